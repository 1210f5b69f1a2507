"""A running program with people around it."""

import shutil
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import pytest_asyncio
import structlog

from bot import broadcast_commands, talk_commands, team_commands, terminal
from bot.demo import rehearsal_settings
from bot.operations import Operations
from bot.settings import Settings
from sandbox import Sandbox
from storage.database import Database
from storage.keys import Keys
from tests.bot.children import Children
from tests.bot.command_line import Captured, moved, run
from tests.bot.house import House, house_in, new_sandbox
from tests.bot.officer import Officer
from tests.bot.with_parts import FORESTS, SMALL
from tests.engagements.files import DECENT, FEEDBACK, changed
from tests.examples import NOW
from tests.storage.patterns import laid, lay
from tests.storage.teams import CHEAP


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


@pytest.fixture
def settled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep everything of one test in its own folder, with an English terminal and a database without rows."""
    lay(tmp_path / "data" / "drws.db")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DRWS_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("DRWS_KEY_DIR", str(tmp_path / "keys"))
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")


@pytest.fixture
def bare(settled: None, tmp_path: Path) -> None:
    """Begin on a machine that keeps nothing yet, not even a database without rows."""
    shutil.rmtree(tmp_path / "data")


@pytest.fixture
def engagement(tmp_path: Path) -> str:
    """Write an engagement file that can be published today, and could not be better."""
    (tmp_path / "small.yaml").write_text(moved(DECENT), encoding="utf-8")
    return "small.yaml"


@pytest.fixture
def feedback(tmp_path: Path) -> str:
    """Write a feedback file for next year."""
    (tmp_path / "told.yaml").write_text(changed(FEEDBACK, "2027-02-10T10:00", "2099-02-10T10:00"))
    return "told.yaml"


@pytest.fixture
def officer(settled: None, monkeypatch: pytest.MonkeyPatch) -> Officer:
    """Sit an officer down at a terminal, with a phone that shows codes."""
    at_terminal = Officer(datetime.now(UTC))
    monkeypatch.setattr(terminal, "getpass", at_terminal.hidden)
    monkeypatch.setattr("builtins.input", at_terminal.shown)
    monkeypatch.setattr(team_commands, "COST", CHEAP)
    for module in (team_commands, talk_commands, broadcast_commands):
        monkeypatch.setattr(module, "utc_now", lambda: at_terminal.now)
    return at_terminal


@pytest.fixture
def small(officer: Officer, capsys: Captured, tmp_path: Path) -> None:
    """Publish an engagement that has no team yet."""
    (tmp_path / "small.yaml").write_text(moved(), encoding="utf-8")
    assert 0 == run(capsys, "publish", "small.yaml")[0]


@pytest.fixture
async def operations(tmp_path: Path) -> AsyncIterator[Operations]:
    """Give the operations of an installation of its own, with two engagements."""
    database = await Database.opened(laid(tmp_path))
    made = Operations(database, Keys(tmp_path / "keys", None), lambda: NOW)
    await made.publish(FORESTS)
    await made.publish(SMALL)
    yield made
    await database.close()
