"""By when feedback is promised, and the chats of staff who are told when it is due.

`promise.days` are all the days that were promised. `staff_chat` holds a link until its member opens it, and
then their chat. What was published before has promised a day as well: the one in its file.
"""

import json
from datetime import UTC, date, datetime

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_KEEPING = ("heard", "decided", "done")


def upgrade() -> None:
    promise = op.create_table(
        "promise",
        sa.Column("engagement", sa.String(), nullable=False),
        sa.Column("due", sa.Date(), nullable=False),
        sa.Column("days", sa.String(), nullable=False),
        sa.Column("kept_on", sa.Date(), nullable=True),
        sa.Column("warned_on", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("engagement", name=op.f("pk_promise")),
    )
    op.create_table(
        "staff_chat",
        sa.Column("service", sa.String(), nullable=False),
        sa.Column("mark", sa.LargeBinary(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("service", "mark", name=op.f("pk_staff_chat")),
        sqlite_with_rowid=False,
    )
    if op.get_bind().dialect.name == "postgresql":
        for column in ("mark", "sealed"):
            op.execute(f"ALTER TABLE staff_chat ALTER COLUMN {column} SET STATISTICS 0")
    op.bulk_insert(promise, [*_promised()])


def _promised() -> list[dict[str, object]]:
    """Read what was promised from what was published; feedback that has left since then has kept it."""
    kept: dict[str, date] = {}
    told = "SELECT engagement, content, send_at FROM feedback WHERE fired ORDER BY send_at"
    for slug, content, send_at in op.get_bind().execute(sa.text(told)):
        if json.loads(content)["stage"] in _KEEPING:
            kept.setdefault(slug, date.fromisoformat(str(send_at)[:10]))
    published = op.get_bind().execute(sa.text("SELECT id, content FROM engagement WHERE id NOT LIKE '%+%'"))
    today = datetime.now(UTC).date()
    rows: list[dict[str, object]] = []
    for slug, content in published:
        day = json.loads(content)["feedback_by"]
        due = date.fromisoformat(day)
        rows.append(
            {"engagement": slug, "due": due, "days": day, "kept_on": kept.get(slug), "warned_on": today}
        )
    return rows


def downgrade() -> None:
    op.drop_table("staff_chat")
    op.drop_table("promise")
