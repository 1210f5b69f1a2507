"""A person's phone: what they can do in the chat with the bot, and what they see there."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from sandbox import shapes
from sandbox.files import FileKind, Media
from sandbox.keyboards import Button
from sandbox.limits import CAPTION_UNITS, FARTHEST_METRES, TEXT_UNITS, utf16_units
from sandbox.markup import Entity
from sandbox.media import KINDS, place, sample
from sandbox.messages import Account, Message, Standing
from sandbox.pictures import NotAPicture, WrongDimensions
from sandbox.world import World

_COMMAND: Final = re.compile(r"(?<!\S)/[A-Za-z0-9_]{1,32}\b")
_PAYLOAD: Final = re.compile(r"[A-Za-z0-9_-]{0,64}")


def _parts(text: str) -> Iterator[str]:
    """Part a text as Telegram's apps do, by UTF-16 units and never inside a character."""
    part, size = "", 0
    for character in text:
        width = 2 if ord(character) > 0xFFFF else 1
        if size + width > TEXT_UNITS:
            yield part
            part, size = "", 0
        part, size = part + character, size + width
    yield part


class PhoneError(Exception):
    """A phone cannot do that; the message says why."""


class NoSuchButton(PhoneError):
    """The message has no such button."""


def check_payload(payload: str) -> None:
    """Refuse a deep link that Telegram would not carry; the empty one is a bare Start."""
    if not _PAYLOAD.fullmatch(payload):
        raise PhoneError("a start payload has 1–64 characters of A-Z a-z 0-9 _ -")


