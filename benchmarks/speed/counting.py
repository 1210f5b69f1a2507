"""What a count of very many envelopes takes, against PyNaCl that opens them in a bare loop.

    python -m benchmarks.speed.counting [--envelopes 100000] [--rounds 5]

The loop has all envelopes in memory and does nothing with what it opens. The count reads them from SQLite,
opens them, lets out all but the pool, sealed at rest, empties the box, and destroys its key. While it runs,
somebody writes twenty times a second, each time in a transaction of their own.
"""

import asyncio
import shutil
import time
from argparse import ArgumentParser
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from uuid import uuid4

from nacl.public import PrivateKey, SealedBox
from sqlalchemy import insert, select

from benchmarks.speed.memory import Memory
from benchmarks.speed.turn import writing
from benchmarks.speed.watching import Watch
from dialogs.answers import ANSWERS, Answer
from engagements.engagement import Engagement
from engagements.language import Language
from storage import counting, shelf
from storage.ballot_box import Box, current_epoch, enveloped
from storage.ballots import Ballot
from storage.database import Database
from storage.keys import Keys
from storage.tables import envelope
from tests.examples import engagement

_NOW = datetime(2026, 11, 1, tzinfo=UTC)
_AT_ONCE = 1_000
# Of a count with its threads, a look each thousandth of a second would take a tenth.
_TICK = 0.01
_COUNTED: Engagement = engagement()
_LANGUAGES = tuple(Language)


@dataclass(frozen=True, slots=True)
class Cost:
    """What one round took. Seconds, and bytes of memory of this process."""

    bare: float
    count: float
    longest_stop: float
    longest_wait: float
    grown: int


async def filled(where: str, folder: Path, envelopes: int) -> None:
    """Publish an engagement, and let so many responses lie in its box, as many in each language."""
    database, keys = await Database.opened(where), Keys(folder, None)
    async with database.transaction() as tx:
        await shelf.publish(tx, keys, _COUNTED, _NOW)
        row = await current_epoch(tx, _COUNTED.id)
    box = Box(row.number, row.public_key, row.length)
    for begun in range(0, envelopes, _AT_ONCE):
        some = range(begun, min(begun + _AT_ONCE, envelopes))
        rows = [enveloped(_COUNTED.id, box, _ballot(number)) for number in some]
        async with database.transaction() as tx:
            await tx.execute(insert(envelope), rows)
    await database.leave_no_trace()
    await database.close()


def _ballot(number: int) -> Ballot:
    answers = (Answer("first", ("yes",)), Answer("words", f"Mae angen llwybr beicio, medd {number}. " * 5))
    language = _LANGUAGES[number % len(_LANGUAGES)]
    return Ballot(uuid4().bytes, language, ANSWERS.dump_json(answers), uuid4().bytes)


async def bare(where: str, folder: Path) -> float:
    """Open all envelopes in a bare loop."""
    database, keys = await Database.opened(where), Keys(folder, None)
    async with database.transaction() as tx:
        number = (await current_epoch(tx, _COUNTED.id)).number
        sealed = (await tx.execute(select(envelope.c.sealed))).scalars().all()
    await database.close()
    box = SealedBox(PrivateKey(keys.epoch(_COUNTED.id, number)))
    begun = time.perf_counter()
    for each in sealed:
        box.decrypt(each)
    return time.perf_counter() - begun


async def counted(where: str, folder: Path) -> tuple[float, Watch, float, int]:
    """Count once. Gives the seconds, the stops of the loop, the longest turn, and the growth of memory."""
    database, keys = await Database.opened(where), Keys(folder, None)
    watch, memory = Watch(_TICK), Memory()
    async with writing(database) as waits:
        with watch.kept(), memory.kept():
            begun = time.perf_counter()
            done = await counting.count(database, keys, _COUNTED)
            seconds = time.perf_counter() - begun
    await database.close()
    if not done.released:
        raise SystemExit("nothing was let out")
    return seconds, watch, max(waits), memory.grown


def round_in(pattern: Path) -> Cost:
    """Measure both once."""
    with TemporaryDirectory() as name:
        folder = Path(name, "copy")
        shutil.copytree(pattern, folder)
        where = f"sqlite:///{folder / 'drws.db'}"
        loop = asyncio.run(bare(where, folder / "keys"))
        seconds, watch, longest_wait, grown = asyncio.run(counted(where, folder / "keys"))
    return Cost(loop, seconds, watch.longest, longest_wait, grown)


def main() -> None:
    """Measure, and print."""
    parser = ArgumentParser(description=str(__doc__).splitlines()[0])
    parser.add_argument("--envelopes", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=5)
    chosen = parser.parse_args()
    with TemporaryDirectory() as name:
        pattern = Path(name)
        asyncio.run(filled(f"sqlite:///{pattern / 'drws.db'}", pattern / "keys", chosen.envelopes))
        costs = [round_in(pattern) for _ in range(chosen.rounds)]
    loop, count = median(each.bare for each in costs), median(each.count for each in costs)
    speed = median(each.bare / each.count for each in costs)
    stop, wait = max(each.longest_stop for each in costs), max(each.longest_wait for each in costs)
    grown = max(each.grown for each in costs)
    print(f"| {chosen.envelopes:,} envelopes | a bare loop | the count | speed | longest stop", end="")
    print(" | longest turn meanwhile | memory grew by |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |")
    print(f"| SQLite | {loop:.1f} s | {count:.1f} s | {speed:.2f} × | {stop * 1e3:.0f} ms", end="")
    print(f" | {wait * 1e3:.0f} ms | {grown / 2**20:.0f} MB |")


if __name__ == "__main__":
    main()
