"""PostgreSQL: for more than one process."""

from asyncio import Lock, Queue, Semaphore, TaskGroup
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from sqlalchemy import text
from sqlalchemy.engine import URL
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from storage import attendance, passing_word
from storage.errors import UnsafeStorage
from storage.tables import METADATA
from storage.transactions import Transaction

# What the server must not write into its own log, where nobody could take it out again: statements, and
# the values in them. Nor may it acknowledge what it could lose.
SAFE = {
    "log_statement": "none",
    "log_min_duration_statement": "-1",
    "log_min_duration_sample": "-1",
    "log_transaction_sample_rate": "0",
    "log_parameter_max_length_on_error": "0",
    # A wait for the lock of a chat would be written with the chat's number and the moment.
    "log_lock_waits": "off",
    "fsync": "on",
    "full_page_writes": "on",
    "synchronous_commit": "on",
}
# Modules of the server that keep or print statements, each by a setting that is there where it is loaded.
# Which modules are loaded may be read only by a superuser, which nobody here should be.
_TELLTALE = ("auto_explain.log_min_duration", "pg_stat_statements.max", "pgaudit.log")

_SETTING = text("SELECT current_setting(:name)")
_SETTING_IF_ANY = text("SELECT current_setting(:name, true)")
# Only a superuser, or whoever owns the tables, may do this without having been allowed to.
_IS_MORE_THAN_A_DOOR = text("SELECT has_table_privilege('team_member', 'SELECT')")

# Any number that nobody else uses. Whoever stands alone holds it for themselves; turns hold it together, and
# each that of its chat besides. They ask in that order, so that nobody waits for somebody who waits for them.
_TURNSTILE = 0x64727773
_ALONE = text(f"SELECT pg_advisory_xact_lock({_TURNSTILE})")
_BESIDE_OTHERS = text(f"SELECT pg_advisory_xact_lock_shared({_TURNSTILE})")
_OF_CHATS = text("SELECT pg_advisory_xact_lock(chat) FROM unnest(CAST(:chats AS bigint[])) AS chat")

# So many turns of a process run at once, each on a connection. More would only wait elsewhere. Three
# others are held all the time: one says that the process lives, and two what passes between processes.
_TURNS_AT_ONCE = 8
_OTHER_CONNECTIONS = 6


class Postgresql:
    """A database on a PostgreSQL server."""

    for_many_processes = True

    def __init__(self, address: URL) -> None:
        self._engine = _engine(address)
        self._turns = Semaphore(_TURNS_AT_ONCE)

    @asynccontextmanager
    async def alone(self) -> AsyncIterator[Transaction]:
        """Begin a transaction that holds the turnstile for itself until it ends, as on SQLite."""
        async with self._engine.begin() as connection:
            await connection.execute(_ALONE)
            yield connection

    @asynccontextmanager
    async def together(self, turnstile: Lock, *about: bytes) -> AsyncIterator[Transaction]:
        """Begin a transaction with a commit of its own: a server shares its writing among those that wait.

        It holds the locks of its chats, taken in one order by all, and passes the turnstile with those of
        other chats.
        """
        async with self._turns, self._engine.begin() as connection:
            await connection.execute(_BESIDE_OTHERS)
            await connection.execute(_OF_CHATS, {"chats": sorted({_number_of(each) for each in about})})
            yield connection

    @asynccontextmanager
    async def attending(self, door: int) -> AsyncIterator[None]:
        """Let other processes see that the one of this number lives, for as long as the context lasts."""
        async with attendance.attending(self._engine, door):
            yield

    async def absent(self, tx: Transaction, doors: frozenset[int]) -> frozenset[int]:
        """Tell which of these numbers no living process has."""
        return await attendance.absent(tx, doors)

    async def pass_on(self, words: Queue[str], heard: Callable[[str], None]) -> None:
        """Say each word to every process that listens, and hear what they say, one's own too, for ever."""
        async with TaskGroup() as both:
            both.create_task(passing_word.hear(self._engine, heard))
            both.create_task(passing_word.say(self._engine, words))

    async def assert_safe(self, tx: Transaction) -> None:
        """Refuse a server that logs statements or values, or that may lose what it acknowledged."""
        for name, wanted in SAFE.items():
            found = (await tx.execute(_SETTING, {"name": name})).scalar_one()
            if found != wanted:
                raise UnsafeStorage(f"{name} = {found}, not {wanted}")
        for name in _TELLTALE:
            if (await tx.execute(_SETTING_IF_ANY, {"name": name})).scalar_one() is not None:
                raise UnsafeStorage(f"shared_preload_libraries: {name.partition('.')[0]}")

    async def assert_only_a_door(self, tx: Transaction) -> None:
        """Refuse a user who may read what the door is denied: a superuser, or the owner of the tables."""
        if (await tx.execute(_IS_MORE_THAN_A_DOOR)).scalar_one():
            raise UnsafeStorage("DRWS_DATABASE_URL: drws_door (docs/postgresql.md)")

    async def leave_no_trace(self) -> bool:
        """Take the deleted rows out of their pages.

        What the write-ahead log still holds, and any archive of it, is sealed to a key that goes next.
        """
        async with self._engine.connect() as connection:
            alone = await connection.execution_options(isolation_level="AUTOCOMMIT")
            for table in METADATA.tables:
                await alone.exec_driver_sql(f"VACUUM {table}")
        return True

    async def close(self) -> None:
        """Close every connection."""
        await self._engine.dispose()


def _engine(address: URL) -> AsyncEngine:
    return create_async_engine(
        address.set(drivername="postgresql+psycopg"),
        hide_parameters=True,
        pool_pre_ping=True,
        pool_size=_TURNS_AT_ONCE,
        max_overflow=_OTHER_CONNECTIONS,
    )


def _number_of(mark: bytes) -> int:
    """Give the number of a chat's lock. Two chats that share one would only wait for each other."""
    return int.from_bytes(mark[:8], signed=True)
