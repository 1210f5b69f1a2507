"""The ballot box: responses go in once each, sealed, and come out in shuffled groups."""

from dataclasses import dataclass
from datetime import datetime
from random import SystemRandom
from typing import Any
from uuid import uuid4

from sqlalchemy import Row, delete, func, insert, select, update

from dialogs.answers import ANSWERS, Response
from engagements import limits
from engagements.engagement import Engagement, Mode
from storage.ballots import Ballot, Release, at_close, packed, unpacked, while_open
from storage.database import Database, Transaction
from storage.errors import KeyMissing
from storage.keys import Keys
from storage.sealing import lock, public_half, seal, unseal
from storage.tables import confidential_response, engagement, envelope, epoch, nullifier, response
from storage.writing import insert_if_new

_PERSON_BYTES = 64


@dataclass(frozen=True, slots=True)
class Counted:
    """What a count did: how many responses it let out, how many wait, how many are never opened."""

    released: int
    waiting: int
    unopened: int = 0


async def answered(tx: Transaction, keys: Keys, chat: int, engagements: tuple[str, ...]) -> frozenset[str]:
    """Name those engagements that a chat has answered."""
    marks = {keys.nullifier(each, chat): each for each in engagements}
    marks.pop(None, None)
    rows = await tx.execute(select(nullifier.c.n).where(nullifier.c.n.in_([*marks])))
    return frozenset(marks[n] for n in rows.scalars())


async def submit(tx: Transaction, keys: Keys, chat: int, sent: Response) -> bool:
    """Take in a response. Returns False, and takes in nothing, where this chat has answered already.

    Raises KeyMissing where the key that tells so is gone: nobody must be thanked for nothing.
    """
    mark = keys.nullifier(sent.engagement, chat)
    if mark is None:
        raise KeyMissing(f"{sent.engagement}: nullifier")
    if not await insert_if_new(tx, nullifier, engagement=sent.engagement, n=mark):
        return False
    if sent.mode is Mode.ANONYMOUS:
        await _put_in_the_box(tx, keys, sent)
    else:
        await _entrust(tx, keys, chat, sent)
    return True


async def _put_in_the_box(tx: Transaction, keys: Keys, sent: Response) -> None:
    box = await _current_epoch(tx, sent.engagement)
    receipt = keys.receipt(sent.receipt) if sent.receipt else None
    ballot = Ballot(uuid4().bytes, sent.language, sent.answers, receipt)
    await _seal(tx, sent.engagement, box.number, box.public_key, ballot)


async def _seal(tx: Transaction, slug: str, number: int, public_key: bytes, ballot: Ballot) -> None:
    sealed = seal(public_key, packed(ballot), limits.RESPONSE_BYTES)
    values = {"id": uuid4().bytes, "engagement": slug, "epoch": number, "sealed": sealed}
    await tx.execute(insert(envelope).values(values))


async def _entrust(tx: Transaction, keys: Keys, chat: int, sent: Response) -> None:
    person = seal(public_half(keys.team(sent.engagement)), str(chat).encode(), _PERSON_BYTES)
    answers = lock(keys.data(sent.engagement), ANSWERS.dump_json(sent.answers), limits.RESPONSE_BYTES)
    values = {
        "id": uuid4().bytes,
        "engagement": sent.engagement,
        "language": sent.language,
        "answers": answers,
        "person": person,
        "receipt": keys.receipt(sent.receipt) if sent.receipt else None,
    }
    await tx.execute(insert(confidential_response).values(values))


async def withdraw_confidential(tx: Transaction, keys: Keys, chat: int) -> int:
    """Delete every response that this chat sent in confidence. An anonymous one cannot be found."""
    columns = confidential_response.c
    deleted = 0
    for row in (await tx.execute(select(columns.id, columns.engagement, columns.person))).all():
        if unseal(keys.team(row.engagement), row.person, _PERSON_BYTES) == str(chat).encode():
            await tx.execute(delete(confidential_response).where(columns.id == row.id))
            deleted += 1
    return deleted


async def count(database: Database, keys: Keys, counting: Engagement) -> Counted:
    """Open the box of an open engagement, let out what may go, and seal the rest to a new key."""
    async with database.transaction() as tx:
        if (await _row(tx, counting.id)).closed_at is not None:
            return Counted(0, 0)
        ballots = await _opened(tx, keys, counting.id)
        release = while_open(ballots, counting.privacy, SystemRandom().shuffle)
        if not release.released:
            return Counted(0, len(ballots))
        box = await _current_epoch(tx, counting.id)
        await _empty(tx, keys, counting.id, box.batches + 1, release)
        await _next_epoch(tx, keys, counting.id, box, release.kept)
    await destroy_unneeded(database, keys)
    return Counted(len(release.released), len(release.kept))


