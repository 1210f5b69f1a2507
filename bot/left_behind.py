"""Replies that nobody sends: those that a process left that is gone, and those handed over to this one."""

import asyncio
from collections.abc import Iterable

from pydantic import ValidationError
from structlog import get_logger

from bot.calls import CALLS
from bot.outbox import Outbox
from storage import hearing
from storage.database import Database
from storage.errors import StorageDown
from storage.hearing import Noted
from storage.keys import Keys

# Doors look one after another, beside all turns: no chat has a mark like this.
_LOOKING = bytes(8)
_LOOK_EVERY = 1.0

log = get_logger()


class LeftBehind:
    """Looks for what nobody sends, and gives it to the outbox of its bot in this process.

    What a bot was to say that the installation has no more stays, until it is forgotten with its day.
    Nothing is taken at first sight: a door that seems gone may only have lost its connection for a moment,
    and a turn whose note can be seen here may be about to post it.
    """

    def __init__(self, database: Database, keys: Keys, outboxes: Iterable[Outbox]) -> None:
        self._database = database
        self._keys = keys
        self._outboxes = {each.bot: each for each in outboxes}
        self._missed: frozenset[int] = frozenset()
        self._idle: frozenset[tuple[str, int]] = frozenset()

    async def take_up(self) -> None:
        """Before the door opens, take up what an earlier process has left, where there can be no other."""
        if not self._database.for_many_processes:
            await self.look(at_once=True)

    async def watch(self) -> None:
        """Look again and again, for ever."""
        while True:
            await asyncio.sleep(_LOOK_EVERY)
            try:
                await self.look()
            except StorageDown:
                log.error("storage_down")

    async def look(self, at_once: bool = False) -> None:
        """Take up what has been left since the look before; `at_once` what is left now."""
        async with self._database.shared_transaction(_LOOKING) as tx:
            others = await hearing.doors(tx, but=self._database.door)
            gone = await self._database.absent(tx, others)
            left = gone if at_once else gone & self._missed
            mine = await hearing.take_over(tx, self._keys, left, self._database.door)
            known = [(each, self._outboxes[each.bot]) for each in mine if each.bot in self._outboxes]
            idle = [(each, outbox) for each, outbox in known if not outbox.sends(each.update_id)]
            for each, outbox in idle:
                if outbox.has_sent(each.update_id):
                    await hearing.sent(tx, each.update_id, each.bot)
        waiting = [each for each, outbox in idle if not outbox.has_sent(each.update_id)]
        taken = [each for each in waiting if at_once or (each.bot, each.update_id) in self._idle]
        self._missed, self._idle = gone, frozenset((each.bot, each.update_id) for each in waiting)
        for each in taken:
            await self._post(each)
        if taken:
            log.info("replies_taken_up", count=len(taken))

    async def _post(self, noted: Noted) -> None:
        try:
            self._outboxes[noted.bot].post(noted.update_id, CALLS.validate_json(noted.replies))
        except ValidationError:
            log.error("note_unreadable")
            async with self._database.shared_transaction(_LOOKING) as tx:
                await hearing.sent(tx, noted.update_id, noted.bot)
