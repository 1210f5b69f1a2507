"""Which messages lie in a chat: for as long as Telegram lets them be deleted, and no longer.

Only their numbers are kept, each with the hour in which it was noted: sealed under the key of the day,
and always at one length.
"""

from collections.abc import Mapping
from datetime import datetime
from struct import Struct

from sqlalchemy import delete, exists, or_, select, union

from engagements import limits
from storage.errors import KeyMissing
from storage.keys import Keys
from storage.places import at, is_of, is_there
from storage.prepared import Prepared
from storage.sealing import lock, unlock
from storage.tables import contact, draft, on_screen
from storage.transactions import Transaction
from storage.writing import put, put_all

_ENTRY = Struct(">QI")
_NUMBERS = 2**63

Hours = dict[int, int]

_OF_CHAT = select(on_screen.c.sealed).where(is_there(on_screen))
_FIND = Prepared(_OF_CHAT)
# Whether anything is kept of a chat, and what lies in it.
_IF_KNOWN = Prepared(
    select(
        or_(exists().where(is_there(contact)), exists().where(is_there(draft))),
        _OF_CHAT.scalar_subquery(),
    )
)


async def note(tx: Transaction, keys: Keys, mark: bytes, messages: tuple[int, ...], now: datetime) -> None:
    """Note messages that lie in a chat now. Past `limits.ON_SCREEN`, the oldest are let go."""
    kept = _opened(keys.days(), await _sealed(tx, mark), now)
    await put(tx, on_screen, mark, _noted(keys.day(now.date()), kept, messages, now))


async def note_sent(
    tx: Transaction, keys: Keys, mark: bytes, messages: tuple[int, ...], now: datetime
) -> None:
    """Note messages that have been sent, unless their chat was forgotten meanwhile."""
    if not messages:
        return
    ((known, sealed),) = await _IF_KNOWN.all(tx, **at(mark))
    if known:
        kept = _opened(keys.days(), sealed, now)
        await put(tx, on_screen, mark, _noted(keys.day(now.date()), kept, messages, now))


async def note_all_sent(
    tx: Transaction, keys: Keys, sent: Mapping[bytes, tuple[int, ...]], now: datetime
) -> None:
    """Note what has been sent to many, as `note_sent` does for one, with a few statements for all of them."""
    marks = [mark for mark, messages in sent.items() if messages]
    if not marks:
        return
    known = union(*(select(each.c.id).where(is_of(each, *marks)) for each in (contact, draft)))
    there = frozenset((await tx.execute(known)).scalars())
    rows = await tx.execute(select(on_screen).where(is_of(on_screen, *there)))
    living, key = keys.days(), keys.day(now.date())
    kept = {row.id: _opened(living, row.sealed, now) for row in rows}
    await put_all(tx, on_screen, {mark: _noted(key, kept.get(mark, {}), sent[mark], now) for mark in there})


async def take(tx: Transaction, keys: Keys, mark: bytes, now: datetime) -> tuple[int, ...]:
    """Give the messages that may still be deleted, the oldest first, and keep them no more."""
    kept = _opened(keys.days(), await _sealed(tx, mark), now)
    await tx.execute(delete(on_screen).where(is_of(on_screen, mark)))
    return tuple(sorted(kept))


async def end(tx: Transaction, keys: Keys, now: datetime) -> int:
    """Delete the rows of chats in which no message may be deleted any more. Returns how many they were."""
    living = keys.days()
    rows = (await tx.execute(select(on_screen.c.id, on_screen.c.sealed))).all()
    ended = [row.id for row in rows if not _opened(living, row.sealed, now)]
    for mark in ended:
        await tx.execute(delete(on_screen).where(is_of(on_screen, mark)))
    return len(ended)


def _noted(key: bytes, kept: Hours, messages: tuple[int, ...], now: datetime) -> bytes:
    added = {message: _hour(now) for message in messages if 0 < message < _NUMBERS}
    newest = sorted((added | kept).items())[-limits.ON_SCREEN :]
    packed = b"".join(_ENTRY.pack(*entry) for entry in newest)
    return lock(key, packed, limits.ON_SCREEN_BYTES)


async def _sealed(tx: Transaction, mark: bytes) -> bytes | None:
    row = await _FIND.first(tx, **at(mark))
    return None if row is None else row[0]


def _opened(living: tuple[bytes, ...], sealed: bytes | None, now: datetime) -> Hours:
    if sealed is None:
        return {}
    try:
        packed = unlock(living, sealed)
    except KeyMissing:
        return {}
    oldest = _hour(now) - limits.DELETE_HOURS
    return {message: hour for message, hour in _ENTRY.iter_unpack(packed) if hour >= oldest}


def _hour(now: datetime) -> int:
    return int(now.timestamp()) // 3600
