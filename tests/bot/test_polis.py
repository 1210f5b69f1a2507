"""Votes on statements in the files of Polis' open data."""

import csv
from io import BytesIO, StringIO
from random import Random
from zipfile import ZipFile

import pytest

from bot import polis
from engagements.language import Bilingual, Language
from engagements.questions import Statement
from storage.votes import Votes

STATEMENTS = (
    Statement(id="one", text=Bilingual(cy="Mae'r bws yn hwyr.", en="=The bus, it is late.")),
    Statement(id="two", text=Bilingual(cy="Mae'r bws yn llawn.", en="The bus is full.")),
)
CAST = Votes(STATEMENTS, ({0: 1, 1: -1}, {0: 0}, {1: 1}))


def files(seed: int = 1, language: Language = Language.EN) -> dict[str, list[list[str]]]:
    """Read every file of the ZIP as a program would."""
    chance = Random(seed)  # noqa: S311 - repeatable, no secret
    with ZipFile(BytesIO(polis.written(CAST, language, chance.sample))) as zipped:
        read = {each: zipped.read(each).decode() for each in zipped.namelist()}
    return {name: list(csv.reader(StringIO(text))) for name, text in read.items()}


def test_the_columns_are_those_of_polis() -> None:
    """An analyst's tools for Polis read the files as they are."""
    found = {name: rows[0] for name, rows in files().items()}

    assert {
        "comments.csv": [
            "timestamp",
            "datetime",
            "comment-id",
            "author-id",
            "agrees",
            "disagrees",
            "moderated",
            "comment-body",
        ],
        "votes.csv": ["timestamp", "datetime", "comment-id", "voter-id", "vote"],
        "participants-votes.csv": [
            "participant",
            "group-id",
            "n-comments",
            "n-votes",
            "n-agree",
            "n-disagree",
            "0",
            "1",
        ],
    } == found


def test_votes_have_the_signs_of_polis() -> None:
    """An analyst reads 1 for agree, -1 for disagree and 0 for pass, the same in both files."""
    found = files()
    by_voter = {row[0]: row[6:] for row in found["participants-votes.csv"][1:]}
    listed = sorted((row[2], row[4]) for row in found["votes.csv"][1:])

    assert [["", "1"], ["0", ""], ["1", "-1"]] == sorted(by_voter.values())
    assert [("0", "0"), ("0", "1"), ("1", "-1"), ("1", "1")] == listed
    assert all(by_voter[row[3]][int(row[2])] == row[4] for row in found["votes.csv"][1:])


def test_each_row_adds_up() -> None:
    """An analyst finds how many a voter voted, agreed and disagreed, and how each statement fared."""
    found = files()

    assert [["1", "0", "0"], ["1", "1", "0"], ["2", "1", "1"]] == sorted(
        row[3:6] for row in found["participants-votes.csv"][1:]
    )
    assert [["0", "0", "1", "0", "1"], ["1", "0", "1", "1", "1"]] == [
        row[2:7] for row in found["comments.csv"][1:]
    ]


def test_a_voter_is_a_number_of_chance() -> None:
    """An attacker who has two exports cannot join their rows by a number."""
    first, second = ({row[0] for row in files(seed)["participants-votes.csv"][1:]} for seed in (1, 2))

    assert (3, 3, set()) == (len(first), len(second), first & second)


def test_nothing_tells_of_a_moment_or_a_group() -> None:
    """An attacker learns from no time, and no file of the ZIP, when anybody voted."""
    found = files()
    moments = {tuple(row[:2]) for name in ("comments.csv", "votes.csv") for row in found[name][1:]}
    with ZipFile(BytesIO(polis.written(CAST, Language.EN, Random(1).sample))) as zipped:  # noqa: S311
        dates = {each.date_time for each in zipped.infolist()}

    assert {("0", "Thu Jan 01 00:00:00 UTC 1970")} == moments
    assert {(1980, 1, 1, 0, 0, 0)} == dates
    assert {""} == {row[1] for row in found["participants-votes.csv"][1:]}


@pytest.mark.parametrize(
    ("language", "expected"), [(Language.CY, "Mae'r bws yn hwyr."), (Language.EN, "'=The bus, it is late.")]
)
def test_statements_are_in_the_language_of_the_command(language: Language, expected: str) -> None:
    """An analyst reads the statements in the language they asked in, and no spreadsheet runs one."""
    assert expected == files(language=language)["comments.csv"][1][-1]
