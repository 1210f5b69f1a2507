"""The staff pages as they are served, on both kinds of database, and members who sit before them."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.demo import rehearsal_settings
from bot.roles.console import show_pages
from storage.database import Database
from storage.keys import Keys
from tests.bot.house import free_port
from tests.console.site import Clock, Site, Visitor
from tests.storage.conftest import database, keys, pytest_generate_tests, server, where
from tests.storage.given import published
from tests.storage.teams import LATER, joined

__all__ = ["database", "keys", "pytest_generate_tests", "server", "where"]


@pytest.fixture
async def site(database: Database, keys: Keys, tmp_path: Path) -> AsyncIterator[Site]:
    """Serve the pages of an installation with one engagement, of which Siân and Dafydd are the team."""
    await published(database, keys)
    sian = await joined(database, keys)
    dafydd = await joined(database, keys, "Dafydd", by=sian.proof(), at=LATER)
    clock, port = Clock(LATER), free_port()
    clock.passes(hours=1)
    settings = rehearsal_settings(tmp_path, "http://127.0.0.1:9").model_copy(update={"console_port": port})
    async with asyncio.TaskGroup() as nursery:
        pages = show_pages(settings, port, database, keys, clock, nursery)
        async with asyncio.timeout(5):
            while not pages.well:  # noqa: ASYNC110 - a server rings no bell
                await asyncio.sleep(0.01)
        yield Site(f"http://127.0.0.1:{port}", database, keys, clock, sian, dafydd)
        await pages.leave()


@pytest.fixture
async def visitor(site: Site) -> AsyncIterator[Visitor]:
    """Let somebody open a browser who has chosen English and has not signed in."""
    async with site.browser() as opened:
        await opened.posts("/language", language="en")
        yield opened


@pytest.fixture
async def sian(site: Site) -> AsyncIterator[Visitor]:
    """Let Siân sign in, in English."""
    async with site.signed_in(site.sian) as opened:
        yield opened


@pytest.fixture
async def dafydd(site: Site) -> AsyncIterator[Visitor]:
    """Let Dafydd sign in, in English."""
    async with site.signed_in(site.dafydd) as opened:
        yield opened
