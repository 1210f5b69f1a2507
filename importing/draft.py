"""What is drafted from a questionnaire, whatever its format, and what could not come along."""

from collections.abc import Iterator
from dataclasses import dataclass

from engagements.language import Language


@dataclass(frozen=True, slots=True)
class Lost:
    """Something that could not be carried over. `code` names its message, `place` is in the source."""

    code: str
    place: str
    args: tuple[tuple[str, str | int], ...] = ()


@dataclass(frozen=True, slots=True)
class Words:
    """A text as far as the source has it: an empty one is missing."""

    cy: str = ""
    en: str = ""

    def __bool__(self) -> bool:
        return bool(self.cy or self.en)

    def within(self, language: Language) -> str:
        """Give the words in one language."""
        return self.cy if language is Language.CY else self.en

    def languages(self) -> frozenset[Language]:
        """Tell in which languages the words are there."""
        return frozenset(language for language in Language if self.within(language))

    @property
    def any(self) -> str:
        """Give the English words, or the Welsh where there are no English ones."""
        return self.en or self.cy


@dataclass(frozen=True, slots=True)
class DraftOption:
    """One thing to choose. `value` is what the source's own conditions call it."""

    id: str
    value: str
    label: Words
    short: Words = Words()
    exclusive: bool = False


@dataclass(frozen=True, slots=True)
class Condition:
    """Ask only those who chose one of these options of an earlier question."""

    question: str
    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NumberRange:
    """The least and the greatest whole number, as far as the source has them, and what is counted."""

    least: int | None = None
    greatest: int | None = None
    unit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftQuestion:
    """A question as it will stand in the file. `place` tells where it stands in the source."""

    id: str
    place: str
    kind: str
    text: Words
    required: bool = False
    ask_if: Condition | None = None
    options: tuple[DraftOption, ...] = ()
    numbers: NumberRange | None = None
    max_length: int | None = None

    def texts(self) -> Iterator[Words]:
        """Give every text that a file needs in both languages."""
        yield self.text
        for option in self.options:
            yield option.label
            if option.short:
                yield option.short


@dataclass(frozen=True, slots=True)
class Draft:
    """What a questionnaire says of an engagement: the rest its author has yet to write."""

    title: Words
    questions: tuple[DraftQuestion, ...]
