"""Photos and recordings in the box, in confidence, in drafts and in what leaves the team."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.sql.schema import Column

from dialogs.answers import Answer, Response
from dialogs.state import Draft, Place, State
from engagements import limits
from engagements.engagement import Engagement, Mode
from engagements.questions import Photo, Text, Voice
from engagements.questions.values import Photo as Seen
from engagements.questions.values import Recording
from storage import ballot_box, confidential, counting, drafts
from storage.database import Database
from storage.keys import Keys
from storage.snapshots import Snapshot, current
from storage.tables import confidential_response, draft, envelope, response
from storage.texts import Filed, Written, files, texts
from tests.examples import NOW, both, yes_or_no
from tests.examples import engagement as small
from tests.storage.given import EN, SMALL, published, submitted

SHOWN = small(
    yes_or_no("first"),
    Photo(id="photo", text=both("photo")),
    Voice(id="voice", text=both("voice"), even_anonymous=True),
    Text(id="words", text=both("words")),
    id="shown",
)
LARGEST = Seen(bytes(limits.FILE_KEPT_BYTES))
LONGEST = Recording(b"\xff" * limits.FILE_KEPT_BYTES, 60)
YES = Answer("first", ("yes",))
RECEIPT = "0123-4567-89AB-CDEF"
# What libsodium adds: to what is locked, and to what is sealed to a public key.
LOCKED, SEALED = 40, 48

SENT: dict[str, tuple[Answer, ...]] = {
    "little": (YES,),
    "words": (YES, Answer("photo", "Pont"), Answer("words", "ŵ" * 1000)),
    "a photo": (Answer("photo", Seen(b"\xff\xd8")),),
    "all there is room for": (YES, Answer("photo", LARGEST), Answer("voice", LONGEST)),
}


async def sent(
    database: Database,
    keys: Keys,
    chat: int,
    answers: tuple[Answer, ...],
    mode: Mode = Mode.ANONYMOUS,
    about: Engagement = SHOWN,
    receipt: str | None = None,
) -> None:
    """Let a chat answer."""
    await submitted(database, keys, chat, Response(about.id, mode, EN, answers, receipt))


async def lengths(database: Database, column: Column[bytes]) -> set[int]:
    """Give the lengths that are found in a column."""
    async with database.transaction() as tx:
        return {len(each) for each in (await tx.execute(select(column))).scalars()}


async def looked(database: Database, keys: Keys) -> Snapshot:
    """Look at the results."""
    async with database.transaction() as tx:
        return await current(tx, keys, SHOWN)


async def closed(database: Database, keys: Keys) -> None:
    """Open the box for the last time."""
    await counting.close(database, keys, SHOWN, NOW + timedelta(days=1))


async def test_envelopes_tell_nothing_of_a_photo(database: Database, keys: Keys) -> None:
    """A thief of the database cannot tell an envelope with a photo and a voice from one with a tick."""
    await published(database, keys, SHOWN)
    for chat, answers in enumerate(SENT.values()):
        await sent(database, keys, chat, answers)

    assert {SHOWN.response_bytes + SEALED} == await lengths(database, envelope.c.sealed)


async def test_what_stays_in_the_box_tells_nothing_either(database: Database, keys: Keys) -> None:
    """A thief of the database finds envelopes of that one length after a count too."""
    await published(database, keys, SHOWN)
    for chat in range(3):
        for n, answers in enumerate(SENT.values()):
            await sent(database, keys, 10 * chat + n, answers)
    counted = await counting.count(database, keys, SHOWN)

    assert (10, 2) == (counted.released, counted.waiting)
    assert {SHOWN.response_bytes + SEALED} == await lengths(database, envelope.c.sealed)
    assert {SHOWN.response_bytes + LOCKED} == await lengths(database, response.c.answers)


async def test_responses_in_confidence_tell_nothing_of_a_photo(database: Database, keys: Keys) -> None:
    """A thief of the database cannot tell who sent a photo in confidence."""
    await published(database, keys, SHOWN)
    for chat, answers in enumerate(SENT.values()):
        await sent(database, keys, chat, answers, Mode.CONFIDENTIAL)

    assert {SHOWN.response_bytes + LOCKED} == await lengths(database, confidential_response.c.answers)


async def test_without_photos_nothing_is_longer(database: Database, keys: Keys) -> None:
    """An officer whose engagement asks for no photo pays for none: its rows are as long as ever."""
    await published(database, keys, SHOWN)
    await published(database, keys)
    await sent(database, keys, 1, (YES,), about=SMALL)
    await sent(database, keys, 2, (YES,), Mode.CONFIDENTIAL, about=SMALL)

    assert {8 * 1024 + SEALED} == await lengths(database, envelope.c.sealed)
    assert {8 * 1024 + LOCKED} == await lengths(database, confidential_response.c.answers)


def conversation(*begun: Draft) -> State:
    """Give a conversation with drafts."""
    return State(EN, Place.ASKING, None, "session", begun[0].engagement if begun else None, begun)


def begun(answers: tuple[Answer, ...] = (), amends: bool = False, about: Engagement = SHOWN) -> Draft:
    """Give a draft of an engagement."""
    receipt = RECEIPT if amends else None
    return Draft(
        about.id,
        7,
        NOW.date(),
        Mode.ANONYMOUS,
        "first",
        answers,
        (),
        receipt,
        amends=amends,
        files=about.files,
    )


async def kept(database: Database, keys: Keys, state: State, mark: bytes = b"mark") -> State | None:
    """Keep a conversation, and find it again."""
    noon = datetime.combine(date(2026, 11, 21), time(12), UTC)
    async with database.transaction() as tx:
        await drafts.keep(tx, keys, mark, state, noon)
    async with database.transaction() as tx:
        found = await drafts.find(tx, keys, mark)
    return found.state if found else None


@pytest.mark.parametrize("amends", [False, True], ids=["a draft", "a change"])
async def test_drafts_tell_nothing_of_a_photo(database: Database, keys: Keys, amends: bool) -> None:
    """A thief of the database cannot tell who has drafted a photo, or changes a response that has one."""
    for name, answers in SENT.items():
        state = conversation(begun(answers, amends))
        assert state == await kept(database, keys, state, name.encode())

    room = limits.DRAFT_BYTES + 2 * limits.FILE_SEALED_BYTES
    assert {room + LOCKED} == await lengths(database, draft.c.sealed)


@pytest.mark.parametrize(
    ("state", "files"),
    [
        (conversation(), 0),
        (conversation(begun(about=SMALL)), 0),
        (conversation(begun(), begun(about=SMALL)), 2),
        (conversation(begun(), replace(begun(), engagement="another", files=1)), 3),
    ],
    ids=["nothing begun", "one without", "one with and one without", "two with"],
)
async def test_room_grows_by_what_is_asked_alone(
    database: Database, keys: Keys, state: State, files: int
) -> None:
    """A draft takes the room for photos that the engagements begun in it ask for, and no more."""
    await kept(database, keys, state)

    room = limits.DRAFT_BYTES + files * limits.FILE_SEALED_BYTES
    assert {room + LOCKED} == await lengths(database, draft.c.sealed)


async def test_a_photo_is_counted_as_it_was_sent(database: Database, keys: Keys) -> None:
    """A participant's photo and voice come out of the box byte for byte."""
    await published(database, keys, SHOWN)
    for chat in range(3):
        await sent(database, keys, chat, SENT["all there is room for"])
    await closed(database, keys)
    async with database.transaction() as tx:
        rows = (await tx.execute(select(response.c.answers))).scalars().all()

    assert [SENT["all there is room for"]] * 3 == [confidential.opened(keys, "shown", each) for each in rows]


