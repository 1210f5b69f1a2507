"""The version of the tables: which is the newest, and how a database is brought up to it."""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect, text

if TYPE_CHECKING:
    from alembic.config import Config

_MIGRATIONS = Path(__file__).parent / "migrations"


@cache
def newest_version() -> str:
    """Name the version that this program works with: a migration's file begins with its number."""
    return max(each.name.partition("_")[0] for each in (_MIGRATIONS / "versions").glob("[0-9]*.py"))


def bring_up_to_date(connection: Connection) -> None:
    """Migrate a database to the newest version, where it has another."""
    if _version(connection) == newest_version():
        return
    # Alembic and what migrations need cost 20 MB, and nearly every start has nothing to migrate.
    from alembic import command

    config = migration_config()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def migration_config() -> "Config":
    """Say where the migrations are."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    return config


def _version(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return found
