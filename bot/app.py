"""The one place where the parts are wired together."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from secrets import token_bytes

from apscheduler.triggers.base import BaseTrigger
from structlog import get_logger

from bot.clock import DAILY_COUNT, Clock
from bot.lane.halting import share_halts
from bot.lane.together import count_together
from bot.operations import Operations
from bot.pace import SECONDS_IN_A_CHAT, Pace
from bot.roles import Role, RoleRefused
from bot.settings import SettingFault, Settings, UnusableSettings, number_of
from bot.stopping import Leave, finish
from bot.storing import storage_of, utc_now
from bot.turns import Chance, Now
from bot.watch.metrics import Figures
from bot.watch.readiness import Readiness
from bot.watch.server import Watched, be_watched
from storage.keys import Keys

log = get_logger()


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How often the clock looks and counts, and how far apart broadcasts come in one chat, in seconds.

    Only a rehearsal, and what is played on this machine, has another than this.
    """

    counting: BaseTrigger = DAILY_COUNT
    look_every: float = 5.0
    seconds_in_a_chat: float = SECONDS_IN_A_CHAT


@asynccontextmanager
async def serving(
    settings: Settings,
    now: Now = utc_now,
    chance: Chance = token_bytes,
    rhythm: Rhythm = Rhythm(),
    role: Role = Role.ALL,
    grace: float = 0.0,
) -> AsyncIterator[Operations]:
    """Run everything in this process, or the part that is its role, for as long as the context lasts.

    When it ends, what is in hand may be finished for `grace` seconds. Raises RoleRefused where the database
    is for one process only.
    """
    async with AsyncExitStack() as stack:
        database, keys = await stack.enter_async_context(storage_of(settings))
        if role is not Role.ALL and not database.for_many_processes:
            raise RoleRefused(role)
        _assert_pages(settings, keys, role)
        operations = Operations(database, keys, now)
        await operations.begin_safely()
        # What tasks use is closed when they have ended.
        closing = await stack.enter_async_context(AsyncExitStack())
        nursery = await stack.enter_async_context(_cancelled_at_the_end())
        paces: dict[str, Pace] = {}
        if role not in (Role.CLOCK, Role.CONSOLE):
            numbers = [number_of(each) for each in settings.tokens.values()]
            each_pace = (settings.broadcast_per_second, rhythm.seconds_in_a_chat)
            paces = {each: Pace(*each_pace) for each in numbers}
            nursery.create_task(share_halts(database, paces, now))
            nursery.create_task(count_together(database, keys, now, paces))
        wake, leaving = _look_again_by_itself, list[Leave]()
        watched = Watched(Readiness(database, keys), Figures(role, settings.data_dir))
        await be_watched(settings, watched, stack)
        # Each library is imported only by the process that needs it: aiogram costs seconds and 170 MB.
        if role.takes(Role.BROADCASTER):
            from bot.roles.broadcaster import carry_broadcasts

            lane = carry_broadcasts(settings, database, keys, paces, now, nursery)
            watched.readiness.add("lane", lambda: lane.well)
            wake = lane.wake
            leaving.append(lane.leave)
        if role.takes(Role.CLOCK):
            clock = Clock(operations, wake, rhythm.counting, rhythm.look_every)
            clock.start()
            watched.readiness.add("clock", lambda: clock.pulse.well)
            stack.callback(clock.stop)
        if role.takes(Role.FRONT_DOOR):
            from bot.roles.front_door import Kept, answer_people

            kept = Kept(database, keys, now, chance)
            leaving.append(await answer_people(settings, kept, paces, watched, nursery, stack, closing))
        port = settings.console_port
        if role.takes(Role.CONSOLE) and port is not None:
            from bot.roles.console import show_pages

            pages = show_pages(settings, port, database, keys, now, nursery)
            watched.readiness.add("console", lambda: pages.well)
            leaving.append(pages.leave)
            stack.push_async_callback(pages.leave)
        log.info("serving", way="webhook" if settings.webhook_url else "polling")
        yield operations
        if grace:
            log.info("stopping")
            watched.readiness.stopping = True
            await finish(leaving, grace)


def _assert_pages(settings: Settings, keys: Keys, role: Role) -> None:
    """Raise UnusableSettings where the staff pages have no port, or nothing that they could read."""
    if role is Role.CONSOLE and settings.console_port is None:
        raise UnusableSettings((SettingFault("no-console-port", "DRWS_CONSOLE_PORT"),))
    if role.takes(Role.CONSOLE) and settings.console_port is not None and keys.counted_elsewhere:
        raise UnusableSettings((SettingFault("pages-at-door", "DRWS_CONSOLE_PORT"),))


def _look_again_by_itself() -> None:
    """Wake nobody: the lane is in another process, and looks every few seconds."""


@asynccontextmanager
async def _cancelled_at_the_end() -> AsyncIterator[asyncio.TaskGroup]:
    """A nursery that owns all background work, and ends it with the program."""

    class Done(Exception):
        """Ends the nursery's other tasks."""

    try:
        async with asyncio.TaskGroup() as nursery:
            yield nursery
            raise Done
    except* Done:
        pass
