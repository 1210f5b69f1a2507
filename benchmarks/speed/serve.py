"""One server in a process of its own: it serves until its input ends, and tells of itself when asked.

    python -m benchmarks.speed.serve NAME PORT API FOLDER

It reads a word on each line and answers with a line of JSON: `figures`, or `watch` to begin watching the
event loop, or `sample` to begin writing down where the processor time goes.
"""

import asyncio
import json
import sys
import time
from contextlib import ExitStack
from pathlib import Path

from benchmarks.speed.place import Stand
from benchmarks.speed.process import resident
from benchmarks.speed.sampling import Samples
from benchmarks.speed.servers import serve_of
from benchmarks.speed.watching import Watch


async def main() -> None:
    """Serve."""
    name, port, api, folder = sys.argv[1:]
    asked = asyncio.StreamReader()
    loop = asyncio.get_running_loop()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(asked), sys.stdin)
    watch, samples = Watch(), Samples()
    with ExitStack() as stack:
        async with serve_of(name)(Stand(int(port), api, Path(folder))):
            print("serving", flush=True)
            while word := (await asked.readline()).decode().strip():
                match word:
                    case "watch":
                        stack.enter_context(watch.kept())
                    case "sample":
                        stack.enter_context(samples.taken())
                print(json.dumps(_figures(watch, samples)), flush=True)


def _figures(watch: Watch, samples: Samples) -> dict[str, object]:
    return {
        "processor": time.process_time(),
        "resident": resident(),
        "longest": watch.longest,
        "longest_work": watch.longest_work,
        "longest_collection": watch.longest_collection,
        "full_collections": watch.full_collections,
        "samples": samples.spent,
    }


if __name__ == "__main__":
    asyncio.run(main())
