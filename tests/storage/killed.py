"""A process of its own that submits and counts until it is killed.

It is forked, so that it begins in milliseconds; it names each chat on a pipe once its submission has
been acknowledged, and only then.
"""

import asyncio
import os
import select
import signal
import time
from collections.abc import Callable, Coroutine
from pathlib import Path
from random import Random
from typing import Any

from storage import ballot_box, counting
from storage.database import Database
from storage.keys import Keys
from tests.storage.given import CY, EN, SMALL, address, response

Work = Callable[[Database, Keys, int, Callable[[int], None]], Coroutine[Any, Any, None]]


async def submits(database: Database, keys: Keys, first: int, acknowledge: Callable[[int], None]) -> None:
    """Send in one response after another."""
    for chat in range(first, first + 1000):
        async with database.transaction() as tx:
            taken = await ballot_box.submit(tx, keys, chat, response(str(chat), (CY, EN)[chat % 2]))
        if taken:
            acknowledge(chat)


async def submits_and_counts(
    database: Database, keys: Keys, first: int, acknowledge: Callable[[int], None]
) -> None:
    """Send in a few responses, count, and begin again."""
    for beginning in range(first, first + 1000, 4):
        for chat in range(beginning, beginning + 4):
            async with database.transaction() as tx:
                taken = await ballot_box.submit(tx, keys, chat, response(str(chat), (CY, EN)[chat % 2]))
            if taken:
                acknowledge(chat)
        await counting.count(database, keys, SMALL)


def run_and_kill(folder: Path, work: Work, first: int, chance: Random) -> list[int]:
    """Let a process work until some moment, kill it, and give the chats that it acknowledged."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _work_for_ever(folder, work, first, writing)
    os.close(writing)
    heard = b""
    enough = chance.randrange(1, 12)
    while heard.count(b"\n") < enough and (part := os.read(reading, 64)):
        heard += part
    select.select([], [], [], chance.random() * 0.02)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while part := os.read(reading, 4096):
        heard += part
    os.close(reading)
    return [int(line) for line in heard.split()]


def _work_for_ever(folder: Path, work: Work, first: int, writing: int) -> None:
    async def working() -> None:
        database = await Database.opened(address(folder))
        keys = Keys(folder / "keys", None)
        await work(database, keys, first, lambda chat: _write(writing, chat))

    try:
        asyncio.run(working())
        time.sleep(60)
    finally:
        os._exit(1)


def _write(writing: int, chat: int) -> None:
    os.write(writing, f"{chat}\n".encode())
