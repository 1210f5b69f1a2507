"""The count: the box is opened, what may go is let out, and the rest is sealed to a new key."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import insert, select

from dialogs.answers import ANSWERS
from engagements.engagement import Engagement
from storage import ballot_box, counting
from storage.ballot_box import Box
from storage.counting import Counted
from storage.database import Database
from storage.errors import KeyMissing
from storage.keys import Keys
from storage.sealing import unlock
from storage.tables import engagement, envelope, epoch, nullifier, response
from tests.examples import NOW
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
    words_of,
)
from tests.storage.given import response as a_response
from tests.storage.traces import found

LATER = NOW + timedelta(days=1)


@pytest.fixture(autouse=True)
async def _published(database: Database, keys: Keys) -> None:
    await published(database, keys)


async def count(database: Database, keys: Keys, counted: Engagement = SMALL) -> Counted:
    """Count while the engagement is open."""
    return await counting.count(database, keys, counted)


async def close(database: Database, keys: Keys) -> Counted | None:
    """Count for the last time."""
    return await counting.close(database, keys, SMALL, LATER)


async def released(database: Database, keys: Keys) -> list[tuple[int, str | None, str]]:
    """Give batch, language and words of every response that was let out."""
    async with database.transaction() as tx:
        out = (await tx.execute(select(response))).all()
    key = (keys.data("small"),)
    return [
        (
            each.batch,
            each.language,
            words_of(ANSWERS.validate_json(unlock(key, each.answers))),
        )
        for each in out
    ]


async def words(database: Database, keys: Keys) -> list[str]:
    """Give the words of everything, let out or in the box."""
    out = [said for _, _, said in await released(database, keys)]
    return sorted([*out, *(words_of(each.answers) for each in await in_the_box(database, keys))])


def epoch_keys(tmp_path: Path) -> list[str]:
    """Name the keys of boxes that are on the disk."""
    return sorted(file.name for file in (tmp_path / "keys" / "engagements" / "small").glob("epoch-*"))


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


@pytest.mark.parametrize(
    ("welsh", "english", "languages"),
    [
        (0, 3, {"en"}),  # one language, a group
        (3, 3, {"cy", "en"}),  # a group of each
        (1, 3, {None}),  # a lone Welsh writer
        (3, 1, {None}),  # a lone English one
        (1, 2, {None}),  # a group only together
    ],
    ids=["one", "both", "lone Welsh", "lone English", "together"],
)
async def test_at_the_close_a_small_language_is_let_out_without_it(
    database: Database, keys: Keys, welsh: int, english: int, languages: set[str | None]
) -> None:
    """A lone Welsh writer's answer is counted, and cannot be picked out by its language."""
    await filled(database, keys, CY, *range(welsh))
    await filled(database, keys, EN, *range(100, 100 + english))

    counted = await close(database, keys)

    told = {language for _, language, _ in await released(database, keys)}
    assert (Counted(welsh + english, 0), languages) == (counted, told)


async def test_fewer_than_a_group_at_the_close_are_never_opened(
    database: Database, keys: Keys, tmp_path: Path
) -> None:
    """A participant among too few was promised that nobody reads it, and nobody can."""
    await filled(database, keys, EN, 1, 2)

    counted = await close(database, keys)

    assert (Counted(0, 0, unopened=2), 0, 0, []) == (
        counted,
        await rows(database, response),
        await rows(database, envelope),
        epoch_keys(tmp_path),
    )


async def test_at_the_close_every_key_that_tells_who_answered_is_destroyed(
    database: Database, keys: Keys, tmp_path: Path
) -> None:
    """An attacker who comes after the close, with every chat id, cannot find out who answered."""
    await filled(database, keys, EN, *range(4))

    await close(database, keys)

    left = sorted(file.name for file in (tmp_path / "keys" / "engagements" / "small").iterdir())
    assert (["data.key", "owner.key", "team.key"], 0) == (left, await rows(database, nullifier))


async def test_the_close_is_written_down(database: Database, keys: Keys) -> None:
    """A participant who comes after the close is told when it closed."""
    await close(database, keys)

    async with database.transaction() as tx:
        closed_at = (await tx.execute(select(engagement.c.closed_at))).scalar_one()

    assert LATER == closed_at


async def test_after_the_close_nothing_is_taken(database: Database, keys: Keys) -> None:
    """A participant who was too late is not thanked for what nobody will count."""
    await close(database, keys)

    with pytest.raises(KeyMissing):
        await submitted(database, keys, 1, a_response())

    assert 0 == await rows(database, envelope)


async def test_another_engagement_is_left_alone(database: Database, keys: Keys) -> None:
    """A participant in another engagement waits on when this one closes."""
    await published(database, keys, replace(SMALL, id="other"))
    await filled(database, keys, EN, *range(5))
    await submitted(database, keys, 1, a_response("arall", engagement="other"))

    await close(database, keys)

    others = [words_of(each.answers) for each in await in_the_box(database, keys, "other")]
    assert ["arall"] == others


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


class Killed(Exception):
    """Stands for the end of the process."""


class CutShort(Database):
    """A database whose process ends between the commit of a count and the destruction of keys."""

    async def leave_no_trace(self) -> bool:
        """Never return."""
        raise Killed


async def cut_short(where: str, keys: Keys, closing: bool) -> None:
    """Begin a count in a process that ends before any key is destroyed."""
    database = await CutShort.opened(where)
    begun = close(database, keys) if closing else count(database, keys)
    with pytest.raises(Killed):
        await begun
    await database.close()


async def test_a_count_that_was_cut_off_is_mended_at_the_next_start(
    database: Database, keys: Keys, tmp_path: Path, where: str
) -> None:
    """An attacker finds the old key destroyed once Drws has started again after a crash."""
    await filled(database, keys, EN, *range(5))
    await cut_short(where, keys, closing=False)
    before = epoch_keys(tmp_path)

    destroyed = await counting.destroy_unneeded(database, keys)

    assert (["epoch-1.key", "epoch-2.key"], 1, ["epoch-2.key"]) == (before, destroyed, epoch_keys(tmp_path))


async def test_after_a_count_that_was_cut_off_nobody_is_lost(
    database: Database, keys: Keys, where: str
) -> None:
    """Every participant's answer is there once after a crash in the middle of a count."""
    await filled(database, keys, EN, *range(5))
    await cut_short(where, keys, closing=False)
    await counting.destroy_unneeded(database, keys)

    assert sorted(f"gan {n}" for n in range(5)) == await words(database, keys)


async def test_a_close_that_was_cut_off_is_mended_at_the_next_start(
    database: Database, keys: Keys, tmp_path: Path, where: str
) -> None:
    """An attacker cannot find out who answered once Drws has started again after a crash at the close."""
    await filled(database, keys, EN, *range(5))
    await cut_short(where, keys, closing=True)

    await counting.destroy_unneeded(database, keys)

    assert ([], None) == (epoch_keys(tmp_path), keys.nullifier("small", 1))


async def test_a_key_made_for_a_count_that_never_committed_is_destroyed(
    database: Database, keys: Keys, tmp_path: Path
) -> None:
    """A key that was made for nothing does not lie about."""
    await filled(database, keys, EN, 1)
    keys.new_epoch("small", 2)

    destroyed = await counting.destroy_unneeded(database, keys)

    assert (1, ["epoch-1.key"]) == (destroyed, epoch_keys(tmp_path))


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
