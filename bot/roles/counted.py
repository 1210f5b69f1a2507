"""Turns that are counted for whoever watches the process."""

from bot.calls import Calls
from bot.facts import Standing
from bot.turns import Chance, Incoming, Now, Turns
from bot.watch.metrics import Figures
from storage.database import Database
from storage.keys import Keys


class CountedTurns(Turns):
    """Takes turns, and counts those that were kept."""

    def __init__(
        self, database: Database, keys: Keys, now: Now, chance: Chance, standing: Standing, figures: Figures
    ) -> None:
        super().__init__(database, keys, now, chance, standing)
        self._figures = figures

    async def take(self, incoming: Incoming) -> Calls | None:
        """Take a turn."""
        said = await super().take(incoming)
        self._figures.count_turn()
        return said
