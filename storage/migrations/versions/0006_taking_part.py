"""Boxes whose envelopes have room for photos and recordings, and the pictures of authors."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("epoch") as table:
        table.add_column(sa.Column("length", sa.Integer(), nullable=False, server_default="8192"))
    op.create_table(
        "picture",
        sa.Column("engagement", sa.String(), nullable=False),
        sa.Column("file", sa.String(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("engagement", "file", name=op.f("pk_picture")),
    )


def downgrade() -> None:
    op.drop_table("picture")
    with op.batch_alter_table("epoch") as table:
        table.drop_column("length")
