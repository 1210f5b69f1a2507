"""Somebody who writes while something long is done."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from itertools import count

from sqlalchemy import insert

from storage.database import Database
from storage.tables import heard

_TODAY = datetime.now(UTC).date()
_BETWEEN_TURNS = 0.05


@asynccontextmanager
async def writing(database: Database) -> AsyncIterator[list[float]]:
    """Let somebody take a turn each twentieth of a second; gives the seconds that each of them waits."""
    waits = [0.0]
    busy = asyncio.create_task(_write(database, waits))
    try:
        yield waits
    finally:
        busy.cancel()
        await asyncio.wait((busy,))


async def _write(database: Database, waits: list[float]) -> None:
    for number in count():
        begun = time.perf_counter()
        async with database.shared_transaction(bytes(8)) as tx:
            await tx.execute(insert(heard).values(update_id=number, day=_TODAY))
        waits.append(time.perf_counter() - begun)
        await asyncio.sleep(_BETWEEN_TURNS)
