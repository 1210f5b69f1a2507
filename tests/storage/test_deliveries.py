"""Deliveries and the lanes that carry them: everyone who followed hears once, whatever happens to a lane."""

import asyncio
from collections import Counter
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from engagements.feedback import Stage
from storage import broadcasts, deliveries, people
from storage.database import Database
from storage.deliveries import Delivery, DeliveryState, retry_after
from storage.keys import Keys
from storage.tables import reached
from tests.examples import NOW
from tests.storage.carrying import BOT, claim, claim_many, settle
from tests.storage.test_broadcasts import FEEDBACK, MINUTE, fired, states

OTHER = "8500"
SECOND = replace(FEEDBACK, stage=Stage.DONE)


async def test_a_claim_is_sending_before_anything_is_sent(database: Database) -> None:
    """A follower is not written to twice when the process dies between the claim and the message."""
    await fired(database, b"one")

    claimed = await claim(database)

    assert (Delivery(1, b"one", 0), {b"one": "sending"}) == (claimed, await states(database))


async def test_nobody_is_claimed_twice(database: Database, where: str) -> None:
    """A follower gets one message, though two lanes are at work."""
    other = await Database.opened(where)
    await fired(database, *(bytes([n]) for n in range(10)))

    claimed = await asyncio.gather(*(claim((database, other)[n % 2]) for n in range(14)))
    await other.close()

    mine = Counter(each.contact for each in claimed if each is not None)
    assert Counter(bytes([n]) for n in range(10)) == mine


async def test_many_are_claimed_and_settled_at_once(database: Database) -> None:
    """A thousand followers a second hear once each, though a lane takes them up in handfuls."""
    await fired(database, *(bytes([n, 0, 0]) for n in range(25)))
    sizes = []
    while claimed := await claim_many(database, 10):
        sizes.append(len(claimed))
        for each in claimed:
            await settle(database, each, DeliveryState.SENT)

    assert ([10, 10, 5], {"sent"}) == (sizes, set((await states(database)).values()))


async def test_marks_that_begin_alike_are_all_told(database: Database) -> None:
    """Nobody is passed over because their mark begins like that of somebody who has heard."""
    alike = {b"aa" + bytes([n]) for n in range(5)}
    await fired(database, *alike)
    claimed = [await claim(database) for _ in range(5)]

    assert alike == {each.contact for each in claimed if each is not None}


async def test_a_place_tells_of_nobody(database: Database, keys: Keys) -> None:
    """An attacker who knows a chat that was forgotten finds no more of its mark than many others share."""
    await fired(database, keys.contact(7))
    await claim(database)
    async with database.transaction() as tx:
        place = (await tx.execute(select(reached.c.place))).scalar_one()

    assert keys.contact(7)[:2] == place


async def test_an_older_broadcast_goes_first(database: Database) -> None:
    """A follower hears one outcome after the other, in the order in which they were told."""
    await fired(database, b"one", b"two")
    await fired(database, told=SECOND)
    claimed = [await claim(database) for _ in range(4)]

    assert [1, 1, 2, 2] == [each.broadcast for each in claimed if each is not None]


async def test_a_lane_need_not_look_back(database: Database) -> None:
    """A thousand broadcasts that are over do not slow down the next: a lane may say where to begin."""
    await fired(database, b"one")
    await fired(database, told=SECOND)
    async with database.transaction() as tx:
        (found,) = await deliveries.next_due(tx, BOT, NOW, 1, since=2)

    assert 2 == found.broadcast


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
        (NOW + MINUTE, Delivery(1, b"one", 1)),  # due, and the second try
        (NOW + timedelta(days=1), Delivery(1, b"one", 1)),  # long due
        (NOW - timedelta(days=1), Delivery(1, b"one", 1)),  # by a clock that was put back
    ],
    ids=["early", "due", "late", "put back"],
)
async def test_a_retry_waits_until_it_is_due(
    database: Database, now: datetime, expected: Delivery | None
) -> None:
    """A follower whom Telegram could not reach is tried again, but not at once, and not days later."""
    await fired(database, b"one")
    await settle(database, await claim(database), DeliveryState.RETRY, NOW + MINUTE)

    assert expected == await claim(database, now)


async def test_a_retry_does_not_hold_up_the_others(database: Database) -> None:
    """A follower hears though the one before them has to wait."""
    await fired(database, b"one", b"two")
    await settle(database, await claim(database), DeliveryState.RETRY, NOW + MINUTE)

    assert Delivery(1, b"two", 0) == await claim(database)


async def test_what_a_killed_lane_was_sending_is_unknown(database: Database) -> None:
    """An officer sees how many may not have heard; nobody is written to twice to make sure."""
    await fired(database, b"one", b"two", b"zwo")
    await settle(database, await claim(database), DeliveryState.SENT)
    await claim(database)

    async with database.transaction() as tx:
        lost = await deliveries.lost(tx, BOT)

    assert (1, ["pending", "sent", "unknown"]) == (lost, sorted((await states(database)).values()))


async def test_what_another_bot_is_sending_is_not_lost(database: Database) -> None:
    """A lane that takes up its own leaves alone what another one is sending at that moment."""
    await fired(database, b"one")
    await claim(database, bot=OTHER)

    async with database.transaction() as tx:
        lost = await deliveries.lost(tx, BOT)

    assert (0, {b"one": "sending"}) == (lost, await states(database))


