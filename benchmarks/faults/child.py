"""The real program, with a clock that can be moved and, if wished, a point at which it kills itself.

    python -m benchmarks.faults.child CLOCK [--role ROLE] [--kill POINT:PASSING] [--look-every SECONDS]

Its settings come from its surroundings, as always.
"""

import asyncio
import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from datetime import datetime, tzinfo
from pathlib import Path

from apscheduler.executors import base as executors
from apscheduler.schedulers import base as schedulers
from apscheduler.triggers import interval

from benchmarks.faults.clock import MovedClock
from benchmarks.faults.points import Point, arm
from bot import clock as bots_clock
from bot.app import Rhythm, serving
from bot.logs import begin_logging
from bot.roles import Role
from bot.settings import load_settings
from engagements.errors import DrwsError


def main(arguments: Sequence[str]) -> int:
    """Serve until killed. Returns 1 where that cannot be."""
    parser = ArgumentParser()
    parser.add_argument("clock", type=Path)
    parser.add_argument("--role", type=Role, default=Role.ALL)
    parser.add_argument("--kill", default="")
    parser.add_argument("--look-every", type=float, default=5.0)
    given = parser.parse_args(arguments)
    clock = MovedClock(given.clock)
    _let_the_scheduler_go_by(clock)
    if given.kill:
        point, _, passing = given.kill.partition(":")
        arm(Point(point), int(passing))
    begin_logging()
    try:
        asyncio.run(_serve(clock, given.role, given.look_every))
    except (DrwsError, ExceptionGroup) as error:
        print(type(error).__name__, file=sys.stderr)
    return 1


async def _serve(clock: MovedClock, role: Role, look_every: float) -> None:
    async with serving(load_settings(), now=clock.now, rhythm=Rhythm(look_every=look_every), role=role):
        await asyncio.Event().wait()


def _let_the_scheduler_go_by(clock: MovedClock) -> None:
    """Let APScheduler, and what tells it when to begin, go by this clock, not by the machine's."""

    class Moved(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> "datetime":  # type: ignore[override]
            return clock.now().astimezone(tz)

    for module in (schedulers, executors, interval, bots_clock):
        setattr(module, "datetime", Moved)  # noqa: B010 - the name that they have imported


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
