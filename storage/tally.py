"""Counting answers exactly: what the figures are made of, and what never leaves."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from dialogs.answers import Answer
from engagements.engagement import Engagement
from engagements.language import Language
from engagements.questions import Question


@dataclass(frozen=True, slots=True)
class Given:
    """A response as it lies among the released or the confidential ones; `trusted` is one of the latter."""

    id: bytes
    language: Language | None
    answers: tuple[Answer, ...]
    trusted: bool = False


@dataclass(frozen=True, slots=True)
class Count:
    """How many answered one question, and how many chose each of its options."""

    answered: int
    chosen: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Tally:
    """Every exact count of an engagement, its questions in the order of the engagement."""

    responses: int
    languages: tuple[int, ...]
    questions: tuple[Count, ...]


def tally(engagement: Engagement, given: Iterable[Given]) -> Tally:
    """Count responses."""
    everyone = tuple(given)
    noted = Counter(each.language for each in everyone)
    return Tally(
        len(everyone),
        tuple(noted[language] for language in Language),
        tuple(_count(question, everyone) for question in engagement.tables),
    )


def _count(question: Question, given: tuple[Given, ...]) -> Count:
    values = [each.value for response in given for each in response.answers if each.question == question.id]
    chosen = Counter(name for value in values for name in question.entries(value))
    return Count(len(values), tuple(chosen[name] for name, _ in question.table))
