"""The count: the box is opened, what may go is let out, and the rest is sealed to a new key."""

import asyncio
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import insert, select

from storage import ballot_box, counting, opening
from storage.ballot_box import Box
from storage.counting import Counted
from storage.database import Database
from storage.errors import KeyMissing
from storage.keys import Keys
from storage.tables import envelope, epoch, response
from tests.storage.counts import close, count, epoch_keys, released, words
from tests.storage.given import (
    CY,
    EN,
    SMALL,
    filled,
    grouped,
    in_the_box,
    published,
    rows,
    submitted,
)
from tests.storage.given import response as a_response
from tests.storage.traces import found


@pytest.fixture(autouse=True)
async def _published(database: Database, keys: Keys) -> None:
    await published(database, keys)


@pytest.mark.parametrize(
    ("welsh", "english", "expected"),
    [
        (0, 0, Counted(0, 0)),  # nobody
        (4, 4, Counted(0, 8)),  # neither language has a group beside its pool
        (0, 5, Counted(3, 2)),  # one language has
        (4, 5, Counted(3, 6)),  # the other goes on waiting
        (5, 5, Counted(6, 4)),  # both have
        (5, 9, Counted(10, 4)),  # all but the pools
    ],
    ids=str,
)
async def test_a_count_lets_out_all_but_the_pool_of_each_language(
    database: Database, keys: Keys, welsh: int, english: int, expected: Counted
) -> None:
    """A participant's answer is only ever let out among others in the same language."""
    await filled(database, keys, CY, *range(welsh))
    await filled(database, keys, EN, *range(100, 100 + english))

    counted = await count(database, keys)

    box = len(await in_the_box(database, keys))
    assert (expected, expected.released, expected.waiting) == (counted, await rows(database, response), box)


async def test_nothing_is_lost_and_nothing_doubled(database: Database, keys: Keys) -> None:
    """Every participant's answer is there once after several counts, let out or waiting."""
    for beginning in (0, 6, 12):
        await filled(database, keys, EN, *range(beginning, beginning + 6))
        await count(database, keys)

    assert sorted(f"gan {n}" for n in range(18)) == await words(database, keys)


async def test_batches_are_told_apart(database: Database, keys: Keys) -> None:
    """The team can tell which answers came out together, and that is all that tells them apart."""
    await filled(database, keys, EN, *range(5))
    await count(database, keys)
    await filled(database, keys, EN, *range(10, 13))
    await count(database, keys)

    batches = sorted(batch for batch, _, _ in await released(database, keys))
    assert [1, 1, 1, 2, 2, 2] == batches


async def test_a_count_that_lets_nothing_out_changes_nothing(
    database: Database, keys: Keys, tmp_path: Path
) -> None:
    """A participant in a box that is not full waits under the same key."""
    await filled(database, keys, EN, *range(4))
    async with database.transaction() as tx:
        before = sorted((await tx.execute(select(envelope.c.id, envelope.c.sealed))).all())
    await count(database, keys)
    async with database.transaction() as tx:
        after = sorted((await tx.execute(select(envelope.c.id, envelope.c.sealed))).all())

    assert (before, ["epoch-1.key"]) == (after, epoch_keys(tmp_path))


async def test_the_old_key_is_destroyed_and_a_new_one_made(
    database: Database, keys: Keys, tmp_path: Path
) -> None:
    """An attacker who comes after a count finds no key to what was sealed before it."""
    await filled(database, keys, EN, *range(5))

    await count(database, keys)

    assert ["epoch-2.key"] == epoch_keys(tmp_path)


async def test_what_waits_is_sealed_again(database: Database, keys: Keys) -> None:
    """An attacker with an old copy of the database cannot recognise the envelopes that stayed."""
    await filled(database, keys, EN, *range(5))
    async with database.transaction() as tx:
        before = (await tx.execute(select(envelope.c.id, envelope.c.sealed))).all()
    await count(database, keys)
    async with database.transaction() as tx:
        after = (await tx.execute(select(envelope.c.id, envelope.c.sealed, envelope.c.epoch))).all()

    assert {2} == {each.epoch for each in after}
    assert {each.id for each in before}.isdisjoint(each.id for each in after)
    assert {each.sealed for each in before}.isdisjoint(each.sealed for each in after)


async def test_there_is_one_public_key_after_a_count(database: Database, keys: Keys) -> None:
    """A participant who sends after a count sends to the new key."""
    await filled(database, keys, EN, *range(5))
    await count(database, keys)
    await filled(database, keys, EN, 50)
    async with database.transaction() as tx:
        numbers = set((await tx.execute(select(envelope.c.epoch))).scalars())

    assert (1, {2}) == (await rows(database, epoch), numbers)


async def test_a_copied_envelope_counts_once(database: Database, keys: Keys) -> None:
    """Somebody who copies an envelope inside the box gains no second vote."""
    await filled(database, keys, EN, *range(5))
    async with database.transaction() as tx:
        some = (await tx.execute(select(envelope).limit(3))).all()
        for each in some:
            copied = {"id": uuid4().bytes, "engagement": "small", "epoch": 1, "sealed": each.sealed}
            await tx.execute(insert(envelope).values(copied))

    counted = await count(database, keys)

    assert (Counted(3, 2), sorted(f"gan {n}" for n in range(5))) == (counted, await words(database, keys))


