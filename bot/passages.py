"""The parts of an author's text between which one message may end and the next begin."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from engagements.lengths import units

_BLANK_LINE = re.compile(r"\n\s*\n")
_END_OF_A_SENTENCE = re.compile(r"(?<=[.!?…])(?:[\"'’”)]*)(\s+)")
_BETWEEN_WORDS = re.compile(r"(\s+)")
# A UTF-16 unit or two for each letter.
_MOST_UNITS = 2


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that stay in one message, and what stands before them where they follow others in it."""

    gap: str
    text: str


def passages(text: str, at_most: int) -> Iterator[Passage]:
    """Part a text at its blank lines; a paragraph over `at_most` UTF-16 units at its sentences too.

    What is longer still is parted between words, and a word that long anywhere.
    """
    if "\n" not in text and len(text) * _MOST_UNITS <= at_most:
        yield Passage("\n\n", text)
        return
    for paragraph in _BLANK_LINE.split(text):
        gap = "\n\n"
        for between, sentence in _parted(paragraph, _END_OF_A_SENTENCE, at_most):
            for closer, words in _parted(sentence, _BETWEEN_WORDS, at_most):
                for n, letters in enumerate(_cut(words, at_most)):
                    yield Passage("" if n else closer or between or gap, letters)
                    gap = ""


def _parted(text: str, at: re.Pattern[str], at_most: int) -> Iterator[tuple[str, str]]:
    """Part what is too long, and give each part after what stood before it; nothing before the first."""
    if units(text) <= at_most:
        yield "", text
        return
    start, gap = 0, ""
    for found in at.finditer(text):
        if found.start(1) > start:
            yield gap, text[start : found.start(1)]
        start, gap = found.end(), found[1]
    if start < len(text):
        yield gap, text[start:]


def _cut(word: str, at_most: int) -> Iterator[str]:
    if units(word) <= at_most:
        yield word
        return
    letters = at_most // _MOST_UNITS
    for start in range(0, len(word), letters):
        yield word[start : start + letters]
