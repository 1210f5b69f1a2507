"""What is told to many, feedback above all, and the broadcasts that carry it to those whom it is for."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any, NamedTuple

from sqlalchemy import Row, Select, bindparam, delete, func, or_, select, update

from engagements.feedback import Feedback
from engagements.file import FEEDBACK, UPDATE
from engagements.notices import News, Notice
from engagements.parts import Part, box_of
from engagements.updates import Update
from storage import planning, promises
from storage.deliveries import DeliveryState, waiting
from storage.planned import Kind, PlanState, is_feedback
from storage.prepared import Prepared
from storage.tables import broadcast, delivery, feedback, following, notice
from storage.tables import engagement as engagement_table
from storage.transactions import Transaction
from storage.writing import insert_if_new

Written = Feedback | Update
Content = Written | Notice


@dataclass(frozen=True, slots=True)
class Load:
    """What a broadcast carries, as it stands after every correction, and the id under which that is kept.

    `corrected_at` is when it was put right, for those who have read what was wrong. `trial`: it goes to
    staff. `fair_box`: where people say whether this feedback was fair.
    """

    content: Content
    id: str = ""
    corrected_at: datetime | None = None
    trial: bool = False
    fair_box: str | None = None


class _Carried(NamedTuple):
    """What the row of a text says of it, to whoever carries it."""

    id: str
    kind: str
    content: str
    engagement: str
    send_at: datetime
    corrects: str | None
    state: str


_ITS_ROW = tuple(feedback.c[name] for name in _Carried._fields)
_CARRIED = Prepared(
    select(notice.c.engagement, notice.c.news, *_ITS_ROW)
    .select_from(broadcast)
    .outerjoin(feedback, feedback.c.id == broadcast.c.feedback)
    .outerjoin(notice, notice.c.id == broadcast.c.notice)
    .where(broadcast.c.id == bindparam("number"))
)
# The last correction that has been fired.
_CORRECTION = Prepared(
    select(*_ITS_ROW)
    .where(feedback.c.corrects == bindparam("first"), feedback.c.fired.is_(True))
    .order_by(feedback.c.send_at.desc(), feedback.c.id.desc())
    .limit(1)
)
_IS_THERE = Prepared(select(engagement_table.c.id).where(engagement_table.c.id == bindparam("slug")))


async def store(
    tx: Transaction,
    told: Written,
    state: PlanState = PlanState.APPROVED,
    planned_by: str = "",
    corrects: str | None = None,
    not_before: datetime | None = None,
) -> str | None:
    """Store what is to be told until its time, and give its id. None where the same was stored before."""
    identifier = identifier_of(told, corrects)
    stored = await insert_if_new(
        tx,
        feedback,
        id=identifier,
        engagement=told.followed,
        content=_dumped(told),
        send_at=max(told.send_at, not_before or told.send_at),
        wall_time=told.send_at.replace(tzinfo=None).isoformat(),
        zone="Europe/London",
        fired=False,
        kind=(Kind.UPDATE if isinstance(told, Update) else Kind.FEEDBACK).value,
        state=state.value,
        planned_by=planned_by,
        approved_by="",
        corrects=corrects,
    )
    return identifier if stored else None


def identifier_of(told: Written, corrects: str | None = None) -> str:
    """Give the id under which it is stored: the same words at the same time are the same."""
    return sha256(f"{corrects or ''}{_dumped(told)}".encode()).hexdigest()[:16]


async def told(tx: Transaction, engagement: str) -> tuple[Feedback, ...]:
    """Give the feedback of an engagement whose time has come, as it stands corrected, the earliest first."""
    fired = select(feedback).where(
        feedback.c.engagement == engagement, feedback.c.fired.is_(True), is_feedback()
    )
    rows = (await tx.execute(fired.order_by(feedback.c.send_at, feedback.c.id))).all()
    standing = {row.id: row for row in rows if row.corrects is None}
    standing |= {row.corrects: row for row in rows if row.corrects is not None}
    return tuple(FEEDBACK.validate_json(row.content) for row in standing.values())


async def feedback_waiting(tx: Transaction) -> tuple[tuple[str, datetime], ...]:
    """Give what has been approved and not been fired, and when each is due."""
    approved = feedback.c.state == PlanState.APPROVED.value
    rows = await tx.execute(
        select(feedback.c.id, feedback.c.send_at).where(feedback.c.fired.is_(False), approved)
    )
    return tuple((row.id, row.send_at) for row in rows)


async def waiting_feedback(tx: Transaction) -> tuple[tuple[str, Feedback, PlanState], ...]:
    """Give the feedback that has not been fired: its id, and whether it may leave. The earliest is first."""
    rows = await tx.execute(
        select(feedback.c.id, feedback.c.content, feedback.c.state)
        .where(feedback.c.fired.is_(False), feedback.c.kind == Kind.FEEDBACK.value)
        .order_by(feedback.c.send_at, feedback.c.id)
    )
    return tuple((row.id, FEEDBACK.validate_json(row.content), PlanState(row.state)) for row in rows)


async def withdraw(tx: Transaction, identifier: str) -> str | None:
    """Take back what has not been fired, and name what its readers follow; None where it waits no more."""
    waiting_row = feedback.c.id == identifier, feedback.c.fired.is_(False)
    followed = (await tx.execute(select(feedback.c.engagement).where(*waiting_row))).scalar_one_or_none()
    taken = (await tx.execute(delete(feedback).where(*waiting_row))).rowcount
    return followed if taken else None


async def fire(tx: Transaction, identifier: str) -> bool:
    """Turn what an officer wrote into a broadcast with a delivery for each of those whom it is for.

    Returns False where another process has fired it already, or where it may not leave.
    """
    mine = update(feedback).where(
        feedback.c.id == identifier,
        feedback.c.fired.is_(False),
        feedback.c.state == PlanState.APPROVED.value,
    )
    if (await tx.execute(mine.values(fired=True))).rowcount == 0:
        return False
    columns = select(feedback.c.engagement, feedback.c.corrects).where(feedback.c.id == identifier)
    row = (await tx.execute(columns)).one()
    await planning.begin(tx, audience(row.engagement, row.corrects), feedback=identifier)
    if row.corrects is not None:
        await _end_what_has_begun(tx, row.corrects)
    return True


async def go_on(tx: Transaction, number: int, identifier: str) -> None:
    """Plan some more deliveries of a broadcast that carries this."""
    columns = select(feedback.c.engagement, feedback.c.corrects).where(feedback.c.id == identifier)
    row = (await tx.execute(columns)).one()
    await planning.plan_some(tx, number, audience(row.engagement, row.corrects))


async def _end_what_has_begun(tx: Transaction, corrected: str) -> None:
    """Let nobody be sent the rest of what is put right: its correction brings all of it."""
    of_it = select(broadcast.c.id).where(broadcast.c.feedback == corrected)
    begun = update(delivery).where(
        delivery.c.broadcast.in_(of_it),
        delivery.c.state == DeliveryState.RETRY.value,
        delivery.c.messages.is_not(None),
    )
    await tx.execute(begun.values(state=DeliveryState.SENT.value, due_at=None))


async def earlier_messages(tx: Transaction, number: int, contact: bytes, bot: str) -> bytes | None:
    """Give the sealed numbers of the messages by which a contact read what a broadcast puts right, if any.

    Those of another bot than this one are none of its chat, and nothing that it could change.
    """
    corrects = select(feedback.c.corrects).join(broadcast, broadcast.c.feedback == feedback.c.id)
    first = corrects.where(broadcast.c.id == number).scalar_subquery()
    of_them = (
        select(delivery.c.messages)
        .join(broadcast, broadcast.c.id == delivery.c.broadcast)
        .join(feedback, feedback.c.id == broadcast.c.feedback)
        .where(
            or_(feedback.c.id == first, feedback.c.corrects == first),
            broadcast.c.id < number,
            delivery.c.contact == contact,
            delivery.c.bot.in_(("", bot)),
            delivery.c.messages.is_not(None),
        )
    )
    return (await tx.execute(of_them.order_by(broadcast.c.id.desc()).limit(1))).scalar()


def audience(followed: str, corrects: str | None = None) -> Select[tuple[bytes]]:
    """Choose those who follow an engagement or a service; of a correction, those who read what was wrong."""
    followers = select(following.c.contact).where(following.c.engagement == followed)
    return followers if corrects is None else followers.where(following.c.contact.in_(_reached(corrects)))


def _reached(corrected: str) -> Select[tuple[bytes]]:
    """Choose those who have read what is to be put right, or may have.

    Whoever still waits for it hears it put right from the first, and whoever waits for an earlier correction
    hears the last one.
    """
    carried = select(delivery.c.contact).join(broadcast, broadcast.c.id == delivery.c.broadcast)
    out = delivery.c.state.in_((DeliveryState.SENT, DeliveryState.SENDING, DeliveryState.UNKNOWN))
    corrections = select(feedback.c.id).where(feedback.c.corrects == corrected)
    still_coming = carried.where(broadcast.c.feedback.in_(corrections), waiting())
    # Whoever has read the beginning of a long text reads all of it put right.
    begun = delivery.c.messages.is_not(None)
    once = delivery.c.contact.not_in(still_coming)
    return carried.where(broadcast.c.feedback == corrected, or_(out, begun), once)


async def load_of(tx: Transaction, number: int) -> Load:
    """Give what a broadcast carries."""
    row = await _CARRIED.first(tx, number=number)
    if row is None:
        raise LookupError("broadcast")
    about, news, *rest = row
    if rest[0] is None:
        return Load(Notice(about, News(news), await promises.of(tx, about)))
    carried = _Carried(*rest)
    first = carried.corrects or carried.id
    corrected = await _CORRECTION.first(tx, first=first)
    standing = carried if corrected is None else _Carried(*corrected)
    corrected_at = standing.send_at if carried.corrects else None
    box = box_of(Part.FAIR, carried.engagement, first)
    has_box = await _IS_THERE.first(tx, slug=box) is not None
    content = _read(standing.kind, standing.content)
    is_trial = carried.state == PlanState.TRIAL
    return Load(content, standing.id, corrected_at, is_trial, box if has_box else None)


def written(row: Row[Any]) -> Written:
    """Read what an officer wrote from its row."""
    return _read(row.kind, row.content)


def _read(kind: str, content: str) -> Written:
    return (UPDATE if kind == Kind.UPDATE else FEEDBACK).validate_json(content)


def _dumped(told: Written) -> str:
    if isinstance(told, Update):
        return UPDATE.dump_json(told, by_alias=True).decode()
    # What is not said is left out: so the same file has the same id as before there was such a thing to say.
    unsaid = {name for name in ("feedback_by", "picture") if getattr(told, name) is None}
    return FEEDBACK.dump_json(told, by_alias=True, exclude=unsaid).decode()


def about(engagement: str) -> Select[tuple[int]]:
    """Choose the broadcasts that are about an engagement, whatever they carry."""
    carrying = (
        select(broadcast.c.id)
        .outerjoin(feedback, feedback.c.id == broadcast.c.feedback)
        .outerjoin(notice, notice.c.id == broadcast.c.notice)
    )
    return carrying.where(or_(feedback.c.engagement == engagement, notice.c.engagement == engagement))


async def call_off(tx: Transaction, contact: bytes, engagement: str | None = None) -> None:
    """Call off what waits for a participant who has left an engagement, or all of them."""
    theirs = delete(delivery).where(delivery.c.contact == contact, waiting())
    if engagement is not None:
        theirs = theirs.where(delivery.c.broadcast.in_(about(engagement)))
    await tx.execute(theirs)


async def by_state(tx: Transaction, engagement: str) -> dict[DeliveryState, int]:
    """Count the deliveries of an engagement's feedback by state."""
    statement = (
        select(delivery.c.state, func.count())
        .join(broadcast, broadcast.c.id == delivery.c.broadcast)
        .join(feedback, feedback.c.id == broadcast.c.feedback)
        .where(feedback.c.engagement == engagement, feedback.c.corrects.is_(None), is_feedback())
        .group_by(delivery.c.state)
    )
    return {DeliveryState(state): number for state, number in (await tx.execute(statement)).all()}
