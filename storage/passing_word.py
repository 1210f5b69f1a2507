"""What the processes that share a PostgreSQL server tell each other in passing; none of it is kept.

The server hands a word to whoever listens at that moment, and writes it into no table and no log of changes.
"""

import asyncio
from collections.abc import Callable
from contextlib import suppress

from psycopg import AsyncConnection as Driver
from psycopg import Error as DriverError
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncEngine

_LISTEN = text("LISTEN drws_leaving")
_SAY = text("SELECT pg_notify('drws_leaving', :word)")
_TRY_AGAIN = 0.5


async def hear(engine: AsyncEngine, heard: Callable[[str], None]) -> None:
    """Give every word that is said from now on, one's own too, for ever."""
    while True:
        with suppress(SQLAlchemyError, DriverError):
            async with engine.connect() as connection:
                alone = await connection.execution_options(isolation_level="AUTOCOMMIT")
                try:
                    await alone.execute(_LISTEN)
                    driver = (await alone.get_raw_connection()).driver_connection
                    assert isinstance(driver, Driver)  # noqa: S101 - the driver that the engine was made with
                    async for each in driver.notifies():
                        heard(each.payload)
                finally:
                    # Given back to the others, the connection would go on listening.
                    await connection.invalidate()
        await asyncio.sleep(_TRY_AGAIN)


async def say(engine: AsyncEngine, words: "asyncio.Queue[str]") -> None:
    """Say each word as it comes, for ever. What cannot be said is let go: it would be old by then."""
    while True:
        word = await words.get()
        with suppress(SQLAlchemyError, DriverError):
            async with engine.connect() as connection:
                alone = await connection.execution_options(isolation_level="AUTOCOMMIT")
                while True:
                    await alone.execute(_SAY, {"word": word})
                    word = await words.get()
        _let_go(words)


def _let_go(words: "asyncio.Queue[str]") -> None:
    while not words.empty():
        words.get_nowait()
