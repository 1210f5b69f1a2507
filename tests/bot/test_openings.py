"""Links are counted a group at once, so that no log of the database joins a person to a link."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.openings import Openings
from engagements import limits
from engagements.engagement import Link
from storage import links
from storage.database import Database
from storage.errors import StorageDown
from storage.tables import opened_link
from tests.examples import both, engagement
from tests.storage.given import address, rows

LINKED = engagement(links=(Link("library", both("library")),))
GROUP = limits.SMALLEST_GROUP


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    """Open a database."""
    opened = await Database.opened(address(tmp_path))
    yield opened
    await opened.close()


async def shown(database: Database) -> dict[str | None, str]:
    """Give what an officer may see."""
    async with database.transaction() as tx:
        return await links.openings(tx, LINKED)


async def come(openings: Openings, *ways: tuple[str | None, int]) -> None:
    """Let so many people come in each way, one way after another."""
    for link, number in ways:
        for _ in range(number):
            await openings.count("small", link)


async def written(database: Database) -> dict[str, int]:
    """Give what an attacker finds who holds the database."""
    async with database.transaction() as tx:
        return {row.link: row.opened for row in await tx.execute(select(opened_link))}


async def test_nothing_is_written_before_a_group_has_come(database: Database) -> None:
    """An attacker who holds the log finds no number that rose when one person came."""
    openings = Openings(database)
    await come(openings, (None, GROUP - 1))
    before = await rows(database, opened_link)
    await come(openings, (None, 1))

    assert (0, {None: "10", "library": "0"}) == (before, await shown(database))


@pytest.mark.parametrize("beside", [0, 2])
async def test_no_group_is_written_that_one_link_brought(database: Database, beside: int) -> None:
    """An attacker who sees ten new followers cannot say of them that they came from the food bank."""
    openings = Openings(database)
    await come(openings, ("food-bank", GROUP - beside), (None, beside))

    assert {} == await written(database)


async def test_a_group_of_which_three_came_in_another_way_is_written(database: Database) -> None:
    """A service reads of a link through which most people come."""
    await come(Openings(database), ("food-bank", GROUP - 3), (None, 2), ("library", 1))

    assert {"": 2, "food-bank": GROUP - 3, "library": 1} == await written(database)


async def test_whoever_completes_a_group_is_not_known_by_it(database: Database) -> None:
    """An attacker who sees the moment of the count cannot say that the last who came was one of the few."""
    openings = Openings(database)
    await come(openings, ("library", GROUP), ("food-bank", 3))
    before = await written(database)
    await come(openings, ("library", GROUP - 3))

    assert ({}, {"library": 2 * GROUP - 3, "food-bank": 3}) == (before, await written(database))


async def test_every_way_in_makes_up_a_group(database: Database) -> None:
    """A service reads of a small link too, once enough have come in any way."""
    openings = Openings(database)
    for n in range(2 * GROUP):
        await openings.count("small", "library" if n % 2 else None)

    assert {None: "10", "library": "10"} == await shown(database)


async def test_engagements_make_up_groups_of_their_own(database: Database) -> None:
    """An attacker cannot tell the only one who came to an engagement by those of another."""
    openings = Openings(database)
    for n in range(GROUP):
        await openings.count("small" if n else "other", None)

    assert 0 == await rows(database, opened_link)


@pytest.mark.parametrize("fault", [StorageDown, ZeroDivisionError])
async def test_what_storage_could_not_take_is_counted_later(
    database: Database, monkeypatch: pytest.MonkeyPatch, fault: type[Exception]
) -> None:
    """A service loses no opening, and no participant a reply, because the count failed for a moment."""
    openings = Openings(database)

    async def down(*given: object) -> None:
        raise fault

    with monkeypatch.context() as broken:
        broken.setattr("storage.links.count", down)
        await come(openings, ("library", GROUP // 2), (None, GROUP // 2))
    before = await written(database)
    await come(openings, ("library", GROUP))

    assert ({}, {"": GROUP // 2, "library": GROUP // 2 + GROUP}) == (before, await written(database))
