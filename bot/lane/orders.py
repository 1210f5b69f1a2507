"""What is decided of each delivery that a lane comes to: to send it now, later, elsewhere, or not at all."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from structlog import get_logger

from bot.lane.line import Line
from bot.pace import Pace
from bot.told import Said, Teller, Told
from storage import broadcasts, deliveries, people
from storage.deliveries import Delivery, DeliveryState, Settled
from storage.errors import StorageDown
from storage.keys import Keys
from storage.people import Contact
from storage.transactions import Transaction

log = get_logger()

_NOBODY: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Order:
    """A delivery that is sent now: to whom, all that it says, and which of that has been sent before."""

    delivery: Delivery
    person: Contact
    said: Said
    before: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Decided:
    """What was decided of the deliveries that a lane came to, and what their broadcasts say."""

    orders: tuple[Order, ...]
    settled: tuple[Settled, ...]
    dropped: tuple[Delivery, ...]
    told: dict[int, Told]


class Desk:
    """Decides for the lane of one bot."""

    def __init__(self, keys: Keys, line: Line, pace: Pace) -> None:
        self.teller = Teller()
        self._keys = keys
        self._line = line
        self._pace = pace

    async def decide(self, tx: Transaction, due: Sequence[Delivery], now: datetime) -> Decided:
        """Decide of deliveries. What is sent now is `sending` when the transaction has ended."""
        told = await self._told(tx, {each.broadcast for each in due})
        marks = {each.contact for each in due}
        sealed = await people.sealed_contacts(tx, marks) if due else {}
        ask = any(each.depends_on_following for each in told.values())
        following = await people.all_follow(tx, marks) if ask else {}
        orders: list[Order] = []
        settled: list[Settled] = []
        dropped: list[Delivery] = []
        for each in due:
            try:
                followed = following.get(each.contact, _NOBODY)
                one = self._one(each, told.get(each.broadcast), sealed.get(each.contact), followed, now)
                if isinstance(one, Order) and one.said.anew:
                    one = replace(one, said=await self._after(tx, each, one.said))
            except Exception as error:
                log.error("delivery_failed", fault=type(error).__name__)
                one = self._ends(each, DeliveryState.FAILED)
            match one:
                case Order():
                    orders.append(one)
                    settled.append(self._ends(each, DeliveryState.SENDING))
                case Settled():
                    settled.append(one)
                case None:
                    dropped.append(each)
        await deliveries.settle(tx, settled)
        await deliveries.drop(tx, dropped)
        return Decided(tuple(orders), tuple(settled), tuple(dropped), told)

    async def _after(self, tx: Transaction, each: Delivery, said: Said) -> Said:
        """Name the messages that a correction is to change in one chat."""
        earlier = await broadcasts.earlier_messages(tx, each.broadcast, each.contact, self._line.number)
        return replace(said, earlier=deliveries.messages_of(self._keys, earlier))

    async def _told(self, tx: Transaction, numbers: set[int]) -> dict[int, Told]:
        """Give what broadcasts say; one that cannot be read is left out."""
        told: dict[int, Told] = {}
        for number in numbers:
            try:
                told[number] = await self.teller.of(tx, number)
            except StorageDown:
                raise
            except Exception as error:
                log.error("broadcast_unreadable", fault=type(error).__name__)
        return told

    def _one(
        self,
        each: Delivery,
        told: Told | None,
        sealed: bytes | None,
        following: frozenset[str],
        now: datetime,
    ) -> Order | Settled | None:
        if told is None:
            return self._ends(each, DeliveryState.FAILED)
        if sealed is None:
            return self._ends(each, DeliveryState.GONE)
        person = people.opened(self._keys, sealed)
        through = self._line.through(person.bot)
        if through != self._line.number:
            return self._waits(each, now, through)
        if (seconds := self._pace.until_free(person.chat)) > 0:
            return self._waits(each, now + timedelta(seconds=seconds), through)
        said = told.to(person, following, now)
        if said is None:
            return None
        return Order(each, person, said, deliveries.messages_of(self._keys, each.messages))

    def _ends(self, each: Delivery, state: DeliveryState) -> Settled:
        tried = each.attempts + (state is DeliveryState.SENDING)
        return Settled(each, state, tried, self._line.number, None, each.messages)

    def _waits(self, each: Delivery, due_at: datetime, through: str) -> Settled:
        return Settled(each, DeliveryState.RETRY, each.attempts, through, due_at, each.messages)
