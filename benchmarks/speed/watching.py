"""How long the event loop of this process stops, and how much of that is garbage collection."""

import asyncio
import gc
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass


@dataclass(slots=True)
class Watch:
    """The longest stops so far, in seconds, and how many full collections there were.

    `longest_work` is the longest by the clock of the loop's own thread: on a machine that others use too, a
    stop is often theirs. `tick`: how often it looks, in seconds. Looking takes time of what is watched.
    """

    tick: float = 0.001
    longest: float = 0.0
    longest_work: float = 0.0
    longest_collection: float = 0.0
    full_collections: int = 0
    _collecting: float = 0.0

    @contextmanager
    def kept(self) -> Iterator[None]:
        """Watch for as long as the context lasts."""
        ticking = asyncio.get_running_loop().create_task(self._tick())
        gc.callbacks.append(self._collected)
        try:
            yield
        finally:
            gc.callbacks.remove(self._collected)
            ticking.cancel()

    async def _tick(self) -> None:
        """Sleep a moment again and again, and see by how much too long it was."""
        while True:
            begun, worked = time.perf_counter(), time.thread_time()
            await asyncio.sleep(self.tick)
            self.longest = max(self.longest, time.perf_counter() - begun - self.tick)
            self.longest_work = max(self.longest_work, time.thread_time() - worked)

    def _collected(self, phase: str, info: Mapping[str, int]) -> None:
        if phase == "start":
            self._collecting = time.perf_counter()
            return
        self.longest_collection = max(self.longest_collection, time.perf_counter() - self._collecting)
        self.full_collections += info["generation"] == 2
