"""What is planned, put right and let go: nobody hears what was not approved, and nobody is told twice."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from engagements import limits
from engagements.feedback import Stage
from engagements.language import Language
from engagements.services import Service
from engagements.updates import Readers, Update
from storage import broadcasts, deliveries, people, plans, retention
from storage.broadcasts import Written
from storage.database import Database
from storage.deliveries import DeliveryState, Settled
from storage.errors import DelayOver, NotWaiting, SamePerson, StoredBefore, UnknownPlan
from storage.keys import Keys
from storage.people import Contact
from storage.planned import PlanState
from storage.plans import Draft
from storage.tables import delivery
from tests.examples import NOW, both
from tests.storage.carrying import BOT, claim_many, settle
from tests.storage.given import rows
from tests.storage.test_broadcasts import FEEDBACK

NEWS = Update(service=Service("cy", "en"), title=both("title"), text=both("wrong"), send_at=NOW)
FOR_SMALL = replace(NEWS, audience=Readers(engagement="small"))
RIGHT = replace(FOR_SMALL, text=both("right"))
MARKS = (b"one", b"three", b"two")
DAY = timedelta(days=1)
SECOND = timedelta(seconds=1)
DELAY = replace(
    FEEDBACK, stage=Stage.DELAYED, did=None, why_not=both("why not"), feedback_by=date(2027, 7, 1)
)
# The day is that of Wales, where it is summer.
ITS_LAST_MOMENT = datetime(2027, 7, 1, 22, 59, 59, tzinfo=UTC)


async def planned(database: Database, told: Written, **more: Any) -> str:
    """Plan what needs nobody's approval, and give its id."""
    async with database.transaction() as tx:
        return await plans.plan(tx, Draft(told, {}, **more), PlanState.APPROVED, NOW)


async def begun(database: Database, told: Written, *followers: bytes, **more: Any) -> str:
    """Let some follow what is planned and begins to leave, and give its id."""
    identifier = await planned(database, told, **more)
    async with database.transaction() as tx:
        for each in followers:
            await people.follow(tx, each, told.followed)
        assert await broadcasts.fire(tx, identifier)
    return identifier


async def told_to(database: Database, number: int) -> dict[bytes, str]:
    """Give the state of each delivery of a broadcast by its contact."""
    async with database.transaction() as tx:
        found = await tx.execute(select(delivery).where(delivery.c.broadcast == number))
        return {row.contact: row.state for row in found}


async def said_by(database: Database, number: int) -> str:
    """Give the English text that a broadcast carries now."""
    async with database.transaction() as tx:
        content = (await broadcasts.load_of(tx, number)).content
    assert isinstance(content, Update)
    return content.text.within(Language.EN)


async def test_what_waits_for_a_second_person_does_not_leave(database: Database) -> None:
    """Nobody hears what only one person wanted to tell, though its time has come."""
    async with database.transaction() as tx:
        await people.follow(tx, b"one", "small")
        identifier = await plans.plan(tx, Draft(FEEDBACK, {}), PlanState.WAITING, NOW, "Siân")
        due = await broadcasts.feedback_waiting(tx)
        fired = await broadcasts.fire(tx, identifier)
        told = await broadcasts.told(tx, "small")

    assert ((), False, (), 0) == (due, fired, told, await rows(database, delivery))


async def test_nobody_approves_what_they_planned(database: Database) -> None:
    """One person is never two, and what has been approved waits for nobody."""
    async with database.transaction() as tx:
        waiting = await plans.one(tx, await plans.plan(tx, Draft(NEWS, {}), PlanState.WAITING, NOW, "Siân"))
        approved = await plans.one(tx, await plans.plan(tx, Draft(RIGHT, {}), PlanState.APPROVED, NOW))

    plans.assert_may_approve(waiting, "Dafydd", NOW)
    with pytest.raises(SamePerson):
        plans.assert_may_approve(waiting, "Siân", NOW)
    with pytest.raises(NotWaiting):
        plans.assert_may_approve(approved, "Dafydd", NOW)


