"""One way of sending a broadcast, in a process of its own, until its input ends.

    python -m benchmarks.speed.carrying WAY FOLDER API PER_SECOND MESSAGES

It then prints the seconds of processor time that it took, and those until the first line came in, by which it
is told that its first message has arrived.
"""

import asyncio
import json
import sys
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

from telegram.ext import ExtBot
from telegram.request import HTTPXRequest

from benchmarks.speed.place import TOKEN
from bot.broadcaster import Broadcaster, WayOut
from bot.collecting import collect_seldom
from bot.lane.line import Line
from bot.logs import quiet_libraries
from bot.pace import Pace
from bot.storing import utc_now
from storage.database import Database
from storage.keys import Keys

_AT_ONCE = 32
_TEXT = "Gwnaethoch chi wahaniaeth. You made a difference. " * 12


async def drws(folder: Path, api: str, per_second: int, messages: int) -> None:
    """Carry what is due, as the program does."""
    database = await Database.opened(f"sqlite:///{folder / 'data' / 'drws.db'}")
    out = WayOut(Line(TOKEN, api), Pace(per_second))
    await Broadcaster(database, Keys(folder / "keys", None), [out], None, utc_now).run()


async def stock(folder: Path, api: str, per_second: int, messages: int) -> None:
    """Send as fast as python-telegram-bot's own client can, and keep nothing."""
    request = HTTPXRequest(connection_pool_size=2 * _AT_ONCE, pool_timeout=60)
    bot: ExtBot[None] = ExtBot(TOKEN, base_url=f"{api}/bot", request=request)
    chats = iter(range(1, messages + 1))

    async def some() -> None:
        for chat in chats:
            await bot.send_message(chat, _TEXT)

    async with bot:
        await asyncio.gather(*(some() for _ in range(_AT_ONCE)))


WAYS: dict[str, Callable[[Path, str, int, int], Awaitable[None]]] = {
    "drws": drws,
    "stock": stock,
}


async def main() -> None:
    """Send until the input ends, and tell what it took."""
    way, folder, api, per_second, messages = sys.argv[1:]
    quiet_libraries()
    asked = asyncio.StreamReader()
    loop = asyncio.get_running_loop()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(asked), sys.stdin)
    # As `serve` does when it has begun.
    collect_seldom()
    began = time.process_time()
    sending = asyncio.ensure_future(WAYS[way](Path(folder), api, int(per_second), int(messages)))
    await asked.readline()
    start = time.process_time() - began
    await asked.read()
    took = time.process_time() - began
    sending.cancel()
    await asyncio.gather(sending, return_exceptions=True)
    print(json.dumps({"start": start, "processor": took}), flush=True)


if __name__ == "__main__":
    asyncio.run(main())
