"""Each sentence about privacy that participants read names the tests that fail if it is untrue."""

import ast
import csv
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.promises.sentences import sentences

TESTS = Path(__file__).parent.parent
TABLE = Path(__file__).with_name("promises.tsv")
NOTHING = "-"
PROMISE, ASKS, BEYOND = "promise", "asks", "beyond"
# What no sentence that only asks, instructs or heads a list may have in it.
_PROMISING = re.compile(r"\b(nobody|never|cannot|will not|we (delete|keep|lock|open|count|have|can))\b", re.I)
# Headings whose list below makes the promise.
_HEADINGS = {"held-title", "privacy-notice-title.easy"}


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence, what kind it is, the tests that hold it, or why none can."""

    message: str
    sentence: str
    kind: str
    tests: tuple[str, ...]
    why: str


def read() -> tuple[Row, ...]:
    """Read the table."""
    with TABLE.open(encoding="utf-8", newline="") as opened:
        rows = list(csv.reader(opened, delimiter="\t", quoting=csv.QUOTE_NONE))
    return tuple(
        Row(message, sentence, kind, () if tests == NOTHING else tuple(tests.split(" ")), why)
        for message, sentence, kind, tests, why in rows[1:]
    )


def every_test() -> frozenset[str]:
    """Name every test function there is, as `tests/…/test_x.py::test_name`."""
    return frozenset(
        f"{file.relative_to(TESTS.parent)}::{node.name}"
        for file in TESTS.rglob("test_*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test_")
    )


ROWS = read()
EVERY_TEST = every_test()


def test_every_sentence_is_in_the_table() -> None:
    """A participant reads no sentence about privacy that nobody has asked a test for."""
    known = {(row.message, row.sentence) for row in ROWS}

    assert [] == [each for each in sentences() if each not in known]


def test_every_row_is_read_by_somebody() -> None:
    """Whoever changes a sentence is sent to its row, for the tests may not hold the new one."""
    said = set(sentences())

    assert [] == [row for row in ROWS if (row.message, row.sentence) not in said]
    assert len({(row.message, row.sentence) for row in ROWS}) == len(ROWS)


@pytest.mark.parametrize("row", [row for row in ROWS if row.kind == PROMISE], ids=lambda row: row.message)
def test_every_promise_names_tests_that_are_there(row: Row) -> None:
    """A participant is promised nothing that no test would miss."""
    assert row.tests
    assert set() == {*row.tests} - EVERY_TEST


def test_what_is_no_promise_says_what_it_is() -> None:
    """A data-protection officer reads of every other sentence that it asks, or why no test can hold it."""
    others = [row for row in ROWS if row.kind != PROMISE]

    assert [] == [row for row in others if row.tests]
    assert [] == [row for row in others if row.kind not in (ASKS, BEYOND)]
    assert [] == [row for row in others if (row.kind == BEYOND) is (row.why == NOTHING)]


def test_what_only_asks_promises_nothing() -> None:
    """A promise cannot hide among questions, buttons and headings."""
    asking = [row for row in ROWS if row.kind == ASKS and row.message not in _HEADINGS]

    assert [] == [row.sentence for row in asking if _PROMISING.search(row.sentence)]
    assert _PROMISING.search("We delete every draft after 7 days.")
