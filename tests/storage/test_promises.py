"""Promises as they are kept: at publishing, when their day passes, and when feedback has left."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import insert, select, update

from bot import promising
from engagements.feedback import Feedback, Stage
from engagements.notices import News
from engagements.promises import Promise
from storage import broadcasts, notices, promises, retention
from storage.database import Database
from storage.deliveries import Delivery, DeliveryState
from storage.keys import Keys
from storage.shelf import Shelf
from storage.tables import broadcast, delivery, engagement, feedback, promise
from tests.examples import NOW, both
from tests.storage.carrying import claim, settle
from tests.storage.given import SMALL, published
from tests.storage.test_broadcasts import FEEDBACK, fired
from tests.storage.test_migrations import migrated

TODAY = NOW.date()
DUE = SMALL.feedback_by
DAY = timedelta(days=1)
LATER = DUE + 28 * DAY
DELAY = replace(FEEDBACK, stage=Stage.DELAYED, did=None, why_not=both("why not"), feedback_by=LATER)


async def standing(database: Database) -> Promise:
    """Give what is promised of the small engagement."""
    async with database.transaction() as tx:
        found = await promises.of(tx, "small")
    assert found is not None
    return found


async def fires(database: Database, *followers: bytes, told: Feedback = FEEDBACK, on: date = TODAY) -> None:
    """Fire feedback for those who follow, as the clock does."""
    identifier = await fired(database, *followers, told=told)
    async with database.transaction() as tx:
        await promises.fired(tx, identifier, on)


async def left(database: Database, claimed: Delivery | None, on: date = TODAY) -> None:
    """Send a delivery, as the lane does."""
    assert claimed is not None
    await settle(database, claimed, DeliveryState.SENT)
    async with database.transaction() as tx:
        await promises.feedback_left(tx, claimed.broadcast, on)


async def test_publishing_makes_a_promise(database: Database, keys: Keys) -> None:
    """A reader of the record finds the day that people were told when they were asked."""
    await published(database, keys)

    assert Promise("small", (DUE,)) == await standing(database)


async def test_before_it_opens_another_day_takes_the_place_of_the_first(
    database: Database, keys: Keys
) -> None:
    """A day that was set right before anybody could read it is no moved promise."""
    unopened = replace(SMALL, opens_at=NOW + DAY)
    await published(database, keys, unopened)
    await published(database, keys, replace(unopened, feedback_by=LATER))

    assert (LATER,) == (await standing(database)).days


async def test_an_earlier_day_stands_beside_the_first(database: Database, keys: Keys) -> None:
    """Once people have read a day, the record has it for good, beside the one that is promised now."""
    await published(database, keys)
    await published(database, keys, replace(SMALL, feedback_by=DUE - 7 * DAY))

    assert (DUE, DUE - 7 * DAY) == (await standing(database)).days


async def test_writing_feedback_keeps_no_promise(database: Database, keys: Keys) -> None:
    """Feedback that is stored, or waits for its followers, has told nobody anything."""
    await published(database, keys)
    await fires(database, b"one")

    assert (await standing(database)).kept_on is None


@pytest.mark.parametrize("stage", [Stage.HEARD, Stage.DECIDED, Stage.DONE])
async def test_feedback_that_left_keeps_the_promise(database: Database, keys: Keys, stage: Stage) -> None:
    """The promise is kept on the day on which the first follower has heard, and that day stays."""
    await published(database, keys)
    await fires(database, b"one", b"two", told=replace(FEEDBACK, stage=stage))
    await left(database, await claim(database), DUE)
    await left(database, await claim(database), DUE + DAY)

    assert DUE == (await standing(database)).kept_on


async def test_a_delay_keeps_no_promise_and_moves_its_day(database: Database, keys: Keys) -> None:
    """Followers who are told of a delay are promised its new day; the first stays on the record."""
    await published(database, keys)
    await fires(database, b"one", told=DELAY)
    await left(database, await claim(database), DUE)

    assert Promise("small", (DUE, LATER)) == await standing(database)


async def test_a_delay_moves_nothing_that_is_kept(database: Database, keys: Keys) -> None:
    """People who have heard once are owed nothing by a second delay: the record stays as it is."""
    await published(database, keys)
    await fires(database, b"one")
    await left(database, await claim(database), DUE)
    await fires(database, told=replace(DELAY, send_at=NOW + DAY))

    assert Promise("small", (DUE,), DUE) == await standing(database)


@pytest.mark.parametrize(("after", "days"), [(0, (DUE, LATER)), (1, (DUE,))], ids=["on the day", "after it"])
async def test_a_delay_that_is_fired_late_promises_no_day_that_is_over(
    database: Database, keys: Keys, after: int, days: tuple[date, ...]
) -> None:
    """Nothing ran until the new day was over: the record names no day on which nothing could come."""
    await published(database, keys)
    await fires(database, b"one", told=DELAY, on=LATER + after * DAY)

    assert days == (await standing(database)).days


async def test_where_nobody_follows_firing_keeps_the_promise(database: Database, keys: Keys) -> None:
    """A service is not called late for want of anybody to tell; a delay keeps nothing even so."""
    await published(database, keys)
    await fires(database, told=DELAY)
    before = await standing(database)
    await fires(database, on=DUE)

    assert (None, DUE) == (before.kept_on, (await standing(database)).kept_on)


async def test_a_notice_that_left_keeps_no_promise(database: Database, keys: Keys) -> None:
    """To be told of more time is not to be told what happened next."""
    await published(database, keys)
    await fires(database, b"one")
    async with database.transaction() as tx:
        await tx.execute(update(broadcast).values(feedback=None, notice="small.extended"))
    await left(database, await claim(database), DUE)

    assert (await standing(database)).kept_on is None


async def test_one_process_alone_moves_a_promise(database: Database, keys: Keys) -> None:
    """Two clocks look at once, and people are told of one new day."""
    await published(database, keys)
    async with database.transaction() as tx:
        moved = [await promises.move(tx, "small", LATER) for _ in range(2)]

    assert ([True, False], (DUE, LATER)) == (moved, (await standing(database)).days)


async def test_what_has_passed_is_found_until_it_is_kept_or_forgotten(database: Database, keys: Keys) -> None:
    """Nobody is told of a delay on the day itself, after feedback has left, or when all are forgotten."""
    await published(database, keys)

    async def passed(on: date) -> int:
        async with database.transaction() as tx:
            return len(await promises.passed(tx, on))

    assert [0, 1] == [await passed(DUE), await passed(DUE + DAY)]
    async with database.transaction() as tx:
        await tx.execute(update(engagement).values(deleted_on=DUE))
    assert 0 == await passed(DUE + DAY)
    async with database.transaction() as tx:
        await tx.execute(update(engagement).values(deleted_on=None))
        await tx.execute(update(promise).values(kept_on=DUE))
    assert 0 == await passed(DUE + DAY)


@pytest.mark.parametrize(
    ("after", "days", "told"),
    [(10, (DUE, DUE + 10 * DAY), [News.LATE]), (11, (DUE,), [])],
    ids=["on the last day", "after it"],
)
async def test_once_nobody_can_be_told_any_more_no_day_is_promised(
    database: Database, keys: Keys, after: int, days: tuple[date, ...], told: list[News]
) -> None:
    """The program comes back after the last day of an engagement: it promises none that is over."""
    last = replace(SMALL.privacy, kept_until=DUE + 10 * DAY)
    await published(database, keys, replace(SMALL, privacy=last))
    noon = datetime(DUE.year, DUE.month, DUE.day, 12, tzinfo=UTC) + after * DAY
    async with database.transaction() as tx:
        await promising.look(tx, Shelf(), noon)
        announced = [each.notice.news for each in await notices.due(tx, noon)]

    assert days == (await standing(database)).days
    assert told == [each for each in announced if each is News.LATE]


async def test_a_warning_is_given_once(database: Database, keys: Keys) -> None:
    """An officer is warned once of a day, however often the clock looks, and again at the next."""
    await published(database, keys)

    async def warned(on: date) -> int:
        async with database.transaction() as tx:
            return len(await promises.to_warn_of(tx, on))

    days = [DUE - 29 * DAY, DUE - 28 * DAY, DUE - 28 * DAY, DUE - 27 * DAY, DUE - 7 * DAY, DUE, DUE]
    assert [0, 1, 0, 0, 1, 1, 0] == [await warned(day) for day in days]


async def test_each_person_who_heard_is_counted_once(database: Database, keys: Keys) -> None:
    """A reader sees how many people heard, however many messages they got, and none that did not arrive."""
    await published(database, keys)
    await fires(database, b"one", b"two")
    await fires(database, told=replace(FEEDBACK, stage=Stage.DONE))
    async with database.transaction() as tx:
        await tx.execute(update(delivery).where(delivery.c.contact == b"one").values(state="sent"))
        await tx.execute(update(delivery).where(delivery.c.contact == b"two").values(state="gone"))
        assert 1 == await promises.heard(tx, "small")


async def test_whoever_was_told_of_a_delay_has_not_heard(database: Database, keys: Keys) -> None:
    """A reader sees that nobody has heard what happened next, though all were told to wait longer."""
    await published(database, keys)
    await fires(database, b"one", told=DELAY)
    await left(database, await claim(database))
    async with database.transaction() as tx:
        assert 0 == await promises.heard(tx, "small")


async def test_how_many_heard_is_not_known_once_they_are_forgotten(database: Database, keys: Keys) -> None:
    """A reader does not read that nobody heard, once to whom it was sent has been deleted."""
    await published(database, keys)
    await fires(database, b"one")
    await left(database, await claim(database))
    await retention.delete_due(database, keys, Shelf(), SMALL.privacy.kept_until + DAY)
    async with database.transaction() as tx:
        assert await promises.heard(tx, "small") is None


async def test_the_same_file_stored_before_and_after_an_update_is_one(database: Database, keys: Keys) -> None:
    """An officer who stores a file again, after the update that knows of new days, tells nobody twice."""
    await published(database, keys)
    async with database.transaction() as tx:
        await broadcasts.store(tx, FEEDBACK)
        content = (await tx.exec_driver_sql("SELECT content FROM feedback")).scalar_one()

    assert "feedback_by" not in content


async def test_what_was_published_before_the_update_has_promised_its_day(
    database: Database, keys: Keys
) -> None:
    """An officer who updates finds every engagement on the clock, and what was told as kept."""
    await published(database, keys)
    await published(database, keys, replace(SMALL, id="other"))
    early = datetime(2027, 4, 30, 9, tzinfo=UTC)
    await fires(database, told=replace(FEEDBACK, send_at=early))

    async with database.transaction() as tx:
        published_before = (await tx.execute(select(engagement))).mappings().all()
        of_that_version = ("id", "engagement", "content", "send_at", "wall_time", "zone", "fired")
        told_before = (
            (await tx.execute(select(*(feedback.c[each] for each in of_that_version)))).mappings().all()
        )
    await migrated(database, "base", "0007")
    async with database.transaction() as tx:
        await tx.execute(insert(engagement), [dict(each) for each in published_before])
        await tx.execute(insert(feedback), [dict(each) for each in told_before])
    await migrated(database, "head")

    async with database.transaction() as tx:
        found = await promises.all_of_them(tx)
    assert {("small", (DUE,), early.date()), ("other", (DUE,), None)} == {
        (each.engagement, each.days, each.kept_on) for each in found
    }
