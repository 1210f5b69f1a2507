"""What participants can do in a transcript, said once for both languages.

A press is named by the end of its token (`about.begin`, `q0.1`), so that the same script plays in Welsh
and in English; one that stands by itself by its beginning (`!fair`).
"""

from dataclasses import dataclass

from dialogs.codes import receipt_code
from dialogs.world import CHANCE_BYTES
from engagements.language import Bilingual


@dataclass(frozen=True, slots=True)
class Start:
    """Comes in through a link."""

    payload: str


@dataclass(frozen=True, slots=True)
class Press:
    """Presses a button that some message has shown."""

    token: str


@dataclass(frozen=True, slots=True)
class Write:
    """Writes words, perhaps others in each language."""

    words: Bilingual


@dataclass(frozen=True, slots=True)
class Sticker:
    """Sends a sticker."""


@dataclass(frozen=True, slots=True)
class EditLast:
    """Changes the message that was written last."""

    words: Bilingual


@dataclass(frozen=True, slots=True)
class Hear:
    """Is told what happened next."""

    feedback: str


@dataclass(frozen=True, slots=True)
class Later:
    """Lets days go by, and is reminded if that was wished."""

    days: int


@dataclass(frozen=True, slots=True)
class Longer:
    """Is told that there is more time, by so many days."""

    days: int


@dataclass(frozen=True, slots=True)
class Send:
    """Sends an example of a photo, a voice message or a place."""

    kind: str


@dataclass(frozen=True, slots=True)
class Opened:
    """The box is opened, and what was sent lies among the answers of others."""


@dataclass(frozen=True, slots=True)
class AskBack:
    """The team asks something back about the answer to one question; everybody hears that questions wait."""

    about: str
    words: Bilingual


Act = Send | Start | Press | Write | Sticker | EditLast | Hear | Later | Longer | Opened | AskBack


@dataclass(frozen=True, slots=True)
class Script:
    """One transcript: its name, the engagement that is open, what is done, and what else is published."""

    name: str
    engagement: str
    acts: tuple[Act, ...]
    beside: tuple[str, ...] = ()


CHOOSE_LANGUAGE = Press("language.*")

# The same in every transcript, for their chance is the same.
RECEIPT = receipt_code(bytes(range(CHANCE_BYTES)))


def write(cy: str, en: str) -> Write:
    """Write something in the language of the conversation."""
    return Write(Bilingual(cy=cy, en=en))


def command(cy: str, en: str) -> Write:
    """Send a command in the language of the conversation."""
    return write(f"/{cy}", f"/{en}")
