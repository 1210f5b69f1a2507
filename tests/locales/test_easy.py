"""Easy read: short sentences in everyday words, which promise no more and no less than the full wording."""

import re

import pytest
from fluent.syntax import ast, visitor

from engagements.language import Language, Register
from proofreading.parity import Entry, written
from tests.locales.entries import entries_in

EASY = ".easy"
MOST_WORDS = 15

# Welsh in both registers, and English.
WORDINGS = {
    "cy": entries_in(Language.CY),
    "cy-ti": entries_in(Language.CY, Register.TI),
    "en": entries_in(Language.EN),
}

# Messages that carry a decision: what is promised, what can change, and what sending means.
DECISIONS = re.compile(
    r"privacy-(?:which|only|do-not-name|notice-.*|.*-promise|chosen-.*)"
    r"|about-(?:level-.*|can-change|cannot-change|decided-on|feedback-by|closed)"
    r"|check-(?:look-over|to-change|sending-.*|few.*|receipt-.*|replaces|press-send|sent|your-receipt|no-receipt)"
    r"|check-(?:change-.*|same-receipt)"
    r"|declining-(?:sure|anonymous|confidential)"
    r"|receipt-(?:write|given-.*|closed-.*|not-found|mistyped|perhaps-sealed|when-opened|draft-goes)"
    r"|receipt-(?:sure|no-return|not-again|withdrawing-.*|withdrawn-.*)"
    r"|sent-(?:will.*|already)"
    r"|clear-(?:goes|stays)"
    r"|held-(?:reach|place|messages|entrusted|cannot-find)"
    r"|talk-(?:may-wait|who-.*|when-.*|need-not|sure|sent|closed)"
)
# Words that somebody who needs easy read would have to ask about.
JARGON = re.compile(
    r"encrypt|amgrypt|seal|sêl\b|selio|\bdata\b|engagement|ymgysyllt|personal|personol", re.IGNORECASE
)


def variables(pattern: ast.Pattern) -> set[str]:
    """Give the variables of one text."""
    found: set[str] = set()

    class Collector(visitor.Visitor):
        def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
            found.add(node.id.name)

    Collector().visit(pattern)
    return found


def easy_read(wording: str) -> list[tuple[str, ast.Pattern, ast.Pattern]]:
    """Give each message that has easy read, with its full wording and that."""
    return [
        (name, entry.patterns[""], entry.patterns[EASY])
        for name, entry in WORDINGS[wording].items()
        if EASY in entry.patterns
    ]


def sentences(text: str) -> list[str]:
    """Part a text at the ends of its sentences; the full stop after a command is one too."""
    return [each for each in re.split(r"[.?!](?:\s|$)", text) if each]


@pytest.mark.parametrize("wording", ["cy", "en"])
def test_every_message_that_carries_a_decision_has_easy_read(wording: str) -> None:
    """Somebody who reads with effort is told what they decide about in words that are made for it."""
    without = [
        name
        for name, entry in WORDINGS[wording].items()
        if DECISIONS.fullmatch(name) and EASY not in entry.patterns
    ]

    assert [] == without


@pytest.mark.parametrize("wording", WORDINGS)
def test_easy_read_has_the_same_variables(wording: str) -> None:
    """No number, day or name of the full wording is kept from whoever reads easy read."""
    assert [] == [name for name, full, easy in easy_read(wording) if variables(full) != variables(easy)]


@pytest.mark.parametrize("wording", WORDINGS)
def test_easy_read_keeps_every_limit_and_every_command(wording: str) -> None:
    """Seven days are seven days in easy read too, and what can be typed is named."""

    def found(text: ast.Pattern) -> set[str]:
        return set(re.findall(r"/[a-z]+|\d+", written(text)))

    assert [] == [name for name, full, easy in easy_read(wording) if found(full) != found(easy)]


@pytest.mark.parametrize("wording", WORDINGS)
def test_easy_read_has_short_sentences(wording: str) -> None:
    """Nobody has to hold more than fifteen words in their head."""
    each_of = [(name, each) for name, _, easy in easy_read(wording) for each in sentences(written(easy))]

    assert [] == [(name, each) for name, each in each_of if len(each.split()) > MOST_WORDS]


@pytest.mark.parametrize("wording", WORDINGS)
def test_easy_read_is_another_wording(wording: str) -> None:
    """Nobody reads the full wording under another name."""
    assert [] == [name for name, full, easy in easy_read(wording) if written(full) == written(easy)]


@pytest.mark.parametrize("wording", WORDINGS)
def test_easy_read_explains_itself(wording: str) -> None:
    """Nobody has to look a word up."""
    assert [] == [name for name, _, easy in easy_read(wording) if JARGON.search(written(easy))]


@pytest.mark.parametrize("wording", WORDINGS)
def test_no_message_has_a_part_that_is_never_shown(wording: str) -> None:
    """A translator writes nothing that nobody will see: only the easy read is looked for."""
    entries: list[Entry] = list(WORDINGS[wording].values())

    assert {EASY, ""} == {part for entry in entries for part in entry.patterns}
