from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from dialogs.answers import Value
from dialogs.replies import Row
from dialogs.text import Bullet, Inline, Line, Words

Lines = tuple[Inline | Line | Bullet, ...]
TokenFor = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Answered:
    """The question has its answer."""

    value: Value


@dataclass(frozen=True, slots=True)
class Ticked:
    """Something was ticked or unticked, and the question stays open."""

    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Complaint:
    """What came in is no answer to this question, and why."""

    words: Words


Outcome = Answered | Ticked | Complaint


@dataclass(frozen=True, slots=True)
class Kind:
    """What a kind of question knows.

    `hints` are the lines under the question; `rows` its buttons, given what is ticked; `pressed` and
    `wrote` make an outcome of a press and of a typed text; `summary` shows an answer in a line;
    `allows` tells whether a value can be an answer to the question as it stands now.
    """

    hints: Callable[[Any], Lines]
    rows: Callable[[Any, tuple[str, ...], TokenFor], tuple[Row, ...]]
    pressed: Callable[[Any, tuple[str, ...], str], Outcome]
    wrote: Callable[[Any, str], Outcome]
    summary: Callable[[Any, Value], Inline | Line]
    allows: Callable[[Any, Value], bool]
