"""Votes on statements as they may leave the team: row by row, of people who are nothing but a number."""

from collections.abc import Callable
from dataclasses import dataclass

from engagements.engagement import Engagement
from engagements.questions import Statement
from engagements.questions.statement import AGREE, DISAGREE, PASS
from storage.disclosure import HIDDEN
from storage.errors import NoStatements, TooFewVotes, VotesWouldTell
from storage.published import Table, may_be_exact
from storage.snapshots import Snapshot
from storage.tally import Count, Tally, tally

_OPINIONS = {AGREE: 1, DISAGREE: -1, PASS: 0}

# By the statement's place among those of its engagement: 1 agrees, -1 disagrees, 0 passes.
Row = dict[int, int]
Shuffle = Callable[[list[Row]], None]


@dataclass(frozen=True, slots=True)
class Votes:
    """The statements of an engagement, and a row for everybody who voted, in an order of chance."""

    statements: tuple[Statement, ...]
    rows: tuple[Row, ...]

    def count(self, statement: int, opinion: int) -> int:
        """Tell how many hold an opinion on a statement."""
        return sum(row.get(statement) == opinion for row in self.rows)


def votes(engagement: Engagement, standing: Snapshot, shuffle: Shuffle) -> Votes:
    """Give the votes among the answers that the snapshot counts, apart from all else that was answered.

    Raises NoStatements; TooFewVotes where fewer than a group are counted; and VotesWouldTell where rows,
    which are exact, would give away what a figure hides, or what somebody said who has withdrawn it since.
    """
    statements = tuple(each for each in engagement.questions if isinstance(each, Statement))
    if not statements:
        raise NoStatements(engagement.id)
    if len(standing.counted) < engagement.privacy.smallest_group:
        raise TooFewVotes(engagement.id)
    exact = _exact(engagement, tally(engagement, standing.counted))
    tables = (standing.edition.tables.get(each.id) for each in statements)
    if not standing.whole or not all(map(_all_told, tables)):
        raise VotesWouldTell(engagement.id)
    if not may_be_exact(engagement, standing.told, exact):
        raise VotesWouldTell(engagement.id)
    places = {each.id: place for place, each in enumerate(statements)}
    rows: list[Row] = []
    for given in standing.counted:
        row = {
            places[answer.question]: _OPINIONS[str(vote)]
            for answer in given.answers
            if answer.question in places and isinstance(answer.value, tuple)
            for vote in answer.value
        }
        if row:
            rows.append(row)
    shuffle(rows)
    return Votes(statements, tuple(rows))


def _all_told(table: Table | None) -> bool:
    if table is None:
        return False
    return HIDDEN not in (table.answered, *(figure.shown for figure in table.figures))


def _exact(engagement: Engagement, counted: Tally) -> dict[str, int]:
    """Give the counts that rows would tell, by the names that they have in an edition."""
    exact: dict[str, int] = {}
    for question, count in zip(engagement.tables, counted.questions, strict=True):
        if isinstance(question, Statement):
            exact |= _of_statement(question, count)
    return exact


def _of_statement(question: Statement, count: Count) -> dict[str, int]:
    chosen = {f"{question.id}/{place}": number for place, number in enumerate(count.chosen)}
    return {question.id: count.answered} | chosen
