"""Every row of what it costs, one after another, each in a process of its own.

    python -m benchmarks.speed

A row is a module of this package that prints its figures when it is run by itself.
"""

import subprocess
import sys

ROWS = ("turns", "beside", "pace", "planning", "counting", "resident")


def main() -> None:
    """Print every row. One that fails ends it with its status."""
    for row in ROWS:
        print(f"\n## {row}\n", flush=True)
        done = subprocess.run([sys.executable, "-m", f"benchmarks.speed.{row}"], check=False)  # noqa: S603
        if done.returncode:
            raise SystemExit(done.returncode)


if __name__ == "__main__":
    main()
