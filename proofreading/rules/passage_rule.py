"""A rule about a whole passage, in either language: one function with its examples, to read and dispute."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from proofreading.finding import Finding
from proofreading.passages import Passage

PassageFinder = Callable[[Passage], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class PassageRule:
    """A rule, and what it says of its examples: `wrong` with the suggestion, if it has one, and `right`."""

    name: str
    find: PassageFinder
    wrong: Mapping[str, str]
    right: tuple[str, ...]


def passage_rule(wrong: Mapping[str, str], right: tuple[str, ...]) -> Callable[[PassageFinder], PassageRule]:
    """Make a rule of a function. Its name, with hyphens, is what people see and what locales explain.

    By the time it runs, the function's name means the rule, so it signs its findings with `itself.name`.
    """

    def made(find: PassageFinder) -> PassageRule:
        return PassageRule(find.__name__.replace("_", "-"), find, wrong, right)

    return made
