"""Promises: made at publishing, moved when they pass, and kept when feedback has left."""

from datetime import date

from sqlalchemy import Row, Select, Update, bindparam, exists, func, insert, select, update

from engagements.feedback import Stage
from engagements.file import FEEDBACK
from engagements.promises import Promise
from storage.deliveries import DeliveryState
from storage.planned import is_feedback
from storage.prepared import Prepared
from storage.tables import broadcast, delivery, engagement, feedback, promise
from storage.transactions import Transaction

_KEEPING = (Stage.HEARD, Stage.DECIDED, Stage.DONE)
_BETWEEN = " "

# The feedback that a broadcast carries, where it could keep a promise.
_UNKEPT = Prepared(
    select(feedback.c.engagement, feedback.c.content)
    .join(broadcast, broadcast.c.feedback == feedback.c.id)
    .where(broadcast.c.id == bindparam("number"), is_feedback())
    .where(exists().where(promise.c.engagement == feedback.c.engagement, promise.c.kept_on.is_(None)))
)


async def make(tx: Transaction, slug: str, day: date, today: date) -> None:
    """Note the day that is promised at publishing. Of what lies before today nobody is warned any more."""
    values = {"engagement": slug, "due": day, "days": day.isoformat(), "warned_on": today}
    await tx.execute(insert(promise).values(values))


async def make_anew(tx: Transaction, slug: str, day: date) -> None:
    """Promise another day in place of the earlier one, while nobody can have read that."""
    await tx.execute(_of(slug).values(due=day, days=day.isoformat()))


async def move(tx: Transaction, slug: str, day: date) -> bool:
    """Promise another day from now on; the earlier ones stay on the record. Returns whether it was moved.

    Nothing is moved where it is kept already, or where that very day is promised.
    """
    standing = await of(tx, slug)
    if standing is None or standing.kept_on is not None or standing.due == day:
        return False
    days = _BETWEEN.join(each.isoformat() for each in (*standing.days, day))
    # Another process may have moved it meanwhile: then this one has nothing to tell.
    unmoved = _of(slug).where(promise.c.due == standing.due, promise.c.kept_on.is_(None))
    return (await tx.execute(unmoved.values(due=day, days=days))).rowcount == 1


async def of(tx: Transaction, slug: str) -> Promise | None:
    """Give what was promised of an engagement."""
    row = (await tx.execute(select(promise).where(promise.c.engagement == slug))).first()
    return None if row is None else _read(row)


async def all_of_them(tx: Transaction) -> tuple[Promise, ...]:
    """Give every promise, the one that is due first before the others."""
    rows = await tx.execute(select(promise).order_by(promise.c.due, promise.c.engagement))
    return tuple(_read(row) for row in rows.all())


async def passed(tx: Transaction, today: date) -> tuple[Promise, ...]:
    """Give the promises whose day is over and that nothing has kept."""
    over = _standing_ones().where(promise.c.due < today)
    return tuple(_read(row) for row in (await tx.execute(over)).all())


async def late(tx: Transaction, today: date) -> tuple[str, ...]:
    """Name the engagements whose first promised day is over, wherever it was moved, and that told nothing."""
    unkept = (_read(row) for row in (await tx.execute(_standing_ones())).all())
    return tuple(each.engagement for each in unkept if each.first < today)


async def to_warn_of(tx: Transaction, today: date) -> tuple[Promise, ...]:
    """Give the promises of which the team is to be warned now, each once, and note that it has been."""
    found: list[Promise] = []
    for row in (await tx.execute(_standing_ones().where(promise.c.warned_on < today))).all():
        standing = _read(row)
        mine = _of(standing.engagement).where(promise.c.warned_on == row.warned_on)
        due = standing.warns(row.warned_on, today)
        if due and (await tx.execute(mine.values(warned_on=today))).rowcount:
            found.append(standing)
    return tuple(found)


async def fired(tx: Transaction, identifier: str, today: date) -> None:
    """Note that something has been fired: feedback that nobody follows keeps a promise by this alone.

    A delay moves the day, if the one that it names is not over. What corrects feedback promises nothing that
    the feedback did not.
    """
    content = select(feedback.c.content).where(
        feedback.c.id == identifier, feedback.c.corrects.is_(None), is_feedback()
    )
    row = (await tx.execute(content)).first()
    if row is None:
        return
    told = FEEDBACK.validate_json(row.content)
    # What was approved or fired late may name a day that is over, and nobody can be promised that.
    if told.feedback_by is not None and told.feedback_by >= today:
        await move(tx, told.engagement, told.feedback_by)
    somebody = select(delivery.c.contact).join(broadcast, broadcast.c.id == delivery.c.broadcast)
    followed = (await tx.execute(somebody.where(broadcast.c.feedback == identifier).limit(1))).first()
    if followed is None and told.stage in _KEEPING:
        await _keep(tx, told.engagement, today)


async def feedback_left(tx: Transaction, number: int, day: date) -> None:
    """Note that a delivery of this broadcast has been sent: if it carries feedback, the promise is kept."""
    row = await _UNKEPT.first(tx, number=number)
    if row is None:
        return
    slug, content = row
    if FEEDBACK.validate_json(content).stage in _KEEPING:
        await _keep(tx, slug, day)


async def heard(tx: Transaction, slug: str) -> int | None:
    """Count the people to whom feedback of an engagement has been sent, each once; a delay is none.

    None once its people have been forgotten: to whom it was sent is deleted then.
    """
    deleted_on = select(engagement.c.deleted_on).where(engagement.c.id == slug)
    if (await tx.execute(deleted_on)).scalar_one_or_none() is not None:
        return None
    stored = select(feedback.c.id, feedback.c.content).where(feedback.c.engagement == slug, is_feedback())
    rows = (await tx.execute(stored)).all()
    told = [row.id for row in rows if FEEDBACK.validate_json(row.content).stage in _KEEPING]
    statement = (
        select(func.count(delivery.c.contact.distinct()))
        .join(broadcast, broadcast.c.id == delivery.c.broadcast)
        .where(broadcast.c.feedback.in_(told), delivery.c.state == DeliveryState.SENT.value)
    )
    return (await tx.execute(statement)).scalar_one()


async def _keep(tx: Transaction, slug: str, day: date) -> None:
    await tx.execute(_of(slug).where(promise.c.kept_on.is_(None)).values(kept_on=day))


def _of(slug: str) -> Update:
    return update(promise).where(promise.c.engagement == slug)


def _standing_ones() -> Select[tuple[str, date, str, date, date]]:
    """Choose what is not kept yet, of engagements whose people can still be told."""
    gone = exists().where(engagement.c.id == promise.c.engagement, engagement.c.deleted_on.is_not(None))
    return select(promise).where(promise.c.kept_on.is_(None), ~gone).order_by(promise.c.engagement)


def _read(row: Row[tuple[str, date, str, date, date]]) -> Promise:
    days = tuple(date.fromisoformat(each) for each in row.days.split(_BETWEEN))
    return Promise(row.engagement, days, row.kept_on)
