"""People's accounts as Telegram keeps them: what stands in each chat, and in which standing the bot is."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from sandbox.bell import Bell
from sandbox.errors import bad_request, forbidden
from sandbox.files import FileKind, Media
from sandbox.keyboards import Keyboard
from sandbox.markup import Entity
from sandbox.media import about


@dataclass(frozen=True, slots=True)
class Message:
    """One message as it stood at one moment; an edit makes a new value."""

    message_id: int
    from_bot: bool
    text: str
    date: int
    entities: tuple[Entity, ...] = ()
    keyboard: Keyboard = ()
    edited: int | None = None
    media: Media = field(default_factory=dict)
    """What was sent other than text, in the Bot API's shape."""

    @property
    def captioned(self) -> bool:
        """True when its text is not a message of its own but stands beneath a file."""
        return any(kind in self.media for kind in FileKind)

    @property
    def labels(self) -> list[str]:
        """The labels of its buttons, row by row."""
        return [button.text for row in self.keyboard for button in row]

    def as_json(self) -> dict[str, Any]:
        """Return the message as the phone page draws it."""
        return {
            "message_id": self.message_id,
            "from_bot": self.from_bot,
            "text": self.text,
            "entities": list(self.entities),
            "keyboard": [[button.as_json() for button in row] for row in self.keyboard],
            "date": self.date,
            "edited": self.edited is not None,
            "media": next(iter(self.media), None),
            "about": about(self.media),
        }


@dataclass(frozen=True, slots=True)
class Toast:
    """The short words a phone shows after a button was pressed."""

    text: str
    alert: bool
    number: int

    def as_json(self) -> dict[str, Any]:
        """Return the toast as the phone page draws it."""
        return {"text": self.text, "alert": self.alert, "number": self.number}


class Standing(StrEnum):
    """How a person stands to the bot."""

    NEW = "new"
    MEMBER = "member"
    BLOCKED = "kicked"
    DEACTIVATED = "deactivated"


@dataclass(slots=True)
class Account:
    """One person with a Telegram account, and their one chat with the bot."""

    id: int
    name: str
    language_code: str
    standing: Standing = Standing.NEW
    messages: dict[int, Message] = field(default_factory=dict)
    heard: list[Message] = field(default_factory=list)
    """Everything the bot wrote or changed, in order."""
    toast: Toast | None = None
    version: int = 0
    bell: Bell = field(default_factory=Bell)

    def put(self, message: Message) -> None:
        """Show a new or changed message."""
        self.messages[message.message_id] = message
        if message.from_bot:
            self.heard.append(message)
        self.changed()

    def changed(self) -> None:
        """Tell everybody who looks at this phone."""
        self.version += 1
        self.bell.ring()

    def check_reachable(self) -> None:
        """Refuse to write to a person who has not started, has blocked the bot, or is gone."""
        match self.standing:
            case Standing.NEW:
                raise forbidden("bot can't initiate conversation with a user")
            case Standing.BLOCKED:
                raise forbidden("bot was blocked by the user")
            case Standing.DEACTIVATED:
                raise forbidden("user is deactivated")

    def own_message(self, message_id: int) -> Message:
        """Return a message that the bot wrote and may change."""
        message = self.messages.get(message_id)
        if message is None:
            raise bad_request("message to edit not found")
        if not message.from_bot:
            raise bad_request("message can't be edited")
        return message
