"""Conversations between turns: sealed under the key of the day, padded, gone after seven days."""

from datetime import date

from pydantic import ValidationError
from sqlalchemy import delete, select

from dialogs.state import STATE, State
from engagements import limits
from storage.database import Transaction
from storage.errors import KeyMissing
from storage.keys import Keys
from storage.sealing import lock, unlock
from storage.tables import draft
from storage.writing import put


async def find(tx: Transaction, keys: Keys, mark: bytes) -> State | None:
    """Find where a conversation stood; None where it has ended or never began."""
    row = (await tx.execute(select(draft.c.sealed).where(draft.c.id == mark))).first()
    if row is None:
        return None
    try:
        return STATE.validate_json(unlock(keys.days(), row.sealed, limits.DRAFT_BYTES))
    except (KeyMissing, ValidationError):
        # Ended, or written by a version whose conversations looked otherwise: begin again.
        return None


async def keep(tx: Transaction, keys: Keys, mark: bytes, state: State, today: date) -> None:
    """Keep where a conversation stands, under today's key."""
    sealed = lock(keys.day(today), STATE.dump_json(state), limits.DRAFT_BYTES)
    await put(tx, draft, id=mark, sealed=sealed)


async def end(tx: Transaction, keys: Keys) -> int:
    """Delete the drafts whose key has been destroyed."""
    living = keys.days()
    rows = (await tx.execute(select(draft.c.id, draft.c.sealed))).all()
    ended = [row.id for row in rows if not _opens(living, row.sealed)]
    for mark in ended:
        await tx.execute(delete(draft).where(draft.c.id == mark))
    return len(ended)


def _opens(living: tuple[bytes, ...], sealed: bytes) -> bool:
    try:
        unlock(living, sealed, limits.DRAFT_BYTES)
    except KeyMissing:
        return False
    return True
