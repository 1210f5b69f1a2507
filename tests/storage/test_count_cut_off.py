"""A count whose process ends in the middle: it is mended at the next start."""

from pathlib import Path

import pytest

from storage import counting
from storage.database import Database
from storage.keys import Keys
from tests.storage.counts import close, count, epoch_keys, words
from tests.storage.given import (
    EN,
    filled,
    published,
)


@pytest.fixture(autouse=True)
async def _published(database: Database, keys: Keys) -> None:
    await published(database, keys)


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
