"""The record of every Bot API call, from which tests judge: nobody missed, nobody twice."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from sandbox.keyboards import Keyboard

_SENDING: Final = ("sendMessage", "sendPhoto", "sendVoice")


@dataclass(frozen=True, slots=True)
class Call:
    """One Bot API call and what came of it."""

    at: float
    """Monotonic seconds at the moment the call came in."""
    method: str
    chat_id: int | None
    text: str | None
    """The words as they were sent, markup and all: a message's own, or those beneath a file."""
    keyboard: Keyboard
    status: int
    """The HTTP status; 0 when the connection dropped before anything was done."""
    description: str
    """Why it was refused, 'answer lost', 'answer late', 'connection reset', 'hung', or nothing."""
    message_id: int | None
    """The message made or changed, when the call did so."""
    user_agent: str
    media: str | None = None
    """What was sent besides words: photo or voice."""
    size: int | None = None
    """The bytes of the file that was sent."""

    @property
    def library(self) -> str:
        """The client library that sent it: aiogram, python-telegram-bot, or other."""
        for name in ("aiogram", "python-telegram-bot"):
            if name in self.user_agent:
                return name
        return "other"

    @property
    def delivered(self) -> bool:
        """True when a new message reached the phone, even if the bot never learnt of it."""
        return self.method in _SENDING and self.status == 200

    def as_json(self) -> dict[str, Any]:
        """Return the call as the journal page shows it."""
        return {
            "at": self.at,
            "method": self.method,
            "chat_id": self.chat_id,
            "text": self.text,
            "keyboard": [[button.as_json() for button in row] for row in self.keyboard],
            "status": self.status,
            "description": self.description,
            "message_id": self.message_id,
            "user_agent": self.user_agent,
            "library": self.library,
            "media": self.media,
            "size": self.size,
        }


class Journal:
    """Every call in the order in which it was finished."""

    def __init__(self) -> None:
        self._calls: list[Call] = []

    def __iter__(self) -> Iterator[Call]:
        return iter(self._calls)

    def __len__(self) -> int:
        return len(self._calls)

    def __getitem__(self, place: int) -> Call:
        return self._calls[place]

    def note(self, call: Call) -> None:
        """Write a call down."""
        self._calls.append(call)

    def of(self, method: str) -> list[Call]:
        """Return the calls of one method."""
        return [call for call in self._calls if call.method == method]

    def delivered(self, chat_id: int | None = None) -> list[Call]:
        """Return the calls that put a new message on a phone, of one chat or of all."""
        return [call for call in self._calls if call.delivered and chat_id in (None, call.chat_id)]
