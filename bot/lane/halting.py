"""Halts, in every process alike: what Telegram has told one of them, the others obey."""

import asyncio
from collections.abc import Mapping

from structlog import get_logger

from bot.halt import Halt
from bot.turns import Now
from storage import lanes
from storage.database import Database
from storage.errors import StorageDown

# How long a process may take to hear of what Telegram has told another.
_LOOK_EVERY = 0.5

log = get_logger()


async def share_halts(database: Database, halts: Mapping[str, Halt], now: Now) -> None:
    """Tell the other processes of each halt, and obey those that they tell of, for ever.

    `halts` are those of this process, by the number of the bot.
    """
    look_every = _LOOK_EVERY if database.for_many_processes else None
    while True:
        try:
            await _share(database, halts, now)
        except StorageDown:
            log.error("storage_down")
            # What could not be told is news still, and would be tried again at once.
            await asyncio.sleep(_LOOK_EVERY)
        news = [asyncio.create_task(each.news.wait()) for each in halts.values()]
        try:
            await asyncio.wait(news, timeout=look_every, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for each in news:
                each.cancel()


async def _share(database: Database, halts: Mapping[str, Halt], now: Now) -> None:
    told = {bot: halt for bot, halt in halts.items() if halt.news.is_set()}
    for halt in told.values():
        halt.news.clear()
    try:
        async with database.shared_transaction(*(bot.encode() for bot in halts)) as tx:
            for bot, halt in told.items():
                await lanes.halt(tx, bot, halt.left, now())
            known = await lanes.halts(tx, now())
    except StorageDown:
        for halt in told.values():
            halt.news.set()
        raise
    for bot, halt in halts.items():
        halt.obey(known.get(bot, 0.0))
