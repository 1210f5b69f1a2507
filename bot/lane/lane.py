"""One lane for one bot: it drains deliveries evenly, as far as it holds the lane and Telegram lets it."""

import asyncio
import time
from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager, suppress
from datetime import datetime
from secrets import token_hex

from structlog import get_logger

from bot.carried import Carried
from bot.lane.flight import HANGS_AFTER, Flight
from bot.lane.line import Answer, Line, Verdict
from bot.lane.orders import Decided, Desk, Order
from bot.lane.outcome import Landed, once_more, outcome, tell_of_trouble
from bot.lane.trouble import Trouble
from bot.pace import Pace
from bot.quiet import QuietHours, quiet_until
from bot.turns import Now
from bot.watch.pulse import Pulse
from engagements.dates import LONDON
from storage import deliveries, lanes, on_screen, promises
from storage.database import Database
from storage.deliveries import Delivery, DeliveryState, Settled
from storage.disclosure import shown
from storage.errors import StorageDown
from storage.keys import Keys
from storage.transactions import Transaction

# What has landed is recorded with the next claim, unless that is further away.
_SOON = 0.1
# After so long a lane looks again whether an older broadcast than that which it carries has something to do.
_LOOK_BACK = 2.0
# How long a lane that is stopped waits for the answers that are still to come.
_LAST_ANSWERS = 8.0
# Telegram may ask for a halt of five minutes.
_WELL_FOR = 400.0

log = get_logger()


