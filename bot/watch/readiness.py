"""Whether a process can do its part now, and what it lacks if not."""

import asyncio
from collections.abc import Awaitable, Callable

from structlog import get_logger

from storage.counting import missing_keys
from storage.database import Database
from storage.keys import Keys

# Doors look one after another, beside all turns: no chat has a mark like this.
_LOOKING = bytes(8)
_PATIENCE = 3.0

Check = Callable[[], Awaitable[bool]]

log = get_logger()


class Readiness:
    """The checks of one process, each by the name of what is missing where it fails."""

    def __init__(self, database: Database, keys: Keys) -> None:
        self._database = database
        self._keys = keys
        self._checks: dict[str, Check] = {"database": self._database_answers, "keys": self._keys_are_there}
        self.stopping = False

    def add(self, name: str, well: Callable[[], bool]) -> None:
        """Look at one thing more."""

        async def check() -> bool:
            return well()

        self._checks[name] = check

    async def looked(self) -> dict[str, bool]:
        """Tell of each thing whether it is well."""
        found = {name: await self._well(check) for name, check in self._checks.items()}
        return found | {"running": not self.stopping}

    async def _well(self, check: Check) -> bool:
        try:
            async with asyncio.timeout(_PATIENCE):
                return await check()
        except Exception as error:
            log.debug("check_failed", fault=type(error).__name__)
            return False

    async def _database_answers(self) -> bool:
        async with self._database.shared_transaction(_LOOKING) as tx:
            return bool((await tx.exec_driver_sql("SELECT 1")).scalar_one() == 1)

    async def _keys_are_there(self) -> bool:
        async with self._database.shared_transaction(_LOOKING) as tx:
            return not await missing_keys(tx, self._keys)
