"""People: how a chat is reached, in which language, what it follows, and what it wished to leave."""

import json
from dataclasses import dataclass, field

from sqlalchemy import delete, select

from engagements.language import Language
from storage.database import Transaction
from storage.keys import Keys
from storage.sealing import lock, unlock
from storage.tables import contact, delivery, draft, following, on_screen, reminder
from storage.writing import insert_if_new, put

_CONTACT_BYTES = 4 * 1024


@dataclass(frozen=True, slots=True)
class Contact:
    """One chat. Its language is None before one was chosen.

    `left` are engagements, and `muted` is all of them, that it wished to hear no more of.
    """

    chat: int
    language: Language | None
    muted: bool = False
    left: frozenset[str] = field(default_factory=frozenset)


async def find(tx: Transaction, keys: Keys, mark: bytes) -> Contact | None:
    """Find a contact by its mark."""
    row = (await tx.execute(select(contact.c.sealed).where(contact.c.id == mark))).first()
    return None if row is None else _opened(keys, row.sealed)


async def keep(tx: Transaction, keys: Keys, person: Contact) -> None:
    """Keep a contact as it is now.

    There is room for the ninety longest names that can be left, for all rows have one length. Of more, the
    last by name are not kept: whoever opens one of those again follows it again.
    """
    left = sorted(person.left)
    while len(content := _written(person, left)) >= _CONTACT_BYTES:
        left.pop()
    sealed = lock(keys.contacts, content, _CONTACT_BYTES)
    await put(tx, contact, id=keys.contact(person.chat), sealed=sealed)


async def follows(tx: Transaction, mark: bytes) -> frozenset[str]:
    """Name the engagements that a contact follows."""
    rows = await tx.execute(select(following.c.engagement).where(following.c.contact == mark))
    return frozenset(rows.scalars())


async def follow(tx: Transaction, mark: bytes, engagement: str) -> None:
    """Begin to follow an engagement."""
    await insert_if_new(tx, following, contact=mark, engagement=engagement)


async def unfollow(tx: Transaction, mark: bytes, engagement: str | None = None) -> None:
    """Follow one engagement no more, or none at all."""
    statement = delete(following).where(following.c.contact == mark)
    if engagement is not None:
        statement = statement.where(following.c.engagement == engagement)
    await tx.execute(statement)


async def forget(tx: Transaction, mark: bytes) -> None:
    """Delete everything that is kept under a contact's mark."""
    await tx.execute(delete(contact).where(contact.c.id == mark))
    await tx.execute(delete(following).where(following.c.contact == mark))
    await tx.execute(delete(draft).where(draft.c.id == mark))
    await tx.execute(delete(on_screen).where(on_screen.c.id == mark))
    await tx.execute(delete(delivery).where(delivery.c.contact == mark))
    await tx.execute(delete(reminder).where(reminder.c.contact == mark))


def _written(person: Contact, left: list[str]) -> bytes:
    content = {"chat": person.chat, "language": person.language, "muted": person.muted, "left": left}
    return json.dumps(content).encode()


def _opened(keys: Keys, sealed: bytes) -> Contact:
    content = json.loads(unlock((keys.contacts,), sealed))
    language = Language(content["language"]) if content["language"] else None
    return Contact(content["chat"], language, content["muted"], frozenset(content["left"]))
