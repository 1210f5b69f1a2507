"""Let everything go wrong at once while a broadcast leaves, and let a judge see whether anybody noticed.

    python -m benchmarks.faults [--small] [--followers N] [--databases sqlite,postgresql] [--log FOLDER]

Prints a table, and ends with 1 where a rule was broken.
"""

import asyncio
import shutil
import sys
from argparse import ArgumentParser
from collections.abc import Callable, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.faults.run import Outcome, run
from benchmarks.faults.size import SMALL, WHOLE, Size
from bot.logs import quiet_libraries

_ROWS: Mapping[str, Callable[[Outcome], object]] = {
    "messages": lambda each: each.verdict.messages,
    "seconds": lambda each: f"{each.verdict.seconds:.0f}",
    "kills": lambda each: each.verdict.kills,
    "… at labelled points": lambda each: each.reached,
    "lost answers": lambda each: each.verdict.lost,
    "unknown": lambda each: each.verdict.unknown,
    "429s": lambda each: each.verdict.refused,
    "busiest second": lambda each: each.verdict.busiest,
    "conversations": lambda each: each.talks,
    "missed": lambda each: each.verdict.missed,
    "doubled": lambda each: each.verdict.doubled,
    "unsettled": lambda each: each.verdict.unsettled,
    "too early": lambda each: each.verdict.early,
    "sent during a halt": lambda each: each.verdict.disobeyed,
    "too fast in a chat": lambda each: each.verdict.hasty,
    "unanswered": lambda each: each.unanswered,
}


def main() -> int:
    """Run on each database, and print what it came to."""
    parser = ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--small", action="store_true", help="a run of a minute or two")
    parser.add_argument("--followers", type=int, help="how many people follow")
    parser.add_argument("--databases", default="sqlite,postgresql")
    parser.add_argument("--log", type=Path, help="a folder for what the programs logged, and the journal")
    given = parser.parse_args()
    size = SMALL if given.small else WHOLE
    if given.followers:
        size = replace(size, followers=given.followers)
    quiet_libraries()
    kinds = given.databases.split(",")
    # They wait more than they work, so they take place at the same time.
    with ProcessPoolExecutor(len(kinds)) as side_by_side:
        runs = side_by_side.map(partial(_run, size=size, log=given.log), kinds)
        outcomes = dict(zip(kinds, runs, strict=True))
    _show(outcomes)
    broken = [f"{kind}: {rule}" for kind, each in outcomes.items() for rule in each.broken]
    for line in broken:
        print(line, file=sys.stderr)
    return 1 if broken else 0


def _run(kind: str, size: Size, log: Path | None) -> Outcome:
    with TemporaryDirectory(prefix="drws-faults-") as folder:
        try:
            return asyncio.run(run(kind, size, Path(folder)))
        finally:
            if log is not None:
                _keep(Path(folder), log, kind)


def _keep(folder: Path, log: Path, kind: str) -> None:
    log.mkdir(exist_ok=True)
    for name in ("log", "journal"):
        if (folder / name).exists():
            shutil.copy(folder / name, log / f"{kind}.{name}")


def _show(outcomes: Mapping[str, Outcome]) -> None:
    print("".join(f"{each:>{20 if not place else 14}}" for place, each in enumerate(("", *outcomes))))
    for name, value in _ROWS.items():
        print(f"{name:>20}" + "".join(f"{value(each)!s:>14}" for each in outcomes.values()))


if __name__ == "__main__":
    sys.exit(main())
