"""Opening what is kept, for the server and for staff commands that run beside it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime

from sqlalchemy.engine import make_url

from bot.operations import Operations
from bot.settings import Settings
from bot.turns import Now
from storage.database import Database
from storage.installation import assert_same_secret
from storage.keys import Keys


def utc_now() -> datetime:
    """Tell the time."""
    return datetime.now(UTC)


def queue_in(address: str) -> str | None:
    """Give where processes share the work of a database; None where one process does all of it."""
    return address if make_url(address).get_backend_name() == "postgresql" else None


@asynccontextmanager
async def storage_of(settings: Settings) -> AsyncIterator[tuple[Database, Keys]]:
    """Open the database and the key directory."""
    database = await Database.opened(settings.database)
    try:
        keys = Keys(settings.key_dir, settings.secret, settings.box_key_dir)
        async with database.transaction() as tx:
            await assert_same_secret(tx, keys)
        yield database, keys
    finally:
        await database.close()


@asynccontextmanager
async def operating(settings: Settings, now: Now = utc_now) -> AsyncIterator[Operations]:
    """Give staff their operations, beside a server that may be running."""
    async with storage_of(settings) as (database, keys):
        yield Operations(database, keys, now)
