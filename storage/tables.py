"""The tables.

Those that stand across the wall between people and their anonymous answers (contact, following,
nullifier, envelope, response, draft, on_screen) have no times, no serial numbers, no foreign keys between
them: each of those has been used to join an answer to a person. On SQLite a row has no number that tells when
it came either: it has none, or its number is its place, the beginning of its mark.
"""

from datetime import UTC, datetime

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    Float,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    TypeDecorator,
    UniqueConstraint,
    text,
)
from sqlalchemy.engine import Dialect
from sqlalchemy.engine.default import DefaultExecutionContext

from engagements import limits

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

_PLACE_BYTES = 8
# SQLite takes what is declared so, and nothing else, for the number of the row itself.
_PLACE = BigInteger().with_variant(Integer(), "sqlite")


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


def place_of(mark: bytes) -> int:
    """Give the place of a row: the first 63 bits of its mark."""
    return int.from_bytes(mark[:_PLACE_BYTES]) >> 1


def _placed(context: DefaultExecutionContext) -> int:
    return place_of(context.get_current_parameters()["id"])  # type: ignore[no-untyped-call]


def _kept_of_chats(name: str) -> Table:
    # Left to itself, SQLite would number these rows in the order in which they come.
    place = Column("place", _PLACE, primary_key=True, autoincrement=False, default=_placed)
    mark = Column("id", LargeBinary, nullable=False)
    return Table(name, METADATA, place, mark, Column("sealed", LargeBinary, nullable=False))


contact = _kept_of_chats("contact")

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

draft = _kept_of_chats("draft")

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

# What the team asked back, under a mark of the text that it is about.
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
on_screen = _kept_of_chats("on_screen")

installation = Table(
    "installation",
    METADATA,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("secret_check", LargeBinary, nullable=False),
)

heard = Table(
    "heard",
    METADATA,
    Column("bot", String, primary_key=True, default="", server_default=""),
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("day", Date, nullable=False),
)

# Until they have been sent, through which of the processes that answer people, and to which chat.
noted_reply = Table(
    "noted_reply",
    METADATA,
    Column("bot", String, primary_key=True, default="", server_default=""),
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("sealed", LargeBinary, nullable=False),
    Column("contact", LargeBinary, nullable=False, server_default="", index=True),
    Column("door", Integer, nullable=False, server_default="0"),
)

set_aside = Table(
    "set_aside",
    METADATA,
    Column("bot", String, primary_key=True, default="", server_default=""),
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("day", Date, nullable=False),
    Column("fault", String, nullable=False),
)

# Whatever an officer wrote to be told to many: feedback of an engagement, or an update of a service, whose
# `engagement` is the key under which its readers follow. `corrects` names what it puts right.
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
    Column("kind", String, nullable=False, server_default="feedback"),
    Column("state", String, nullable=False, server_default="approved"),
    Column("planned_by", String, nullable=False, server_default=""),
    Column("approved_by", String, nullable=False, server_default=""),
    Column("corrects", String),
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

# By when feedback is promised. `days` are all the days that were promised, in their order; `due` is the last.
promise = Table(
    "promise",
    METADATA,
    Column("engagement", String, primary_key=True),
    Column("due", Date, nullable=False),
    Column("days", String, nullable=False),
    Column("kept_on", Date),
    Column("warned_on", Date, nullable=False),
)

# Whom of a service's staff we write to. `until` is the last day of a link that nobody has opened yet.
staff_chat = Table(
    "staff_chat",
    METADATA,
    Column("service", String, primary_key=True),
    Column("mark", LargeBinary, primary_key=True),
    Column("sealed", LargeBinary, nullable=False),
    Column("until", Date),
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
    Column("state", String, nullable=False, server_default="running"),
    UniqueConstraint("feedback"),
    UniqueConstraint("notice"),
)

# An index of all that waits would have to be built with each broadcast. A lane remembers its place instead.
_RETRY, _SENDING = text("state = 'retry'"), text("state = 'sending'")

delivery = Table(
    "delivery",
    METADATA,
    Column("broadcast", Integer, primary_key=True, autoincrement=False),
    Column("contact", LargeBinary, primary_key=True),
    Column("state", String, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("due_at", Utc),
    Column("bot", String, nullable=False, server_default=""),
    Column("messages", LargeBinary),
    Index(None, "due_at", sqlite_where=_RETRY, postgresql_where=_RETRY),
    Index(None, "bot", sqlite_where=_SENDING, postgresql_where=_SENDING),
    sqlite_with_rowid=False,
)

# Which process holds the lane of a bot and until when, and until when Telegram wants the bot silent.
lane = Table(
    "lane",
    METADATA,
    Column("bot", String, primary_key=True),
    Column("holder", String, nullable=False),
    Column("held_until", Utc),
    Column("halted_until", Utc),
    Column("halted_for", Float, nullable=False),
)

# How far the lane of a bot has come with a broadcast: the beginning of a mark, which is shared by many.
reached = Table(
    "reached",
    METADATA,
    Column("broadcast", Integer, primary_key=True, autoincrement=False),
    Column("bot", String, primary_key=True),
    Column("place", LargeBinary, nullable=False),
)
