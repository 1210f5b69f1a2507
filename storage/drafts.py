"""Conversations between turns: sealed under the key of the day and that of the conversation, padded.

They are gone after seven days with the one, and as soon as the answers are sent with the other.
"""

from datetime import date

from pydantic import ValidationError
from sqlalchemy import delete, select

from dialogs.state import STATE, State
from engagements import limits
from storage.database import Transaction
from storage.errors import KeyMissing
from storage.keys import Keys
from storage.sealing import joined, lock, unlock
from storage.tables import draft
from storage.writing import put


async def find(tx: Transaction, keys: Keys, mark: bytes) -> State | None:
    """Find where a conversation stood; None where it has ended or never began."""
    row = (await tx.execute(select(draft.c.sealed).where(draft.c.id == mark))).first()
    if row is None:
        return None
    candidates = tuple(joined(day, own) for own in keys.conversations.all(mark) for day in keys.days())
    try:
        return STATE.validate_json(unlock(candidates, row.sealed, limits.DRAFT_BYTES))
    except (KeyMissing, ValidationError):
        # Ended, or written by a version whose conversations looked otherwise: begin again.
        return None


async def keep(
    tx: Transaction, keys: Keys, mark: bytes, state: State, today: date, afresh: bool = False
) -> None:
    """Keep where a conversation stands.

    `afresh` seals it to a new key: after the commit, `forget_what_was` destroys the one before.
    """
    own = keys.conversations.fresh(mark) if afresh else keys.conversations.current(mark)
    sealed = lock(joined(keys.day(today), own), STATE.dump_json(state), limits.DRAFT_BYTES)
    await put(tx, draft, id=mark, sealed=sealed)


def forget_what_was(keys: Keys, mark: bytes, all_of_it: bool = False) -> None:
    """Make unreadable what was drafted before the newest key, or all of it, wherever it was written."""
    keys.conversations.end(mark, but=None if all_of_it else keys.conversations.current(mark))


async def end(tx: Transaction, keys: Keys) -> int:
    """Delete the drafts whose key has been destroyed, and destroy the keys that no draft needs."""
    rows = {row.id: row.sealed for row in (await tx.execute(select(draft.c.id, draft.c.sealed))).all()}
    opening = {mark: _opening(keys, mark, sealed) for mark, sealed in rows.items()}
    ended = [mark for mark, own in opening.items() if own is None]
    for mark in ended:
        await tx.execute(delete(draft).where(draft.c.id == mark))
    for mark in keys.conversations.marks():
        keys.conversations.end(mark, but=opening.get(mark))
    return len(ended)


def _opening(keys: Keys, mark: bytes, sealed: bytes) -> bytes | None:
    """Give the key of the conversation that opens its draft."""
    for own in keys.conversations.all(mark):
        try:
            unlock(tuple(joined(day, own) for day in keys.days()), sealed, limits.DRAFT_BYTES)
        except KeyMissing:
            continue
        return own
    return None
