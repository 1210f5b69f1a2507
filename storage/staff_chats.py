"""The chats in which a service reaches its own staff: with what is due, and with what is tried out on them.

Each is opened with a link that serves once, from a member's own Telegram, and is named, so that it can be
ended when somebody leaves. A name is sealed: beside the mark of a chat it would say who follows what.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import ColumnElement, Select, delete, select, update

from engagements.language import Language
from engagements.services import for_staff
from storage import people
from storage.keys import Keys
from storage.sealing import lock, unlock
from storage.tables import staff_chat
from storage.transactions import Transaction
from storage.writing import insert_if_new

_NAME_BYTES = 512
LINK_DAYS = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class StaffChat:
    """The chat of a member: their name, its mark, and the language in which it is spoken to; None is both."""

    name: str
    mark: bytes
    chat: int
    language: Language | None


async def of_service(tx: Transaction, keys: Keys, service: str) -> tuple[StaffChat, ...]:
    """Give the chats of a service's staff, by the key of the service, in the order of their names."""
    found: list[StaffChat] = []
    for mark, name in await _named(tx, keys, service, opened=True):
        person = await people.find(tx, keys, mark)
        if person is not None:
            found.append(StaffChat(name, mark, person.chat, person.language))
    return tuple(sorted(found, key=lambda each: each.name))


def audience(services: Collection[str]) -> Select[tuple[bytes]]:
    """Choose the contacts of the staff of these services, each once, as those whom a broadcast is for."""
    chats = select(staff_chat.c.mark.label("contact")).distinct()
    return chats.where(staff_chat.c.service.in_(services), staff_chat.c.until.is_(None))


async def invite(tx: Transaction, keys: Keys, service: str, name: str, code: str, today: date) -> None:
    """Keep the link with this code for a member, in place of their earlier link or chat."""
    await end(tx, keys, service, name)
    await insert_if_new(
        tx,
        staff_chat,
        service=service,
        mark=keys.staff_link(code),
        sealed=lock(keys.contacts, name.encode(), _NAME_BYTES),
        until=today + LINK_DAYS,
    )


async def invited_to(tx: Transaction, keys: Keys, code: str, today: date) -> str | None:
    """Give the key of the service to which a link leads; None where it has served, ended or never was."""
    links = select(staff_chat.c.service)
    row = (await tx.execute(links.where(staff_chat.c.mark == keys.staff_link(code), _holds(today)))).first()
    return None if row is None else str(row.service)


async def open_chat(tx: Transaction, keys: Keys, code: str, mark: bytes, today: date) -> bool:
    """Put a chat in the place of a link that it has opened. Returns False where the link serves no more."""
    service = await invited_to(tx, keys, code, today)
    if service is None:
        return False
    await people.unfollow(tx, mark, for_staff(service))
    link = update(staff_chat).where(staff_chat.c.mark == keys.staff_link(code), _holds(today))
    return (await tx.execute(link.values(mark=mark, until=None))).rowcount == 1


async def end(tx: Transaction, keys: Keys, service: str, name: str) -> bool:
    """End the chat or the link of a member. Returns False where there is neither."""
    theirs = [mark for mark, named in await _named(tx, keys, service) if named == name]
    for mark in theirs:
        await people.unfollow(tx, mark, for_staff(service))
    return bool(theirs)


async def forget_links(tx: Transaction, today: date) -> None:
    """Delete the links that nobody has opened in their time."""
    await tx.execute(delete(staff_chat).where(staff_chat.c.until < today))


async def _named(tx: Transaction, keys: Keys, service: str, opened: bool = False) -> list[tuple[bytes, str]]:
    chats = select(staff_chat.c.mark, staff_chat.c.sealed).where(staff_chat.c.service == service)
    if opened:
        chats = chats.where(staff_chat.c.until.is_(None))
    rows = (await tx.execute(chats)).all()
    return [(row.mark, unlock((keys.contacts,), row.sealed).decode()) for row in rows]


def _holds(today: date) -> ColumnElement[bool]:
    return staff_chat.c.until >= today
