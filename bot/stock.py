"""What has been published, sorted as every turn needs it, once for each change."""

from dataclasses import dataclass
from datetime import datetime

from engagements.engagement import Engagement, Mode
from engagements.parts import part_of
from storage.shelf import Shelf, Shelved
from storage.transactions import Transaction


@dataclass(frozen=True, slots=True)
class Stock:
    """What has been published.

    What stands beside engagements is apart from them. `opening` names what has not been closed, with the
    moment at which it opens or opened; `in_confidence` what may be answered so.
    """

    wholes: tuple[Engagement, ...] = ()
    parts: tuple[Engagement, ...] = ()
    opening: tuple[tuple[str, datetime], ...] = ()
    closed: frozenset[str] = frozenset()
    in_confidence: tuple[str, ...] = ()

    def taking(self, now: datetime) -> tuple[str, ...]:
        """Name what may have been answered by somebody who can still be told so: opened, and not closed."""
        return tuple([slug for slug, opens_at in self.opening if opens_at <= now])


class StockedShelf:
    """Reads what has been published, and sorts it when it has changed."""

    def __init__(self) -> None:
        self._shelf = Shelf()
        self._shelved: tuple[Shelved, ...] = ()
        self._stock = Stock()

    async def stock(self, tx: Transaction) -> Stock:
        """Give what has been published."""
        shelved = await self._shelf.all(tx)
        if shelved is not self._shelved:
            self._shelved, self._stock = shelved, _sorted(shelved)
        return self._stock


def _sorted(shelved: tuple[Shelved, ...]) -> Stock:
    everything = [each.engagement for each in shelved]
    return Stock(
        wholes=tuple([each for each in everything if part_of(each.id) is None]),
        parts=tuple([each for each in everything if part_of(each.id) is not None]),
        opening=tuple(
            [(each.engagement.id, each.engagement.opens_at) for each in shelved if not each.closed]
        ),
        closed=frozenset([each.engagement.id for each in shelved if each.closed]),
        in_confidence=tuple([each.id for each in everything if Mode.CONFIDENTIAL in each.privacy.modes]),
    )
