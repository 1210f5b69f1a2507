"""Feedback and its deliveries: everyone who followed hears once."""

import asyncio
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from engagements.feedback import Feedback, Stage
from storage import broadcasts, people
from storage.broadcasts import Claimed, DeliveryState, retry_after
from storage.database import Database
from storage.keys import Keys
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


async def claim(database: Database, now: datetime = NOW) -> Claimed | None:
    """Claim the next delivery, and commit."""
    async with database.transaction() as tx:
        return await broadcasts.claim(tx, now)


async def settle(
    database: Database, claimed: Claimed | None, state: DeliveryState, due_at: datetime | None = None
) -> None:
    """Record what became of a delivery, and commit."""
    assert claimed is not None
    async with database.transaction() as tx:
        await broadcasts.settle(tx, claimed, state, due_at)


async def states(database: Database) -> dict[bytes, str]:
    """Give the state of each delivery by its contact."""
    async with database.transaction() as tx:
        return {row.contact: row.state for row in await tx.execute(select(delivery))}


async def test_feedback_is_stored_once(database: Database) -> None:
    """A follower hears once, though an officer stored the same file twice."""
    async with database.transaction() as tx:
        stored = [await broadcasts.store(tx, FEEDBACK), await broadcasts.store(tx, FEEDBACK)]

    assert ([True, False], 1) == (stored, await rows(database, feedback))


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
        told = await broadcasts.content_of(tx, 1)

    assert FEEDBACK == told


async def test_a_claim_is_sending_before_anything_is_sent(database: Database) -> None:
    """A follower is not written to twice when the process dies between the claim and the message."""
    await fired(database, b"one")

    claimed = await claim(database)

    assert (Claimed(1, b"one", 1), {b"one": "sending"}) == (claimed, await states(database))


async def test_nobody_is_claimed_twice(database: Database, where: str) -> None:
    """A follower gets one message, though two lanes are at work."""
    other = await Database.opened(where)
    await fired(database, *(bytes([n]) for n in range(10)))

    claimed = await asyncio.gather(*(claim((database, other)[n % 2]) for n in range(14)))
    await other.close()

    mine = Counter(each.contact for each in claimed if each is not None)
    assert Counter(bytes([n]) for n in range(10)) == mine


async def test_what_was_sent_is_not_claimed_again(database: Database) -> None:
    """A follower who has heard hears no more of the same."""
    await fired(database, b"one")
    await settle(database, await claim(database), DeliveryState.SENT)

    assert await claim(database, NOW + timedelta(days=9)) is None


@pytest.mark.parametrize("state", [DeliveryState.GONE, DeliveryState.FAILED, DeliveryState.UNKNOWN])
async def test_what_ended_otherwise_is_not_claimed_again(database: Database, state: DeliveryState) -> None:
    """A follower who blocked us, or may have heard, is never written to again by itself."""
    await fired(database, b"one")
    await settle(database, await claim(database), state)

    assert await claim(database, NOW + timedelta(days=9)) is None


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (NOW + MINUTE - timedelta(seconds=1), None),  # too early
        (NOW + MINUTE, Claimed(1, b"one", 2)),  # due, and the second try
        (NOW + timedelta(days=1), Claimed(1, b"one", 2)),  # long due
    ],
    ids=["early", "due", "late"],
)
async def test_a_retry_waits_until_it_is_due(
    database: Database, now: datetime, expected: Claimed | None
) -> None:
    """A follower whom Telegram could not reach is tried again, but not at once."""
    await fired(database, b"one")
    await settle(database, await claim(database), DeliveryState.RETRY, NOW + MINUTE)

    assert expected == await claim(database, now)


async def test_a_retry_does_not_hold_up_the_others(database: Database) -> None:
    """A follower hears though the one before them has to wait."""
    await fired(database, b"one", b"two")
    await settle(database, await claim(database), DeliveryState.RETRY, NOW + MINUTE)

    assert Claimed(1, b"two", 1) == await claim(database)


