"""Servers in processes of their own, on a core of their own where there are two."""

import asyncio
import json
import os
import socket
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import ExitStack, asynccontextmanager, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, BinaryIO

_ROOT = Path(__file__).parents[2]
_LONGEST_LINE = 2**26
_CORES = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else []


class NotServing(Exception):
    """A server has ended by itself."""


@dataclass(frozen=True, slots=True)
class Figures:
    """What a server tells of itself, in seconds and bytes; what it was not asked to watch is 0 or empty."""

    processor: float
    resident: int
    longest: float
    longest_work: float
    longest_collection: float
    full_collections: int
    samples: dict[str, float]


class Server:
    """A server in a process."""

    def __init__(self, name: str, port: int, process: asyncio.subprocess.Process) -> None:
        assert process.stdin  # noqa: S101 - a pipe
        assert process.stdout  # noqa: S101 - a pipe
        self.name = name
        self.port = port
        self._told = process.stdin
        self._said = process.stdout

    async def is_up(self) -> None:
        """Wait until it serves. Raises NotServing where it ends instead."""
        if not await self._said.readline():
            raise NotServing(self.name)

    async def figures(self, word: str = "figures") -> Figures:
        """Ask for its figures, or tell it what to begin. Raises NotServing where it has ended."""
        self._told.write(f"{word}\n".encode())
        line = await self._said.readline()
        if not line:
            raise NotServing(self.name)
        read: dict[str, Any] = json.loads(line)
        return Figures(**read)

    def end(self) -> None:
        """Let it end."""
        self._told.close()


@asynccontextmanager
async def started(name: str, api: str, before: Path | None = None) -> AsyncIterator[Server]:
    """Start a server, and end it with the context. Where that fails, what the server logged is shown.

    It has a folder of its own, or the one that a server `before` has left.
    """
    port = _free_port()
    with ExitStack() as stack:
        folder = str(before or stack.enter_context(TemporaryDirectory(prefix="drws-speed-")))
        log = stack.enter_context(_shown_on_failure(Path(folder, "log")))
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            *("-m", "benchmarks.speed.serve", name, str(port), api, folder),
            cwd=_ROOT,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=log,
            limit=_LONGEST_LINE,
        )
        keep_to(0, process.pid)
        server = Server(name, port, process)
        try:
            await server.is_up()
            yield server
        finally:
            server.end()
            await process.wait()


@contextmanager
def _shown_on_failure(file: Path) -> Iterator[BinaryIO]:
    with file.open("wb") as log:
        try:
            yield log
        except Exception:
            print(file.read_text(encoding="utf-8"), file=sys.stderr)
            raise


def resident() -> int:
    """Give the resident memory of this process, in bytes."""
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")


def keep_to(place: int, process: int = 0) -> None:
    """Keep a process, or this one, to one of the cores, where there are several and the system allows it."""
    if len(_CORES) > 1:
        os.sched_setaffinity(process, {_CORES[place]})


def _free_port() -> int:
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])