@pytest.mark.parametrize("mode", Mode)
async def test_a_change_by_receipt_keeps_the_photo(database: Database, keys: Keys, mode: Mode) -> None:
    """A participant who changes a word by their receipt finds their photo as it was, before and after."""
    await published(database, keys, replace(SHOWN, privacy=replace(SHOWN.privacy, smallest_group=2, pool=0)))
    before = (YES, Answer("photo", LARGEST))
    after = (*before, Answer("words", "wedyn"))
    await sent(database, keys, 1, before, mode, receipt=RECEIPT)
    await sent(database, keys, 2, before)
    await sent(database, keys, 3, before)
    await counting.count(
        database, keys, replace(SHOWN, privacy=replace(SHOWN.privacy, smallest_group=2, pool=0))
    )
    async with database.transaction() as tx:
        found = await ballot_box.find_by_receipt(tx, keys, RECEIPT)
        await ballot_box.amend(tx, keys, Response("shown", mode, EN, after, RECEIPT), NOW)
    await closed(database, keys)
    async with database.transaction() as tx:
        found_again = await ballot_box.find_by_receipt(tx, keys, RECEIPT)

    assert (before, after) == (found and found.answers, found_again and found_again.answers)
    assert found is not None


async def many(database: Database, keys: Keys, mode: Mode = Mode.ANONYMOUS) -> None:
    """Let twenty answer, most of them by photo, some in words, and nobody in silence."""
    await published(database, keys, SHOWN)
    for chat in range(20):
        shown = f"geiriau {chat}" if chat % 4 == 0 else Seen(f"llun {chat}".encode())
        said = Recording(f"llais {chat}".encode(), 5)
        await sent(database, keys, chat, (YES, Answer("photo", shown), Answer("voice", said)), mode)
    await closed(database, keys)


