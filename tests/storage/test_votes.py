"""Votes on statements leave row by row only where the figures hide nothing of them."""

from dataclasses import replace
from random import Random
from typing import Any

import pytest

from dialogs.answers import Answer, Response
from engagements.engagement import Engagement, Mode
from engagements.levels import Level
from engagements.questions import AnyQuestion, Statement
from storage import confidential
from storage.database import Database
from storage.errors import NoStatements, TooFewVotes, VotesWouldTell
from storage.keys import Keys
from storage.published import published
from storage.snapshots import Snapshot, current
from storage.tally import Given, tally
from storage.votes import Votes, votes
from tests.examples import both, engagement, yes_or_no
from tests.storage.given import EN, submitted
from tests.storage.given import published as shelved

TEN = engagement().privacy


def voted_on(*statements: Statement, **changes: Any) -> Engagement:
    """Give an engagement that shares decisions, with a group of ten."""
    asked: tuple[AnyQuestion, ...] = (yes_or_no("first", required=True), *statements)
    privacy = replace(TEN, smallest_group=10, pool=0)
    return engagement(*asked, level=Level.CO_PRODUCTION, privacy=privacy, **changes)


ONE, TWO = Statement(id="one", text=both("one")), Statement(id="two", text=both("two"))
BOTH = voted_on(ONE, TWO)


def responses(*groups: tuple[int, dict[str, str]]) -> list[Given]:
    """Give so many responses of each kind; what they answered goes by the question."""
    kinds = [chosen for count, chosen in groups for _ in range(count)]
    return [
        Given(n.to_bytes(2), EN, tuple(Answer(name, (option,)) for name, option in chosen.items()))
        for n, chosen in enumerate(kinds)
    ]


def standing(about: Engagement, given: list[Given], **changes: Any) -> Snapshot:
    """Give the snapshot of responses that have just been counted."""
    made = published(about, tally(about, given), ())
    assert made is not None
    return replace(Snapshot(made.edition, tuple(given), False, True), **changes)


def left_as_it_is(rows: list[dict[int, int]]) -> None:
    """Leave rows in their order."""


ENOUGH = responses(
    (20, {"first": "yes", "one": "agree", "two": "pass"}),
    (10, {"first": "yes", "one": "disagree"}),
    (10, {"first": "no", "two": "agree"}),
    (10, {"first": "no"}),
)


def test_each_voter_is_a_row_and_nothing_else() -> None:
    """An analyst has 1 for agree, -1 for disagree and 0 for pass, and no row of those who did not vote."""
    found = votes(BOTH, standing(BOTH, ENOUGH), left_as_it_is)

    assert Votes((ONE, TWO), ({0: 1, 1: 0},) * 20 + ({0: -1},) * 10 + ({1: 1},) * 10) == found
    assert (20, 10, 0) == (found.count(0, 1), found.count(0, -1), found.count(0, 0))


def test_rows_are_in_an_order_of_chance() -> None:
    """An attacker who knows who came first does not find them at the top."""
    first, second = (
        votes(BOTH, standing(BOTH, ENOUGH), Random(seed).shuffle).rows  # noqa: S311 - repeatable, no secret
        for seed in (1, 2)
    )

    assert first != second
    assert sorted(map(str, first)) == sorted(map(str, second))


def test_without_statements_there_is_nothing_to_write() -> None:
    """An officer who asks for votes where none could be given is told so."""
    asked = voted_on()

    with pytest.raises(NoStatements):
        votes(asked, standing(asked, ENOUGH), left_as_it_is)


def test_fewer_than_a_group_do_not_leave() -> None:
    """A participant among the first nine is in no file of rows."""
    with pytest.raises(TooFewVotes):
        votes(BOTH, standing(BOTH, ENOUGH, counted=tuple(ENOUGH[:9])), left_as_it_is)


def test_what_a_figure_hides_no_row_gives_away() -> None:
    """One of three who disagreed is hidden among 1 to 7, and so all votes stay."""
    few = responses((40, {"first": "yes", "one": "agree"}), (3, {"first": "no", "one": "disagree"}))

    with pytest.raises(VotesWouldTell):
        votes(BOTH, standing(BOTH, few), left_as_it_is)


def test_what_would_follow_from_exact_rows_is_hidden() -> None:
    """Five who said no are hidden, for 49 votes leave too few values: by nearest fives alone they are not."""
    few = responses((44, {"first": "yes", "one": "agree"}), (5, {"first": "no", "one": "agree"}))
    unvoted = [Given(each.id, EN, each.answers[:1]) for each in few]

    assert ["*", "*"] == shown(standing(BOTH, few), "first")
    assert ["45", "*"] == shown(standing(BOTH, unvoted), "first")


def test_rows_that_have_left_are_reckoned_with_in_later_figures() -> None:
    """An attacker who kept rows of 62 votes for it, shown as 60, cannot tell how few have disagreed since."""
    agreed = ((32, {"first": "yes", "one": "agree"}), (30, {"first": "no", "one": "agree"}))
    first = responses(*agreed)
    rows = votes(BOTH, standing(BOTH, first), left_as_it_is).rows
    before = published(BOTH, tally(BOTH, first), ())
    assert before is not None
    later = responses(*agreed, (2, {"first": "yes", "one": "disagree"}))

    alone, after = (published(BOTH, tally(BOTH, later), told) for told in ((), before.given))

    assert alone is not None
    assert after is not None
    assert 62 == len(rows)
    assert (["60", "*", "0"], ["*"] * 3) == tuple(
        [each.shown for each in made.edition.tables["one"].figures] for made in (alone, after)
    )


def shown(found: Snapshot, question: str) -> list[str]:
    """Give what is shown of the options of a question."""
    return [each.shown for each in found.edition.tables[question].figures]


async def test_a_vote_that_was_taken_back_is_found_by_no_comparison(database: Database, keys: Keys) -> None:
    """Whoever has withdrawn is not shown by the row that is missing from the next file."""
    await shelved(database, keys, BOTH)
    for chat, given in enumerate(ENOUGH):
        sent = Response("small", Mode.CONFIDENTIAL, EN, given.answers, f"receipt {chat}")
        await submitted(database, keys, chat, sent)
    async with database.transaction() as tx:
        before = await current(tx, keys, BOTH)
    async with database.transaction() as tx:
        assert await confidential.take_back(tx, keys, "small", "receipt 0")
        after = await current(tx, keys, BOTH)

    assert 40 == len(votes(BOTH, before, left_as_it_is).rows)
    with pytest.raises(VotesWouldTell):
        votes(BOTH, after, left_as_it_is)
