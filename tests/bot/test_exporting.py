"""Files that leave the team: the figures that are shown, and nothing that a spreadsheet would run."""

import csv
import json
import re
import tempfile
from dataclasses import replace
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest

from bot import exporting
from bot.cells import cleaned, inert
from bot.exporting import Export, Form
from dialogs.answers import Answer
from engagements.language import Language
from engagements.services import Service
from storage.published import published
from storage.tally import Given, tally
from storage.texts import Written
from tests.bot.command_line import Captured, run, told
from tests.examples import NOW
from tests.examples import engagement as small

pytestmark = pytest.mark.usefixtures("settled")

SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RUNS = '=HYPERLINK("http://x")'
DANGEROUS = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "  =1",
    "\u00a0=1",
    "\u200b=1",
    "\uff1d1",
    "\uff0b1",
    "\uff0d1",
    "\uff201",
    "'=1",
    '"=1',
    " '\"+1",
]


def export(count: int, *words: str) -> Export:
    """Give an export of people who all said the same, and of some words."""
    answers = (Answer("first", ("yes",)), Answer("words", "rhywbeth"))
    given = [Given(bytes([n]), Language.EN, answers) for n in range(count)]
    made = published(small(), tally(small(), given), ())
    assert made is not None
    return Export(
        small(), made.edition, tuple(Written("words", each) for each in words), written_on=NOW.date()
    )


def read_csv(content: bytes) -> list[list[str]]:
    """Read a CSV file as a program would."""
    return list(csv.reader(StringIO(content.decode("utf-8-sig"), newline="")))


def read_sheet(content: bytes, number: int) -> list[list[str]]:
    """Read the cells of a sheet from its XML, and refuse any that is a formula or a link."""
    with ZipFile(BytesIO(content)) as workbook:
        tree = ElementTree.fromstring(workbook.read(f"xl/worksheets/sheet{number}.xml"))  # noqa: S314
        strings = ElementTree.fromstring(workbook.read("xl/sharedStrings.xml"))  # noqa: S314
    assert [] == [*tree.iter(f"{SHEET}f"), *tree.iter(f"{SHEET}hyperlink")]
    words = ["".join(each.itertext()) for each in strings.iter(f"{SHEET}si")]

    def read(cell: ElementTree.Element) -> str:
        value = "".join(cell.itertext())
        return words[int(value)] if cell.get("t") == "s" else value

    return [[read(cell) for cell in row] for row in tree.iter(f"{SHEET}row")]


@pytest.mark.parametrize("words", DANGEROUS)
def test_a_cell_that_would_run_is_made_inert(words: str) -> None:
    """An officer who opens what an attacker wrote sees words, and nothing runs."""
    assert f"'{cleaned(words)}" == inert(words)


@pytest.mark.parametrize(
    "words", ["", "Tŷ", "5 = 5", "a@b", "*", "1,250", "'n dda", '"Da"', "bws; trên", ";"]
)
def test_a_harmless_cell_stays_as_it_is(words: str) -> None:
    """An officer reads what was written, letter for letter."""
    assert words == inert(words)


SPLIT = [
    f"nice{between}{runs}"
    for between in (";", "; ", ";\t", ';"', ";'", ";;")
    for runs in (RUNS, "+1", "-1", "@SUM(A1)", "\uff1d1")
]


@pytest.mark.parametrize("delimiter", [";", "\t"])
@pytest.mark.parametrize("words", SPLIT)
def test_no_cell_runs_where_lines_are_split_elsewhere(words: str, delimiter: str) -> None:
    """An officer whose spreadsheet begins a cell at each semicolon or tab sees words, and nothing runs."""
    opened = exporting.written(Form.CSV, export(60, words), Language.EN).decode("utf-8-sig")

    cells = [cell for row in csv.reader(StringIO(opened, newline=""), delimiter=delimiter) for cell in row]

    assert [] == [each for each in cells if each.lstrip(' "')[:1] in {*"=+-@\uff1d"}]


def test_control_characters_are_taken_out() -> None:
    """An officer sees no text that hides in a cell, spills into the next line or runs backwards."""
    assert "a b c d" == cleaned("a\x00 b\r\nc\u202e\td\x1b")


