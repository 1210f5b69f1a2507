"""Notices: each is told once to those whom it is for, by the same deliveries as feedback."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Select, exists, select, update

from engagements.dates import LONDON
from engagements.engagement import Engagement
from engagements.notices import News, Notice
from storage import planning, reminders, staff_chats
from storage.tables import following, notice
from storage.transactions import Transaction
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


async def fired(tx: Transaction, identifier: str) -> Due:
    """Give a notice that has been fired."""
    row = (await tx.execute(select(notice).where(notice.c.id == identifier))).one()
    return Due(row.id, Notice(row.engagement, News(row.news)))


async def fire(tx: Transaction, due: Due, about: Engagement, now: datetime) -> bool:
    """Turn a notice into a broadcast with a delivery for each of those whom it is for, if there are any.

    Of very many, for the first of them. Returns False where another process has fired it already.
    """
    mine = update(notice).where(notice.c.id == due.id, notice.c.fired.is_(False))
    if (await tx.execute(mine.values(fired=True))).rowcount == 0:
        return False
    audience = _audience(due.notice.news, about, now)
    if (await tx.execute(audience.limit(1))).first() is None:
        return True
    place = await planning.begin(tx, audience, notice=due.id)
    await _note_reminders(tx, due.notice, now, place)
    return True


async def go_on(tx: Transaction, number: int, due: Due, about: Engagement, now: datetime) -> None:
    """Plan some more deliveries of a broadcast that carries this notice."""
    place = await planning.plan_some(tx, number, _audience(due.notice.news, about, now))
    await _note_reminders(tx, due.notice, now, place)


async def _note_reminders(tx: Transaction, told: Notice, now: datetime, place: bytes | None) -> None:
    if told.news is News.REMINDER:
        await reminders.mark_sent(tx, told.engagement, _day(now), place)


def _audience(news: News, about: Engagement, now: datetime) -> Select[tuple[bytes]]:
    """Choose those who follow an engagement; of a new one, those who follow a key of it and not itself.

    That feedback is due is only for the staff of its services.
    """
    if news is News.FEEDBACK_DUE:
        return staff_chats.audience([each.key for each in about.owners])
    if news is News.REMINDER:
        return reminders.wished(about.id, _day(now))
    contacts = select(following.c.contact)
    if news is not News.NEW:
        return contacts.where(following.c.engagement == about.id)
    themselves = following.alias()
    know_it = exists().where(themselves.c.contact == following.c.contact, themselves.c.engagement == about.id)
    return contacts.where(following.c.engagement.in_(about.keys), ~know_it).distinct()


def _day(now: datetime) -> date:
    return now.astimezone(LONDON).date()
