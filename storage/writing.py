"""Writing a row where it may stand already: each database says it in a dialect of its own."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from sqlalchemy import Table, UpdateBase, bindparam
from sqlalchemy.dialects import postgresql, sqlite

from storage.errors import PlaceTaken
from storage.prepared import Prepared
from storage.tables import place_of
from storage.transactions import Transaction

_INSERT = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}


async def insert_if_new(tx: Transaction, table: Table, **values: object) -> bool:
    """Insert a row. Returns False, and changes nothing, where one of its key stands already.

    Columns that may be empty can be left out.
    """
    return await inserting_if_new(table).change(tx, **_nothing(table) | values) == 1


async def put(tx: Transaction, table: Table, mark: bytes, sealed: bytes) -> None:
    """Keep what is sealed of a chat, in the place of what was kept of it. Raises PlaceTaken."""
    if await _put(table).change(tx, place=place_of(mark), id=mark, sealed=sealed) == 0:
        raise PlaceTaken


async def put_all(tx: Transaction, table: Table, sealed: Mapping[bytes, bytes]) -> None:
    """Do for many chats what `put` does for one. What would lie where another chat's lies is not kept."""
    if sealed:
        rows = [{"place": place_of(mark), "id": mark, "sealed": each} for mark, each in sealed.items()]
        await tx.execute(_replacing_of_chat(_insert(tx, table)), rows)


async def put_row(tx: Transaction, table: Table, **values: object) -> None:
    """Insert a row, every column of it, or put its values in the place of those that stood under its key."""
    await _row(table).change(tx, **values)


async def add(tx: Transaction, table: Table, column: str, number: int, **key: object) -> None:
    """Add a number to what a row counts; where there is no row yet, begin with it."""
    statement = _insert(tx, table).values({**key, column: number})
    counted = {column: table.c[column] + number}
    await tx.execute(statement.on_conflict_do_update(index_elements=[*key], set_=counted))


@cache
def _nothing(table: Table) -> dict[str, object]:
    return {column.name: None for column in table.columns if column.nullable}


@cache
def inserting_if_new(table: Table) -> Prepared:
    """Give what inserts a row, all its columns, and changes nothing where one of its key stands already."""
    on_sqlite, on_postgresql = sqlite.insert(table), postgresql.insert(table)
    return Prepared(on_sqlite.on_conflict_do_nothing(), on_postgresql.on_conflict_do_nothing())


@cache
def inserting_at_once_if_new(table: Table, rows: int) -> Prepared:
    """Give what does that on SQLite for so many rows. Its values are named by column and row: id0."""
    values = [
        {column.name: bindparam(f"{column.name}{n}", type_=column.type) for column in table.columns}
        for n in range(rows)
    ]
    return Prepared(sqlite.insert(table).values(values).on_conflict_do_nothing())


@cache
def _row(table: Table) -> Prepared:
    return Prepared(_replacing(sqlite.insert(table)), _replacing(postgresql.insert(table)))


def _replacing(statement: sqlite.Insert | postgresql.Insert) -> UpdateBase:
    columns = statement.excluded.items()
    values = {name: column for name, column in columns if not statement.table.c[name].primary_key}
    key = [column.name for column in statement.table.primary_key]
    replaced: UpdateBase = statement.on_conflict_do_update(index_elements=key, set_=values)
    return replaced


@cache
def _put(table: Table) -> Prepared:
    return Prepared(_replacing_of_chat(sqlite.insert(table)), _replacing_of_chat(postgresql.insert(table)))


def _replacing_of_chat(statement: sqlite.Insert | postgresql.Insert) -> UpdateBase:
    """Let an insert replace what is kept of the same chat, and of no other whose mark begins alike."""
    there = statement.excluded
    replaced: UpdateBase = statement.on_conflict_do_update(
        index_elements=["place"], set_={"sealed": there.sealed}, where=statement.table.c.id == there.id
    )
    return replaced


def _insert(tx: Transaction, table: Table) -> Any:
    # The two inserts share no class that has on_conflict, so there is no type for both.
    return _INSERT[tx.dialect.name](table)
