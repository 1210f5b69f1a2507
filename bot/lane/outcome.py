"""What becomes of a delivery that was tried."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from structlog import get_logger

from bot.lane.line import Answer, Verdict
from bot.lane.orders import Order
from bot.lane.trouble import Trouble
from storage import deliveries
from storage.deliveries import DeliveryState, Settled
from storage.disclosure import shown
from storage.keys import Keys

# Between the parts of one text in one chat.
_NEXT_PART = timedelta(seconds=1)
_MOST_ATTEMPTS = 12

log = get_logger()


@dataclass(frozen=True, slots=True)
class Landed:
    """What became of a delivery, and the messages that it has just made in its chat."""

    settled: Settled
    made: tuple[int, ...]


def outcome(order: Order, answer: Answer, bot: str, keys: Keys, trouble: Trouble, now: datetime) -> Settled:
    """Say what becomes of a delivery that a bot was given this answer to."""
    delivery = order.delivery
    tried = delivery.attempts + 1
    sealed = deliveries.sealed_messages(keys, answer.messages)
    ended = Settled(delivery, DeliveryState.SENT, tried, bot, None, sealed)
    match answer.verdict:
        case Verdict.SENT if not order.said.is_over(answer.messages):
            return replace(ended, state=DeliveryState.RETRY, attempts=0, due_at=now + _NEXT_PART)
        case Verdict.SENT:
            return ended
        case Verdict.HALTED | Verdict.REFUSED:
            return replace(ended, state=DeliveryState.RETRY, attempts=delivery.attempts, due_at=now)
        case Verdict.UNREACHED if trouble.is_general or tried < _MOST_ATTEMPTS:
            counted = delivery.attempts if trouble.is_general else tried
            due_at = now + deliveries.retry_after(max(1, counted))
            return replace(ended, state=DeliveryState.RETRY, attempts=counted, due_at=due_at)
        case Verdict.GONE:
            return replace(ended, state=DeliveryState.GONE)
        case Verdict.UNKNOWN:
            return replace(ended, state=DeliveryState.UNKNOWN)
        case _:
            return replace(ended, state=DeliveryState.FAILED)


def tell_of_trouble(state: DeliveryState, verdict: Verdict) -> None:
    """Say in the log what somebody who looks after the installation has to know of a delivery."""
    if state is DeliveryState.FAILED:
        log.error("delivery_failed", fault=verdict.name.lower())
    elif state is DeliveryState.UNKNOWN:
        log.warning("deliveries_unknown", count=shown(1))


def once_more(unsent: Settled, now: datetime) -> Settled:
    """Let a delivery that was claimed and never begun be sent as if it had not been claimed."""
    return replace(unsent, state=DeliveryState.RETRY, attempts=unsent.delivery.attempts, due_at=now)
