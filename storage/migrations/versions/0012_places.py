"""What is kept of a chat lies at a number, the first 63 bits of its mark.

The tables are made anew, and their rows copied in the order of their marks.
"""

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

_TABLES = ("contact", "draft", "on_screen")
_PLACE = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_AT_ONCE = 200


def upgrade() -> None:
    for name in _TABLES:
        _make_anew(name, sa.Column("place", _PLACE, autoincrement=False, nullable=False), key="place")


def downgrade() -> None:
    for name in _TABLES:
        _make_anew(name, key="id", sqlite_with_rowid=False)


def _make_anew(name: str, *place: sa.Column[int], key: str, **how: bool) -> None:
    connection = op.get_bind()
    former = f"{name}_former"
    op.rename_table(name, former)
    if connection.dialect.name == "postgresql":
        op.execute(f"ALTER INDEX pk_{name} RENAME TO pk_{former}")
    made = op.create_table(
        name,
        *place,
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint(key, name=op.f(f"pk_{name}")),
        **how,
    )
    if connection.dialect.name == "postgresql":
        for column in made.columns:
            op.execute(f"ALTER TABLE {name} ALTER COLUMN {column.name} SET STATISTICS 0")
    for rows in _rows_of(connection, former):
        connection.execute(made.insert(), [_row(made, mark, sealed) for mark, sealed in rows])
    op.drop_table(former)


def _row(table: sa.Table, mark: bytes, sealed: bytes) -> dict[str, Any]:
    row: dict[str, Any] = {"id": mark, "sealed": sealed}
    return row | {"place": int.from_bytes(mark[:8]) >> 1} if "place" in table.columns else row


def _rows_of(connection: sa.Connection, name: str) -> Iterator[list[tuple[bytes, bytes]]]:
    table = sa.table(name, sa.column("id", sa.LargeBinary()), sa.column("sealed", sa.LargeBinary()))
    last = b""
    while True:
        some = sa.select(table).where(table.c.id > last).order_by(table.c.id).limit(_AT_ONCE)
        rows = [(mark, sealed) for mark, sealed in connection.execute(some)]
        if not rows:
            return
        yield rows
        last = rows[-1][0]
