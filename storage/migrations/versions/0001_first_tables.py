"""The first tables."""

import sqlalchemy as sa
from alembic import op

# As they were when these tables were made: a later table brings its own.
WITHOUT_STATISTICS = {
    "contact": ("id", "sealed"),
    "following": ("contact",),
    "nullifier": ("n",),
    "envelope": ("id", "sealed"),
    "response": ("id", "answers", "receipt"),
    "draft": ("id", "sealed"),
    "confidential_response": ("id", "answers", "person", "receipt"),
    "noted_reply": ("sealed",),
    "delivery": ("contact",),
}

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "broadcast",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("feedback", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_broadcast")),
        sa.UniqueConstraint("feedback", name=op.f("uq_broadcast_feedback")),
    )
    op.create_table(
        "confidential_response",
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("engagement", sa.String(), nullable=False),
        sa.Column("answers", sa.LargeBinary(), nullable=False),
        sa.Column("person", sa.LargeBinary(), nullable=False),
        sa.Column("receipt", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_confidential_response")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "contact",
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "delivery",
        sa.Column("broadcast", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("contact", sa.LargeBinary(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("due_at", sa.DateTime(), nullable=True),
        sa.PrimaryKeyConstraint("broadcast", "contact", name=op.f("pk_delivery")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "draft",
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_draft")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "engagement",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("content", sa.String(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("closes_at", sa.DateTime(), nullable=False),
        sa.Column("closed_at", sa.DateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_engagement")),
    )
    op.create_table(
        "envelope",
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("engagement", sa.String(), nullable=False),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_envelope")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "epoch",
        sa.Column("engagement", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("public_key", sa.LargeBinary(), nullable=False),
        sa.Column("batches", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("engagement", "number", name=op.f("pk_epoch")),
    )
    op.create_table(
        "feedback",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("engagement", sa.String(), nullable=False),
        sa.Column("content", sa.String(), nullable=False),
        sa.Column("send_at", sa.DateTime(), nullable=False),
        sa.Column("wall_time", sa.String(), nullable=False),
        sa.Column("zone", sa.String(), nullable=False),
        sa.Column("fired", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_feedback")),
    )
    op.create_table(
        "following",
        sa.Column("contact", sa.LargeBinary(), nullable=False),
        sa.Column("engagement", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("contact", "engagement", name=op.f("pk_following")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "heard",
        sa.Column("update_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("update_id", name=op.f("pk_heard")),
    )
    op.create_table(
        "installation",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("secret_check", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_installation")),
    )
    op.create_table(
        "noted_reply",
        sa.Column("update_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("update_id", name=op.f("pk_noted_reply")),
    )
    op.create_table(
        "nullifier",
        sa.Column("engagement", sa.String(), nullable=False),
        sa.Column("n", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("engagement", "n", name=op.f("pk_nullifier")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "response",
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("engagement", sa.String(), nullable=False),
        sa.Column("batch", sa.Integer(), nullable=False),
        sa.Column("language", sa.String(), nullable=True),
        sa.Column("answers", sa.LargeBinary(), nullable=False),
        sa.Column("receipt", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_response")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "set_aside",
        sa.Column("update_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("fault", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("update_id", name=op.f("pk_set_aside")),
    )
    if op.get_bind().dialect.name == "postgresql":
        for table, columns in WITHOUT_STATISTICS.items():
            for column in columns:
                op.execute(f"ALTER TABLE {table} ALTER COLUMN {column} SET STATISTICS 0")


def downgrade() -> None:
    op.drop_table("set_aside")
    op.drop_table("response")
    op.drop_table("nullifier")
    op.drop_table("noted_reply")
    op.drop_table("installation")
    op.drop_table("heard")
    op.drop_table("following")
    op.drop_table("feedback")
    op.drop_table("epoch")
    op.drop_table("envelope")
    op.drop_table("engagement")
    op.drop_table("draft")
    op.drop_table("delivery")
    op.drop_table("contact")
    op.drop_table("confidential_response")
    op.drop_table("broadcast")
