"""The broadcaster: a lane for each bot's token, through which feedback and notices leave."""

import asyncio
from collections.abc import Mapping

from bot.broadcaster import Broadcaster, WayOut
from bot.lane.line import Line
from bot.pace import Pace
from bot.settings import Settings
from bot.storing import queue_in
from bot.turns import Now
from storage.database import Database
from storage.keys import Keys


def carry_broadcasts(
    settings: Settings,
    database: Database,
    keys: Keys,
    paces: Mapping[str, Pace],
    now: Now,
    nursery: asyncio.TaskGroup,
) -> Broadcaster:
    """Begin to drain what is due, and go on for as long as the nursery lasts.

    `paces` are those of the bots, by their numbers, the first bot's first.
    """
    bots = tuple(paces)
    out = [
        WayOut(Line(token, settings.telegram_api, bots, pace.is_paid), pace)
        for token, pace in zip(settings.tokens.values(), paces.values(), strict=True)
    ]
    broadcaster = Broadcaster(database, keys, out, settings.quiet, now, queue_in(settings.database))
    nursery.create_task(broadcaster.run())
    return broadcaster
