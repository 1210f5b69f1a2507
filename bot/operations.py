"""What staff and the clock do with engagements: publish, close, count, tell, and look at results."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from structlog import get_logger

from bot import planning, promising
from bot.beside.publishing import publish_beside
from bot.turns import Now
from engagements import limits
from engagements.dates import LONDON
from engagements.engagement import Engagement, Release
from engagements.feedback import Feedback
from engagements.notices import News, Notice
from engagements.parts import OF_FEEDBACK, Part, box_of, is_beside, named, part_of, whole_of
from engagements.promises import Promise
from storage import (
    ballot_box,
    broadcasts,
    counting,
    drafts,
    draws,
    hearing,
    links,
    notices,
    on_screen,
    pictures,
    plans,
    promises,
    reminders,
    retention,
    shelf,
    staff_chats,
    team,
    unplanned,
)
from storage.counting import Counted
from storage.database import Database
from storage.draws import Drawn
from storage.errors import (
    DrawTooEarly,
    KeyMissing,
    NoDraw,
    NoSuchFeedback,
    StandsBeside,
    StoredBefore,
    WrongKey,
)
from storage.installation import assert_no_key_missing
from storage.keys import Keys
from storage.planned import PlanState
from storage.plans import Draft
from storage.results import Results, results
from storage.shelf import Shelf, Shelved
from storage.snapshots import Snapshot, current
from storage.transactions import Transaction

# What is done in the transaction in which something changed.
Also = Callable[[Transaction], Awaitable[None]]

NO_PICTURES: Mapping[str, bytes] = MappingProxyType({})

log = get_logger()


async def nothing(tx: Transaction) -> None:
    """Do nothing more."""


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

    async def publish(self, engagement: Engagement, contents: Mapping[str, bytes] = NO_PICTURES) -> bool:
        """Publish an engagement with its pictures, or a harmless change to it. Returns whether it changed."""
        async with self._database.transaction() as tx:
            changed = await shelf.publish(tx, self._keys, engagement, self.now())
            beside = (tx, self._keys, self._shelf, engagement, self.now())
            gone = await publish_beside(*beside) if changed else ()
            await pictures.keep(tx, engagement.id, contents)
        async with self._database.transaction() as tx:
            await shelf.destroy_taken_back(tx, self._keys, gone)
        return changed

    async def listing(self) -> Listing:
        """List what has been published."""
        async with self._database.transaction() as tx:
            return Listing(await self._shelf.all(tx), await hearing.count_aside(tx))

    async def results(self, slug: str) -> tuple[Engagement, Results]:
        """Give the figures of an engagement that may be shown."""
        async with self._database.transaction() as tx:
            shelved = await self._shelf.one(tx, slug)
            # A box that waits for its facilitator is closed, but not counted for the last time.
            over = shelved.closed and not await ballot_box.waiting(tx, slug)
            return shelved.engagement, await results(tx, self._keys, shelved.engagement, over)

    async def promise(self, slug: str) -> Promise | None:
        """Give what was promised of an engagement, and whether it was kept; None beside one."""
        async with self._database.transaction() as tx:
            return await promises.of(tx, slug)

    async def promises_near(self) -> tuple[Promise, ...]:
        """Give the promises that nothing has kept and whose day is near, or over."""
        today = self.now().astimezone(LONDON).date()
        async with self._database.transaction() as tx:
            return tuple(each for each in await promises.all_of_them(tx) if each.is_near(today))

    async def openings(self, slug: str) -> dict[str | None, str]:
        """Give how often each link of an engagement was opened, as far as that may be shown."""
        async with self._database.transaction() as tx:
            return await links.openings(tx, (await self._shelf.whole(tx, slug)).engagement)

    async def results_beside(self, slug: str) -> tuple[tuple[Engagement, Results], ...]:
        """Give the figures of what stands beside an engagement."""
        return tuple([await self.results(each.engagement.id) for each in await self._beside(slug)])

    async def snapshot(self, slug: str) -> tuple[Engagement, Snapshot]:
        """Give what stands of an engagement, and the answers that it counts.

        Raises StandsBeside for a prize draw, whose codes nobody is to read.
        """
        if part_of(slug) is Part.DRAW:
            raise StandsBeside(whole_of(slug))
        async with self._database.transaction() as tx:
            engagement = (await self._shelf.one(tx, slug)).engagement
            return engagement, await current(tx, self._keys, engagement)

    async def count(self, slug: str) -> Counted | None:
        """Open the ballot box of an engagement, if enough is in it. Returns None where it is closed."""
        shelved = await self._whole(slug)
        if shelved.closed:
            return None
        for part in await self._beside(slug):
            await counting.count(self._database, self._keys, part.engagement)
        return await counting.count(self._database, self._keys, shelved.engagement)

    async def draw(self, slug: str) -> Drawn | None:
        """Draw a code of the prize draw of an engagement; None where nobody entered.

        Raises NoDraw, or DrawTooEarly where somebody can enter yet or a code is in its box still.
        """
        part = named(slug, Part.DRAW)
        async with self._database.transaction() as tx:
            boxes = [await self._shelf.whole(tx, slug)]
            boxes.extend(each for each in await self._shelf.all(tx) if each.engagement.id == part)
            if len(boxes) == 1:
                raise NoDraw(slug)
            if not all(each.closed for each in boxes) or await ballot_box.waiting(tx, part):
                raise DrawTooEarly(slug)
            return await draws.drawn(tx, self._keys, part)

    async def count_due(self) -> tuple[tuple[str, Counted | None], ...]:
        """Close what is due and look into every other box, for whoever counts in a process of their own.

        Names the engagements, and not what stands beside them.
        One that cannot be opened holds up no other; its KeyMissing or WrongKey is raised after them.
        """
        done: list[tuple[str, Counted | None]] = []
        faults: list[KeyMissing | WrongKey] = []
        for each in [each.engagement for each in (await self.listing()).engagements if not each.closed]:
            try:
                counted = await self._closed_or_counted(each)
            except (KeyMissing, WrongKey) as fault:
                faults.append(fault)
            else:
                if part_of(each.id) is None:
                    done.append((each.id, counted))
        if faults:
            raise faults[0]
        return tuple(done)

    async def _closed_or_counted(self, engagement: Engagement) -> Counted | None:
        """Do so with one box alone: what stands beside it has its own turn."""
        if engagement.closes_at <= self.now():
            return await counting.close(self._database, self._keys, engagement, self.now())
        return await counting.count(self._database, self._keys, engagement)

    async def count_all(self) -> None:
        """Open every box that has enough in it, each once; one that cannot be opened holds up no other."""
        if self._keys.counted_elsewhere:
            return
        for shelved in [each for each in (await self.listing()).engagements if not each.closed]:
            try:
                counted = await counting.count(self._database, self._keys, shelved.engagement)
            except (KeyMissing, WrongKey) as error:
                log.error("count_failed", engagement=shelved.engagement.id, fault=type(error).__name__)
            else:
                if counted.locked and shelved.engagement.privacy.release is Release.ROLLING:
                    log.warning("box_locked", engagement=shelved.engagement.id)

    async def close(self, slug: str, only_if_due: bool = False) -> Counted | None:
        """Close an engagement, with its last count. Returns None where it is closed already, or not due.

        What stands beside it is closed first; where it is due, it is so of itself.
        """
        if only_if_due:
            if self._keys.counted_elsewhere:
                return None
            due = (await self._one(slug)).engagement
            return await counting.close(self._database, self._keys, due, self.now(), only_if_due)
        closing = (await self._whole(slug)).engagement
        beside = [each.engagement for each in await self._beside(slug) if not each.closed]
        for part in [each for each in beside if part_of(each.id) not in OF_FEEDBACK]:
            await counting.close(self._database, self._keys, part, self.now())
        return await counting.close(self._database, self._keys, closing, self.now())

    async def _beside(self, slug: str) -> tuple[Shelved, ...]:
        """Give what stands beside an engagement."""
        async with self._database.transaction() as tx:
            shelved = await self._shelf.all(tx)
        return tuple(each for each in shelved if is_beside(each.engagement.id, slug))

    async def entrust(self, slug: str, public_key: bytes) -> None:
        """Give a facilitator a copy of every key that opens the box. Raises FacilitatorKnown."""
        await counting.entrust(self._database, self._keys, slug, public_key)

    async def unlock(self, slug: str, private_key: bytes) -> Counted | None:
        """Open a box with its facilitator's key. Returns None where there is nothing to open, or not yet."""
        shelved = await self._whole(slug)
        if not shelved.closed and shelved.engagement.closes_at <= self.now():
            await self.close(slug)
        counted = await counting.unlock(self._database, self._keys, shelved.engagement, private_key)
        for part in await self._beside(slug):
            await counting.unlock(self._database, self._keys, part.engagement, private_key)
        return counted

    async def renew(self, slug: str) -> int | None:
        """Begin with an empty box where nobody can open the old one. Returns how much is lost."""
        renewing = (await self._whole(slug)).engagement
        for part in [each.engagement for each in await self._beside(slug) if not each.closed]:
            await counting.renew(self._database, self._keys, part)
        return await counting.renew(self._database, self._keys, renewing)

    async def closings_waiting(self) -> tuple[tuple[str, datetime], ...]:
        """Give what is still to be closed, and when."""
        return tuple(
            (each.engagement.id, each.engagement.closes_at)
            for each in (await self.listing()).engagements
            if not each.closed
        )

    async def store_feedback(self, feedback: Feedback, contents: Mapping[str, bytes] = NO_PICTURES) -> bool:
        """Store feedback until its time, with its picture. Returns False where the same was stored before.

        Raises SecondPersonNeeded where a team of two stands behind it.
        """
        async with self._database.transaction() as tx:
            try:
                await planning.keep_in(tx, self._keys, Draft(feedback, contents), self.now())
            except StoredBefore:
                return False
        return True

    async def feedback_waiting(self) -> tuple[tuple[str, datetime], ...]:
        """Give the feedback that has not been fired, and when it is due."""
        async with self._database.transaction() as tx:
            return await broadcasts.feedback_waiting(tx)

    async def waiting_feedback(self) -> tuple[tuple[str, Feedback, PlanState], ...]:
        """Give the feedback that has not been fired: its id, and whether it may leave."""
        async with self._database.transaction() as tx:
            return await broadcasts.waiting_feedback(tx)

    async def withdraw_feedback(self, identifier: str, also: Also = nothing) -> str:
        """Take back what has not been fired, and name what its readers follow. Raises NoSuchFeedback.

        What is done `also` is done in the same transaction.
        """
        async with self._database.transaction() as tx:
            slug = await broadcasts.withdraw(tx, identifier)
            if slug is None:
                raise NoSuchFeedback(identifier)
            await also(tx)
            await pictures.keep(tx, plans.picture_of(identifier), NO_PICTURES)
            boxes = [box_of(part, slug, identifier) for part in OF_FEEDBACK]
            gone = [box for box in boxes if await shelf.take_back(tx, box)]
        async with self._database.transaction() as tx:
            await shelf.destroy_taken_back(tx, self._keys, tuple(gone))
        return slug

    async def fire(self, feedback: str) -> bool:
        """Turn feedback that is due into deliveries. Returns False where that was done before."""
        async with self._database.transaction() as tx:
            fired = await broadcasts.fire(tx, feedback)
            if fired:
                await promises.fired(tx, feedback, self.now().astimezone(LONDON).date())
        await self.plan()
        return fired

    async def announce_due(self) -> bool:
        """Turn the notices whose time has come into deliveries; what a day brings, from its morning on.

        Returns False where there was none.
        """
        now = self.now()
        local = now.astimezone(LONDON)
        fired = False
        async with self._database.transaction() as tx:
            if local.hour >= limits.REMIND_FROM_HOUR:
                for slug in await reminders.due(tx, local.date()):
                    await notices.announce(tx, Notice(slug, News.REMINDER), now)
                await promising.look(tx, self._shelf, now)
            for due in await notices.due(tx, now):
                about = (await self._shelf.one(tx, due.notice.engagement)).engagement
                fired |= await notices.fire(tx, due, about, now)
            unfinished = await unplanned.go_on(tx, self._shelf, now)
        if unfinished:
            await self.plan()
        return fired

    async def plan(self) -> None:
        """Plan what is left of every broadcast that has begun, some at a time: whoever writes goes first."""
        while await self._planned_some():
            pass

    async def _planned_some(self) -> bool:
        async with self._database.transaction() as tx:
            return await unplanned.go_on(tx, self._shelf, self.now())

    async def tidy(self) -> None:
        """Let go of what has had its time: drafts, messages, updates, notes, people whom nothing keeps.

        Of engagements too, unless a process of its own counts.
        """
        today = self.now().date()
        self._keys.end_drafts(today)
        async with self._database.transaction() as tx:
            await drafts.end(tx, self._keys)
            await reminders.end(tx)
            await on_screen.end(tx, self._keys, self.now())
            await staff_chats.forget_links(tx, today)
            await hearing.forget_old(tx, self._keys, self.now())
            await retention.end_news(tx, self.now())
            await retention.end_idle(tx, self._keys)
        if not self._keys.counted_elsewhere:
            for slug in await self.let_go():
                log.info("answers_deleted", engagement=slug)

    async def forget_replies(self) -> None:
        """Make unreadable what was said in the hours that are over, once it has been sent."""
        async with self._database.transaction() as tx:
            await hearing.forget_old(tx, self._keys, self.now())

    async def let_go(self) -> tuple[str, ...]:
        """Delete the answers whose last promised day is over, then every key that nothing needs any more.

        Names the engagements.
        """
        deleted = await retention.delete_due(self._database, self._keys, self._shelf, self.now().date())
        await counting.destroy_unneeded(self._database, self._keys)
        await team.destroy_handed_over(self._database, self._keys)
        return deleted

    async def begin_safely(self) -> None:
        """Refuse to begin without the keys, and do what a process that was killed could not.

        A process that must not open boxes must not be able to read everything either.
        """
        if self._keys.counted_elsewhere:
            await self._database.assert_only_a_door()
        async with self._database.transaction() as tx:
            await assert_no_key_missing(tx, self._keys)
        await self.tidy()

    async def is_closed(self, slug: str) -> bool:
        """Tell whether an engagement has been closed."""
        return (await self._one(slug)).closed

    async def _whole(self, slug: str) -> Shelved:
        async with self._database.transaction() as tx:
            return await self._shelf.whole(tx, slug)

    async def _one(self, slug: str) -> Shelved:
        async with self._database.transaction() as tx:
            return await self._shelf.one(tx, slug)
