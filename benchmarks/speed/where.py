"""Where the processor time of a turn of Drws goes.

    python -m benchmarks.speed.where [--turns 1000]

Samples are taken in the server under load, which slows it, so read the shares more than the figures. What
SQLAlchemy does runs apart from what called it, and the statements of SQLite in a thread of their own.
"""

import asyncio
from argparse import ArgumentParser
from collections import defaultdict
from contextlib import AsyncExitStack
from pathlib import Path

from benchmarks.speed.load import AT_ONCE
from benchmarks.speed.measuring import Measured
from benchmarks.speed.process import keep_to, started
from benchmarks.speed.servers import OURS
from benchmarks.speed.sink import Sink

_ROOT = Path(__file__).parents[2]
_SHOWN = 40


async def sampled(turns: int) -> tuple[int, dict[str, float]]:
    """Take samples of so many turns at least; gives how many they were, and seconds by what was going on."""
    keep_to(1)
    sink = Sink()
    async with AsyncExitStack() as stack:
        api = await stack.enter_async_context(sink.running())
        measured = Measured(await stack.enter_async_context(started(OURS, api)), sink)
        await measured.cost(8 * AT_ONCE)
        cost, figures = await measured.watched(turns, "sample")
        return cost.turns, figures.samples


def by_place(samples: dict[str, float]) -> list[tuple[str, float]]:
    """Add seconds up by the innermost place of ours and the library that it has called, the most first."""
    spent: dict[str, float] = defaultdict(float)
    for stack, seconds in samples.items():
        places = stack.split(";")
        ours = [n for n, each in enumerate(places) if _is_ours(each)]
        place = f"`{places[ours[-1]]}`" if ours else "–"
        spent[f"{place} {_library(places[ours[-1] + 1 :] if ours else places)}".strip()] += seconds
    return sorted(spent.items(), key=lambda each: -each[1])


def _library(places: list[str]) -> str:
    """Name the package in which a stack ends; where there is none, the file of the standard library."""
    if not places:
        return ""
    if places[0].startswith("threading.py"):
        return "a thread"
    packages = [
        each.partition("/")[0] for each in places if "/" in each and not each.startswith("benchmarks/")
    ]
    return packages[-1] if packages else places[-1].partition(":")[0]


def _is_ours(place: str) -> bool:
    return (_ROOT / place.partition(":")[0]).exists() and not place.startswith("benchmarks/")


def main() -> None:
    """Sample, and print."""
    parser = ArgumentParser(description=str(__doc__).splitlines()[0])
    parser.add_argument("--turns", type=int, default=1000)
    turns, samples = asyncio.run(sampled(parser.parse_args().turns))
    whole = sum(samples.values())
    print(f"| {turns} turns | µs a turn | share |\n| --- | ---: | ---: |")
    for place, seconds in by_place(samples)[:_SHOWN]:
        print(f"| {place} | {1e6 * seconds / turns:,.0f} | {seconds / whole:.1%} |")


if __name__ == "__main__":
    main()
