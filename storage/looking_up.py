"""Looking at responses in confidence: what was said by many, and who said it one at a time."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from dialogs.answers import Answer
from dialogs.follow_ups import without_replies
from engagements.language import Language
from storage import audit, confidential
from storage.admission import Proof, admitted
from storage.audit import Act, Entry
from storage.database import Database
from storage.errors import ShortReason, UnknownRecord
from storage.keys import Keys
from storage.sealing import unseal
from storage.tables import confidential_response
from storage.transactions import Transaction

REASON_CHARACTERS = 10
_RECORD_DIGITS = 10


@dataclass(frozen=True, slots=True)
class Record:
    """A response in confidence, by a code that names nobody. Its language is None where none was noted."""

    code: str
    language: Language | None
    answers: tuple[Answer, ...]


async def read(
    database: Database, keys: Keys, slug: str, proof: Proof, now: datetime, to: Act = Act.READ
) -> tuple[Record, ...]:
    """Give a member every response, without who sent it, to read or to copy; the record says which.

    Raises a RefusedTry where they are not let in.
    """
    async with admitted(database, keys, slug, proof, now) as acting:
        await audit.record(acting.tx, Entry(now, slug, proof.member, to))
        columns = confidential_response.c
        of_engagement = select(columns.id, columns.language, columns.answers)
        statement = of_engagement.where(columns.engagement == slug).order_by(columns.id)
        rows = (await acting.tx.execute(statement)).all()
    return tuple(
        Record(
            _code(row.id),
            Language(row.language) if row.language else None,
            without_replies(confidential.opened(keys, slug, row.answers)),
        )
        for row in rows
    )


async def look_up(
    database: Database, keys: Keys, slug: str, record: str, proof: Proof, reason: str, now: datetime
) -> int:
    """Give a member the chat that sent one response.

    That they looked, and why, is committed before anything is opened. Raises ShortReason where there is no
    real reason, before anything is tried, and a RefusedTry where they are not let in.
    """
    assert_reason(reason)
    async with admitted(database, keys, slug, proof, now, record) as acting:
        sealed = await _person(acting.tx, slug, record)
        await audit.record(
            acting.tx, Entry(now, slug, proof.member, Act.LOOK_UP, record.lower(), reason.strip())
        )
    return int(unseal(acting.team_key(), sealed))


def assert_reason(reason: str) -> None:
    """Raise ShortReason where a reason is missing or too short."""
    if len(reason.strip()) < REASON_CHARACTERS:
        raise ShortReason(str(REASON_CHARACTERS))


async def _person(tx: Transaction, slug: str, record: str) -> bytes:
    columns = confidential_response.c
    rows = (await tx.execute(select(columns.id, columns.person).where(columns.engagement == slug))).all()
    found = [row.person for row in rows if _code(row.id) == record.lower()]
    if len(found) != 1:
        raise UnknownRecord(record)
    return bytes(found[0])


def _code(identifier: bytes) -> str:
    return identifier.hex()[:_RECORD_DIGITS]
