"""Notices: each is told once, to those whom it is for and to nobody else."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from engagements.engagement import Engagement
from engagements.notices import News, Notice
from engagements.services import Service, Subject
from storage import broadcasts, notices, people, shelf
from storage.database import Database
from storage.keys import Keys
from storage.tables import broadcast, delivery, notice
from tests.examples import NOW
from tests.storage.given import SMALL, published, rows
from tests.storage.test_broadcasts import FEEDBACK

DAY = timedelta(days=1)
JOINT = replace(
    SMALL,
    service=Service("Cyngor Sir", "County Council"),
    joint_with=(Service("Parc", "The Park", id="park"),),
    subjects=(Subject.WASTE, Subject.TRANSPORT),
)


async def follow(database: Database, mark: bytes, *followed: str) -> None:
    """Let a contact follow something, and commit."""
    async with database.transaction() as tx:
        for each in followed:
            await people.follow(tx, mark, each)


async def told(database: Database, news: News, about: Engagement = JOINT) -> list[bytes]:
    """Announce a piece of news, fire it, and give those for whom it waits."""
    async with database.transaction() as tx:
        await notices.announce(tx, Notice(about.id, news), NOW)
        for each in await notices.due(tx, NOW):
            await notices.fire(tx, each, about, NOW)
        return sorted((await tx.execute(select(delivery.c.contact))).scalars())


def test_an_engagement_is_found_by_its_services_and_subjects() -> None:
    """Whoever follows any of its owners or subjects can hear of a new engagement."""
    keys = ("service:county-council", "service:park", "subject:waste", "subject:transport")

    assert keys == JOINT.keys


@pytest.mark.parametrize("news", [News.EXTENDED, News.QUESTIONS_WAIT])
async def test_news_of_an_engagement_is_for_its_followers(database: Database, news: News) -> None:
    """Everyone who follows it hears, and nobody who follows its service alone."""
    await follow(database, b"one", "small")
    await follow(database, b"two", "small", "service:park")
    await follow(database, b"else", "other", "service:park")

    assert [b"one", b"two"] == await told(database, news)


async def test_something_new_is_for_those_who_follow_its_service_or_subject(database: Database) -> None:
    """Each of them hears once, however many keys they follow, and nobody who knows it already."""
    await follow(database, b"both", "service:park", "subject:waste")
    await follow(database, b"service", "service:county-council")
    await follow(database, b"knows", "subject:waste", "small")
    await follow(database, b"else", "subject:health", "service:other")

    assert [b"both", b"service"] == await told(database, News.NEW)


async def test_the_same_news_of_a_day_is_announced_once(database: Database) -> None:
    """A follower hears once, though two programs announce it."""
    one = Notice("small", News.NEW)
    async with database.transaction() as tx:
        announced = [await notices.announce(tx, one, NOW) for _ in range(2)]
        others = [
            await notices.announce(tx, one, NOW + DAY),
            await notices.announce(tx, Notice("small", News.QUESTIONS_WAIT), NOW),
            await notices.announce(tx, Notice("other", News.NEW), NOW),
        ]

    assert ([True, False], [True] * 3, 4) == (announced, others, await rows(database, notice))


async def test_another_closing_time_is_other_news(database: Database, keys: Keys) -> None:
    """A follower hears of each later close, though it was put off twice in one day."""
    await published(database, keys)
    async with database.transaction() as tx:
        for days in (1, 5):
            longer = replace(SMALL, closes_at=SMALL.closes_at + days * DAY)
            await shelf.publish(tx, keys, longer, NOW)
        due = await notices.due(tx, NOW)

    assert 2 == [each.notice.news for each in due].count(News.EXTENDED)


@pytest.mark.parametrize("days", [2, 9], ids=["sooner", "later"])
async def test_something_new_waits_for_the_day_on_which_it_opens(
    database: Database, keys: Keys, days: int
) -> None:
    """A follower of a service hears when it opens, though the opening was moved after publishing."""
    first = replace(SMALL, opens_at=NOW + 5 * DAY)
    moved = replace(first, opens_at=NOW + days * DAY)
    await published(database, keys, first)
    async with database.transaction() as tx:
        await shelf.publish(tx, keys, moved, NOW)
        early = await notices.due(tx, moved.opens_at - timedelta(seconds=1))
        due = await notices.due(tx, moved.opens_at)

    assert ((), [Notice("small", News.NEW)]) == (early, [each.notice for each in due])


async def test_news_for_nobody_is_carried_by_nothing(database: Database) -> None:
    """Where nobody follows, nothing is sent out, and it is not tried again."""
    told_nobody = await told(database, News.NEW)
    async with database.transaction() as tx:
        waiting = await notices.due(tx, NOW)

    assert ([], (), 0) == (told_nobody, waiting, await rows(database, broadcast))


async def test_news_waits_for_its_time(database: Database) -> None:
    """A follower hears at the time that was set, and not before."""
    async with database.transaction() as tx:
        await notices.announce(tx, Notice("small", News.NEW), NOW)
        early = await notices.due(tx, NOW - timedelta(seconds=1))
        (due,) = await notices.due(tx, NOW)

    assert ((), Notice("small", News.NEW)) == (early, due.notice)


async def test_two_processes_that_fire_at_once_fire_once(database: Database, where: str) -> None:
    """A follower hears once, though two processes saw at the same moment that it was due."""
    other = await Database.opened(where)
    await follow(database, b"one", "small")
    async with database.transaction() as tx:
        await notices.announce(tx, Notice("small", News.EXTENDED), NOW)
        (due,) = await notices.due(tx, NOW)

    async def fire(by: Database) -> bool:
        async with by.transaction() as tx:
            return await notices.fire(tx, due, JOINT, NOW)

    done = await asyncio.gather(*(fire((database, other)[n % 2]) for n in range(10)))
    await other.close()

    assert (1, 1, 1) == (sum(done), await rows(database, broadcast), await rows(database, delivery))


async def test_a_broadcast_carries_its_notice(database: Database) -> None:
    """A follower reads the news that was announced, beside feedback on the same engagement."""
    await follow(database, b"one", "small")
    await told(database, News.EXTENDED)
    async with database.transaction() as tx:
        await broadcasts.store(tx, FEEDBACK)
        ((identifier, _),) = await broadcasts.feedback_waiting(tx)
        await broadcasts.fire(tx, identifier)
        carried = [(await broadcasts.load_of(tx, number)).content for number in (1, 2)]

    assert [Notice("small", News.EXTENDED), FEEDBACK] == carried


async def test_leaving_calls_news_off_too(database: Database) -> None:
    """Whoever leaves an engagement gets no news of it that waits; news of others waits on."""
    await follow(database, b"one", "small", "other")
    await told(database, News.EXTENDED)
    await told(database, News.EXTENDED, replace(JOINT, id="other"))
    async with database.transaction() as tx:
        await broadcasts.call_off(tx, b"one", "small")
        left = (await tx.execute(select(delivery.c.broadcast))).scalars().all()

    assert [2] == left


@pytest.mark.parametrize(
    ("opens", "later", "expected"),
    [(-DAY, DAY, 1), (-DAY, timedelta(0), 0), (DAY, DAY, 0)],
    ids=["longer", "as long", "not open yet"],
)
async def test_more_time_is_announced(
    database: Database, keys: Keys, opens: timedelta, later: timedelta, expected: int
) -> None:
    """Followers hear that what is open stays open for longer; of other changes they hear nothing."""
    before = replace(SMALL, opens_at=NOW + opens)
    await published(database, keys, before)
    async with database.transaction() as tx:
        changed = replace(before, about=JOINT.title, closes_at=before.closes_at + later)
        await shelf.publish(tx, keys, changed, NOW)
        due = await notices.due(tx, NOW)

    longer = [each.notice for each in due if each.notice.news is News.EXTENDED]
    assert [Notice("small", News.EXTENDED)] * expected == longer


async def test_the_same_file_published_twice_is_no_more_time(database: Database, keys: Keys) -> None:
    """Followers hear once that there is more time, however often the file is published."""
    await published(database, keys)
    longer = replace(SMALL, closes_at=SMALL.closes_at + DAY)
    async with database.transaction() as tx:
        for _ in range(3):
            await shelf.publish(tx, keys, longer, NOW)
        due = await notices.due(tx, NOW)

    assert 1 == [each.notice.news for each in due].count(News.EXTENDED)
