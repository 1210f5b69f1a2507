"""The database: how it is opened, that it is safe, and one transaction at a time."""

import sqlite3
from asyncio import Lock, Queue, sleep
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from secrets import randbits
from types import TracebackType

from sqlalchemy import Connection
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError

from storage.backend import Backend
from storage.errors import NotPermitted, StorageDown, UnsafeStorage, UpgradeNeeded
from storage.sqlite import Sqlite
from storage.transactions import Transaction
from storage.versions import bring_up_to_date

_CHECKPOINT_TRIES = 30
_CHECKPOINT_PAUSE = 0.1
# A positive integer of four bytes.
_DOOR_BITS = 31

# SQLite's own error comes through where a connection is being made safe.
_FAILURES = (DBAPIError, sqlite3.Error)
# What a server says of its own accord where a role may not do something.
_INSUFFICIENT_PRIVILEGE = "42501"


class Database:
    """A database that is safe to keep answers in."""

    def __init__(self, url: str) -> None:
        self._backend = _backend(url)
        # What stands alone waits here inside one process, in the order in which it came, and not in the
        # database, which wakes whichever it likes.
        self._turnstile = Lock()
        # By this number other processes know this one, for as long as it lives.
        self.door = randbits(_DOOR_BITS)

    @property
    def for_many_processes(self) -> bool:
        """Tell whether several processes can share the work on it, or it is for one alone."""
        return self._backend.for_many_processes

    @classmethod
    async def opened(cls, url: str) -> "Database":
        """Open a database, bring its tables up to date, and refuse an unsafe one.

        Raises UpgradeNeeded where its tables are of another version and only their owner may change them.
        """
        database = cls(url)
        try:
            async with database._backend.alone() as tx:
                await tx.run_sync(_upgrade)
            async with database._backend.alone() as tx:
                await database._backend.assert_safe(tx)
        except _FAILURES as error:
            await database.close()
            raise _without_its_words(error) from None
        except BaseException:
            await database.close()
            raise
        return database

    async def close(self) -> None:
        """Close every connection."""
        async with self._turnstile:
            await self._backend.close()

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Transaction]:
        """Do everything inside, or nothing. It stands alone: nothing else runs meanwhile, in all processes.

        Raises StorageDown where the database fails, NotPermitted where it refuses this to its user; its own
        error is left out, for it carries values.
        """
        try:
            async with self._turnstile, self._backend.alone() as tx:
                yield tx
        except _FAILURES as error:
            raise _without_its_words(error) from None

    def shared_transaction(self, *about: bytes) -> AbstractAsyncContextManager[Transaction]:
        """Do everything inside, or nothing, for some chats, which `about` are the marks of. Raises the same.

        Those of one chat run one at a time, in all processes. Those of other chats may run meanwhile, or
        share its commit; a `transaction` never does. When the block has been left, it is committed.
        """
        return _WithoutItsWords(self._backend.together(self._turnstile, *about))

    @asynccontextmanager
    async def attending(self) -> AsyncIterator[None]:
        """Let other processes see that this one lives, and sends what is noted for its door."""
        async with self._backend.attending(self.door):
            yield

    async def absent(self, tx: Transaction, doors: frozenset[int]) -> frozenset[int]:
        """Tell which of these doors no living process has."""
        return await self._backend.absent(tx, doors)

    async def pass_on(self, words: Queue[str], heard: Callable[[str], None]) -> None:
        """Say each word to the other processes, and hear what they say, one's own too; nothing of it is kept.

        Returns at once where there can be no other process.
        """
        await self._backend.pass_on(words, heard)

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
                if await self._backend.leave_no_trace():
                    return True
                await sleep(_CHECKPOINT_PAUSE)
        except _FAILURES as error:
            raise _without_its_words(error) from None
        return False


class _WithoutItsWords(AbstractAsyncContextManager[Transaction]):
    """A transaction whose database raises nothing that carries values."""

    def __init__(self, inner: AbstractAsyncContextManager[Transaction]) -> None:
        self._inner = inner

    async def __aenter__(self) -> Transaction:
        """Begin it."""
        try:
            return await self._inner.__aenter__()
        except _FAILURES as error:
            raise _without_its_words(error) from None

    async def __aexit__(
        self, kind: type[BaseException] | None, raised: BaseException | None, trace: TracebackType | None
    ) -> bool | None:
        """End it."""
        try:
            done = await self._inner.__aexit__(kind, raised, trace)
        except _FAILURES as error:
            raise _without_its_words(error) from None
        if not done and isinstance(raised, _FAILURES):
            raise _without_its_words(raised) from None
        return done


def _without_its_words(error: Exception) -> StorageDown:
    refused = _is_not_permitted(error)
    return (NotPermitted if refused else StorageDown)(type(error).__name__)


def _is_not_permitted(error: Exception) -> bool:
    return getattr(getattr(error, "orig", None), "sqlstate", None) == _INSUFFICIENT_PRIVILEGE


def _backend(url: str) -> Backend:
    address = make_url(url)
    match address.get_backend_name():
        case "sqlite":
            return Sqlite(address)
        case "postgresql":
            # It comes with SQLAlchemy's other half, and a SQLite file needs none of it.
            from storage.postgresql import Postgresql

            return Postgresql(address)
        case _:
            raise UnsafeStorage("sqlite:///… postgresql://…")


def _upgrade(connection: Connection) -> None:
    try:
        bring_up_to_date(connection)
    except DBAPIError as error:
        if _is_not_permitted(error):
            raise UpgradeNeeded from None
        raise
