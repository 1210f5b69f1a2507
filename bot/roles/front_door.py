"""The front door: updates of each bot come in by webhook or polling, and what is said to them goes out."""

import asyncio
from collections.abc import Mapping, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass

from aiogram import Bot
from aiohttp import web
from structlog import get_logger

from bot.carrier import Carrier, Telegram
from bot.facts import Standing
from bot.fetching import Fetcher, Room
from bot.front_door import FrontDoor
from bot.illustrations import Illustrations
from bot.left_behind import LeftBehind
from bot.outbox import Outbox
from bot.pace import Pace
from bot.polling import poll
from bot.profile import introduce
from bot.roles.counted import CountedTurns
from bot.settings import SettingFault, Settings, UnusableSettings, helplines_of, number_of
from bot.speech.choosing import chosen
from bot.speech.speaker import Speaker
from bot.stopping import GRACE_SECONDS, Leave
from bot.turns import Chance, Now, Turns
from bot.watch.pulse import Pulse
from bot.watch.readiness import Readiness
from bot.watch.server import Watched
from bot.webhook import set_webhook, webhook_application
from storage.database import Database
from storage.keys import Keys

# A fetch waits half a minute for something to come, and as long again before it is tried anew.
_POLLS_WELL_FOR = 90.0

log = get_logger()


@dataclass(frozen=True, slots=True)
class Kept:
    """What a turn stands on: where all is kept, the time, and some chance."""

    database: Database
    keys: Keys
    now: Now
    chance: Chance


@dataclass(frozen=True, slots=True)
class _WayIn:
    """One bot: through which client it is asked, where its updates are taken, and where its replies wait."""

    bot: Bot
    door: FrontDoor
    outbox: Outbox


async def answer_people(
    settings: Settings,
    kept: Kept,
    paces: Mapping[str, Pace],
    watched: Watched,
    nursery: asyncio.TaskGroup,
    stack: AsyncExitStack,
    closing: AsyncExitStack,
) -> Leave:
    """Begin to answer people, and go on for as long as the nursery and the stack last, before `closing` ends.

    `paces` are those of the bots, by their numbers. What it gives takes in nothing more, finishes the turns
    that were begun, and sends what they said.
    """
    database, keys = kept.database, kept.keys
    speaker = await chosen(settings.voice)
    standing = Standing(speaker.speaks(), helplines_of(settings))
    turns = CountedTurns(database, keys, kept.now, kept.chance, standing, watched.figures)
    ways = _ways_in(settings, kept, paces, turns, speaker, nursery, closing)
    await stack.enter_async_context(database.attending())
    left_behind = LeftBehind(database, keys, [each.outbox for each in ways])
    await left_behind.take_up()
    nursery.create_task(left_behind.watch())
    close = await _opened(settings, ways, watched.readiness, nursery, stack)

    async def leave() -> None:
        await close()
        for each in ways:
            await each.outbox.emptied()

    return leave


def _ways_in(
    settings: Settings,
    kept: Kept,
    paces: Mapping[str, Pace],
    turns: Turns,
    speaker: Speaker,
    nursery: asyncio.TaskGroup,
    closing: AsyncExitStack,
) -> list[_WayIn]:
    """Make the way in of each bot. What Telegram limits or numbers is each's own."""
    database, now = kept.database, kept.now
    illustrations, room = Illustrations(database), Room()
    ways: list[_WayIn] = []
    for name, token in settings.tokens.items():
        telegram = Telegram(token, settings.telegram_api)
        closing.push_async_callback(telegram.close)
        carrier = Carrier(telegram, paces[number_of(token)], illustrations, speaker)
        outbox = Outbox(database, kept.keys, carrier, nursery, now, name)
        door = FrontDoor(turns, database, outbox, Fetcher(telegram.bot, room), now)
        ways.append(_WayIn(telegram.bot, door, outbox))
    return ways


async def _opened(
    settings: Settings,
    ways: Sequence[_WayIn],
    readiness: Readiness,
    nursery: asyncio.TaskGroup,
    stack: AsyncExitStack,
) -> Leave:
    for each in ways:
        nursery.create_task(_introduced(each.bot))
    if settings.webhook_url is None or settings.webhook_secret is None:
        return _polling(ways, readiness, nursery)
    url, secret = settings.webhook_url, settings.webhook_secret.get_secret_value()
    application = webhook_application([each.door for each in ways], url, secret)
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=GRACE_SECONDS)
    await runner.setup()
    stack.push_async_callback(runner.cleanup)
    try:
        await web.TCPSite(runner, settings.host, settings.port).start()
    except OSError:
        raise UnusableSettings((SettingFault("port-busy", "DRWS_PORT"),)) from None
    setting = [nursery.create_task(set_webhook(each.bot, each.door.bot, url, secret)) for each in ways]
    readiness.add("webhook", lambda: all(each.done() for each in setting))
    return runner.cleanup


def _polling(ways: Sequence[_WayIn], readiness: Readiness, nursery: asyncio.TaskGroup) -> Leave:
    stopping, pulses = asyncio.Event(), [Pulse(_POLLS_WELL_FOR) for _ in ways]
    polling = [
        nursery.create_task(poll(each.bot, each.door, stopping, pulse))
        for each, pulse in zip(ways, pulses, strict=True)
    ]
    readiness.add("polling", lambda: all(each.well for each in pulses))

    async def close() -> None:
        stopping.set()
        await asyncio.wait(polling)

    return close


async def _introduced(bot: Bot) -> None:
    try:
        await introduce(bot)
    except Exception as error:
        log.warning("not_introduced", fault=type(error).__name__)
