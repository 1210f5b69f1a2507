"""The traps of Welsh dates and numbers (docs/decisions/0007-sorting-in-welsh.md has that of the alphabet)."""

import ast
import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from engagements.language import Language
from locales import words
from locales.dates import long_date
from proofreading.parity import entries, written
from tests.locales.sayings import ROOT, modules

LOCALES = Path(words.__file__).parent
CODE = modules("bot", "dialogs", "engagements", "locales", "storage")
PAGE = ROOT / "sandbox" / "page"

# Every variable of a message is one of these: a number that may stand before a noun, or something else.
COUNTS = {"count", "highest", "length", "limit", "lowest", "number", "point", "pool", "questions", "smallest"}
COUNTS |= {"total", "size", "finished", "messages", "faults", "warnings", "unread", "shown"}
NO_COUNTS = {
    "closes",
    "day",
    "example",
    "feedback",
    "file",
    "label",
    "language",
    "level",
    "name",
    "nearest",
    "offered",
}
NO_COUNTS |= {
    "opens",
    "program",
    "question",
    "service",
    "slug",
    "suggestion",
    "title",
    "what",
    "head",
    "when",
    "who",
    "why",
    "place",
    "page",
    "pages",
    "sum",
    "left",
    "step",
    "shared",
    "amount",
    "address",
    "between",
    "time",
}

# What may follow a number in Welsh: `o` and a plural, or a word that is no noun.
AFTER_A_NUMBER = {"o", "i", "yw", "yma", "arall", "allan", "gyda"}
# A unit is written as it is after any number.
UNITS = {"kb", "eiliad"}
# In English the noun after a number is plural, so these are limits and groups that are never one.
ENGLISH_PLURALS = {("length", "characters"), ("limit", "characters"), ("smallest", "responses")}
ENGLISH_AFTER_A_NUMBER = {"at", "and", "to", "of", "out", "is", "in", "more", "people", "on", "or"}

_FORM = re.compile(r"^\s*\*?\[\w+\] .*$", re.MULTILINE)
_BEFORE_A_WORD = re.compile(r"\{ ?\$?(\w+) ?\}\s+([^\W\d_]+)")
_VARIABLE = re.compile(r"\{ \$(\w+)")


def texts(language: str) -> Iterator[tuple[str, str]]:
    """Give every text of a language in every register and on the page, without what stands in six forms."""
    for file in sorted(LOCALES.glob(f"{language}*/*.ftl")):
        for name, entry in entries(file.read_text(encoding="utf-8")).items():
            for attribute, pattern in entry.patterns.items():
                yield f"{file.parent.name} {name}{attribute}", _FORM.sub("", written(pattern))
    for name, both in json.loads((PAGE / "words.json").read_text(encoding="utf-8")).items():
        yield f"page {name}", both[language]


def before_nouns(text: str, harmless: set[str]) -> list[tuple[str, str]]:
    """Give each count that stands before a word which may be a noun, and that word."""
    pairs = [(name, word.casefold()) for name, word in _BEFORE_A_WORD.findall(text)]
    return [(name, word) for name, word in pairs if name in COUNTS and word not in harmless | UNITS]


def test_every_variable_is_known_to_count_or_not() -> None:
    """A translator who brings a new number says so, and the rule below watches over it."""
    found = {
        name for language in ("cy", "en") for _, text in texts(language) for name in _VARIABLE.findall(text)
    }

    assert set() == found - COUNTS - NO_COUNTS
    assert set() == COUNTS & NO_COUNTS


def test_no_welsh_noun_follows_a_number_without_o() -> None:
    """A participant reads '3 o atebion': '3 ateb' would need another form for 2, 3 and 6."""
    found = {name: before_nouns(text, AFTER_A_NUMBER) for name, text in texts("cy")}

    assert {} == {name: pairs for name, pairs in found.items() if pairs}


