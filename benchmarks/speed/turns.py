"""Turns per second of processor time: Drws, with everything kept, beside bots that keep nothing.

    python -m benchmarks.speed.turns [--rounds 5] [--turns 3000] [--peers echo,form]

A turn is an update by webhook, and the reply that reached Telegram. Each server runs in a process and on a
core of its own; the people and a Telegram that accepts everything share another. The servers take turns to
be loaded, round after round. A ratio is taken within one round; of the rounds, the median is printed.
"""

import asyncio
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from contextlib import AsyncExitStack
from statistics import median

from benchmarks.speed.load import AT_ONCE, percentile
from benchmarks.speed.measuring import Cost, Measured, together
from benchmarks.speed.process import Figures, keep_to, started
from benchmarks.speed.servers import NAMES, OURS
from benchmarks.speed.sink import Sink

Rounds = dict[str, list[Cost]]


async def measured(names: Sequence[str], rounds: int, turns: int) -> tuple[Rounds, Cost, Figures]:
    """Load the servers one after another, round after round; then ours once more while it is watched."""
    keep_to(1)
    sink = Sink()
    costs: Rounds = {name: [] for name in names}
    async with AsyncExitStack() as stack:
        api = await stack.enter_async_context(sink.running())
        servers = [Measured(await stack.enter_async_context(started(name, api)), sink) for name in names]
        for each in servers:
            await each.cost(max(turns // 4, 8 * AT_ONCE))
        for _ in range(rounds):
            for each in servers:
                costs[each.name].append(await each.cost(turns))
        return costs, *await servers[0].watched(turns, "watch")


def table(costs: Rounds) -> list[str]:
    """Write a row for each server, in Markdown."""
    lines = [
        "| server | Drws to it | lowest | highest | µs of processor time a turn | calls a turn |",
        "| --- | ---: | ---: | ---: | ---: | ---: |",
    ]
    for name, rounds in costs.items():
        ratios = [ours.per_second / other.per_second for ours, other in zip(costs[OURS], rounds, strict=True)]
        shown = " | ".join(f"{each:.2f} ×" for each in (median(ratios), min(ratios), max(ratios)))
        each_turn = median(1e6 / each.per_second for each in rounds)
        whole = together(rounds)
        lines.append(f"| {NAMES[name]} | {shown} | {each_turn:,.0f} | {whole.calls / whole.turns:.2f} |")
    return lines


def ours_alone(costs: list[Cost], watched: Cost, figures: Figures) -> list[str]:
    """Say how long people wait for Drws under this load, and how long it stops."""
    waits = list(together(costs).waits)
    middle, slow = (1000 * percentile(waits, share) for share in (0.5, 0.99))
    return [
        f"Drws, {AT_ONCE} people at once, each going on as soon as there is a reply:",
        f"- from the update to the reply {middle:.0f} ms (p50), {slow:.0f} ms (p99)",
        f"- longest stop of the event loop {1000 * figures.longest:.1f} ms in {watched.turns} turns, "
        f"and {1000 * figures.longest_work:.1f} ms where others that the machine runs are left out; "
        f"longest garbage collection {1000 * figures.longest_collection:.1f} ms, "
        f"{figures.full_collections} of them full",
    ]


def _given() -> Namespace:
    parser = ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--turns", type=int, default=3000, help="in each round, for each server")
    parser.add_argument("--peers", default=",".join(name for name in NAMES if name != OURS))
    return parser.parse_args()


def main() -> None:
    """Measure, and print."""
    given = _given()
    peers = [name for name in given.peers.split(",") if name]
    if unknown := set(peers) - set(NAMES):
        raise SystemExit(f"{', '.join(sorted(unknown))}: not one of {', '.join(NAMES)}")
    costs, watched, figures = asyncio.run(measured((OURS, *peers), given.rounds, given.turns))
    print("\n".join([*table(costs), "", *ours_alone(costs[OURS], watched, figures)]))


if __name__ == "__main__":
    main()
