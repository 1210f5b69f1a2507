"""What was backed up comes back whole, on either database, and brings nothing back that was to be gone."""

import io
from dataclasses import replace
from datetime import timedelta
from itertools import takewhile
from pathlib import Path

import pytest
from sqlalchemy import insert, select, update

from dialogs.state import State
from storage import backup, ballot_box, broadcasts, drafts, people, planning, plans, unplanned
from storage.backup import LEFT_OUT, pieces_of, restore
from storage.counting import count
from storage.database import Database
from storage.errors import BackupCut, DatabaseNotEmpty, NotABackup, OtherVersion, WrongPassphrase
from storage.keys import Keys
from storage.passphrases import Cost
from storage.people import Contact
from storage.planned import PlanState
from storage.plans import Draft
from storage.results import Results, results
from storage.sealed_stream import read_sealed, write_sealed
from storage.shelf import Shelf
from storage.tables import METADATA, broadcast, delivery, draft, envelope, feedback
from tests.examples import NOW
from tests.storage.given import CY, EN, SMALL, address, filled, published, rows
from tests.storage.patterns import made
from tests.storage.test_broadcasts import FEEDBACK
from tests.storage.test_broadcasts import fired as fire_it

PASSPHRASE = "ceffyl cywir batri"
CHEAP = Cost(1, 8192)