def test_figures_are_those_of_the_snapshot() -> None:
    """An officer finds a row for each figure in the author's order, with both languages."""
    rows = read_csv(exporting.written(Form.CSV, export(60), Language.EN))

    assert [
        ["", "Ymatebion", "Responses", "", "", "", "60", "", ""],
        ["", "Ymatebion", "Responses", "cy", "yn Gymraeg", "in Welsh", "0", "", ""],
        ["", "Ymatebion", "Responses", "en", "yn Saesneg", "in English", "60", "", ""],
        ["first", "first (cy)", "first (en)", "", "Wedi ateb", "Answered", "60", "", ""],
        ["first", "first (cy)", "first (en)", "yes", "yes (cy)", "yes (en)", "60", "100", ""],
        ["first", "first (cy)", "first (en)", "no", "no (cy)", "no (en)", "0", "0", ""],
    ] == rows[6:12]


def test_a_table_says_whose_it_is_and_how_to_read_it() -> None:
    """An officer who opens a table in a year knows its title, service and day, and what * stands for."""
    rows = read_csv(exporting.written(Form.CSV, export(60), Language.EN))

    assert [
        ["Teitl: title (cy)", "Title: title (en)"],
        ["Gwasanaeth: service (cy)", "Service: service (en)"],
        ["Diwrnod ysgrifennu hwn: 21 Tachwedd 2026", "Day on which this was written: 21 November 2026"],
        [told("results-rounding", each) for each in Language],
        [told("results-languages", each) for each in Language],
    ] == [row[1:3] for row in rows[1:6]]
    assert {""} == {cell for row in rows[1:6] for cell in (row[0], *row[3:])}


@pytest.mark.parametrize(("language", "title"), [(Language.CY, "Yn Gymraeg"), (Language.EN, "In Welsh")])
def test_a_workbook_says_it_on_a_sheet_of_its_own(language: Language, title: str) -> None:
    """An officer finds the same beside the figures, and every service of a joint engagement."""
    joint = replace(export(60), engagement=small(joint_with=(Service("Iechyd", "Health"),)))

    rows = read_sheet(exporting.written(Form.XLSX, joint, language), 3)

    assert (title, 6) == (rows[0][0], len(rows))
    assert ["Gwasanaeth: service (cy), Iechyd", "Service: service (en), Health"] == rows[2]
    assert [told("results-rounding", each) for each in Language] == rows[4]


def test_a_workbook_holds_the_same_as_the_table() -> None:
    """An officer reads the same in both forms, with circumflexes and the author's commas and quotes."""
    told = export(60, 'dŵr, "tŷ"', "ŵ;ŷ")
    table = read_csv(exporting.written(Form.CSV, told, Language.CY))
    workbook = exporting.written(Form.XLSX, told, Language.CY)

    figures, words = read_sheet(workbook, 1), read_sheet(workbook, 2)

    notes = read_sheet(workbook, 3)
    assert [row[1:3] for row in table[1:6]] == notes[1:]
    assert [row[:8] for row in [table[0], *table[6:]] if not row[8] or row is table[0]] == figures
    assert [[*row[:3], row[8]] for row in table if row[8]] == words


def test_json_is_as_the_page_says() -> None:
    """A programmer reads numbers as numbers, a hidden one as *, and each text under its question."""
    found: dict[str, Any] = json.loads(exporting.written(Form.JSON, export(20, "dŵr", RUNS), Language.EN))

    assert ("small", 20, {"cy": "*", "en": "*"}) == (
        found["engagement"],
        found["responses"],
        found["languages"],
    )
    assert (
        {"cy": "title (cy)", "en": "title (en)"},
        [{"cy": "service (cy)", "en": "service (en)"}],
        "2026-11-21",
        {"cy": told("results-rounding", Language.CY), "en": told("results-rounding", Language.EN)},
    ) == (found["title"], found["services"], found["written_on"], found["shown"][0])
    questions = {each["id"]: each for each in found["questions"]}
    assert {
        "id": "first",
        "text": {"cy": "first (cy)", "en": "first (en)"},
        "answered": 20,
        "options": [
            {"id": name, "label": {"cy": f"{name} (cy)", "en": f"{name} (en)"}, "count": "*", "percent": None}
            for name in ("yes", "no")
        ],
    } == questions["first"]
    assert ["dŵr", RUNS] == questions["words"]["texts"]


