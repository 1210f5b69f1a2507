"""What staff and the clock do with engagements: publish, close, count, tell, and look at results."""

from dataclasses import dataclass
from datetime import datetime

from structlog import get_logger

from bot.turns import Now
from engagements.engagement import Engagement
from engagements.feedback import Feedback
from storage import ballot_box, broadcasts, drafts, hearing, shelf
from storage.ballot_box import Counted
from storage.database import Database
from storage.errors import KeyMissing
from storage.installation import assert_no_key_missing
from storage.keys import Keys
from storage.results import Results, results
from storage.shelf import Shelf, Shelved

log = get_logger()


@dataclass(frozen=True, slots=True)
class Listing:
    """Every published engagement, and how many updates had to be set aside."""

    engagements: tuple[Shelved, ...]
    set_aside: int


class Operations:
    """The things that are done to engagements, each in its own transaction."""

    def __init__(self, database: Database, keys: Keys, now: Now) -> None:
        self._database = database
        self._keys = keys
        self.now = now
        self._shelf = Shelf()

    async def publish(self, engagement: Engagement) -> bool:
        """Publish an engagement or a harmless change to it. Returns whether anything changed."""
        async with self._database.transaction() as tx:
            return await shelf.publish(tx, self._keys, engagement, self.now())

    async def listing(self) -> Listing:
        """List what has been published."""
        async with self._database.transaction() as tx:
            return Listing(await self._shelf.all(tx), await hearing.count_aside(tx))

    async def results(self, slug: str) -> tuple[Engagement, Results]:
        """Count the answers to an engagement."""
        async with self._database.transaction() as tx:
            engagement = (await self._shelf.one(tx, slug)).engagement
            return engagement, await results(tx, self._keys, engagement)

    async def count(self, slug: str) -> Counted | None:
        """Open the ballot box of an engagement, if enough is in it. Returns None where it is closed."""
        shelved = await self._one(slug)
        if shelved.closed:
            return None
        return await ballot_box.count(self._database, self._keys, shelved.engagement)

    async def count_all(self) -> None:
        """Open every box that has enough in it; one that cannot be opened holds up no other."""
        for shelved in (await self.listing()).engagements:
            try:
                await self.count(shelved.engagement.id)
            except KeyMissing:
                log.error("count_failed", engagement=shelved.engagement.id, fault="KeyMissing")

    async def close(self, slug: str, only_if_due: bool = False) -> Counted | None:
        """Close an engagement, with its last count. Returns None where it is closed already, or not due."""
        closing = (await self._one(slug)).engagement
        return await ballot_box.close(self._database, self._keys, closing, self.now(), only_if_due)

    async def closings_waiting(self) -> tuple[tuple[str, datetime], ...]:
        """Give what is still to be closed, and when."""
        return tuple(
            (each.engagement.id, each.engagement.closes_at)
            for each in (await self.listing()).engagements
            if not each.closed
        )

    async def store_feedback(self, feedback: Feedback) -> bool:
        """Store feedback until its time. Returns False where the same was stored before."""
        async with self._database.transaction() as tx:
            await self._shelf.one(tx, feedback.engagement)
            return await broadcasts.store(tx, feedback)

    async def feedback_waiting(self) -> tuple[tuple[str, datetime], ...]:
        """Give the feedback that has not been fired, and when it is due."""
        async with self._database.transaction() as tx:
            return await broadcasts.feedback_waiting(tx)

    async def fire(self, feedback: str) -> bool:
        """Turn feedback that is due into deliveries. Returns False where that was done before."""
        async with self._database.transaction() as tx:
            return await broadcasts.fire(tx, feedback)

    async def tidy(self) -> None:
        """Let go of what has had its time: drafts, their keys, updates, notes, keys nothing needs."""
        today = self.now().date()
        self._keys.end_drafts(today)
        async with self._database.transaction() as tx:
            await drafts.end(tx, self._keys)
            await hearing.forget_old(tx, self._keys, today)
        await ballot_box.destroy_unneeded(self._database, self._keys)

    async def begin_safely(self) -> None:
        """Refuse to begin without the keys, and do what a process that was killed could not."""
        async with self._database.transaction() as tx:
            await assert_no_key_missing(tx, self._keys)
        await self.tidy()

    async def _one(self, slug: str) -> Shelved:
        async with self._database.transaction() as tx:
            return await self._shelf.one(tx, slug)
