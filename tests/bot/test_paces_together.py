"""Processes that send through one token keep to what Telegram allows it, all of them together."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from time import monotonic

import pytest
from psycopg import AsyncConnection

from bot.lane.together import count_together, placing
from bot.pace import FREE_PER_SECOND, Pace
from storage.database import Database
from storage.keys import Keys
from tests.bot.house import until
from tests.examples import NOW
from tests.storage.conftest import keys, server, where
from tests.storage.patterns import laid

__all__ = ["keys", "server", "where"]

_DROP_OTHERS = """
SELECT pg_terminate_backend(pid) FROM pg_stat_activity
WHERE datname = current_database() AND pid <> pg_backend_pid()
"""

CHAT = 7012345678

on_postgresql = pytest.mark.parametrize("where", ["postgresql"], indirect=True)


@asynccontextmanager
async def counting(where: str, keys: Keys, *bots: str) -> AsyncIterator[list[Pace]]:
    """Let a process for each of these bots send as much as Telegram allows, and count together."""
    databases = [await Database.opened(where) for _ in bots]
    paces = [Pace() for _ in bots]
    tasks = [
        asyncio.create_task(count_together(database, keys, lambda: NOW, {bot: pace}))
        for database, bot, pace in zip(databases, bots, paces, strict=True)
    ]
    try:
        yield paces
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.wait(tasks)
        for database in databases:
            await database.close()


async def heard(telling: Pace, hearing: Pace) -> None:
    """Let one process send until the other counts with it."""
    chat = 0
    while hearing.until_slot() <= 0:
        chat += 1
        await telling.reply(chat)
        await asyncio.sleep(0.01)


async def everybody_dropped(where: str) -> int:
    """Let the server end what it talks to others by, in this database. Gives how many it ended."""
    async with await AsyncConnection.connect(where, autocommit=True) as connection:
        others = await connection.execute(_DROP_OTHERS)
        return len(await others.fetchall())


@on_postgresql
async def test_a_broadcast_waits_for_the_replies_of_another_process(where: str, keys: Keys) -> None:
    """Somebody is answered by a front door while people are told something: the token is never too fast."""
    async with counting(where, keys, "8400", "8400") as (door, lane):
        async with asyncio.timeout(30):
            await heard(door, lane)
        assert lane.until_slot() > 0


@on_postgresql
async def test_two_doors_together_stay_below_what_telegram_allows(where: str, keys: Keys) -> None:
    """Many are answered at once through two front doors, and Telegram stops neither of them."""
    left: list[float] = []

    async def answer(pace: Pace, first: int) -> None:
        for chat in range(first, first + 40):
            await pace.reply(chat)
            left.append(monotonic())
            await asyncio.sleep(0.005)

    async with counting(where, keys, "8400", "8400") as (one, other):
        async with asyncio.timeout(30):
            await heard(one, other)
        await asyncio.sleep(1.1)
        await asyncio.gather(answer(one, 1), answer(other, 101))

    fullest = max(sum(begun <= each < begun + 1 for each in left) for begun in left)
    assert fullest <= FREE_PER_SECOND


@on_postgresql
async def test_after_the_server_dropped_them_processes_count_together_again(where: str, keys: Keys) -> None:
    """The database restarts while two processes send: they find each other again by themselves."""
    async with counting(where, keys, "8400", "8400") as (door, lane):
        async with asyncio.timeout(30):
            await heard(door, lane)
        dropped = await everybody_dropped(where)
        await asyncio.sleep(1.1)
        async with asyncio.timeout(30):
            await heard(door, lane)

    assert dropped > 2


@on_postgresql
async def test_two_doors_together_keep_to_what_one_chat_may_be_sent(where: str, keys: Keys) -> None:
    """Somebody who is answered through two front doors in turn is sent no more than through one."""
    async with counting(where, keys, "8400", "8400") as (one, other):
        async with asyncio.timeout(30):
            await heard(one, other)
            await heard(other, one)
        await one.reply(CHAT)
        await until(lambda: other.until_free(CHAT) > 0)
        first = other.until_free(CHAT)
        await one.reply(CHAT)
        await until(lambda: other.until_free(CHAT) > first)

    assert 0.0 == other.until_free(CHAT + 1)


@on_postgresql
async def test_what_cannot_be_read_is_not_listened_to(where: str, keys: Keys) -> None:
    """While an installation is updated an old process says it in its words; nobody is stopped by that."""
    async with counting(where, keys, "8400", "8400") as (door, lane):
        async with asyncio.timeout(30):
            await heard(door, lane)
        async with await AsyncConnection.connect(where, autocommit=True) as connection:
            for word in ("8400 6", "", "8400 door 7", "8400 6 7 8"):
                await connection.execute("SELECT pg_notify('drws_leaving', %s)", (word,))
        await asyncio.sleep(1.1)
        async with asyncio.timeout(30):
            await heard(door, lane)

        assert lane.until_slot() > 0


async def test_an_hour_that_begins_lets_nobody_be_sent_more(keys: Keys) -> None:
    """Somebody is answered while the clock strikes, when processes begin to know the chat by another mark."""
    pace, hours = Pace(), iter((NOW, NOW + timedelta(hours=1)))
    place = placing(keys, lambda: next(hours))
    pace.share(place, lambda _: None)
    await pace.reply(CHAT)

    assert pace.until_free(CHAT) > 0


@on_postgresql
async def test_another_bot_has_a_limit_of_its_own(where: str, keys: Keys) -> None:
    """What one bot says slows nobody down whom another tells something."""
    async with counting(where, keys, "8400", "8401", "8400") as (one, other, same):
        async with asyncio.timeout(30):
            await heard(one, same)
        assert 0 == other.until_slot()


async def test_one_process_alone_needs_nobody(tmp_path: Path, keys: Keys) -> None:
    """On SQLite there is one process, and all thirty of a second are its own."""
    pace = Pace()
    database = await Database.opened(laid(tmp_path))
    await count_together(database, keys, lambda: NOW, {"8400": pace})
    await database.close()
    left = [await pace.reply(chat) for chat in range(FREE_PER_SECOND)]

    assert left[-1].left - left[0].left < 1


@on_postgresql
async def test_a_reply_leaves_although_no_key_can_be_written(where: str, keys: Keys, tmp_path: Path) -> None:
    """The disk is full when an hour begins; people are answered, and nobody is sent too much at once."""
    shutil.rmtree(tmp_path / "keys" / "notes", ignore_errors=True)
    (tmp_path / "keys" / "notes").write_bytes(b"")
    async with counting(where, keys, "8400", "8400") as (door, lane):
        async with asyncio.timeout(30):
            await heard(door, lane)
            began = monotonic()
            for _ in range(5):
                await door.reply(CHAT)

        assert monotonic() - began >= 0.99
