"""Deliveries: the rows are the truth of who has heard what.

A delivery goes pending → sending → sent, and from sending also to retry, gone, failed or unknown.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from struct import Struct
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    LargeBinary,
    Select,
    and_,
    bindparam,
    delete,
    exists,
    func,
    literal,
    literal_column,
    or_,
    select,
    tuple_,
    update,
)

from storage.keys import Keys
from storage.prepared import Prepared
from storage.sealing import lock, unlock
from storage.tables import broadcast, delivery, feedback, reached
from storage.transactions import Transaction
from storage.writing import put_row

# Nothing waits longer than a few minutes to be tried again: what is due later was set by a wrong clock.
_LATEST = timedelta(minutes=15)
# Of the last mark that a lane has claimed, no more is kept than this: of a million, fifteen begin alike.
_PLACE_BYTES = 2
# Room for the numbers of seven messages, so that none of a few tells how long a text was in its language.
_MESSAGES_BYTES = 64
_NUMBER = Struct(">Q")

_DECIDED = (delivery.c.broadcast, delivery.c.contact, delivery.c.attempts, delivery.c.messages)
# Written out, and not as values, so that the indexes of just these rows are used.
_PENDING, _SENDING, _RETRY = (
    delivery.c.state == literal_column(f"'{state}'") for state in ("pending", "sending", "retry")
)
# Of bots that nobody has looked at yet, and of this one.
_MINE = delivery.c.bot.in_([literal(""), bindparam("lane")])


class DeliveryState(StrEnum):
    """How far one message to one participant has come.

    `pending`: no lane has come to it yet; whatever waits again is `retry`. `unknown`: its answer was lost,
    and Telegram cannot tell whether it arrived, so it is never sent again by itself. `gone`: the participant
    has blocked the bot or left Telegram.
    """

    PENDING = "pending"
    SENDING = "sending"
    SENT = "sent"
    RETRY = "retry"
    GONE = "gone"
    FAILED = "failed"
    UNKNOWN = "unknown"


class BroadcastState(StrEnum):
    """Whether the deliveries of a broadcast are still being planned, leave, wait, or never will leave."""

    PLANNING = "planning"
    RUNNING = "running"
    PAUSED = "paused"
    CANCELLED = "cancelled"


# What has not ended yet, one way or another.
STILL_TO_COME = (DeliveryState.PENDING, DeliveryState.SENDING, DeliveryState.RETRY)


@dataclass(frozen=True, slots=True)
class Delivery:
    """A delivery of which a lane may decide: nobody else can, until its transaction ends.

    `messages` are the numbers, sealed, of those of its messages that have been sent; None before the first.
    """

    broadcast: int
    contact: bytes
    attempts: int
    messages: bytes | None = None


@dataclass(frozen=True, slots=True)
class Settled:
    """What becomes of a delivery: its state, how often it was tried, and when it is tried again.

    `bot` is the bot that it leaves through, by the number in its token; empty where nobody has looked.
    """

    delivery: Delivery
    state: DeliveryState
    attempts: int
    bot: str = ""
    due_at: datetime | None = None
    messages: bytes | None = None


async def next_due(
    tx: Transaction, bot: str, now: datetime, at_most: int, since: int = 0, *, only_begun: bool = False
) -> tuple[Delivery, ...]:
    """Give deliveries that a bot's lane comes to next, of broadcasts that run, no earlier than `since`.

    It decides of each before its transaction ends. What is to be tried again comes first, whatever its
    broadcast, then what nobody has come to, of one broadcast; with `only_begun`, nothing but the rest of
    texts of which a part has been sent. They leave in the order of their contacts. A contact's mark is an
    HMAC of its chat id under a secret, and says nothing of its language: Welsh and English leave mixed as if
    by lot, and neither waits for the other.
    """
    found = await _again(tx, bot, now, at_most, only_begun)
    if not only_begun and len(found) < at_most and (first := await _first_ahead(tx, bot, since)) is not None:
        number, start = first
        fresh = await _ahead(tx, number, start, at_most - len(found))
        if fresh:
            here = fresh[-1].contact[:_PLACE_BYTES]
            await put_row(tx, reached, broadcast=number, bot=bot, place=here)
        found += fresh
    return found


def _runs() -> ColumnElement[bool]:
    """Choose the broadcasts that leave now, and are not about to be put right.

    While those who have read what was wrong are still being planned for, nobody may read the right text:
    they would be taken for one of them.
    """
    later, right, this = broadcast.alias(), feedback.alias(), feedback.alias()
    being_planned = later.c.state == BroadcastState.PLANNING.value
    corrected = or_(this.c.id == right.c.corrects, this.c.corrects == right.c.corrects)
    put_right = (
        exists()
        .where(later.c.feedback == right.c.id, being_planned, later.c.id != broadcast.c.id)
        .where(this.c.id == broadcast.c.feedback, corrected)
    )
    return and_(broadcast.c.state == BroadcastState.RUNNING.value, ~put_right)


def _due_again() -> Select[Any]:
    due = or_(delivery.c.due_at <= bindparam("now"), delivery.c.due_at > bindparam("latest"))
    # Asked of each row that is found, so that rows are found by the index of those few that wait again.
    running = exists().where(broadcast.c.id == delivery.c.broadcast, _runs())
    again = select(*_DECIDED).where(_RETRY, due, _MINE, running)
    return again.order_by(delivery.c.due_at, delivery.c.broadcast, delivery.c.contact)


def _begun() -> Select[Any]:
    """Choose the first broadcast with deliveries that the lane has not come to, and the last place there."""
    mine = and_(reached.c.broadcast == broadcast.c.id, reached.c.bot == bindparam("bot"))
    start = func.coalesce(reached.c.place, literal(b"", LargeBinary))
    is_ahead = exists().where(delivery.c.broadcast == broadcast.c.id, delivery.c.contact >= start, _PENDING)
    begun = select(broadcast.c.id, reached.c.place).outerjoin(reached, mine)
    running = begun.where(_runs(), broadcast.c.id >= bindparam("since"), is_ahead)
    return running.order_by(broadcast.c.id).limit(1)


def _untold() -> Select[Any]:
    here = delivery.c.broadcast == bindparam("number"), delivery.c.contact >= bindparam("start")
    return select(*_DECIDED).where(*here, _PENDING).order_by(delivery.c.contact)


def _taken(chosen: Select[Any]) -> Prepared:
    """Take rows that no other lane is deciding of."""
    return Prepared(chosen.limit(bindparam("at_most", type_=Integer)).with_for_update(skip_locked=True))


_DUE_AGAIN = _taken(_due_again())
_BEGUN_AGAIN = _taken(_due_again().where(delivery.c.messages.is_not(None)))
_FIRST_AHEAD = Prepared(_begun())
_AHEAD = _taken(_untold())
_LOST = Prepared(update(delivery).where(_SENDING, _MINE).values(state=DeliveryState.UNKNOWN.value))
_SETTLE = Prepared(
    update(delivery)
    .where(delivery.c.broadcast == bindparam("of"), delivery.c.contact == bindparam("to"))
    .values({name: bindparam(f"new_{name}") for name in ("state", "attempts", "bot", "due_at", "messages")})
)


async def _again(
    tx: Transaction, bot: str, now: datetime, at_most: int, only_begun: bool
) -> tuple[Delivery, ...]:
    chosen = _BEGUN_AGAIN if only_begun else _DUE_AGAIN
    rows = await chosen.all(tx, lane=bot, now=now, latest=now + _LATEST, at_most=at_most)
    return tuple(Delivery(*row) for row in rows)


async def _first_ahead(tx: Transaction, bot: str, since: int) -> tuple[int, bytes] | None:
    first = await _FIRST_AHEAD.first(tx, bot=bot, since=since)
    return None if first is None else (first[0], first[1] or b"")


async def _ahead(tx: Transaction, number: int, start: bytes, at_most: int) -> tuple[Delivery, ...]:
    rows = await _AHEAD.all(tx, number=number, start=start, at_most=at_most)
    return tuple(Delivery(*row) for row in rows)


async def settle(tx: Transaction, settled: Sequence[Settled]) -> None:
    """Record what becomes of deliveries, all of them at once."""
    rows = [
        {
            "of": each.delivery.broadcast,
            "to": each.delivery.contact,
            "new_state": each.state.value,
            "new_attempts": each.attempts,
            "new_bot": each.bot,
            "new_due_at": each.due_at,
            "new_messages": each.messages,
        }
        for each in settled
    ]
    await _SETTLE.change_each(tx, rows)


async def drop(tx: Transaction, dropped: Sequence[Delivery]) -> None:
    """Let deliveries go whose message has lost its point since."""
    if not dropped:
        return
    this = delete(delivery).where(
        delivery.c.broadcast == bindparam("of"), delivery.c.contact == bindparam("to")
    )
    await tx.execute(this, [{"of": each.broadcast, "to": each.contact} for each in dropped])


async def is_finished(tx: Transaction, number: int, bot: str) -> bool:
    """Tell whether nothing of a broadcast waits any more for the lane of a bot."""
    place = select(reached.c.place).where(reached.c.broadcast == number, reached.c.bot == bot)
    start = (await tx.execute(place)).scalar() or b""
    ahead = exists().where(delivery.c.broadcast == number, delivery.c.contact >= start, _PENDING)
    # Not by the broadcast's own rows, which are many, but by the index of those few that wait again.
    again = exists().where(delivery.c.broadcast + 0 == number, _RETRY)
    return not (await tx.execute(select(or_(ahead, again)))).scalar_one()


async def waits(tx: Transaction, bot: str, now: datetime, *, only_begun: bool = False) -> bool:
    """Tell whether `next_due` would give anything."""
    if await _again(tx, bot, now, 1, only_begun):
        return True
    return not only_begun and await _first_ahead(tx, bot, 0) is not None


async def give_up(tx: Transaction, contact: bytes) -> None:
    """Let nothing wait for a participant who cannot be written to any more."""
    theirs = update(delivery).where(delivery.c.contact == contact, waiting())
    await tx.execute(theirs.values(state=DeliveryState.GONE.value, due_at=None))


def waiting() -> ColumnElement[bool]:
    """Choose the deliveries that are still to be tried."""
    state = delivery.c.state
    return or_(state == DeliveryState.PENDING.value, state == DeliveryState.RETRY.value)


async def lost(tx: Transaction, bot: str) -> int:
    """Mark what the lane of a bot was sending when it was killed: whether it went out cannot be found out."""
    return await _LOST.change(tx, lane=bot)


async def pause(tx: Transaction, number: int) -> bool:
    """Let what waits of a broadcast wait on. Returns False where it does not run."""
    return await _turned(tx, number, (BroadcastState.RUNNING,), BroadcastState.PAUSED)


async def resume(tx: Transaction, number: int) -> bool:
    """Let a broadcast that was paused go on. Returns False where it was not."""
    return await _turned(tx, number, (BroadcastState.PAUSED,), BroadcastState.RUNNING)


async def cancel(tx: Transaction, number: int) -> bool:
    """Let nothing more of a broadcast leave, ever. Returns False where that was so before.

    What waits is then dropped by `drop_cancelled`. What is being sent at the moment may still arrive.
    """
    before = (BroadcastState.PLANNING, BroadcastState.RUNNING, BroadcastState.PAUSED)
    return await _turned(tx, number, before, BroadcastState.CANCELLED)


async def drop_cancelled(tx: Transaction, number: int, at_most: int) -> int:
    """Drop some of what waits of a broadcast that was cancelled. Returns how many: 0 where none is left."""
    cancelled = exists().where(broadcast.c.id == number, broadcast.c.state == BroadcastState.CANCELLED.value)
    key = (delivery.c.broadcast, delivery.c.contact)
    some = select(*key).where(delivery.c.broadcast == number, waiting(), cancelled).limit(at_most)
    return (await tx.execute(delete(delivery).where(tuple_(*key).in_(some)))).rowcount


async def _turned(
    tx: Transaction, number: int, before: Sequence[BroadcastState], after: BroadcastState
) -> bool:
    this = update(broadcast).where(broadcast.c.id == number, broadcast.c.state.in_(before))
    return (await tx.execute(this.values(state=after.value))).rowcount == 1


def sealed_messages(keys: Keys, made: Sequence[int]) -> bytes | None:
    """Seal the numbers of the messages that a delivery has made; None where it has made none."""
    packed = b"".join(_NUMBER.pack(each) for each in made)
    return lock(keys.contacts, packed, _MESSAGES_BYTES) if made else None


def messages_of(keys: Keys, sealed: bytes | None) -> tuple[int, ...]:
    """Give the numbers of the messages that a delivery has made, in their order."""
    if sealed is None:
        return ()
    return tuple(number for (number,) in _NUMBER.iter_unpack(unlock((keys.contacts,), sealed)))


def retry_after(attempts: int) -> timedelta:
    """Wait longer after each failed try: 2 seconds, 4, 8 … up to 5 minutes."""
    return timedelta(seconds=min(2**attempts, 300))
