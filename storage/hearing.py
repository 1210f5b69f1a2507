"""Updates that were heard, replies that were noted and not sent yet, and updates set aside.

Each bot of an installation numbers its updates by itself: `bot` says which one an update came to, by the
number in its token; empty where that is the first.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Row, and_, bindparam, delete, func, insert, select, update

from engagements import limits
from storage.errors import KeyMissing
from storage.keys import Keys
from storage.prepared import Prepared
from storage.sealing import lock, unlock
from storage.tables import heard, noted_reply, set_aside
from storage.transactions import Transaction
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

_IS_NOTED = and_(noted_reply.c.bot == bindparam("bot"), noted_reply.c.update_id == bindparam("update_id"))
_OF_CHAT = and_(noted_reply.c.contact == bindparam("contact"), noted_reply.c.bot == bindparam("bot"))
_NOTE = Prepared(insert(noted_reply))
_NOTED = Prepared(select(noted_reply.c.sealed).where(_IS_NOTED, noted_reply.c.door == bindparam("door")))
_WAITING = Prepared(select(noted_reply.c.door).where(_OF_CHAT).limit(1))
_LET_GO = Prepared(delete(noted_reply).where(_IS_NOTED))


async def is_new(tx: Transaction, update_id: int, today: date, bot: str = "") -> bool:
    """Record that an update was heard. Returns False where it had been heard before."""
    return await insert_if_new(tx, heard, bot=bot, update_id=update_id, day=today)


@dataclass(frozen=True, slots=True)
class Noted:
    """Replies (JSON) to an update, which have not been sent."""

    update_id: int
    replies: bytes
    bot: str = ""


@dataclass(frozen=True, slots=True)
class Way:
    """By which way replies leave: to the chat of this mark, through the process of this number, by a bot.

    `only` tells that there is no other way: then none has to be looked for.
    """

    contact: bytes
    door: int
    bot: str = ""
    only: bool = False


async def note(tx: Transaction, keys: Keys, update_id: int, replies: bytes, now: datetime, way: Way) -> bool:
    """Note replies (JSON) until they have been sent: sealed under the key of the hour, and padded.

    Replies of one bot in one chat leave in order, so they leave through one door. Returns False where another
    door has something for the same chat still: then these are for that door to send.
    """
    for long, short in _SHORTER:
        replies = replies.replace(long, short)
    sealed = lock(keys.hour(now), replies, limits.NOTED_BYTES)
    waiting = None if way.only else await _WAITING.first(tx, contact=way.contact, bot=way.bot)
    door: int = way.door if waiting is None else waiting[0]
    await _NOTE.change(tx, bot=way.bot, update_id=update_id, sealed=sealed, contact=way.contact, door=door)
    return door == way.door


async def noted(tx: Transaction, keys: Keys, update_id: int, door: int, bot: str = "") -> bytes | None:
    """Give the replies to an update that this door has not sent; None where it has, or they are another's."""
    row = await _NOTED.first(tx, bot=bot, update_id=update_id, door=door)
    return None if row is None else _opened(keys, *row)


async def all_noted(tx: Transaction, keys: Keys, way: Way) -> tuple[Noted, ...]:
    """Give what is for one door to send to one chat by one bot, in the order of its updates."""
    mine = select(noted_reply).where(_OF_CHAT, noted_reply.c.door == way.door)
    rows = await tx.execute(mine, {"contact": way.contact, "bot": way.bot})
    return _in_order(keys, rows.all())


async def doors(tx: Transaction, but: int) -> frozenset[int]:
    """Name the doors that have something to send still, all but one."""
    others = select(noted_reply.c.door).where(noted_reply.c.door != but).distinct()
    return frozenset((await tx.execute(others)).scalars())


async def take_over(tx: Transaction, keys: Keys, left: frozenset[int], door: int) -> tuple[Noted, ...]:
    """Give all that is for a door to send, and first let it have what others have left behind."""
    theirs = update(noted_reply).where(noted_reply.c.door.in_(left))
    await tx.execute(theirs.values(door=door))
    mine = select(noted_reply).where(noted_reply.c.door == door)
    return _in_order(keys, (await tx.execute(mine)).all())


async def sent(tx: Transaction, update_id: int, bot: str = "") -> None:
    """Let the note go: its replies have been sent, or can never be."""
    await _LET_GO.change(tx, bot=bot, update_id=update_id)


def _in_order(keys: Keys, rows: Sequence[Row[Any, Any]]) -> tuple[Noted, ...]:
    ordered = sorted(rows, key=lambda row: int(row.update_id))
    opened = [(row, _opened(keys, row.sealed)) for row in ordered]
    return tuple(Noted(row.update_id, replies, row.bot) for row, replies in opened if replies is not None)


async def put_aside(tx: Transaction, update_id: int, fault: str, today: date, bot: str = "") -> None:
    """Set a poison update aside, so that it is never tried again and somebody can be told.

    Only the kind of fault is kept: what the update held is a participant's.
    """
    await insert_if_new(tx, heard, bot=bot, update_id=update_id, day=today)
    await insert_if_new(tx, set_aside, bot=bot, update_id=update_id, day=today, fault=fault)


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
            await sent(tx, row.update_id, row.bot)
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
