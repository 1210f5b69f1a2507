"""The clock: what falls due. It is rebuilt from our tables in every process; firing is the row's affair."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.base import BaseTrigger
from apscheduler.triggers.cron import CronTrigger
from apscheduler.triggers.date import DateTrigger
from structlog import get_logger

from bot.operations import Operations
from bot.watch.pulse import Pulse
from engagements.dates import LONDON

# The box is opened at most once a day, when no answer tells the hour it was written.
DAILY_COUNT = CronTrigger(hour=3, timezone=LONDON)
_DAILY_TIDYING = CronTrigger(hour=4, timezone=LONDON)
# A look that waits for a count is late, and not lost.
_WELL_FOR_LOOKS = 24
_EVERY_HOUR = CronTrigger(minute=0, timezone=LONDON)

log = get_logger()


class Clock:
    """Schedules what falls due, and looks again for what other processes have stored."""

    def __init__(
        self,
        operations: Operations,
        fired: Callable[[], None],
        counting: BaseTrigger = DAILY_COUNT,
        look_every: float = 5.0,
    ) -> None:
        self._operations = operations
        self._fired = fired
        self._look_every = look_every
        self._looking: asyncio.Task[None] | None = None
        self.pulse = Pulse(_WELL_FOR_LOOKS * look_every)
        # A job that was missed is run once as soon as it can be, and never dropped.
        defaults = {"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
        self._scheduler = AsyncIOScheduler(timezone=UTC, job_defaults=defaults)
        self._scheduler.add_job(self._spared(operations.count_all), counting)
        self._scheduler.add_job(self._spared(operations.tidy), _DAILY_TIDYING)
        self._scheduler.add_job(self._spared(operations.forget_replies), _EVERY_HOUR)

    def start(self) -> None:
        """Begin to keep time."""
        self._scheduler.start()
        self._looking = asyncio.create_task(self._look_again_and_again())

    def stop(self) -> None:
        """Keep time no more. What falls due meanwhile is done at the next start."""
        if self._looking is not None:
            self._looking.cancel()
        self._scheduler.shutdown(wait=False)

    async def _look_again_and_again(self) -> None:
        """Look every few seconds, by no clock on the wall: that one may be put back, or far ahead."""
        look = self._spared(self.look)
        while True:
            await look()
            self._scheduler.wakeup()
            await asyncio.sleep(self._look_every)

    async def look(self) -> None:
        """Schedule everything that waits in our tables; the notices that are due begin to leave at once."""
        self.pulse.beat()
        for identifier, send_at in await self._operations.feedback_waiting():
            self._at(f"feedback {identifier}", send_at, self._fire, identifier)
        for slug, closes_at in await self._operations.closings_waiting():
            self._at(f"close {slug} {closes_at.isoformat()}", closes_at, self._close, slug)
        if await self._operations.announce_due():
            log.info("notices_fired")
            self._fired()

    def _at(self, name: str, due: datetime, job: Callable[[str], Awaitable[None]], about: str) -> None:
        self._scheduler.add_job(
            self._spared(job), DateTrigger(due), args=(about,), id=name, replace_existing=True
        )

    async def _fire(self, identifier: str) -> None:
        if await self._operations.fire(identifier):
            log.info("feedback_fired")
            self._fired()

    async def _close(self, slug: str) -> None:
        await self._operations.close(slug, only_if_due=True)

    @staticmethod
    def _spared(job: Callable[..., Awaitable[object]]) -> Callable[..., Awaitable[None]]:
        """Let a job that fails be heard of, and be tried again at the next look."""

        async def spared(*args: str) -> None:
            try:
                await job(*args)
            except Exception as error:
                log.error("job_failed", job=job.__name__, fault=type(error).__name__)

        return spared
