"""What a backup holds, written as it is read in one snapshot, and put back into an empty database.

Rows are written alike for both databases, so what was backed up on SQLite can be restored on PostgreSQL. They
are in the order of their keys: how they lie in a file or in the pages of a server tells when they came. No
key is ever in it. What could be read only with keys that go within days is not in it either.
"""

import json
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    Connection,
    Date,
    LargeBinary,
    NullPool,
    Table,
    create_engine,
    func,
    insert,
    select,
    text,
    true,
    update,
)
from sqlalchemy.engine import make_url

from storage.deliveries import BroadcastState, DeliveryState
from storage.errors import BackupCut, DatabaseNotEmpty, OtherVersion
from storage.planned import PlanState
from storage.tables import METADATA, Utc, broadcast, delivery, draft, feedback, noted_reply, notice, on_screen
from storage.transactions import Transaction
from storage.versions import newest_version

# Drafts, what lies on a screen and replies on their way are sealed under keys that go within days. A backup
# would keep what was promised to end, for nobody who could read it.
LEFT_OUT = (draft, on_screen, noted_reply)
_ROWS_AT_ONCE = 20
_PIECE_BYTES = 2**18
_COUNT_ON = text("SELECT setval(pg_get_serial_sequence('broadcast', 'id'), :number)")
# A row by the names of its columns, or a line that says what comes.
Row = dict[str, Any]
_DRIVERS = {"sqlite": "sqlite+pysqlite", "postgresql": "postgresql+psycopg"}


@dataclass(frozen=True, slots=True)
class Restored:
    """What was put back: so many rows, of deliveries that may have left since, and of what had come due.

    `cancelled`: so many broadcasts had begun, and not everybody's delivery was planned.
    """

    rows: int
    deliveries: int
    due: int
    cancelled: int


def pieces_of(url: str) -> Iterator[bytes]:
    """Read everything that a backup holds, in one snapshot, while others go on writing."""
    piece = bytearray()
    for line in _lines(url):
        piece += line
        if len(piece) >= _PIECE_BYTES:
            yield bytes(piece)
            piece.clear()
    yield bytes(piece)


def _lines(url: str) -> Iterator[bytes]:
    yield _line({"version": newest_version()})
    total = 0
    with _snapshot(url) as connection:
        for table in _tables():
            yield _line({"table": table.name, "columns": [column.name for column in table.columns]})
            ordered = select(table).order_by(*table.primary_key.columns)
            for rows in connection.execute(ordered).partitions(_ROWS_AT_ONCE):
                total += len(rows)
                yield from (_line([_plain(value) for value in row]) for row in rows)
    yield _line({"end": total})


async def restore(tx: Transaction, pieces: Iterable[bytes], now: datetime) -> Restored:
    """Put back what was backed up, in one transaction.

    What waited to be sent may have left since the backup was made, and is never sent again by itself: its
    deliveries become unknown, what was approved and has come due counts as fired, and a broadcast of which a
    part was still to be planned is cancelled. What waits for approval waits still. Raises DatabaseNotEmpty,
    OtherVersion or BackupCut, and then nothing is to be kept.
    """
    await _assert_empty(tx)
    reader = _Reader()
    for piece in pieces:
        for table, rows in reader.tables_in(piece):
            await tx.execute(insert(table), rows)
    if reader.promised != reader.rows:
        raise BackupCut
    await _count_on(tx)
    return Restored(reader.rows, await _unknown(tx), await _fired(tx, now), await _cancelled(tx))


class _Reader:
    """Reads the lines of a backup: its version, then the rows of each table, then how many there were."""

    def __init__(self) -> None:
        self.rows = 0
        self.promised: int | None = None
        self._table: Table | None = None

    def tables_in(self, piece: bytes) -> Iterator[tuple[Table, list[Row]]]:
        """Give the rows of a piece, those of each table together."""
        rows: list[Row] = []
        for line in piece.splitlines():
            read = json.loads(line)
            if isinstance(read, list) and self._table is not None:
                rows.append(_read(self._table, read))
                continue
            yield from self._together(rows)
            rows = []
            self._begin(read)
        yield from self._together(rows)

    def _together(self, rows: list[Row]) -> Iterator[tuple[Table, list[Row]]]:
        self.rows += len(rows)
        if rows and self._table is not None:
            yield self._table, rows

    def _begin(self, read: Row) -> None:
        if "version" in read:
            _assert_version(read["version"])
        elif "table" in read:
            self._table = _table(read)
        else:
            self.promised = read["end"]


