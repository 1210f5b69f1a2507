"""What ends by itself: answers on the day that was promised, and people to whom nothing is to be told."""

from datetime import date, datetime, timedelta

from sqlalchemy import delete, exists, func, select, update

from engagements import limits
from storage import broadcasts, follow_ups, people
from storage.database import Database
from storage.keys import Keys
from storage.places import is_of_same
from storage.planned import Kind
from storage.shelf import Shelf
from storage.tables import (
    broadcast,
    confidential_response,
    contact,
    delivery,
    draft,
    engagement,
    envelope,
    epoch,
    feedback,
    follow_up,
    following,
    nullifier,
    opened_link,
    reminder,
    response,
    snapshot,
    staff_chat,
    team,
    team_member,
)
from storage.transactions import Transaction

# Everything that is kept of those who took part. What an engagement asked and published stays.
_OF_ITS_PARTICIPANTS = (
    response,
    confidential_response,
    envelope,
    epoch,
    nullifier,
    following,
    reminder,
    opened_link,
    follow_up,
    team,
    team_member,
)


async def delete_due(database: Database, keys: Keys, shelf: Shelf, today: date) -> tuple[str, ...]:
    """Delete what was promised to be kept until a day that is over. Names the engagements.

    Their keys go next, when `counting.destroy_unneeded` has cleared what the rows have left behind: then no
    backup can be read either.
    """
    async with database.transaction() as tx:
        ended = [
            each.engagement.id for each in await shelf.all(tx) if each.engagement.privacy.kept_until < today
        ]
        there = (await tx.execute(select(engagement.c.id).where(engagement.c.deleted_on.is_(None)))).scalars()
        due = tuple(sorted(frozenset(ended) & frozenset(there)))
        for slug in due:
            await _delete(tx, slug, today)
        await follow_ups.end_with_their_responses(tx, keys)
    return due


async def _delete(tx: Transaction, slug: str, today: date) -> None:
    await tx.execute(delete(delivery).where(delivery.c.broadcast.in_(broadcasts.about(slug))))
    for table in _OF_ITS_PARTICIPANTS:
        await tx.execute(delete(table).where(table.c.engagement == slug))
    # The figures stay as they were published; whom they counted is forgotten.
    await tx.execute(update(snapshot).where(snapshot.c.engagement == slug).values(responses=0, counted=b""))
    # One that could never be closed, because the key of its box was lost, is closed by this.
    closing = func.coalesce(engagement.c.closed_at, engagement.c.closes_at)
    ended = update(engagement).where(engagement.c.id == slug)
    await tx.execute(ended.values(deleted_on=today, closed_at=closing))


async def end_news(tx: Transaction, now: datetime) -> int:
    """Delete to whom news of services were sent a while ago; those of an engagement go with it at the latest.

    Returns how many deliveries they were.
    """
    old = select(broadcast.c.id).join(feedback, feedback.c.id == broadcast.c.feedback)
    news = old.where(
        feedback.c.kind == Kind.UPDATE.value, feedback.c.send_at < now - timedelta(days=limits.NEWS_DAYS)
    )
    return (await tx.execute(delete(delivery).where(delivery.c.broadcast.in_(news)))).rowcount


async def end_idle(tx: Transaction, keys: Keys) -> int:
    """Delete the contacts who follow nothing and are in the middle of nothing.

    A wish to be left alone is kept: it must outlive everything else.
    """
    busy = (
        exists().where(following.c.contact == contact.c.id)
        | exists().where(is_of_same(draft, contact))
        | exists().where(delivery.c.contact == contact.c.id)
        | exists().where(reminder.c.contact == contact.c.id, reminder.c.due.is_not(None))
        | exists().where(staff_chat.c.mark == contact.c.id)
    )
    idle = (await tx.execute(select(contact.c.id).where(~busy))).scalars().all()
    ended = 0
    for mark in idle:
        person = await people.find(tx, keys, mark)
        if person is not None and not person.muted and not person.left:
            await people.forget(tx, mark)
            ended += 1
    return ended
