"""What a rule has found: its name, the place, the words, and what it suggests instead."""

from dataclasses import dataclass

from proofreading.passages import Passage
from proofreading.tokens import GAP

_AROUND = 24


@dataclass(frozen=True, slots=True)
class Finding:
    """One doubt about one place. `words` are those in question with some around them.

    `suggestion` is what could stand there instead, or empty where that is for the writer to find.
    """

    rule: str
    file: str
    line: int
    name: str
    words: str
    suggestion: str = ""


def found(rule: str, passage: Passage, start: int, end: int, suggestion: str = "") -> Finding:
    """Make a finding about a part of a passage, with a few of the words around it."""
    before = passage.text[max(0, start - _AROUND) : start].lstrip()
    after = passage.text[end : end + _AROUND].rstrip()
    words = f"{before}[{passage.text[start:end]}]{after}".replace("\n", " ").replace(GAP, "{ }")
    return Finding(rule, passage.file, passage.line, passage.name, words, suggestion)
