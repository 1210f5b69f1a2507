"""A participant who talks to Drws turn by turn, with no Telegram between them."""

import re
from collections.abc import Callable
from itertools import count
from secrets import token_bytes

from bot.calls import Calls, ChangeMessage, SendMessage
from bot.turns import Incoming, Turns
from dialogs.events import Commanded, Event, Pressed, Started, Wrote
from storage.database import Database
from storage.keys import Keys
from tests.examples import NOW

_CODE = re.compile("<code>([0-9A-Z-]+)</code>")
_UPDATES = count(1)
_MESSAGES = count(1)


class Talker:
    """One chat, what it was shown last, and the receipt that it was given."""

    def __init__(self, database: Database, keys: Keys, chat: int) -> None:
        self._turns = Turns(database, keys, lambda: NOW, token_bytes)
        self._chat = chat
        self._shown: tuple[str, ...] = ()
        self._codes: tuple[str, ...] = ()
        self.receipt = ""

    async def answers(self, mode: str) -> None:
        """Come through the link, answer one question, and send it in this mode, with a receipt."""
        await self.comes()
        for option in ("cy", "begin", mode, "0", "skip", "skip", "skip", "send"):
            await self.presses(option)
        self.receipt = self._codes[-1]

    async def comes(self) -> None:
        """Come through the link."""
        await self._does(Started("small"))

    async def looks_up(self, receipt: str) -> None:
        """Ask what a receipt stands for."""
        await self.commands("receipt")
        await self._does(Wrote(receipt))

    async def presses_containing(self, part: str) -> None:
        """Press the first button whose token has this in it."""
        await self._does(Pressed(next(token for token in self._shown if part in token)))

    async def writes(self, words: str) -> None:
        """Write something."""
        await self._does(Wrote(words))

    async def commands(self, name: str) -> None:
        """Give a command."""
        await self._does(Commanded(name))

    async def presses(self, option: str) -> None:
        """Press the button of an option; LookupError where none is shown."""
        fitting = [token for token in self._shown if token.endswith(f".{option}")]
        if not fitting:
            raise LookupError(f"{option} among {self._shown}")
        await self._does(Pressed(fitting[0]))

    async def _does(self, event: Event) -> None:
        said = await self._turns.take(Incoming(next(_UPDATES), self._chat, event, message=next(_MESSAGES)))
        messages = _messages(said)
        self._shown = _of_all(messages, _tokens)
        self._codes = _of_all(messages, lambda each: _CODE.findall(each.message.text))


Told = SendMessage | ChangeMessage


def _tokens(told: Told) -> list[str]:
    return [key.token for row in told.message.keyboard for key in row]


def _messages(said: Calls | None) -> list[Told]:
    return [call for call in said.calls if isinstance(call, Told)] if said else []


def _of_all(messages: list[Told], part: Callable[[Told], list[str]]) -> tuple[str, ...]:
    return tuple(each for message in messages for each in part(message))