class Phone:
    """One phone with one chat. Every action returns the id of the update the bot gets."""

    def __init__(self, world: World, account: Account) -> None:
        self._world = world
        self.account = account
        self._heard = 0

    @property
    def id(self) -> int:
        """The chat id."""
        return self.account.id

    @property
    def messages(self) -> list[Message]:
        """What stands in the chat now, oldest first."""
        return list(self.account.messages.values())

    @property
    def screen(self) -> list[Message]:
        """What the bot wrote and is still there, oldest first."""
        return [message for message in self.messages if message.from_bot]

    @property
    def toast(self) -> str | None:
        """The last short words after a press."""
        return self.account.toast.text if self.account.toast else None

    async def start(self, payload: str = "") -> int:
        """Press Start, as on the deep link t.me/bot?start=payload."""
        check_payload(payload)
        self._check_alive()
        if self.account.standing is Standing.BLOCKED:
            await self.unblock()
        return self._write(f"/start {payload}".rstrip())

    async def say(self, text: str) -> int:
        """Type a message; one that is too long goes out in pieces, as Telegram's apps do."""
        self._check_open()
        if not text.strip():
            raise PhoneError("an empty message cannot be sent")
        update = 0
        for part in _parts(text):
            update = self._write(part)
        return update

    async def send(self, kind: str, caption: str = "") -> int:
        """Send an example of something other than words: one of media.KINDS. Only files have captions."""
        self._check_open()
        if kind not in KINDS:
            raise PhoneError(f"a phone sends {', '.join(KINDS)}; not {kind!r}")
        if caption and kind not in list(FileKind):
            raise PhoneError(f"a {kind} has no caption")
        text, media = sample(kind, self._world.files, self._world.date())
        return self._write(caption or text, media)

    async def photo(self, data: bytes, caption: str = "") -> int:
        """Send a photo, which Telegram makes several sizes of."""
        self._check_caption(caption)
        try:
            media = self._world.files.photo(data)
        except (NotAPicture, WrongDimensions):
            raise PhoneError("this is no photo that Telegram can read") from None
        return self._write(caption, media)

    async def document(self, data: bytes, name: str, mime_type: str, caption: str = "") -> int:
        """Send a file as it is."""
        self._check_caption(caption)
        return self._write(caption, self._world.files.document(data, name, mime_type))

    async def voice(self, data: bytes, duration: int, mime_type: str = "audio/ogg", caption: str = "") -> int:
        """Send a voice message that lasts so many seconds, or claims to."""
        self._check_caption(caption)
        return self._write(caption, self._world.files.voice(data, duration, mime_type))

    async def place(self, latitude: float, longitude: float, accuracy: float | None = None) -> int:
        """Send a place, in degrees; `accuracy` is the radius around it in metres."""
        self._check_open()
        if not (abs(latitude) <= 90 and abs(longitude) <= 180 and 0 <= (accuracy or 0) <= FARTHEST_METRES):
            raise PhoneError("there is no such place on Earth")
        return self._write("", place(latitude, longitude, accuracy))

    async def edit(self, message_id: int, text: str) -> int:
        """Change a message sent earlier."""
        self._check_open()
        shown = self.account.messages.get(message_id)
        if shown is None or shown.from_bot:
            raise PhoneError(f"message {message_id} is not one of this phone's own")
        changed = replace(shown, text=text, entities=_commands(text), edited=self._world.date())
        return self._show(changed, "edited_message")

    async def press(self, label: str) -> int:
        """Press a button of the newest message that has any, by its label or part of it."""
        newest = next((message for message in reversed(self.screen) if message.keyboard), None)
        buttons = [button for row in newest.keyboard for button in row] if newest else []
        wanted = label.casefold()
        found = [button for button in buttons if button.text.casefold() == wanted] or [
            button for button in buttons if wanted in button.text.casefold()
        ]
        if newest is None or not found:
            raise NoSuchButton(f"no button {label!r}; the screen shows:\n{self.describe()}")
        return await self._press_button(newest, found[0])

    async def _press_button(self, message: Message, button: Button) -> int:
        if button.data is None:
            raise PhoneError(f"{button.text!r} opens {button.url}; it tells the bot nothing")
        return await self.press_data(message.message_id, button.data)

    async def press_data(self, message_id: int, data: str, *, force: bool = False) -> int:
        """Press the button with this data; `force` presses one that is not (or no longer) there."""
        self._check_open()
        message = self.account.messages.get(message_id)
        offered = [button.data for row in message.keyboard for button in row] if message else []
        if data not in offered and not force:
            raise NoSuchButton(f"message {message_id} has no button with data {data!r}")
        query = {
            "id": self._world.queries.ask(self.account),
            "from": shapes.user(self.account),
            "chat_instance": str(self.id),
            "data": data,
            "message": shapes.message(self._world.profile, self.account, message)
            if message
            else shapes.inaccessible(self.account, message_id),
        }
        return self._world.updates.push("callback_query", query)

    async def block(self) -> int:
        """Block the bot."""
        return self._become(Standing.BLOCKED)

    async def unblock(self) -> int:
        """Unblock the bot."""
        return self._become(Standing.MEMBER)

    async def deactivate(self) -> None:
        """Close the account; the bot is not told."""
        self.account.standing = Standing.DEACTIVATED
        self.account.changed()

    async def heard(self, count: int = 1, within: float = 10.0) -> list[Message]:
        """Return the next `count` messages and edits of the bot, waiting for them."""
        wanted = self._heard + count
        if not await self.account.bell.until(lambda: len(self.account.heard) >= wanted, within):
            got = len(self.account.heard) - self._heard
            raise TimeoutError(f"heard {got} of {count} in {within} s; the screen shows:\n{self.describe()}")
        fresh = self.account.heard[self._heard : wanted]
        self._heard = wanted
        return fresh

    async def settled(self, quiet: float = 0.3, within: float = 10.0) -> list[Message]:
        """Wait for the bot to say something and then to fall silent; return all that was new."""
        fresh = await self.heard(1, within)
        while await self.account.bell.until(lambda: self._heard < len(self.account.heard), quiet):
            fresh += await self.heard()
        return fresh

    def describe(self) -> str:
        """Return the screen in plain words, for the message of a failed test."""
        lines = []
        for message in self.messages[-6:]:
            who = "bot" if message.from_bot else "me"
            lines.append(f"{who} {message.message_id}: {message.text or next(iter(message.media), '')}")
            lines += [f"    [{'] ['.join(button.text for button in row)}]" for row in message.keyboard]
        return "\n".join(lines) or "(nothing)"

    def _write(self, text: str, media: Media | None = None) -> int:
        number, date = self._world.next_message_id(), self._world.date()
        return self._show(Message(number, False, text, date, _commands(text), media=media or {}))

    def _show(self, message: Message, kind: str = "message") -> int:
        if self.account.standing is Standing.NEW:
            self.account.standing = Standing.MEMBER
        self.account.put(message)
        return self._world.updates.push(kind, shapes.message(self._world.profile, self.account, message))

    def _become(self, standing: Standing) -> int:
        self._check_alive()
        change = shapes.membership(self._world.profile, self.account, standing, self._world.date())
        self.account.standing = standing
        self.account.changed()
        return self._world.updates.push("my_chat_member", change)

    def _check_alive(self) -> None:
        if self.account.standing is Standing.DEACTIVATED:
            raise PhoneError("this account is deactivated")

    def _check_caption(self, caption: str) -> None:
        self._check_open()
        if utf16_units(caption) > CAPTION_UNITS:
            raise PhoneError(f"a caption has up to {CAPTION_UNITS} characters")

    def _check_open(self) -> None:
        self._check_alive()
        if self.account.standing is Standing.BLOCKED:
            raise PhoneError("this phone has blocked the bot; unblock it first")


def _commands(text: str) -> tuple[Entity, ...]:
    return tuple(
        {"type": "bot_command", "offset": found.start(), "length": len(found[0])}
        for found in _COMMAND.finditer(text)
    )
