"""What storage can do inside a transaction, whichever database it runs on."""

import asyncio
import sqlite3
from collections.abc import Callable, Mapping
from typing import Any, Protocol, TypeVar, TypeVarTuple, overload

from sqlalchemy import Connection, CursorResult, Dialect, Executable
from sqlalchemy.sql.selectable import TypedReturnsRows

T = TypeVar("T")
Columns = TypeVarTuple("Columns")
Options = Mapping[str, Any]
Work = Callable[[], None]


class Transaction(Protocol):
    """A transaction that is open. What is awaited here is done at once, as on SQLite, or by a server."""

    @property
    def dialect(self) -> Dialect:
        """Tell the dialect in which the database is spoken to."""
        ...

    @overload
    async def execute(
        self,
        statement: TypedReturnsRows[*Columns],
        parameters: Any = None,
        *,
        execution_options: Options | None = None,
    ) -> CursorResult[*Columns]: ...

    @overload
    async def execute(
        self, statement: Executable, parameters: Any = None, *, execution_options: Options | None = None
    ) -> CursorResult[*tuple[Any, ...]]: ...

    async def execute(
        self, statement: Executable, parameters: Any = None, *, execution_options: Options | None = None
    ) -> CursorResult[*tuple[Any, ...]]:
        """Carry out a statement."""
        ...

    async def exec_driver_sql(self, statement: str, parameters: Any = None) -> CursorResult[*tuple[Any, ...]]:
        """Carry out a statement as the database itself writes it."""
        ...

    async def run_sync(self, work: Callable[[Connection], T]) -> T:
        """Let something that may take long work with the connection underneath, and the loop go on."""
        ...


async def undisturbed(work: Callable[[], T]) -> T:
    """Let a thread do something to its end, even if whoever waits for it is called off meanwhile."""
    doing = asyncio.get_running_loop().run_in_executor(None, work)
    try:
        return await asyncio.shield(doing)
    except asyncio.CancelledError:
        await asyncio.wait((doing,))
        raise


async def before_commit(tx: "Transaction", work: Work) -> None:
    """Have a thread do what waits for the disk before the transaction is committed; once, if asked twice."""
    if isinstance(tx, AtOnce):
        tx.before_commit[work] = None
    else:
        await undisturbed(work)


class AtOnce:
    """A transaction on SQLite: a statement takes microseconds, and a thread for each would take longer.

    `before_commit` is what is done before it is committed, in this order. `memory` is what transactions like
    this one have read and nobody has changed since, by what reads it; None where this one may change it.
    """

    def __init__(
        self,
        connection: Connection,
        driver: sqlite3.Connection,
        before_commit: dict[Work, None],
        memory: dict[object, list[Any]] | None = None,
    ) -> None:
        self._connection = connection
        self.driver = driver
        self.before_commit = before_commit
        self.memory = memory
        self.dialect = connection.dialect

    async def execute(
        self, statement: Executable, parameters: Any = None, *, execution_options: Options | None = None
    ) -> CursorResult[*tuple[Any, ...]]:
        """Carry out a statement."""
        return self._connection.execute(statement, parameters, execution_options=execution_options)

    async def exec_driver_sql(self, statement: str, parameters: Any = None) -> CursorResult[*tuple[Any, ...]]:
        """Carry out a statement as SQLite writes it."""
        return self._connection.exec_driver_sql(statement, parameters)

    async def run_sync(self, work: Callable[[Connection], T]) -> T:
        """Let a thread work with the connection."""
        return await undisturbed(lambda: work(self._connection))
