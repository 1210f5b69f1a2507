"""People: how a chat is reached, in which language, what it follows, and what it wished to leave."""

import json
from collections.abc import Collection
from dataclasses import dataclass, field

from sqlalchemy import BindParameter, Select, bindparam, delete, literal_column, select, union_all

from engagements.language import Language
from engagements.services import for_staff, staffed_by
from storage.keys import Keys
from storage.places import at, is_of, is_there
from storage.prepared import Prepared
from storage.sealing import lock, unlock
from storage.tables import contact, delivery, draft, following, on_screen, reminder, staff_chat
from storage.transactions import Transaction
from storage.writing import insert_if_new, put

_CONTACT_BYTES = 4 * 1024

_FIND = Prepared(select(contact.c.sealed).where(is_there(contact)))
_MARK: BindParameter[bytes] = bindparam("mark")
# What a contact follows, and whether that is the service whose staff it is of.
_FOLLOWS = Prepared(
    union_all(
        select(following.c.engagement, literal_column("0")).where(following.c.contact == _MARK),
        select(staff_chat.c.service, literal_column("1")).where(staff_chat.c.mark == _MARK),
    )
)


@dataclass(frozen=True, slots=True)
class Contact:
    """One chat. Its language is None before one was chosen.

    `left` are engagements, and `muted` is all of them, that it wished to hear no more of. `bot` is the bot
    that it talks to, by the number in its token; empty where that is the first bot of the installation.
    """

    chat: int
    language: Language | None
    muted: bool = False
    left: frozenset[str] = field(default_factory=frozenset)
    bot: str = ""


async def find(tx: Transaction, keys: Keys, mark: bytes) -> Contact | None:
    """Find a contact by its mark."""
    row = await _FIND.first(tx, **at(mark))
    return None if row is None else opened(keys, *row)


async def sealed_contacts(tx: Transaction, marks: Collection[bytes]) -> dict[bytes, bytes]:
    """Find contacts by their marks, each to be `opened`. Who is not there any more is left out."""
    rows = await tx.execute(select(contact.c.id, contact.c.sealed).where(is_of(contact, *marks)))
    return {row.id: row.sealed for row in rows}


def opened(keys: Keys, sealed: bytes) -> Contact:
    """Open a contact. Raises KeyMissing where it was sealed with another key, or has been damaged."""
    content = json.loads(unlock((keys.contacts,), sealed))
    language = Language(content["language"]) if content["language"] else None
    left = frozenset(content["left"])
    return Contact(content["chat"], language, content["muted"], left, content.get("bot", ""))


async def keep(tx: Transaction, keys: Keys, person: Contact) -> None:
    """Keep a contact as it is now.

    There is room for the ninety longest names that can be left, for all rows have one length. Of more, the
    last by name are not kept: whoever opens one of those again follows it again.
    """
    left = sorted(person.left)
    while len(content := _written(person, left)) >= _CONTACT_BYTES:
        left.pop()
    sealed = lock(keys.contacts, content, _CONTACT_BYTES)
    await put(tx, contact, keys.contact(person.chat), sealed)


async def languages(
    tx: Transaction, keys: Keys, among: Select[tuple[bytes]], after: bytes, at_most: int
) -> tuple[tuple[Language | None, ...], bytes | None]:
    """Give the languages of some contacts, in the order of their marks, from after one of these on.

    Besides, the mark after which it goes on; None where these were the last.
    """
    (mark,) = among.subquery().columns
    some = select(mark).where(mark > after).order_by(mark).limit(at_most)
    marks = (await tx.execute(some)).scalars().all()
    sealed = await sealed_contacts(tx, marks)
    spoken = tuple(opened(keys, sealed[each]).language for each in marks if each in sealed)
    return spoken, marks[-1] if len(marks) == at_most else None


async def follows(tx: Transaction, mark: bytes) -> frozenset[str]:
    """Name the engagements that a contact follows, and the keys of what else it hears of."""
    rows = await _FOLLOWS.all(tx, mark=mark)
    return frozenset([for_staff(name) if is_of_staff else name for name, is_of_staff in rows])


async def all_follow(tx: Transaction, marks: Collection[bytes]) -> dict[bytes, frozenset[str]]:
    """Name what each of these contacts follows and hears of, as `follows` does for one."""
    following_any = select(following.c.contact, following.c.engagement).where(following.c.contact.in_(marks))
    staffing_any = select(staff_chat.c.mark, staff_chat.c.service).where(staff_chat.c.mark.in_(marks))
    found: dict[bytes, set[str]] = {mark: set() for mark in marks}
    for mark, engagement in await tx.execute(following_any):
        found[mark].add(engagement)
    for mark, service in await tx.execute(staffing_any):
        found[mark].add(for_staff(service))
    return {mark: frozenset(followed) for mark, followed in found.items()}


async def follow(tx: Transaction, mark: bytes, engagement: str) -> None:
    """Begin to follow an engagement."""
    await insert_if_new(tx, following, contact=mark, engagement=engagement)


async def unfollow(tx: Transaction, mark: bytes, engagement: str | None = None) -> None:
    """Follow one engagement no more, or none at all; what is for staff is left like anything else."""
    followed = delete(following).where(following.c.contact == mark)
    staffed = delete(staff_chat).where(staff_chat.c.mark == mark)
    if engagement is not None:
        followed = followed.where(following.c.engagement == engagement)
        staffed = staffed.where(staff_chat.c.service == staffed_by(engagement))
    await tx.execute(followed)
    await tx.execute(staffed)


async def forget(tx: Transaction, mark: bytes) -> None:
    """Delete everything that is kept under a contact's mark."""
    await tx.execute(delete(contact).where(is_of(contact, mark)))
    await unfollow(tx, mark)
    await tx.execute(delete(draft).where(is_of(draft, mark)))
    await tx.execute(delete(on_screen).where(is_of(on_screen, mark)))
    await tx.execute(delete(delivery).where(delivery.c.contact == mark))
    await tx.execute(delete(reminder).where(reminder.c.contact == mark))


def _written(person: Contact, left: list[str]) -> bytes:
    content = {"chat": person.chat, "language": person.language, "muted": person.muted, "left": left}
    return json.dumps(content | ({"bot": person.bot} if person.bot else {})).encode()
