"""What is talked about under load: the same five questions for every server, and how people answer them."""

from dataclasses import dataclass
from typing import Protocol

PAYLOAD = "speed"
"""What a person's /start carries, as a deep link would."""

DONE = "Thank you. Your answers have arrived."
"""How the servers of other libraries end."""

TYPED = "The last bus is at six, so I cannot stay late at work. One an hour later would be enough for me."


@dataclass(frozen=True, slots=True)
class Question:
    """A question in Welsh and in English. One without options is answered in writing."""

    id: str
    cy: str
    en: str
    options: tuple[tuple[str, str], ...] = ()


QUESTIONS = (
    Question(
        "often",
        "Pa mor aml ydych chi'n dal y bws?",
        "How often do you take the bus?",
        (("Bob wythnos", "Every week"), ("Yn llai aml", "Less often"), ("Byth", "Never")),
    ),
    Question(
        "day",
        "Pa ddiwrnod sydd bwysicaf i chi?",
        "Which day matters most to you?",
        (
            ("Dydd Llun i ddydd Gwener", "Monday to Friday"),
            ("Dydd Sadwrn", "Saturday"),
            ("Dydd Sul", "Sunday"),
        ),
    ),
    Question(
        "evening",
        "Fyddai bws gyda'r nos o help i chi?",
        "Would a bus in the evening help you?",
        (("Byddai", "Yes"), ("Na fyddai", "No"), ("Dydw i ddim yn siŵr", "I am not sure")),
    ),
    Question(
        "better", "Beth fyddai'n gwneud y bws yn well i chi?", "What would make the bus better for you?"
    ),
    Question("more", "Beth arall ddylen ni ei wybod?", "What else should we know?"),
)


@dataclass(frozen=True, slots=True)
class Heard:
    """A message that a server sent: its words, the buttons beneath it, and when it reached Telegram."""

    id: int
    text: str
    buttons: tuple[tuple[str, str], ...]
    at: float


@dataclass(frozen=True, slots=True)
class Write:
    """Somebody writes."""

    text: str


@dataclass(frozen=True, slots=True)
class Press:
    """Somebody presses a button, by its token."""

    token: str


Act = Write | Press


class Script(Protocol):
    """How people talk to one kind of server."""

    def next(self, heard: Heard, turns: int) -> Act | None:
        """Give what is done about a message; None where something more is to come first."""
        ...

    def is_over(self, heard: Heard, turns: int) -> bool:
        """Tell whether a message ends the conversation, after so many turns."""
        ...


@dataclass(frozen=True, slots=True)
class Answering:
    """Presses the first button that is wished for; without one, answers a written question in writing."""

    wished: frozenset[str]
    written: tuple[str, ...]
    last: tuple[str, ...]

    def next(self, heard: Heard, turns: int) -> Act | None:
        """Give what is done about a message."""
        pressed = next((token for label, token in heard.buttons if label in self.wished), None)
        if pressed is not None:
            return Press(pressed)
        return Write(TYPED) if any(each in heard.text for each in self.written) else None

    def is_over(self, heard: Heard, turns: int) -> bool:
        """Tell whether the answers have been thanked for."""
        return any(each in heard.text for each in self.last)


class Echoing:
    """Writes one message after another, as many as a form of five questions takes."""

    def next(self, heard: Heard, turns: int) -> Act | None:
        """Write again."""
        return Write(TYPED)

    def is_over(self, heard: Heard, turns: int) -> bool:
        """Tell whether enough has been written."""
        return turns > len(QUESTIONS)


def filling_in() -> Answering:
    """Give how people talk to a form that asks the five questions in English, and nothing else."""
    labels = frozenset(en for question in QUESTIONS for _, en in question.options)
    return Answering(labels, tuple(each.en for each in QUESTIONS if not each.options), (DONE,))
