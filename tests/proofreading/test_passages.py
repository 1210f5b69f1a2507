"""What the check reads: every text that a person may see, in the form in which they see it."""

from pathlib import Path

import pytest

from engagements.language import Language, Register
from proofreading.passages import FIGURES, Passage, of_authors, of_fluent
from proofreading.tokens import GAP
from tests.locales.test_traps import COUNTS


def written(tmp_path: Path, content: str) -> list[str]:
    """Give the texts of a Fluent file."""
    file = tmp_path / "a.ftl"
    file.write_text(content, encoding="utf-8")
    return [each.text for each in of_fluent(file, "a.ftl", Language.CY, Register.CHI)]


def authored(content: str) -> list[Passage]:
    """Give the texts of an engagement file."""
    return list(of_authors(content, "mine.yaml"))


@pytest.mark.parametrize(
    ("content", "texts"),
    [
        ("a = Ateb", ["Ateb"]),
        ("a = Ateb\n    .easy = Ateb hawdd", ["Ateb", "Ateb hawdd"]),
        ("a = { $who } yma", [f"{GAP} yma"]),
        ("a = { $count } o atebion", ["0 o atebion"]),
        ("a = { NUMBER($n) } o atebion", ["0 o atebion"]),
        ('a = Pwyswch { "Anfon" }', ["Pwyswch Anfon"]),
        ("a = yn { -service }", ["yn …"]),
        ("a = { $n ->\n    [one] un\n   *[other] dau\n } yma", ["un yma", "dau yma"]),
        (
            "a = { $n ->\n    [one] { $m ->\n    [one] un\n   *[other] dau\n }\n   *[other] tri\n }",
            ["un", "dau", "tri"],
        ),
        (
            "a = { $n ->\n    [one] eich\n   *[other] ein\n } { $m ->\n    [one] barn\n   *[other] cath\n }",
            ["eich barn", "eich cath", "ein barn", "ein cath"],
        ),
    ],
    ids=lambda each: str(each)[:40],
)
def test_every_branch_of_a_message_is_read(tmp_path: Path, content: str, texts: list[str]) -> None:
    """A translator's slip in the rarest branch is read as surely as one in the first."""
    assert texts == written(tmp_path, content)


@pytest.mark.parametrize(
    ("typed", "read"),
    [("ty\u0302", "tŷ"), ("mae’r", "mae'r"), ("maeʼr", "mae'r"), ("ymgyng\u00adhoriad", "ymgynghoriad")],
    ids=["accent apart", "curly", "letter apostrophe", "soft hyphen"],
)
def test_a_text_is_read_alike_however_it_was_typed(typed: str, read: str) -> None:
    """An author's keyboard decides nothing."""
    assert [read, "house"] == [each.text for each in authored(f"title: {{cy: {typed}, en: house}}\n")]


def test_a_text_in_one_language_is_read_too() -> None:
    """A half that stands alone is not passed over."""
    read = [(each.name, each.text) for each in authored("title: {cy: Eich barn}\n")]

    assert [("title.cy", "Eich barn")] == read


def test_what_stands_on_a_button_is_known() -> None:
    """The short label of an option stands on the button, the long one only where there is no other."""
    options = "- {label: {cy: A, en: A}, short: {cy: B, en: B}}\n- {label: {cy: C, en: C}}\n"

    assert {"B", "C"} == {each.text for each in authored(f"options:\n{options}") if each.label}


def test_welsh_is_read_in_the_register_of_its_file() -> None:
    """Young people's Welsh is held to ti; its English is English."""
    spoken = authored("register: ti\ntitle: {cy: Dy farn, en: Your views}\n")

    assert [Register.TI, Register.CHI] == [each.register for each in spoken]


def test_every_variable_that_counts_comes_in_as_a_figure() -> None:
    """A number before a word is judged as a number: whoever adds one to a message names it here."""
    of_dates = {"closes", "opens", "day", "when", "feedback", "time"}
    of_the_page = {"size", "finished"}

    assert COUNTS - of_the_page == FIGURES - of_dates
