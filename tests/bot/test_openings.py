"""Links are counted a group at once, so that no log of the database joins a person to a link."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

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


async def test_nothing_is_written_before_a_group_has_come(database: Database) -> None:
    """An attacker who holds the log finds no number that rose when one person came."""
    openings = Openings(database)
    for _ in range(GROUP - 1):
        await openings.count("small", "library")
    before = await rows(database, opened_link)
    await openings.count("small", "library")

    assert (0, {None: "0", "library": "10"}) == (before, await shown(database))


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
        await openings.count("small" if n else "other", "library")

    assert 0 == await rows(database, opened_link)


async def test_what_storage_could_not_take_is_counted_later(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A service loses no opening because its storage was down for a moment."""
    openings = Openings(database)

    async def down(*given: object) -> None:
        raise StorageDown

    with monkeypatch.context() as broken:
        broken.setattr("storage.links.count", down)
        for _ in range(GROUP):
            await openings.count("small", "library")
    before = await rows(database, opened_link)
    await openings.count("small", "library")

    assert (0, {None: "0", "library": "10"}) == (before, await shown(database))
