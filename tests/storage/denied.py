"""What the server refuses to whoever answers people, each with what it would do for an attacker."""

DENIED = (
    # who looked whom up, and the keys of those who may
    "SELECT name FROM team_member",
    "UPDATE team_member SET last_step = 0",
    "SELECT hash FROM audit",
    "INSERT INTO audit SELECT * FROM audit",
    "DELETE FROM audit",
    "SELECT counted FROM snapshot",
    # an answer that was taken in stays in
    "DELETE FROM envelope",
    "UPDATE envelope SET sealed = ''",
    "SELECT sealed FROM envelope",
    "SELECT count(*) FROM envelope",
    "TRUNCATE envelope",
    # one answer each
    "DELETE FROM nullifier",
    "UPDATE nullifier SET n = ''",
    # what was let out stays as it is, in its group
    "DELETE FROM response",
    "UPDATE response SET answers = ''",
    "INSERT INTO response (id, engagement, batch, answers) VALUES ('', '', 1, '')",
    "SELECT id FROM response",
    "SELECT batch FROM response",
    "SELECT language FROM response",
    "SELECT * FROM response",
    # who sent it, and in which language
    "SELECT person FROM confidential_response",
    "SELECT language FROM confidential_response",
    "UPDATE confidential_response SET person = ''",
    "UPDATE confidential_response SET receipt = ''",
    # what the team asks, and of which engagement
    "SELECT engagement FROM follow_up",
    "INSERT INTO follow_up SELECT * FROM follow_up",
    "UPDATE follow_up SET sealed = ''",
    "DELETE FROM follow_up",
    # what people were promised, and to whose key they seal
    "UPDATE engagement SET closed_at = NULL",
    "DELETE FROM engagement",
    "INSERT INTO engagement SELECT * FROM engagement",
    "UPDATE epoch SET public_key = ''",
    "DELETE FROM epoch",
    "INSERT INTO epoch SELECT * FROM epoch",
    "UPDATE team SET public_key = ''",
    "UPDATE installation SET secret_check = ''",
    # words of the service
    "UPDATE feedback SET content = ''",
    "INSERT INTO feedback SELECT * FROM feedback",
    "DELETE FROM feedback",
    "DELETE FROM notice",
    "UPDATE notice SET news = ''",
    # who is to be reminded of what
    "UPDATE reminder SET contact = ''",
    # how many came through a link
    "DELETE FROM opened_link",
    "UPDATE opened_link SET link = ''",
    # what was promised, and whom of its staff a service writes to
    "UPDATE promise SET engagement = ''",
    "INSERT INTO promise SELECT * FROM promise",
    "DELETE FROM promise",
    "UPDATE staff_chat SET service = ''",
    "INSERT INTO staff_chat SELECT * FROM staff_chat",
    # the tables themselves
    "UPDATE alembic_version SET version_num = ''",
    "DROP TABLE envelope",
    "ALTER TABLE envelope ADD COLUMN at timestamp",
    "CREATE TABLE mine (id integer)",
    "CREATE TEMPORARY TABLE mine (id integer)",
    "GRANT SELECT ON audit TO drws_door",
    "SET ROLE drws_count",
)
