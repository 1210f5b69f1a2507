"""Feedback and its deliveries: the rows are the truth of who has heard what happened next.

A delivery goes pending → sending → sent, and from sending also to retry, gone, failed or unknown.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from hashlib import sha256

from sqlalchemy import ColumnElement, and_, delete, func, insert, literal, or_, select, update

from engagements.feedback import Feedback
from engagements.file import FEEDBACK
from storage.database import Transaction
from storage.tables import broadcast, delivery, feedback, following
from storage.writing import insert_if_new


class DeliveryState(StrEnum):
    """How far one message to one participant has come.

    `unknown`: its answer was lost, and Telegram cannot tell whether it arrived, so it is never sent
    again by itself. `gone`: the participant has blocked the bot or left Telegram.
    """

    PENDING = "pending"
    SENDING = "sending"
    SENT = "sent"
    RETRY = "retry"
    GONE = "gone"
    FAILED = "failed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Claimed:
    """A delivery that this lane, and no other, is sending now."""

    broadcast: int
    contact: bytes
    attempts: int


async def store(tx: Transaction, told: Feedback) -> bool:
    """Store feedback until its time. Returns False where the same was stored before."""
    content = FEEDBACK.dump_json(told, by_alias=True).decode()
    return await insert_if_new(
        tx,
        feedback,
        id=sha256(content.encode()).hexdigest()[:16],
        engagement=told.engagement,
        content=content,
        send_at=told.send_at,
        wall_time=told.send_at.replace(tzinfo=None).isoformat(),
        zone="Europe/London",
        fired=False,
    )


async def feedback_waiting(tx: Transaction) -> tuple[tuple[str, datetime], ...]:
    """Give the feedback that has not been fired, and when each is due."""
    rows = await tx.execute(select(feedback.c.id, feedback.c.send_at).where(feedback.c.fired.is_(False)))
    return tuple((row.id, row.send_at) for row in rows)


async def fire(tx: Transaction, identifier: str) -> bool:
    """Turn feedback into a broadcast with a delivery for each follower.

    Returns False where another process has fired it already.
    """
    mine = update(feedback).where(feedback.c.id == identifier, feedback.c.fired.is_(False))
    if (await tx.execute(mine.values(fired=True))).rowcount == 0:
        return False
    made = insert(broadcast).values(feedback=identifier).returning(broadcast.c.id)
    number = (await tx.execute(made)).scalar_one()
    followers = (
        select(
            literal(number),
            following.c.contact,
            literal(DeliveryState.PENDING.value),
            literal(0),
            literal(None),
        )
        .join(feedback, feedback.c.engagement == following.c.engagement)
        .where(feedback.c.id == identifier)
    )
    columns = ["broadcast", "contact", "state", "attempts", "due_at"]
    await tx.execute(insert(delivery).from_select(columns, followers))
    return True


async def feedback_of(tx: Transaction, number: int) -> Feedback:
    """Give the feedback that a broadcast carries."""
    statement = select(feedback.c.content).join(broadcast, broadcast.c.feedback == feedback.c.id)
    content = (await tx.execute(statement.where(broadcast.c.id == number))).scalar_one()
    return FEEDBACK.validate_json(content)


async def claim(tx: Transaction, now: datetime) -> Claimed | None:
    """Claim the next delivery that is due. It is `sending` before anything is sent.

    They leave in the order of their contacts. A contact's mark is an HMAC of its chat id under a secret,
    and says nothing of its language: Welsh and English leave mixed as if by lot, and neither waits for the
    other.
    """
    due = or_(
        delivery.c.state == DeliveryState.PENDING,
        and_(delivery.c.state == DeliveryState.RETRY, delivery.c.due_at <= now),
    )
    columns = (delivery.c.broadcast, delivery.c.contact, delivery.c.attempts)
    chosen = (await tx.execute(select(*columns).where(due).order_by(*columns[:2]).limit(1))).first()
    if chosen is None:
        return None
    claimed = Claimed(chosen.broadcast, chosen.contact, chosen.attempts + 1)
    await settle(tx, claimed, DeliveryState.SENDING)
    return claimed


async def settle(
    tx: Transaction, claimed: Claimed, state: DeliveryState, due_at: datetime | None = None
) -> None:
    """Record what became of a delivery."""
    this = update(delivery).where(
        delivery.c.broadcast == claimed.broadcast, delivery.c.contact == claimed.contact
    )
    await tx.execute(this.values(state=state.value, attempts=claimed.attempts, due_at=due_at))


async def is_finished(tx: Transaction, number: int) -> bool:
    """Tell whether nothing of a broadcast waits any more."""
    statement = select(func.count()).where(delivery.c.broadcast == number, _waiting())
    return (await tx.execute(statement)).scalar_one() == 0


async def give_up(tx: Transaction, contact: bytes) -> None:
    """Let nothing wait for a participant who cannot be written to any more."""
    theirs = update(delivery).where(delivery.c.contact == contact, _waiting())
    await tx.execute(theirs.values(state=DeliveryState.GONE.value, due_at=None))


async def call_off(tx: Transaction, contact: bytes, engagement: str | None = None) -> None:
    """Call off what waits for a participant who has left an engagement, or all of them."""
    theirs = delete(delivery).where(delivery.c.contact == contact, _waiting())
    if engagement is not None:
        about = select(broadcast.c.id).join(feedback, feedback.c.id == broadcast.c.feedback)
        theirs = theirs.where(delivery.c.broadcast.in_(about.where(feedback.c.engagement == engagement)))
    await tx.execute(theirs)


def _waiting() -> ColumnElement[bool]:
    return delivery.c.state.in_((DeliveryState.PENDING.value, DeliveryState.RETRY.value))


async def lost(tx: Transaction) -> int:
    """Mark what a killed lane was sending as unknown: whether it went out cannot be found out."""
    sending = update(delivery).where(delivery.c.state == DeliveryState.SENDING)
    return (await tx.execute(sending.values(state=DeliveryState.UNKNOWN.value))).rowcount


async def by_state(tx: Transaction, engagement: str) -> dict[DeliveryState, int]:
    """Count the deliveries of an engagement's feedback by state."""
    statement = (
        select(delivery.c.state, func.count())
        .join(broadcast, broadcast.c.id == delivery.c.broadcast)
        .join(feedback, feedback.c.id == broadcast.c.feedback)
        .where(feedback.c.engagement == engagement)
        .group_by(delivery.c.state)
    )
    return {DeliveryState(state): number for state, number in (await tx.execute(statement)).all()}


def retry_after(attempts: int) -> timedelta:
    """Wait longer after each failed try: 2 seconds, 4, 8 … up to 5 minutes."""
    return timedelta(seconds=min(2**attempts, 300))
