"""Snapshots: figures that change only when a whole group of new answers has come."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "snapshot",
        sa.Column("engagement", sa.String(), nullable=False),
        sa.Column("content", sa.String(), nullable=False),
        sa.Column("responses", sa.Integer(), nullable=False),
        sa.Column("counted", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("engagement", name=op.f("pk_snapshot")),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    op.drop_table("snapshot")
