"""In which languages groups were opened, when answers were deleted, and which messages lie in a chat."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "on_screen",
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_on_screen")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("epoch") as table:
        table.add_column(sa.Column("languages", sa.String(), server_default="", nullable=False))
    with op.batch_alter_table("engagement") as table:
        table.add_column(sa.Column("deleted_on", sa.Date(), nullable=True))
    if op.get_bind().dialect.name == "postgresql":
        for column in ("id", "sealed"):
            op.execute(f"ALTER TABLE on_screen ALTER COLUMN {column} SET STATISTICS 0")


def downgrade() -> None:
    with op.batch_alter_table("engagement") as table:
        table.drop_column("deleted_on")
    with op.batch_alter_table("epoch") as table:
        table.drop_column("languages")
    op.drop_table("on_screen")
