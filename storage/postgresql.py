"""PostgreSQL: for more than one process."""

from dataclasses import dataclass

from sqlalchemy import Connection, event, text
from sqlalchemy.engine import URL
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from storage.errors import UnsafeStorage
from storage.tables import METADATA

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
# Modules of the server that keep or print statements, each by a setting that is there where it is loaded.
# Which modules are loaded may be read only by a superuser, which nobody here should be.
_TELLTALE = ("auto_explain.log_min_duration", "pg_stat_statements.max", "pgaudit.log")

_SETTING = text("SELECT current_setting(:name)")
_SETTING_IF_ANY = text("SELECT current_setting(:name, true)")
# Only a superuser, or whoever owns the tables, may do this without having been allowed to.
_IS_MORE_THAN_A_DOOR = text("SELECT has_table_privilege('team_member', 'SELECT')")

# Any number that nobody else uses: the turnstile that every transaction of every process goes through.
_TURNSTILE = 0x64727773


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
        for name in _TELLTALE:
            if (await connection.execute(_SETTING_IF_ANY, {"name": name})).scalar_one() is not None:
                raise UnsafeStorage(f"shared_preload_libraries: {name.partition('.')[0]}")

    async def assert_only_a_door(self, connection: AsyncConnection) -> None:
        """Refuse a user who may read what the door is denied: a superuser, or the owner of the tables."""
        if (await connection.execute(_IS_MORE_THAN_A_DOOR)).scalar_one():
            raise UnsafeStorage("DRWS_DATABASE_URL: drws_door (docs/postgresql.md)")

    async def leave_no_trace(self, engine: AsyncEngine) -> bool:
        """Take the deleted rows out of their pages.

        What the write-ahead log still holds, and any archive of it, is sealed to a key that goes next.
        """
        async with engine.connect() as connection:
            alone = await connection.execution_options(isolation_level="AUTOCOMMIT")
            for table in METADATA.tables:
                await alone.exec_driver_sql(f"VACUUM {table}")
        return True