async def test_photos_and_words_leave_apart_and_are_counted_together(database: Database, keys: Keys) -> None:
    """An officer reads that twenty answered, and gets fifteen photos and five texts."""
    await many(database, keys)
    standing = await looked(database, keys)

    told = texts(SHOWN, standing, lambda each: None)
    shown = files(SHOWN, standing, lambda each: None)

    assert "20" == standing.edition.tables["photo"].answered
    assert {Written("photo", f"geiriau {n}") for n in range(0, 20, 4)} == {*told}
    assert {Filed("photo", Seen(f"llun {n}".encode())) for n in range(20) if n % 4} == {
        each for each in shown if each.question == "photo"
    }
    assert (5, 15, 20) == (
        len(told),
        *(sum(each.question == name for each in shown) for name in ("photo", "voice")),
    )


async def test_files_come_in_the_order_of_chance(database: Database, keys: Keys) -> None:
    """An attacker cannot lay a photo beside a voice by where they stand among the others."""
    await many(database, keys)
    calls: list[list[object]] = []

    shown = files(SHOWN, await looked(database, keys), calls.append)

    assert [20 + 15] == [len(each) for each in calls]
    assert ["photo"] * 15 + ["voice"] * 20 == [each.question for each in shown]


async def test_what_was_given_in_confidence_stays_with_the_team(database: Database, keys: Keys) -> None:
    """A participant who showed something in confidence finds it in no export; it is counted all the same."""
    await many(database, keys, Mode.CONFIDENTIAL)
    standing = await looked(database, keys)

    assert "20" == standing.edition.tables["photo"].answered
    assert () == files(SHOWN, standing, lambda each: None)


async def test_no_photo_leaves_where_the_figures_hide_how_many(database: Database, keys: Keys) -> None:
    """The few who answered a question are told of by no photo, as they are by no figure."""
    await published(database, keys, SHOWN)
    for chat in range(20):
        photo = (Answer("photo", Seen(b"llun")),) if chat < 5 else ()
        await sent(database, keys, chat, (YES, *photo))
    await closed(database, keys)
    standing = await looked(database, keys)

    assert "*" == standing.edition.tables["photo"].answered
    assert () == files(SHOWN, standing, lambda each: None)


async def test_no_photo_leaves_before_a_group_is_counted(database: Database, keys: Keys) -> None:
    """Nothing of a first few is let out, whatever they sent."""
    await published(database, keys, SHOWN)
    await sent(database, keys, 1, SENT["a photo"], Mode.CONFIDENTIAL)

    assert () == files(SHOWN, await looked(database, keys), lambda each: None)
