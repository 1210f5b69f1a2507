"""The way out: feedback and notices to those they are for, through a lane for each bot."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

from structlog import get_logger

from bot.lane.lane import Lane
from bot.lane.line import Line
from bot.pace import Pace
from bot.quiet import QuietHours
from bot.turns import Now
from locales.words import read_all
from storage.database import Database
from storage.errors import StorageDown
from storage.keys import Keys

log = get_logger()


@dataclass(frozen=True, slots=True)
class WayOut:
    """The line of one bot, and how fast it may be used."""

    line: Line
    pace: Pace


class Broadcaster:
    """All lanes, inside one process. `queue`: the PostgreSQL by which processes share the work."""

    def __init__(
        self,
        database: Database,
        keys: Keys,
        out: Sequence[WayOut],
        quiet: QuietHours | None,
        now: Now,
        queue: str | None = None,
    ) -> None:
        self._database = database
        self._queue = queue
        self._lines = [each.line for each in out]
        self._lanes = {
            each.line.number: Lane(database, keys, each.line, each.pace, quiet, now) for each in out
        }
        self._woken = {bot: asyncio.Event() for bot in self._lanes}
        self._over = asyncio.Event()
        self._jobs: asyncio.Task[None] | None = None

    @property
    def well(self) -> bool:
        """Tell whether every lane has looked for deliveries, and not too long ago."""
        return all(each.pulse.well for each in self._lanes.values())

    def wake(self) -> None:
        """Look for deliveries at once, where they are not brought by the queue."""
        for each in self._woken.values():
            each.set()

    async def leave(self) -> None:
        """Claim nothing more. Returns when the deliveries in hand have become something."""
        for each in self._lanes.values():
            each.end()
        self.wake()
        if self._jobs is not None:
            self._jobs.cancel()
        await self._over.wait()

    async def run(self) -> None:
        """Drain whatever is due, for ever."""
        try:
            # In a claim it would hold up everybody who is answered at that moment, and the pace.
            await asyncio.to_thread(read_all)
            if self._queue is None:
                async with asyncio.TaskGroup() as draining:
                    for bot, lane in self._lanes.items():
                        draining.create_task(_drain(lane, self._woken[bot]))
            else:
                # What shares the work costs 10 MB, and a SQLite file needs none of it.
                from bot.lane.jobs import Jobs

                self._jobs = asyncio.create_task(Jobs(self._database, self._queue, self._lanes).run())
                await asyncio.wait((self._jobs,))
        finally:
            try:
                await self._end()
            finally:
                self._over.set()

    async def _end(self) -> None:
        if self._jobs is not None:
            self._jobs.cancel()
            await asyncio.wait((self._jobs,))
        try:
            for lane in self._lanes.values():
                await lane.stop()
        finally:
            for line in self._lines:
                await line.close()


async def _drain(lane: Lane, woken: asyncio.Event) -> None:
    while not lane.ended:
        # Before looking: what is planned meanwhile wakes the lane again.
        woken.clear()
        try:
            carried = await lane.carry()
        except StorageDown:
            log.error("storage_down")
            carried = 0
        except Exception as error:
            # One lane that fails ends neither the others nor the conversations.
            log.error("lane_failed", fault=type(error).__name__)
            carried = 0
        if not carried and not lane.ended:
            with suppress(TimeoutError):
                async with asyncio.timeout(lane.rest):
                    await woken.wait()
