"""Which messages lie in a chat: for as long as Telegram lets them be deleted, and no longer.

Only their numbers are kept, each with the hour in which it was noted: sealed under the key of the day,
and always at one length.
"""

from datetime import datetime
from struct import Struct

from sqlalchemy import delete, exists, or_, select

from engagements import limits
from storage.database import Transaction
from storage.errors import KeyMissing
from storage.keys import Keys
from storage.sealing import lock, unlock
from storage.tables import contact, draft, on_screen
from storage.writing import put

_ENTRY = Struct(">QI")
_NUMBERS = 2**63

Hours = dict[int, int]


async def note(tx: Transaction, keys: Keys, mark: bytes, messages: tuple[int, ...], now: datetime) -> None:
    """Note messages that lie in a chat now. Past `limits.ON_SCREEN`, the oldest are let go."""
    kept = await _fresh(tx, keys, mark, now)
    added = {message: _hour(now) for message in messages if 0 < message < _NUMBERS}
    newest = sorted((added | kept).items())[-limits.ON_SCREEN :]
    packed = b"".join(_ENTRY.pack(*entry) for entry in newest)
    await put(tx, on_screen, id=mark, sealed=lock(keys.day(now.date()), packed, limits.ON_SCREEN_BYTES))


async def note_sent(
    tx: Transaction, keys: Keys, mark: bytes, messages: tuple[int, ...], now: datetime
) -> None:
    """Note messages that have been sent, unless their chat was forgotten meanwhile."""
    known = select(or_(exists().where(contact.c.id == mark), exists().where(draft.c.id == mark)))
    if messages and (await tx.execute(known)).scalar_one():
        await note(tx, keys, mark, messages, now)


async def take(tx: Transaction, keys: Keys, mark: bytes, now: datetime) -> tuple[int, ...]:
    """Give the messages that may still be deleted, the oldest first, and keep them no more."""
    kept = await _fresh(tx, keys, mark, now)
    await tx.execute(delete(on_screen).where(on_screen.c.id == mark))
    return tuple(sorted(kept))


async def end(tx: Transaction, keys: Keys, now: datetime) -> int:
    """Delete the rows of chats in which no message may be deleted any more. Returns how many they were."""
    living = keys.days()
    rows = (await tx.execute(select(on_screen.c.id, on_screen.c.sealed))).all()
    ended = [row.id for row in rows if not _opened(living, row.sealed, now)]
    for mark in ended:
        await tx.execute(delete(on_screen).where(on_screen.c.id == mark))
    return len(ended)


async def _fresh(tx: Transaction, keys: Keys, mark: bytes, now: datetime) -> Hours:
    row = (await tx.execute(select(on_screen.c.sealed).where(on_screen.c.id == mark))).first()
    return {} if row is None else _opened(keys.days(), row.sealed, now)


def _opened(living: tuple[bytes, ...], sealed: bytes, now: datetime) -> Hours:
    try:
        packed = unlock(living, sealed)
    except KeyMissing:
        return {}
    oldest = _hour(now) - limits.DELETE_HOURS
    return {message: hour for message, hour in _ENTRY.iter_unpack(packed) if hour >= oldest}


def _hour(now: datetime) -> int:
    return int(now.timestamp()) // 3600
