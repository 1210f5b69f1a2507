"""The way in: a Telegram update becomes an event, a turn becomes replies."""

from asyncio import Lock
from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from weakref import WeakValueDictionary

from pydantic import ValidationError
from structlog import get_logger

from bot.calls import Calls, ConfirmPress, SendMessage
from bot.fetching import Fetcher
from bot.outbox import Outbox
from bot.reading import incoming_of
from bot.rendering import HTML, messages
from bot.turns import Incoming, Now, Turns
from dialogs.replies import Say
from dialogs.text import paragraph, words
from storage import hearing
from storage.database import Database
from storage.errors import StorageDown

ALLOWED_UPDATES = ["message", "edited_message", "callback_query", "my_chat_member"]

# A 64-bit number is all that a database takes, and far more than Telegram gives.
_UPDATE_IDS = 2**63

log = get_logger()


class FrontDoor:
    """Takes raw updates of one bot, whichever way they come. It never raises: both ways rely on that.

    Those of one chat are answered in the order in which they are given, those of others meanwhile.
    """

    def __init__(self, turns: Turns, database: Database, outbox: Outbox, fetcher: Fetcher, now: Now) -> None:
        self._turns = turns
        self._fetcher = fetcher
        self._database = database
        self._outbox = outbox
        self._now = now
        self._answering: WeakValueDictionary[int, Lock] = WeakValueDictionary()

    @property
    def bot(self) -> str:
        """The bot of which it takes them, by the name that storage knows."""
        return self._outbox.bot

    async def take(self, raw: Mapping[str, Any], may_answer: bool = False) -> ConfirmPress | None:
        """Take one update. When this returns, it is committed, set aside, or told to be lost.

        Where Telegram can be told something in the answer to the update itself (`may_answer`), what confirms
        a press without words is given for that: if it is lost, nobody misses anything.
        """
        update_id = raw.get("update_id")
        if not isinstance(update_id, int) or not 0 <= update_id < _UPDATE_IDS:
            log.warning("update_without_id")
            return None
        try:
            read = incoming_of(raw)
        except ValidationError:
            await self._set_aside(update_id, "undecodable", _private_chat(raw))
            return None
        if read is None:
            return None
        incoming = replace(read, bot=self.bot)
        async with self._in_order(incoming.chat):
            return await self._answer(incoming, may_answer)

    async def _answer(self, incoming: Incoming, may_answer: bool) -> ConfirmPress | None:
        update_id = incoming.update_id
        try:
            said = await self._turns.take(await self._with_its_file(incoming))
        except StorageDown:
            log.error("storage_down")
            self._tell(update_id, incoming.chat, "trouble-storage")
        except Exception as error:
            await self._set_aside(update_id, type(error).__name__, incoming.chat)
        else:
            if said is not None:
                silent = _without_words(said) if may_answer else None
                if silent is not None:
                    said = replace(said, calls=tuple(each for each in said.calls if each is not silent))
                self._outbox.post(update_id, said)
                return silent
        return None

    async def _with_its_file(self, incoming: Incoming) -> Incoming:
        """Fetch what came with a message, before the turn: nothing is waited for while one is taken."""
        if incoming.attached is None:
            return incoming
        meant = await self._turns.awaited(incoming.chat)
        if meant is None or meant.kind is not incoming.attached.wanted:
            return incoming
        return replace(incoming, event=await self._fetcher.event(incoming.attached), meant=meant)

    def _in_order(self, chat: int) -> Lock:
        """Give what lets one chat's updates in one after another, in the order in which they came.

        It is there for as long as one of them waits, or is answered.
        """
        return self._answering.setdefault(chat, Lock())

    async def _set_aside(self, update_id: int, fault: str, chat: int | None) -> None:
        log.error("update_set_aside", fault=fault)
        try:
            async with self._database.transaction() as tx:
                await hearing.put_aside(tx, update_id, fault, self._now().date(), self.bot)
        except StorageDown:
            log.error("storage_down")
        if chat is not None:
            self._tell(update_id, chat, "trouble-failed")

    def _tell(self, update_id: int, chat: int, trouble: str) -> None:
        """Tell the truth without storage: in both languages, for the choice cannot be read."""
        said = messages(Say((paragraph(words(trouble)),)), None, HTML)
        self._outbox.post(update_id, Calls(chat, tuple(SendMessage(message) for message in said)))


def _without_words(said: Calls) -> ConfirmPress | None:
    """Find what confirms a press and shows nothing."""
    confirming = (each for each in said.calls if isinstance(each, ConfirmPress))
    return next((each for each in confirming if not each.text), None)


def _private_chat(raw: Mapping[str, Any]) -> int | None:
    """Find whom to tell of an update that could not be decoded: only ever a person, never a group."""
    for kind in ("message", "edited_message"):
        sent = raw.get(kind)
        chat = sent.get("chat") if isinstance(sent, dict) else None
        if isinstance(chat, dict) and chat.get("type") == "private" and isinstance(chat.get("id"), int):
            return int(chat["id"])
    return None
