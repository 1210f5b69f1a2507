"""Counting through which link people come, a group at once, so that no log joins one of them to a link."""

from collections import Counter

from structlog import get_logger

from engagements import limits
from storage import links
from storage.database import Database

log = get_logger()

# So many of a group came in another way than through whichever link.
_BESIDE_A_LINK = 3


class Openings:
    """Keeps openings in memory until so many of one engagement have come that none can be told from another.

    Beside the row that says who follows, a number that rises by one would say where that person came from,
    and so would ten new followers beside one link that rises by ten. What waits when the program ends is not
    counted.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._waiting: dict[str, Counter[str | None]] = {}

    async def count(self, engagement: str, link: str | None) -> None:
        """Count one opening. It never raises: what could not be kept is tried again with the next ten."""
        waiting = self._waiting.setdefault(engagement, Counter())
        waiting[link] += 1
        if not _is_a_group(waiting):
            return
        del self._waiting[engagement]
        try:
            async with self._database.transaction() as tx:
                await links.count(tx, engagement, waiting)
        except Exception as error:
            # The turn that it is counted after is committed, and must be answered as such.
            log.error("openings_not_counted", fault=type(error).__name__)
            self._waiting.setdefault(engagement, Counter()).update(waiting)


def _is_a_group(waiting: Counter[str | None]) -> bool:
    """Tell whether there are enough, and enough of them beside every link.

    That is asked ten at a time: if it were asked of each, whoever made it true would be known to have come in
    the rarer way.
    """
    total = waiting.total()
    most = max((number for link, number in waiting.items() if link is not None), default=0)
    return total % limits.SMALLEST_GROUP == 0 and total - most >= _BESIDE_A_LINK
