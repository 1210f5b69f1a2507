"""Updates by long polling: fetched raw, taken beside each other, confirmed after they are committed."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, TypeVar

from aiogram import Bot
from aiogram.exceptions import TelegramUnauthorizedError
from aiogram.methods import TelegramMethod
from structlog import get_logger

from bot.front_door import ALLOWED_UPDATES, FrontDoor
from bot.settings import SettingFault, UnusableSettings, setting_of
from bot.watch.pulse import Pulse

_LONG_POLL_SECONDS = 30
_LONGEST_WAIT = 30.0
# What is under way comes back at once with every fetch.
_LOOK_AGAIN = 0.5

T = TypeVar("T")

log = get_logger()


class GetRawUpdates(TelegramMethod[list[dict[str, Any]]]):
    """getUpdates without decoding, so that one update nobody can decode does not block the others."""

    __returning__ = list[dict[str, Any]]
    __api_method__ = "getUpdates"

    offset: int | None = None
    timeout: int | None = None
    allowed_updates: list[str] | None = None


async def poll(bot: Bot, door: FrontDoor, stopping: asyncio.Event, pulse: Pulse) -> None:
    """Fetch updates until it is to stop, and return when those that were fetched are taken.

    The pulse beats with each fetch. A token that Telegram refuses ends it with UnusableSettings.

    The offset moves past an update only after it and all before it were taken, and goes to Telegram with
    the next fetch: whatever a killed process had not committed is delivered again. While one takes long,
    because a file of it is fetched, those behind it are taken as they come.
    """
    await insist(bot.delete_webhook, door.bot)
    pulse.beat()
    offset = 0
    taken: dict[int, asyncio.Task[object]] = {}
    async with asyncio.TaskGroup() as taking:
        while not stopping.is_set():
            updates = await _unless(stopping, _fetched(bot, door.bot, offset))
            pulse.beat()
            for raw in updates or ():
                update_id = raw.get("update_id", 0)
                if update_id not in taken:
                    taken[update_id] = taking.create_task(door.take(raw))
            if taken:
                await asyncio.wait(taken.values(), timeout=_LOOK_AGAIN)
            under_way = [each for each, task in taken.items() if not task.done()]
            offset = max(offset, min(under_way) if under_way else max(taken, default=-1) + 1)
            taken = {each: task for each, task in taken.items() if each >= offset}


async def insist(call: Callable[[], Awaitable[T]], bot: str) -> T:
    """Call Telegram until it answers, waiting longer each time; a refused token of the bot ends it."""
    wait = 1.0
    while True:
        try:
            return await call()
        except TelegramUnauthorizedError:
            raise UnusableSettings((SettingFault("token-refused", setting_of(bot)),)) from None
        except Exception as error:
            log.warning("telegram_unreachable", fault=type(error).__name__)
            await asyncio.sleep(wait)
            wait = min(2 * wait, _LONGEST_WAIT)


async def _unless(stopping: asyncio.Event, fetching: Coroutine[Any, Any, T]) -> T | None:
    """Wait for something, but no longer than until it is to stop: then it is called off."""
    waiting = asyncio.create_task(stopping.wait())
    task = asyncio.create_task(fetching)
    try:
        await asyncio.wait((task, waiting), return_when=asyncio.FIRST_COMPLETED)
        return task.result() if task.done() else None
    finally:
        task.cancel()
        waiting.cancel()


async def _fetched(bot: Bot, name: str, offset: int) -> list[dict[str, Any]]:
    method = GetRawUpdates(offset=offset, timeout=_LONG_POLL_SECONDS, allowed_updates=ALLOWED_UPDATES)
    return await insist(lambda: bot(method, request_timeout=_LONG_POLL_SECONDS + 10), name)
