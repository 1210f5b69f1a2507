"""How hard an English text is to read, by the two formulas that most people know.

Sources: R. Flesch, A New Readability Yardstick (1948); J. P. Kincaid and others, Derivation of New
Readability Formulas (1975), as the package textstat counts them. It finds syllables by hyphenation and
misses some (`area` has one), so its grades are most of a grade low. There is no such formula for Welsh.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from textstat.textstat import textstatistics

from proofreading.lengths_of_sentences import measured
from proofreading.passages import Passage
from proofreading.tokens import GAP

FEWEST_WORDS = 10

# textstat rounds the syllables of a word to 0.1 before it goes on, which moves the grade by more than one.
_FORMULAS = textstatistics()
_FORMULAS.set_rounding(False)

# What nobody sounds out: variables, numbers, addresses, commands, names of settings.
_UNSPOKEN = re.compile(rf"\S*(?:[{GAP}\d/\\@_*=]|\w[.:]\w)\S*(?<![.!?,:;)'’])")
_ONE_SYLLABLE = "name"


@dataclass(frozen=True, slots=True)
class Figure:
    """What the formulas say of one passage: grade 8 is for children of thirteen; an ease of 100 is easy."""

    passage: Passage
    words: int
    longest: int
    grade: float
    ease: float


def figures(passages: Iterable[Passage]) -> tuple[Figure, ...]:
    """Measure every passage of at least ten words. Of fewer, the formulas say nothing."""
    measures = ((each, tuple(sentence.words for sentence in measured(each.text))) for each in passages)
    return tuple(_figure(each, lengths) for each, lengths in measures if sum(lengths) >= FEWEST_WORDS)


def _figure(passage: Passage, lengths: tuple[int, ...]) -> Figure:
    spoken = _spoken(passage.text)
    grade, ease = _FORMULAS.flesch_kincaid_grade(spoken), _FORMULAS.flesch_reading_ease(spoken)
    return Figure(passage, sum(lengths), max(lengths), round(grade, 1), round(ease, 1))


def _spoken(text: str) -> str:
    """Put a short word for each thing that is not sounded out, and a full stop where a line ends."""
    return re.sub(r"[.!?:;,]*\s*\n\s*", ". ", _UNSPOKEN.sub(_ONE_SYLLABLE, text.strip()))
