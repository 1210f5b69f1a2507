"""The two pages about privacy say the same, and name nothing that is not there."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.commands import COMMANDS
from bot.commands import Command as StaffCommand
from bot.settings import Settings
from dialogs.commands import Command, command_named, named
from engagements.language import Language
from storage.tables import METADATA

ROOT = Path(__file__).parent.parent.parent
PAGES = {Language.EN: ROOT / "docs" / "privacy.md", Language.CY: ROOT / "docs" / "preifatrwydd.md"}
EACH = pytest.mark.parametrize("language", Language)
_CODE = re.compile(r"`([^`]+)`")
_STAFF = "python -m bot "
_SENTENCE_END = re.compile(r"(?<=[.?!:;])\s+")
MOST_WORDS = 25

Table = list[list[str]]


def page(language: Language) -> str:
    """Read one page."""
    return PAGES[language].read_text(encoding="utf-8")


def code(language: Language) -> set[str]:
    """Give what stands as code on a page."""
    return set(_CODE.findall(page(language)))


def typed(language: Language) -> set[str]:
    """Give the commands of the chat that a page names."""
    return {each for each in code(language) if each.startswith("/")}


def staff(language: Language) -> set[str]:
    """Give the commands of staff that a page names."""
    return {each.removeprefix(_STAFF) for each in code(language) if each.startswith(_STAFF)}


def tables(language: Language) -> list[Table]:
    """Give the tables of a page, each as its rows below the heading."""
    found: list[Table] = []
    for line in page(language).splitlines():
        if not line.startswith("|"):
            found.append([])
        elif set(line) - set("|- "):
            found[-1].append([cell.strip() for cell in line.strip("|").split("|")])
    return [each[1:] for each in found if each]


def there() -> set[str]:
    """Name every command of staff, with its parts."""
    return {name for command in COMMANDS for name in _with_parts(command)}


def _with_parts(command: StaffCommand) -> Iterator[str]:
    yield command.name
    yield from (f"{command.name} {part.name}" for part in command.parts)


def as_in_english(commands: set[str]) -> set[str]:
    """Give commands of the chat by their English names."""
    return {f"/{command_named(each[1:])}" for each in commands}


def headings(language: Language) -> list[int]:
    """Give how deep each heading of a page is, in their order."""
    return [len(each) for each in re.findall(r"^(#+) ", page(language), re.MULTILINE)]


def test_both_pages_have_the_same_headings() -> None:
    """A Welsh reader finds a part for each part of the English page, in the same order."""
    assert headings(Language.EN) == headings(Language.CY)


def test_both_pages_name_the_same() -> None:
    """A Welsh reader is told of the same commands, settings, tables and tests."""
    english, welsh = (code(each) - typed(each) for each in (Language.EN, Language.CY))

    assert english == welsh
    assert as_in_english(typed(Language.EN)) == as_in_english(typed(Language.CY))


def test_both_pages_have_the_same_rows() -> None:
    """A data-protection officer finds the same rows in both languages, each with all its cells."""
    english, welsh = tables(Language.EN), tables(Language.CY)

    assert [[len(row) for row in table] for table in english] == [
        [len(row) for row in each] for each in welsh
    ]
    assert begun(english) == begun(welsh)
    assert all(len(set(each)) == 1 for each in widths(english))


def widths(found: list[Table]) -> list[list[int]]:
    """Give how many cells each row of each table has."""
    return [[len(row) for row in table] for table in found]


def begun(found: list[Table]) -> list[str]:
    """Give what the rows begin with that begin with a name."""
    return [row[0] for table in found for row in table if row[0].startswith("`")]


def test_both_pages_have_the_same_entries() -> None:
    """A Welsh reader is told of as many steps, limits and duties."""
    counted = [
        [len(re.findall(rf"^{begins}", page(each), re.MULTILINE)) for begins in ("- ", r"\d+\. ")]
        for each in Language
    ]

    assert counted[0] == counted[1]


def test_each_page_leads_to_the_other() -> None:
    """A reader on the wrong page is one press from the right one."""
    assert "[Cymraeg](preifatrwydd.md)" in page(Language.EN).splitlines()[2]
    assert "[English](privacy.md)" in page(Language.CY).splitlines()[2]


@EACH
def test_every_table_is_named(language: Language) -> None:
    """A data-protection officer misses no table: whoever adds one says what is in it and how it ends."""
    rows = {row[0].strip("`") for row in tables(language)[0]}

    assert set(METADATA.tables) == rows


@EACH
def test_every_command_is_there(language: Language) -> None:
    """Whoever types what a page names is understood."""
    assert all(command_named(each[1:]) for each in typed(language))
    assert set() == staff(language) - there()


def test_commands_stand_beside_their_own_name() -> None:
    """A reader finds beside a command the one that does the same in the other language."""
    told = {tuple(_CODE.findall(" ".join(row[:2]))) for row in tables(Language.EN)[2]}

    assert told <= {(named(each).en, named(each).cy) for each in Command}
    assert {Command.PRIVACY, Command.HELD, Command.FORGET} <= {command_named(en[1:]) for en, _ in told}


@EACH
def test_every_setting_is_there(language: Language) -> None:
    """Whoever sets what a page names sets something."""
    known = {f"DRWS_{name.upper()}" for name in Settings.model_fields}

    assert set() == set(re.findall(r"DRWS_\w+", page(language))) - known


@EACH
def test_every_file_is_there(language: Language) -> None:
    """Whoever wants to see for themselves finds what a page sends them to."""
    files = {each for each in code(language) if re.fullmatch(r"[\w/]+\.(py|sql|tsv)", each)}
    links = set(re.findall(r"\]\(([^)]+)\)", page(language)))

    assert files
    assert [] == [each for each in files if not (ROOT / each).exists()]
    assert [] == [each for each in links if not (PAGES[language].parent / each).exists()]


@EACH
def test_sentences_are_short(language: Language) -> None:
    """A curious participant need not hold more than twenty-five words in their head."""
    cells = [cell for table in tables(language) for row in table for cell in row]
    prose = "\n".join(line for line in page(language).splitlines() if not line.startswith(("|", "#")))
    entries = re.split(r"\n\s*\n|\n(?=- |\d+\. )", prose)
    sentences = [each for text in (*cells, *entries) for each in _SENTENCE_END.split(text)]

    assert [] == [each for each in sentences if len(_CODE.sub("x", each).split()) > MOST_WORDS]
