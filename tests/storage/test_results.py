"""What a service sees of the answers."""

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import insert

from dialogs.answers import Answer, Response
from engagements.engagement import Mode
from storage import broadcasts, counting, people
from storage.database import Database
from storage.deliveries import DeliveryState
from storage.disclosure import Figure
from storage.keys import Keys
from storage.results import QuestionResult, Results, results
from storage.tables import delivery
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
    await counting.count(database, keys, ROOMY)
    return await seen(database, keys)


async def seen(database: Database, keys: Keys) -> Results:
    """Give the results as they are."""
    async with database.transaction() as tx:
        return await results(tx, keys, ROOMY, closed=False)


def of(found: Results, question: str) -> QuestionResult:
    """Give the result of one question."""
    return next(each for each in found.questions if each.question.id == question)


async def test_where_nobody_answered_everything_is_nought(database: Database, keys: Keys) -> None:
    """An officer who looks on the first day sees noughts, and every question."""
    found = await seen(database, keys)

    assert ("0", {CY: "0", EN: "0"}, "0", "0", 5, {}) == (
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
    await sent(database, keys, range(100, 121), Answer("first", ("no",)))

    result = of(await counted(database, keys), "first")

    assert ("45", ((both("yes"), Figure("25", 56)), (both("no"), Figure("20", 44)))) == (
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


# Exact numbers of deliveries in two states, and what is told of them.
DELIVERIES = [((12, 18), ("10", "20")), ((12, 1), ("*", "*")), ((2, 1), ("*", "*"))]


@pytest.mark.parametrize(("exact", "told"), DELIVERIES, ids=str)
async def test_deliveries_are_rounded(
    database: Database, keys: Keys, exact: tuple[int, int], told: tuple[str, str]
) -> None:
    """An officer sees about how many messages went out, and cannot take them from the followers."""
    async with database.transaction() as tx:
        await broadcasts.store(tx, FEEDBACK)
        ((identifier, _),) = await broadcasts.feedback_waiting(tx)
        await broadcasts.fire(tx, identifier)
        for n, state in enumerate([DeliveryState.SENT] * exact[0] + [DeliveryState.UNKNOWN] * exact[1]):
            values = {"broadcast": 1, "contact": bytes([n]), "state": state.value, "attempts": 1}
            await tx.execute(insert(delivery).values(values))

    expected = dict(zip((DeliveryState.SENT, DeliveryState.UNKNOWN), told, strict=True))
    assert expected == (await seen(database, keys)).deliveries


async def test_both_languages_are_counted_together(database: Database, keys: Keys) -> None:
    """A participant counts the same in Welsh and in English."""
    for chat in range(20):
        answers = (Answer("first", ("yes",)),)
        language = (CY, EN)[chat % 2]
        await submitted(database, keys, chat, Response("small", Mode.ANONYMOUS, language, answers, None))

    assert "20" == (await counted(database, keys)).responses


async def test_a_last_group_with_few_in_one_language_is_counted_in_neither(
    database: Database, keys: Keys
) -> None:
    """The one who wrote Welsh in the last group stays among the others: no language of it is told."""
    for chat in range(20):
        await submitted(
            database, keys, chat, Response("small", Mode.ANONYMOUS, (CY, EN)[chat > 0], ANSWERS, None)
        )
    await counting.close(database, keys, ROOMY, NOW)

    found = await seen(database, keys)

    assert ("20", {CY: "0", EN: "0"}) == (found.responses, found.languages)


async def test_what_was_sent_in_confidence_counts_in_its_language(database: Database, keys: Keys) -> None:
    """An officer who asked in confidence sees how many answered in each language too."""
    for chat in range(40):
        language = CY if chat < 15 else EN
        await submitted(database, keys, chat, Response("small", Mode.CONFIDENTIAL, language, ANSWERS, None))

    assert {CY: "15", EN: "25"} == (await seen(database, keys)).languages
