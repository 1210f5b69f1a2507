"""A running program with people around it."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio
import structlog

from bot.demo import rehearsal_settings
from bot.settings import Settings
from sandbox import Sandbox
from tests.bot.children import Children
from tests.bot.house import House, house_in, new_sandbox


@pytest.fixture(autouse=True)
def _logging_begins_anew() -> Iterator[None]:
    """Let no test write into a log that an earlier one has closed."""
    yield
    structlog.reset_defaults()


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    """Run the program for one test."""
    async with house_in(tmp_path) as house:
        yield house


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def shared_house(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[House]:
    """Run the program for all tests of a module, each with people of its own."""
    async with house_in(tmp_path_factory.mktemp("house")) as house:
        yield house


@pytest.fixture
def sandbox() -> Sandbox:
    """Return a Telegram that outlives the program."""
    return new_sandbox()


@pytest.fixture
async def settings(tmp_path: Path, sandbox: Sandbox) -> AsyncIterator[Settings]:
    """Run that Telegram, and return what a program needs to find it."""
    async with sandbox.running() as address:
        yield rehearsal_settings(tmp_path, address)


@pytest.fixture(scope="session")
def _hatchery() -> Iterator[Children]:
    """Keep one process ready from which others start at once."""
    children = Children()
    yield children
    children.close()


@pytest.fixture
def children(_hatchery: Children, tmp_path: Path) -> Iterator[Children]:
    """Start programs of their own that can be killed."""
    _hatchery.logs = tmp_path
    yield _hatchery
    _hatchery.kill_all()
