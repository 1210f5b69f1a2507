"""How long a person waits for a reply while a broadcast leaves at its full pace, and how long without.

    python -m benchmarks.speed.beside [--rounds 5] [--turns 200]

The same server, first by itself, then while feedback leaves to eight thousand people: round after round.
Twelve people talk to it, each of whom thinks for four seconds on average before each turn, so that replies
and broadcast together stay within what Telegram allows.
"""

import asyncio
from argparse import ArgumentParser, Namespace
from dataclasses import dataclass
from statistics import median

from benchmarks.speed.load import Load, percentile
from benchmarks.speed.process import keep_to, started
from benchmarks.speed.servers import script_of
from benchmarks.speed.sink import Sink

_PEOPLE = 12
_PAUSE = 4.0
_WARMING_UP = 3 * _PEOPLE


@dataclass(frozen=True, slots=True)
class Waits:
    """How long people waited for their replies, in seconds, and how fast the broadcast left meanwhile."""

    seconds: tuple[float, ...]
    told_per_second: float

    def milliseconds(self, share: float) -> float:
        """Give the wait that this share of all waits is not above."""
        return 1000 * percentile(list(self.seconds), share)


async def waits(name: str, turns: int) -> Waits:
    """Talk to a new server of this kind for so many turns."""
    sink = Sink()
    async with sink.running() as api, started(name, api) as server:
        load = Load(sink, server.port, script_of(name), _PEOPLE, _PAUSE)
        await load.run(_WARMING_UP)
        loop = asyncio.get_running_loop()
        begun, before = loop.time(), load.elsewhere
        taken = await load.run(turns)
        told = load.elsewhere - before
        return Waits(tuple(taken.waits), told / (loop.time() - begun))


def table(pairs: list[tuple[Waits, Waits]]) -> list[str]:
    """Write what was found, in Markdown: the medians of the rounds."""
    lines = [
        "| | p50, ms | p99, ms | broadcast, messages a second |",
        "| --- | ---: | ---: | ---: |",
    ]
    for name, place in (("no broadcast", 0), ("while a broadcast leaves", 1)):
        rounds = [pair[place] for pair in pairs]
        middle, slow = (median(each.milliseconds(share) for each in rounds) for share in (0.5, 0.99))
        pace = median(each.told_per_second for each in rounds)
        lines.append(f"| {name} | {middle:.1f} | {slow:.1f} | {pace:.1f} |")
    ratios = [telling.milliseconds(0.99) / alone.milliseconds(0.99) for alone, telling in pairs]
    shown = ", ".join(f"{each:.2f} ×" for each in (median(ratios), min(ratios), max(ratios)))
    return [*lines, "", f"p99 with a broadcast to p99 without: {shown} (median, lowest, highest)"]


def _given() -> Namespace:
    parser = ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--turns", type=int, default=200, help="in each round, with and without")
    return parser.parse_args()


async def _measured(given: Namespace) -> None:
    keep_to(1)
    pairs = [
        (await waits("drws", given.turns), await waits("telling", given.turns)) for _ in range(given.rounds)
    ]
    print("\n".join(table(pairs)))


if __name__ == "__main__":
    asyncio.run(_measured(_given()))