async def close(
    database: Database, keys: Keys, closing: Engagement, now: datetime, only_if_due: bool = False
) -> Counted | None:
    """Close an engagement with its last count. Returns None where it is closed already, or not due.

    What is no group is left unopened for good, and no key stays that could open the box or tell who has
    answered.
    """
    async with database.transaction() as tx:
        row = await _row(tx, closing.id)
        if row.closed_at is not None or (only_if_due and row.closes_at > now):
            return None
        ballots = await _opened(tx, keys, closing.id)
        release = at_close(ballots, closing.privacy, SystemRandom().shuffle)
        box = await _current_epoch(tx, closing.id)
        await _empty(tx, keys, closing.id, box.batches + 1, release)
        await tx.execute(delete(epoch).where(epoch.c.engagement == closing.id))
        await tx.execute(update(engagement).where(engagement.c.id == closing.id).values(closed_at=now))
    await destroy_unneeded(database, keys)
    return Counted(len(release.released), 0, len(ballots) - len(release.released))


async def destroy_unneeded(database: Database, keys: Keys) -> int:
    """Destroy every key that no envelope needs any more, once the write-ahead log is empty.

    Where somebody is reading, the log cannot be emptied, and the keys stay until this is called again:
    after each count, every day, and at the start. It happens inside a transaction, so that no count can
    be making a key at the same moment.
    """
    if not await database.leave_no_trace():
        return 0
    destroyed = 0
    async with database.transaction() as tx:
        for row in (await tx.execute(select(engagement.c.id, engagement.c.closed_at))).all():
            needed = None if row.closed_at else (await _current_epoch(tx, row.id)).number
            destroyed += keys.destroy_epochs(row.id, needed)
            if row.closed_at:
                keys.destroy_nullifier(row.id)
    return destroyed


async def missing_keys(tx: Transaction, keys: Keys) -> tuple[str, ...]:
    """Name the keys without which an open engagement could not keep its promises."""
    missing: list[str] = []
    for row in (await tx.execute(select(engagement.c.id).where(engagement.c.closed_at.is_(None)))).all():
        number = (await _current_epoch(tx, row.id)).number
        missing.extend(keys.missing(row.id, number))
    return tuple(missing)


async def waiting(tx: Transaction, slug: str) -> int:
    """Count the envelopes that wait in the box."""
    statement = select(func.count()).select_from(envelope).where(envelope.c.engagement == slug)
    return (await tx.execute(statement)).scalar_one()


async def _row(tx: Transaction, slug: str) -> Row[Any, Any]:
    columns = engagement.c
    statement = select(columns.closes_at, columns.closed_at).where(columns.id == slug)
    return (await tx.execute(statement)).one()


async def _current_epoch(tx: Transaction, slug: str) -> Row[Any, Any]:
    newest = select(epoch).where(epoch.c.engagement == slug).order_by(epoch.c.number.desc()).limit(1)
    row = (await tx.execute(newest)).first()
    if row is None:
        raise KeyMissing(slug)
    return row


async def _opened(tx: Transaction, keys: Keys, slug: str) -> list[Ballot]:
    rows = await tx.execute(select(envelope).where(envelope.c.engagement == slug))
    ballots = [
        unpacked(unseal(keys.epoch(slug, row.epoch), row.sealed, limits.RESPONSE_BYTES)) for row in rows
    ]
    return list({each.id: each for each in ballots}.values())


async def _empty(tx: Transaction, keys: Keys, slug: str, batch: int, release: Release) -> None:
    await tx.execute(delete(envelope).where(envelope.c.engagement == slug))
    for ballot in release.released:
        values = {
            "id": ballot.id,
            "engagement": slug,
            "batch": batch,
            "language": ballot.language if release.with_language else None,
            "answers": lock(keys.data(slug), ANSWERS.dump_json(ballot.answers), limits.RESPONSE_BYTES),
            "receipt": ballot.receipt,
        }
        await insert_if_new(tx, response, **values)


async def _next_epoch(
    tx: Transaction, keys: Keys, slug: str, old: Row[Any, Any], kept: tuple[Ballot, ...]
) -> None:
    number = old.number + 1
    public_key = public_half(keys.new_epoch(slug, number))
    await tx.execute(delete(epoch).where(epoch.c.engagement == slug))
    values = {"engagement": slug, "number": number, "public_key": public_key, "batches": old.batches + 1}
    await tx.execute(insert(epoch).values(values))
    for ballot in kept:
        await _seal(tx, slug, number, public_key, ballot)
