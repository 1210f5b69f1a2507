"""Who holds the lane of a bot, and for how long Telegram wants it silent: in all processes alike."""

from datetime import datetime, timedelta

import pytest

from storage import lanes
from storage.database import Database
from storage.lanes import HELD_FOR
from tests.examples import NOW
from tests.storage.carrying import BOT

SECOND = timedelta(seconds=1)
DAY = timedelta(days=1)


async def hold(database: Database, holder: str, now: datetime = NOW) -> bool | None:
    """Try to hold the lane, and commit."""
    async with database.transaction() as tx:
        return await lanes.hold(tx, BOT, holder, now)


async def halts(database: Database, now: datetime) -> dict[str, float]:
    """Tell which bots are halted."""
    async with database.transaction() as tx:
        return await lanes.halts(tx, now)


async def test_one_process_holds_a_lane(database: Database) -> None:
    """Followers are written to at the pace of one lane, however many processes there are."""
    first, again, other = [await hold(database, each) for each in ("one", "one", "two")]

    assert (True, False, None) == (first, again, other)


async def test_a_lane_is_held_for_as_long_as_it_works(database: Database) -> None:
    """A broadcast of hours is not taken away from the process that carries it."""
    for seconds in range(10):
        assert await hold(database, "one", NOW + seconds * SECOND) is not None

    assert await hold(database, "two", NOW + 10 * SECOND) is None


@pytest.mark.parametrize(
    "later", [HELD_FOR + SECOND, DAY, -DAY], ids=["some seconds", "a day", "put back by a day"]
)
async def test_a_killed_process_has_let_go_soon(database: Database, later: timedelta) -> None:
    """Followers hear on within seconds of a kill, even where the clock was moved meanwhile."""
    await hold(database, "one")

    assert True is await hold(database, "two", NOW + later)


async def test_who_has_lost_a_lane_knows_it(database: Database) -> None:
    """A process that hung for a while does not write beside the one that took over."""
    await hold(database, "one")
    await hold(database, "two", NOW + DAY)

    assert await hold(database, "one", NOW + DAY) is None


async def test_who_has_let_a_lane_go_can_take_it_up_again(database: Database) -> None:
    """Followers hear of the second broadcast too, where one process carries both."""
    await hold(database, "one")
    async with database.transaction() as tx:
        await lanes.let_go(tx, BOT, "one")

    assert False is await hold(database, "one", NOW + SECOND)
    assert None is await hold(database, "two", NOW + SECOND)


async def test_a_lane_that_was_let_go_is_free_at_once(database: Database) -> None:
    """A broadcast goes on without a pause when a process is stopped for an update."""
    await hold(database, "one")
    async with database.transaction() as tx:
        await lanes.let_go(tx, BOT, "one")

    assert True is await hold(database, "two")


async def test_only_the_holder_lets_go(database: Database) -> None:
    """A process that ends late does not give away what another one has taken over."""
    await hold(database, "one")
    async with database.transaction() as tx:
        await lanes.let_go(tx, BOT, "two")

    assert await hold(database, "two") is None


async def test_a_halt_is_known_everywhere(database: Database, where: str) -> None:
    """Telegram asked one process to wait, and every other one waits for as long."""
    async with database.transaction() as tx:
        await lanes.halt(tx, BOT, 300, NOW)
    other = await Database.opened(where)
    found = [await halts(other, NOW + seconds * SECOND) for seconds in (0, 100, 300)]
    await other.close()

    assert [{BOT: 300.0}, {BOT: 200.0}, {}] == found


async def test_a_shorter_halt_ends_no_longer_one(database: Database) -> None:
    """Of two waits that Telegram asked for, both are over before anything leaves."""
    async with database.transaction() as tx:
        await lanes.halt(tx, BOT, 30, NOW)
        await lanes.halt(tx, BOT, 5, NOW)

    assert {BOT: 30.0} == await halts(database, NOW)


async def test_a_halt_does_not_last_a_day_longer(database: Database) -> None:
    """The clock is put back by a day; followers wait for the seconds that Telegram asked for, and no more."""
    async with database.transaction() as tx:
        await lanes.halt(tx, BOT, 30, NOW)

    assert {BOT: 30.0} == await halts(database, NOW - DAY)
