"""What a service sees of the answers."""

from collections import defaultdict
from dataclasses import replace
from itertools import product
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import delete, insert

from dialogs.answers import Answer, Response
from engagements.engagement import Mode
from engagements.language import Language
from storage import ballot_box, broadcasts, people
from storage.broadcasts import DeliveryState
from storage.database import Database
from storage.disclosure import Figure
from storage.keys import Keys
from storage.results import QuestionResult, Results, by_language, results
from storage.tables import delivery, response
from tests.examples import NOW, both
from tests.storage.given import CY, EN, SMALL, published, submitted
from tests.storage.test_broadcasts import FEEDBACK

ROOMY = replace(SMALL, privacy=replace(SMALL.privacy, smallest_group=2, pool=0))
STARS = Figure("*", None)
ANSWERS = (Answer("first", ("yes",)),)


@pytest.fixture(autouse=True)
async def _published(database: Database, keys: Keys) -> None:
    await published(database, keys, ROOMY)


async def sent(
    database: Database, keys: Keys, chats: range, *answers: Answer, mode: Mode = Mode.ANONYMOUS
) -> None:
    """Let these chats each send the same answers."""
    for chat in chats:
        await submitted(database, keys, chat, Response("small", mode, EN, answers, None))


async def counted(database: Database, keys: Keys) -> Results:
    """Open the box and give the results."""
    await ballot_box.count(database, keys, ROOMY)
    return await seen(database, keys)


async def seen(database: Database, keys: Keys) -> Results:
    """Give the results as they are."""
    async with database.transaction() as tx:
        return await results(tx, keys, ROOMY)


def of(found: Results, question: str) -> QuestionResult:
    """Give the result of one question."""
    return next(each for each in found.questions if each.question.id == question)


async def test_where_nobody_answered_everything_is_nought(database: Database, keys: Keys) -> None:
    """An officer who looks on the first day sees noughts, and every question."""
    found = await seen(database, keys)

    assert ("0", {CY: "0", EN: "0"}, "0", "0", 4, {}) == (
        found.responses,
        found.languages,
        found.waiting,
        found.followers,
        len(found.questions),
        found.deliveries,
    )


async def test_what_waits_in_the_box_is_not_among_the_results(database: Database, keys: Keys) -> None:
    """An officer sees that people have answered, and not what."""
    await sent(database, keys, range(20), Answer("first", ("yes",)))

    found = await seen(database, keys)

    assert ("0", "20", "0") == (found.responses, found.waiting, of(found, "first").answered)


async def test_choices_are_counted_by_option(database: Database, keys: Keys) -> None:
    """An officer sees under each option's own label how many chose it."""
    await sent(database, keys, range(0, 24), Answer("first", ("yes",)))
    await sent(database, keys, range(100, 116), Answer("first", ("no",)))

    result = of(await counted(database, keys), "first")

    assert ("40", ((both("yes"), Figure("25", 62)), (both("no"), Figure("15", 38)))) == (
        result.answered,
        result.figures,
    )


async def test_whoever_chose_several_is_counted_under_each(database: Database, keys: Keys) -> None:
    """An officer sees both options of a participant who ticked two, and one answer."""
    await sent(database, keys, range(0, 10), Answer("several", ("a", "b")))
    await sent(database, keys, range(100, 110), Answer("several", ("b",)))

    result = of(await counted(database, keys), "several")

    assert ("20", [STARS] * 3) == (result.answered, [figure for _, figure in result.figures])


async def test_points_of_a_scale_are_counted(database: Database, keys: Keys) -> None:
    """An officer sees each point of a scale, in its order."""
    await sent(database, keys, range(0, 15), Answer("scale", 2))
    await sent(database, keys, range(100, 110), Answer("scale", 5))

    result = of(await counted(database, keys), "scale")

    assert [
        ("1", "0"),
        ("2", "15"),
        ("3", "0"),
        ("4", "0"),
        ("5", "10"),
    ] == [(label.cy, figure.shown) for label, figure in result.figures]


async def test_words_are_counted_and_not_shown(database: Database, keys: Keys) -> None:
    """An officer sees how many wrote something, and no words that could be somebody's."""
    await sent(database, keys, range(10), Answer("words", "fy enw i yw Siân"))

    result = of(await counted(database, keys), "words")

    assert ("10", ()) == (result.answered, result.figures)


async def test_a_question_that_was_skipped_has_its_own_base(database: Database, keys: Keys) -> None:
    """An officer sees for each question how many answered that one."""
    await sent(database, keys, range(0, 10), Answer("first", ("yes",)), Answer("scale", 1))
    await sent(database, keys, range(100, 110), Answer("first", ("no",)))

    found = await counted(database, keys)

    assert ("20", "20", "10") == (
        found.responses,
        of(found, "first").answered,
        of(found, "scale").answered,
    )


async def test_few_are_hidden(database: Database, keys: Keys) -> None:
    """A participant among seven cannot be worked out from the figures."""
    await sent(database, keys, range(7), Answer("first", ("yes",)))

    found = await counted(database, keys)

    assert ("*", "*", [STARS, STARS]) == (
        found.responses,
        of(found, "first").answered,
        [figure for _, figure in of(found, "first").figures],
    )


