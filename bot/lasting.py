"""The commands that last until they are stopped: the program itself, and its rehearsal."""

import asyncio
import signal
from collections.abc import Coroutine
from resource import RLIMIT_CORE, setrlimit
from typing import Any

from bot.roles import Role
from bot.settings import load_settings
from bot.stopping import GRACE_SECONDS, asked_to_stop
from engagements.language import Language


def serve(role: Role) -> None:
    """Take a part in serving people until SIGTERM, and leave in good order."""
    asyncio.run(_served(role))


def demo(language: Language) -> None:
    """Rehearse on this machine, with a phone page and a clock to turn, until SIGTERM or Ctrl+C."""
    _until_stopped(_rehearsed(language))


async def _served(role: Role) -> None:
    # The clock and what it stands on are imported only by the command that serves.
    from bot.app import serving
    from bot.collecting import collect_seldom
    from bot.logs import begin_logging

    begin_logging(role=role)
    # A crash must not write people's words, or a key, to the disk.
    setrlimit(RLIMIT_CORE, (0, 0))
    asked = asked_to_stop()
    async with serving(load_settings(), role=role, grace=GRACE_SECONDS):
        collect_seldom()
        await asked.wait()


async def _rehearsed(language: Language) -> None:
    from bot.demo import rehearse

    await rehearse(load_settings().port, language)


def _until_stopped(program: Coroutine[Any, Any, None]) -> None:
    """Run until SIGINT or SIGTERM, and end in good order."""

    async def stoppable() -> None:
        task = asyncio.current_task()
        if task is not None:
            for number in (signal.SIGINT, signal.SIGTERM):
                asyncio.get_running_loop().add_signal_handler(number, task.cancel)
        await program

    try:
        asyncio.run(stoppable())
    except asyncio.CancelledError:
        return
