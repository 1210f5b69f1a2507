"""SQLite: one file, nothing to install."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, event
from sqlalchemy.engine import URL
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from storage.errors import StorageDown, UnsafeStorage

# What privacy.md asks of every SQLite connection, as each PRAGMA reports it. secure_delete FAST, which
# is the default of some builds, leaves what was deleted on the disk.
SAFE = {
    "secure_delete": 1,
    "journal_mode": "wal",
    "synchronous": 2,
    "temp_store": 2,
    "foreign_keys": 1,
}
_BUSY_MILLISECONDS = 10_000


@dataclass(frozen=True, slots=True)
class Sqlite:
    """A SQLite file."""

    address: URL

    def engine(self) -> AsyncEngine:
        """Make an engine whose connections are safe. BEGIN IMMEDIATE lets one transaction in at a time."""
        if self._file:
            _make_room(self._file)
        engine = create_async_engine(self.address.set(drivername="sqlite+aiosqlite"), hide_parameters=True)

        @event.listens_for(engine.sync_engine, "connect")
        def make_safe(connection: Any, _record: Any) -> None:
            connection.isolation_level = None
            cursor = connection.cursor()
            for name, value in SAFE.items():
                cursor.execute(f"PRAGMA {name} = {value}")
            cursor.execute(f"PRAGMA busy_timeout = {_BUSY_MILLISECONDS}")
            cursor.close()

        @event.listens_for(engine.sync_engine, "begin")
        def begin(connection: Connection) -> None:
            connection.exec_driver_sql("BEGIN IMMEDIATE")

        return engine

    @property
    def _file(self) -> Path | None:
        database = self.address.database
        return None if database in (None, "", ":memory:") else Path(str(database))

    async def assert_safe(self, connection: AsyncConnection) -> None:
        """Refuse where a PRAGMA is not what it was set to, or where everybody may read the file."""
        if self._file and self._file.stat().st_mode & 0o007:
            raise UnsafeStorage(f"chmod o= {self._file}")
        for name, wanted in SAFE.items():
            found = (await connection.exec_driver_sql(f"PRAGMA {name}")).scalar_one()
            if found != wanted:
                raise UnsafeStorage(f"PRAGMA {name}: {found}, not {wanted}")

    async def assert_only_a_door(self, connection: AsyncConnection) -> None:
        """Refuse nobody: a file has no users of its own."""

    async def leave_no_trace(self, engine: AsyncEngine) -> bool:
        """Move what the write-ahead log still holds into the file, and empty the log.

        That cannot be done while somebody reads.
        """
        async with engine.connect() as connection:
            raw = (await connection.get_raw_connection()).driver_connection
            await raw.execute("PRAGMA busy_timeout = 0")  # type: ignore[union-attr]
            cursor = await raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # type: ignore[union-attr]
            row = await cursor.fetchone()
            await raw.execute(f"PRAGMA busy_timeout = {_BUSY_MILLISECONDS}")  # type: ignore[union-attr]
        return bool(row is not None and row[0] == 0)


def _make_room(file: Path) -> None:
    """Make a database file for its owner alone. What is no file is refused before a driver tries it."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        if not file.exists():
            # SQLite gives its log and its index of that log the permissions of the file.
            file.touch(mode=0o600)
    except OSError as error:
        raise StorageDown(type(error).__name__) from None
    if file.is_dir():
        raise StorageDown("IsADirectoryError")
