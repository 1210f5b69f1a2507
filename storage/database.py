"""The database: how it is opened, that it is safe, and one transaction at a time."""

import sqlite3
from asyncio import Lock, sleep
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from storage.errors import StorageDown, UnsafeStorage

# What privacy.md asks of every SQLite connection, as each PRAGMA reports it. secure_delete FAST, which
# is the default of some builds, leaves what was deleted on the disk.
_SAFE_SQLITE = {
    "secure_delete": 1,
    "journal_mode": "wal",
    "synchronous": 2,
    "temp_store": 2,
    "foreign_keys": 1,
}
_BUSY_MILLISECONDS = 10_000
_CHECKPOINT_TRIES = 30
_CHECKPOINT_PAUSE = 0.1

# The driver's own error comes through where a connection is being made safe.
_FAILURES = (DBAPIError, sqlite3.Error)

Transaction = AsyncConnection


class Database:
    """A database that is safe to keep answers in."""

    def __init__(self, url: str) -> None:
        self._engine = _engine(url)
        # SQLite lets one transaction write at a time. Inside one process they wait here, in the order
        # in which they came, and not in SQLite, which wakes whichever it likes.
        self._turnstile = Lock()

    @classmethod
    async def opened(cls, url: str) -> "Database":
        """Open a database, bring its tables up to date, and refuse an unsafe one."""
        database = cls(url)
        try:
            async with database._engine.connect() as connection:
                await connection.run_sync(_upgrade)
                await connection.commit()
            async with database._engine.connect() as connection:
                await _assert_safe(connection)
        except _FAILURES as error:
            await database.close()
            raise StorageDown(type(error).__name__) from None
        except BaseException:
            await database.close()
            raise
        return database

    async def close(self) -> None:
        """Close every connection."""
        await self._engine.dispose()

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Transaction]:
        """Do everything inside, or nothing. On SQLite only one runs at a time, in all processes.

        Raises StorageDown where the database fails; its own error is left out, for it carries values.
        """
        try:
            async with self._turnstile, self._engine.begin() as connection:
                yield connection
        except _FAILURES as error:
            raise StorageDown(type(error).__name__) from None

    async def leave_no_trace(self) -> bool:
        """Move what the write-ahead log still holds into the database file and empty the log.

        Tries for a few seconds, without holding up a turn. Returns whether the log is empty; it is not
        while somebody is reading all the time.
        """
        for _ in range(_CHECKPOINT_TRIES):
            if await self._checkpoint():
                return True
            await sleep(_CHECKPOINT_PAUSE)
        return False

    async def _checkpoint(self) -> bool:
        try:
            async with self._engine.connect() as connection:
                raw = (await connection.get_raw_connection()).driver_connection
                await raw.execute("PRAGMA busy_timeout = 0")  # type: ignore[union-attr]
                cursor = await raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # type: ignore[union-attr]
                row = await cursor.fetchone()
                await raw.execute(f"PRAGMA busy_timeout = {_BUSY_MILLISECONDS}")  # type: ignore[union-attr]
        except _FAILURES as error:
            raise StorageDown(type(error).__name__) from None
        return bool(row is not None and row[0] == 0)


def _engine(url: str) -> AsyncEngine:
    address = make_url(url)
    if address.get_backend_name() != "sqlite":
        raise UnsafeStorage("sqlite+aiosqlite:///…")
    if address.database:
        _make_room(Path(address.database))
    engine = create_async_engine(address.set(drivername="sqlite+aiosqlite"), hide_parameters=True)

    @event.listens_for(engine.sync_engine, "connect")
    def make_safe(connection: Any, _record: Any) -> None:
        connection.isolation_level = None
        cursor = connection.cursor()
        for name, value in _SAFE_SQLITE.items():
            cursor.execute(f"PRAGMA {name} = {value}")
        cursor.execute(f"PRAGMA busy_timeout = {_BUSY_MILLISECONDS}")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def _make_room(file: Path) -> None:
    """Make the folder of a database file. What is no file is refused before a driver begins to try."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageDown(type(error).__name__) from None
    if file.is_dir():
        raise StorageDown("IsADirectoryError")


def _upgrade(connection: Connection) -> None:
    config = migration_config()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def migration_config() -> Config:
    """Say where the migrations are."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    return config


async def _assert_safe(connection: AsyncConnection) -> None:
    for name, wanted in _SAFE_SQLITE.items():
        found = (await connection.exec_driver_sql(f"PRAGMA {name}")).scalar_one()
        if found != wanted:
            raise UnsafeStorage(f"PRAGMA {name}: {found}, not {wanted}")
