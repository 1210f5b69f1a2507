"""Updates that were heard, replies that were noted and not sent yet, and updates set aside."""

from datetime import date, datetime, timedelta

from sqlalchemy import delete, func, insert, select

from engagements import limits
from storage.database import Transaction
from storage.errors import KeyMissing
from storage.keys import Keys
from storage.sealing import lock, unlock
from storage.tables import heard, noted_reply, set_aside
from storage.writing import insert_if_new

# Telegram delivers an update for 24 hours; a day more for the clocks of both sides.
_REMEMBERED = timedelta(days=2)
# For so long a reply is tried again where Telegram cannot be reached.
_TRIED = timedelta(days=1)
# For so long what was just said can be read.
_SPOKEN = timedelta(hours=1)

# What is said is marked up, so that one sign of an answer can take five bytes. JSON holds no byte below a
# space: one of those stands for each here, and no answer grows on its way out.
_SHORTER = ((b"&amp;", b"\x01"), (b"&lt;", b"\x02"), (b"&gt;", b"\x03"))


async def is_new(tx: Transaction, update_id: int, today: date) -> bool:
    """Record that an update was heard. Returns False where it had been heard before."""
    return await insert_if_new(tx, heard, update_id=update_id, day=today)


async def note(tx: Transaction, keys: Keys, update_id: int, replies: bytes, now: datetime) -> None:
    """Note replies (JSON) until they have been sent: sealed under the key of the hour, and padded."""
    for long, short in _SHORTER:
        replies = replies.replace(long, short)
    sealed = lock(keys.hour(now), replies, limits.NOTED_BYTES)
    await tx.execute(insert(noted_reply).values(update_id=update_id, sealed=sealed))


async def noted(tx: Transaction, keys: Keys, update_id: int) -> bytes | None:
    """Give the replies to an update that have not been sent; None where they have."""
    row = (await tx.execute(select(noted_reply).where(noted_reply.c.update_id == update_id))).first()
    return None if row is None else _opened(keys, row.sealed)


async def all_noted(tx: Transaction, keys: Keys) -> tuple[tuple[int, bytes], ...]:
    """Give all replies that were noted and not sent, in the order of their updates."""
    rows = (await tx.execute(select(noted_reply).order_by(noted_reply.c.update_id))).all()
    opened = [(row.update_id, _opened(keys, row.sealed)) for row in rows]
    return tuple((update_id, replies) for update_id, replies in opened if replies is not None)


async def sent(tx: Transaction, update_id: int) -> None:
    """Let the note go: its replies have been sent, or can never be."""
    await tx.execute(delete(noted_reply).where(noted_reply.c.update_id == update_id))


async def put_aside(tx: Transaction, update_id: int, fault: str, today: date) -> None:
    """Set a poison update aside, so that it is never tried again and somebody can be told.

    Only the kind of fault is kept: what the update held is a participant's.
    """
    await insert_if_new(tx, heard, update_id=update_id, day=today)
    await insert_if_new(tx, set_aside, update_id=update_id, day=today, fault=fault)


async def count_aside(tx: Transaction) -> int:
    """Count the updates that were set aside."""
    return (await tx.execute(select(func.count()).select_from(set_aside))).scalar_one()


async def forget_old(tx: Transaction, keys: Keys, now: datetime) -> None:
    """Forget updates that Telegram will not deliver again, notes that were sent, and those a day old."""
    await tx.execute(delete(heard).where(heard.c.day < now.date() - _REMEMBERED))
    waiting: set[bytes] = set()
    hours, too_old = keys.hours(), keys.hours_before(now - _TRIED)
    for row in (await tx.execute(select(noted_reply))).all():
        key = _opening(hours, row.sealed)
        if key is None or key in too_old:
            await sent(tx, row.update_id)
        else:
            waiting.add(key)
    keys.end_hours(now - _SPOKEN, but=waiting)


def _opened(keys: Keys, sealed: bytes) -> bytes | None:
    try:
        replies = unlock(keys.hours(), sealed)
    except KeyMissing:
        return None
    for long, short in _SHORTER:
        replies = replies.replace(short, long)
    return replies


def _opening(hours: tuple[bytes, ...], sealed: bytes) -> bytes | None:
    """Give the key of the hour that opens a note."""
    for hour in hours:
        try:
            unlock((hour,), sealed)
        except KeyMissing:
            continue
        return hour
    return None
