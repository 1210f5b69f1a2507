"""Drws as it is served, while feedback leaves to thousands of people who follow an engagement."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from benchmarks.speed.pace import planned
from benchmarks.speed.place import Stand
from benchmarks.speed.servers import drws

FOLLOWERS = 8_000
_PER_SECOND = 25


@asynccontextmanager
async def serve(stand: Stand) -> AsyncIterator[None]:
    """Run the program by webhook, with a broadcast that has just begun."""
    database = await planned(stand.folder, FOLLOWERS)
    await database.close()
    async with drws.serve(stand, _PER_SECOND):
        yield
