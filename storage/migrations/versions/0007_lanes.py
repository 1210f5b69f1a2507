"""Which bot a delivery leaves through, and whether a broadcast runs.

`delivery.bot` names the bot by the number in its token; empty until a lane has read whose contact it is for.
`broadcast.state` says whether its deliveries leave, wait, or never will.
"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("delivery") as table:
        table.add_column(sa.Column("bot", sa.String(), nullable=False, server_default=""))
    with op.batch_alter_table("broadcast") as table:
        table.add_column(sa.Column("state", sa.String(), nullable=False, server_default="running"))


def downgrade() -> None:
    op.execute(
        "DELETE FROM delivery WHERE state IN ('pending', 'retry')"
        " AND broadcast IN (SELECT id FROM broadcast WHERE state <> 'running')"
    )
    with op.batch_alter_table("broadcast") as table:
        table.drop_column("state")
    with op.batch_alter_table("delivery") as table:
        table.drop_column("bot")
