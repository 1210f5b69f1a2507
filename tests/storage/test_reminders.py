"""Reminders: one at most, on the day that was wished; none for whoever has sent, left or been forgotten."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select, update

from bot.operations import Operations
from dialogs.world import Reminder
from engagements.notices import News, Notice
from storage import broadcasts, counting, notices, people, reminders
from storage.database import Database
from storage.deliveries import DeliveryState
from storage.keys import Keys
from storage.tables import broadcast, delivery, notice, reminder
from tests.examples import NOW
from tests.storage.given import SMALL, published, rows

TODAY = date(2026, 11, 21)
DAY = timedelta(days=1)
ONE, TWO = b"one", b"two"
DELIVERED = delivery.join(broadcast, broadcast.c.id == delivery.c.broadcast).join(
    notice, notice.c.id == broadcast.c.notice
)


async def wish(database: Database, mark: bytes, day: date | None, slug: str = "small") -> None:
    """Wish to be reminded, and commit."""
    async with database.transaction() as tx:
        await reminders.wish(tx, mark, slug, day)


async def of(database: Database, mark: bytes) -> tuple[Reminder, ...]:
    """Give the reminders of a contact."""
    async with database.transaction() as tx:
        return await reminders.of(tx, mark)


async def morning(database: Database, keys: Keys, now: datetime = NOW) -> bool:
    """Let the clock look."""
    return await Operations(database, keys, lambda: now).announce_due()


async def to_be_told(database: Database) -> list[bytes]:
    """Give the contacts for whom a message waits."""
    async with database.transaction() as tx:
        return sorted((await tx.execute(select(delivery.c.contact))).scalars())


async def test_a_reminder_becomes_a_delivery_on_its_day(database: Database, keys: Keys) -> None:
    """Whoever wished to hear today hears, and whoever wished tomorrow does not yet."""
    await published(database, keys)
    await wish(database, ONE, TODAY)
    await wish(database, TWO, TODAY + DAY)

    fired = await morning(database, keys)

    assert (True, [ONE]) == (fired, await to_be_told(database))


async def test_nobody_is_reminded_before_the_morning(database: Database, keys: Keys) -> None:
    """Whoever wished to hear today does not hear at night."""
    await published(database, keys)
    await wish(database, ONE, TODAY)

    fired = await morning(database, keys, datetime(2026, 11, 21, 7, 59, tzinfo=UTC))

    assert (False, []) == (fired, await to_be_told(database))


async def test_what_was_missed_is_told_the_next_day(database: Database, keys: Keys) -> None:
    """The program was down on the day; the reminder is late, and not lost."""
    await published(database, keys)
    await wish(database, ONE, TODAY - DAY)

    await morning(database, keys)

    assert [ONE] == await to_be_told(database)


async def test_it_is_told_once(database: Database, keys: Keys) -> None:
    """However often the clock looks, one message comes; then only a mark is kept, with no day."""
    await published(database, keys)
    await wish(database, ONE, TODAY)

    fired = [await morning(database, keys, NOW + timedelta(days=n)) for n in (0, 0, 1)]

    assert ([True, False, False], [ONE]) == (fired, await to_be_told(database))
    assert (Reminder("small", None),) == await of(database, ONE)


async def test_a_second_one_is_never_noted(database: Database, keys: Keys) -> None:
    """Whoever was reminded once is not reminded again, whatever they press."""
    await published(database, keys)
    await wish(database, ONE, TODAY)
    await morning(database, keys)
    await wish(database, ONE, TODAY + DAY)

    assert (Reminder("small", None),) == await of(database, ONE)


async def test_another_day_takes_the_place_of_the_first(database: Database) -> None:
    """Whoever chooses again is reminded on the later choice alone."""
    await wish(database, ONE, TODAY)
    await wish(database, ONE, TODAY + 3 * DAY)

    assert (Reminder("small", TODAY + 3 * DAY),) == await of(database, ONE)


async def test_none_is_none(database: Database) -> None:
    """Whoever wishes no reminder any more is not kept on the list."""
    await wish(database, ONE, TODAY)
    await wish(database, ONE, None)

    assert 0 == await rows(database, reminder)


@pytest.mark.parametrize(("slug", "left"), [("small", ("other",)), (None, ())], ids=["one", "all"])
async def test_what_is_called_off_does_not_come(
    database: Database, slug: str | None, left: tuple[str, ...]
) -> None:
    """Whoever sends or leaves hears no reminder of it; others stand."""
    await wish(database, ONE, TODAY)
    await wish(database, ONE, TODAY, slug="other")
    await wish(database, TWO, TODAY)
    async with database.transaction() as tx:
        await reminders.cancel(tx, ONE, slug)

    assert left == tuple(each.engagement for each in await of(database, ONE))
    assert 1 == len(await of(database, TWO))


async def test_what_is_on_its_way_is_called_off_too(database: Database, keys: Keys) -> None:
    """Whoever sends while the reminder waits for its turn does not get it; feedback waits on."""
    await published(database, keys)
    await wish(database, ONE, TODAY)
    await wish(database, TWO, TODAY)
    await morning(database, keys)
    async with database.transaction() as tx:
        await reminders.cancel(tx, ONE, "small")

    assert [TWO] == await to_be_told(database)


async def test_the_mark_of_one_that_left_stays_when_answers_are_sent(database: Database, keys: Keys) -> None:
    """Sending takes no mark away, so the marks that are there tell nobody who has answered."""
    await published(database, keys)
    await wish(database, ONE, TODAY)
    await morning(database, keys)
    async with database.transaction() as tx:
        await reminders.cancel(tx, ONE, "small")

    assert (Reminder("small", None),) == await of(database, ONE)


async def test_forgetting_takes_reminders_along(database: Database, keys: Keys) -> None:
    """Nothing of a reminder is left of whoever asked to be forgotten, to come or sent."""
    await published(database, keys)
    await wish(database, ONE, TODAY)
    await morning(database, keys)
    await wish(database, ONE, TODAY, slug="other")
    async with database.transaction() as tx:
        await people.forget(tx, ONE)

    assert (0, []) == (await rows(database, reminder), await to_be_told(database))


async def test_nothing_of_a_reminder_outlives_the_close(database: Database, keys: Keys) -> None:
    """Once it has closed, neither wishes nor marks are kept; those of what is open are."""
    await published(database, keys)
    await wish(database, ONE, TODAY + DAY)
    await wish(database, TWO, TODAY)
    await wish(database, TWO, TODAY + DAY, slug="other")
    await morning(database, keys)
    await counting.close(database, keys, SMALL, NOW)
    async with database.transaction() as tx:
        await reminders.end(tx)

    assert [(), (Reminder("other", TODAY + DAY),)] == [await of(database, each) for each in (ONE, TWO)]


@pytest.mark.parametrize("state", list(DeliveryState))
async def test_no_delivery_of_a_reminder_outlives_the_close(
    database: Database, keys: Keys, state: DeliveryState
) -> None:
    """A thief who comes after the close does not read from a delivery who had begun and had not sent."""
    await published(database, keys)
    await published(database, keys, replace(SMALL, id="other"))
    await wish(database, ONE, TODAY)
    await wish(database, TWO, TODAY, slug="other")
    await morning(database, keys)
    async with database.transaction() as tx:
        await people.follow(tx, ONE, "small")
        await notices.announce(tx, Notice("small", News.EXTENDED), NOW)
        for each in await notices.due(tx, NOW):
            if each.notice.news is News.EXTENDED:
                await notices.fire(tx, each, SMALL, NOW)
        await tx.execute(update(delivery).values(state=state.value))
    await counting.close(database, keys, SMALL, NOW)
    async with database.transaction() as tx:
        await reminders.end(tx)
        left = (await tx.execute(select(notice.c.engagement, notice.c.news).select_from(DELIVERED))).all()

    assert [("other", "reminder"), ("small", "extended")] == sorted(map(tuple, left))


async def test_a_reminder_is_no_feedback(database: Database, keys: Keys) -> None:
    """An officer who looks at the figures sees what became of feedback, and nothing of reminders."""
    await published(database, keys)
    await wish(database, ONE, TODAY)
    await morning(database, keys)
    async with database.transaction() as tx:
        counted = await broadcasts.by_state(tx, "small")
        waiting = await notices.due(tx, NOW + DAY)

    assert ({}, ()) == (counted, waiting)


async def test_a_reminder_stands_under_a_code_and_no_name(database: Database, keys: Keys) -> None:
    """A thief of the database reads a code, an engagement and a day: no chat, and no time of day."""
    await wish(database, keys.contact(7012345678), TODAY)
    async with database.transaction() as tx:
        (row,) = (await tx.execute(select(reminder))).all()

    assert (keys.contact(7012345678), "small", TODAY) == tuple(row)
    assert b"7012345678" not in row.contact
    assert type(row.due) is date
