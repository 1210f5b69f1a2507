"""A stop that Telegram has asked for. It holds for the whole token: for replies and broadcasts alike."""

from asyncio import Event, sleep
from collections.abc import Callable
from time import monotonic

# After a stop, what waited leaves one by one for as long.
_SLOWLY_FOR = 2.0


async def until_none(seconds: Callable[[], float]) -> None:
    """Sleep until nothing is left to wait for, however often that changes meanwhile."""
    while True:
        left = seconds()
        if left <= 0:
            return
        await sleep(left)


class Halt:
    """Whether a bot has been told to be silent. `news` is set whenever it has been told so anew."""

    def __init__(self) -> None:
        self.news = Event()
        self._until = 0.0

    def hold(self, seconds: float) -> None:
        """Send nothing for so many seconds; a longer stop that is on already stays."""
        self.obey(seconds)
        self.news.set()

    def obey(self, seconds: float) -> None:
        """Do as `hold` does for a stop that every process knows of already."""
        if seconds > 0:
            self._until = max(self._until, monotonic() + seconds)

    @property
    def left(self) -> float:
        """The seconds for which nothing may be sent; 0 where it may."""
        return max(0.0, self._until - monotonic())

    @property
    def over_lately(self) -> bool:
        """Tell whether a stop has just ended, so that what waited for it must not leave all at once."""
        return monotonic() < self._until + _SLOWLY_FOR

    async def over(self) -> None:
        """Wait until sending is allowed."""
        await until_none(lambda: self.left)
