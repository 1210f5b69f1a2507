"""How often each link was opened: numbers that tell of nobody."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from itertools import count
from secrets import token_bytes

import pytest
from sqlalchemy import select

from bot.calls import SendMessage
from bot.turns import Incoming, Turns
from dialogs.events import Commanded, Pressed, Started
from engagements import limits
from engagements.engagement import Link
from storage import links, retention
from storage.database import Database
from storage.keys import Keys
from storage.shelf import Shelf
from storage.tables import opened_link
from tests.examples import NOW, both, engagement
from tests.storage.given import published, rows

LINKED = engagement(links=(Link("library", both("library")), Link("school", both("school"))))


async def counted(database: Database, *opened: Mapping[str | None, int]) -> dict[str | None, str]:
    """Count openings one after another, and give what may be shown."""
    for each in opened:
        async with database.transaction() as tx:
            await links.count(tx, "small", each)
    async with database.transaction() as tx:
        return await links.openings(tx, LINKED)


async def test_openings_add_up(database: Database) -> None:
    """An officer reads of each link how many came through it in all, to the nearest five."""
    shown = await counted(database, {"library": 6, None: 8}, {"library": 6, "school": 22})

    assert {None: "10", "library": "10", "school": "20"} == shown


async def test_one_small_number_hides_the_others(database: Database) -> None:
    """An officer cannot take a small number from the whole: where one is hidden, all are but noughts."""
    shown = await counted(database, {"library": 40, None: 3})

    assert {None: "*", "library": "*", "school": "0"} == shown


async def test_before_anybody_is_counted_there_is_nothing_to_show(database: Database) -> None:
    """An officer reads no noughts where nobody was counted yet."""
    assert {} == await counted(database)


async def test_another_engagement_has_numbers_of_its_own(database: Database) -> None:
    """An officer reads the openings of their own engagement alone."""
    async with database.transaction() as tx:
        await links.count(tx, "other", {"library": 50})

    assert {None: "0", "library": "20", "school": "0"} == await counted(database, {"library": 20})


@pytest.mark.parametrize(("days", "left"), [(0, 2), (1, 0)])
async def test_the_numbers_end_with_what_they_count(
    database: Database, keys: Keys, days: int, left: int
) -> None:
    """An attacker finds no exact number once the last promised day is over."""
    await published(database, keys, LINKED)
    await counted(database, {"library": 6, None: 8})

    await retention.delete_due(database, keys, Shelf(), LINKED.privacy.kept_until + timedelta(days=days))

    assert left == await rows(database, opened_link)


async def test_a_link_that_is_taken_away_is_shown_no_more(database: Database) -> None:
    """An officer who takes a link out of the file reads of the others alone."""
    await counted(database, {"library": 20, "school": 20})
    async with database.transaction() as tx:
        shown = await links.openings(tx, replace(LINKED, links=LINKED.links[:1]))

    assert {None: "0", "library": "20"} == shown


async def test_each_person_counts_once(database: Database, keys: Keys) -> None:
    """A service reads how many people came, however often they open the link and Telegram tells of it."""
    await published(database, keys, LINKED)
    turns = Turns(database, keys, lambda: NOW, token_bytes)
    updates = count(1)

    async def comes(chat: int) -> None:
        choosing = Incoming(next(updates), chat, Commanded("menu"))
        asked = await turns.take(choosing)
        (message,) = [call.message for call in asked.calls if isinstance(call, SendMessage)] if asked else []
        await turns.take(Incoming(next(updates), chat, Pressed(message.keyboard[0][0].token)))
        opening = Incoming(next(updates), chat, Started("small_library" if chat % 2 else "small"))
        for incoming in (opening, opening, replace(opening, update_id=next(updates))):
            await turns.take(incoming)

    each_way = limits.SMALLEST_GROUP
    for chat in range(2 * each_way - 1):
        await comes(chat)
    async with database.transaction() as tx:
        before = sum((await tx.execute(select(opened_link.c.opened))).scalars())
    await comes(2 * each_way - 1)

    assert (each_way, {None: "10", "library": "10", "school": "0"}) == (before, await counted(database))
