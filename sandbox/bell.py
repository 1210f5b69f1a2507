"""How one part of the sandbox tells others that something has changed."""

import asyncio
from collections.abc import Callable


class Bell:
    """Wakes everybody who is waiting for a change."""

    def __init__(self) -> None:
        self._rung = asyncio.Event()

    def ring(self) -> None:
        """Say that something has changed."""
        self._rung.set()
        self._rung = asyncio.Event()

    async def until(self, ready: Callable[[], bool], within: float | None) -> bool:
        """Wait until `ready` is true, for ever when `within` is None; False when the time ran out first."""
        try:
            async with asyncio.timeout(within):
                while not ready():
                    await self._rung.wait()
        except TimeoutError:
            return ready()
        return True