async def test_copies_do_not_make_a_group(database: Database, keys: Keys) -> None:
    """An attacker cannot open the box of one writer by filling it with copies of one envelope."""
    await filled(database, keys, EN, 1)
    async with database.transaction() as tx:
        (one,) = (await tx.execute(select(envelope))).all()
        for _ in range(20):
            copied = {"id": uuid4().bytes, "engagement": "small", "epoch": 1, "sealed": one.sealed}
            await tx.execute(insert(envelope).values(copied))

    assert Counted(0, 1) == await count(database, keys)


async def test_a_ballot_that_comes_back_after_its_release_counts_once(database: Database, keys: Keys) -> None:
    """A restored envelope that was let out before does not count a second time."""
    await filled(database, keys, EN, *range(5))
    box = {ballot.id: ballot for ballot in await in_the_box(database, keys)}
    await count(database, keys)
    async with database.transaction() as tx:
        out = list((await tx.execute(select(response.c.id))).scalars())
        current = await ballot_box.current_epoch(tx, "small")
        again = Box(current.number, current.public_key, current.length)
        for identifier in out:
            await ballot_box.put_in(tx, "small", again, box[identifier])
    await filled(database, keys, EN, *range(10, 13))

    await close(database, keys)

    expected = sorted(f"gan {n}" for n in (*range(5), *range(10, 13)))
    assert expected == await words(database, keys)


async def test_the_group_is_that_of_the_engagement(database: Database, keys: Keys) -> None:
    """An officer who set ten and ten gets no batch from nineteen."""
    await filled(database, keys, EN, *range(19))

    assert Counted(0, 19) == await count(database, keys, grouped(10, 10))


async def test_unreleased_answers_stand_nowhere_in_the_files(
    database: Database, keys: Keys, tmp_path: Path
) -> None:
    """A thief of the disk finds none of the words, let out or waiting, around a count."""
    secrets = [f"cyfrinach rhif {n}, yn ddiogel" for n in range(6)]
    for n, secret in enumerate(secrets):
        await submitted(database, keys, n, a_response(secret, EN))
    before = [each for secret in secrets for each in found(tmp_path / "data", secret)]

    await count(database, keys)

    after = [each for secret in secrets for each in found(tmp_path / "data", secret)]
    assert ([], []) == (before, after)


@pytest.mark.of_sqlite
async def test_the_log_is_empty_after_a_count(database: Database, keys: Keys, tmp_path: Path) -> None:
    """A thief of the log finds no envelope of before the count in it."""
    await filled(database, keys, EN, *range(5))

    await count(database, keys)

    assert 0 == (tmp_path / "data" / "drws.db-wal").stat().st_size


async def test_two_counts_at_once_release_once(database: Database, keys: Keys, where: str) -> None:
    """A participant is let out once when the clock and an officer count at the same moment."""
    await filled(database, keys, EN, *range(9))
    other = await Database.opened(where)

    counted = await asyncio.gather(*(count(each, keys) for each in (database, other)))
    await other.close()

    assert ([Counted(0, 2), Counted(7, 2)], 9) == (
        sorted(counted, key=lambda each: each.released),
        len(await words(database, keys)),
    )


async def test_sending_and_counting_at_once_loses_nobody(database: Database, keys: Keys, where: str) -> None:
    """A participant who sends in the very moment of a count is counted or waits."""
    other = await Database.opened(where)
    sending = [submitted(other, keys, n, a_response(f"gan {n}", EN)) for n in range(30)]
    counts = [count(database, keys) for _ in range(5)]

    await asyncio.gather(*sending, *counts)
    await other.close()

    assert sorted(f"gan {n}" for n in range(30)) == await words(database, keys)


async def test_a_count_without_the_key_changes_nothing(database: Database, keys: Keys) -> None:
    """An officer with the wrong key directory is told so, and no answer is thrown away."""
    await filled(database, keys, EN, *range(5))
    keys.destroy_epochs("small", None)

    with pytest.raises(KeyMissing):
        await count(database, keys)

    assert (5, 0) == (await rows(database, envelope), await rows(database, response))


async def test_what_waits_is_counted(database: Database, keys: Keys) -> None:
    """An officer sees how many wait in the box of one engagement."""
    await published(database, keys, replace(SMALL, id="other"))
    await filled(database, keys, EN, *range(3))

    async with database.transaction() as tx:
        found_waiting = (await ballot_box.waiting(tx, "small"), await ballot_box.waiting(tx, "other"))

    assert (3, 0) == found_waiting


async def test_what_comes_in_while_the_box_is_being_opened_is_counted(
    database: Database, keys: Keys, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A response that is sent between the opening and the count is in it, and none is lost or doubled."""
    await filled(database, keys, CY, *range(4))

    async def opened_ahead(*box: Any) -> opening.Contents:
        ahead = await opening.opened_ahead(*box)
        await filled(database, keys, CY, *range(4, 8))
        return ahead

    monkeypatch.setattr(counting, "opened_ahead", opened_ahead)
    counted = await count(database, keys)

    assert Counted(6, 2) == counted
    assert sorted(f"gan {chat}" for chat in range(8)) == await words(database, keys)


async def test_two_counts_at_once_are_one(database: Database, keys: Keys, where: str) -> None:
    """Two processes that open a box at the same moment let out every response once."""
    await filled(database, keys, CY, *range(8))
    other = await Database.opened(where)

    await asyncio.gather(count(database, keys), count(other, keys))
    await other.close()

    assert sorted(f"gan {chat}" for chat in range(8)) == await words(database, keys)
