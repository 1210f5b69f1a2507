"""Which messages lie in a chat: known for two days, and to nobody without the key."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from dialogs.state import State
from engagements import limits
from storage import drafts, on_screen, people
from storage.database import Database
from storage.keys import Keys
from storage.people import Contact
from storage.tables import on_screen as table
from tests.storage.given import CY, rows
from tests.storage.traces import found

NOW = datetime(2026, 11, 21, 12, 30, tzinfo=UTC)
CHAT = 7012345678


async def note(database: Database, keys: Keys, *messages: int, chat: int = CHAT, now: datetime = NOW) -> None:
    """Note messages that came in."""
    async with database.transaction() as tx:
        await on_screen.note(tx, keys, keys.contact(chat), messages, now)


async def note_sent(database: Database, keys: Keys, *messages: int) -> None:
    """Note messages that were sent."""
    async with database.transaction() as tx:
        await on_screen.note_sent(tx, keys, keys.contact(CHAT), messages, NOW)


async def take(database: Database, keys: Keys, chat: int = CHAT, now: datetime = NOW) -> tuple[int, ...]:
    """Take what lies in a chat, to delete it."""
    async with database.transaction() as tx:
        return await on_screen.take(tx, keys, keys.contact(chat), now)


async def test_what_was_noted_is_taken_once_and_in_order(database: Database, keys: Keys) -> None:
    """A participant who clears their chat clears all of it; afterwards nothing of it is known."""
    await note(database, keys, 12, 11)
    await note(database, keys, 13, 12)

    assert [(11, 12, 13), ()] == [await take(database, keys) for _ in range(2)]
    assert 0 == await rows(database, table)


async def test_a_chat_is_cleared_of_its_own_messages_only(database: Database, keys: Keys) -> None:
    """A participant who clears their chat touches nobody else's."""
    await note(database, keys, 1)
    await note(database, keys, 2, chat=CHAT + 1)

    assert [(1,), (2,)] == [await take(database, keys, chat) for chat in (CHAT, CHAT + 1)]


async def test_what_telegram_would_keep_drops_out(database: Database, keys: Keys) -> None:
    """A message of more than two days is not asked for; one of just under two days is."""
    await note(database, keys, 1, now=NOW - timedelta(hours=49))
    await note(database, keys, 2, now=NOW - timedelta(hours=47, minutes=59))

    assert (2,) == await take(database, keys)


async def test_a_message_that_is_noted_again_grows_no_younger(database: Database, keys: Keys) -> None:
    """A message that is changed in place stays as old as it is."""
    await note(database, keys, 1, now=NOW - timedelta(hours=40))
    await note(database, keys, 1, now=NOW - timedelta(hours=20))

    assert () == await take(database, keys, now=NOW + timedelta(hours=20))


async def test_the_newest_are_kept(database: Database, keys: Keys) -> None:
    """Somebody who writes without end fills one row and no more."""
    await note(database, keys, *range(1, 400))

    assert tuple(range(400 - limits.ON_SCREEN, 400)) == await take(database, keys)


async def test_an_impossible_number_is_passed_over(database: Database, keys: Keys) -> None:
    """An update with a number that Telegram never gives spoils nothing."""
    await note(database, keys, 0, -1, 2**70, 5)

    assert (5,) == await take(database, keys)


async def test_all_rows_have_one_length(database: Database, keys: Keys) -> None:
    """A thief of the database cannot tell who talks much from who talks little."""
    await note(database, keys, 1)
    await note(database, keys, *range(2**63 - 400, 2**63), chat=CHAT + 1)
    await note(database, keys, chat=CHAT + 2)
    async with database.transaction() as tx:
        lengths = {len(each) for each in (await tx.execute(select(table.c.sealed))).scalars()}

    assert 1 == len(lengths)


async def test_a_chat_is_named_nowhere_in_the_files(database: Database, keys: Keys, tmp_path: Path) -> None:
    """A thief of the database finds neither the chat nor the number of one of its messages."""
    await note(database, keys, 987654321)
    before = [found(tmp_path / "data", each) for each in (str(CHAT), "987654321")]
    await database.leave_no_trace()

    assert [[], []] * 2 == [*before, *(found(tmp_path / "data", each) for each in (str(CHAT), "987654321"))]


@pytest.mark.parametrize("known_by", ["contact", "draft"])
async def test_what_was_sent_to_somebody_known_is_noted(
    database: Database, keys: Keys, known_by: str
) -> None:
    """A participant who has chosen a language, or only pressed Start, can clear what they were told."""
    mark = keys.contact(CHAT)
    async with database.transaction() as tx:
        if known_by == "contact":
            await people.keep(tx, keys, Contact(CHAT, CY))
        else:
            await drafts.keep(tx, keys, mark, State(), NOW)
    await note_sent(database, keys, 7)

    assert (7,) == await take(database, keys)


async def test_goodbye_to_somebody_forgotten_is_not_noted(database: Database, keys: Keys) -> None:
    """Somebody who asked to be forgotten is in no table, also after they have been told so."""
    async with database.transaction() as tx:
        await people.keep(tx, keys, Contact(CHAT, CY))
    await note(database, keys, 1)
    async with database.transaction() as tx:
        await people.forget(tx, keys.contact(CHAT))
    await note_sent(database, keys, 2)

    assert 0 == await rows(database, table)


@pytest.mark.parametrize("days", [3, 9], ids=["too old to delete", "no key any more"])
async def test_what_has_ended_is_deleted_and_nothing_else(database: Database, keys: Keys, days: int) -> None:
    """Nothing is kept of a chat in which no message could be deleted any more."""
    await note(database, keys, 1, now=NOW - timedelta(days=days))
    await note(database, keys, 2, chat=CHAT + 1)
    keys.end_drafts(NOW.date())

    async with database.transaction() as tx:
        ended = await on_screen.end(tx, keys, NOW)

    assert (1, 1, (2,)) == (ended, await rows(database, table), await take(database, keys, CHAT + 1))
