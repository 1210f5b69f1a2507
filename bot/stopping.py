"""Ending in good order: what is in hand is finished, and nothing new is begun."""

import asyncio
import signal
from collections.abc import Awaitable, Callable, Iterable

from structlog import get_logger

# A service manager waits longer than this before it kills.
GRACE_SECONDS = 10.0
_SIGNALS = (signal.SIGTERM, signal.SIGINT)

# Begins nothing new, and returns when what was begun is finished.
Leave = Callable[[], Awaitable[None]]

log = get_logger()


def asked_to_stop() -> asyncio.Event:
    """Give what is set when somebody asks the program to stop. Whoever asks a second time ends it at once."""
    asked = asyncio.Event()
    loop = asyncio.get_running_loop()

    def ask() -> None:
        asked.set()
        for number in _SIGNALS:
            loop.remove_signal_handler(number)
            signal.signal(number, signal.SIG_DFL)

    for number in _SIGNALS:
        loop.add_signal_handler(number, ask)
    return asked


async def finish(leaving: Iterable[Leave], within: float) -> None:
    """Let every part finish what it has in hand. What takes longer than so many seconds is left.

    That is no loss: a process can be killed at any time, and what it leaves is taken up.
    """
    try:
        async with asyncio.timeout(within):
            await asyncio.gather(*(each() for each in leaving))
    except TimeoutError:
        log.warning("left_unfinished")
