"""Counting through which link people come, a group at once, so that no log joins one of them to a link."""

from collections import Counter

from structlog import get_logger

from engagements import limits
from storage import links
from storage.database import Database
from storage.errors import StorageDown

log = get_logger()


class Openings:
    """Keeps openings in memory until so many of one engagement have come that none can be told from another.

    Beside the row that says who follows, a number that rises by one would say where that person came from.
    What waits when the program ends is not counted: fewer than a group for each engagement.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._waiting: dict[str, Counter[str | None]] = {}

    async def count(self, engagement: str, link: str | None) -> None:
        """Count one opening. A storage that is down is tried again with the next one."""
        waiting = self._waiting.setdefault(engagement, Counter())
        waiting[link] += 1
        if waiting.total() < limits.SMALLEST_GROUP:
            return
        del self._waiting[engagement]
        try:
            async with self._database.transaction() as tx:
                await links.count(tx, engagement, waiting)
        except StorageDown:
            log.error("storage_down")
            self._waiting.setdefault(engagement, Counter()).update(waiting)
