"""What a participant did."""

from dataclasses import dataclass


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
class SentOther:
    """Sent something that is not text: a sticker, a photo, a voice message."""


@dataclass(frozen=True, slots=True)
class Edited:
    """Changed a message that had been sent before."""


@dataclass(frozen=True, slots=True)
class Left:
    """Blocked the bot, so that nothing can be said any more."""


Event = Started | Wrote | Pressed | Commanded | SentOther | Edited | Left
