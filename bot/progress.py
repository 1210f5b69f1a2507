"""How far broadcasts are, for pages that renew themselves."""

from collections import Counter
from collections.abc import Mapping
from datetime import timedelta

from bot.seldom import Seldom
from bot.turns import Now
from engagements.language import Language
from storage import plans
from storage.database import Database
from storage.deliveries import STILL_TO_COME, BroadcastState, DeliveryState
from storage.keys import Keys
from storage.plans import Plan

# A hundred thousand deliveries take some 25 milliseconds to count, and their contacts two seconds to open.
_COUNTED_EVERY = timedelta(seconds=4)
_OPENED_EVERY = timedelta(hours=1)

Counted = Mapping[DeliveryState, int]


def is_leaving(planned: Plan, counted: Counted) -> bool:
    """Tell whether it has begun, and something of it is still to come."""
    return planned.run == BroadcastState.PLANNING or any(counted.get(each) for each in STILL_TO_COME)


class Progress:
    """Counts the deliveries of each broadcast every few seconds at most, however many pages are open."""

    def __init__(self, database: Database, keys: Keys, now: Now) -> None:
        self._database = database
        self._keys = keys
        self._counted: Seldom[int, Counted] = Seldom(now, self._count, _COUNTED_EVERY)
        self._spoken: Seldom[tuple[int, int], Counter[Language | None]] = Seldom(
            now, self._open, _OPENED_EVERY
        )

    async def of(self, planned: Plan) -> Counted:
        """Count the deliveries of a broadcast by state; none where it has not begun.

        Of one for the readers of one language those are among them that its lane will drop.
        """
        if planned.number is None:
            return {}
        # What was cancelled is dropped a little at a time.
        settles = planned.run == BroadcastState.RUNNING
        return await self._counted.of(
            planned.number, lambda known: settles and not is_leaving(planned, known)
        )

    async def languages(self, planned: Plan) -> Counter[Language | None] | None:
        """Count those to whom it has been sent by their languages; None before all of it has left."""
        counted = await self.of(planned)
        if planned.number is None or is_leaving(planned, counted):
            return None
        return await self._spoken.of((planned.number, counted.get(DeliveryState.SENT, 0)))

    def forget(self) -> None:
        """Count anew: something has been done."""
        self._counted.forget()

    async def _count(self, number: int) -> Counted:
        async with self._database.shared_transaction() as tx:
            return await plans.progress(tx, number)

    async def _open(self, sent: tuple[int, int]) -> Counter[Language | None]:
        number, _ = sent
        return await plans.sent_by_language(self._database, self._keys, number)
