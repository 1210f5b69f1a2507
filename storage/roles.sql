-- What whoever answers people (drws_door) may do, and nothing besides.
--
-- Whoever counts (drws_count) owns the tables and needs nothing from here. Neither may be a superuser.
-- Run it as drws_count, on PostgreSQL 15 or later, once the tables are there, and again after each upgrade:
--
--     psql -d drws -v ON_ERROR_STOP=1 -1 -f storage/roles.sql
--
-- docs/postgresql.md says how the two come to be. All of it is one transaction: a door that is open stays open.

-- Nobody has anything that is not given below. What an earlier version gave, and this one does not, goes.
DO $$ BEGIN
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC, drws_door', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO drws_door', current_database());
END $$;
REVOKE ALL ON SCHEMA public FROM PUBLIC, drws_door;
REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC, drws_door;
REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM PUBLIC, drws_door;
GRANT USAGE ON SCHEMA public TO drws_door;

-- Whether the tables are of its version, and its keys those of this database: both are looked at, never set.
GRANT SELECT ON alembic_version, installation TO drws_door;

-- What is asked, and to which keys answers are sealed. Whoever could change a key here could read what comes next.
GRANT SELECT ON engagement, epoch, team, picture TO drws_door;

-- Somebody has answered. A mark that could be taken back, or changed, would let them answer twice.
GRANT SELECT, INSERT ON nullifier TO drws_door;

-- Into the box, and never out of it: it is not even read, so nobody sees which envelope came when.
GRANT INSERT ON envelope TO drws_door;

-- A receipt finds its own response. In which batch and language it came out, and under which id, is not told.
GRANT SELECT (engagement, answers, receipt) ON response TO drws_door;

-- What the team asked back about a response is shown to its owner. Only staff ask, and clear what was asked.
GRANT SELECT (id, mark, sealed) ON follow_up TO drws_door;

-- In confidence, one's own is found, changed and taken back. To whom it belongs is written, and not read again.
GRANT SELECT (id, engagement, answers, receipt), INSERT, UPDATE (answers, language), DELETE
    ON confidential_response TO drws_door;

-- People: how to reach them, where they stand, what lies in their chat. All of it can be forgotten.
GRANT SELECT, INSERT, UPDATE (sealed), DELETE ON contact, draft, on_screen TO drws_door;
GRANT SELECT, INSERT, DELETE ON following TO drws_door;
GRANT SELECT, INSERT, UPDATE (due), DELETE ON reminder TO drws_door;

-- How many came through each link: only numbers, counted up for a group at once.
GRANT SELECT, INSERT, UPDATE (opened) ON opened_link TO drws_door;

-- Promises: the clock moves what passes, and what has left keeps them. Which day was promised first is written once.
GRANT SELECT, UPDATE (due, days, kept_on, warned_on) ON promise TO drws_door;

-- Staff open their chat with a link that only staff make, and leave it.
GRANT SELECT, UPDATE (mark, until), DELETE ON staff_chat TO drws_door;

-- Updates: each once, its replies until they have left, and what had to be set aside, which only staff clear.
GRANT SELECT (bot, update_id, day), INSERT, DELETE ON heard TO drws_door;
GRANT SELECT, INSERT, UPDATE (door), DELETE ON noted_reply TO drws_door;
GRANT SELECT (bot, update_id), INSERT ON set_aside TO drws_door;

-- Feedback leaves when it is due. What it says is written by staff. What a notice says follows from its kind.
GRANT SELECT, UPDATE (fired) ON feedback TO drws_door;
GRANT SELECT, INSERT, UPDATE (fired) ON notice TO drws_door;
GRANT SELECT, INSERT, UPDATE (state) ON broadcast TO drws_door;
GRANT USAGE ON SEQUENCE broadcast_id_seq TO drws_door;
GRANT SELECT, INSERT, UPDATE (state, attempts, due_at, bot, messages), DELETE ON delivery TO drws_door;

-- Who carries deliveries out, how far that has come, and for how long Telegram wants a bot silent.
GRANT SELECT, INSERT, UPDATE ON lane, reached TO drws_door;

-- The queue of work for lanes, where several processes share it. A job names a bot and nothing else.
GRANT USAGE ON SCHEMA procrastinate TO drws_door;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA procrastinate TO drws_door;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA procrastinate TO drws_door;

-- team_member, audit and snapshot: nothing. Who looked whom up, and what was counted, is no affair of the door.
