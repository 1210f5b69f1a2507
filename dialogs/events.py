"""What a participant did."""

from dataclasses import dataclass
from enum import StrEnum

from engagements.questions.values import Photo, Recording, Spot

Sent = Photo | Recording | Spot


@dataclass(frozen=True, slots=True)
class Started:
    """Came in, perhaps through a link that names an engagement."""

    payload: str = ""


@dataclass(frozen=True, slots=True)
class Wrote:
    """Sent a text message."""

    text: str


@dataclass(frozen=True, slots=True)
class Pressed:
    """Pressed a button."""

    token: str


@dataclass(frozen=True, slots=True)
class Commanded:
    """Sent a command, without its slash."""

    name: str


@dataclass(frozen=True, slots=True)
class SentThing:
    """Sent a photo, a voice message or a place, where one was asked for; with nothing in it but itself.

    `worded`: words came with it, which are no part of it.
    """

    thing: Sent
    worded: bool = False


class Unusable(StrEnum):
    """Why a photo or a voice message that was asked for cannot be taken."""

    TOO_LARGE = "too-large"
    TOO_LONG = "too-long"
    NO_PHOTO = "no-photo"
    NO_RECORDING = "no-recording"
    NOT_FETCHED = "not-fetched"
    ASKED_NO_MORE = "asked-no-more"


@dataclass(frozen=True, slots=True)
class SentUnusable:
    """Sent a photo or a voice message, where one was asked for, that cannot be taken."""

    why: Unusable


@dataclass(frozen=True, slots=True)
class SentOther:
    """Sent something that nobody asked for and that is not text: a sticker, a photo, a voice message."""


@dataclass(frozen=True, slots=True)
class Edited:
    """Changed a message that had been sent before."""


@dataclass(frozen=True, slots=True)
class Left:
    """Blocked the bot, so that nothing can be said any more."""


Event = Started | Wrote | Pressed | Commanded | SentThing | SentUnusable | SentOther | Edited | Left
