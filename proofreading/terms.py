"""The terms of the field, used in Welsh as the public services use them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from proofreading.finding import Finding
from proofreading.mutation import Mutation, radicals
from proofreading.passages import Passage
from proofreading.sentence import Sentence, Word
from proofreading.tokens import sentences as tokenised

NAME = "term"
TABLE = Path(__file__).with_name("terms.tsv")
_WHOLE = "="
_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Term:
    """A term of the field: its English forms, and the Welsh of which one alternative stands for it.

    All lemmas of an alternative have to be there.
    """

    english: re.Pattern[str]
    welsh: tuple[tuple[str, ...], ...]

    @property
    def suggestion(self) -> str:
        """The Welsh to choose from."""
        return ", ".join(" ".join(lemmas) for lemmas in self.welsh)

    def stands_in(self, known: frozenset[str]) -> bool:
        """Tell whether one of the alternatives is among these words."""
        return any(known.issuperset(lemma.lower() for lemma in lemmas) for lemmas in self.welsh)


def rows() -> tuple[tuple[str, ...], ...]:
    """Give the table as it is written: English forms, Welsh alternatives, source."""
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    return tuple(tuple(line.split("\t")) for line in lines if not line.startswith("#"))


@cache
def terms() -> tuple[Term, ...]:
    """Read the table."""
    return tuple(_term(english, welsh) for english, welsh, _ in rows())


def other_term(welsh: Passage, sentences: tuple[Sentence, ...], english: Passage) -> Iterator[Finding]:
    """Find terms of the English text for which none of their Welsh words stands in the Welsh one."""
    words = [word for sentence in sentences for word in sentence]
    known = frozenset(each for word in words for each in _could_be(word))
    as_written = frozenset(word.low for word in words)
    text = _spelt(english.text)
    for term in terms():
        said = next((each for each in term.english.findall(text) if not _kept(each, as_written)), None)
        if said is not None and not term.stands_in(known):
            shown = f"{said} ≠ {welsh.text[:_SHOWN]}".replace("\n", " ")
            yield Finding(NAME, welsh.file, welsh.line, welsh.name, shown, term.suggestion)


def _term(english: str, welsh: str) -> Term:
    # The longest first, so that the whole of what was said is shown.
    forms = "|".join(_pattern(form) for form in sorted(english.split(";"), key=len, reverse=True))
    alternatives = tuple(tuple(each.split()) for each in welsh.split(";"))
    return Term(re.compile(rf"(?<!\S)(?:{forms})(?!\S)", re.IGNORECASE), alternatives)


def _pattern(form: str) -> str:
    words = re.escape(_spelt(form.removeprefix(_WHOLE)).strip("| "))
    return rf"(?<=\| ){words}(?= \|)" if form.startswith(_WHOLE) else words


def _spelt(text: str) -> str:
    """Write out words with one space around each, a comma where they are parted, and a line around sentences.

    A hyphen holds a word together, and what is there to be typed is left out: neither is taken for a term.
    """
    said = (
        "".join(f" , {each.text}" if each.parted and n else f" {each.text}" for n, each in enumerate(tokens))
        for tokens in tokenised(text)
    )
    return f"|{' |'.join(said)} |"


def _could_be(word: Word) -> Iterator[str]:
    """Give what a word is or may be a form of, in small letters."""
    yield word.low
    yield from (each.lemma.lower() for each in word.readings)
    for mutation in Mutation:
        yield from radicals(word.low, mutation)


def _kept(said: str, as_written: frozenset[str]) -> bool:
    """Tell whether the English stands in the Welsh text just as it is: a word to be typed, or a name."""
    return as_written.issuperset(said.lower().split())
