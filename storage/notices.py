"""Notices: each is told once to those whom it is for, by the same deliveries as feedback."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, select, update

from engagements.dates import LONDON
from engagements.engagement import Engagement
from engagements.notices import News, Notice
from storage import broadcasts, reminders
from storage.database import Transaction
from storage.tables import following, notice
from storage.writing import insert_if_new


@dataclass(frozen=True, slots=True)
class Due:
    """A notice whose time has come, under the id of its row."""

    id: str
    notice: Notice


async def announce(tx: Transaction, told: Notice, send_at: datetime, until: datetime | None = None) -> bool:
    """Store a notice until its time. Returns False where the same stands there for that day already.

    `until` is the closing time that it tells of: another one on the same day is other news.
    """
    day = send_at.astimezone(LONDON).date()
    which = f"{day}.{until.astimezone(LONDON).isoformat()}" if until else day
    return await insert_if_new(
        tx,
        notice,
        id=f"{told.engagement}.{told.news}.{which}",
        engagement=told.engagement,
        news=told.news.value,
        send_at=send_at,
        fired=False,
    )


async def move(tx: Transaction, told: Notice, send_at: datetime) -> None:
    """Let a notice that has not been fired wait for another time."""
    waiting = update(notice).where(
        notice.c.engagement == told.engagement, notice.c.news == told.news.value, notice.c.fired.is_(False)
    )
    await tx.execute(waiting.values(send_at=send_at))


async def due(tx: Transaction, now: datetime) -> tuple[Due, ...]:
    """Give the notices whose time has come and that have not been fired."""
    waiting = select(notice).where(notice.c.fired.is_(False), notice.c.send_at <= now).order_by(notice.c.id)
    rows = (await tx.execute(waiting)).all()
    return tuple(Due(row.id, Notice(row.engagement, News(row.news))) for row in rows)


async def fire(tx: Transaction, fired: Due, about: Engagement, now: datetime) -> bool:
    """Turn a notice into a broadcast with a delivery for each of those whom it is for, if there are any.

    Returns False where another process has fired it already.
    """
    mine = update(notice).where(notice.c.id == fired.id, notice.c.fired.is_(False))
    if (await tx.execute(mine.values(fired=True))).rowcount == 0:
        return False
    today = now.astimezone(LONDON).date()
    wished = fired.notice.news is News.REMINDER
    audience = reminders.wished(about.id, today) if wished else _followers(fired.notice.news, about)
    if (await tx.execute(audience.limit(1))).first() is None:
        return True
    await broadcasts.begin(tx, audience, notice=fired.id)
    if wished:
        await reminders.mark_sent(tx, about.id, today)
    return True


def _followers(news: News, about: Engagement) -> Select[tuple[bytes]]:
    """Choose those who follow an engagement; of a new one, those who follow a key of it and not itself."""
    contacts = select(following.c.contact)
    themselves = contacts.where(following.c.engagement == about.id)
    if news is not News.NEW:
        return themselves
    by_key = following.c.engagement.in_(about.keys)
    return contacts.where(by_key, following.c.contact.not_in(themselves)).distinct()
