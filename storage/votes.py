"""Votes on statements as they may leave the team: row by row, of people who are nothing but a number."""

from collections.abc import Callable
from dataclasses import dataclass

from engagements.engagement import Engagement
from engagements.questions import Statement
from engagements.questions.statement import AGREE, DISAGREE, PASS
from storage.disclosure import HIDDEN
from storage.errors import NoStatements, TooFewVotes, VotesWouldTell
from storage.published import Table
from storage.snapshots import Snapshot

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

    Raises NoStatements; TooFewVotes where fewer than a group are counted; and VotesWouldTell where rows
    would give away what a figure of a statement hides, or what somebody said who has withdrawn it since.
    That exact rows give away nothing else, every edition sees to (storage/published.py).
    """
    statements = tuple(each for each in engagement.questions if isinstance(each, Statement))
    if not statements:
        raise NoStatements(engagement.id)
    if len(standing.counted) < engagement.privacy.smallest_group:
        raise TooFewVotes(engagement.id)
    tables = (standing.edition.tables.get(each.id) for each in statements)
    if not standing.whole or not all(map(_all_told, tables)):
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