@pytest.fixture(params=["sqlite", "postgresql"])
def elsewhere(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Say where an empty database is, of the kind that is asked for."""
    return address(tmp_path / "new") if request.param == "sqlite" else made(request.getfixturevalue("server"))


def sealed(where: str) -> bytes:
    """Back a database up."""
    file = io.BytesIO()
    write_sealed(file, pieces_of(where), PASSPHRASE, CHEAP)
    return file.getvalue()


async def put_back(
    where: str, content: bytes, passphrase: str = PASSPHRASE
) -> tuple[backup.Restored, Database]:
    """Restore a backup into a database, which the caller closes."""
    database = await Database.opened(where)
    try:
        async with database.transaction() as tx:
            return await restore(tx, read_sealed(io.BytesIO(content), passphrase), NOW), database
    except BaseException:
        await database.close()
        raise


async def shown(database: Database, keys: Keys) -> Results:
    """Ask for the results."""
    async with database.transaction() as tx:
        return await results(tx, keys, SMALL, closed=False)


async def test_a_restored_database_shows_the_same_results(
    database: Database, where: str, keys: Keys, elsewhere: str
) -> None:
    """An officer restores a backup on either kind of database, and reads the same figures."""
    await published(database, keys)
    await filled(database, keys, CY, *range(8))
    await count(database, keys, SMALL)
    await filled(database, keys, EN, *range(20, 23))
    before = await shown(database, keys)
    _, other = await put_back(elsewhere, sealed(where))

    after, waiting = await shown(other, keys), await rows(other, envelope)
    async with other.transaction() as tx:
        answered = await ballot_box.answered(tx, keys, 20, ("small",))
    await other.close()
    assert (before, 5, frozenset({"small"})) == (after, waiting, answered)


async def test_the_count_goes_on_in_a_restored_database(
    database: Database, where: str, keys: Keys, elsewhere: str
) -> None:
    """What waited in the box when the backup was made is counted with what comes after."""
    await published(database, keys)
    await filled(database, keys, CY, 1, 2)
    _, other = await put_back(elsewhere, sealed(where))
    await filled(other, keys, CY, 3, 4, 5)
    counted = await count(other, keys, SMALL)
    await other.close()

    assert counted.released + counted.waiting == 5


async def test_no_draft_is_in_a_backup(database: Database, where: str, keys: Keys, elsewhere: str) -> None:
    """A participant's draft ends after a week, though somebody keeps backups for years."""
    mark = keys.contact(1)
    async with database.transaction() as tx:
        await drafts.keep(tx, keys, mark, State(CY), NOW)
        await people.keep(tx, keys, Contact(1, CY))
    _, other = await put_back(elsewhere, sealed(where))
    async with other.transaction() as tx:
        found = await drafts.find(tx, keys, mark), await people.find(tx, keys, mark)
    await other.close()

    assert (None, Contact(1, CY)) == found
    assert draft in LEFT_OUT


async def test_nothing_of_a_backup_can_be_read_without_its_passphrase(
    database: Database, where: str, keys: Keys, tmp_path: Path
) -> None:
    """A thief of a backup reads no name of an engagement, and no key is in it even for whoever opens it."""
    await published(database, keys)
    content = sealed(where)
    opened = b"".join(read_sealed(io.BytesIO(content), PASSPHRASE))

    kept = [each.read_bytes() for each in (tmp_path / "keys").rglob("*.key")]
    assert (False, True) == (b"small" in content, b"small" in opened)
    assert [] == [each for each in kept if each in opened]


async def test_what_may_have_left_since_is_not_sent_again(
    database: Database, where: str, keys: Keys, elsewhere: str
) -> None:
    """A follower is not told twice because an old backup, in which the news still waited, was restored."""
    async with database.transaction() as tx:
        await tx.execute(insert(broadcast).values(id=41, feedback="told"))
        states = ("pending", "sending", "retry", "sent")
        columns = [
            {"broadcast": 41, "contact": each.encode(), "state": each, "attempts": 0} for each in states
        ]
        await tx.execute(insert(delivery), columns)
        for name, days in (("due", -1), ("later", 1)):
            send_at = NOW + timedelta(days=days)
            told = {"id": name, "engagement": "small", "content": "{}", "send_at": send_at}
            await tx.execute(insert(feedback).values(**told, wall_time="", zone="", fired=False))
    restored, other = await put_back(elsewhere, sealed(where))
    async with other.transaction() as tx:
        found = sorted((await tx.execute(select(delivery.c.state))).scalars())
        waiting = (await tx.execute(select(feedback.c.id).where(feedback.c.fired.is_(False)))).scalars().all()
        following = (
            await tx.execute(insert(broadcast).values(feedback="next").returning(broadcast.c.id))
        ).scalar()
    await other.close()

    assert (["sent", "unknown", "unknown", "unknown"], ["later"]) == (found, waiting)
    assert (3, 1, 42) == (restored.deliveries, restored.due, following)


async def test_what_waits_for_approval_waits_still(database: Database, where: str, elsewhere: str) -> None:
    """What nobody had approved is on no record after a restore, and leaves once somebody approves it."""
    told = replace(FEEDBACK, send_at=NOW - timedelta(days=1))
    async with database.transaction() as tx:
        identifier = await plans.plan(tx, Draft(told, {}), PlanState.WAITING, NOW, "Siân")
    restored, other = await put_back(elsewhere, sealed(where))
    async with other.transaction() as tx:
        record = await broadcasts.told(tx, "small")
        await tx.execute(update(feedback).values(state=PlanState.APPROVED.value))
        fired = await broadcasts.fire(tx, identifier)
    await other.close()

    assert (0, (), True) == (restored.due, record, fired)


async def test_what_was_still_being_planned_is_not_planned_on(
    database: Database, where: str, keys: Keys, elsewhere: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A follower whose delivery was not planned yet is not told twice either; an officer is told of it."""
    monkeypatch.setattr(planning, "AT_A_TIME", dict.fromkeys(planning.AT_A_TIME, 1))
    await published(database, keys)
    await fire_it(database, b"one", b"two", b"three")
    restored, other = await put_back(elsewhere, sealed(where))
    async with other.transaction() as tx:
        went_on = await unplanned.go_on(tx, Shelf(), NOW)
        found = (await tx.execute(select(delivery.c.state))).scalars().all()
    await other.close()

    assert (1, False, ["unknown"]) == (restored.cancelled, went_on, found)


async def test_a_backup_is_one_moment(database: Database, where: str, keys: Keys, elsewhere: str) -> None:
    """Somebody answers while the backup is being made; of their answer all is in it, or nothing."""
    await published(database, keys)
    pieces = backup._lines(where)
    # Between the table of envelopes and that of the marks of who has answered.
    begun = [*takewhile(lambda line: b'"table": "following"' not in line, pieces)]
    begun.append(b'{"table": "following", "columns": ["contact", "engagement"]}\n')
    await filled(database, keys, CY, 1)
    file = io.BytesIO()
    write_sealed(file, [*begun, *pieces], PASSPHRASE, CHEAP)
    _, other = await put_back(elsewhere, file.getvalue())
    found = [await rows(other, METADATA.tables[each]) for each in ("nullifier", "envelope")]
    await other.close()

    assert [0, 0] == found


async def test_another_passphrase_opens_nothing(database: Database, where: str, elsewhere: str) -> None:
    """An officer who mistypes is told that it is the passphrase."""
    with pytest.raises(WrongPassphrase):
        await put_back(elsewhere, sealed(where), "another one")


@pytest.mark.parametrize("harm", ["cut", "end cut off", "changed", "more"])
async def test_a_backup_that_is_not_whole_is_refused_whole(
    database: Database, where: str, keys: Keys, tmp_path: Path, harm: str
) -> None:
    """An officer is told that the file was cut or changed, and nothing of it stays in the new database."""
    await published(database, keys)
    content = sealed(where)
    harmed = {
        "cut": content[:-40],
        "end cut off": content[: content.rindex(content[-21:])],
        "changed": content[:-30] + b"\0" + content[-29:],
        "more": content + b"\0",
    }[harm]
    new = address(tmp_path / "new")
    with pytest.raises((BackupCut, WrongPassphrase)):
        await put_back(new, harmed)
    left = await Database.opened(new)
    found = await rows(left, METADATA.tables["engagement"])
    await left.close()

    assert 0 == found


@pytest.mark.parametrize(
    ("at", "byte"),
    [
        pytest.param(36, 0, id="passes"),
        pytest.param(43, 0, id="memory"),
        pytest.param(-18, 3, id="length of the last piece"),
    ],
)
def test_what_was_changed_is_told_wherever_it_was(at: int, byte: int) -> None:
    """An officer reads that a backup was changed, also where the harm is in its head or in a length."""
    file = io.BytesIO()
    write_sealed(file, [b"small"], PASSPHRASE, CHEAP)
    content = bytearray(file.getvalue())
    content[at] = byte
    with pytest.raises(BackupCut):
        [*read_sealed(io.BytesIO(content), PASSPHRASE)]


@pytest.mark.of_sqlite
async def test_what_is_no_backup_is_refused(where: str) -> None:
    """An officer who names another file is told so."""
    with pytest.raises(NotABackup):
        await put_back(where, b"id: small\n")


async def test_a_database_that_is_not_empty_is_left_as_it_is(
    database: Database, where: str, keys: Keys
) -> None:
    """An officer who restores over a running installation by mistake loses nothing."""
    await published(database, keys)
    content = sealed(where)
    with pytest.raises(DatabaseNotEmpty):
        await put_back(where, content)

    assert 1 == await rows(database, METADATA.tables["engagement"])


async def test_a_backup_of_another_version_is_named(
    database: Database, where: str, elsewhere: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An officer reads which version made the backup, and restores it with that one."""
    content = sealed(where)
    monkeypatch.setattr(backup, "newest_version", lambda: "9999")
    with pytest.raises(OtherVersion) as raised:
        await put_back(elsewhere, content)

    assert str(raised.value).endswith(", 9999")
