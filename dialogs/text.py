"""What is said, as a small tree that no language and no channel has touched yet.

A leaf is one of the product's own messages (`Words`), an author's bilingual text (`Author`) or
something to be shown exactly as it is (`Verbatim`). Whoever renders a tree picks the language,
escapes what the channel would take for markup, and splits what is too long for one message.
"""

from dataclasses import dataclass
from datetime import date, time

from engagements.language import Bilingual


@dataclass(frozen=True, slots=True)
class Words:
    """A message of the product's own, by its name in locales, with its variables.

    A variable may be bilingual, a date (`datetime` shows its time too), a time, or words themselves.
    """

    id: str
    args: "tuple[tuple[str, Arg], ...]" = ()


Arg = str | int | date | time | Bilingual | Words


@dataclass(frozen=True, slots=True)
class Author:
    """Words that an author wrote in both languages."""

    words: Bilingual


@dataclass(frozen=True, slots=True)
class Verbatim:
    """Text that is the same in every language: a participant's own words, a number."""

    text: str


@dataclass(frozen=True, slots=True)
class Bold:
    """Something that stands out."""

    inner: Words | Author | Verbatim


@dataclass(frozen=True, slots=True)
class Code:
    """A code to be copied letter by letter."""

    text: str


Inline = Words | Author | Verbatim | Bold | Code


@dataclass(frozen=True, slots=True)
class Line:
    """Parts that stand side by side."""

    parts: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Bullet:
    """One entry of a list."""

    inner: Inline


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that belong together."""

    lines: tuple[Inline | Line | Bullet, ...]


Text = tuple[Paragraph, ...]


def words(id: str, **args: Arg) -> Words:  # noqa: A002 - Fluent's own word for it
    """Name a message and its variables."""
    return Words(id, tuple(args.items()))


def paragraph(*lines: Inline | Line | Bullet) -> Paragraph:
    """Put lines together."""
    return Paragraph(lines)


def line(*parts: Inline) -> Line:
    """Put parts side by side."""
    return Line(parts)
