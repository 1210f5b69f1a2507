"""The second set of Welsh messages, for young people: whole, and in one register."""

from pathlib import Path

import pytest

from engagements.language import Language, Register
from locales.words import files
from proofreading import parity
from proofreading.parity import Entry, Rule, entries_of, junk, written
from tests.locales.entries import entries_in
from tests.locales.registers import CHI, TI

POLITE = entries_in(Language.CY)
FAMILIAR = entries_in(Language.CY, Register.TI)

# Read by staff, or by Telegram's own pages.
FOR_STAFF = {"rules", "cli", "demo", "faults", "profile", "refusals", "results", "settings", "team"}
FOR_STAFF |= {"advice", "broadcasting", "console", "importing"}
# Said before a language is chosen, in the list of what is open, or where storage is down.
ABOUT_NONE = {"language-greeting", "menu-come-back", "trouble-storage", "trouble-failed"}
# Stands over what many people said: 'you' would be one young person alone, so it says 'people'.
OF_MANY = {"announcing-said"}
# Commands somebody to do something with a verb whose form is another word too.
BY_ITS_PLACE = {"reminding-later"}

# Rules that look at Welsh alone.
OF_WELSH: tuple[Rule, ...] = (
    parity.nothing_to_do,
    parity.says_who_read_it,
    parity.six_forms,
)


def texts(entry: Entry) -> list[str]:
    """Give the value and the attributes of a message as they are written."""
    return [written(pattern) for pattern in entry.patterns.values()]


def test_every_message_that_addresses_people_has_a_second_form() -> None:
    """A young person never reads chi because a message was forgotten, and no message is kept twice alike."""
    for_people = [file for file in files(Language.CY) if file.stem not in FOR_STAFF]
    addressing = {
        name
        for name, entry in entries_of(for_people).items()
        if name not in ABOUT_NONE and any(CHI.search(text) for text in texts(entry))
    }

    assert addressing == FAMILIAR.keys()


@pytest.mark.parametrize("file", files(Language.CY, Register.TI), ids=lambda file: file.stem)
def test_a_second_form_stands_in_the_file_of_the_same_name(file: Path) -> None:
    """A translator finds both forms of a message in files of one name, in one order."""
    first = [name for name in entries_of([file.parent.parent / "cy" / file.name]) if name in FAMILIAR]

    assert first == list(entries_of([file]))


@pytest.mark.parametrize("file", files(Language.CY, Register.TI), ids=lambda file: file.stem)
def test_every_line_of_a_second_form_can_be_read(file: Path) -> None:
    """A translator's slip does not bring chi back without a word."""
    found = junk(file.read_text(encoding="utf-8"))

    assert [] == found


def test_a_second_form_has_all_that_the_first_has() -> None:
    """A young person is told no less: the same parts, with the same variables."""

    def parts(entry: Entry) -> object:
        return entry.patterns.keys(), parity.references(entry)

    assert [] == [name for name, second in FAMILIAR.items() if parts(POLITE[name]) != parts(second)]


def test_a_second_form_says_ti() -> None:
    """A young person is spoken to as ti in every message that addresses them."""
    without = {name for name, entry in FAMILIAR.items() if not any(TI.search(text) for text in texts(entry))}

    assert set() == without - OF_MANY - BY_ITS_PLACE


def test_a_second_form_never_says_chi() -> None:
    """A young person is not spoken to as ti and as chi in one message."""
    assert [] == [name for name, entry in FAMILIAR.items() for text in texts(entry) if CHI.search(text)]


def test_a_first_form_never_says_ti() -> None:
    """Nobody else is spoken to as a friend by a stranger."""
    assert [] == [name for name, entry in POLITE.items() for text in texts(entry) if TI.search(text)]


@pytest.mark.parametrize("rule", OF_WELSH, ids=lambda rule: rule.__name__)
def test_the_second_forms_keep_the_rule(rule: Rule) -> None:
    """A young person is served as carefully as everybody else."""
    found = list(rule(FAMILIAR, {}))

    assert [] == found


def test_english_has_one_form() -> None:
    """English says you to everyone, so there is nothing to keep twice."""
    assert () == files(Language.EN, Register.TI)


@pytest.mark.parametrize(
    ("text", "polite", "familiar"),
    [
        ("Gallwch chi newid eich ateb", True, False),
        ("na'ch ffôn", True, False),
        ("Pwyswch y botwm", True, False),
        ("Fe ofynnoch y cwestiwn", True, False),
        ("Oeddech yn gwybod", True, False),
        ("Gelli newid ateb", False, True),
        ("Pwysa'r botwm", False, True),
        ("â thi", False, True),
        ("Fe ofynnaist", False, True),
        ("Edrych uwch y blwch sych", False, False),
        ("Rydyn ni'n gwybod", False, False),
    ],
)
def test_the_check_knows_chi_from_ti(text: str, polite: bool, familiar: bool) -> None:
    """Whoever adds a message can trust the checks above to see how it addresses people."""
    assert (polite, familiar) == (bool(CHI.search(text)), bool(TI.search(text)))
