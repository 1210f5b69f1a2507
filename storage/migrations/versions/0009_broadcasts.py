"""What is told to many beside feedback: who planned it, who approved it, and what it corrects.

`feedback.kind` tells an update of a service from feedback of an engagement. `state` says whether it waits for
a second person, and may leave only once it is approved: what was stored before may. `corrects` names what was
told before and is put right by it.
"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("feedback") as table:
        table.add_column(sa.Column("kind", sa.String(), nullable=False, server_default="feedback"))
        table.add_column(sa.Column("state", sa.String(), nullable=False, server_default="approved"))
        table.add_column(sa.Column("planned_by", sa.String(), nullable=False, server_default=""))
        table.add_column(sa.Column("approved_by", sa.String(), nullable=False, server_default=""))
        table.add_column(sa.Column("corrects", sa.String(), nullable=True))


def downgrade() -> None:
    # The version before knows neither updates nor corrections, and would send what nobody has approved.
    gone = "SELECT id FROM feedback WHERE kind <> 'feedback' OR state <> 'approved' OR corrects IS NOT NULL"
    carrying = f"SELECT id FROM broadcast WHERE feedback IN ({gone})"  # noqa: S608 - no input
    op.execute(f"DELETE FROM delivery WHERE broadcast IN ({carrying})")  # noqa: S608 - no input
    op.execute(f"DELETE FROM broadcast WHERE feedback IN ({gone})")  # noqa: S608 - no input
    op.execute(f"DELETE FROM feedback WHERE id IN ({gone})")  # noqa: S608 - no input
    with op.batch_alter_table("feedback") as table:
        for column in ("corrects", "approved_by", "planned_by", "state", "kind"):
            table.drop_column(column)
