"""What one lane has under way at Telegram, and how much of it there may be."""

import asyncio
import time
from collections.abc import Coroutine
from contextlib import suppress

# A call that takes longer hangs: others go past it.
HANGS_AFTER = 1.0
# No more than there are connections: what waits for one has left as far as the pace knows.
MOST_UNDER_WAY = 512
# So many that hang one after the other are Telegram's trouble, and no delivery's: no more go past them.
_IN_A_ROW = 3
# How much each answer counts in what is taken for the usual time of one.
_WEIGHT = 0.1


class Flight:
    """The calls under way. `news` is set whenever one has landed.

    There are no more at once than the pace needs, which is one where Telegram answers within a slot: for so
    many a kill leaves it unknown whether they arrived.
    """

    def __init__(self) -> None:
        self.news = asyncio.Event()
        self._under_way: dict[asyncio.Task[bool], float] = {}
        self._usual = 0.0
        self._answered_at = 0.0
        self._hung = 0

    def __len__(self) -> int:
        return len(self._under_way)

    def begin(self, call: Coroutine[None, None, bool], at: float) -> None:
        """Begin a call that leaves at a moment, and tells in the end whether Telegram has answered."""
        task = asyncio.create_task(call)
        self._under_way[task] = max(at, time.monotonic())
        task.add_done_callback(self._landed)

    def room(self, per_second: float, at_once: int) -> int:
        """Give how many calls may begin now, beside those that hang; so many if each were answered at once.

        Where Telegram answers none any more, that is one at a time: whatever else began would be lost too.
        """
        now = time.monotonic()
        moving = sum(now - began < HANGS_AFTER for began in self._under_way.values())
        unanswered = [began for began in self._under_way.values() if began > self._answered_at]
        hanging = sum(now - began >= HANGS_AFTER for began in unanswered)
        if self._hung + hanging >= _IN_A_ROW:
            return 0 if unanswered else 1
        needed = int(per_second * self._usual) + at_once
        return max(0, min(needed - moving, MOST_UNDER_WAY - len(self._under_way)))

    async def change(self, within: float) -> None:
        """Wait until a call has landed, or for so many seconds."""
        self.news.clear()
        with suppress(TimeoutError):
            async with asyncio.timeout(within):
                await self.news.wait()

    async def over(self, within: float | None = None) -> None:
        """Wait until every call has landed, or for so many seconds."""
        if self._under_way:
            await asyncio.wait(self._under_way, timeout=within)

    def _landed(self, task: asyncio.Task[bool]) -> None:
        now, began = time.monotonic(), self._under_way.pop(task)
        took = now - began
        if not task.cancelled() and task.result():
            self._answered_at, self._hung = now, 0
        elif took >= HANGS_AFTER and began > self._answered_at:
            self._hung += 1
        self._usual += _WEIGHT * (min(HANGS_AFTER, took) - self._usual)
        self.news.set()
