"""Boxes whose key a facilitator keeps elsewhere: sealed until the close, or locked by a restart."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from engagements.engagement import Engagement, Release
from storage import counting
from storage.counting import Counted
from storage.database import Database
from storage.errors import FacilitatorKnown, NoFacilitator, NotARecoveryFile, WrongKey, WrongPassphrase
from storage.keys import Keys
from storage.passphrases import Cost
from storage.recovery import new_recovery_key, private_key_in
from storage.sealing import new_private_key, public_half
from storage.tables import envelope, nullifier, response
from tests.examples import NOW
from tests.storage.given import EN, POOL, SMALL, K, filled, published, rows, submitted
from tests.storage.given import response as sent

LATER = NOW + timedelta(days=1)
SEALED = replace(SMALL, privacy=replace(SMALL.privacy, release=Release.SEALED))
CHEAP = Cost(1, 8192)


async def entrusted(database: Database, keys: Keys) -> bytes:
    """Give a facilitator the key of the small engagement, and give its private half."""
    private_key = new_private_key()
    await counting.entrust(database, keys, "small", public_half(private_key))
    return private_key


async def sealed_one(database: Database, keys: Keys) -> bytes:
    """Publish an engagement whose box is sealed until the close, and give its facilitator's key."""
    private_key = await entrusted(database, keys)
    await published(database, keys, SEALED)
    return private_key


async def close(database: Database, keys: Keys, closing: Engagement) -> Counted | None:
    """Close an engagement when it is due."""
    return await counting.close(database, keys, closing, LATER)


def box_keys(folder: Path) -> list[str]:
    """Name the keys that open a box, and the copies of them."""
    return sorted(file.name for file in (folder / "keys").rglob("epoch-*"))


async def test_a_sealed_box_needs_a_facilitator(database: Database, keys: Keys) -> None:
    """An officer cannot promise a key that nobody keeps."""
    with pytest.raises(NoFacilitator):
        await published(database, keys, SEALED)


async def test_of_a_sealed_box_no_key_is_here(database: Database, keys: Keys, tmp_path: Path) -> None:
    """An attacker who seizes the running machine finds no key that opens the box, not a copy either."""
    await sealed_one(database, keys)
    await filled(database, keys, EN, 1, 2)

    assert [] == box_keys(tmp_path)


async def test_a_sealed_box_is_not_counted_while_it_is_open(database: Database, keys: Keys) -> None:
    """A participant's answer to a sensitive question rests until the close, however many answer."""
    await sealed_one(database, keys)
    await filled(database, keys, EN, *range(10))

    counted = await counting.count(database, keys, SEALED)

    assert (Counted(0, 0, locked=True), 10) == (counted, await rows(database, envelope))


async def test_a_sealed_box_waits_for_its_facilitator_after_the_close(database: Database, keys: Keys) -> None:
    """An officer who closes is told that the facilitator's key is needed, and loses nothing."""
    await sealed_one(database, keys)
    await filled(database, keys, EN, 1, 2, 3)

    closed = await close(database, keys, SEALED)

    assert (Counted(0, 0, locked=True), 3) == (closed, await rows(database, envelope))


async def test_who_has_answered_cannot_be_told_once_a_sealed_box_is_closed(
    database: Database, keys: Keys
) -> None:
    """An attacker who comes between the close and the opening cannot work out who has answered."""
    await sealed_one(database, keys)

    await close(database, keys, SEALED)

    assert keys.nullifier("small", 1) is None


async def test_the_facilitator_opens_it_after_the_close(database: Database, keys: Keys) -> None:
    """Participants' answers are counted once the facilitator has come with the key."""
    private_key = await sealed_one(database, keys)
    await filled(database, keys, EN, 1, 2, 3)
    await close(database, keys, SEALED)

    opened = await counting.unlock(database, keys, SEALED, private_key)

    assert (Counted(3, 0), 3, 0) == (opened, await rows(database, response), await rows(database, envelope))


async def test_the_facilitator_cannot_open_it_before(database: Database, keys: Keys) -> None:
    """A participant's answer stays sealed even from the facilitator while others still answer."""
    private_key = await sealed_one(database, keys)
    await filled(database, keys, EN, 1, 2, 3)

    assert await counting.unlock(database, keys, SEALED, private_key) is None
    assert 3 == await rows(database, envelope)


async def test_a_box_is_opened_once(database: Database, keys: Keys) -> None:
    """A facilitator who comes again finds nothing to open."""
    private_key = await sealed_one(database, keys)
    await close(database, keys, SEALED)
    await counting.unlock(database, keys, SEALED, private_key)

    assert await counting.unlock(database, keys, SEALED, private_key) is None


