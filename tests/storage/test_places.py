"""What is kept of a chat lies at the beginning of its mark: found at once, and never taken for another's."""

import pytest
from sqlalchemy import LargeBinary, Table, column, literal_column, select
from sqlalchemy import table as lightweight

from dialogs.state import State
from storage import drafts, on_screen, people, retention
from storage.database import Database
from storage.errors import PlaceTaken
from storage.keys import Keys
from storage.people import Contact
from storage.places import at, is_there
from storage.prepared import OnSqlite
from storage.tables import METADATA, place_of
from storage.writing import put, put_all
from tests.examples import NOW
from tests.storage.given import CY, EN
from tests.storage.test_migrations import PLACED, migrated

OURS, ALIKE = 1, 2
# Two marks that differ in their 64th bit, and after it.
BEGINNING = bytes(range(7))
MARKS = {OURS: BEGINNING + b"\x08" + b"o" * 24, ALIKE: BEGINNING + b"\x09" + b"a" * 24}


@pytest.fixture
def alike(keys: Keys, monkeypatch: pytest.MonkeyPatch) -> Keys:
    """Make the marks of two chats begin alike, as they hardly ever do."""
    monkeypatch.setattr(keys, "contact", MARKS.__getitem__)
    return keys


@pytest.fixture
async def _kept(database: Database, alike: Keys) -> None:
    """Keep everything of one of the two."""
    async with database.transaction() as tx:
        await people.keep(tx, alike, Contact(OURS, CY))
        await drafts.keep(tx, alike, MARKS[OURS], State(language=CY), NOW)
        await on_screen.note(tx, alike, MARKS[OURS], (7,), NOW)


async def known(database: Database, keys: Keys, chat: int) -> tuple[bool, bool, tuple[int, ...]]:
    """Tell whether a chat has a contact and a draft, and which messages lie in it, which are then taken."""
    async with database.transaction() as tx:
        contact = await people.find(tx, keys, MARKS[chat])
        draft = await drafts.find(tx, keys, MARKS[chat])
        return contact is not None, draft is not None, await on_screen.take(tx, keys, MARKS[chat], NOW)


async def ids(database: Database, table: Table) -> set[bytes]:
    """Give the marks of which a table keeps something."""
    async with database.transaction() as tx:
        return set((await tx.execute(select(table.c.id))).scalars())


@pytest.mark.usefixtures("_kept")
async def test_whose_mark_begins_alike_is_a_stranger(database: Database, alike: Keys) -> None:
    """A participant is shown nothing of somebody else, though their marks begin with the same 63 bits."""
    assert (False, False, ()) == await known(database, alike, ALIKE)


@pytest.mark.usefixtures("_kept")
async def test_whose_mark_begins_alike_is_not_found_among_many(database: Database, alike: Keys) -> None:
    """Nothing for somebody leaves to another chat because their marks begin alike."""
    async with database.transaction() as tx:
        assert {} == await people.sealed_contacts(tx, [MARKS[ALIKE]])


@pytest.mark.usefixtures("_kept")
@pytest.mark.parametrize("table", PLACED)
async def test_nobody_writes_over_what_is_kept_of_another(
    database: Database, alike: Keys, table: str
) -> None:
    """Whoever comes second is refused, and the first loses nothing."""
    with pytest.raises(PlaceTaken):
        async with database.transaction() as tx:
            await put(tx, METADATA.tables[table], MARKS[ALIKE], b"theirs")

    assert (True, True, (7,)) == await known(database, alike, OURS)


@pytest.mark.usefixtures("_kept")
@pytest.mark.parametrize("table", PLACED)
async def test_many_at_once_write_over_nobody(database: Database, alike: Keys, table: str) -> None:
    """What lies in the chats of many is noted together, and what is kept of somebody else stays."""
    other = b"z" * 32
    async with database.transaction() as tx:
        await put_all(tx, METADATA.tables[table], {MARKS[ALIKE]: b"theirs", other: b"another's"})

    assert (True, True, (7,)) == await known(database, alike, OURS)
    assert {other} == await ids(database, METADATA.tables[table]) - {MARKS[OURS]}


