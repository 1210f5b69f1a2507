"""The one place where the parts are wired together."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from secrets import token_bytes

from aiogram import Bot
from aiohttp import web
from apscheduler.triggers.base import BaseTrigger
from structlog import get_logger

from bot.broadcaster import Broadcaster, line_out
from bot.clock import DAILY_COUNT, Clock
from bot.facts import Standing
from bot.fetching import Fetcher
from bot.front_door import Carrier, FrontDoor, telegram_bot
from bot.halt import Halt
from bot.illustrations import Illustrations
from bot.operations import Operations
from bot.outbox import Outbox
from bot.polling import poll
from bot.profile import introduce
from bot.settings import SettingFault, Settings, UnusableSettings, helplines_of
from bot.speech.choosing import chosen
from bot.storing import storage_of, utc_now
from bot.turns import Chance, Now, Turns
from bot.webhook import set_webhook, webhook_application

log = get_logger()


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How often the clock looks and counts. Only a rehearsal has another than this."""

    counting: BaseTrigger = DAILY_COUNT
    look_every: float = 5.0


@asynccontextmanager
async def serving(
    settings: Settings,
    now: Now = utc_now,
    chance: Chance = token_bytes,
    rhythm: Rhythm = Rhythm(),
) -> AsyncIterator[Operations]:
    """Run everything in this process for as long as the context lasts."""
    async with AsyncExitStack() as stack:
        database, keys = await stack.enter_async_context(storage_of(settings))
        operations = Operations(database, keys, now)
        await operations.begin_safely()
        bot = telegram_bot(settings.token, settings.telegram_api)
        stack.push_async_callback(bot.session.close)
        halt = Halt()
        broadcaster = Broadcaster(
            database,
            keys,
            line_out(settings.token, settings.telegram_api, halt, settings.quiet),
            halt,
            now,
        )
        nursery = await stack.enter_async_context(_cancelled_at_the_end())
        speaker = await chosen(settings.voice)
        standing = Standing(speaker.speaks(), helplines_of(settings))
        carrier = Carrier(bot, halt, Illustrations(database), speaker)
        outbox = Outbox(database, keys, carrier, nursery, now)
        turns = Turns(database, keys, now, chance, standing)
        door = FrontDoor(turns, database, outbox, Fetcher(bot), now)
        clock = Clock(operations, broadcaster.wake, rhythm.counting, rhythm.look_every)
        clock.start()
        stack.callback(clock.stop)
        if left := await outbox.take_up():
            log.info("replies_taken_up", count=left)
        nursery.create_task(broadcaster.run())
        await _open_the_door(settings, bot, door, nursery, stack)
        log.info("serving", way="webhook" if settings.webhook_url else "polling")
        yield operations


async def _open_the_door(
    settings: Settings, bot: Bot, door: FrontDoor, nursery: asyncio.TaskGroup, stack: AsyncExitStack
) -> None:
    nursery.create_task(_introduced(bot))
    if settings.webhook_url is None or settings.webhook_secret is None:
        nursery.create_task(poll(bot, door))
        return
    secret = settings.webhook_secret.get_secret_value()
    runner = web.AppRunner(webhook_application(door, settings.webhook_url, secret), access_log=None)
    await runner.setup()
    stack.push_async_callback(runner.cleanup)
    try:
        await web.TCPSite(runner, "127.0.0.1", settings.port).start()
    except OSError:
        raise UnusableSettings((SettingFault("port-busy", "DRWS_PORT"),)) from None
    nursery.create_task(set_webhook(bot, settings.webhook_url, secret))


async def _introduced(bot: Bot) -> None:
    try:
        await introduce(bot)
    except Exception as error:
        log.warning("not_introduced", fault=type(error).__name__)


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