async def test_what_a_killed_lane_was_sending_is_unknown(database: Database) -> None:
    """An officer sees how many may not have heard; nobody is written to twice to make sure."""
    await fired(database, b"one", b"two", b"zwo")
    await settle(database, await claim(database), DeliveryState.SENT)
    await claim(database)

    async with database.transaction() as tx:
        lost = await broadcasts.lost(tx)

    assert (1, ["pending", "sent", "unknown"]) == (lost, sorted((await states(database)).values()))


async def test_whoever_is_gone_is_given_up(database: Database) -> None:
    """Nothing waits for a participant who has blocked the bot, and everything waits on for the others."""
    await fired(database, b"one", b"two")
    await fired(database, told=replace(FEEDBACK, stage=Stage.DONE))
    await settle(database, await claim(database), DeliveryState.RETRY, NOW + MINUTE)

    async with database.transaction() as tx:
        await broadcasts.give_up(tx, b"one")
        by_state = await broadcasts.by_state(tx, "small")

    assert {DeliveryState.GONE: 2, DeliveryState.PENDING: 2} == by_state


async def test_what_was_sent_to_the_gone_stays_sent(database: Database) -> None:
    """An officer's figures of what was sent do not shrink when people leave later."""
    await fired(database, b"one")
    await settle(database, await claim(database), DeliveryState.SENT)

    async with database.transaction() as tx:
        await broadcasts.give_up(tx, b"one")

    assert {b"one": "sent"} == await states(database)


async def test_deliveries_are_counted_by_engagement(database: Database) -> None:
    """An officer sees the deliveries of their own engagement only."""
    await fired(database, b"one", b"two")
    await fired(database, b"one", told=replace(FEEDBACK, engagement="other"))

    async with database.transaction() as tx:
        counted = (await broadcasts.by_state(tx, "small"), await broadcasts.by_state(tx, "other"))

    assert ({DeliveryState.PENDING: 2}, {DeliveryState.PENDING: 1}) == counted


@pytest.mark.parametrize(
    ("attempts", "seconds"), [(1, 2), (2, 4), (3, 8), (8, 256), (9, 300), (50, 300)], ids=str
)
def test_each_retry_waits_longer_up_to_five_minutes(attempts: int, seconds: int) -> None:
    """A follower behind a long outage hears within minutes of its end, and Telegram is not hammered."""
    assert timedelta(seconds=seconds) == retry_after(attempts)


async def test_welsh_and_english_leave_mixed(database: Database, keys: Keys) -> None:
    """Two hundred follow, the Welsh readers first; neither language waits until the other is through."""
    welsh = {keys.contact(chat) for chat in range(100)}
    await fired(database, *welsh, *(keys.contact(chat) for chat in range(100, 200)))

    order = [await claim(database) for _ in range(200)]

    in_welsh = [claimed is not None and claimed.contact in welsh for claimed in order]
    quarters = [sum(in_welsh[start : start + 50]) for start in range(0, 200, 50)]
    assert [] == [count for count in quarters if not 5 <= count <= 45]


async def test_a_broadcast_is_finished_when_nothing_waits(database: Database) -> None:
    """An officer hears that a broadcast is through only when nobody is to be tried again."""
    await fired(database, b"one", b"two")
    await fired(database, b"one", told=replace(FEEDBACK, engagement="other"))
    claimed = await claim(database)
    await settle(database, claimed, DeliveryState.RETRY, NOW + MINUTE)
    await settle(database, await claim(database), DeliveryState.SENT)
    waiting = await finished(database)
    await settle(database, claimed, DeliveryState.GONE)

    assert (False, True) == (waiting, await finished(database))


async def finished(database: Database) -> bool:
    """Tell whether the first broadcast is finished."""
    async with database.transaction() as tx:
        return await broadcasts.is_finished(tx, 1)
