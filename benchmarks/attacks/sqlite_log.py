"""Reading SQLite's write-ahead log and pages as an attacker does: every frame, in its order.

The log is archived while the program runs: whatever is appended is read before it can be emptied or
written over. The formats are those of https://sqlite.org/fileformat2.html.
"""

import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

from benchmarks.attacks.evidence import TABLES, Transaction, Value, Written
from storage.database import Database
from storage.transactions import Transaction as Opened

_LOG_HEADER = 32
_FRAME_HEADER = 24
# Kinds of pages: of a table without numbers of rows, whose rows stand on all of them, and of one with such
# numbers, whose rows stand on its leaves alone.
_INTERIOR, _INTERIOR_OF_NUMBERS, _LEAF_OF_NUMBERS = 0x02, 0x05, 0x0D


class SqliteLog:
    """An archive of the write-ahead log of one database file."""

    def __init__(self, file: Path) -> None:
        self._log = file.with_name(f"{file.name}-wal")
        with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as connection:
            self._size = int(connection.execute("PRAGMA page_size").fetchone()[0])
            self._roots = dict(connection.execute("SELECT name, rootpage FROM sqlite_master").fetchall())
            self._columns = {table: _as_stored(connection, table) for table in TABLES}
        content = file.read_bytes()
        starts = range(0, len(content), self._size)
        self._pages = {n: content[start : start + self._size] for n, start in enumerate(starts, start=1)}
        self._begun = b""
        self._frames = 0
        self._known: set[bytes] = set()
        self._open: set[int] = set()
        self.transactions: list[Transaction] = []
        self.read()

    def read(self) -> None:
        """Archive whatever was appended since the last look."""
        if not self._log.exists() or self._log.stat().st_size < _LOG_HEADER:
            return
        with self._log.open("rb") as opened:
            header = opened.read(_LOG_HEADER)
            if header != self._begun:
                self._begun, self._frames = header, 0
            opened.seek(_LOG_HEADER + self._frames * (_FRAME_HEADER + self._size))
            while len(frame := opened.read(_FRAME_HEADER + self._size)) == _FRAME_HEADER + self._size:
                if frame[8:16] != header[16:24]:
                    break
                self._take(frame)
                self._frames += 1

    def lying(self) -> tuple[bytes, ...]:
        """Give the ids of the responses in the order in which their pages lie in the file."""
        rows = sorted(self._rows_of("response"), key=lambda row: row[0])
        return tuple(id_ for _, written in rows if isinstance(id_ := written.values["id"], bytes))

    def _take(self, frame: bytes) -> None:
        page = int.from_bytes(frame[:4], "big")
        self._pages[page] = frame[_FRAME_HEADER:]
        self._open.add(page)
        if int.from_bytes(frame[4:8], "big"):
            fresh = sorted(self._fresh(), key=lambda row: row[0])
            self.transactions.append(tuple(written for _, written in fresh))
            self._open.clear()

    def _fresh(self) -> Iterator[tuple[int, Written]]:
        for table in TABLES:
            for page in self._tree(self._roots[table]):
                if page in self._open:
                    yield from self._cells(table, page, only_new=True)

    def _rows_of(self, table: str) -> Iterator[tuple[int, Written]]:
        for page in self._tree(self._roots[table]):
            yield from self._cells(table, page, only_new=False)

    def _tree(self, root: int) -> Iterator[int]:
        content = self._pages[root]
        yield root
        if content[0] in (_INTERIOR, _INTERIOR_OF_NUMBERS):
            for pointer in _pointers(content, 12):
                yield from self._tree(int.from_bytes(content[pointer : pointer + 4], "big"))
            yield from self._tree(int.from_bytes(content[8:12], "big"))

    def _cells(self, table: str, page: int, only_new: bool) -> Iterator[tuple[int, Written]]:
        """Give each row of a page, with the number of the page on which the rest of it begins."""
        content = self._pages[page]
        kind = content[0]
        if kind == _INTERIOR_OF_NUMBERS:
            return
        for pointer in _pointers(content, 12 if kind == _INTERIOR else 8):
            length, start = _number(content, pointer + (4 if kind == _INTERIOR else 0))
            if kind == _LEAF_OF_NUMBERS:
                _, start = _number(content, start)
            local = _kept_here(length, self._size, numbered=kind == _LEAF_OF_NUMBERS)
            kept = content[start : start + local]
            rest = int.from_bytes(content[start + local : start + local + 4], "big") if local < length else 0
            mark = table.encode() + kept
            if only_new and mark in self._known:
                continue
            self._known.add(mark)
            values = _values(kept + self._overflow(rest, length - local))
            yield rest or page, Written(table, dict(zip(self._columns[table], values, strict=False)))

    def _overflow(self, page: int, length: int) -> bytes:
        content = b""
        while page and len(content) < length:
            content += self._pages[page][4:]
            page = int.from_bytes(self._pages[page][:4], "big")
        return content[:length]


class WatchedSqlite(Database):
    """The program's own database, with an archive of its log kept beside it."""

    log: SqliteLog | None = None

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Opened]:
        """Archive what a transaction has appended."""
        async with super().transaction() as tx:
            yield tx
        self._read()

    @asynccontextmanager
    async def shared_transaction(self, *about: bytes) -> AsyncIterator[Opened]:
        """Archive what a turn has appended."""
        async with super().shared_transaction(*about) as tx:
            yield tx
        self._read()

    async def leave_no_trace(self) -> bool:
        """Archive the log before it is emptied."""
        self._read()
        return await super().leave_no_trace()

    def _read(self) -> None:
        if self.log is not None:
            self.log.read()


def _as_stored(connection: sqlite3.Connection, table: str) -> list[str]:
    """Name the columns of a table as they are stored: those of the key first."""
    rows = connection.execute(f"PRAGMA table_info({table})").fetchall()
    return [name for _, name, *_, key in sorted(rows, key=lambda row: (row[-1] or len(rows), row[0]))]


def _pointers(content: bytes, start: int) -> list[int]:
    cells = int.from_bytes(content[3:5], "big")
    return [int.from_bytes(content[n : n + 2], "big") for n in range(start, start + 2 * cells, 2)]


def _kept_here(length: int, size: int, numbered: bool) -> int:
    """Give how many bytes of a row stand on the page of its key; the rest overflows."""
    most, least = size - 35 if numbered else (size - 12) * 64 // 255 - 23, (size - 12) * 32 // 255 - 23
    if length <= most:
        return length
    local = least + (length - least) % (size - 4)
    return local if local <= most else least


def _number(content: bytes, at: int) -> tuple[int, int]:
    """Read a number of variable length, and where the next thing begins."""
    value = 0
    for n in range(8):
        value = value << 7 | content[at + n] & 0x7F
        if content[at + n] < 0x80:
            return value, at + n + 1
    return value << 8 | content[at + 8], at + 9


def _values(record: bytes) -> Iterator[Value]:
    body, at = _number(record, 0)
    start = body
    while at < start:
        kind, at = _number(record, at)
        size = _size_of(kind)
        yield _value(kind, record[body : body + size])
        body += size


def _size_of(kind: int) -> int:
    return (kind - 12) // 2 if kind >= 12 else (0, 1, 2, 3, 4, 6, 8, 8, 0, 0)[kind]


def _value(kind: int, content: bytes) -> Value:
    if kind >= 12:
        return content.decode() if kind % 2 else content
    if kind in (8, 9):
        return kind - 8
    return None if kind == 0 else int.from_bytes(content, "big", signed=True)