async def test_what_is_handed_over_leaves_through_the_other_bot(database: Database) -> None:
    """A follower hears from the bot that they know, though another lane came to them first."""
    await fired(database, b"one")
    await settle(database, await claim(database), DeliveryState.RETRY, NOW, bot=OTHER)

    assert (None, Delivery(1, b"one", 1)) == (await claim(database), await claim(database, bot=OTHER))


async def test_whoever_is_gone_is_given_up(database: Database) -> None:
    """Nothing waits for a participant who has blocked the bot, and everything waits on for the others."""
    await fired(database, b"one", b"two")
    await fired(database, told=SECOND)
    await settle(database, await claim(database), DeliveryState.RETRY, NOW + MINUTE)

    async with database.transaction() as tx:
        await deliveries.give_up(tx, b"one")
        by_state = await broadcasts.by_state(tx, "small")

    assert {DeliveryState.GONE: 2, DeliveryState.PENDING: 2} == by_state


async def test_what_was_sent_to_the_gone_stays_sent(database: Database) -> None:
    """An officer's figures of what was sent do not shrink when people leave later."""
    await fired(database, b"one")
    await settle(database, await claim(database), DeliveryState.SENT)

    async with database.transaction() as tx:
        await deliveries.give_up(tx, b"one")

    assert {b"one": "sent"} == await states(database)


async def test_whoever_was_forgotten_meanwhile_stays_forgotten(database: Database) -> None:
    """A participant asks to be forgotten while a message is on its way; no row comes back for them."""
    await fired(database, b"one")
    claimed = await claim(database)
    async with database.transaction() as tx:
        await people.forget(tx, b"one")
    await settle(database, claimed, DeliveryState.SENT)

    assert {} == await states(database)


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


async def test_a_paused_broadcast_waits_and_goes_on(database: Database) -> None:
    """An officer pauses: nobody more hears, not even whoever was to be tried again, until it goes on."""
    await fired(database, b"one", b"two")
    await settle(database, await claim(database), DeliveryState.RETRY, NOW)
    async with database.transaction() as tx:
        turned = [await deliveries.pause(tx, 1), await deliveries.pause(tx, 1)]
    while_paused = await claim(database)
    async with database.transaction() as tx:
        turned += [await deliveries.resume(tx, 1), await deliveries.resume(tx, 1)]

    assert ([True, False, True, False], None) == (turned, while_paused)
    assert [b"one", b"two"] == [each.contact for each in await claim_many(database, 2)]


async def test_a_cancelled_broadcast_drops_what_waits(database: Database) -> None:
    """An officer cancels: who has heard stays counted, whoever waits hears nothing, and is counted too."""
    await fired(database, *(bytes([n]) for n in range(9)))
    await settle(database, await claim(database), DeliveryState.SENT)
    async with database.transaction() as tx:
        early = await deliveries.drop_cancelled(tx, 1, 100)
        cancelled = [await deliveries.cancel(tx, 1), await deliveries.cancel(tx, 1)]
        again = await deliveries.resume(tx, 1)
        dropped = [await deliveries.drop_cancelled(tx, 1, 5) for _ in range(3)]

    assert (0, [True, False], False, [5, 3, 0]) == (early, cancelled, again, dropped)
    assert {b"\x00": "sent"} == await states(database)


async def test_what_waits_for_a_lane_is_known(database: Database) -> None:
    """A process that looks whether there is work finds it before it has begun, and until it is done."""
    known = [await waits(database)]
    await fired(database, b"one")
    known.append(await waits(database))
    claimed = await claim(database)
    known.append(await waits(database))
    await settle(database, claimed, DeliveryState.RETRY, NOW + MINUTE)
    known.append(await waits(database))

    assert [False, True, False, False] == known
    await settle(database, claimed, DeliveryState.RETRY, NOW)
    assert await waits(database)


def test_the_numbers_of_messages_are_sealed(keys: Keys) -> None:
    """An attacker with the database reads neither which messages were sent nor how many a text needed."""
    short, long = deliveries.sealed_messages(keys, (41,)), deliveries.sealed_messages(keys, (41, 42, 2**40))
    assert short is not None
    assert long is not None

    assert len(short) == len(long)
    assert (41, 42, 2**40) == deliveries.messages_of(keys, long)
    assert (None, ()) == (deliveries.sealed_messages(keys, ()), deliveries.messages_of(keys, None))


async def test_how_far_a_long_text_has_come_is_kept(database: Database, keys: Keys) -> None:
    """A text of three parts broke off after two; whoever tries again knows which part is missing."""
    await fired(database, b"one")
    claimed = await claim(database)
    assert claimed is not None
    half = deliveries.sealed_messages(keys, (1, 2))
    async with database.transaction() as tx:
        begun = deliveries.Settled(claimed, DeliveryState.RETRY, 1, BOT, NOW, half)
        await deliveries.settle(tx, [begun])
    again = await claim(database)
    assert again is not None

    assert (1, 2) == deliveries.messages_of(keys, again.messages)


async def waits(database: Database) -> bool:
    """Tell whether anything waits for the lane."""
    async with database.transaction() as tx:
        return await deliveries.waits(tx, BOT, NOW)


async def finished(database: Database) -> bool:
    """Tell whether the first broadcast is finished."""
    async with database.transaction() as tx:
        return await deliveries.is_finished(tx, 1, BOT)
