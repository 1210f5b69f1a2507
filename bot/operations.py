"""What staff and the clock do with engagements: publish, close, count, tell, and look at results."""

from dataclasses import dataclass
from datetime import datetime

from bot.turns import Now
from engagements.engagement import Engagement
from engagements.feedback import Feedback
from storage import ballot_box, broadcasts, drafts, hearing, shelf
from storage.ballot_box import Counted
from storage.database import Database
from storage.keys import Keys
from storage.results import Results, results
from storage.shelf import Shelf, Shelved


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
            return await shelf.publish(tx, self._keys, self._shelf, engagement, self.now())

    async def listing(self) -> Listing:
        """List what has been published."""
        async with self._database.transaction() as tx:
            return Listing(await self._shelf.all(tx), await hearing.count_aside(tx))

    async def results(self, slug: str) -> tuple[Engagement, Results]:
        """Count the answers to an engagement."""
        async with self._database.transaction() as tx:
            engagement = (await self._shelf.one(tx, slug)).engagement
            return engagement, await results(tx, self._keys, engagement)

    async def count(self, slug: str) -> Counted:
        """Open the ballot box of an engagement, if enough is in it."""
        shelved = await self._one(slug)
        if shelved.closed:
            return Counted(0, 0)
        return await ballot_box.count(self._database, self._keys, shelved.engagement, None)

    async def count_all(self) -> None:
        """Open every box that has enough in it."""
        for shelved in (await self.listing()).engagements:
            await self.count(shelved.engagement.id)

    async def close(self, slug: str) -> Counted | None:
        """Close an engagement now, with its last count. Returns None where it was closed before."""
        shelved = await self._one(slug)
        if shelved.closed:
            return None
        return await ballot_box.count(self._database, self._keys, shelved.engagement, self.now())

    async def close_if_due(self, slug: str) -> None:
        """Close an engagement whose time has come, unless it was extended meanwhile."""
        if (await self._one(slug)).engagement.closes_at <= self.now():
            await self.close(slug)

    async def closings_waiting(self) -> tuple[tuple[str, datetime], ...]:
        """Give what is still to be closed, and when."""
        return tuple(
            (each.engagement.id, each.engagement.closes_at)
            for each in (await self.listing()).engagements
            if not each.closed
        )

    async def tell(self, feedback: Feedback) -> bool:
        """Store feedback until its time. Returns False where the same was stored before."""
        async with self._database.transaction() as tx:
            await self._shelf.one(tx, feedback.engagement)
            return await broadcasts.store(tx, feedback)

    async def feedback_waiting(self) -> tuple[tuple[str, datetime], ...]:
        """Give the feedback that has not been fired, and when it is due."""
        async with self._database.transaction() as tx:
            return await broadcasts.waiting(tx)

    async def fire(self, feedback: str) -> bool:
        """Turn feedback that is due into deliveries. Returns False where that was done before."""
        async with self._database.transaction() as tx:
            return await broadcasts.fire(tx, feedback)

    async def tidy(self) -> None:
        """Let go of what has had its time: drafts, their keys, updates, notes."""
        today = self.now().date()
        self._keys.end_drafts(today)
        async with self._database.transaction() as tx:
            await drafts.end(tx, self._keys)
            await hearing.forget_old(tx, self._keys, today)
        await self._database.leave_no_trace()

    async def begin_safely(self) -> None:
        """Destroy what a process that was killed, or not running, could not: what nothing needs any more."""
        await self.tidy()
        await ballot_box.destroy_unneeded(self._database, self._keys)

    async def _one(self, slug: str) -> Shelved:
        async with self._database.transaction() as tx:
            return await self._shelf.one(tx, slug)
