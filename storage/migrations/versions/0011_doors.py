"""Which front door sends a noted reply, and to whose chat it goes.

`noted_reply.door` is the number by which a process is known while it runs; `noted_reply.contact` is the mark
of the chat, so that the replies of one chat all leave through one door.
"""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("noted_reply") as table:
        table.add_column(sa.Column("contact", sa.LargeBinary(), nullable=False, server_default=""))
        table.add_column(sa.Column("door", sa.Integer(), nullable=False, server_default="0"))
    op.create_index("ix_noted_reply_contact", "noted_reply", ["contact"])
    if op.get_bind().dialect.name == "postgresql":
        op.execute("ALTER TABLE noted_reply ALTER COLUMN contact SET STATISTICS 0")


def downgrade() -> None:
    op.drop_index("ix_noted_reply_contact", "noted_reply")
    with op.batch_alter_table("noted_reply") as table:
        table.drop_column("door")
        table.drop_column("contact")
