"""The terms of the field, used in Welsh as the public services use them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from proofreading.finding import Finding
from proofreading.passages import Passage
from proofreading.sentence import Sentence

NAME = "term"
_TABLE = Path(__file__).with_name("terms.tsv")


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the field in English, and the Welsh lemmas of which one stands for it."""

    english: re.Pattern[str]
    said: str
    welsh: tuple[str, ...]


@cache
def terms() -> tuple[Term, ...]:
    """Read the table."""
    lines = _TABLE.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return tuple(
        Term(
            re.compile(rf"\b(?:{'|'.join(english.split())})\b", re.IGNORECASE), english, tuple(welsh.split())
        )
        for english, welsh, _ in rows
    )


def other_term(welsh: Passage, sentences: tuple[Sentence, ...], english: Passage) -> Iterator[Finding]:
    """Find terms of the English text for which none of their Welsh words stands in the Welsh one."""
    lemmas = {each.lemma for sentence in sentences for word in sentence for each in word.readings}
    words = {word.low for sentence in sentences for word in sentence}
    for term in terms():
        said = term.english.search(english.text)
        kept = said is not None and said.group().lower() in words
        if said is not None and not kept and not (lemmas | words) & set(term.welsh):
            yield Finding(
                NAME,
                welsh.file,
                welsh.line,
                welsh.name,
                f"{said.group()} ≠ {welsh.text[:60]}",
                ", ".join(term.welsh),
            )
