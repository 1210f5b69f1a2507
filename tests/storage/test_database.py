"""How the database is opened, and that a transaction is all or nothing."""

import asyncio
import sqlite3
import threading
import traceback
from contextlib import suppress
from pathlib import Path
from stat import S_IMODE

import pytest
from sqlalchemy import insert, select
from sqlalchemy.exc import OperationalError

from storage import sqlite as sqlite_backend
from storage.database import Database
from storage.errors import StorageDown, UnsafeStorage
from storage.tables import METADATA, following
from tests.storage.given import address, rows

pytestmark = pytest.mark.of_sqlite

SECRET = b"a mark that nobody may read"


def file_of(folder: Path) -> Path:
    """Say where the file of a test's database is."""
    return folder / "data" / "drws.db"


async def write(database: Database, name: str) -> None:
    """Write one row."""
    async with database.transaction() as tx:
        await tx.execute(insert(following).values(contact=SECRET, engagement=name))


async def test_an_empty_place_gets_every_table(database: Database) -> None:
    """An officer starts Drws in an empty folder, and it is ready to keep answers."""
    async with database.transaction() as tx:
        made = set(
            (await tx.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'")).scalars()
        )

    assert METADATA.tables.keys() | {"alembic_version"} == made


async def test_the_program_goes_on_while_something_long_is_done(database: Database) -> None:
    """A person is answered while the database is busy with a statement that takes long."""
    answered = threading.Event()

    async with database.transaction() as tx:
        asyncio.get_running_loop().call_soon(answered.set)
        went_on = await tx.run_sync(lambda _: answered.wait(10))

    assert went_on


async def test_a_database_is_opened_again_with_what_it_holds(tmp_path: Path, database: Database) -> None:
    """A participant finds after a restart what was there before it."""
    await write(database, "kept")
    await database.close()

    again = await Database.opened(address(tmp_path))
    held = await rows(again, following)
    await again.close()

    assert 1 == held


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("secure_delete", 1),  # what is deleted is overwritten, and not only FAST
        ("journal_mode", "wal"),  # readers and the writer do not wait for each other
        ("synchronous", 2),  # what was thanked for is on the disk
        ("temp_store", 2),  # nothing is sorted in files
        ("foreign_keys", 1),  # a row without its other half is refused
        ("busy_timeout", 10_000),  # a second process waits instead of failing
    ],
)
async def test_every_connection_is_safe(database: Database, name: str, value: int | str) -> None:
    """A thief of the disk finds nothing that was deleted, whichever connection did it."""
    async with database.transaction() as one:
        first = (await one.exec_driver_sql(f"PRAGMA {name}")).scalar_one()

    assert value == first


async def test_a_second_connection_is_as_safe_as_the_first(tmp_path: Path) -> None:
    """A thief finds no connection that forgot to overwrite."""
    one, other = await Database.opened(address(tmp_path)), await Database.opened(address(tmp_path))
    async with other.transaction() as tx:
        found = (await tx.exec_driver_sql("PRAGMA secure_delete")).scalar_one()
    await one.close()
    await other.close()

    assert 1 == found


async def test_a_database_that_cannot_be_made_safe_is_refused() -> None:
    """An officer whose database would keep no log is told which setting is wrong, and nothing starts."""
    with pytest.raises(UnsafeStorage) as raised:
        await Database.opened("sqlite:///:memory:")

    assert "PRAGMA journal_mode: memory, not wal" == str(raised.value)


@pytest.mark.parametrize("url", ["mysql://user:hunter2@host/drws", "mssql://host/drws"])
async def test_another_kind_of_database_is_refused(url: str) -> None:
    """An officer who names a database that is not served is told so, and no password is repeated."""
    with pytest.raises(UnsafeStorage) as raised:
        await Database.opened(url)

    assert "sqlite:///… postgresql://…" == str(raised.value)


async def test_a_transaction_is_kept_whole(database: Database) -> None:
    """A participant who was thanked finds all of what they sent."""
    async with database.transaction() as tx:
        await tx.execute(insert(following).values(contact=b"1", engagement="a"))
        await tx.execute(insert(following).values(contact=b"2", engagement="a"))

    assert 2 == await rows(database, following)


