"""The pace of a broadcast: how much of what Telegram allows is used, how evenly, and what it costs.

    python -m benchmarks.speed.pace [--rounds 5] [--seconds 20] [--ways "drws 25,stock"]

Each way of sending runs in a process and on a core of its own; a Telegram that accepts everything is on
another, and notes when each message comes. Drws claims, sends and records each delivery in SQLite; `stock` is
python-telegram-bot with its own client, which keeps nothing and no pace.
"""

import asyncio
import json
import sys
import time
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from sqlalchemy import func, select

from benchmarks.speed.conversation import Heard
from benchmarks.speed.process import keep_to
from benchmarks.speed.sink import Sink
from bot.collecting import collect_seldom
from engagements.engagement import Engagement
from engagements.feedback import Feedback, Stage
from engagements.language import Language
from sandbox.errors import ApiError
from sandbox.flood import FloodGate, FloodLimits
from storage import broadcasts, people, shelf
from storage.database import Database
from storage.keys import Keys
from storage.people import Contact
from storage.tables import delivery
from tests.examples import both, engagement

_ROOT = Path(__file__).parents[2]
_LONGEST = 120.0
_COLUMNS = (
    *("a second", "of the allowed", "first second", "fullest second", "429"),
    *("µs each", "core", "start", "stored"),
)
_RUNS = {
    "drws 25": ("drws", 25, 1.0),
    "drws 30": ("drws", 30, 1.0),
    "drws 1000": ("drws", 1000, 0.5),
    "stock": ("stock", 350, 0.5),
}


@dataclass(frozen=True, slots=True)
class Run:
    """One broadcast: the seconds at which its messages came, and the processor seconds that it took.

    `start` is what it took until the first message had come.
    """

    at: tuple[float, ...]
    start: float
    processor: float
    stored: int

    @property
    def per_second(self) -> float:
        """Messages in a second, from the first to the last."""
        return (len(self.at) - 1) / (self.at[-1] - self.at[0])

    @property
    def fullest(self) -> int:
        """The most that came within any second."""
        last, most = 0, 0
        for first, start in enumerate(self.at):
            while last < len(self.at) and self.at[last] < start + 1:
                last += 1
            most = max(most, last - first)
        return most

    @property
    def first(self) -> int:
        """How many came in the first second."""
        return sum(each < self.at[0] + 1 for each in self.at)

    @property
    def core(self) -> float:
        """The share of a core that it took while it sent."""
        return (self.processor - self.start) / (self.at[-1] - self.at[0])

    @property
    def each(self) -> float:
        """The microseconds of processor time that a message took, beside the start."""
        return 1e6 * (self.processor - self.start) / (len(self.at) - 1)

    def refused(self, per_second: int) -> int:
        """Count what the sandbox's flood model would have refused."""
        now = 0.0
        limits = FloodLimits(per_second=max(30, per_second), burst=max(30, per_second))
        gate = FloodGate(limits, lambda: now)
        refused = 0
        for chat, now in enumerate(self.at):  # noqa: B007 - the gate reads the time
            try:
                gate.admit(chat)
            except ApiError:
                refused += 1
        return refused


async def run(way: str, per_second: int, messages: int) -> Run:
    """Send one broadcast in one way."""
    sink, at = Sink(), list[float]()
    begun, done = asyncio.Event(), asyncio.Event()

    def heard(_chat: int, message: Heard) -> None:
        at.append(time.perf_counter())
        begun.set()
        if len(at) == messages:
            done.set()

    sink.listen(heard)
    async with AsyncExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory(prefix="drws-pace-")))
        database = await planned(folder, messages)
        # Whoever receives must not stop to collect garbage: what came meanwhile would seem to come at once.
        collect_seldom()
        api = await stack.enter_async_context(sink.running())
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            *("-m", "benchmarks.speed.carrying", way, str(folder), api, str(per_second), str(messages)),
            cwd=_ROOT,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
        )
        assert process.stdin  # noqa: S101 - a pipe
        keep_to(0, process.pid)
        try:
            async with asyncio.timeout(_LONGEST):
                await begun.wait()
                process.stdin.write(b"begun\n")
                await done.wait()
        finally:
            told, _ = await process.communicate(b"")
        async with database.transaction() as tx:
            sent = select(func.count()).where(delivery.c.state == "sent")
            stored = (await tx.execute(sent)).scalar_one()
        await database.close()
    took = json.loads(told.splitlines()[-1])
    return Run(tuple(at), took["start"], took["processor"], stored)


async def planned(folder: Path, followers: int) -> Database:
    """Let so many follow an engagement, half of them in Welsh, and tell them what came of it."""
    (folder / "data").mkdir(mode=0o700)
    database = await Database.opened(f"sqlite:///{folder / 'data' / 'drws.db'}")
    keys = Keys(folder / "keys", None)
    now = datetime.now(UTC)
    opened: Engagement = engagement(opens_at=now - timedelta(days=7), closes_at=now + timedelta(weeks=12))
    asked = "What should happen to the library? " * 5
    told = Feedback(
        engagement="small",
        stage=Stage.DECIDED,
        asked=both(asked),
        said=both(asked),
        did=both(asked),
        send_at=now,
    )
    async with database.transaction() as tx:
        await shelf.publish(tx, keys, opened, now)
        for chat in range(1, followers + 1):
            person = Contact(chat, Language.CY if chat % 2 else Language.EN)
            await people.keep(tx, keys, person)
            await people.follow(tx, keys.contact(chat), "small")
        await broadcasts.store(tx, told)
        ((identifier, _),) = await broadcasts.feedback_waiting(tx)
        await broadcasts.fire(tx, identifier)
    return database


def row(name: str, per_second: int, runs: Sequence[Run]) -> str:
    """Write a row, in Markdown: medians, and the worst of those figures that must never be passed."""
    kept = median(each.per_second for each in runs)
    share = f"{kept / per_second:.3f}" if name != "stock" else "–"
    figures = (
        f"{kept:,.1f}",
        share,
        str(median(each.first for each in runs)),
        str(max(each.fullest for each in runs)),
        str(max(each.refused(per_second) for each in runs)) if name != "stock" else "–",
        f"{median(each.each for each in runs):,.0f}",
        f"{median(each.core for each in runs):.0%}",
        f"{median(each.start for each in runs):.1f} s",
        str(min(each.stored for each in runs)),
    )
    return f"| {name} | {' | '.join(figures)} |"


def _given() -> Namespace:
    parser = ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=int, default=20, help="how long each broadcast is meant to take")
    parser.add_argument("--ways", default=",".join(_RUNS))
    return parser.parse_args()


async def _measured(given: Namespace) -> None:
    keep_to(1)
    print(f"| way | {' | '.join(_COLUMNS)} |")
    print(f"| --- |{len(_COLUMNS) * ' ---: |'}")
    for name in given.ways.split(","):
        way, per_second, share = _RUNS[name]
        messages = int(per_second * given.seconds * share)
        print(row(name, per_second, [await run(way, per_second, messages) for _ in range(given.rounds)]))


if __name__ == "__main__":
    asyncio.run(_measured(_given()))
