"""Broadcasts to very many: planned some at a time, and everyone hears once."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select, update

from bot.operations import Operations
from engagements.engagement import Engagement
from engagements.notices import News, Notice
from storage import broadcasts, notices, people, planning, reminders, unplanned
from storage.database import Database
from storage.deliveries import BroadcastState, DeliveryState
from storage.keys import Keys
from storage.shelf import Shelf
from storage.tables import broadcast, delivery, reminder
from tests.examples import NOW, both
from tests.storage.carrying import claim_many, settle
from tests.storage.given import published
from tests.storage.test_broadcasts import FEEDBACK, fired
from tests.storage.test_notices import JOINT
from tests.storage.test_plans import begun, told_to

SEVEN = tuple(bytes((number,)) * 32 for number in range(10, 80, 10))
LATER = NOW + timedelta(days=1)


@pytest.fixture(autouse=True)
def _three_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let three be very many."""
    monkeypatch.setattr(planning, "AT_A_TIME", dict.fromkeys(planning.AT_A_TIME, 3))


async def planned(database: Database) -> list[bytes]:
    """Give the contacts for whom a delivery waits."""
    async with database.transaction() as tx:
        return list((await tx.execute(select(delivery.c.contact).order_by(delivery.c.contact))).scalars())


async def state(database: Database) -> str:
    """Give the state of the only broadcast."""
    async with database.transaction() as tx:
        return str((await tx.execute(select(broadcast.c.state))).scalar_one())


async def some_more(database: Database) -> bool:
    """Plan some more in a transaction of its own, as any process may."""
    async with database.transaction() as tx:
        return await unplanned.go_on(tx, Shelf(), LATER)


async def all_the_rest(database: Database) -> None:
    """Plan until there is nothing left to plan."""
    while await some_more(database):
        pass


async def announced(database: Database, keys: Keys, news: News, about: Engagement) -> None:
    """Publish an engagement, and fire a notice of it."""
    await published(database, keys, about)
    async with database.transaction() as tx:
        await notices.announce(tx, Notice(about.id, news), NOW)
        (due,) = [each for each in await notices.due(tx, NOW) if each.notice.news is news]
        await notices.fire(tx, due, about, NOW)


async def test_feedback_is_planned_some_at_a_time(database: Database) -> None:
    """A person who writes while feedback goes to very many waits for some of them, and not for all."""
    await fired(database, *SEVEN)
    at_first, still = await planned(database), await state(database)

    await some_more(database)

    assert (list(SEVEN[:3]), BroadcastState.PLANNING) == (at_first, still)
    assert list(SEVEN[:6]) == await planned(database)


@pytest.mark.parametrize("followers", [0, 2, 3, 6, 7])
async def test_everyone_hears_once(database: Database, followers: int) -> None:
    """However many follow, each has one delivery at the end, and they can leave."""
    await fired(database, *SEVEN[:followers])

    await all_the_rest(database)

    assert list(SEVEN[:followers]) == await planned(database)
    assert BroadcastState.RUNNING == await state(database)


async def test_another_process_goes_on_after_a_kill(database: Database, where: str) -> None:
    """Where a process was killed before it had planned everything, the next one plans the rest."""
    await fired(database, *SEVEN)
    other = await Database.opened(where)
    await some_more(other)
    await some_more(database)
    left = await some_more(other)
    await other.close()

    assert (list(SEVEN), False) == (await planned(database), left)


async def test_whoever_leaves_meanwhile_hears_nothing(database: Database) -> None:
    """A follower who leaves while a broadcast is being planned is not written to, planned or not."""
    await fired(database, *SEVEN)
    async with database.transaction() as tx:
        for leaver in (SEVEN[2], SEVEN[4]):
            await people.unfollow(tx, leaver, "small")
            await broadcasts.call_off(tx, leaver, "small")

    await all_the_rest(database)

    assert [each for each in SEVEN if each not in (SEVEN[2], SEVEN[4])] == await planned(database)


async def test_whoever_joins_meanwhile_hears_once_at_most(database: Database) -> None:
    """Of those who join meanwhile, each whose turn is still to come hears as well."""
    await fired(database, *SEVEN)
    early, late = b"\x01" * 32, b"\x45" * 32
    async with database.transaction() as tx:
        for each in (early, late):
            await people.follow(tx, each, "small")

    await all_the_rest(database)

    assert sorted((*SEVEN, late)) == await planned(database)


async def test_a_broadcast_that_was_stopped_is_planned_no_further(database: Database) -> None:
    """An officer who cancels while a broadcast is being planned has it cancelled."""
    await fired(database, *SEVEN)
    async with database.transaction() as tx:
        await tx.execute(update(broadcast).values(state="cancelled"))

    await all_the_rest(database)

    assert (list(SEVEN[:3]), "cancelled") == (await planned(database), await state(database))


async def test_something_new_reaches_very_many(database: Database, keys: Keys) -> None:
    """Each who follows a service or a subject of it hears once, and nobody who knows it already."""
    async with database.transaction() as tx:
        for each in SEVEN:
            await people.follow(tx, each, "service:park")
            await people.follow(tx, each, "subject:waste")
        await people.follow(tx, SEVEN[5], JOINT.id)
    await announced(database, keys, News.NEW, JOINT)

    await all_the_rest(database)

    assert [each for each in SEVEN if each != SEVEN[5]] == await planned(database)


async def test_very_many_are_reminded_each_once(database: Database, keys: Keys) -> None:
    """Everyone who wished to be reminded is, once, though it was planned over midnight."""
    async with database.transaction() as tx:
        for each in SEVEN:
            await reminders.wish(tx, each, JOINT.id, NOW.date())
    await announced(database, keys, News.REMINDER, JOINT)

    await all_the_rest(database)

    async with database.transaction() as tx:
        days = list((await tx.execute(select(reminder.c.due))).scalars())
    assert (list(SEVEN), [None] * len(SEVEN)) == (await planned(database), days)


async def test_the_clock_plans_everything(database: Database, keys: Keys) -> None:
    """Feedback that is due is planned for all of its followers before the clock goes on."""
    await published(database, keys)
    async with database.transaction() as tx:
        for each in SEVEN:
            await people.follow(tx, each, "small")
        await broadcasts.store(tx, FEEDBACK)
        ((identifier, _),) = await broadcasts.feedback_waiting(tx)

    await Operations(database, keys, lambda: NOW).fire(identifier)

    assert list(SEVEN) == await planned(database)


async def test_the_clock_goes_on_after_a_kill(database: Database, keys: Keys) -> None:
    """What a killed process left unplanned is planned at the first look of the next."""
    await published(database, keys)
    await fired(database, *SEVEN)

    await Operations(database, keys, lambda: NOW).announce_due()

    assert list(SEVEN) == await planned(database)


async def test_while_a_correction_is_being_planned_nobody_reads_the_right_text_twice(
    database: Database,
) -> None:
    """Whoever waits for it reads the right text alone, though the correction was planned in parts."""
    wrong = await begun(database, FEEDBACK, *SEVEN)
    await all_the_rest(database)
    read = await claim_many(database, 4)
    for each in read:
        await settle(database, each, DeliveryState.SENT)
    again, *_ = await claim_many(database, 1)
    await settle(database, again, DeliveryState.RETRY, NOW)
    await begun(database, replace(FEEDBACK, said=both("right")), corrects=wrong)
    meanwhile = await claim_many(database, 3)
    await all_the_rest(database)

    assert ((), list(SEVEN[:4])) == (meanwhile, sorted(await told_to(database, 2)))
    assert 3 == sum(each.broadcast == 1 for each in await claim_many(database, 7))
