"""Drafts: what a participant has not sent yet."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from dialogs.answers import Answer
from dialogs.state import Draft, Place, State
from engagements.engagement import Mode
from storage import drafts
from storage.database import Database
from storage.keys import Keys
from storage.tables import draft
from tests.storage.given import CY, EN, rows
from tests.storage.traces import found

TODAY = date(2026, 11, 21)
MARK = b"mark"


def drafted(engagement: str, words: str) -> Draft:
    """Give a draft with some words in it."""
    answers = (
        Answer("first", ("yes",)),
        Answer("words", words),
        Answer("scale", 3),
        Answer("left-out", None),
    )
    return Draft(engagement, 12345, TODAY, Mode.ANONYMOUS, "words", answers, ("a",), "ABCD-EFGH")


STATES = {
    "nothing yet": State(),
    "a language": State(language=CY),
    "easy read": State(language=CY, easy=True),
    "short": State(CY, Place.ASKING, None, "s", "small", (drafted("small", "ie"),)),
    "long": State(EN, Place.CHECK, None, "s", "small", (drafted("small", "ŵ" * 3000),), "link"),
}


async def keep(database: Database, keys: Keys, state: State, mark: bytes = MARK, today: date = TODAY) -> None:
    """Keep where a conversation stands."""
    async with database.transaction() as tx:
        await drafts.keep(tx, keys, mark, state, today)


async def find(database: Database, keys: Keys, mark: bytes = MARK) -> State | None:
    """Find where a conversation stood."""
    async with database.transaction() as tx:
        return await drafts.find(tx, keys, mark)


@pytest.mark.parametrize("state", STATES.values(), ids=STATES.keys())
async def test_a_conversation_is_found_where_it_stood(database: Database, keys: Keys, state: State) -> None:
    """A participant goes on after a restart exactly where they were."""
    await keep(database, keys, state)

    assert state == await find(database, keys)


async def test_a_conversation_that_never_began_is_not_found(database: Database, keys: Keys) -> None:
    """A newcomer begins at the beginning."""
    await keep(database, keys, State(), b"another")

    assert await find(database, keys) is None


async def test_a_conversation_is_kept_once(database: Database, keys: Keys) -> None:
    """A participant goes on where they were last, and no older draft lies about."""
    await keep(database, keys, STATES["short"])
    await keep(database, keys, STATES["long"])

    assert (1, STATES["long"]) == (await rows(database, draft), await find(database, keys))


async def test_a_draft_of_yesterday_is_found(database: Database, keys: Keys) -> None:
    """A participant who comes back the next day finds their draft."""
    await keep(database, keys, STATES["short"], today=TODAY - timedelta(days=1))
    keys.day(TODAY)

    assert STATES["short"] == await find(database, keys)


async def test_all_drafts_have_one_length(database: Database, keys: Keys) -> None:
    """A thief of the database cannot tell a long draft from an empty one."""
    for name, state in STATES.items():
        await keep(database, keys, state, name.encode())
    async with database.transaction() as tx:
        lengths = {len(each) for each in (await tx.execute(select(draft.c.sealed))).scalars()}

    assert 1 == len(lengths)


async def test_drafts_of_two_engagements_have_the_same_length_as_one(database: Database, keys: Keys) -> None:
    """A thief of the database cannot tell who has answered at length in two engagements."""
    words = "x" * 7000
    both = State(CY, Place.ASKING, None, "s", "b", (drafted("a", words), drafted("b", words)))
    await keep(database, keys, STATES["short"], b"one")
    await keep(database, keys, both, b"two")
    async with database.transaction() as tx:
        lengths = {len(each) for each in (await tx.execute(select(draft.c.sealed))).scalars()}

    assert 1 == len(lengths)


async def test_a_draft_stands_nowhere_in_the_files(database: Database, keys: Keys, tmp_path: Path) -> None:
    """A thief of the database reads nothing of what a participant has not sent."""
    secret = "cyfrinach fawr iawn"
    await keep(database, keys, State(CY, Place.ASKING, None, "s", "small", (drafted("small", secret),)))
    before = found(tmp_path / "data", secret)
    await database.leave_no_trace()

    assert ([], []) == (before, found(tmp_path / "data", secret))


async def test_a_draft_cannot_be_read_after_seven_days(database: Database, keys: Keys) -> None:
    """A thief who comes on the eighth day finds a draft that no key opens."""
    await keep(database, keys, STATES["short"], today=TODAY - timedelta(days=8))

    keys.end_drafts(TODAY)

    assert (1, None) == (await rows(database, draft), await find(database, keys))


async def test_a_draft_can_be_read_for_seven_days(database: Database, keys: Keys) -> None:
    """A participant who was promised seven days finds the draft on the seventh."""
    await keep(database, keys, STATES["short"], today=TODAY - timedelta(days=7))

    keys.end_drafts(TODAY)

    assert STATES["short"] == await find(database, keys)


async def test_what_has_ended_is_deleted_and_nothing_else(database: Database, keys: Keys) -> None:
    """A participant's fresh draft stays when the old ones are cleared away."""
    await keep(database, keys, STATES["short"], b"old", TODAY - timedelta(days=8))
    await keep(database, keys, STATES["short"], b"fresh", TODAY)
    keys.end_drafts(TODAY)

    async with database.transaction() as tx:
        ended = await drafts.end(tx, keys)

    assert (1, 1, STATES["short"]) == (
        ended,
        await rows(database, draft),
        await find(database, keys, b"fresh"),
    )


async def test_coming_back_renews_the_seven_days(database: Database, keys: Keys) -> None:
    """A participant who writes on the sixth day has seven more."""
    await keep(database, keys, STATES["short"], today=TODAY - timedelta(days=8))
    await keep(database, keys, STATES["short"], today=TODAY)
    keys.end_drafts(TODAY)

    assert STATES["short"] == await find(database, keys)
