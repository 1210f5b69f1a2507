"""Replies on their way out: in order within a chat, tried again until Telegram has answered."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from contextlib import suppress
from enum import Enum, auto
from operator import itemgetter

from pydantic import ValidationError
from structlog import get_logger

from bot.calls import CALLS, Call, Calls
from bot.letting_go import LettingGo, Sent
from bot.settings import FIRST
from bot.turns import Now
from storage.database import Database
from storage.errors import StorageDown
from storage.hearing import Noted
from storage.keys import Keys

_LONGEST_WAIT = 60.0

log = get_logger()


class Outcome(Enum):
    """What became of one call to Telegram."""

    DONE = auto()
    REFUSED = auto()
    AGAIN = auto()


# A chat's updates, and what is said to each.
Queue = deque[tuple[int, Calls]]

# What became of the call, and the id of the message that it made.
Carry = Callable[[int, Call], Awaitable[tuple[Outcome, int | None]]]


class Outbox:
    """Sends what is noted for one bot to say, and lets a note go once all of its calls were answered.

    Where a process is killed in between, another sends the note again, or the next: a participant may then
    see a reply twice, and never miss one.
    """

    def __init__(
        self,
        database: Database,
        keys: Keys,
        carry: Carry,
        nursery: asyncio.TaskGroup,
        now: Now,
        bot: str = FIRST,
    ) -> None:
        self.bot = bot
        self._keys = keys
        self._letting_go = LettingGo(database, keys, now, bot)
        self._carry = carry
        self._nursery = nursery
        self._waiting: dict[int, Queue] = {}
        self._emptying: set[asyncio.Task[None]] = set()
        # Sent, but storage was down when their notes were to go.
        self._kept: set[int] = set()

    def sends(self, update_id: int) -> bool:
        """Tell whether the replies to an update wait here to be sent."""
        return any(update_id == waiting for queue in self._waiting.values() for waiting, _ in queue)

    def has_sent(self, update_id: int) -> bool:
        """Tell whether the replies to an update were sent, but their note could not be let go."""
        return update_id in self._kept

    async def emptied(self) -> None:
        """Wait until nothing waits to be sent."""
        while self._emptying:
            await asyncio.wait(tuple(self._emptying))

    def post(self, update_id: int, said: Calls) -> None:
        """Send a turn's replies after everything that waits for the same chat.

        While the program ends they stay noted, and are sent when it begins again.
        """
        if said.chat in self._waiting:
            queue = self._waiting[said.chat]
            if all(update_id != waiting for waiting, _ in queue):
                queue.append((update_id, said))
            return
        self._waiting[said.chat] = deque([(update_id, said)])
        coming = self._empty(said.chat)
        try:
            emptying = self._nursery.create_task(coming)
        except RuntimeError:
            # A nursery that is being left takes nothing more.
            coming.close()
            return
        self._emptying.add(emptying)
        emptying.add_done_callback(self._emptying.discard)

    async def _empty(self, chat: int) -> None:
        queue = self._waiting[chat]
        while queue:
            update_id, said = queue[0]
            made = [await self._insist(chat, call) for call in said.calls]
            handed = await self._let_go(update_id, chat, tuple(each for each in made if each is not None))
            queue.popleft()
            _line_up(queue, handed)
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

    async def _let_go(self, update_id: int, chat: int, made: tuple[int, ...]) -> tuple[Noted, ...]:
        """Let a note go. Gives what waits for the same chat, where another door may have handed it over."""
        try:
            return await self._letting_go.let_go(Sent(update_id, self._keys.contact(chat), made))
        except StorageDown:
            log.warning("note_kept", reason="storage is down")
            self._kept.add(update_id)
            return ()


def _line_up(queue: Queue, handed: tuple[Noted, ...]) -> None:
    """Put what other doors have handed over for a chat where it belongs among what waits."""
    known = {update_id for update_id, _ in queue}
    for each in handed:
        if each.update_id not in known:
            with suppress(ValidationError):
                queue.append((each.update_id, CALLS.validate_json(each.replies)))
    ordered = sorted(queue, key=itemgetter(0))
    queue.clear()
    queue.extend(ordered)
