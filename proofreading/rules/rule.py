"""A rule of Welsh: one function with its examples, so that a linguist can read and dispute it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from proofreading.sentence import Sentence, Word


@dataclass(frozen=True, slots=True)
class Doubt:
    """A word that a rule takes to be wrong, and what it would put in its place."""

    word: Word
    suggestion: str


Finder = Callable[[Sentence], Iterator[Doubt]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule, and what it says of its examples: `wrong` with the mended form, and `right`."""

    name: str
    find: Finder
    wrong: Mapping[str, str]
    right: tuple[str, ...]

    def __str__(self) -> str:
        """Give the name that people see."""
        return self.name


def rule(wrong: Mapping[str, str], right: tuple[str, ...]) -> Callable[[Finder], Rule]:
    """Make a rule of a function. Its name, with hyphens, is what people see and what locales explain."""

    def made(find: Finder) -> Rule:
        return Rule(find.__name__.replace("_", "-"), find, wrong, right)

    return made