async def test_another_key_opens_nothing(database: Database, keys: Keys) -> None:
    """Somebody who comes with a key of their own is refused, and the box stays as it was."""
    await sealed_one(database, keys)
    await filled(database, keys, EN, 1, 2, 3)
    await close(database, keys, SEALED)

    with pytest.raises(WrongKey):
        await counting.unlock(database, keys, SEALED, new_private_key())
    assert 3 == await rows(database, envelope)


async def test_too_few_in_a_sealed_box_are_never_opened(database: Database, keys: Keys) -> None:
    """A participant among too few is not read, facilitator or not."""
    private_key = await sealed_one(database, keys)
    await filled(database, keys, EN, 1, 2)
    await close(database, keys, SEALED)

    opened = await counting.unlock(database, keys, SEALED, private_key)

    assert (Counted(0, 0, unopened=2), 0) == (opened, await rows(database, response))


async def test_among_too_few_those_are_counted_who_wished_it(database: Database, keys: Keys) -> None:
    """A participant who said 'count mine even so' is counted, and nobody else."""
    await published(database, keys)
    await filled(database, keys, EN, 1)
    await submitted(database, keys, 2, replace(sent("er hynny", EN), even_so=True))

    closed = await close(database, keys, SMALL)

    assert Counted(1, 0, unopened=1) == closed


async def test_nobody_has_two_facilitators(database: Database, keys: Keys) -> None:
    """An officer cannot slip in a key of their own after the facilitator's."""
    await entrusted(database, keys)

    with pytest.raises(FacilitatorKnown):
        await entrusted(database, keys)


async def after_a_restart(folder: Path) -> Keys:
    """Give the keys as they are when the memory that held those of the boxes is empty."""
    for file in (folder / "box").rglob("*.key"):
        file.unlink()
    return in_memory(folder)


def in_memory(folder: Path) -> Keys:
    """Give keys of which those that open boxes lie in memory."""
    return Keys(folder / "keys", None, folder / "box")


async def test_a_restart_locks_a_box_and_loses_nothing(database: Database, tmp_path: Path) -> None:
    """After a power cut participants are still served, and their answers wait for the facilitator."""
    private_key = await entrusted(database, in_memory(tmp_path))
    await published(database, in_memory(tmp_path))
    await filled(database, in_memory(tmp_path), EN, *range(K + POOL))
    keys = await after_a_restart(tmp_path)

    async with database.transaction() as tx:
        missing = await counting.missing_keys(tx, keys)
    locked = await counting.count(database, keys, SMALL)
    await counting.unlock(database, keys, SMALL, private_key)
    counted = await counting.count(database, keys, SMALL)

    assert ((), True, Counted(K, POOL)) == (missing, locked.locked, counted)


async def test_the_next_box_has_a_copy_of_its_key_too(database: Database, tmp_path: Path) -> None:
    """A restart after a count locks the new box, and the facilitator opens that one as well."""
    private_key = await entrusted(database, in_memory(tmp_path))
    await published(database, in_memory(tmp_path))
    await filled(database, in_memory(tmp_path), EN, *range(K + POOL))
    await counting.count(database, in_memory(tmp_path), SMALL)
    keys = await after_a_restart(tmp_path)

    unlocked = await counting.unlock(database, keys, SMALL, private_key)

    assert Counted(0, POOL) == unlocked


async def test_a_facilitator_who_comes_late_has_the_key_of_this_box(
    database: Database, tmp_path: Path
) -> None:
    """An officer may name a facilitator when people have already answered."""
    await published(database, in_memory(tmp_path))
    await filled(database, in_memory(tmp_path), EN, 1, 2, 3)
    private_key = await entrusted(database, in_memory(tmp_path))
    keys = await after_a_restart(tmp_path)

    await counting.close(database, keys, SMALL, LATER)

    assert Counted(3, 0) == await counting.unlock(database, keys, SMALL, private_key)


async def test_no_copy_outlives_its_box(database: Database, tmp_path: Path) -> None:
    """An attacker who gets the facilitator's key after the close finds no copy that it opens."""
    await entrusted(database, in_memory(tmp_path))
    await published(database, in_memory(tmp_path))
    await filled(database, in_memory(tmp_path), EN, *range(K + POOL))
    await counting.count(database, in_memory(tmp_path), SMALL)

    await counting.close(database, in_memory(tmp_path), SMALL, LATER)

    assert [] == [*(tmp_path / "keys").rglob("epoch-*"), *(tmp_path / "box").rglob("epoch-*")]