async def _assert_empty(tx: Transaction) -> None:
    for table in METADATA.sorted_tables:
        if (await tx.execute(select(func.count()).select_from(table))).scalar_one():
            raise DatabaseNotEmpty(table.name)


def _assert_version(found: str) -> None:
    if found != newest_version():
        raise OtherVersion(f"{found}, {newest_version()}")


async def _count_on(tx: Transaction) -> None:
    """Let a server that gives out the numbers of broadcasts go on behind the highest."""
    if tx.dialect.name == "postgresql":
        highest = (await tx.execute(select(func.max(broadcast.c.id)))).scalar()
        if highest is not None:
            await tx.execute(_COUNT_ON, {"number": highest})


async def _unknown(tx: Transaction) -> int:
    under_way = (DeliveryState.PENDING, DeliveryState.SENDING, DeliveryState.RETRY)
    waiting = update(delivery).where(delivery.c.state.in_([each.value for each in under_way]))
    return (await tx.execute(waiting.values(state=DeliveryState.UNKNOWN.value, due_at=None))).rowcount


async def _fired(tx: Transaction, now: datetime) -> int:
    # What nobody had approved cannot have left by itself, and can still be approved, or taken back.
    may_leave = {feedback: feedback.c.state == PlanState.APPROVED.value, notice: true()}
    fired = 0
    for table, allowed in may_leave.items():
        due = update(table).where(table.c.fired.is_(False), table.c.send_at <= now, allowed)
        fired += (await tx.execute(due.values(fired=True))).rowcount
    return fired


async def _cancelled(tx: Transaction) -> int:
    begun = update(broadcast).where(broadcast.c.state == BroadcastState.PLANNING.value)
    return (await tx.execute(begun.values(state=BroadcastState.CANCELLED.value))).rowcount


@contextmanager
def _snapshot(url: str) -> Iterator[Connection]:
    address = make_url(url)
    kind = address.get_backend_name()
    engine = create_engine(address.set(drivername=_DRIVERS[kind]), poolclass=NullPool, hide_parameters=True)
    with engine.connect() as connection:
        _BEGIN[kind](connection)
        yield connection.execution_options(stream_results=True, max_row_buffer=_ROWS_AT_ONCE)
    engine.dispose()


def _begin_on_sqlite(connection: Connection) -> None:
    # The driver begins no transaction for reading; the first statement after this fixes what is seen.
    connection.exec_driver_sql("PRAGMA busy_timeout = 10000")
    connection.exec_driver_sql("BEGIN")


def _begin_on_postgresql(connection: Connection) -> None:
    connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")


_BEGIN: dict[str, Callable[[Connection], None]] = {
    "sqlite": _begin_on_sqlite,
    "postgresql": _begin_on_postgresql,
}


def _tables() -> list[Table]:
    return [table for table in METADATA.sorted_tables if table not in LEFT_OUT]


def _table(read: Row) -> Table:
    table = METADATA.tables.get(read["table"])
    if table is None or [column.name for column in table.columns] != read["columns"]:
        raise OtherVersion(str(read["table"]))
    return table


def _plain(value: Any) -> Any:
    if isinstance(value, bytes | memoryview):
        return b64encode(value).decode()
    return value.isoformat() if isinstance(value, date) else value


def _read(table: Table, row: list[Any]) -> Row:
    columns = zip(table.columns, row, strict=True)
    return {column.name: _typed(column.type, value) for column, value in columns}


def _typed(kind: object, value: Any) -> Any:
    if value is None:
        return None
    if isinstance(kind, LargeBinary):
        return b64decode(value)
    if isinstance(kind, Utc):
        return datetime.fromisoformat(value)
    return date.fromisoformat(value) if isinstance(kind, Date) else value


def _line(content: object) -> bytes:
    return json.dumps(content, ensure_ascii=False).encode() + b"\n"
