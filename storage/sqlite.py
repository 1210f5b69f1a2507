"""SQLite: one file, nothing to install.

A statement takes microseconds, a thread for each would take longer, and so they are carried out at once. What
waits for the disk, the commit, is left to a thread.
"""

import asyncio
import sqlite3
from asyncio import Lock, Queue
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL
from sqlalchemy.exc import OperationalError
from sqlalchemy.pool import NullPool

from storage.errors import StorageDown, UnsafeStorage
from storage.group import Group
from storage.transactions import AtOnce, Transaction, Work, undisturbed

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
# What many turns of one commit write, and read again at once, is more than the 2 MiB that SQLite takes.
_CACHE_KIB = 8 * 1024


class _OneOfAGroup(AbstractAsyncContextManager[Transaction]):
    """A transaction that shares its commit. Every turn has two, and a generator for each would cost more."""

    def __init__(self, storage: "Sqlite", turnstile: Lock) -> None:
        self._storage = storage
        self._turnstile = turnstile

    async def __aenter__(self) -> Transaction:
        """Pass the turnstile, and begin."""
        await self._turnstile.acquire()
        try:
            self._group, transaction = await self._storage.begin_one(self._turnstile)
        except BaseException:
            self._turnstile.release()
            raise
        return transaction

    async def __aexit__(
        self, kind: type[BaseException] | None, raised: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let the next one in, and wait for the commit; one that has raised waits for nothing."""
        group = self._group
        try:
            self._storage.end_one(group, kept=raised is None)
        finally:
            self._turnstile.release()
        if raised is None:
            await group.over.wait()
            if group.failed is not None:
                raise group.failed


class Sqlite:
    """A SQLite file, and the one connection of this process that writes to it."""

    for_many_processes = False

    def __init__(self, address: URL) -> None:
        self._file = _file_of(address)
        if self._file:
            _make_room(self._file)
        self._engine = _engine(address)
        self._connection: Connection | None = None
        self._group: Group | None = None
        self._memory: dict[object, list[Any]] = {}
        self._version: int | None = None
        self._committing: asyncio.Task[None] | None = None

    @asynccontextmanager
    async def alone(self) -> AsyncIterator[Transaction]:
        """Begin a transaction with a commit of its own, after that of a group that is open."""
        if self._group is not None:
            await self._commit(self._group)
        connection = await self._begun()
        try:
            before_commit: dict[Work, None] = {}
            yield AtOnce(connection, _driver_of(connection), before_commit)
        except BaseException:
            self._undo(connection)
            raise
        self._memory.clear()
        await self._committed(connection, before_commit)

    def together(self, turnstile: Lock, *about: bytes) -> AbstractAsyncContextManager[Transaction]:
        """Begin a transaction in a group, whose commit waits at the turnstile behind those that wait now.

        Whatever they are about, one runs at a time.
        """
        return _OneOfAGroup(self, turnstile)

    async def begin_one(self, turnstile: Lock) -> tuple[Group, AtOnce]:
        """Begin one of a group, which is begun itself where none is open. The turnstile has been passed."""
        if self._group is None:
            connection = await self._begun()
            self._group = Group(connection, _driver_of(connection))
            self._committing = asyncio.create_task(self._commit_in_turn(self._group, turnstile))
            self._remember_no_more_than_holds(self._group.driver)
        group = self._group
        self._carry_out(group, "SAVEPOINT one")
        if group.failed is not None:
            raise group.failed
        return group, AtOnce(group.connection, group.driver, group.before_commit, self._memory)

    def end_one(self, group: Group, kept: bool) -> None:
        """Leave the one of a group to its commit, or undo it."""
        if kept:
            self._carry_out(group, "RELEASE one")
        else:
            self._memory.clear()
            self._carry_out(group, "ROLLBACK TO one", "RELEASE one")

    def _carry_out(self, group: Group, *statements: str) -> None:
        group.carry_out(*statements)
        if group.failed is not None:
            self._group = None
            self._undo(group.connection)
            group.over.set()

    @asynccontextmanager
    async def attending(self, door: int) -> AsyncIterator[None]:
        """Need nothing: this process is the only one."""
        yield

    async def absent(self, tx: Transaction, doors: frozenset[int]) -> frozenset[int]:
        """Tell that every other number was that of a process before this one."""
        return doors

    async def pass_on(self, words: Queue[str], heard: Callable[[str], None]) -> None:
        """Need nothing: there is nobody to tell."""

    async def assert_safe(self, tx: Transaction) -> None:
        """Refuse where a PRAGMA is not what it was set to, or where everybody may read the file."""
        if self._file and self._file.stat().st_mode & 0o007:
            raise UnsafeStorage(f"chmod o= {self._file}")
        for name, wanted in SAFE.items():
            found = (await tx.exec_driver_sql(f"PRAGMA {name}")).scalar_one()
            if found != wanted:
                raise UnsafeStorage(f"PRAGMA {name}: {found}, not {wanted}")

    async def assert_only_a_door(self, tx: Transaction) -> None:
        """Refuse nobody: a file has no users of its own."""

    async def leave_no_trace(self) -> bool:
        """Move what the write-ahead log still holds into the file, and empty the log.

        That cannot be done while somebody reads.
        """

        def emptied() -> bool:
            with self._engine.connect() as connection:
                driver = _driver_of(connection)
                driver.execute("PRAGMA busy_timeout = 0")
                row = driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            return bool(row is not None and row[0] == 0)

        return await undisturbed(emptied)

    async def close(self) -> None:
        """Commit what is open, and close the connection."""
        if self._group is not None:
            await self._commit(self._group)
        if self._committing is not None:
            await self._committing
        self._forget_connection()
        self._engine.dispose()

    async def _begun(self) -> Connection:
        """Begin to write: at once where nobody else does, or else when they have finished."""
        if self._connection is None:
            self._connection = await undisturbed(self._engine.connect)
        connection, driver = self._connection, _driver_of(self._connection)
        driver.execute("PRAGMA busy_timeout = 0")
        try:
            connection.begin()
        except OperationalError:
            driver.execute(f"PRAGMA busy_timeout = {_BUSY_MILLISECONDS}")
            try:
                await undisturbed(connection.begin)
            except BaseException:
                self._forget_connection()
                raise
        else:
            driver.execute(f"PRAGMA busy_timeout = {_BUSY_MILLISECONDS}")
        return connection

    async def _commit_in_turn(self, group: Group, turnstile: Lock) -> None:
        async with turnstile:
            if self._group is group:
                await self._commit(group)

    async def _commit(self, group: Group) -> None:
        self._group = None
        try:
            await self._committed(group.connection, group.before_commit)
        except Exception as error:
            group.failed = error
        finally:
            group.over.set()

    async def _committed(self, connection: Connection, before: Iterable[Work]) -> None:
        def commit() -> None:
            for work in before:
                work()
            # Where the database has undone all of it, a commit would have nothing to do, and succeed.
            if not _driver_of(connection).in_transaction:
                raise StorageDown("undone")
            connection.commit()

        try:
            await undisturbed(commit)
        except BaseException:
            self._undo(connection)
            raise

    def _remember_no_more_than_holds(self, driver: sqlite3.Connection) -> None:
        """Forget what was read before another process, or another connection, changed something."""
        (version,) = driver.execute("PRAGMA data_version").fetchone()
        if version != self._version:
            self._memory.clear()
        self._version = version

    def _undo(self, connection: Connection) -> None:
        self._memory.clear()
        try:
            connection.rollback()
        except Exception:
            self._forget_connection()

    def _forget_connection(self) -> None:
        """Let a connection go, whatever state it is in: the next transaction has another."""
        self._memory.clear()
        self._version = None
        if self._connection is not None:
            with suppress(Exception):
                self._connection.close()
        self._connection = None


def _engine(address: URL) -> Engine:
    """Make an engine whose connections are safe. BEGIN IMMEDIATE lets one transaction in at a time."""
    engine = create_engine(
        address.set(drivername="sqlite+pysqlite"),
        hide_parameters=True,
        poolclass=NullPool,
        connect_args={"check_same_thread": False},
    )

    @event.listens_for(engine, "connect")
    def make_safe(connection: Any, _record: Any) -> None:
        connection.isolation_level = None
        for name, value in SAFE.items():
            connection.execute(f"PRAGMA {name} = {value}")
        connection.execute(f"PRAGMA busy_timeout = {_BUSY_MILLISECONDS}")
        connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def _driver_of(connection: Connection) -> sqlite3.Connection:
    driver: sqlite3.Connection = connection.connection.driver_connection  # type: ignore[assignment]
    return driver


def _file_of(address: URL) -> Path | None:
    database = address.database
    return None if database in (None, "", ":memory:") else Path(str(database))


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
