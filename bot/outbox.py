"""Replies on their way out: in order within a chat, tried again until Telegram has answered."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from enum import Enum, auto

from pydantic import ValidationError
from structlog import get_logger

from bot.calls import CALLS, Call, Calls
from bot.turns import Now
from storage import hearing, on_screen
from storage.database import Database
from storage.errors import StorageDown
from storage.keys import Keys

_LONGEST_WAIT = 60.0

log = get_logger()


class Outcome(Enum):
    """What became of one call to Telegram."""

    DONE = auto()
    REFUSED = auto()
    AGAIN = auto()


# What became of the call, and the id of the message that it made.
Carry = Callable[[int, Call], Awaitable[tuple[Outcome, int | None]]]


class Outbox:
    """Sends noted replies, and lets a note go once all of its calls were answered.

    A process that is killed in between sends the note again after its restart: a participant may then
    see a reply twice, and never miss one.
    """

    def __init__(
        self, database: Database, keys: Keys, carry: Carry, nursery: asyncio.TaskGroup, now: Now
    ) -> None:
        self._database = database
        self._keys = keys
        self._carry = carry
        self._nursery = nursery
        self._now = now
        self._waiting: dict[int, deque[tuple[int, Calls]]] = {}

    async def take_up(self) -> int:
        """Take up what an earlier process noted and did not send. Returns how many turns that were."""
        async with self._database.transaction() as tx:
            left = await hearing.all_noted(tx, self._keys)
        for update_id, replies in left:
            try:
                self.post(update_id, CALLS.validate_json(replies))
            except ValidationError:
                log.error("note_unreadable")
                await self._let_go(update_id)
        return len(left)

    def post(self, update_id: int, said: Calls) -> None:
        """Send a turn's replies after everything that waits for the same chat."""
        if said.chat in self._waiting:
            queue = self._waiting[said.chat]
            if all(update_id != waiting for waiting, _ in queue):
                queue.append((update_id, said))
            return
        self._waiting[said.chat] = deque([(update_id, said)])
        self._nursery.create_task(self._empty(said.chat))

    async def _empty(self, chat: int) -> None:
        queue = self._waiting[chat]
        while queue:
            update_id, said = queue[0]
            made = [await self._insist(chat, call) for call in said.calls]
            await self._let_go(update_id, chat, tuple(each for each in made if each is not None))
            queue.popleft()
        del self._waiting[chat]

    async def _insist(self, chat: int, call: Call) -> int | None:
        wait = 0.5
        while True:
            outcome, made = await self._carry(chat, call)
            if outcome is not Outcome.AGAIN:
                # The log does not tell of one that was refused: its line would say when somebody pressed.
                return made
            await asyncio.sleep(wait)
            wait = min(2 * wait, _LONGEST_WAIT)

    async def _let_go(self, update_id: int, chat: int | None = None, made: tuple[int, ...] = ()) -> None:
        try:
            async with self._database.transaction() as tx:
                await hearing.sent(tx, update_id)
                if chat is not None:
                    mark = self._keys.contact(chat)
                    await on_screen.note_sent(tx, self._keys, mark, made, self._now())
        except StorageDown:
            log.warning("note_kept", reason="storage is down")