async def test_a_delay_is_not_approved_after_the_day_that_it_promises(database: Database) -> None:
    """A second person who comes too late is refused, and nobody is promised a day that is over."""
    async with database.transaction() as tx:
        delay = await plans.one(tx, await plans.plan(tx, Draft(DELAY, {}), PlanState.WAITING, NOW, "Siân"))

    plans.assert_may_approve(delay, "Dafydd", ITS_LAST_MOMENT)
    with pytest.raises(DelayOver, match=str(DELAY.feedback_by)):
        plans.assert_may_approve(delay, "Dafydd", ITS_LAST_MOMENT + SECOND)


async def test_a_delay_is_not_planned_after_the_day_that_it_promises(database: Database) -> None:
    """An officer who plans an old file is refused; its correction promises nothing, and may be planned."""
    late = ITS_LAST_MOMENT + SECOND
    async with database.transaction() as tx:
        first = await plans.plan(tx, Draft(DELAY, {}), PlanState.APPROVED, ITS_LAST_MOMENT)
        with pytest.raises(DelayOver):
            await plans.plan(tx, Draft(replace(DELAY, said=both("other")), {}), PlanState.APPROVED, late)
        correction = Draft(replace(DELAY, said=both("right")), {}, first)
        assert await plans.plan(tx, correction, PlanState.APPROVED, late)


async def test_the_same_is_planned_once(database: Database) -> None:
    """Followers hear once, though an officer plans the same file twice."""
    await planned(database, NEWS)
    with pytest.raises(StoredBefore):
        await planned(database, NEWS)


async def test_news_of_a_service_reach_its_followers_alone(database: Database) -> None:
    """Whoever follows the service hears its news, and whoever follows one engagement does not."""
    async with database.transaction() as tx:
        await people.follow(tx, b"two", "small")
    await begun(database, NEWS, b"one")

    assert {b"one": "pending"} == await told_to(database, 1)


async def test_an_update_is_no_feedback(database: Database) -> None:
    """Whoever looks at what came of an engagement finds its feedback, and no news among it."""
    await begun(database, FOR_SMALL, b"one")
    async with database.transaction() as tx:
        told, counted = await broadcasts.told(tx, "small"), await broadcasts.by_state(tx, "small")

    assert ((), {}) == (told, counted)


async def test_a_correction_is_for_those_who_may_have_read_it(database: Database) -> None:
    """Whoever was sent it hears that it was wrong; whoever still waits reads the right text alone."""
    wrong = await begun(database, FOR_SMALL, *MARKS)
    first, second = await claim_many(database, 2)
    await settle(database, first, DeliveryState.SENT)
    await settle(database, second, DeliveryState.UNKNOWN)
    await begun(database, RIGHT, corrects=wrong)

    assert {b"one": "pending", b"three": "pending"} == await told_to(database, 2)
    assert ["right (en)", "right (en)"] == [await said_by(database, number) for number in (1, 2)]


async def test_whoever_has_left_is_not_told_of_a_correction(database: Database) -> None:
    """Whoever wished to hear no more hears no more, not even that something was wrong."""
    wrong = await begun(database, FOR_SMALL, *MARKS)
    for each in await claim_many(database, 3):
        await settle(database, each, DeliveryState.SENT)
    async with database.transaction() as tx:
        await people.unfollow(tx, b"two", "small")
    await begun(database, RIGHT, corrects=wrong)

    assert {b"one", b"three"} == (await told_to(database, 2)).keys()


async def test_a_second_correction_is_told_once(database: Database) -> None:
    """Whoever waits for the first correction hears the second in its place, and not both."""
    wrong = await begun(database, FOR_SMALL, b"one", b"two")
    for each in await claim_many(database, 2):
        await settle(database, each, DeliveryState.SENT)
    await begun(database, RIGHT, corrects=wrong)
    (one,) = await claim_many(database, 1)
    await settle(database, one, DeliveryState.SENT)
    await begun(database, replace(RIGHT, text=both("righter"), send_at=NOW + DAY), corrects=wrong)

    assert {b"one": "sent", b"two": "pending"} == await told_to(database, 2)
    assert {b"one": "pending"} == await told_to(database, 3)
    assert {"righter (en)"} == {await said_by(database, number) for number in (1, 2, 3)}


