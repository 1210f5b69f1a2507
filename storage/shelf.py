"""The engagements that have been published."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from hashlib import sha256

from sqlalchemy import delete, insert, select, update

from engagements.changes import harmful_changes
from engagements.dates import LONDON
from engagements.engagement import Engagement, Release
from engagements.file import ENGAGEMENT
from engagements.notices import News, Notice
from engagements.parts import part_of, whole_of
from storage import ballot_box, notices, promises
from storage.errors import AlreadyClosed, HarmfulChange, NoFacilitator, StandsBeside, UnknownEngagement
from storage.keys import Keys
from storage.prepared import Prepared, Row
from storage.sealing import public_half
from storage.tables import (
    confidential_response,
    engagement,
    envelope,
    epoch,
    nullifier,
    promise,
    response,
    team,
)
from storage.transactions import Transaction

_HOLDING = (envelope, response, confidential_response, nullifier)

_ALL = Prepared(
    select(engagement.c.id, engagement.c.digest, engagement.c.closed_at, promise.c.due)
    .outerjoin(promise, promise.c.engagement == engagement.c.id)
    .order_by(engagement.c.id)
)


@dataclass(frozen=True, slots=True)
class Shelved:
    """A published engagement. One that was closed early says so in its own closing time.

    Where the promise was moved, its own day of feedback is the one that is promised now.
    """

    engagement: Engagement
    closed: bool


class Shelf:
    """Reads published engagements, and parses each edition once."""

    def __init__(self) -> None:
        self._read: dict[tuple[str, str], Engagement] = {}
        self._rows: list[Row] = []
        self._all: tuple[Shelved, ...] = ()

    async def all(self, tx: Transaction) -> tuple[Shelved, ...]:
        """Give every published engagement, in the order of their names; unchanged, the same as before."""
        rows = await _ALL.known(tx)
        if rows != self._rows:
            self._all = tuple([await self._shelved(tx, *row) for row in rows])
            self._rows = rows
        return self._all

    async def one(self, tx: Transaction, identifier: str) -> Shelved:
        """Give one engagement, or raise UnknownEngagement."""
        found = next((each for each in await self.all(tx) if each.engagement.id == identifier), None)
        if found is None:
            raise UnknownEngagement(identifier)
        return found

    async def whole(self, tx: Transaction, identifier: str) -> Shelved:
        """Give one engagement that is a part of no other. Raises UnknownEngagement or StandsBeside."""
        found = await self.one(tx, identifier)
        if part_of(identifier) is not None:
            raise StandsBeside(whole_of(identifier))
        return found

    async def _shelved(
        self, tx: Transaction, identifier: str, digest: str, closed_at: datetime | None, due: date | None
    ) -> Shelved:
        if (identifier, digest) not in self._read:
            statement = select(engagement.c.content).where(engagement.c.id == identifier)
            content = (await tx.execute(statement)).scalar_one()
            self._read[identifier, digest] = ENGAGEMENT.validate_json(content)
        read = self._read[identifier, digest]
        if closed_at is not None and closed_at < read.closes_at:
            read = replace(read, closes_at=closed_at)
        if due is not None and due != read.feedback_by:
            read = replace(read, feedback_by=due)
        return Shelved(read, closed_at is not None)


async def publish(tx: Transaction, keys: Keys, fresh: Engagement, now: datetime) -> bool:
    """Publish an engagement, or a harmless change to it. Returns whether anything changed."""
    content = ENGAGEMENT.dump_json(fresh, by_alias=True).decode()
    digest = sha256(content.encode()).hexdigest()
    row = (await tx.execute(select(engagement).where(engagement.c.id == fresh.id))).first()
    if row is not None and row.digest == digest:
        return False
    if (row is not None and row.closed_at is not None) or fresh.closes_at <= now:
        raise AlreadyClosed(fresh.id)
    if row is None:
        values = {"id": fresh.id, "content": content, "digest": digest, "closes_at": fresh.closes_at}
        await tx.execute(insert(engagement).values(values))
        await _first_epoch(tx, keys, fresh)
        if part_of(fresh.id) is None:
            await notices.announce(tx, Notice(fresh.id, News.NEW), max(fresh.opens_at, now))
            await promises.make(tx, fresh.id, fresh.feedback_by, now.astimezone(LONDON).date())
        return True
    published = ENGAGEMENT.validate_json(row.content)
    harmful = harmful_changes(published, fresh) if published.opens_at <= now else ()
    if fresh.privacy.release is not published.privacy.release:
        # The box has its key already.
        harmful = ("privacy",)
    if harmful:
        raise HarmfulChange(harmful)
    changed = {"content": content, "digest": digest, "closes_at": fresh.closes_at}
    await tx.execute(update(engagement).where(engagement.c.id == fresh.id).values(changed))
    if not await ballot_box.waiting(tx, fresh.id):
        # Two lengths in one box would tell which came first: one that holds some waits for its next epoch.
        length = update(epoch).where(epoch.c.engagement == fresh.id).values(length=fresh.response_bytes)
        await tx.execute(length)
    if published.opens_at > now:
        await promises.make_anew(tx, fresh.id, fresh.feedback_by)
    elif fresh.feedback_by != published.feedback_by:
        await promises.move(tx, fresh.id, fresh.feedback_by)
    if fresh.opens_at != published.opens_at:
        await notices.move(tx, Notice(fresh.id, News.NEW), max(fresh.opens_at, now))
    longer = published.is_open(now) and fresh.closes_at > published.closes_at
    if longer and part_of(fresh.id) is None:
        await notices.announce(tx, Notice(fresh.id, News.EXTENDED), now, fresh.closes_at)
    return True


async def take_back(tx: Transaction, identifier: str) -> bool:
    """Take back what was published. Returns False where it holds something already, so that it stays.

    Its keys are still there: `destroy_taken_back` destroys them once this is committed.
    """
    for table in _HOLDING:
        if (await tx.execute(select(table).where(table.c.engagement == identifier).limit(1))).first():
            return False
    await tx.execute(delete(epoch).where(epoch.c.engagement == identifier))
    await tx.execute(delete(engagement).where(engagement.c.id == identifier))
    return True


async def destroy_taken_back(tx: Transaction, keys: Keys, identifiers: tuple[str, ...]) -> None:
    """Destroy the keys of what was taken back and has not been published anew since."""
    there = set((await tx.execute(select(engagement.c.id))).scalars())
    for identifier in identifiers:
        if identifier not in there:
            keys.destroy_all(identifier)


async def _first_epoch(tx: Transaction, keys: Keys, fresh: Engagement) -> None:
    facilitator = keys.recovery(fresh.id)
    is_sealed = fresh.privacy.release is Release.SEALED
    if is_sealed and facilitator is None:
        raise NoFacilitator(fresh.id)
    keys.make_for(fresh.id)
    sealed_to = facilitator if is_sealed else None
    public_key = sealed_to or public_half(keys.new_epoch(fresh.id, 1))
    values = {
        "engagement": fresh.id,
        "number": 1,
        "public_key": public_key,
        "batches": 0,
        "length": fresh.response_bytes,
    }
    await tx.execute(insert(epoch).values(values))
    if part_of(fresh.id) is None:
        # One team serves an engagement and all that stands beside it.
        of_team = {"engagement": fresh.id, "public_key": public_half(keys.team(fresh.id))}
        await tx.execute(insert(team).values(of_team))
