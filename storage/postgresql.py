"""PostgreSQL: for more than one process."""

from dataclasses import dataclass

from sqlalchemy import Connection, event, text
from sqlalchemy.engine import URL
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from storage.errors import UnsafeStorage

# What the server must not write into its own log, where nobody could take it out again: statements, and
# the values in them. Nor may it acknowledge what it could lose.
SAFE = {
    "log_statement": "none",
    "log_min_duration_statement": "-1",
    "log_min_duration_sample": "-1",
    "log_transaction_sample_rate": "0",
    "log_parameter_max_length_on_error": "0",
    "fsync": "on",
    "full_page_writes": "on",
    "synchronous_commit": "on",
}
# Modules of the server that keep or print statements.
_TELLTALE = ("auto_explain", "pg_stat_statements", "pgaudit")

_SETTING = text("SELECT current_setting(:name)")

# Any number that nobody else uses: the turnstile that every transaction of every process goes through.
_TURNSTILE = 0x64727773

# Tables whose deleted rows must not lie about: what was sealed, and what tells people apart.
_CLEARED = (
    "confidential_response",
    "contact",
    "delivery",
    "draft",
    "envelope",
    "following",
    "noted_reply",
    "nullifier",
)


@dataclass(frozen=True, slots=True)
class Postgresql:
    """A database on a PostgreSQL server."""

    address: URL

    def engine(self) -> AsyncEngine:
        """Make an engine in which a transaction holds the turnstile until it ends, as on SQLite."""
        engine = create_async_engine(
            self.address.set(drivername="postgresql+psycopg"), hide_parameters=True, pool_pre_ping=True
        )

        @event.listens_for(engine.sync_engine, "begin")
        def begin(connection: Connection) -> None:
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_TURNSTILE})")

        return engine

    async def assert_safe(self, connection: AsyncConnection) -> None:
        """Refuse a server that logs statements or values, or that may lose what it acknowledged."""
        for name, wanted in SAFE.items():
            found = (await connection.execute(_SETTING, {"name": name})).scalar_one()
            if found != wanted:
                raise UnsafeStorage(f"{name} = {found}, not {wanted}")
        loaded = (await connection.execute(text("SHOW shared_preload_libraries"))).scalar_one()
        for module in _TELLTALE:
            if module in str(loaded):
                raise UnsafeStorage(f"shared_preload_libraries: {module}")

    async def leave_no_trace(self, engine: AsyncEngine) -> bool:
        """Take the deleted rows out of their pages.

        What the write-ahead log still holds, and any archive of it, is sealed to a key that goes next.
        """
        async with engine.connect() as connection:
            alone = await connection.execution_options(isolation_level="AUTOCOMMIT")
            for table in _CLEARED:
                await alone.exec_driver_sql(f"VACUUM {table}")
        return True
