"""How many words each sentence of a text has, counted alike in Welsh and in English.

A word is what stands between two spaces and has a letter or a digit in it: `mae'n` and `e-bost` are one
word each, and so is a variable. A colon does not end a sentence: the reader is still waiting for the rest.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from proofreading.tokens import GAP

# A full stop inside an address or a number is followed by no space.
_END = re.compile(r"[.!?…]+['’\"”)]*(?=\s|$)|[\n•]")
_WORD = re.compile(rf"\S*[\w{GAP}]\S*")


@dataclass(frozen=True, slots=True)
class Measured:
    """A sentence by its place in the text, and how many words it has."""

    start: int
    end: int
    words: int


def measured(text: str) -> Iterator[Measured]:
    """Give every sentence of a text that has a word in it."""
    start = 0
    for end in (*(found.end() for found in _END.finditer(text)), len(text)):
        sentence = text[start:end]
        words = len(_WORD.findall(sentence))
        if words:
            before = len(sentence) - len(sentence.lstrip())
            yield Measured(start + before, start + len(sentence.rstrip()), words)
        start = end
