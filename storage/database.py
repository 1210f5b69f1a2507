"""The database: how it is opened, that it is safe, and one transaction at a time."""

import sqlite3
from asyncio import Lock, sleep
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.backend import Backend
from storage.errors import NotPermitted, StorageDown, UnsafeStorage, UpgradeNeeded
from storage.postgresql import Postgresql
from storage.sqlite import Sqlite

_CHECKPOINT_TRIES = 30
_CHECKPOINT_PAUSE = 0.1

# SQLite's own error comes through where a connection is being made safe.
_FAILURES = (DBAPIError, sqlite3.Error)
# What a server says of its own accord where a role may not do something.
_INSUFFICIENT_PRIVILEGE = "42501"
_BACKENDS: dict[str, Callable[[URL], Backend]] = {"sqlite": Sqlite, "postgresql": Postgresql}

Transaction = AsyncConnection


class Database:
    """A database that is safe to keep answers in."""

    def __init__(self, url: str) -> None:
        self._backend = _backend(url)
        self._engine = self._backend.engine()
        # One transaction writes at a time. Inside one process they wait here, in the order in which they
        # came, and not in the database, which wakes whichever it likes.
        self._turnstile = Lock()

    @classmethod
    async def opened(cls, url: str) -> "Database":
        """Open a database, bring its tables up to date, and refuse an unsafe one.

        Raises UpgradeNeeded where its tables are of another version and only their owner may change them.
        """
        database = cls(url)
        try:
            async with database._engine.connect() as connection:
                await connection.run_sync(_upgrade)
                await connection.commit()
            async with database._engine.connect() as connection:
                await database._backend.assert_safe(connection)
        except _FAILURES as error:
            await database.close()
            raise _without_its_words(error) from None
        except BaseException:
            await database.close()
            raise
        return database

    async def close(self) -> None:
        """Close every connection."""
        await self._engine.dispose()

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Transaction]:
        """Do everything inside, or nothing. Only one runs at a time, in all processes.

        Raises StorageDown where the database fails, NotPermitted where it refuses this to its user; its own
        error is left out, for it carries values.
        """
        try:
            async with self._turnstile, self._engine.begin() as connection:
                yield connection
        except _FAILURES as error:
            raise _without_its_words(error) from None

    async def assert_only_a_door(self) -> None:
        """Raise UnsafeStorage where the user of the database may do more than answer people."""
        async with self.transaction() as tx:
            await self._backend.assert_only_a_door(tx)

    async def leave_no_trace(self) -> bool:
        """Clear what deleted rows have left behind, before the keys that they were sealed to are destroyed.

        Tries for a few seconds, without holding up a turn. Returns whether all is clear; on SQLite it is
        not while somebody is reading all the time.
        """
        try:
            for _ in range(_CHECKPOINT_TRIES):
                if await self._backend.leave_no_trace(self._engine):
                    return True
                await sleep(_CHECKPOINT_PAUSE)
        except _FAILURES as error:
            raise _without_its_words(error) from None
        return False


def _without_its_words(error: Exception) -> StorageDown:
    refused = _is_not_permitted(error)
    return (NotPermitted if refused else StorageDown)(type(error).__name__)


def _is_not_permitted(error: Exception) -> bool:
    return getattr(getattr(error, "orig", None), "sqlstate", None) == _INSUFFICIENT_PRIVILEGE


def _backend(url: str) -> Backend:
    address = make_url(url)
    backend = _BACKENDS.get(address.get_backend_name())
    if backend is None:
        raise UnsafeStorage("sqlite:///… postgresql://…")
    return backend(address)


def _upgrade(connection: Connection) -> None:
    config = migration_config()
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, "head")
    except DBAPIError as error:
        if _is_not_permitted(error):
            raise UpgradeNeeded from None
        raise


def migration_config() -> Config:
    """Say where the migrations are."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    return config
