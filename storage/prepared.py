"""Statements that every turn needs, compiled once.

SQLAlchemy takes ten times as long to carry out a small statement as SQLite does. So a statement of a turn is
written here as everywhere else, and compiled to what SQLite reads and to how values go in and come out, by
the types of its columns. A server is spoken to by SQLAlchemy: beside its answer that takes no time.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property, partial
from typing import Any, TypeVar

from sqlalchemy import CompoundSelect, LargeBinary, Select, UpdateBase
from sqlalchemy.dialects import sqlite
from sqlalchemy.engine import Dialect
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.types import TypeEngine

from storage.transactions import AtOnce, Transaction, undisturbed

Statement = Select[Any] | CompoundSelect[Any] | UpdateBase
Row = tuple[Any, ...]
Convert = Callable[[Any], Any]
Where = TypeVar("Where")

_SQLITE: Dialect = sqlite.dialect(paramstyle="named")
_COUNTED = {"preserve_rowcount": True}


class Prepared:
    """A statement with parameters: each `bindparam` by its name, and for an insert each column of the table.

    It has no `in_` with values, whose number could change.
    `on_server` is the same for PostgreSQL, where that says it in words of its own.
    """

    def __init__(self, statement: Statement, on_server: Statement | None = None) -> None:
        self._statement = statement
        self._on_server = statement if on_server is None else on_server

    async def all(self, tx: Transaction, **values: Any) -> list[Row]:
        """Give every row that is chosen."""
        if isinstance(tx, AtOnce):
            return self.on_sqlite.read(tx, values)
        return [tuple(row) for row in (await tx.execute(self._on_server, values)).all()]

    async def first(self, tx: Transaction, **values: Any) -> Row | None:
        """Give the first row that is chosen; None where there is none."""
        rows = await self.all(tx, **values)
        return rows[0] if rows else None

    async def known(self, tx: Transaction) -> list[Row]:
        """Give every row, from memory where none can have changed since they were read: the same list then.

        Turns that may change what is read so must say it: `has_changed`.
        """
        if not isinstance(tx, AtOnce) or tx.memory is None:
            return await self.all(tx)
        if self not in tx.memory:
            tx.memory[self] = await self.all(tx)
        return tx.memory[self]

    def has_changed(self, tx: Transaction) -> None:
        """Let the next transaction read again what was `known`."""
        if isinstance(tx, AtOnce) and tx.memory is not None:
            tx.memory.pop(self, None)

    async def change(self, tx: Transaction, **values: Any) -> int:
        """Change what is stored, and tell how many rows that were."""
        if isinstance(tx, AtOnce):
            return self.on_sqlite.change(tx, values)
        done = await tx.execute(self._on_server, values, execution_options=_COUNTED)
        return done.rowcount

    async def change_each(self, tx: Transaction, values: Sequence[dict[str, Any]]) -> None:
        """Change what is stored once with each of these values."""
        if isinstance(tx, AtOnce):
            self.on_sqlite.change_each(tx, values)
        elif values:
            await tx.execute(self._on_server, values)

    @property
    def on_server(self) -> Statement:
        """Give the statement for PostgreSQL."""
        return self._on_server

    @cached_property
    def on_sqlite(self) -> "OnSqlite":
        """Give the statement as SQLite reads it."""
        return OnSqlite(self._statement)


# A statement, and the values with which it is carried out, each once.
Step = tuple[Prepared, Sequence[dict[str, Any]]]


async def carry_out(tx: Transaction, *steps: Step) -> None:
    """Change what is stored with one statement after the other; in a thread, for that may take long."""
    if isinstance(tx, AtOnce):
        await undisturbed(partial(_carried_out, tx, steps))
        return
    for prepared, values in steps:
        if values:
            await tx.execute(prepared.on_server, values)


class OnSqlite:
    """A statement as SQLite reads it."""

    def __init__(self, statement: Statement) -> None:
        compiled = statement.compile(dialect=_SQLITE)
        assert isinstance(compiled, SQLCompiler)  # noqa: S101 - what a statement compiles to
        binds = compiled.binds.items()
        self.written = str(compiled)
        self._settled = {name: each.value for name, each in binds if not each.required}
        self._going_in = _those_that_change((name, _going_in(each.type)) for name, each in binds)
        columns = () if isinstance(statement, UpdateBase) else statement.selected_columns
        self._coming_out = _those_that_change(enumerate(_coming_out(each.type) for each in columns))

    def read(self, tx: AtOnce, values: dict[str, Any]) -> list[Row]:
        """Give the rows that it chooses."""
        rows: list[Row] = tx.driver.execute(self.written, self._bound(values)).fetchall()
        return [self._read(row) for row in rows] if self._coming_out else rows

    def change(self, tx: AtOnce, values: dict[str, Any]) -> int:
        """Change rows, and tell how many."""
        return tx.driver.execute(self.written, self._bound(values)).rowcount

    def change_each(self, tx: AtOnce, values: Sequence[dict[str, Any]]) -> None:
        """Change rows once with each of these values."""
        tx.driver.executemany(self.written, [self._bound(each) for each in values])

    def _bound(self, values: dict[str, Any]) -> dict[str, Any]:
        if not self._going_in and not self._settled:
            return values
        given = self._settled | values
        return given | {name: convert(given[name]) for name, convert in self._going_in.items()}

    def _read(self, row: Row) -> Row:
        read = [*row]
        for place, convert in self._coming_out.items():
            read[place] = convert(read[place])
        return tuple(read)


def _carried_out(tx: AtOnce, steps: Sequence[Step]) -> None:
    for prepared, values in steps:
        prepared.on_sqlite.change_each(tx, values)


def _those_that_change(all_of_them: Iterable[tuple[Where, Convert | None]]) -> dict[Where, Convert]:
    return {where: convert for where, convert in all_of_them if convert is not None}


def _going_in(kind: TypeEngine[Any]) -> Convert | None:
    return None if _is_as_it_is(kind) else kind.dialect_impl(_SQLITE).bind_processor(_SQLITE)


def _coming_out(kind: TypeEngine[Any]) -> Convert | None:
    return None if _is_as_it_is(kind) else kind.dialect_impl(_SQLITE).result_processor(_SQLITE, None)


def _is_as_it_is(kind: TypeEngine[Any]) -> bool:
    # SQLAlchemy wraps bytes for drivers that cannot tell them from text.
    return isinstance(kind, LargeBinary)
