"""Sending in: once, sealed, and named nowhere."""

import asyncio
from pathlib import Path

import pytest
from sqlalchemy import select

from dialogs.answers import ANSWERS, Answer
from engagements import limits
from engagements.engagement import Mode
from storage import ballot_box
from storage.database import Database
from storage.errors import KeyMissing
from storage.keys import Keys
from storage.sealing import unlock, unseal
from storage.tables import confidential_response, envelope, nullifier
from tests.examples import NOW
from tests.storage.given import (
    CY,
    EN,
    SMALL,
    in_the_box,
    published,
    response,
    rows,
    submitted,
    words_of,
)
from tests.storage.traces import found

CHAT = 7012345678


@pytest.fixture(autouse=True)
async def _published(database: Database, keys: Keys) -> None:
    await published(database, keys)


async def test_a_response_goes_into_the_box(database: Database, keys: Keys) -> None:
    """A participant who was thanked has an answer in the box, in their words and language."""
    sent = response("rhywbeth", EN)

    taken = await submitted(database, keys, CHAT, sent)

    (ballot,) = await in_the_box(database, keys)
    assert (True, EN, sent.answers) == (taken, ballot.language, ballot.answers)


async def test_a_receipt_goes_along_as_a_mark(database: Database, keys: Keys) -> None:
    """A participant who keeps a receipt can be found by it, and only by its holder."""
    await submitted(database, keys, CHAT, response(receipt="ABCD-EFGH"))

    (ballot,) = await in_the_box(database, keys)
    assert keys.receipt("ABCD-EFGH") == ballot.receipt


@pytest.mark.parametrize("mode", Mode)
async def test_a_second_response_is_refused(database: Database, keys: Keys, mode: Mode) -> None:
    """A participant counts once, whichever promise they choose the second time."""
    await submitted(database, keys, CHAT, response("cyntaf"))

    taken = await submitted(database, keys, CHAT, response("ail", mode=mode))

    kept = [words_of(each.answers) for each in await in_the_box(database, keys)]
    assert (False, ["cyntaf"], 0) == (taken, kept, await rows(database, confidential_response))


async def test_two_people_count_twice(database: Database, keys: Keys) -> None:
    """A participant is not refused because somebody else has answered."""
    taken = [await submitted(database, keys, chat, response()) for chat in (CHAT, CHAT + 1)]

    assert ([True, True], 2) == (taken, await rows(database, envelope))


@pytest.mark.parametrize(
    ("chat", "expected"), [(CHAT, {"small"}), (CHAT + 1, set())], ids=["who did", "who did not"]
)
async def test_who_has_answered_is_known_to_themselves(
    database: Database, keys: Keys, chat: int, expected: set[str]
) -> None:
    """A participant sees that they have answered, and nobody else is told that they have."""
    await submitted(database, keys, CHAT, response())

    async with database.transaction() as tx:
        answered = await ballot_box.answered(tx, keys, chat, ("small", "never-published"))

    assert expected == answered


async def test_without_the_key_of_an_engagement_nothing_is_taken(database: Database, keys: Keys) -> None:
    """A participant who sends after the last count is told that it does not count."""
    keys.destroy_nullifier("small")

    with pytest.raises(KeyMissing):
        await submitted(database, keys, CHAT, response())

    assert (0, 0) == (await rows(database, envelope), await rows(database, nullifier))


async def test_a_response_to_something_never_published_is_not_lost_silently(
    database: Database, keys: Keys
) -> None:
    """A participant is not thanked for an answer that no box could take."""
    keys.make_for("ghost")

    with pytest.raises(KeyMissing):
        await submitted(database, keys, CHAT, response(engagement="ghost"))

    assert 0 == await rows(database, nullifier)


async def test_fifty_at_once_count_once(database: Database, keys: Keys, where: str) -> None:
    """Somebody who presses Send fifty times, at two processes, counts once."""
    other = await Database.opened(where)

    taken = await asyncio.gather(
        *(submitted((database, other)[n % 2], keys, CHAT, response(f"rhif {n}")) for n in range(50))
    )
    await other.close()

    assert (1, 1, 1) == (sum(taken), await rows(database, envelope), await rows(database, nullifier))


