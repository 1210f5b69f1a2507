"""Reminders: one at most for each engagement and person, on a day that they chose, and only if they wish it.

A row with a day says that somebody has begun and has not sent. It goes when they send, leave or are
forgotten. A row without a day says that the one reminder has left, and nothing of what came after. Neither
it nor the delivery outlives the close.
"""

from datetime import date

from sqlalchemy import (
    BindParameter,
    Column,
    ColumnElement,
    Select,
    String,
    bindparam,
    delete,
    or_,
    select,
    update,
)

from dialogs.world import Reminder
from engagements.notices import News
from storage.deliveries import waiting
from storage.prepared import Prepared
from storage.tables import broadcast, delivery, engagement, notice, reminder
from storage.transactions import Transaction
from storage.writing import insert_if_new

_OF = Prepared(
    select(reminder.c.engagement, reminder.c.due)
    .where(reminder.c.contact == bindparam("mark"))
    .order_by(reminder.c.engagement)
)


def _carrying(*about: ColumnElement[bool]) -> Select[tuple[int]]:
    """Choose the broadcasts that carry reminders."""
    told = select(broadcast.c.id).join(notice, notice.c.id == broadcast.c.notice)
    return told.where(notice.c.news == News.REMINDER.value, *about)


def _about(column: Column[str]) -> ColumnElement[bool]:
    """Choose one engagement, or all where none is named."""
    slug: BindParameter[str | None] = bindparam("slug", type_=String)
    return or_(slug.is_(None), column == slug)


_CANCEL = Prepared(
    delete(reminder).where(
        reminder.c.contact == bindparam("mark"), reminder.c.due.is_not(None), _about(reminder.c.engagement)
    )
)
_CALL_OFF = Prepared(
    delete(delivery).where(
        delivery.c.contact == bindparam("mark"),
        waiting(),
        delivery.c.broadcast.in_(_carrying(_about(notice.c.engagement))),
    )
)


async def of(tx: Transaction, mark: bytes) -> tuple[Reminder, ...]:
    """Give the reminders of a contact: those to come, and the marks of those that have left."""
    return tuple([Reminder(*row) for row in await _OF.all(tx, mark=mark)])


async def wish(tx: Transaction, mark: bytes, slug: str, day: date | None) -> None:
    """Note the day on which somebody wishes to be reminded, in place of an earlier one; None is none at all.

    Where their one reminder has left, nothing comes of it.
    """
    await cancel(tx, mark, slug)
    if day is not None:
        await insert_if_new(tx, reminder, contact=mark, engagement=slug, due=day)


async def cancel(tx: Transaction, mark: bytes, slug: str | None = None) -> None:
    """Call off the reminder of an engagement, or all of them, though it may be on its way."""
    await _CANCEL.change(tx, mark=mark, slug=slug)
    await _CALL_OFF.change(tx, mark=mark, slug=slug)


async def due(tx: Transaction, today: date) -> tuple[str, ...]:
    """Name the engagements of which somebody is to be reminded by now."""
    slugs = select(reminder.c.engagement).where(reminder.c.due <= today).distinct()
    return tuple(sorted((await tx.execute(slugs)).scalars()))


def wished(slug: str, today: date) -> Select[tuple[bytes]]:
    """Choose those who wished to be reminded of an engagement by now."""
    return select(reminder.c.contact).where(_by_now(slug, today))


async def mark_sent(tx: Transaction, slug: str, today: date, upto: bytes | None = None) -> None:
    """Note that the reminders of an engagement have left: the day goes, and a mark stays.

    `upto` is the last contact whose reminder has; without it, all have.
    """
    theirs = update(reminder).where(_by_now(slug, today))
    if upto is not None:
        theirs = theirs.where(reminder.c.contact <= upto)
    marking = theirs.values(due=None)
    await tx.run_sync(lambda connection: connection.execute(marking))


async def end(tx: Transaction) -> None:
    """Delete what stands of engagements that have closed: nobody is reminded of them any more.

    Their deliveries go as well, arrived or not: each says of somebody that they had begun and had not sent.
    """
    closed = select(engagement.c.id).where(engagement.c.closed_at.is_not(None))
    await tx.execute(delete(reminder).where(reminder.c.engagement.in_(closed)))
    told = _carrying(notice.c.engagement.in_(closed))
    await tx.execute(delete(delivery).where(delivery.c.broadcast.in_(told)))


def _by_now(slug: str, today: date) -> ColumnElement[bool]:
    return (reminder.c.engagement == slug) & (reminder.c.due <= today)
