"""One run: the database, the programs, the people, all that goes wrong, and what is left for the judge."""

import asyncio
import json
from contextlib import AsyncExitStack, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from benchmarks.faults import talkers
from benchmarks.faults.clock import MovedClock
from benchmarks.faults.course import A_TENTH, EVERYBODY, Course
from benchmarks.faults.databases import Ground, ground_of
from benchmarks.faults.fleet import Fleet, hatching
from benchmarks.faults.followers import following, states, taken_in, under_way
from benchmarks.faults.judge import Evidence, Verdict, judged
from benchmarks.faults.points import Point
from benchmarks.faults.posts import posts
from benchmarks.faults.size import Size
from benchmarks.faults.talkers import Talkers
from bot.demo import rehearsal_settings
from bot.operations import Operations
from bot.storing import storage_of
from engagements.engagement import Engagement
from engagements.questions import Scale
from sandbox import Phone, Sandbox
from storage.database import Database
from storage.errors import StorageDown
from storage.keys import Keys
from tests.examples import both, engagement, yes_or_no

_SEED = 1282
_TOKEN = "8400:rehearsal"  # noqa: S105 - a name for a bot that exists on this machine only
# So many seconds a halt needs to be known by all: what is on its way arrives, and processes tell each other.
_GRACE_OF_ONE, _GRACE_OF_MANY = 0.5, 1.5
_OPEN_FOR = timedelta(days=3 * 365)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run came to."""

    verdict: Verdict
    reached: int
    unreached: tuple[Point, ...]
    talks: int
    unanswered: int
    is_late: bool

    @property
    def broken(self) -> tuple[str, ...]:
        """Name what must not be."""
        rules = {
            "somebody was not answered, or answered for somebody else": self.unanswered,
            f"no program passed: {', '.join(self.unreached)}": len(self.unreached),
            "it did not come to an end": self.is_late,
        }
        return (*self.verdict.broken, *(rule for rule, cases in rules.items() if cases))


async def run(kind: str, size: Size, folder: Path) -> Outcome:
    """Run on a kind of database, `sqlite` or `postgresql`, in an empty folder."""
    sandbox, chance = Sandbox(_TOKEN), Random(_SEED)  # noqa: S311 - the same troubles in every run
    clock = MovedClock(folder / "clock")
    clock.move_to(datetime.now(UTC))
    async with AsyncExitStack() as stack:
        ground = await stack.enter_async_context(ground_of(kind, folder))
        address = await stack.enter_async_context(sandbox.running())
        hatchery = await stack.enter_async_context(hatching(folder))
        settings = rehearsal_settings(folder, address).model_copy(update={"database_url": ground.address})
        database, keys = await stack.enter_async_context(storage_of(settings))
        many = kind == "postgresql"
        programs = await stack.enter_async_context(posts(settings, folder / "clock", size, many))
        fleet = Fleet(hatchery, programs)
        house = House(sandbox, ground, fleet, clock, size, database, keys, folder)
        return await house.stand(chance, _GRACE_OF_MANY if many else _GRACE_OF_ONE)


@dataclass(frozen=True, slots=True)
class House:
    """Everything that stands while a run lasts."""

    sandbox: Sandbox
    ground: Ground
    fleet: Fleet
    clock: MovedClock
    size: Size
    database: Database
    keys: Keys
    folder: Path

    async def stand(self, chance: Random, grace: float) -> Outcome:
        """Let it all go wrong, and judge."""
        operations = Operations(self.database, self.keys, self.clock.now)
        for each in (asked(EVERYBODY), asked(A_TENTH), asked(talkers.SLUG)):
            await operations.publish(each)
        followed = (EVERYBODY, A_TENTH)
        number = self.size.followers
        phones = await following(self.sandbox, self.database, self.keys, number, followed, chance)
        course = Course(self.sandbox, self.ground, self.fleet, self.clock, self.size, chance)
        people = Talkers(self.sandbox, self.size.patience, chance)
        is_late = True
        try:
            with suppress(TimeoutError):
                async with asyncio.timeout(self.size.longest), asyncio.TaskGroup() as talking:
                    talking.create_task(people.run(self.size.talkers))
                    await self._go(course, operations, phones, people)
                is_late = False
        finally:
            await self.fleet.end()
            self._write_journal()
        return await self._judge(course, phones, people, is_late, grace)

    async def _go(self, course: Course, operations: Operations, phones: list[Phone], people: Talkers) -> None:
        course.die_at_every_point()
        self.fleet.begin()
        told = await course.tell(operations, EVERYBODY, phones)
        await course.go_wrong(told, phones)
        people.enough()
        await people.have_gone.wait()
        await self._all_settled()
        await course.change_the_clocks(operations, phones[::10], self._all_settled)
        # What hangs until now is written into the journal when it ends.
        await asyncio.sleep(self.size.hang)

    def _write_journal(self) -> None:
        calls = (json.dumps(call.as_json()) for call in self.sandbox.journal)
        (self.folder / "journal").write_text("\n".join(calls), encoding="utf-8")

    async def _all_settled(self) -> None:
        """Wait until every broadcast that is due has been planned and no delivery is under way."""

        async def settled() -> bool:
            try:
                return not await self._waiting()
            except StorageDown:
                return False

        while not await settled():  # noqa: ASYNC110 - a database rings no bell
            await asyncio.sleep(0.5)

    async def _waiting(self) -> bool:
        operations = Operations(self.database, self.keys, self.clock.now)
        return bool(await operations.feedback_waiting()) or bool(await under_way(self.database))

    async def _judge(
        self, course: Course, phones: list[Phone], people: Talkers, is_late: bool, grace: float
    ) -> Outcome:
        words = [each.words for each in course.broadcasts]
        kills = self.fleet.kills + self.ground.kills
        evidence = Evidence(
            calls=tuple(self.sandbox.journal),
            broadcasts=course.broadcasts,
            states=await states(self.database, self.keys, phones, words),
            blocked=frozenset(course.blocked),
            kills=kills,
            grace=grace,
        )
        kept = await taken_in(self.database)
        unanswered = people.talk.unanswered + abs(kept - len(people.talk.receipts))
        reached, unreached = self.fleet.reached.total(), self.fleet.unreached
        return Outcome(judged(evidence), reached, unreached, people.talk.begun, unanswered, is_late)


def asked(slug: str) -> Engagement:
    """Give a small engagement that stays open while the clock is moved."""
    now = datetime.now(UTC)
    dates = {"opens_at": now - timedelta(days=7), "closes_at": now + _OPEN_FOR}
    scale = Scale(id="scale", text=both("scale"), from_label=both("low"), to_label=both("high"))
    made = engagement(yes_or_no("first", required=True), scale, id=slug, **dates)
    privacy = replace(made.privacy, kept_until=(now + 2 * _OPEN_FOR).date())
    influence = replace(made.influence, decided_on=(now + _OPEN_FOR).date())
    return replace(made, privacy=privacy, influence=influence, feedback_by=(now + _OPEN_FOR).date())
