"""Notes are let go when their replies have been sent, those of several chats at once where many leave."""

import asyncio
from dataclasses import dataclass, field

from bot.settings import FIRST
from bot.turns import Now
from storage import hearing, on_screen
from storage.database import Database
from storage.errors import StorageDown
from storage.hearing import Noted, Way
from storage.keys import Keys
from storage.transactions import Transaction

# So many hold up nobody for long.
_AT_ONCE = 16


@dataclass(frozen=True, slots=True)
class Sent:
    """Replies that were sent: to which update, to the chat of which mark, and the messages that they made."""

    update_id: int
    mark: bytes
    made: tuple[int, ...]


@dataclass(slots=True)
class _Together:
    """What goes in one transaction. `over` is set when it is committed, or when that has failed."""

    sent: list[Sent] = field(default_factory=list)
    over: asyncio.Event = field(default_factory=asyncio.Event)
    failed: Exception | None = None


class LettingGo:
    """Lets notes of one bot go, and knows which messages lie in each chat since."""

    def __init__(self, database: Database, keys: Keys, now: Now, bot: str = FIRST) -> None:
        self._database = database
        self._keys = keys
        self._now = now
        self._bot = bot
        self._gathering: _Together | None = None

    async def let_go(self, sent: Sent) -> tuple[Noted, ...]:
        """Let a note go; when this returns, that is committed. Raises StorageDown where it could not be.

        Gives what waits for the same chat, where another door may have handed it over.
        """
        if not self._database.for_many_processes:
            await self._with_others(sent)
            return ()
        async with self._database.shared_transaction(sent.mark) as tx:
            await self._let_go(tx, sent)
            return await hearing.all_noted(tx, self._keys, Way(sent.mark, self._database.door, self._bot))

    async def _with_others(self, sent: Sent) -> None:
        """Go with those who come while the first of them waits for its turn."""
        going = self._gathering
        if going is None or len(going.sent) == _AT_ONCE:
            going = self._gathering = _Together([sent])
            await self._lead(going)
            return
        going.sent.append(sent)
        await going.over.wait()
        if going.failed is not None:
            raise going.failed

    async def _lead(self, going: _Together) -> None:
        # Whoever leads may be called off: then nothing has gone, and the others must not take it for gone.
        going.failed = StorageDown("called off")
        try:
            async with self._database.shared_transaction() as tx:
                if self._gathering is going:
                    self._gathering = None
                for each in going.sent:
                    await self._let_go(tx, each)
            going.failed = None
        except Exception as error:
            going.failed = error
            raise
        finally:
            if self._gathering is going:
                self._gathering = None
            going.over.set()

    async def _let_go(self, tx: Transaction, sent: Sent) -> None:
        await hearing.sent(tx, sent.update_id, self._bot)
        await on_screen.note_sent(tx, self._keys, sent.mark, sent.made, self._now())
