import asyncio
import time


class Halt:
    """A stop that Telegram has asked for. It holds for the whole token: for replies and broadcasts alike."""

    def __init__(self) -> None:
        self._until = 0.0

    def hold(self, seconds: float) -> None:
        """Send nothing for so many seconds; a longer stop that is on already stays."""
        self._until = max(self._until, time.monotonic() + seconds)

    async def over(self) -> None:
        """Wait until sending is allowed."""
        left = self._until - time.monotonic()
        if left > 0:
            await asyncio.sleep(left)
            await self.over()
