"""Writing a row where it may stand already: each database says it in a dialect of its own."""

from typing import Any

from sqlalchemy import Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

_INSERT = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}


async def insert_if_new(tx: AsyncConnection, table: Table, **values: object) -> bool:
    """Insert a row. Returns False, and changes nothing, where one of its key stands already."""
    statement = _insert(tx, table).values(values).on_conflict_do_nothing()
    return (await tx.execute(statement, execution_options={"preserve_rowcount": True})).rowcount == 1


async def put(tx: AsyncConnection, table: Table, *, id: bytes, sealed: bytes) -> None:  # noqa: A002 - the column
    """Insert what is sealed under an id, or put it in the place of what stood there."""
    statement = _insert(tx, table).values(id=id, sealed=sealed)
    await tx.execute(statement.on_conflict_do_update(index_elements=["id"], set_={"sealed": sealed}))


async def add(tx: AsyncConnection, table: Table, column: str, number: int, **key: object) -> None:
    """Add a number to what a row counts; where there is no row yet, begin with it."""
    statement = _insert(tx, table).values({**key, column: number})
    counted = {column: table.c[column] + number}
    await tx.execute(statement.on_conflict_do_update(index_elements=[*key], set_=counted))


def _insert(tx: AsyncConnection, table: Table) -> Any:
    # The two inserts share no class that has on_conflict, so there is no type for both.
    return _INSERT[tx.dialect.name](table)