async def test_of_two_corrections_at_one_time_all_read_the_same(database: Database) -> None:
    """Whoever looks at the record reads the same correction as whoever has it changed in their chat."""
    wrong = await begun(database, FEEDBACK, b"one")
    for each in ("right", "righter"):
        right = replace(FEEDBACK, said=both(each), send_at=NOW + DAY)
        await begun(database, right, corrects=wrong)
    async with database.transaction() as tx:
        [recorded] = await broadcasts.told(tx, "small")
        load = await broadcasts.load_of(tx, 1)

    assert recorded == load.content


async def test_a_text_that_is_half_sent_is_put_right_whole(database: Database, keys: Keys) -> None:
    """Whoever has read the beginning gets the correction of all of it, and no rest of what was wrong."""
    wrong = await begun(database, FOR_SMALL, b"one")
    (one,) = await claim_many(database, 1)
    sealed = deliveries.sealed_messages(keys, (11,))
    async with database.transaction() as tx:
        await deliveries.settle(tx, [Settled(one, DeliveryState.RETRY, 0, BOT, NOW, sealed)])
    await begun(database, RIGHT, corrects=wrong)
    async with database.transaction() as tx:
        earlier = await broadcasts.earlier_messages(tx, 2, b"one", "8400")

        none = await broadcasts.earlier_messages(tx, 2, b"one", "8401")

    assert ({b"one": "sent"}, {b"one": "pending"}) == (await told_to(database, 1), await told_to(database, 2))
    assert ((11,), None) == (deliveries.messages_of(keys, earlier), none)


async def test_languages_are_counted_however_many_there_are(database: Database, keys: Keys) -> None:
    """An officer sees how many read each language, beyond those whose contacts are opened at once."""
    async with database.transaction() as tx:
        for n in range(510):
            await people.keep(tx, keys, Contact(n + 1, Language.CY if n % 3 else None))
            await people.follow(tx, keys.contact(n + 1), "small")
        identifier = await plans.plan(tx, Draft(FOR_SMALL, {}), PlanState.APPROVED, NOW)
        plan = await plans.one(tx, identifier)

    assert {Language.CY: 340, None: 170} == await plans.readers(database, keys, plan)


async def test_a_trial_is_no_plan(database: Database) -> None:
    """A trial goes to staff alone: nobody can approve it, correct it or find it in the list."""
    identifier = await planned(database, FOR_SMALL)
    async with database.transaction() as tx:
        await people.follow(tx, b"one", "small")
        plan = await plans.one(tx, identifier)
        tried = [await plans.try_out(tx, plan, broadcasts.audience("small"), NOW) for _ in range(2)]
        listed = await plans.every(tx)
        loads = [await broadcasts.load_of(tx, number) for number in (1, 2)]
        with pytest.raises(UnknownPlan):
            await plans.one(tx, f"{identifier}.1")

    assert ([True, True], [identifier]) == (tried, [each.id for each in listed])
    assert [True, True] == [each.trial for each in loads]


async def test_nobody_is_tried_upon_where_there_is_no_staff(database: Database) -> None:
    """An officer is told that nobody can read the trial, and nothing is stored."""
    identifier = await planned(database, FOR_SMALL)
    async with database.transaction() as tx:
        left = await plans.try_out(tx, await plans.one(tx, identifier), broadcasts.audience("small"), NOW)

    assert (False, 0) == (left, await rows(database, delivery))


@pytest.mark.parametrize(("days", "left"), [(limits.NEWS_DAYS, 1), (limits.NEWS_DAYS + 1, 0)])
async def test_to_whom_news_were_sent_is_forgotten(database: Database, days: int, left: int) -> None:
    """Ninety days after the news of a service nobody can see to whom they were sent; feedback stays."""
    await begun(database, NEWS, b"one")
    await begun(database, FEEDBACK, b"two")
    async with database.transaction() as tx:
        await retention.end_news(tx, NOW + days * DAY)

    assert left == len(await told_to(database, 1))
    assert 1 == len(await told_to(database, 2))
