"""Votes on statements in the three files of Polis' open data, for the tools that look for groups of opinion.

Who voted is a number of chance, all moments are one, and no group is named.
"""

import csv
from collections.abc import Callable, Iterable
from io import BytesIO, StringIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from bot.cells import cleaned, inert
from engagements.language import Language
from storage.votes import Votes

Cell = str | int

ENDING = ".polis.zip"

# The time that a ZIP can hold least, beside the files too.
_NO_MOMENT = (1980, 1, 1, 0, 0, 0)
_TIMESTAMP, _DATETIME = 0, "Thu Jan 01 00:00:00 UTC 1970"
_OWNER_ALONE = 0o600 << 16
_PASSED_MODERATION = 1
_AUTHOR = 0
_AGREES, _DISAGREES = 1, -1
_NUMBERS_A_VOTER = 1000

Sample = Callable[[range, int], list[int]]


def written(votes: Votes, language: Language, sample: Sample) -> bytes:
    """Write the three files in a ZIP; `sample` draws the voters' numbers."""
    numbers = sample(range(1, len(votes.rows) * _NUMBERS_A_VOTER), len(votes.rows))
    files = {
        "comments.csv": _comments(votes, language),
        "votes.csv": _votes(votes, numbers),
        "participants-votes.csv": _participants(votes, numbers),
    }
    opened = BytesIO()
    with ZipFile(opened, "w", ZIP_DEFLATED) as zipped:
        for name, rows in files.items():
            about = ZipInfo(name, _NO_MOMENT)
            about.compress_type = ZIP_DEFLATED
            about.external_attr = _OWNER_ALONE
            zipped.writestr(about, _csv(rows))
    return opened.getvalue()


def _comments(votes: Votes, language: Language) -> list[list[Cell]]:
    heading: list[Cell] = ["timestamp", "datetime", "comment-id", "author-id", "agrees", "disagrees"]
    rows: Iterable[list[Cell]] = (
        [
            _TIMESTAMP,
            _DATETIME,
            place,
            _AUTHOR,
            votes.count(place, _AGREES),
            votes.count(place, _DISAGREES),
            _PASSED_MODERATION,
            inert(cleaned(statement.text.within(language))),
        ]
        for place, statement in enumerate(votes.statements)
    )
    return [[*heading, "moderated", "comment-body"], *rows]


def _votes(votes: Votes, numbers: list[int]) -> list[list[Cell]]:
    rows: Iterable[list[Cell]] = (
        [_TIMESTAMP, _DATETIME, place, number, row[place]]
        for place in range(len(votes.statements))
        for number, row in sorted(zip(numbers, votes.rows, strict=True), key=lambda each: each[0])
        if place in row
    )
    return [["timestamp", "datetime", "comment-id", "voter-id", "vote"], *rows]


def _participants(votes: Votes, numbers: list[int]) -> list[list[Cell]]:
    places = range(len(votes.statements))
    heading: list[Cell] = ["participant", "group-id", "n-comments", "n-votes", "n-agree", "n-disagree"]
    rows: Iterable[list[Cell]] = (
        [
            number,
            "",
            0,
            len(row),
            sum(vote == _AGREES for vote in row.values()),
            sum(vote == _DISAGREES for vote in row.values()),
            *(row.get(place, "") for place in places),
        ]
        for number, row in sorted(zip(numbers, votes.rows, strict=True), key=lambda each: each[0])
    )
    return [[*heading, *places], *rows]


def _csv(rows: list[list[Cell]]) -> bytes:
    opened = StringIO(newline="")
    csv.writer(opened, lineterminator="\n").writerows(rows)
    return opened.getvalue().encode()
