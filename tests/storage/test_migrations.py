"""The tables, as migrations make them."""

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection

from storage.database import Database, migration_config
from storage.tables import METADATA

# What may stand in each table between people and their anonymous answers: privacy.md, and no more.
ACROSS_THE_WALL = {
    "contact": ["id", "sealed"],
    "following": ["contact", "engagement"],
    "nullifier": ["engagement", "n"],
    "envelope": ["id", "engagement", "epoch", "sealed"],
    "response": ["id", "engagement", "batch", "language", "answers", "receipt"],
    "draft": ["id", "sealed"],
    "confidential_response": ["id", "engagement", "answers", "person", "receipt", "language"],
}

# The only numbers there: which key opens an envelope, and which batch let a response out.
NUMBERS = {"envelope.epoch", "response.batch"}


async def migrated(database: Database, *steps: str) -> None:
    """Migrate a database step by step, down to base or up to head."""

    def run(connection: Connection) -> None:
        config = migration_config()
        config.attributes["connection"] = connection
        for step in steps:
            (command.downgrade if step == "base" else command.upgrade)(config, step)

    async with database.transaction() as tx:
        await tx.run_sync(run)


async def schema(database: Database) -> dict[str, str]:
    """Give the statement that made each table."""
    async with database.transaction() as tx:
        found = await tx.exec_driver_sql(
            "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name != 'alembic_version'"
        )
        return {str(row["name"]): str(row["sql"]) for row in found.mappings()}


async def test_migrations_make_what_the_code_expects(database: Database) -> None:
    """An officer who updates Drws gets exactly the tables that the new version reads."""

    def differences(connection: Connection) -> list[object]:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        return list(compare_metadata(context, METADATA))

    async with database.transaction() as tx:
        found = await tx.run_sync(differences)

    assert [] == found


async def test_migrations_can_be_taken_back(database: Database) -> None:
    """An officer who goes back to nothing is left with no table."""
    await migrated(database, "base")

    assert {} == await schema(database)


async def test_migrations_can_be_taken_back_and_done_again(database: Database) -> None:
    """An officer who goes back a version and forward again has the same tables as before."""
    before = await schema(database)

    await migrated(database, "base", "head")

    assert before == await schema(database)


@pytest.mark.parametrize("table", ACROSS_THE_WALL)
async def test_a_table_across_the_wall_has_no_other_column(database: Database, table: str) -> None:
    """An attacker finds no time, serial number or other column that could join an answer to a person."""
    async with database.transaction() as tx:
        found = (await tx.exec_driver_sql(f"PRAGMA table_info({table})")).mappings().all()
    columns = [row["name"] for row in found]

    assert ACROSS_THE_WALL[table] == columns


@pytest.mark.parametrize("table", [*ACROSS_THE_WALL, "delivery"])
async def test_a_table_across_the_wall_has_no_rowid(database: Database, table: str) -> None:
    """An attacker cannot read from hidden row numbers who came before whom."""
    made = (await schema(database))[table]

    assert made.rstrip().endswith("WITHOUT ROWID")


@pytest.mark.parametrize("table", ACROSS_THE_WALL)
async def test_a_table_across_the_wall_keeps_no_time_and_no_serial(database: Database, table: str) -> None:
    """An attacker finds only bytes and names: no column of a time, and no number but key and batch."""
    async with database.transaction() as tx:
        found = (await tx.exec_driver_sql(f"PRAGMA table_info({table})")).mappings().all()
    columns = {f"{table}.{row['name']}": row["type"] for row in found}

    assert {"BLOB", "VARCHAR"} >= {kind for name, kind in columns.items() if name not in NUMBERS}


@pytest.mark.parametrize("table", ACROSS_THE_WALL)
async def test_a_table_across_the_wall_points_at_no_other(database: Database, table: str) -> None:
    """An attacker finds no reference from an answer to a person, nor the other way."""
    async with database.transaction() as tx:
        pointing = (await tx.exec_driver_sql(f"PRAGMA foreign_key_list({table})")).all()

    assert [] == list(pointing)


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
    }

    assert ACROSS_THE_WALL.keys() | elsewhere == (await schema(database)).keys()
