"""Drafts: what a participant has not sent yet."""

import os
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from dialogs.answers import Answer
from dialogs.state import Draft, Place, Search, State
from engagements.engagement import Mode
from storage import drafts, people
from storage.database import Database
from storage.errors import StorageDown
from storage.keys import Keys
from storage.tables import draft
from tests.storage.given import CY, EN, rows
from tests.storage.traces import found

TODAY = date(2026, 11, 21)
NOON = datetime.combine(TODAY, time(12), UTC)
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
        await drafts.keep(tx, keys, mark, state, datetime.combine(today, time(12), UTC))


async def find(database: Database, keys: Keys, mark: bytes = MARK) -> State | None:
    """Find where a conversation stood."""
    async with database.transaction() as tx:
        found = await drafts.find(tx, keys, mark)
    return found.state if found else None


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


async def renewed(database: Database, keys: Keys, state: State) -> None:
    """Keep where a conversation stands once its answers are sent."""
    async with database.transaction() as tx:
        await drafts.keep(tx, keys, MARK, state, NOON, afresh=True)
    async with database.transaction() as tx:
        await drafts.forget_what_was(tx, keys, MARK)


async def archived(database: Database) -> bytes:
    """Give a draft as somebody has it who archives every page that the database writes."""
    async with database.transaction() as tx:
        return bytes((await tx.execute(select(draft.c.sealed))).scalar_one())


async def restored(database: Database, sealed: bytes) -> None:
    """Put an archived draft back."""
    async with database.transaction() as tx:
        await tx.execute(draft.update().values(sealed=sealed))


async def test_what_was_sent_cannot_be_read_in_an_archive(database: Database, keys: Keys) -> None:
    """Whoever seizes the machine on the day of sending, with an archived log, cannot read a sent draft."""
    await keep(database, keys, STATES["short"])
    before = await archived(database)
    await renewed(database, keys, STATES["nothing yet"])

    await restored(database, before)

    assert await find(database, keys) is None


async def test_a_conversation_goes_on_after_sending(database: Database, keys: Keys) -> None:
    """A participant who has sent their answers is not a stranger."""
    await keep(database, keys, STATES["short"])

    await renewed(database, keys, STATES["a language"])

    assert STATES["a language"] == await find(database, keys)


async def test_a_kill_before_the_commit_loses_no_draft(database: Database, keys: Keys) -> None:
    """A participant whose sending was cut off finds the draft where it was, and can send it."""
    await keep(database, keys, STATES["short"])
    keys.conversations.fresh(MARK)

    async with database.transaction() as tx:
        await drafts.end(tx, keys)

    assert STATES["short"] == await find(database, keys)


async def test_a_kill_after_the_commit_leaves_no_key(database: Database, keys: Keys) -> None:
    """What was cut off after sending is done at the next start: no key stays that opens what was drafted."""
    await keep(database, keys, STATES["short"])
    async with database.transaction() as tx:
        await drafts.keep(tx, keys, MARK, STATES["a language"], NOON, afresh=True)

    async with database.transaction() as tx:
        await drafts.end(tx, keys)

    assert (1, STATES["a language"]) == (len(keys.conversations.all(MARK)), await find(database, keys))


async def test_no_key_of_a_conversation_outlives_it(database: Database, keys: Keys, tmp_path: Path) -> None:
    """A thief of the key directory does not find out who talked to Drws once."""
    await keep(database, keys, STATES["short"], today=TODAY - timedelta(days=8))
    keys.end_drafts(TODAY)

    async with database.transaction() as tx:
        await drafts.end(tx, keys)

    assert [] == [*(tmp_path / "keys" / "conversations").iterdir()]


async def test_no_date_of_a_key_tells_that_something_was_sent(
    database: Database, keys: Keys, tmp_path: Path
) -> None:
    """A thief of the key directory sees no date, and no folder that is older than what lies in it."""
    await keep(database, keys, STATES["short"])
    await keep(database, keys, STATES["a language"], mark=b"another")
    await renewed(database, keys, STATES["a language"])

    files = [*(tmp_path / "keys" / "conversations").iterdir()]

    assert [(True, 0.0)] * 2 == [(each.is_file(), each.stat().st_mtime) for each in files]


async def test_whoever_is_forgotten_has_no_key(database: Database, keys: Keys) -> None:
    """A participant who asked to be forgotten is forgotten in the key directory too."""
    await keep(database, keys, STATES["short"])

    async with database.transaction() as tx:
        await people.forget(tx, MARK)
        await drafts.forget_what_was(tx, keys, MARK)

    assert [] == [*keys.conversations.marks()]