async def test_fifty_people_at_once_all_count(database: Database, keys: Keys, where: str) -> None:
    """Nobody in a rush of fifty is turned away or lost."""
    other = await Database.opened(where)

    taken = await asyncio.gather(
        *(submitted((database, other)[n % 2], keys, n, response(f"rhif {n}")) for n in range(50))
    )
    await other.close()

    words = {words_of(each.answers) for each in await in_the_box(database, keys)}
    assert (50, {f"rhif {n}" for n in range(50)}) == (sum(taken), words)


async def test_all_envelopes_have_one_length(database: Database, keys: Keys) -> None:
    """A thief of the database cannot tell who wrote much and who wrote nothing."""
    await submitted(database, keys, 1, response("", CY))
    await submitted(database, keys, 2, response("ŵ" * 3000, EN, receipt="ABCD-EFGH"))
    async with database.transaction() as tx:
        lengths = {len(each) for each in (await tx.execute(select(envelope.c.sealed))).scalars()}

    assert {limits.RESPONSE_BYTES + 48} == lengths


@pytest.mark.parametrize("mode", Mode)
async def test_answers_and_chats_stand_nowhere_in_the_files(
    database: Database, keys: Keys, tmp_path: Path, mode: Mode
) -> None:
    """A thief of the database finds neither the words nor the writer, before or after the log is emptied."""
    secret = "mae'r safle'n rhy bell"
    await submitted(database, keys, CHAT, response(secret, mode=mode))
    before = [*found(tmp_path / "data", secret), *found(tmp_path / "data", str(CHAT))]
    await database.leave_no_trace()

    after = [*found(tmp_path / "data", secret), *found(tmp_path / "data", str(CHAT))]
    assert ([], []) == (before, after)


async def test_a_response_in_confidence_is_entrusted_to_the_team(database: Database, keys: Keys) -> None:
    """The named team, with its key, can see who sent what in confidence."""
    sent = response("i'r tîm yn unig", mode=Mode.CONFIDENTIAL)
    await submitted(database, keys, CHAT, sent)

    async with database.transaction() as tx:
        kept = (await tx.execute(select(confidential_response))).one()
    person = unseal(keys.team("small"), kept.person)
    answers = ANSWERS.validate_json(unlock((keys.data("small"),), kept.answers))

    assert (str(CHAT).encode(), sent.answers, 0) == (person, answers, await rows(database, envelope))


async def test_responses_in_confidence_have_one_length(database: Database, keys: Keys) -> None:
    """A thief of the database cannot tell who wrote much, nor whose chat id is long."""
    await submitted(database, keys, 1, response("", mode=Mode.CONFIDENTIAL))
    await submitted(database, keys, 2**52, response("x" * 3000, mode=Mode.CONFIDENTIAL))
    async with database.transaction() as tx:
        kept = (await tx.execute(select(confidential_response))).all()

    assert 1 == len({(len(each.answers), len(each.person)) for each in kept})


async def test_the_fullest_response_that_a_dialog_lets_through_fits(database: Database, keys: Keys) -> None:
    """A participant who filled the envelope to its edge is not told that something went wrong."""
    from dialogs.answers import Response, fits_the_envelope

    def full(size: int) -> tuple[Answer, ...]:
        return (Answer("words", "\n" * (size // 2)), Answer("more", '"' * (size // 4)))

    size = next(size for size in range(limits.RESPONSE_BYTES, 0, -4) if fits_the_envelope(full(size)))
    sent = Response("small", Mode.ANONYMOUS, CY, full(size), "ABCD-EFGH-JKMN-PQRS")

    assert await submitted(database, keys, CHAT, sent)


def test_the_small_engagement_is_open() -> None:
    """These tests are about an engagement that takes answers."""
    assert SMALL.is_open(NOW)
