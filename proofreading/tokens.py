"""A text as words and sentences, without yet knowing what any word is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

# Stands where a variable comes in: a word that nobody can know.
GAP = "\ufffc"

_LETTER = r"[^\W\d_]"
_CLITIC = r"['’](?:r|n|i|u|w|m|th|ch)\b"
_TOKEN = re.compile(rf"{_CLITIC}|{_LETTER}+(?:-{_LETTER}+)*|\d[\d.,:/]*(?:am|pm)?\b|{GAP}", re.IGNORECASE)
# What is there to be typed or pressed, not to be read: addresses, commands, names of settings and files.
_TYPED = re.compile(
    r"\S*\w=\w\S*|\w+://\S*|\S+@\S+|(?<!\w)[./]\w+|[\w.-]*_[\w.-]*|\b[\w/-]+\.[a-z]{2,4}\b|(?<=\s)--?\w+"
    r"|python -m bot\b.*"
)
_SENTENCE_END = re.compile(r"[.!?](?=[\s'’\"”)]|$)|[:;\n•]")
_PAUSE = re.compile(r"[^\s'’-]|['’](?=\s)|(?<=\s)['’]|\s[-–—]\s")


@dataclass(frozen=True, slots=True)
class Token:
    """A word as it is written, and where. `parted` tells of a comma or the like before it."""

    text: str
    start: int
    parted: bool


def sentences(text: str) -> Iterator[tuple[Token, ...]]:
    """Part a text into sentences. A colon, a semicolon and a new line end one too."""
    start = 0
    text = _TYPED.sub(lambda found: GAP + " " * (len(found.group()) - 1), text)
    for end in (*(found.end() for found in _SENTENCE_END.finditer(text)), len(text)):
        tokens = tuple(_tokens(text, start, end))
        if tokens:
            yield tokens
        start = end


def _tokens(text: str, start: int, end: int) -> Iterator[Token]:
    last = start
    for found in _TOKEN.finditer(text, start, end):
        between = text[last : found.start()]
        yield Token(found.group().replace("’", "'"), found.start(), bool(_PAUSE.search(between)))
        last = found.end()
