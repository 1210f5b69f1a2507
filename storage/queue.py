"""The queue of work for lanes, where several processes share it: procrastinate's, in the same PostgreSQL.

A job names a bot by the number in its token, and nothing besides: what is to be carried stands in our tables.
So a job too many does no harm, and one too few is made up for by the next look.
"""

from functools import cache
from typing import TYPE_CHECKING, cast

from sqlalchemy import select
from sqlalchemy.engine import URL, make_url

from storage.tables import lane
from storage.transactions import Transaction

# They cost 16 MB, and a SQLite file needs nothing of them: so they are imported where they are used.
if TYPE_CHECKING:
    from procrastinate import App
    from sqlalchemy.ext.asyncio import AsyncConnection

SCHEMA = "procrastinate"
QUEUE = "lanes"
TASK = "carry"
_CONNECTIONS = 4


async def enqueue_all(tx: Transaction) -> None:
    """Have every lane looked after once the transaction is committed. Does nothing on SQLite."""
    if tx.dialect.name != "sqlite":
        for bot in (await tx.execute(select(lane.c.bot))).scalars().all():
            await enqueue(tx, bot)


async def enqueue(tx: Transaction, bot: str) -> None:
    """Have one lane looked after, unless that is about to be done anyway. Does nothing on SQLite."""
    if tx.dialect.name == "sqlite":
        return
    from procrastinate.exceptions import AlreadyEnqueued

    connection = cast("AsyncConnection", tx)
    driver = (await connection.get_raw_connection()).driver_connection
    task = _deferring().configure_task(
        TASK, queue=QUEUE, lock=_lock(bot), queueing_lock=_lock(bot), connection=driver, allow_unknown=True
    )
    await tx.exec_driver_sql(f"SET LOCAL search_path TO public, {SCHEMA}")
    try:
        async with connection.begin_nested():
            await task.defer_async(bot=bot)
    except AlreadyEnqueued:
        return


@cache
def _deferring() -> "App":
    """Give a queue only for making jobs inside a transaction of ours, which brings its own connection."""
    from procrastinate import App, PsycopgConnector

    return App(connector=PsycopgConnector())


def _lock(bot: str) -> str:
    """Name the lock under which only one job of a lane runs."""
    return f"lane-{bot}"


def queue_of(address: str) -> "App":
    """Give the queue of a database, from which a worker takes jobs."""
    from procrastinate import App, PsycopgConnector

    plain = make_url(address).set(drivername="postgresql")
    return App(
        connector=PsycopgConnector(
            conninfo=_conninfo(plain),
            kwargs={"options": f"-c search_path={SCHEMA}"},
            min_size=1,
            max_size=_CONNECTIONS,
        )
    )


def _conninfo(address: URL) -> str:
    return address.render_as_string(hide_password=False)
