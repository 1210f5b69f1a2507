"""A chat with the program itself, turn by turn, with real storage and no Telegram."""

import re
from dataclasses import replace
from datetime import datetime
from itertools import count
from secrets import token_bytes

from bot.calls import Calls, ChangeMessage, DeleteMessages, SendMessage
from bot.operations import Operations
from bot.turns import Incoming, Turns
from dialogs.events import Commanded, Event, Pressed, Started
from engagements.engagement import Engagement, Mode
from engagements.language import Language, Voice
from locales.words import say
from storage.database import Database
from storage.keys import Keys
from tests.examples import NOW, engagement, yes_or_no

_MARKUP = re.compile(r"<[^>]+>")
_CODE = re.compile(r"<code>([0-9A-Z-]+)</code>")
EN = Voice(Language.EN)
_SMALL = engagement(yes_or_no("first", required=True))
# A pool that is a group itself comes out at the close.
ABOUT = replace(_SMALL, privacy=replace(_SMALL.privacy, pool=3))


class House:
    """The program without its way in and out, at a moment that is played."""

    def __init__(self, database: Database, keys: Keys) -> None:
        self.now = NOW
        self.operations = Operations(database, keys, self._tell)
        self.turns = Turns(database, keys, self._tell, token_bytes)
        self._chats = count(7_012_345_678)
        self.updates = count(1)

    def _tell(self) -> datetime:
        return self.now

    async def somebody(self) -> "Chat":
        """Let somebody come, and choose English."""
        chat = Chat(self, next(self._chats))
        await chat.does(Started(ABOUT.id))
        await chat.presses(f"language.{Language.EN}")
        return chat

    async def publishes(self, about: Engagement = ABOUT) -> None:
        """Publish an engagement."""
        await self.operations.publish(about)


class Chat:
    """One participant: what they read last, and what they may press."""

    def __init__(self, house: House, number: int) -> None:
        self._house = house
        self.number = number
        self.text = ""
        self.receipt = ""
        self.deleted = 0
        self._tokens: tuple[str, ...] = ()

    async def does(self, event: Event) -> str:
        """Do something, and read what comes back."""
        update = next(self._house.updates)
        said = await self._house.turns.take(Incoming(update, self.number, event, message=update))
        self._read(said)
        return self.text

    async def presses(self, end: str) -> str:
        """Press the button whose token ends so."""
        found = self._ending(end)
        if not found:
            raise LookupError(end)
        return await self.does(Pressed(found[0]))

    def may_press(self, end: str) -> bool:
        """Tell whether there is a button whose token ends so."""
        return bool(self._ending(end))

    def _ending(self, end: str) -> list[str]:
        return [each for each in self._tokens if each.endswith(f".{end}")]

    async def types(self, command: str) -> str:
        """Type a command."""
        return await self.does(Commanded(command))

    async def answers(self, mode: Mode) -> None:
        """Answer everything, and stop before sending."""
        await self.presses("about.begin")
        await self.presses(f"privacy.{mode}")
        await self.presses("q0.0")

    async def sends(self, mode: Mode) -> str:
        """Answer everything, and send it."""
        await self.answers(mode)
        return await self.presses("check.send")

    def reads(self, name: str, **values: str | int) -> bool:
        """Tell whether these words of the product are on the screen."""
        return say(EN, name, values) in self.text

    def _read(self, said: Calls | None) -> None:
        calls = said.calls if said else ()
        shown = [each.message for each in calls if isinstance(each, SendMessage | ChangeMessage)]
        written = "\n".join(each.text for each in shown)
        self.text = _MARKUP.sub("", written).replace("&#x27;", "'")
        self.deleted += sum(isinstance(each, DeleteMessages) for each in calls)
        self._tokens = tuple(key.token for each in shown for row in each.keyboard for key in row)
        given = _CODE.search(written)
        if given and self.may_press("check.send"):
            self.receipt = given.group(1)
