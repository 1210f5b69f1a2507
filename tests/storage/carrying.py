"""A lane of deliveries, as a test carries it: one step at a time."""

from datetime import datetime

from storage import deliveries
from storage.database import Database
from storage.deliveries import Delivery, DeliveryState, Settled
from tests.examples import NOW

BOT = "8400"


async def claim(database: Database, now: datetime = NOW, bot: str = BOT) -> Delivery | None:
    """Claim the next delivery, and commit."""
    return next(iter(await claim_many(database, 1, now, bot)), None)


async def claim_many(
    database: Database, at_most: int, now: datetime = NOW, bot: str = BOT
) -> tuple[Delivery, ...]:
    """Claim deliveries all at once, and commit."""
    async with database.transaction() as tx:
        claimed = await deliveries.next_due(tx, bot, now, at_most)
        sending = [
            Settled(each, DeliveryState.SENDING, each.attempts + 1, bot, messages=each.messages)
            for each in claimed
        ]
        await deliveries.settle(tx, sending)
    return claimed


async def settle(
    database: Database,
    claimed: Delivery | None,
    state: DeliveryState,
    due_at: datetime | None = None,
    bot: str = BOT,
) -> None:
    """Record what became of a delivery, and commit."""
    assert claimed is not None
    async with database.transaction() as tx:
        await deliveries.settle(tx, [Settled(claimed, state, claimed.attempts + 1, bot, due_at)])
