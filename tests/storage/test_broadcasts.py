"""Feedback and its deliveries: everyone who followed hears once."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from sqlalchemy import select

from engagements.feedback import Feedback, Stage
from storage import broadcasts, people
from storage.database import Database
from storage.deliveries import DeliveryState
from storage.tables import broadcast, delivery, feedback
from tests.examples import NOW, both
from tests.storage.given import rows

FEEDBACK = Feedback(
    engagement="small",
    stage=Stage.DECIDED,
    asked=both("asked"),
    said=both("said"),
    did=both("did"),
    send_at=NOW,
)
MINUTE = timedelta(minutes=1)


async def fired(database: Database, *followers: bytes, told: Feedback = FEEDBACK) -> str:
    """Let some follow, store feedback, and fire it."""
    async with database.transaction() as tx:
        for each in followers:
            await people.follow(tx, each, told.engagement)
        before = {name for name, _ in await broadcasts.feedback_waiting(tx)}
        await broadcasts.store(tx, told)
        (identifier,) = {name for name, _ in await broadcasts.feedback_waiting(tx)} - before
        await broadcasts.fire(tx, identifier)
    return identifier


async def states(database: Database) -> dict[bytes, str]:
    """Give the state of each delivery by its contact."""
    async with database.transaction() as tx:
        return {row.contact: row.state for row in await tx.execute(select(delivery))}


async def test_feedback_is_stored_once(database: Database) -> None:
    """A follower hears once, though an officer stored the same file twice."""
    async with database.transaction() as tx:
        stored = [await broadcasts.store(tx, FEEDBACK) for _ in range(2)]

    assert ([False, True], 1) == ([each is None for each in stored], await rows(database, feedback))


async def test_what_was_told_so_far_is_found_in_its_order(database: Database) -> None:
    """A participant who asks reads what has been told of an engagement, and nothing before its time."""
    first, second = (replace(FEEDBACK, said=both(said)) for said in ("first", "second"))
    await fired(database, told=replace(second, send_at=NOW + MINUTE))
    await fired(database, told=first)
    await fired(database, told=replace(FEEDBACK, engagement="other"))
    async with database.transaction() as tx:
        await broadcasts.store(tx, replace(FEEDBACK, said=both("to come"), send_at=NOW + 2 * MINUTE))
        told = await broadcasts.told(tx, "small")

    assert [first.said, second.said] == [each.said for each in told]


async def test_other_feedback_is_stored_beside_it(database: Database) -> None:
    """A follower hears each outcome, though two are at the same stage."""
    async with database.transaction() as tx:
        await broadcasts.store(tx, FEEDBACK)
        stored = await broadcasts.store(tx, replace(FEEDBACK, said=both("something else")))

    assert stored


async def test_feedback_waits_for_its_time(database: Database) -> None:
    """A follower hears at the time that was chosen, on the clocks of Wales."""
    summer = datetime(2027, 7, 25, 16, tzinfo=UTC)
    async with database.transaction() as tx:
        await broadcasts.store(tx, replace(FEEDBACK, send_at=summer))
        ((_, due),) = await broadcasts.feedback_waiting(tx)

    assert summer == due


async def test_the_wall_time_that_was_chosen_is_kept(database: Database) -> None:
    """An officer finds later the very time that they wrote, whatever the clocks did meanwhile."""
    async with database.transaction() as tx:
        # as read from a file: 17:00 in summer
        told = replace(FEEDBACK, send_at=datetime(2027, 7, 25, 16, tzinfo=UTC))
        await broadcasts.store(tx, told)
        row = (await tx.execute(select(feedback.c.wall_time, feedback.c.zone))).one()

    assert ("2027-07-25T17:00:00", "Europe/London") == tuple(row)


async def test_each_follower_gets_a_delivery(database: Database) -> None:
    """Everyone who followed will hear, and nobody who followed something else."""
    async with database.transaction() as tx:
        await people.follow(tx, b"else", "other")

    await fired(database, b"one", b"two")

    assert {b"one": "pending", b"two": "pending"} == await states(database)


async def test_what_was_fired_waits_no_more(database: Database) -> None:
    """The clock does not fire twice what it has fired."""
    identifier = await fired(database, b"one")

    async with database.transaction() as tx:
        again = (await broadcasts.feedback_waiting(tx), await broadcasts.fire(tx, identifier))

    assert ((), False) == again


async def test_what_does_not_exist_is_not_fired(database: Database) -> None:
    """A follower hears nothing because of a name that stands for nothing."""
    async with database.transaction() as tx:
        done = await broadcasts.fire(tx, "nothing")

    assert (False, 0) == (done, await rows(database, broadcast))


async def test_two_processes_that_fire_at_once_fire_once(database: Database, where: str) -> None:
    """A follower hears once, though two processes saw at the same moment that it was due."""
    other = await Database.opened(where)
    async with database.transaction() as tx:
        await people.follow(tx, b"one", "small")
        await broadcasts.store(tx, FEEDBACK)
        ((identifier, _),) = await broadcasts.feedback_waiting(tx)

    async def fire(by: Database) -> bool:
        async with by.transaction() as tx:
            return await broadcasts.fire(tx, identifier)

    done = await asyncio.gather(*(fire((database, other)[n % 2]) for n in range(10)))
    await other.close()

    assert (1, 1, 1) == (sum(done), await rows(database, broadcast), await rows(database, delivery))


async def test_a_broadcast_carries_its_feedback(database: Database) -> None:
    """A follower reads exactly what the officer wrote."""
    await fired(database, b"one")

    async with database.transaction() as tx:
        told = (await broadcasts.load_of(tx, 1)).content

    assert FEEDBACK == told


async def test_deliveries_are_counted_by_engagement(database: Database) -> None:
    """An officer sees the deliveries of their own engagement only."""
    await fired(database, b"one", b"two")
    await fired(database, b"one", told=replace(FEEDBACK, engagement="other"))

    async with database.transaction() as tx:
        counted = (await broadcasts.by_state(tx, "small"), await broadcasts.by_state(tx, "other"))

    assert ({DeliveryState.PENDING: 2}, {DeliveryState.PENDING: 1}) == counted
