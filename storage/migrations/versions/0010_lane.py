"""What a lane for each bot needs: who holds it, how far it has come, and what of a message has been sent.

`lane` has a row for each bot: which process holds it and until when, and until when Telegram wants it silent.
`reached` says how far a lane has come with a broadcast. `delivery.messages` are the numbers of the messages
that a delivery made. Updates are numbered by each bot for itself, so that they are known by both.
"""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

_NUMBERED = ("heard", "noted_reply", "set_aside")


def upgrade() -> None:
    op.create_table(
        "lane",
        sa.Column("bot", sa.String(), nullable=False),
        sa.Column("holder", sa.String(), nullable=False),
        sa.Column("held_until", sa.DateTime(), nullable=True),
        sa.Column("halted_until", sa.DateTime(), nullable=True),
        sa.Column("halted_for", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("bot", name=op.f("pk_lane")),
    )
    op.create_table(
        "reached",
        sa.Column("broadcast", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("bot", sa.String(), nullable=False),
        sa.Column("place", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("broadcast", "bot", name=op.f("pk_reached")),
    )
    with op.batch_alter_table("delivery") as table:
        table.add_column(sa.Column("messages", sa.LargeBinary(), nullable=True))
    retry, sending = sa.text("state = 'retry'"), sa.text("state = 'sending'")
    op.create_index(
        op.f("ix_delivery_due_at"), "delivery", ["due_at"], sqlite_where=retry, postgresql_where=retry
    )
    op.create_index(
        op.f("ix_delivery_bot"), "delivery", ["bot"], sqlite_where=sending, postgresql_where=sending
    )
    for numbered in _NUMBERED:
        with op.batch_alter_table(numbered) as table:
            table.add_column(sa.Column("bot", sa.String(), nullable=False, server_default=""))
            table.drop_constraint(op.f(f"pk_{numbered}"), type_="primary")
            table.create_primary_key(op.f(f"pk_{numbered}"), ["bot", "update_id"])
    if op.get_bind().dialect.name == "postgresql":
        _make_queue(op.get_bind())
        op.execute("ALTER TABLE delivery ALTER COLUMN messages SET STATISTICS 0")
        op.execute("ALTER TABLE reached ALTER COLUMN place SET STATISTICS 0")


def _make_queue(connection: sa.Connection) -> None:
    """Make the tables of procrastinate, apart from ours. Its own statements name no schema."""
    from procrastinate.schema import SchemaManager

    before = connection.exec_driver_sql("SHOW search_path").scalar_one()
    connection.exec_driver_sql("CREATE SCHEMA procrastinate")
    connection.exec_driver_sql("SET LOCAL search_path TO procrastinate")
    connection.execution_options(no_parameters=True).exec_driver_sql(SchemaManager.get_schema())
    connection.exec_driver_sql(f"SET LOCAL search_path TO {before}")


def downgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP SCHEMA procrastinate CASCADE")
    for numbered in _NUMBERED:
        # What only the other bots heard is not to be taken for what this one will hear.
        op.execute(f"DELETE FROM {numbered} WHERE bot <> ''")  # noqa: S608 - a name of ours
        with op.batch_alter_table(numbered) as table:
            table.drop_constraint(op.f(f"pk_{numbered}"), type_="primary")
            table.create_primary_key(op.f(f"pk_{numbered}"), ["update_id"])
            table.drop_column("bot")
    op.drop_index(op.f("ix_delivery_bot"), "delivery")
    op.drop_index(op.f("ix_delivery_due_at"), "delivery")
    with op.batch_alter_table("delivery") as table:
        table.drop_column("messages")
    op.drop_table("reached")
    op.drop_table("lane")
