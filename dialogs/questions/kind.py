"""What every kind of question has: how it is asked, how it is heard, and what can come of it."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from dialogs.events import Sent
from dialogs.replies import Row
from dialogs.text import Bullet, Inline, Line, Words, words
from engagements.engagement import Mode
from engagements.questions.values import Value

Lines = tuple[Inline | Line | Bullet, ...]
TokenFor = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Standing:
    """How a question stands: what is ticked, which page of its options is shown, under which promise."""

    ticked: tuple[str, ...] = ()
    page: int = 0
    mode: Mode | None = None


class Wanted(StrEnum):
    """A file that a question asks for."""

    PHOTO = "photo"
    VOICE = "voice"


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


def no_buttons(question: Any, standing: Standing, token_for: TokenFor) -> tuple[Row, ...]:
    """Offer nothing to press: the answer is typed or sent."""
    return ()


def not_pressed(question: Any, standing: Standing, option: str) -> Outcome:
    """Ask for words; where there are no buttons, only one made by hand gets here."""
    return Complaint(words("asking-write"))


def not_this(question: Any, standing: Standing, sent: Sent | None) -> Outcome:
    """Refuse all but words and presses; None is what nobody can make anything of."""
    return Complaint(words("trouble-not-text"))


def not_that() -> Outcome:
    """Refuse what was sent where the question asks for something else that can be sent."""
    return Complaint(words("asking-not-this"))


def as_it_is(question: Any, value: Value, mode: Mode) -> Value:
    """Keep an answer alike under either promise."""
    return value


def no_file(question: Any, standing: Standing) -> Wanted | None:
    """Ask for no file."""
    return None


@dataclass(frozen=True, slots=True)
class Kind:
    """What a kind of question knows.

    `hints` are the lines under the question; `wrote` makes an outcome of a typed text; `summary` shows an
    answer in a line; `allows` tells whether a value can be an answer to the question as it stands now. Not
    every kind has the others: `rows` are its buttons; `pressed` and `sent` make an outcome of a press and of
    what else can be sent; `wants` tells which file it asks for, for no other is fetched; `under` what may be
    kept of an answer under a promise, None where nothing.
    """

    hints: Callable[[Any, Standing], Lines]
    wrote: Callable[[Any, Standing, str], Outcome]
    summary: Callable[[Any, Value], Inline | Line]
    allows: Callable[[Any, Value], bool]
    rows: Callable[[Any, Standing, TokenFor], tuple[Row, ...]] = no_buttons
    pressed: Callable[[Any, Standing, str], Outcome] = not_pressed
    sent: Callable[[Any, Standing, Sent | None], Outcome] = not_this
    wants: Callable[[Any, Standing], Wanted | None] = no_file
    under: Callable[[Any, Value, Mode], Value] = as_it_is
