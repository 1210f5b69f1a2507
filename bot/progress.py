"""How far broadcasts are, for pages that renew themselves: counted seldom, so that nobody waits for it."""

from collections import Counter
from collections.abc import Mapping
from datetime import datetime, timedelta

from bot.turns import Now
from engagements.language import Language
from storage import plans
from storage.database import Database
from storage.deliveries import STILL_TO_COME, DeliveryState
from storage.keys import Keys
from storage.plans import Plan

# A hundred thousand deliveries take some 25 milliseconds to count, however many pages are open.
_COUNTED_EVERY = timedelta(seconds=4)

Counted = Mapping[DeliveryState, int]


class Progress:
    """Counts the deliveries of each broadcast every few seconds at most, and remembers them in between."""

    def __init__(self, database: Database, keys: Keys, now: Now) -> None:
        self._database = database
        self._keys = keys
        self._now = now
        self._counted: dict[int, tuple[datetime, Counted]] = {}
        self._spoken: dict[int, tuple[int, Counter[Language | None]]] = {}

    async def of(self, planned: Plan) -> Counted:
        """Count the deliveries of a broadcast by state; none where it has not begun.

        Of one for the readers of one language those are among them that its lane will drop.
        """
        number, now = planned.number, self._now()
        if number is None:
            return {}
        at, counted = self._counted.get(number, (now - _COUNTED_EVERY, {}))
        if now - at >= _COUNTED_EVERY:
            async with self._database.shared_transaction() as tx:
                counted = await plans.progress(tx, number)
            self._counted[number] = now, counted
        return counted

    async def languages(self, planned: Plan) -> Counter[Language | None] | None:
        """Count those to whom it has been sent by their languages; None before it is over.

        Their contacts are opened for it, which takes a while for very many: not again and again.
        """
        counted = await self.of(planned)
        sent = counted.get(DeliveryState.SENT, 0)
        if planned.number is None or any(counted.get(each) for each in STILL_TO_COME):
            return None
        known, spoken = self._spoken.get(planned.number, (None, Counter[Language | None]()))
        if known != sent:
            spoken = await plans.sent_by_language(self._database, self._keys, planned.number)
            self._spoken[planned.number] = sent, spoken
        return spoken

    def forget(self) -> None:
        """Count anew: something has been done."""
        self._counted.clear()
