"""Conversations between turns: sealed under the key of the day and that of the conversation, padded.

They are gone after seven days with the one, and as soon as the answers are sent with the other. What would
join a response that is out to its chat is sealed once more, under the key of the hour: a receipt that is
open, a change that is not finished, what is offered only after sending, and that the place is the one then.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from struct import Struct

from pydantic import TypeAdapter, ValidationError
from sqlalchemy import delete, select

from dialogs.state import STATE, Draft, Place, Search, State, Talk, draft_bytes
from engagements.parts import Part, part_of, whole_of
from storage.errors import KeyMissing
from storage.keys import Keys
from storage.places import at, is_of, is_there
from storage.prepared import Prepared
from storage.sealing import joined, lock, unlock
from storage.tables import draft
from storage.transactions import Transaction, before_commit, undisturbed
from storage.writing import put

_LENGTH = Struct(">I")
_PASSING_BYTES = 1024

_FIND = Prepared(select(draft.c.sealed).where(is_there(draft)))


@dataclass(frozen=True, slots=True)
class _Passing:
    """The part of a conversation that is remembered for an hour or two only."""

    place: Place
    aside: Place | None
    search: Search | None
    drafts: tuple[Draft, ...]
    talk: Talk | None = None
    engagement: str | None = None


_PASSING = TypeAdapter(_Passing)


@dataclass(frozen=True, slots=True)
class Found:
    """Where a conversation stood, and the key of it."""

    state: State
    own: bytes


async def find(tx: Transaction, keys: Keys, mark: bytes) -> Found | None:
    """Find where a conversation stood; None where it has ended or never began."""
    row = await _FIND.first(tx, **at(mark))
    if row is None:
        return None
    (sealed,) = row
    days = keys.days()
    for own in keys.conversations.each(mark):
        try:
            content = unlock(_with(own, days), sealed)
            return Found(state_in(content, _with(own, keys.hours())), own)
        except (KeyMissing, ValidationError):
            # Ended, or written by a version whose conversations looked otherwise: begin again.
            continue
    return None


async def keep(
    tx: Transaction,
    keys: Keys,
    mark: bytes,
    state: State,
    now: datetime,
    own: bytes | None = None,
    afresh: bool = False,
) -> bytes:
    """Keep where a conversation stands, and give the key of it, which is `own` where that was found.

    `afresh` seals it to a new key: after the commit, `forget_what_was` destroys the one before.
    """
    if afresh:
        own = keys.conversations.fresh(mark)
    own = own or keys.conversations.current(mark)
    content = _written(state, joined(keys.hour(now), own))
    sealed = lock(joined(keys.day(now.date()), own), content, draft_bytes(state))
    await put(tx, draft, mark, sealed)
    await before_commit(tx, keys.conversations.settle)
    return own


async def forget_what_was(tx: Transaction, keys: Keys, mark: bytes) -> None:
    """Make unreadable, wherever it was written, what was drafted before what is kept of a chat now."""
    row = await _FIND.first(tx, **at(mark))
    needed = None if row is None else _opening(keys, mark, row[0], keys.days())
    await undisturbed(lambda: keys.conversations.end(mark, but=needed))


async def end(tx: Transaction, keys: Keys) -> int:
    """Delete the drafts whose key has been destroyed, and destroy the keys that no draft needs."""
    rows = {row.id: row.sealed for row in (await tx.execute(select(draft.c.id, draft.c.sealed))).all()}
    days = keys.days()
    opening = {mark: _opening(keys, mark, sealed, days) for mark, sealed in rows.items()}
    ended = [mark for mark, own in opening.items() if own is None]
    for mark in ended:
        await tx.execute(delete(draft).where(is_of(draft, mark)))
    for mark in keys.conversations.marks():
        keys.conversations.end(mark, but=opening.get(mark))
    return len(ended)


def _written(state: State, passing_key: bytes) -> bytes:
    telling = tuple(each for each in state.drafts if _tells(each))
    passing = _Passing(state.place, state.aside, state.search, telling, state.talk, state.engagement)
    whole = whole_of(state.engagement) if state.engagement else None
    lasting = replace(
        state,
        place=Place.ABOUT if state.place is Place.SENT or state.draft in telling else state.place,
        engagement=whole if state.draft in telling else state.engagement,
        aside=None if state.search or state.talk else state.aside,
        search=None,
        talk=None,
        drafts=tuple(each for each in state.drafts if not _tells(each)),
    )
    content = STATE.dump_json(lasting)
    return (
        _LENGTH.pack(len(content)) + content + lock(passing_key, _PASSING.dump_json(passing), _PASSING_BYTES)
    )


def _tells(unsent: Draft) -> bool:
    """Tell whether a draft shows that something was sent: it changes that, or is offered only afterwards."""
    return unsent.amends or part_of(unsent.engagement) in (Part.EQUALITY, Part.WHY)


def state_in(content: bytes, hours: Iterable[bytes]) -> State:
    """Read a conversation, and what these keys open of the part that is remembered for an hour or two."""
    (length,) = _LENGTH.unpack_from(content)
    lasting = STATE.validate_json(content[_LENGTH.size : _LENGTH.size + length])
    try:
        passing = _PASSING.validate_json(unlock(hours, content[_LENGTH.size + length :]))
    except KeyMissing:
        return lasting
    return replace(
        lasting,
        place=passing.place,
        aside=passing.aside,
        search=passing.search,
        talk=passing.talk,
        engagement=passing.engagement or lasting.engagement,
        drafts=(*lasting.drafts, *passing.drafts),
    )


def _with(own: bytes, others: tuple[bytes, ...]) -> Iterator[bytes]:
    return (joined(other, own) for other in others)


def _opening(keys: Keys, mark: bytes, sealed: bytes, days: tuple[bytes, ...]) -> bytes | None:
    """Give the key of the conversation that opens its draft."""
    for own in keys.conversations.each(mark):
        try:
            unlock(_with(own, days), sealed)
        except KeyMissing:
            continue
        return own
    return None