class Lane:
    """Carries the deliveries of one bot. Of all processes, only one at a time carries them."""

    def __init__(
        self, database: Database, keys: Keys, line: Line, pace: Pace, quiet: QuietHours | None, now: Now
    ) -> None:
        self.bot = line.number
        self._database = database
        self._keys = keys
        self._line = line
        self._pace = pace
        self._quiet = quiet
        self._now = now
        self._holder = token_hex(8)
        self._mark = self.bot.encode()
        self._desk = Desk(keys, line, pace)
        self._flight = Flight()
        self._trouble = Trouble()
        self._carried = Carried()
        self._landed: list[Landed] = []
        self._unsent: tuple[Settled, ...] = ()
        self._since = 0
        self._looked_back = 0.0
        self._again_at = 0.0
        self.ended = False
        self.pulse = Pulse(_WELL_FOR)

    def end(self) -> None:
        """Claim nothing more: whoever carries returns when what is in hand has become something."""
        self.ended = True
        self._flight.news.set()

    async def carry(self, at_most: int | None = None) -> int:
        """Carry what is due, or so many deliveries of it. Returns how many were tried.

        When it returns, the answers have come and are recorded: while one does not come, it carries more.
        Raises StorageDown; what has landed is then recorded by the next call.
        """
        # Each lane opens its own line: a bot that Telegram does not know holds up no other.
        if not await self._line.open():
            log.warning("telegram_unreachable")
            return 0
        try:
            tried = await self._carry_some(at_most)
            while self._flight:
                tried += await self._carry_some(at_most)
        except asyncio.CancelledError:
            await self._flight.over(_LAST_ANSWERS)
            raise
        if tried:
            log.info("deliveries_tried", count=shown(tried))
        await self._tell_of_the_finished()
        return tried

    async def _carry_some(self, at_most: int | None) -> int:
        tried = 0
        while at_most is None or tried < at_most:
            slots = await self._slots()
            if not slots:
                break
            decided = await self._claim(len(slots))
            if decided is None:
                break
            self._pace.give_back(len(slots) - len(decided.orders))
            tried += len(decided.orders)
            for order, at in zip(decided.orders, slots, strict=False):
                self._flight.begin(self._send(order, at), at)
            if not decided.settled and not decided.dropped:
                if not self._flight:
                    break
                await self._flight.change(_LOOK_BACK)
        # What has landed is not in doubt for as long as something else hangs.
        await self._record()
        await self._flight.over(HANGS_AFTER)
        await self._record()
        return tried

    async def stop(self) -> None:
        """Leave the lane for good."""
        with suppress(StorageDown):
            await self.leave()
        self._carried.tell_all()

    async def leave(self) -> None:
        """Record what has landed, and leave the lane to another process."""
        landed, now = tuple(self._landed), self._now()
        async with self._beside_turns(landed) as tx:
            await self._note(tx, landed, now)
            if await lanes.hold(tx, self.bot, self._holder, now) is False:
                await deliveries.settle(tx, [once_more(each, now) for each in self._unsent])
                await lanes.let_go(tx, self.bot, self._holder)
        del self._landed[: len(landed)]
        self._unsent = ()

    async def has_work(self, tx: Transaction) -> bool:
        """Tell whether anything is due for the lane now."""
        quiet = quiet_until(self._now(), self._quiet) is not None
        self.pulse.beat()
        return await deliveries.waits(tx, self.bot, self._now(), only_begun=quiet)

    @property
    def rest(self) -> float:
        """The seconds until something that the lane knows of is due, at most a few."""
        known = self._again_at - time.monotonic()
        return min(_LOOK_BACK, known) if known > 0 else _LOOK_BACK

    async def _slots(self) -> tuple[float, ...]:
        """Wait for the next slots, and take them. What lands meanwhile is recorded where they are far.

        There are none for a lane that is left.
        """
        while not self.ended:
            room = self._flight.room(self._pace.per_second, self._pace.at_once)
            wait = max(self._pace.until_slot(), self._trouble.left)
            if room and wait <= 0:
                return self._pace.take_slots(min(self._pace.batch, room))
            if room and wait <= _SOON:
                # What lands meanwhile changes nothing.
                await asyncio.sleep(wait)
                continue
            if self._landed:
                await self._record()
            await self._flight.change(wait if room else max(wait, _SOON))
        return ()

    async def _claim(self, at_most: int) -> Decided | None:
        """Record what has landed, and decide of what is next. None where another process has the lane."""
        now, landed, unsent = self._now(), tuple(self._landed), self._unsent
        async with self._beside_turns(landed) as tx:
            await self._note(tx, landed, now)
            taken = await lanes.hold(tx, self.bot, self._holder, now)
            lost = await deliveries.lost(tx, self.bot) if taken else 0
            if taken is False:
                await deliveries.settle(tx, [once_more(each, now) for each in unsent])
            due = () if taken is None else await self._due(tx, now, at_most)
            decided = await self._desk.decide(tx, due, now)
            # Where the commit fails, nobody knows whether it was done: then these are taken up again.
            self._unsent = tuple(each for each in decided.settled if each.state is DeliveryState.SENDING)
        self._unsent = ()
        del self._landed[: len(landed)]
        self.pulse.beat()
        if lost:
            log.warning("deliveries_unknown", count=lost)
        for each in decided.settled:
            if each.due_at is not None:
                self._due_again(each.due_at)
        for number, told in decided.told.items():
            self._carried.took(number, told.content)
        return None if taken is None else decided

    async def _due(self, tx: Transaction, now: datetime, at_most: int) -> tuple[Delivery, ...]:
        """Give what is next. In quiet hours that is the rest of texts that have begun, and nothing else."""
        quiet = quiet_until(now, self._quiet) is not None
        if time.monotonic() - self._looked_back > _LOOK_BACK:
            self._since, self._looked_back = 0, time.monotonic()
        due = await deliveries.next_due(tx, self.bot, now, at_most, self._since, only_begun=quiet)
        if not due and self._since:
            due = await deliveries.next_due(tx, self.bot, now, at_most, only_begun=quiet)
        self._since = min((each.broadcast for each in due if not each.attempts), default=0)
        return due

    async def _record(self) -> None:
        """Record what has landed."""
        landed = tuple(self._landed)
        if landed:
            async with self._beside_turns(landed) as tx:
                await self._note(tx, landed, self._now())
            del self._landed[: len(landed)]

    def _beside_turns(self, landed: Sequence[Landed] = ()) -> AbstractAsyncContextManager[Transaction]:
        """Begin a transaction of the lane and of the chats of what has landed: only their turns wait."""
        marks = (each.settled.delivery.contact for each in landed)
        return self._database.shared_transaction(self._mark, *marks)

    async def _note(self, tx: Transaction, landed: Sequence[Landed], now: datetime) -> None:
        await deliveries.settle(tx, [each.settled for each in landed])
        made: dict[bytes, tuple[int, ...]] = {}
        for each in landed:
            mark = each.settled.delivery.contact
            made[mark] = made.get(mark, ()) + each.made
        sent = (each.settled for each in landed if each.settled.state is DeliveryState.SENT)
        for number in sorted({each.delivery.broadcast for each in sent}):
            await promises.feedback_left(tx, number, now.astimezone(LONDON).date())
        await on_screen.note_all_sent(tx, self._keys, made, now)

    async def _send(self, order: Order, at: float) -> bool:
        """Send what is next of a delivery at its moment, and keep what became of it until it is recorded.

        Returns whether Telegram has answered.
        """
        try:
            answer = await self._answer(order, at)
            settled = self._outcome(order, answer)
            tell_of_trouble(settled.state, answer.verdict)
        except Exception as error:
            log.error("delivery_failed", fault=type(error).__name__)
            answer = Answer(Verdict.REJECTED, order.before)
            settled = self._outcome(order, answer)
        if settled.state is DeliveryState.SENT:
            self._carried.sent(order.delivery.broadcast, order.person.language)
        self._landed.append(Landed(settled, answer.made_since(order.before)))
        if settled.due_at is not None:
            self._due_again(settled.due_at)
        return answer.verdict not in (Verdict.UNKNOWN, Verdict.UNREACHED)

    def _outcome(self, order: Order, answer: Answer) -> Settled:
        return outcome(order, answer, self.bot, self._keys, self._trouble, self._now())

    async def _answer(self, order: Order, at: float) -> Answer:
        leaving = await self._pace.leave(order.person.chat, at)
        if leaving is None:
            return Answer(Verdict.HALTED, order.before)
        answer = await self._line.send(order.person.chat, order.said, order.before)
        self._pace.answered(leaving)
        if answer.verdict is Verdict.HALTED:
            self._pace.hold(answer.wait)
        elif answer.verdict is Verdict.REFUSED:
            self._trouble.refused()
        elif answer.verdict in (Verdict.UNREACHED, Verdict.UNKNOWN):
            self._trouble.unanswered()
        else:
            self._trouble.reached()
        return answer

    def _due_again(self, due_at: datetime) -> None:
        seconds = (due_at - self._now()).total_seconds()
        if self._again_at < time.monotonic():
            self._again_at = time.monotonic() + seconds
        self._again_at = min(self._again_at, time.monotonic() + seconds)

    async def _tell_of_the_finished(self) -> None:
        if not self._carried.broadcasts:
            return
        async with self._beside_turns() as tx:
            finished = [
                each for each in self._carried.broadcasts if await deliveries.is_finished(tx, each, self.bot)
            ]
        for number in finished:
            self._carried.tell(number)
            self._desk.teller.done_with(number)