async def test_without_a_facilitator_a_lost_key_is_told_at_the_start(
    database: Database, tmp_path: Path
) -> None:
    """An officer is told before anybody is thanked for an answer that nothing could open."""
    await published(database, in_memory(tmp_path))
    keys = await after_a_restart(tmp_path)

    async with database.transaction() as tx:
        missing = await counting.missing_keys(tx, keys)

    assert ("small/epoch-1",) == missing


async def test_after_an_old_backup_a_new_box_can_be_begun(database: Database, keys: Keys) -> None:
    """An officer who restored a backup whose box nobody can open is told how much is lost, and goes on."""
    await published(database, keys)
    await filled(database, keys, EN, 1, 2, 3)
    keys.destroy_epochs("small", None)

    lost = await counting.renew(database, keys, SMALL)
    await filled(database, keys, EN, 4, 5, 6)

    assert (3, Counted(3, 0)) == (lost, await close(database, keys, SMALL))


async def test_a_box_that_can_be_opened_is_not_thrown_away(database: Database, keys: Keys) -> None:
    """An officer who asks for a new box without need loses nothing."""
    await published(database, keys)
    await filled(database, keys, EN, 1, 2, 3)

    lost = await counting.renew(database, keys, SMALL)

    assert (None, 3) == (lost, await rows(database, envelope))


async def test_nobody_answers_twice_after_a_renewal(database: Database, keys: Keys) -> None:
    """Whoever had answered before a box was renewed has answered still: which was lost cannot be told."""
    await published(database, keys)
    await filled(database, keys, EN, 1)
    keys.destroy_epochs("small", None)
    await counting.renew(database, keys, SMALL)

    await filled(database, keys, EN, 1)

    assert (1, 0) == (await rows(database, nullifier), await rows(database, envelope))


def test_a_facilitators_file_opens_with_its_passphrase() -> None:
    """A facilitator who kept file and passphrase has the key."""
    made = new_recovery_key("small", "ceffyl cywir batri", CHEAP)

    private_key = private_key_in(made.content, "small", "ceffyl cywir batri")

    assert made.public_key == public_half(private_key)


def test_a_facilitators_file_needs_its_passphrase() -> None:
    """A thief of the file alone has nothing."""
    made = new_recovery_key("small", "ceffyl cywir batri", CHEAP)

    with pytest.raises(WrongPassphrase):
        private_key_in(made.content, "small", "ceffyl anghywir")


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{}",
        '{"engagement": "small", "locked": "YQ=="}',
        '{"engagement": "small", "locked": "?"}',
        '{"engagement": "small", "locked": 7}',
        '["engagement", "locked"]',
    ],
)
def test_another_file_is_refused(content: str) -> None:
    """A facilitator who chose the wrong file is told so."""
    with pytest.raises(NotARecoveryFile):
        private_key_in(content, "small", "ceffyl cywir batri")


def test_a_file_of_another_engagement_is_refused() -> None:
    """A facilitator of two engagements is told when they take the wrong one."""
    made = new_recovery_key("other", "ceffyl cywir batri", CHEAP)

    with pytest.raises(NotARecoveryFile):
        private_key_in(made.content, "small", "ceffyl cywir batri")


async def test_an_unlocked_key_lies_only_where_the_count_looks(database: Database, tmp_path: Path) -> None:
    """An attacker finds no key of a box on the disk after a facilitator has unlocked it."""
    private_key = await entrusted(database, in_memory(tmp_path))
    await published(database, in_memory(tmp_path))
    keys = await after_a_restart(tmp_path)

    await counting.unlock(database, keys, SMALL, private_key)

    assert (["epoch-1.sealed"], True) == (box_keys(tmp_path), keys.has_epoch("small", 1))


async def test_an_envelope_that_was_never_sealed_for_the_box_stops_the_count(
    database: Database, keys: Keys
) -> None:
    """An attacker who puts rubbish into the box cannot make a count throw away what people sent."""
    await published(database, keys)
    await filled(database, keys, EN, *range(K + POOL))
    async with database.transaction() as tx:
        one = (await tx.execute(select(envelope.c.id).limit(1))).scalar_one()
        await tx.execute(envelope.update().where(envelope.c.id == one).values(sealed=b"\0" * 8240))

    with pytest.raises(WrongKey):
        await counting.count(database, keys, SMALL)
    assert K + POOL == await rows(database, envelope)
