"""Lanes as jobs: several processes share them on PostgreSQL, and each lane runs in one at a time.

A job carries a few hundred deliveries and makes the next one, so that a process can be stopped between two.
One whose process was killed is given to another as soon as it has missed a few heartbeats.
"""

import asyncio
from collections.abc import Mapping

from procrastinate import App
from procrastinate.exceptions import UniqueViolation
from procrastinate.jobs import Status
from structlog import get_logger

from bot.lane.lane import Lane
from storage import queue
from storage.database import Database
from storage.errors import StorageDown

_AT_MOST = 500
_LOOK_EVERY = 2.0
_HEARTBEAT = 1.0
_STALLED_AFTER = 4.0

log = get_logger()


class Jobs:
    """Does, in this process, what the queue has for the lanes of these bots."""

    def __init__(self, database: Database, address: str, lanes: Mapping[str, Lane]) -> None:
        self._database = database
        self._lanes = lanes
        self._queue: App = queue.queue_of(address)
        self._queue.task(name=queue.TASK, queue=queue.QUEUE)(self._carry)

    async def run(self) -> None:
        """Work, for ever. Where the server goes away, work goes on when it is back."""
        while True:
            try:
                async with self._queue.open_async(), asyncio.TaskGroup() as both:
                    both.create_task(self._work())
                    both.create_task(self._look_after())
            except Exception as error:
                log.error("queue_down", fault=type(error).__name__)
            await asyncio.sleep(_LOOK_EVERY)

    async def _work(self) -> None:
        await self._queue.run_worker_async(
            queues=[queue.QUEUE],
            concurrency=max(1, len(self._lanes)),
            fetch_job_polling_interval=_LOOK_EVERY,
            update_heartbeat_interval=_HEARTBEAT,
            stalled_worker_timeout=_STALLED_AFTER,
            delete_jobs="always",
            install_signal_handlers=False,
            shutdown_graceful_timeout=0.1,
        )

    async def _look_after(self) -> None:
        """Give away what a killed process was doing, and make jobs for what nobody has made one for."""
        while True:
            manager = self._queue.job_manager
            for stalled in await manager.get_stalled_jobs(
                queue=queue.QUEUE, seconds_since_heartbeat=_STALLED_AFTER
            ):
                log.warning("lane_taken_up")
                try:
                    await manager.retry_job(stalled)
                except UniqueViolation:
                    # Somebody has made another for the same lane meanwhile.
                    await manager.finish_job(stalled, status=Status.FAILED, delete_job=True)
            for each in self._lanes.values():
                await self._make_job(each)
            await asyncio.sleep(_LOOK_EVERY)

    async def _make_job(self, lane: Lane) -> None:
        try:
            async with self._database.shared_transaction(lane.bot.encode()) as tx:
                if await lane.has_work(tx):
                    await queue.enqueue(tx, lane.bot)
        except StorageDown:
            log.error("storage_down")

    async def _carry(self, bot: str) -> None:
        """Carry some deliveries, and leave the lane to whoever takes the next job."""
        lane = self._lanes.get(bot)
        if lane is None:
            return
        try:
            carried = await lane.carry(_AT_MOST)
            await lane.leave()
            if carried:
                await self._make_job(lane)
        except StorageDown:
            log.error("storage_down")
        except Exception as error:
            log.error("lane_failed", fault=type(error).__name__)
