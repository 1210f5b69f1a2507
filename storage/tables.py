"""The tables.

Those that stand across the wall between people and their anonymous answers (contact, following,
nullifier, envelope, response, draft) have no times, no serial numbers, no foreign keys between them,
and on SQLite no rowid: each of those has been used to join an answer to a person.
"""

from datetime import UTC, datetime

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    TypeDecorator,
    UniqueConstraint,
)
from sqlalchemy.engine import Dialect

from engagements import limits

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class Utc(TypeDecorator[datetime]):
    """An aware moment, stored in UTC on every database."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Store UTC without its zone."""
        return None if value is None else value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give the zone back."""
        return None if value is None else value.replace(tzinfo=UTC)


contact = Table(
    "contact",
    METADATA,
    Column("id", LargeBinary, primary_key=True),
    Column("sealed", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)

following = Table(
    "following",
    METADATA,
    Column("contact", LargeBinary, primary_key=True),
    Column("engagement", String, primary_key=True),
    sqlite_with_rowid=False,
)

nullifier = Table(
    "nullifier",
    METADATA,
    Column("engagement", String, primary_key=True),
    Column("n", LargeBinary, primary_key=True),
    sqlite_with_rowid=False,
)

envelope = Table(
    "envelope",
    METADATA,
    Column("id", LargeBinary, primary_key=True),
    Column("engagement", String, nullable=False),
    Column("epoch", Integer, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)

response = Table(
    "response",
    METADATA,
    Column("id", LargeBinary, primary_key=True),
    Column("engagement", String, nullable=False),
    Column("batch", Integer, nullable=False),
    Column("language", String),
    Column("answers", LargeBinary, nullable=False),
    Column("receipt", LargeBinary),
    sqlite_with_rowid=False,
)

draft = Table(
    "draft",
    METADATA,
    Column("id", LargeBinary, primary_key=True),
    Column("sealed", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)

confidential_response = Table(
    "confidential_response",
    METADATA,
    Column("id", LargeBinary, primary_key=True),
    Column("engagement", String, nullable=False),
    Column("answers", LargeBinary, nullable=False),
    Column("person", LargeBinary, nullable=False),
    Column("receipt", LargeBinary),
    Column("language", String),
    sqlite_with_rowid=False,
)

# What the team asked back, under a mark of the response that it is about.
follow_up = Table(
    "follow_up",
    METADATA,
    Column("id", LargeBinary, primary_key=True),
    Column("engagement", String, nullable=False),
    Column("mark", LargeBinary, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)

epoch = Table(
    "epoch",
    METADATA,
    Column("engagement", String, primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("public_key", LargeBinary, nullable=False),
    Column("batches", Integer, nullable=False),
    Column("languages", String, nullable=False, server_default=""),
    Column("length", Integer, nullable=False, server_default=str(limits.RESPONSE_BYTES)),
)

engagement = Table(
    "engagement",
    METADATA,
    Column("id", String, primary_key=True),
    Column("content", String, nullable=False),
    Column("digest", String, nullable=False),
    Column("closes_at", Utc, nullable=False),
    Column("closed_at", Utc),
    Column("deleted_on", Date),
)

team = Table(
    "team",
    METADATA,
    Column("engagement", String, primary_key=True),
    Column("public_key", LargeBinary, nullable=False),
)

team_member = Table(
    "team_member",
    METADATA,
    Column("engagement", String, primary_key=True),
    Column("name", String, primary_key=True),
    Column("public_key", LargeBinary, nullable=False),
    Column("locked", LargeBinary, nullable=False),
    Column("team_key", LargeBinary, nullable=False),
    Column("second_factor", LargeBinary, nullable=False),
    Column("last_step", BigInteger, nullable=False),
)

audit = Table(
    "audit",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", Utc, nullable=False),
    Column("engagement", String, nullable=False),
    Column("member", String, nullable=False),
    Column("act", String, nullable=False),
    Column("about", String, nullable=False),
    Column("reason", String, nullable=False),
    Column("previous", LargeBinary, nullable=False),
    Column("hash", LargeBinary, nullable=False),
)

snapshot = Table(
    "snapshot",
    METADATA,
    Column("engagement", String, primary_key=True),
    Column("content", String, nullable=False),
    Column("responses", Integer, nullable=False),
    Column("counted", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)

# The pictures of an engagement's author, by the names of their files.
picture = Table(
    "picture",
    METADATA,
    Column("engagement", String, primary_key=True),
    Column("file", String, primary_key=True),
    Column("content", LargeBinary, nullable=False),
)

# Which messages lie in a chat, so that they can be cleared.
on_screen = Table(
    "on_screen",
    METADATA,
    Column("id", LargeBinary, primary_key=True),
    Column("sealed", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)

installation = Table(
    "installation",
    METADATA,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("secret_check", LargeBinary, nullable=False),
)

heard = Table(
    "heard",
    METADATA,
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("day", Date, nullable=False),
)

noted_reply = Table(
    "noted_reply",
    METADATA,
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("sealed", LargeBinary, nullable=False),
)

set_aside = Table(
    "set_aside",
    METADATA,
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("day", Date, nullable=False),
    Column("fault", String, nullable=False),
)

feedback = Table(
    "feedback",
    METADATA,
    Column("id", String, primary_key=True),
    Column("engagement", String, nullable=False),
    Column("content", String, nullable=False),
    Column("send_at", Utc, nullable=False),
    Column("wall_time", String, nullable=False),
    Column("zone", String, nullable=False),
    Column("fired", Boolean, nullable=False),
)

notice = Table(
    "notice",
    METADATA,
    Column("id", String, primary_key=True),
    Column("engagement", String, nullable=False),
    Column("news", String, nullable=False),
    Column("send_at", Utc, nullable=False),
    Column("fired", Boolean, nullable=False),
)

# One for each chat and engagement: on which day it wishes to be reminded, and none once that has been done.
reminder = Table(
    "reminder",
    METADATA,
    Column("contact", LargeBinary, primary_key=True),
    Column("engagement", String, primary_key=True),
    Column("due", Date),
    sqlite_with_rowid=False,
)

# How many people opened an engagement first through each of its links; without a name, in every other way.
opened_link = Table(
    "opened_link",
    METADATA,
    Column("engagement", String, primary_key=True),
    Column("link", String, primary_key=True),
    Column("opened", Integer, nullable=False),
    sqlite_with_rowid=False,
)

# It carries either feedback or a notice.
broadcast = Table(
    "broadcast",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("feedback", String),
    Column("notice", String),
    UniqueConstraint("feedback"),
    UniqueConstraint("notice"),
)

delivery = Table(
    "delivery",
    METADATA,
    Column("broadcast", Integer, primary_key=True, autoincrement=False),
    Column("contact", LargeBinary, primary_key=True),
    Column("state", String, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("due_at", Utc),
    sqlite_with_rowid=False,
)
