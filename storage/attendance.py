"""How the processes that share a PostgreSQL server know of each other which of them live.

Each holds a lock under its number on a connection of its own. The server lets go of it when that connection
ends, however the process ended, and so no time is written down and no clock is trusted.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from storage.transactions import Transaction

# Any number that nobody else uses. Locks of two numbers are apart from those of one.
_CLASS = 0x64727773
_HOLD = text(f"SELECT pg_advisory_lock({_CLASS}, :number)")
_IS_FREE = text(f"SELECT pg_try_advisory_xact_lock({_CLASS}, :number)")
_STILL_THERE = text("SELECT 1")
# A machine that is gone without a word is missed after half a minute. Most systems would wait for two hours.
_MISSED_SOON = text(
    "SELECT set_config('tcp_keepalives_idle', '15', false),"
    " set_config('tcp_keepalives_interval', '5', false),"
    " set_config('tcp_keepalives_count', '3', false)"
)
_LOOK_EVERY = 1.0
_TRY_AGAIN = 0.2


@asynccontextmanager
async def attending(engine: AsyncEngine, number: int) -> AsyncIterator[None]:
    """Let other processes see that this one lives, for as long as the context lasts.

    Where the server restarts meanwhile, it is seen again as soon as the server can be reached.
    """
    seen = asyncio.Event()
    task = asyncio.create_task(_attend(engine, number, seen))
    try:
        await seen.wait()
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def absent(tx: Transaction, numbers: frozenset[int]) -> frozenset[int]:
    """Tell which of these numbers no living process has. None can begin until the transaction ends."""
    free = [each for each in sorted(numbers) if (await tx.execute(_IS_FREE, {"number": each})).scalar_one()]
    return frozenset(free)


async def _attend(engine: AsyncEngine, number: int, seen: asyncio.Event) -> None:
    while True:
        with suppress(DBAPIError):
            async with engine.connect() as connection:
                alone = await connection.execution_options(isolation_level="AUTOCOMMIT")
                try:
                    await _hold(alone, number, seen)
                finally:
                    # Given back to the others, the connection would go on holding the lock.
                    await connection.invalidate()
        await asyncio.sleep(_TRY_AGAIN)


async def _hold(connection: AsyncConnection, number: int, seen: asyncio.Event) -> None:
    await connection.execute(_MISSED_SOON)
    await connection.execute(_HOLD, {"number": number})
    seen.set()
    while True:
        await asyncio.sleep(_LOOK_EVERY)
        await connection.execute(_STILL_THERE)