def test_words_stay_words_in_a_table() -> None:
    """An officer's spreadsheet runs no formula that a participant wrote."""
    rows = read_csv(exporting.written(Form.CSV, export(60, RUNS), Language.EN))

    assert f"'{RUNS}" == rows[-1][-1]


def test_words_stay_words_in_a_workbook() -> None:
    """An officer's spreadsheet runs no formula, and follows no link, that a participant wrote."""
    rows = read_sheet(exporting.written(Form.XLSX, export(60, RUNS, "http://x"), Language.EN), 2)

    assert [RUNS, "http://x"] == [row[-1] for row in rows[1:]]


@pytest.mark.parametrize(
    ("language", "heading"), [(Language.CY, "Cwestiwn: id"), (Language.EN, "Question: id")]
)
@pytest.mark.parametrize("form", [Form.CSV, Form.XLSX])
def test_headings_come_in_the_language_that_was_asked_for(
    form: Form, language: Language, heading: str
) -> None:
    """An officer who works in Welsh reads Welsh headings."""
    content = exporting.written(form, export(60), language)

    rows = read_csv(content) if form is Form.CSV else read_sheet(content, 1)

    assert heading == rows[0][0]


def test_csv_is_as_excel_reads_it() -> None:
    """An officer who opens it by a double click sees Welsh letters: a mark, CRLF, and all in quotes."""
    content = exporting.written(Form.CSV, export(60, "ŵ"), Language.EN)

    assert (b'\xef\xbb\xbf"Question: id",', b'"\xc5\xb5"\r\n') == (content[:18], content[-6:])


def test_a_workbook_carries_no_time_and_no_author() -> None:
    """An attacker cannot tell from a workbook when it was made or by whom."""
    content = exporting.written(Form.XLSX, export(60), Language.EN)

    with ZipFile(BytesIO(content)) as workbook:
        core = workbook.read("docProps/core.xml").decode()
        moments = {each.date_time[0] for each in workbook.infolist()}
    assert (["2000-01-01T00:00:00Z"] * 2, {1980}, []) == (
        re.findall(r"\d{4}-\d\d-\d\dT[\d:]+Z", core),
        moments,
        re.findall(r"<dc:creator>.+</dc:creator>", core),
    )


def test_no_words_are_laid_down_beside_the_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """An attacker who reads the disk afterwards finds no temporary file with people's words."""

    def refused(*_: object, **__: object) -> None:
        raise AssertionError

    for name in ("mkstemp", "mkdtemp", "TemporaryFile", "NamedTemporaryFile"):
        monkeypatch.setattr(tempfile, name, refused)

    assert exporting.written(Form.XLSX, export(60, "dŵr"), Language.EN)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", ["a.csv", "a.JSON", "a.xlsx"])
def test_an_engagement_is_exported(
    capsys: Captured, tmp_path: Path, engagement: str, name: str, language: Language
) -> None:
    """An officer gets a file for themselves alone, and is told its name."""
    run(capsys, "publish", engagement)

    said = run(capsys, "--language", language, "export", "small", name)

    assert (0, [told("cli-exported", language, file=name)], []) == said
    assert (0o600, True) == ((tmp_path / name).stat().st_mode & 0o777, (tmp_path / name).stat().st_size > 0)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    ("name", "refusal"),
    [
        ("mine.csv", "refused-file-there"),
        ("a.doc", "refused-form"),
        ("nowhere/a.csv", "refused-cannot-write"),
    ],
)
def test_what_cannot_be_written_is_refused(
    capsys: Captured, tmp_path: Path, engagement: str, name: str, refusal: str, language: Language
) -> None:
    """An officer keeps a file of that name as it is, is told what to mend, and finds no half of another."""
    run(capsys, "publish", engagement)
    (tmp_path / "mine.csv").write_text("mine")
    before = sorted(tmp_path.iterdir())

    said = run(capsys, "--language", language, "export", "small", name)

    assert (1, [], [told(refusal, language, what=name)]) == said
    assert ("mine", before) == ((tmp_path / "mine.csv").read_text(), sorted(tmp_path.iterdir()))
