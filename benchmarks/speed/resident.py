"""How much memory Drws holds while it serves, beside its two libraries alone.

    python -m benchmarks.speed.resident [--rounds 5] [--turns 1000]

Each round begins with new processes. Drws is measured as soon as it serves, and again after so many turns.
It was started once before on the same folder: the first start of all makes the tables, and holds 8 MiB more.
"""

import asyncio
import sys
from argparse import ArgumentParser
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.speed.measuring import Measured
from benchmarks.speed.process import keep_to, started
from benchmarks.speed.servers import OURS
from benchmarks.speed.sink import Sink

_ALONE = "import aiogram, telegram; from benchmarks.speed.process import resident; print(resident())"


@dataclass(frozen=True, slots=True)
class Held:
    """Bytes of resident memory in one round."""

    alone: int
    serving: int
    after: int


async def held(turns: int) -> Held:
    """Measure once."""
    alone = await asyncio.create_subprocess_exec(sys.executable, "-c", _ALONE, stdout=asyncio.subprocess.PIPE)
    told, _ = await alone.communicate()
    sink = Sink()
    async with AsyncExitStack() as stack:
        api = await stack.enter_async_context(sink.running())
        folder = Path(stack.enter_context(TemporaryDirectory(prefix="drws-speed-")))
        async with started(OURS, api, folder):
            pass
        server = await stack.enter_async_context(started(OURS, api, folder))
        serving = await server.figures()
        await Measured(server, sink).cost(turns)
        after = await server.figures()
    return Held(int(told), serving.resident, after.resident)


def table(rounds: list[Held]) -> list[str]:
    """Write the medians, in Markdown. A ratio is taken within one round."""
    lines = ["| what | MiB | to the libraries alone |", "| --- | ---: | ---: |"]
    shown = {
        "aiogram and telegram, imported": [each.alone for each in rounds],
        "Drws, as it begins to serve": [each.serving for each in rounds],
        "Drws, under load": [each.after for each in rounds],
    }
    for name, sizes in shown.items():
        ratio = median(size / each.alone for size, each in zip(sizes, rounds, strict=True))
        lines.append(f"| {name} | {median(sizes) / 2**20:.0f} | {ratio:.2f} × |")
    return lines


async def measured(rounds: int, turns: int) -> list[Held]:
    """Measure some times over."""
    keep_to(1)
    return [await held(turns) for _ in range(rounds)]


def main() -> None:
    """Measure, and print."""
    parser = ArgumentParser(description=str(__doc__).splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--turns", type=int, default=1000)
    given = parser.parse_args()
    print("\n".join(table(asyncio.run(measured(given.rounds, given.turns)))))


if __name__ == "__main__":
    main()
