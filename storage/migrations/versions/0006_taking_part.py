"""Room in envelopes for photos and recordings, pictures of authors, notices, reminders, links, follow-ups.

`epoch.length` says how long the envelopes of a box are. `picture` holds what authors add, and `notice` short
news; `broadcast.notice` is the one that a broadcast carries in place of feedback. `reminder` says who wishes
to be reminded of what, `opened_link` how many came through each link, `follow_up` what the team asks.
"""

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
    op.create_table(
        "notice",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("engagement", sa.String(), nullable=False),
        sa.Column("news", sa.String(), nullable=False),
        sa.Column("send_at", sa.DateTime(), nullable=False),
        sa.Column("fired", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notice")),
    )
    with op.batch_alter_table("broadcast") as table:
        table.alter_column("feedback", existing_type=sa.String(), nullable=True)
        table.add_column(sa.Column("notice", sa.String(), nullable=True))
        table.create_unique_constraint(op.f("uq_broadcast_notice"), ["notice"])
    op.create_table(
        "reminder",
        sa.Column("contact", sa.LargeBinary(), nullable=False),
        sa.Column("engagement", sa.String(), nullable=False),
        sa.Column("due", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("contact", "engagement", name=op.f("pk_reminder")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "opened_link",
        sa.Column("engagement", sa.String(), nullable=False),
        sa.Column("link", sa.String(), nullable=False),
        sa.Column("opened", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("engagement", "link", name=op.f("pk_opened_link")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "follow_up",
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("engagement", sa.String(), nullable=False),
        sa.Column("mark", sa.LargeBinary(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_follow_up")),
        sqlite_with_rowid=False,
    )
    if op.get_bind().dialect.name == "postgresql":
        op.execute("ALTER TABLE reminder ALTER COLUMN contact SET STATISTICS 0")
        for column in ("id", "mark", "sealed"):
            op.execute(f"ALTER TABLE follow_up ALTER COLUMN {column} SET STATISTICS 0")


def downgrade() -> None:
    op.drop_table("follow_up")
    op.drop_table("opened_link")
    op.drop_table("reminder")
    op.execute("DELETE FROM delivery WHERE broadcast IN (SELECT id FROM broadcast WHERE feedback IS NULL)")
    op.execute("DELETE FROM broadcast WHERE feedback IS NULL")
    with op.batch_alter_table("broadcast") as table:
        table.drop_constraint(op.f("uq_broadcast_notice"), type_="unique")
        table.drop_column("notice")
        table.alter_column("feedback", existing_type=sa.String(), nullable=False)
    op.drop_table("notice")
    op.drop_table("picture")
    with op.batch_alter_table("epoch") as table:
        table.drop_column("length")