@pytest.mark.usefixtures("_kept")
async def test_forgetting_one_forgets_no_other(database: Database, alike: Keys) -> None:
    """Whoever asks to be forgotten takes nothing away from somebody whose mark begins alike."""
    async with database.transaction() as tx:
        await people.forget(tx, MARKS[ALIKE])

    assert (True, True, (7,)) == await known(database, alike, OURS)


async def test_the_draft_of_another_keeps_nobody_busy(database: Database, alike: Keys) -> None:
    """Whoever follows nothing is let go, whatever somebody is writing whose mark begins alike."""
    async with database.transaction() as tx:
        await people.keep(tx, alike, Contact(OURS, EN))
        await drafts.keep(tx, alike, MARKS[ALIKE], State(), NOW)
        ended = await retention.end_idle(tx, alike)

    assert 1 == ended


@pytest.mark.of_sqlite
@pytest.mark.parametrize("table", PLACED)
async def test_the_number_of_a_row_tells_no_order(database: Database, keys: Keys, table: str) -> None:
    """An attacker reads from a row's own number the beginning of its mark, whichever way it was written."""
    marks = [keys.contact(chat) for chat in range(9)]
    kept = METADATA.tables[table]
    async with database.transaction() as tx:
        for mark in marks[:3]:
            await put(tx, kept, mark, b"")
        await put_all(tx, kept, dict.fromkeys(marks[3:6], b""))
        await tx.execute(kept.insert(), [{"id": mark, "sealed": b""} for mark in marks[6:]])
        numbers = (await tx.execute(select(literal_column("rowid"), kept.c.id))).all()

    assert sorted((int.from_bytes(mark[:8]) >> 1, mark) for mark in marks) == sorted(map(tuple, numbers))


@pytest.mark.of_sqlite
@pytest.mark.parametrize("table", PLACED)
async def test_a_row_is_found_without_reading_others(database: Database, keys: Keys, table: str) -> None:
    """A participant waits no longer the more people there are: SQLite goes by the number alone."""
    kept = METADATA.tables[table]
    one = OnSqlite(select(kept.c.sealed).where(is_there(kept))).written
    async with database.transaction() as tx:
        plan = (await tx.exec_driver_sql(f"EXPLAIN QUERY PLAN {one}", at(keys.contact(OURS)))).all()

    assert [f"SEARCH {table} USING INTEGER PRIMARY KEY (rowid=?)"] == [row[-1] for row in plan]


def test_places_are_in_the_order_of_marks() -> None:
    """An operator's backup has its rows in the order of their marks, on either database."""
    marks = [bytes([n]) * 32 for n in (0, 1, 127, 128, 255)]

    assert sorted(marks) == sorted(marks, key=place_of)
    assert [0, 2**63 - 1] == [place_of(marks[0]), place_of(marks[-1])]


@pytest.mark.parametrize("table", PLACED)
async def test_what_was_kept_is_carried_over(database: Database, table: str) -> None:
    """An officer who updates loses nobody and no draft, nor on the way back."""
    kept = METADATA.tables[table]
    former = lightweight(table, column("id", LargeBinary), column("sealed", LargeBinary))
    await migrated(database, "base", "0011")
    # More than are copied at once.
    marks = [n.to_bytes(2, "big") * 16 for n in range(1, 302)]
    rows = [{"id": mark, "sealed": mark[::-1]} for mark in marks]
    async with database.transaction() as tx:
        await tx.execute(former.insert(), rows)

    await migrated(database, "head")
    async with database.transaction() as tx:
        placed = (await tx.execute(select(kept).order_by(kept.c.place))).all()
    await migrated(database, "-1")
    async with database.transaction() as tx:
        back = (await tx.execute(select(kept.c.id, kept.c.sealed).order_by(kept.c.id))).all()

    assert [(place_of(mark), mark, mark[::-1]) for mark in marks] == [tuple(row) for row in placed]
    assert [(mark, mark[::-1]) for mark in marks] == [tuple(row) for row in back]
