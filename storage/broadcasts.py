"""Feedback and the deliveries of it and of notices: the rows are the truth of who has heard what.

A delivery goes pending → sending → sent, and from sending also to retry, gone, failed or unknown.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from hashlib import sha256

from sqlalchemy import ColumnElement, Select, and_, delete, func, insert, literal, or_, select, update

from engagements.feedback import Feedback
from engagements.file import FEEDBACK
from engagements.notices import News, Notice
from storage.database import Transaction
from storage.tables import broadcast, delivery, feedback, following, notice
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


async def told(tx: Transaction, engagement: str) -> tuple[Feedback, ...]:
    """Give the feedback of an engagement whose time has come, the earliest first."""
    fired = select(feedback.c.content).where(feedback.c.engagement == engagement, feedback.c.fired.is_(True))
    rows = await tx.execute(fired.order_by(feedback.c.send_at, feedback.c.id))
    return tuple(FEEDBACK.validate_json(content) for content in rows.scalars())


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
    followers = select(following.c.contact).join(feedback, feedback.c.engagement == following.c.engagement)
    await begin(tx, followers.where(feedback.c.id == identifier), feedback=identifier)
    return True


async def begin(tx: Transaction, audience: Select[tuple[bytes]], **carrying: str) -> None:
    """Make a broadcast that carries this feedback or this notice, with a delivery for each contact."""
    made = insert(broadcast).values(carrying).returning(broadcast.c.id)
    number = (await tx.execute(made)).scalar_one()
    started = (literal(DeliveryState.PENDING.value), literal(0), literal(None))
    each = audience.subquery()
    columns = ["broadcast", "contact", "state", "attempts", "due_at"]
    await tx.execute(insert(delivery).from_select(columns, select(literal(number), each.c.contact, *started)))


async def content_of(tx: Transaction, number: int) -> Feedback | Notice:
    """Give the feedback or the notice that a broadcast carries."""
    carrying = (
        select(feedback.c.content, notice.c.engagement, notice.c.news)
        .select_from(broadcast)
        .outerjoin(feedback, feedback.c.id == broadcast.c.feedback)
        .outerjoin(notice, notice.c.id == broadcast.c.notice)
    )
    row = (await tx.execute(carrying.where(broadcast.c.id == number))).one()
    return FEEDBACK.validate_json(row.content) if row.content else Notice(row.engagement, News(row.news))


def about(engagement: str) -> Select[tuple[int]]:
    """Choose the broadcasts that are about an engagement, whatever they carry."""
    carrying = (
        select(broadcast.c.id)
        .outerjoin(feedback, feedback.c.id == broadcast.c.feedback)
        .outerjoin(notice, notice.c.id == broadcast.c.notice)
    )
    return carrying.where(or_(feedback.c.engagement == engagement, notice.c.engagement == engagement))


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


async def drop(tx: Transaction, claimed: Claimed) -> None:
    """Let a delivery go whose message has lost its point since."""
    await tx.execute(
        delete(delivery).where(
            delivery.c.broadcast == claimed.broadcast, delivery.c.contact == claimed.contact
        )
    )


async def is_finished(tx: Transaction, number: int) -> bool:
    """Tell whether nothing of a broadcast waits any more."""
    statement = select(func.count()).where(delivery.c.broadcast == number, waiting())
    return (await tx.execute(statement)).scalar_one() == 0


async def give_up(tx: Transaction, contact: bytes) -> None:
    """Let nothing wait for a participant who cannot be written to any more."""
    theirs = update(delivery).where(delivery.c.contact == contact, waiting())
    await tx.execute(theirs.values(state=DeliveryState.GONE.value, due_at=None))


async def call_off(tx: Transaction, contact: bytes, engagement: str | None = None) -> None:
    """Call off what waits for a participant who has left an engagement, or all of them."""
    theirs = delete(delivery).where(delivery.c.contact == contact, waiting())
    if engagement is not None:
        theirs = theirs.where(delivery.c.broadcast.in_(about(engagement)))
    await tx.execute(theirs)


def waiting() -> ColumnElement[bool]:
    """Choose the deliveries that are still to be tried."""
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
