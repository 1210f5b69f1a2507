"""The course of a run: what goes wrong, in which order, while a broadcast is under way."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterator
from datetime import UTC, datetime, timedelta
from random import Random

from benchmarks.faults.clock import MovedClock
from benchmarks.faults.databases import Ground
from benchmarks.faults.fleet import Fleet, Kill
from benchmarks.faults.judge import Broadcast
from benchmarks.faults.points import Point
from benchmarks.faults.size import Size
from bot.operations import Operations
from engagements.dates import LONDON
from engagements.feedback import Feedback, Stage
from sandbox import Fault, Phone, Sandbox
from storage.errors import StorageDown
from tests.examples import both

EVERYBODY, A_TENTH = "everybody", "tenth"
_WAVES = 4
_LOOK_SECONDS = 0.1
# Of a broadcast, so much leaves while things go wrong, and so much before the last point must be passed.
_MOST, _NEARLY_ALL = 0.7, 0.85
_TAKEN_UP_SECONDS = 5.0
_HALT_OF_THE_KILLED = 10.0
# The clock is moved to so long before it is changed; feedback is due so long after that.
_AHEAD = timedelta(seconds=3)
_AFTER = timedelta(seconds=1)

Trouble = Callable[[], Awaitable[None]]


class Course:
    """One run on one database."""

    def __init__(
        self, sandbox: Sandbox, ground: Ground, fleet: Fleet, clock: MovedClock, size: Size, chance: Random
    ) -> None:
        self.broadcasts: list[Broadcast] = []
        self.blocked: set[int] = set()
        self._sandbox = sandbox
        self._ground = ground
        self._fleet = fleet
        self._clock = clock
        self._size = size
        self._chance = chance
        self._seen = 0
        self._delivered = 0

    async def tell(
        self, operations: Operations, engagement: str, phones: list[Phone], due: datetime | None = None
    ) -> Broadcast:
        """Store feedback that is due now, or then."""
        words = f"Broadcast {len(self.broadcasts) + 1} of this run"
        send_at = (due or self._clock.now()).astimezone(LONDON)
        told = Feedback(
            engagement=engagement,
            stage=Stage.DECIDED,
            asked=both("asked"),
            said=both("said"),
            did=both(words),
            send_at=send_at,
        )
        await insist(lambda: operations.store_feedback(told))
        ahead = (send_at - self._clock.now()).total_seconds()
        made = Broadcast(words, frozenset(each.id for each in phones), time.monotonic() + ahead)
        self.broadcasts.append(made)
        self._seen, self._delivered = len(self._sandbox.journal), 0
        return made

    def die_at_every_point(self) -> None:
        """Let programs kill themselves once at each labelled point, most after some of the work is done."""
        first = (Point.FIRING, Point.FIRED, Point.PLANNING, Point.PLANNED)
        for point in first:
            self._fleet.is_to_die(Kill(point, 1))
        for point in (each for each in Point if each not in first):
            self._fleet.is_to_die(Kill(point, self._chance.randint(1, 6)))

    async def go_wrong(self, told: Broadcast, phones: list[Phone]) -> None:
        """Let everything go wrong, at even distances, while a broadcast leaves."""
        troubles = list(self._troubles(phones))
        self._chance.shuffle(troubles)
        for place, trouble in enumerate(troubles, 1):
            await self._has_left(told, len(told.audience) * _MOST * place / len(troubles))
            await trouble()
        await self._all_have_passed(told)

    async def _all_have_passed(self, told: Broadcast) -> None:
        """Kill whoever does the work of programs that are still to die at a point of it, until they have."""
        while self._fleet.unreached and self._count(told) < len(told.audience) * _NEARLY_ALL:
            self._fleet.kill(self._chance)
            await asyncio.sleep(_TAKEN_UP_SECONDS)

    def _troubles(self, phones: list[Phone]) -> Iterator[Trouble]:
        for seconds in self._size.halts:
            yield self._fault("too_many", seconds)
        for _ in range(self._size.times):
            for kind in ("reset", "lost", "server_error"):
                yield self._fault(kind)
            yield self._fault("hung", self._size.hang)
            yield self._killed_while_waiting
        for _ in range(self._size.killed_at_random):
            yield self._killed
        yield self._killed_in_a_halt
        leaving = self._chance.sample(phones, len(phones) // 10)
        for wave in range(_WAVES):
            yield self._blocking(leaving[wave::_WAVES])
        yield lambda: self._ground.stop(self._size.stopped)
        yield lambda: self._ground.fill_disk(self._size.full, self._fleet.numbers)
        yield self._a_day_later

    def _fault(self, kind: str, seconds: float = 1.0) -> Trouble:
        async def trouble() -> None:
            self._sandbox.fault(Fault(kind, method="sendMessage", seconds=seconds))

        return trouble

    async def _killed(self) -> None:
        self._fleet.kill(self._chance)

    async def _killed_in_a_halt(self) -> None:
        """Kill a program that has been told to wait: those that are left, and the next, must wait too."""
        await self._fault("too_many", _HALT_OF_THE_KILLED)()
        await asyncio.sleep(1.0)
        self._fleet.kill(self._chance)

    async def _killed_while_waiting(self) -> None:
        """Kill a program that waits for the answer to a message which is out already."""
        self._sandbox.fault(Fault("late", method="sendMessage", seconds=1.0))
        await asyncio.sleep(0.3)
        self._fleet.kill(self._chance)

    def _blocking(self, leaving: list[Phone]) -> Trouble:
        """Let people block the bot, of which it is told, or delete their accounts, of which nobody is."""

        async def trouble() -> None:
            for phone in leaving:
                self.blocked.add(phone.id)
                await (phone.block() if self._chance.random() < 0.5 else phone.deactivate())

        return trouble

    async def _a_day_later(self) -> None:
        self._clock.move_to(self._clock.now() + timedelta(days=1))

    async def change_the_clocks(
        self, operations: Operations, phones: list[Phone], done: Callable[[], Awaitable[None]]
    ) -> None:
        """Let the machine be off for months, until just before each change of summer time, and see that."""
        for change in changes_of_time(self._clock.now()):
            self._fleet.is_to_die(Kill(Point.FIRED, 1))
            self._clock.move_to(change - _AHEAD)
            self._fleet.kill_all()
            await self.tell(operations, A_TENTH, phones, change + _AFTER)
            await done()

    async def _has_left(self, told: Broadcast, number: float) -> None:
        while self._count(told) < number:  # noqa: ASYNC110 - a journal rings no bell
            await asyncio.sleep(_LOOK_SECONDS)

    def _count(self, told: Broadcast) -> int:
        for place in range(self._seen, len(self._sandbox.journal)):
            call = self._sandbox.journal[place]
            self._delivered += call.delivered and told.words in (call.text or "")
        self._seen = len(self._sandbox.journal)
        return self._delivered


async def insist(act: Callable[[], Awaitable[object]]) -> None:
    """Do something as often as the database is down for it."""
    while True:
        try:
            await act()
        except StorageDown:
            await asyncio.sleep(0.5)
        else:
            return


def changes_of_time(after: datetime) -> tuple[datetime, datetime]:
    """Give the next two moments at which the clocks of Wales are changed."""
    hour = after.astimezone(UTC).replace(minute=0, second=0, microsecond=0)
    found: list[datetime] = []
    while len(found) < 2:
        following = hour + timedelta(hours=1)
        if hour.astimezone(LONDON).utcoffset() != following.astimezone(LONDON).utcoffset():
            found.append(following)
        hour = following
    return found[0], found[1]
