"""The record of every look at what was sent in confidence: a chain, for each row holds the hash of the last.

Whoever changes, removes or reorders rows breaks it. Whoever writes all of it anew, or cuts off its end, is
found by a head that was noted elsewhere.
"""

import json
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from hashlib import sha256
from typing import Any

from sqlalchemy import ColumnElement, Row, func, insert, or_, select

from storage.tables import audit
from storage.transactions import Transaction

# The head of an empty record.
BEGINNING = bytes(sha256().digest_size)

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Act(StrEnum):
    """What a row tells of."""

    TEAM_ADD = "team-add"
    TEAM_REMOVE = "team-remove"
    READ = "read"
    COPY = "copy"
    LOOK_UP = "look-up"
    TALK_READ = "talk-read"
    TALK_ASK = "talk-ask"
    PLAN = "plan"
    APPROVE = "approve"
    SIGN_IN = "sign-in"
    PAUSE = "pause"
    RESUME = "resume"
    CANCEL = "cancel"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Entry:
    """One act: of which member, about whom or which response, and why.

    The reason of a refused try is the code of its refusal.
    """

    at: datetime
    engagement: str
    member: str
    act: Act
    about: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Verified:
    """The chain is whole. `head` is worth noting elsewhere."""

    rows: int
    head: bytes


@dataclass(frozen=True, slots=True)
class BrokenChain:
    """The number of the first row that is not as it was written, or that is missing."""

    number: int


async def record(tx: Transaction, entry: Entry) -> None:
    """Add a row to the end of the chain."""
    last = (await tx.execute(select(audit).order_by(audit.c.number.desc()).limit(1))).first()
    number, previous = (last.number + 1, last.hash) if last else (1, BEGINNING)
    values = {
        "number": number,
        "at": entry.at,
        "engagement": entry.engagement,
        "member": entry.member,
        "act": entry.act,
        "about": entry.about,
        "reason": entry.reason,
        "previous": previous,
    }
    await tx.execute(insert(audit).values(**values, hash=_hash(number, entry, previous)))


async def entries(tx: Transaction, slug: str) -> tuple[Entry, ...]:
    """Give everything that was recorded of an engagement and of what stands beside it, in its order."""
    rows = await tx.execute(select(audit).where(_of(slug)).order_by(audit.c.number))
    return tuple(_entry(row) for row in rows)


async def refusals(tx: Transaction, slug: str, member: str, since: datetime, but: str) -> int:
    """Count the refused tries of a member since a moment, but those that were refused for one reason.

    Tries at what stands beside an engagement count with the others: they are at the same passphrase.
    """
    of_member = select(func.count()).where(*_refused(slug, member, since), audit.c.reason != but)
    return (await tx.execute(of_member)).scalar_one()


async def was_refused(tx: Transaction, slug: str, member: str, since: datetime, reason: str) -> bool:
    """Tell whether a member was refused for one reason since a moment."""
    of_member = select(audit.c.number).where(*_refused(slug, member, since), audit.c.reason == reason)
    return (await tx.execute(of_member.limit(1))).first() is not None


async def verify(tx: Transaction, head: bytes | None = None) -> Verified | BrokenChain:
    """Check every row, and that a head which was noted elsewhere is in the chain.

    A head that is not there means that rows were cut off, or that all was written anew; the number is then
    that after the last row.
    """
    number, last = 0, BEGINNING
    seen = {BEGINNING}
    for row in (await tx.execute(select(audit).order_by(audit.c.number))).all():
        number += 1
        if (row.number, row.previous, row.hash) != (number, last, _hash(number, _entry(row), last)):
            return BrokenChain(number)
        last = row.hash
        seen.add(last)
    return Verified(number, last) if head is None or head in seen else BrokenChain(number + 1)


def _refused(slug: str, member: str, since: datetime) -> tuple[ColumnElement[bool], ...]:
    columns = audit.c
    return _of(slug), columns.member == member, columns.act == Act.REFUSED, columns.at > since


def _of(slug: str) -> ColumnElement[bool]:
    beside = audit.c.engagement.startswith(f"{slug}+", autoescape=True)
    return or_(audit.c.engagement == slug, beside)


def _entry(row: Row[Any, Any]) -> Entry:
    return Entry(row.at, row.engagement, row.member, row.act, row.about, row.reason)


def _hash(number: int, entry: Entry, previous: bytes) -> bytes:
    content = {
        "number": number,
        "at": (entry.at - _EPOCH) // timedelta(microseconds=1),
        "engagement": entry.engagement,
        "member": entry.member,
        "act": entry.act,
        "about": entry.about,
        "reason": entry.reason,
        "previous": previous.hex(),
    }
    return sha256(json.dumps(content, sort_keys=True, separators=(",", ":")).encode()).digest()
