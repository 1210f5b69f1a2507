"""A process that does nothing but carry broadcasts, so that a test can kill it."""

import asyncio
import sys
from pathlib import Path

from bot.broadcaster import Broadcaster, WayOut
from bot.lane.line import Line
from bot.pace import Pace
from bot.storing import queue_in, utc_now
from storage.database import Database
from storage.keys import Keys


async def carry(address: str, keys: str, api: str) -> None:
    """Carry whatever is due, until somebody kills this process."""
    database = await Database.opened(address)
    out = WayOut(Line("8400:rehearsal", api), Pace(25))
    await Broadcaster(database, Keys(Path(keys), None), [out], None, utc_now, queue_in(address)).run()


if __name__ == "__main__":
    asyncio.run(carry(*sys.argv[1:]))