async def test_answers_in_confidence_are_counted_too(database: Database, keys: Keys) -> None:
    """A participant who answered in confidence counts as much as anybody."""
    await sent(database, keys, range(10), Answer("first", ("yes",)), mode=Mode.CONFIDENTIAL)
    await sent(database, keys, range(100, 110), Answer("first", ("no",)))

    found = await counted(database, keys)

    assert ("20", [Figure("10", None)] * 2) == (
        found.responses,
        [figure for _, figure in of(found, "first").figures],
    )


async def test_followers_are_rounded(database: Database, keys: Keys, tmp_path: Path) -> None:
    """An officer sees how many will hear, and cannot tell when one person leaves."""
    async with database.transaction() as tx:
        for chat in range(12):
            await people.follow(tx, keys.contact(chat), "small")
        await people.follow(tx, keys.contact(99), "other")

    assert "10" == (await seen(database, keys)).followers


async def test_deliveries_are_told_exactly(database: Database, keys: Keys) -> None:
    """An officer sees exactly how many messages went out, and how many did not."""
    async with database.transaction() as tx:
        await broadcasts.store(tx, FEEDBACK)
        ((identifier, _),) = await broadcasts.feedback_waiting(tx)
        await broadcasts.fire(tx, identifier)
        for n, state in enumerate((DeliveryState.SENT, DeliveryState.SENT, DeliveryState.UNKNOWN)):
            values = {"broadcast": 1, "contact": bytes([n]), "state": state.value, "attempts": 1}
            await tx.execute(insert(delivery).values(values))

    assert {DeliveryState.SENT: 2, DeliveryState.UNKNOWN: 1} == (await seen(database, keys)).deliveries


async def test_both_languages_are_counted_together(database: Database, keys: Keys) -> None:
    """A participant counts the same in Welsh and in English."""
    for chat in range(20):
        answers = (Answer("first", ("yes",)),)
        language = (CY, EN)[chat % 2]
        await submitted(database, keys, chat, Response("small", Mode.ANONYMOUS, language, answers, None))

    assert "20" == (await counted(database, keys)).responses


# Exact counts in Welsh, in English and with no language noted, and what is told of the two languages.
LANGUAGES = [
    ((0, 0, 0), ("0", "0")),
    ((20, 31, 0), ("20", "30")),  # both are groups
    ((20, 31, 12), ("20", "30")),  # what has no language is in neither
    ((0, 0, 12), ("0", "0")),
    ((7, 93, 0), ("*", "*")),  # one is small, so both are hidden
    ((93, 7, 0), ("*", "*")),  # whichever it is
    ((7, 93, 30), ("*", "*")),
    ((0, 60, 0), ("0", "60")),  # nobody, in a large group
    ((0, 39, 0), ("*", "*")),  # all of a small group: it would tell of each of them
    ((1, 1, 0), ("*", "*")),
    ((1250, 2500, 0), ("1,250", "2,500")),
]


@pytest.mark.parametrize(("exact", "told"), LANGUAGES, ids=str)
async def test_each_language_is_counted(
    database: Database, keys: Keys, exact: tuple[int, int, int], told: tuple[str, str]
) -> None:
    """An officer sees how many answered in Welsh and in English, unless that would tell of a few."""
    await released(database, *exact)

    assert {CY: told[0], EN: told[1]} == await languages_seen(database)


async def test_a_small_language_cannot_be_had_by_subtracting(database: Database) -> None:
    """Whoever knows exactly how many answered cannot tell from the figures how many of them wrote Welsh."""
    fitting: dict[tuple[int, str, str], set[int]] = defaultdict(set)
    for welsh, english in product(range(8), range(46)):
        async with database.transaction() as tx:
            await tx.execute(delete(response))
        await released(database, welsh, english, 0)
        told = await languages_seen(database)
        fitting[welsh + english, told[CY], told[EN]].add(welsh)

    hidden = {known: counts for known, counts in fitting.items() if "*" in known[1:]}
    assert [] == [known for known, counts in hidden.items() if len(counts) < 2 and known[0] < 46]


async def test_a_last_group_with_few_in_one_language_is_counted_in_neither(
    database: Database, keys: Keys
) -> None:
    """The one who wrote Welsh in the last group stays among the others: no language of it is told."""
    for chat in range(20):
        await submitted(
            database, keys, chat, Response("small", Mode.ANONYMOUS, (CY, EN)[chat > 0], ANSWERS, None)
        )
    await ballot_box.close(database, keys, ROOMY, NOW)

    found = await seen(database, keys)

    assert ("20", {CY: "0", EN: "0"}) == (found.responses, found.languages)


async def test_what_was_sent_in_confidence_counts_in_its_language(database: Database, keys: Keys) -> None:
    """An officer who asked in confidence sees how many answered in each language too."""
    for chat in range(40):
        language = CY if chat < 15 else EN
        await submitted(database, keys, chat, Response("small", Mode.CONFIDENTIAL, language, ANSWERS, None))

    assert {CY: "15", EN: "25"} == await languages_seen(database)


async def released(database: Database, *exact: int) -> None:
    """Put so many responses in Welsh, in English and in no known language among the released."""
    languages = [each for each, count in zip((CY, EN, None), exact, strict=True) for _ in range(count)]
    values = [
        {"id": uuid4().bytes, "engagement": "small", "batch": 1, "language": each, "answers": b""}
        for each in languages
    ]
    async with database.transaction() as tx:
        if values:
            await tx.execute(insert(response), values)


async def languages_seen(database: Database) -> dict[Language, str]:
    """Give the figures of the languages alone."""
    async with database.transaction() as tx:
        return await by_language(tx, "small")