OPEN_RECEIPT = State(CY, Place.ABOUT, Place.RECEIPT, "s", "small", search=Search("0123-4567-89AB-CDEF", True))
UNFINISHED = State(
    CY,
    Place.ASKING,
    None,
    "s",
    "small",
    (replace(drafted("small", "newydd"), amends=True), drafted("b", "arall")),
)
SENT = State(CY, Place.SENT, None, "s", "small")


@pytest.mark.parametrize("state", [OPEN_RECEIPT, SENT], ids=["receipt", "sent"])
async def test_what_leads_to_a_response_is_found_at_once(
    database: Database, keys: Keys, state: State
) -> None:
    """A participant goes on with an open receipt, or after sending, as long as they are at it."""
    await keep(database, keys, state)

    assert state == await find(database, keys)


async def test_a_change_is_found_at_once(database: Database, keys: Keys) -> None:
    """A participant goes on with a change as long as they are at it."""
    await keep(database, keys, UNFINISHED)

    found_again = await find(database, keys)

    assert found_again is not None
    assert (UNFINISHED.draft, {*UNFINISHED.drafts}) == (found_again.draft, {*found_again.drafts})


@pytest.mark.parametrize("state", [OPEN_RECEIPT, UNFINISHED, SENT], ids=["receipt", "change", "sent"])
async def test_what_leads_to_a_response_is_forgotten_in_the_next_hours(
    database: Database, keys: Keys, state: State
) -> None:
    """Whoever seizes the machine later joins no response to a chat that left a receipt or a change open."""
    await keep(database, keys, state)
    keys.end_hours(NOON + timedelta(hours=1))

    left = await find(database, keys)

    assert left is not None
    assert (Place.ABOUT, None, None, []) == (
        left.place,
        left.aside,
        left.search,
        [each for each in left.drafts if each.amends],
    )


async def test_other_drafts_outlive_an_unfinished_change(database: Database, keys: Keys) -> None:
    """A participant who leaves a change unfinished loses nothing that they had begun elsewhere."""
    await keep(database, keys, UNFINISHED)
    keys.end_hours(NOON + timedelta(hours=1))

    left = await find(database, keys)

    assert left is not None
    assert ["b"] == [each.engagement for each in left.drafts]


async def test_a_key_that_a_kill_left_half_written_stops_nothing(
    database: Database, keys: Keys, tmp_path: Path
) -> None:
    """An officer can start Drws again at once after a power cut in the middle of writing a key."""
    (tmp_path / "keys" / "conversations").mkdir(parents=True)
    (tmp_path / "keys" / "conversations" / f"{MARK.hex()}.1.abcd.new").touch()

    async with database.transaction() as tx:
        await drafts.end(tx, keys)

    assert [] == [*keys.conversations.marks()]


async def test_the_length_does_not_tell_when_a_photo_was_sent(database: Database, keys: Keys) -> None:
    """A thief of two backups cannot tell from lengths who has sent what a photo may be part of."""
    begun = replace(drafted("small", "ie"), files=1)
    drafting = State(CY, Place.ASKING, engagement="small").with_draft(begun)
    await keep(database, keys, drafting)
    before = await lengths(database)

    await keep(database, keys, drafting.without_draft("small"))

    assert before == await lengths(database)


async def test_what_is_offered_after_sending_is_not_told_of(database: Database, keys: Keys) -> None:
    """Equality is asked about once answers are in; an hour later no draft proves that they are."""
    telling = State(CY, Place.ASKING, None, "s", "small+equality", (drafted("small+equality", "ie"),))
    await keep(database, keys, telling)
    assert telling == await find(database, keys)
    keys.end_hours(NOON + timedelta(hours=2))

    left = await find(database, keys)

    assert State(CY, Place.ABOUT, None, "s", "small") == left


async def lengths(database: Database) -> list[int]:
    """Give the length of every draft."""
    async with database.transaction() as tx:
        return [len(each) for each in (await tx.execute(select(draft.c.sealed))).scalars()]


async def test_no_draft_is_kept_whose_key_is_not_on_the_disk(
    database: Database, keys: Keys, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A participant whose machine loses its power finds what they were told was kept; after a fault, too."""
    settled: set[int] = set()

    def fails(_file: int) -> None:
        raise OSError("disk")

    with monkeypatch.context() as broken:
        broken.setattr(os, "fsync", fails)
        with pytest.raises(StorageDown):
            await keep(database, keys, STATES["short"])
    lost = await find(database, keys)
    monkeypatch.setattr(os, "fsync", lambda file: settled.add(os.fstat(file).st_ino))
    await keep(database, keys, STATES["short"])

    (key,) = (tmp_path / "keys" / "conversations").iterdir()
    needed = {key.stat().st_ino, key.parent.stat().st_ino}
    assert (None, STATES["short"], True) == (lost, await find(database, keys), needed <= settled)