async def test_a_transaction_that_fails_keeps_nothing(database: Database) -> None:
    """A participant who was told that nothing was kept is right."""

    async def fail() -> None:
        async with database.transaction() as tx:
            await tx.execute(insert(following).values(contact=b"1", engagement="a"))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fail()

    assert 0 == await rows(database, following)


async def test_a_transaction_that_is_cancelled_keeps_nothing(database: Database) -> None:
    """A participant whose turn was cut off by a stop finds half of nothing."""
    written = asyncio.Event()

    async def turn() -> None:
        async with database.transaction() as tx:
            await tx.execute(insert(following).values(contact=b"1", engagement="a"))
            written.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(turn())
    await written.wait()
    task.cancel()
    await asyncio.wait([task])

    assert 0 == await rows(database, following)


async def test_what_the_database_refuses_is_told_without_its_values(database: Database) -> None:
    """A participant's mark reaches no log by way of a database error, not even in its chain."""
    await write(database, "once")

    with pytest.raises(StorageDown) as raised:
        await write(database, "once")

    assert SECRET.decode() not in "".join(traceback.format_exception(raised.value))


async def test_a_database_that_somebody_holds_is_down(
    tmp_path: Path, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A participant hears that nothing can be kept while another program holds the file."""
    monkeypatch.setattr(sqlite_backend, "_BUSY_MILLISECONDS", 20)
    impatient = await Database.opened(address(tmp_path))
    holder = sqlite3.connect(file_of(tmp_path), isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")

    try:
        with pytest.raises(StorageDown):
            await write(impatient, "late")
    finally:
        holder.close()
        await impatient.close()

    assert 0 == await rows(database, following)


async def test_a_file_that_is_no_database_is_down(tmp_path: Path) -> None:
    """An officer who names the wrong file is told, and the file is left as it was."""
    content = b"not a database at all, but longer than a header would be" * 40
    file_of(tmp_path).parent.mkdir()
    file_of(tmp_path).write_bytes(content)

    with pytest.raises(StorageDown):
        await Database.opened(address(tmp_path))

    assert content == file_of(tmp_path).read_bytes()


async def test_a_file_that_is_damaged_is_down(tmp_path: Path, database: Database) -> None:
    """A participant hears that nothing can be kept when the disk has lost its pages."""
    for number in range(200):
        await write(database, f"engagement-{number}")
    await database.leave_no_trace()
    await database.close()
    content = bytearray(file_of(tmp_path).read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    file_of(tmp_path).write_bytes(content)

    damaged = Database(address(tmp_path))
    with pytest.raises(StorageDown):
        await write(damaged, "late")
    await damaged.close()


@pytest.mark.of_sqlite
async def test_a_database_is_made_for_its_owner_alone(tmp_path: Path, database: Database) -> None:
    """Another user of the machine can read neither the database nor its log."""
    async with database.transaction() as tx:
        await tx.exec_driver_sql("CREATE TABLE something (n INTEGER)")

    assert {0o600} == {S_IMODE(file.stat().st_mode) for file in (tmp_path / "data").iterdir()}


@pytest.mark.of_sqlite
async def test_a_database_that_everybody_can_read_is_refused(tmp_path: Path, database: Database) -> None:
    """An officer whose database lies open is told how to close it."""
    (tmp_path / "data" / "drws.db").chmod(0o644)

    with pytest.raises(UnsafeStorage, match="chmod o="):
        await Database.opened(address(tmp_path))


async def test_a_folder_in_place_of_the_file_is_down(tmp_path: Path) -> None:
    """An officer who names a folder is told that the database cannot be opened."""
    file_of(tmp_path).mkdir(parents=True)

    with pytest.raises(StorageDown):
        await Database.opened(address(tmp_path))


async def test_a_file_in_place_of_the_folder_is_down(tmp_path: Path) -> None:
    """An officer whose data directory is a file is told that the database cannot be opened."""
    (tmp_path / "data").write_text("a file")

    with pytest.raises(StorageDown):
        await Database.opened(address(tmp_path))


async def test_the_log_is_emptied(tmp_path: Path, database: Database) -> None:
    """A thief who copies the write-ahead log after a count finds it empty."""
    await write(database, "something")
    log = file_of(tmp_path).with_name("drws.db-wal")
    before = log.stat().st_size

    emptied = await database.leave_no_trace()

    assert (True, True, 0) == (before > 0, emptied, log.stat().st_size)


async def test_a_log_that_somebody_reads_is_not_said_to_be_empty(
    tmp_path: Path, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever empties the log is told where a reader still holds it."""
    monkeypatch.setattr(sqlite_backend, "_BUSY_MILLISECONDS", 20)
    impatient = await Database.opened(address(tmp_path))
    reader = sqlite3.connect(file_of(tmp_path), isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT * FROM following").fetchall()
    await write(impatient, "later")

    emptied = await impatient.leave_no_trace()
    reader.close()
    await impatient.close()

    assert emptied is False


async def test_a_log_that_cannot_be_emptied_is_storage_that_is_down(
    tmp_path: Path, database: Database
) -> None:
    """An officer whose disk fails after a count is told of the database, and sees no traceback."""
    await database.close()
    file_of(tmp_path).write_bytes(b"not a database at all, but longer than a header would be" * 40)

    try:
        with pytest.raises(StorageDown):
            await database.leave_no_trace()
    finally:
        await database.close()


async def test_what_was_deleted_is_gone_from_the_files(tmp_path: Path, database: Database) -> None:
    """A thief of the disk finds nothing of a participant who has left."""
    await write(database, "left-behind-by-nobody")
    async with database.transaction() as tx:
        await tx.execute(following.delete())
    await database.leave_no_trace()

    kept = b"".join(file.read_bytes() for file in (tmp_path / "data").iterdir())

    assert b"left-behind-by-nobody" not in kept


async def test_transactions_of_one_process_come_in_their_order(database: Database) -> None:
    """Two participants who write at once are served in the order in which they came."""
    order: list[int] = []

    async def turn(number: int) -> None:
        async with database.transaction() as tx:
            await tx.execute(select(following))
            await asyncio.sleep(0)
            order.append(number)

    await asyncio.gather(*(turn(number) for number in range(20)))

    assert list(range(20)) == order


async def test_a_disk_that_is_full_keeps_whatever_was_acknowledged(database: Database) -> None:
    """Of participants who write while the disk becomes full, those who are thanked are those who are kept."""
    async with database.transaction() as tx:
        pages = (await tx.exec_driver_sql("PRAGMA page_count")).scalar_one()
        await tx.exec_driver_sql(f"PRAGMA max_page_count = {pages + 9}")

    told = await asyncio.gather(*(long_turn(database, each) for each in range(8)), return_exceptions=True)

    async with database.transaction() as tx:
        kept = set((await tx.execute(select(following.c.contact))).scalars())
    thanked = {each for each in told if isinstance(each, bytes)}
    assert (kept, True) == (thanked, any(isinstance(each, StorageDown) for each in told))


async def test_a_disk_with_room_again_is_written_to(database: Database) -> None:
    """A participant who writes after somebody has made room on the disk is kept."""
    async with database.transaction() as tx:
        pages = (await tx.exec_driver_sql("PRAGMA page_count")).scalar_one()
        await tx.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StorageDown):
        await long_turn(database, 1)
    async with database.transaction() as tx:
        await tx.exec_driver_sql("PRAGMA max_page_count = 100000")

    await long_turn(database, 2)

    assert 1 == await rows(database, following)


async def test_a_failure_that_a_turn_makes_light_of_is_told_all_the_same(database: Database) -> None:
    """A participant is not thanked where the disk has undone what they sent, whoever has overlooked that."""
    async with database.transaction() as tx:
        pages = (await tx.exec_driver_sql("PRAGMA page_count")).scalar_one()
        await tx.exec_driver_sql(f"PRAGMA max_page_count = {pages}")

    async def overlooks() -> None:
        async with database.transaction() as tx:
            with suppress(OperationalError):
                await tx.execute(insert(following).values(contact=b"1", engagement="a" * 20_000))

    with pytest.raises(StorageDown):
        await overlooks()


async def long_turn(database: Database, number: int) -> bytes:
    """Write some pages in a turn that shares its commit. Gives what was written when it is kept."""
    mark = bytes([number])
    async with database.shared_transaction(mark) as tx:
        await tx.execute(insert(following).values(contact=mark, engagement="a" * 9_000))
    return mark