def test_no_english_noun_follows_a_number_that_can_be_one() -> None:
    """A participant never reads '1 answers'."""
    found = {
        name: set(before_nouns(text, ENGLISH_AFTER_A_NUMBER)) - ENGLISH_PLURALS for name, text in texts("en")
    }

    assert {} == {name: pairs for name, pairs in found.items() if pairs}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mae { $count } ateb", [("count", "ateb")]),
        ("{ $total } cwestiwn sydd", [("total", "cwestiwn")]),
        ("{size} pobl", [("size", "pobl")]),
        ("Mae { $count } o atebion", []),
        ("{ $limit } yw'r mwyaf", []),
        ("Mae dros { $limit } KB", []),
        ("Atebion: { $count }", []),
        ("Erbyn { $when } bydd", []),
    ],
)
def test_the_rule_sees_a_noun_after_a_number(text: str, expected: list[tuple[str, str]]) -> None:
    """A translator can trust the rule to see what is wrong and nothing else."""
    assert expected == before_nouns(text, AFTER_A_NUMBER)


def test_a_text_in_six_forms_may_have_a_noun() -> None:
    """A translator may write all six forms out, each with its own mutation."""
    six = "{ $count ->\n    [two] { $count } ateb\n   *[other] { $count } ateb\n } i gyd"

    assert [] == before_nouns(_FORM.sub("", six), AFTER_A_NUMBER)


def test_babel_writes_long_dates_and_nothing_else() -> None:
    """A participant never reads a(c), 'neu' in the wrong place or '21 Tach': Babel's other Welsh is wrong."""
    imported = {
        (module.path, f"{node.module}.{each.name}" if isinstance(node, ast.ImportFrom) else each.name)
        for module in CODE
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for each in node.names
    }
    patterns = re.findall(r"format_date\((.*)\)", (LOCALES / "dates.py").read_text(encoding="utf-8"))

    assert {("locales/dates.py", "babel.dates.format_date")} == {
        (path, name) for path, name in imported if name.startswith(("babel", "locale.", "icu"))
    }
    assert ['day, "d MMMM y", locale=language'] == patterns


def test_no_date_is_written_but_in_its_long_form() -> None:
    """A reader meets no 2026-11-21 and no 21/11/26: what writes dates another way is no words for people."""
    ways = re.compile(r"strftime|\bisoformat|ctime\(|:%")
    found = {(module.path, way) for module in CODE for way in ways.findall(module.source)}

    # the time in a long date; the name of a job; the wall time that its author chose, and a backup
    assert {
        ("locales/dates.py", ":%"),
        ("bot/clock.py", "isoformat"),
        ("storage/backup.py", "isoformat"),
        ("storage/broadcasts.py", "isoformat"),
        ("storage/notices.py", "isoformat"),
        ("storage/promises.py", "isoformat"),
    } == found


def test_the_page_writes_days_and_times_as_we_do() -> None:
    """A newcomer reads the time by the 24 hours of either language, and the months of our own table."""
    scripts = "\n".join(file.read_text(encoding="utf-8") for file in sorted(PAGE.glob("*.js")))
    months = dict(re.findall(r'(cy|en): "(.+)"\.split', scripts))
    asked = re.findall(r"toLocale\w+\([^,)]*", scripts)

    assert ['toLocaleTimeString("en-GB"', 'toLocaleDateString("en-GB"'] == asked
    assert "Intl." not in scripts
    for language in Language:
        days = [long_date(date(2027, month, 1), language) for month in range(1, 13)]
        assert [f"1 {month} 2027" for month in months[language].split()] == days


def test_money_is_never_written_anew() -> None:
    """A participant reads £1,250.50 as the author wrote it: no code that writes knows of money."""
    writing = [module for module in CODE if not module.path.startswith("bot/speech/")]

    money = re.compile(r"£|\bcurrency")
    assert [] == [module.path for module in writing if money.search(module.source)]


def test_no_list_is_joined_with_a_word() -> None:
    """A participant reads lists as bullets or with commas: whether it is a or ac depends on what follows."""
    joined = re.compile(r"""["'] ?(a|ac|a\(c\)|neu|and|or|&) ?["']\.join""")

    assert [] == [module.path for module in CODE if joined.search(module.source)]
