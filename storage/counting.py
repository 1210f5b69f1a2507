"""The count: the only reader of the keys that open a ballot box. It lets responses out in shuffled groups."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from random import SystemRandom
from typing import Any

from sqlalchemy import Row, delete, insert, or_, select, update

from dialogs.answers import ANSWERS
from engagements.engagement import Engagement
from engagements.engagement import Release as Opening
from engagements.language import Language
from engagements.parts import Part, part_of
from storage.ballot_box import Box, current_epoch, enveloped
from storage.ballots import (
    Amendment,
    Ballot,
    Opened,
    Release,
    Sealed,
    at_close,
    changed,
    while_open,
)
from storage.confidential import opened as answers_of
from storage.database import Database
from storage.emptying import emptied, filled
from storage.errors import FacilitatorKnown, WrongKey
from storage.keys import Keys
from storage.opening import Contents, opened_ahead
from storage.opening import opened as opened_of
from storage.sealing import lock, public_half
from storage.tables import engagement, envelope, epoch, nullifier, response
from storage.transactions import Transaction, undisturbed


@dataclass(frozen=True, slots=True)
class Counted:
    """What a count did: how many responses it let out, how many wait, how many are never opened.

    `locked`: the box can only be opened with the key that its facilitator keeps elsewhere.
    """

    released: int
    waiting: int
    unopened: int = 0
    locked: bool = False


async def count(database: Database, keys: Keys, counting: Engagement) -> Counted:
    """Open the box of an open engagement, let out what may go, and seal the rest to a new key.

    Changes to responses that are out already are made when there is a group of them. A box that is sealed
    until the close stays shut, and so does that of a prize draw.
    """
    ahead = await opened_ahead(database, keys, counting.id)
    async with database.transaction() as tx:
        if (await _row(tx, counting.id)).closed_at is not None:
            return Counted(0, 0)
        box = await current_epoch(tx, counting.id)
        if is_locked(keys, counting, box.number):
            return Counted(0, 0, locked=True)
        opened, envelopes = await opened_of(tx, counting.id, keys.epoch(counting.id, box.number), ahead)
        if part_of(counting.id) is Part.DRAW:
            # The code that came last would lie alone beside whoever entered last.
            return Counted(0, len(opened.ballots))
        ballots, privacy = opened.ballots, counting.privacy
        release = await undisturbed(lambda: while_open(ballots, privacy, SystemRandom().shuffle))
        groups = await _to_what_is_out(tx, counting.id, opened.amendments)
        together = [group for group in groups if len(group) >= counting.privacy.smallest_group]
        if not release.released and not together:
            return Counted(0, len(opened.ballots))
        await _empty(tx, keys, counting.id, box, envelopes, release)
        for group in together:
            await _change(tx, keys, counting.id, group, box.length)
        waiting = tuple(each for group in groups if group not in together for each in group)
        left = Opened(release.kept, waiting)
        languages = frozenset(each.language for each in release.released)
        await _next_epoch(tx, keys, counting, box, left, languages)
    await destroy_unneeded(database, keys)
    return Counted(len(release.released), len(release.kept))


async def close(
    database: Database, keys: Keys, closing: Engagement, now: datetime, only_if_due: bool = False
) -> Counted | None:
    """Close an engagement with its last count. Returns None where it is closed already, or not due.

    What is no group is left unopened for good, and no key stays that could open the box or tell who has
    answered. A box whose key is kept elsewhere stays as it is until `unlock`.
    """
    ahead = await opened_ahead(database, keys, closing.id)
    async with database.transaction() as tx:
        row = await _row(tx, closing.id)
        if row.closed_at is not None or (only_if_due and row.closes_at > now):
            return None
        box = await current_epoch(tx, closing.id)
        await tx.execute(update(engagement).where(engagement.c.id == closing.id).values(closed_at=now))
        # From now on nobody can answer, so nobody need be told that they have.
        await tx.execute(delete(nullifier).where(nullifier.c.engagement == closing.id))
        if is_locked(keys, closing, box.number):
            counted = Counted(0, 0, locked=True)
        else:
            counted = await _open_for_good(tx, keys, closing, box, keys.epoch(closing.id, box.number), ahead)
    await destroy_unneeded(database, keys)
    return counted


async def unlock(database: Database, keys: Keys, unlocking: Engagement, private_key: bytes) -> Counted | None:
    """Open a box with the key that its facilitator keeps elsewhere.

    Of an engagement that is closed, all is let out that may go. Of one that is open, the key of the box is
    put back where the count finds it. Returns None where there is nothing to open. Raises WrongKey.
    """
    if public_half(private_key) != keys.recovery(unlocking.id):
        raise WrongKey(unlocking.id)
    async with database.transaction() as tx:
        box = (await tx.execute(select(epoch).where(epoch.c.engagement == unlocking.id))).first()
        closed = (await _row(tx, unlocking.id)).closed_at is not None
        if box is None or (not closed and unlocking.privacy.release is Opening.SEALED):
            return None
        key = keys.recovered(unlocking.id, box.number, private_key)
        if not closed:
            keys.put_back(unlocking.id, box.number, key)
            opened, _ = await opened_of(tx, unlocking.id, key, {})
            return Counted(0, len(opened.ballots))
        counted = await _open_for_good(tx, keys, unlocking, box, key, {})
    await destroy_unneeded(database, keys)
    return counted


async def entrust(database: Database, keys: Keys, slug: str, public_key: bytes) -> None:
    """Give a facilitator a copy of the key that opens the box, of this epoch and of every later one.

    Raises FacilitatorKnown where there is one already.
    """
    async with database.transaction() as tx:
        mine = or_(epoch.c.engagement == slug, epoch.c.engagement.startswith(f"{slug}+"))
        boxes = (await tx.execute(select(epoch.c.engagement, epoch.c.number).where(mine))).all()
        if not keys.entrust(slug, public_key, {box.engagement: box.number for box in boxes}):
            raise FacilitatorKnown(slug)


async def renew(database: Database, keys: Keys, renewing: Engagement) -> int | None:
    """Begin anew with an empty box where an old backup was restored, whose box nobody can open any more.

    Returns how many envelopes are lost for good; None where the box can be opened.
    """
    async with database.transaction() as tx:
        box = await current_epoch(tx, renewing.id)
        if keys.has_epoch(renewing.id, box.number) or is_locked(keys, renewing, box.number):
            return None
        lost = await tx.execute(delete(envelope).where(envelope.c.engagement == renewing.id))
        await _next_epoch(tx, keys, renewing, box, Opened((), ()), frozenset())
    return lost.rowcount


async def destroy_unneeded(database: Database, keys: Keys) -> int:
    """Destroy every key that no envelope needs any more, once the write-ahead log is empty.

    Where somebody is reading, the log cannot be emptied, and the keys stay until this is called again:
    after each count, every day, and at the start. It happens inside a transaction, so that no count can
    be making a key at the same moment.
    """
    if not await database.leave_no_trace():
        return 0
    destroyed = 0
    async with database.transaction() as tx:
        boxes = select(engagement.c.id, engagement.c.closed_at, engagement.c.deleted_on, epoch.c.number)
        joined = boxes.outerjoin(epoch, epoch.c.engagement == engagement.c.id)
        for row in (await tx.execute(joined)).all():
            destroyed += keys.destroy_epochs(row.id, row.number)
            if row.closed_at is not None:
                keys.destroy_nullifier(row.id)
            if row.deleted_on is not None:
                keys.destroy_all(row.id)
    return destroyed


async def missing_keys(tx: Transaction, keys: Keys) -> tuple[str, ...]:
    """Name the keys without which an open engagement could not keep its promises."""
    missing: list[str] = []
    for row in (await tx.execute(select(engagement.c.id).where(engagement.c.closed_at.is_(None)))).all():
        missing.extend(keys.missing(row.id, (await current_epoch(tx, row.id)).number))
    return tuple(missing)


def is_locked(keys: Keys, about: Engagement, number: int) -> bool:
    """Tell whether a box can only be opened with the key that its facilitator keeps elsewhere."""
    sealed = about.privacy.release is Opening.SEALED
    return sealed or (not keys.has_epoch(about.id, number) and keys.recovery(about.id) is not None)


async def _row(tx: Transaction, slug: str) -> Row[Any, Any]:
    columns = engagement.c
    statement = select(columns.closes_at, columns.closed_at).where(columns.id == slug)
    return (await tx.execute(statement)).one()


async def _open_for_good(
    tx: Transaction, keys: Keys, closing: Engagement, box: Row[Any, Any], key: bytes, ahead: Contents
) -> Counted:
    opened, envelopes = await opened_of(tx, closing.id, key, ahead)
    ballots, privacy = opened.ballots, closing.privacy
    release = await undisturbed(lambda: at_close(ballots, privacy, SystemRandom().shuffle))
    groups = await _to_what_is_out(tx, closing.id, opened.amendments)
    await _empty(tx, keys, closing.id, box, envelopes, release)
    for group in groups:
        await _change(tx, keys, closing.id, group, box.length)
    await tx.execute(delete(epoch).where(epoch.c.engagement == closing.id))
    return Counted(len(release.released), 0, len(opened.ballots) - len(release.released))


async def _to_what_is_out(
    tx: Transaction, slug: str, amendments: tuple[Amendment, ...]
) -> tuple[tuple[Amendment, ...], ...]:
    """Give the changes to responses that were let out before, those of each language together.

    What changes nothing is let go. The languages are kept apart because whoever changed something in the
    smaller one would have few to hide among.
    """
    receipts = [each.receipt for each in amendments]
    # They come in the order in which they were made, and a server keeps rows as they were last written.
    mixed = SystemRandom().sample(amendments, len(amendments))
    columns = response.c
    out = select(columns.receipt, columns.language)
    mine = out.where(columns.engagement == slug, columns.receipt.in_(receipts))
    languages = {row.receipt: row.language for row in (await tx.execute(mine)).all()}
    return tuple(
        tuple(each for each in mixed if languages.get(each.receipt) == language) for language in Language
    )


async def _change(
    tx: Transaction, keys: Keys, slug: str, changes: tuple[Amendment, ...], length: int
) -> None:
    for change in changes:
        mine = (response.c.engagement == slug) & (response.c.receipt == change.receipt)
        if change.answers is None:
            await tx.execute(delete(response).where(mine))
        else:
            earlier = (await tx.execute(select(response.c.answers).where(mine))).scalar()
            if earlier is None:
                continue
            answers = changed(answers_of(keys, slug, earlier), change)
            at_rest = lock(keys.data(slug), ANSWERS.dump_json(answers), length)
            await tx.execute(update(response).where(mine).values(answers=at_rest))


async def _empty(
    tx: Transaction,
    keys: Keys,
    slug: str,
    box: Row[Any, Any],
    envelopes: Sequence[bytes],
    release: Release,
) -> None:
    key = keys.data(slug)

    def values(ballot: Ballot) -> dict[str, object]:
        return {
            "id": ballot.id,
            "engagement": slug,
            "batch": box.batches + 1,
            "language": ballot.language if release.with_language else None,
            "answers": lock(key, ballot.written, box.length),
            "receipt": ballot.receipt,
        }

    await emptied(tx, slug, envelopes, release.released, values)


async def _next_epoch(
    tx: Transaction,
    keys: Keys,
    about: Engagement,
    old: Row[Any, Any],
    left: Opened,
    languages: frozenset[Language],
) -> None:
    slug, number = about.id, old.number + 1
    # What is left fits where it was, and what comes may need more room since a change.
    room = max(old.length, about.response_bytes)
    box = Box(number, public_half(keys.new_epoch(slug, number)), room)
    await tx.execute(delete(epoch).where(epoch.c.engagement == slug))
    values = {
        "engagement": slug,
        "number": number,
        "public_key": box.public_key,
        "length": box.length,
        "batches": old.batches + 1,
        "languages": " ".join(sorted({*old.languages.split(), *languages})),
    }
    await tx.execute(insert(epoch).values(values))
    contents: list[Sealed] = [*left.ballots, *left.amendments]
    SystemRandom().shuffle(contents)
    await filled(tx, contents, lambda content: enveloped(slug, box, content))
