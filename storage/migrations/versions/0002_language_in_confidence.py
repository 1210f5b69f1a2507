"""The language of a response in confidence, so that results can say how many answered in each."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("confidential_response") as table:
        table.add_column(sa.Column("language", sa.String(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("confidential_response") as table:
        table.drop_column("language")
