"""While the disk is full the keys of turns that were not kept pile up, and nobody is turned away by that."""

import os
from errno import ENOSPC

import pytest

from engagements.engagement import Mode
from storage.database import Database
from storage.errors import StorageDown
from storage.keys import Keys
from tests.storage.given import published
from tests.storage.talking import Talker

CHAT = 7001


def full(opened: int, data: bytes) -> int:
    """Take nothing."""
    raise OSError(ENOSPC, "No space left on device")


def nearly_full(opened: int, data: bytes) -> int:
    """Take the beginning."""
    return os.pwrite(opened, data[:5], 0)


@pytest.mark.parametrize("taking", [full, nearly_full])
def test_a_key_that_a_full_disk_cuts_off_leaves_nothing(
    keys: Keys, monkeypatch: pytest.MonkeyPatch, taking: object
) -> None:
    """Somebody writes twenty times while the disk is full, and is answered as before when it is not."""
    mark = keys.contact(CHAT)
    with monkeypatch.context() as disk:
        disk.setattr("storage.key_files.os.write", taking)
        for _ in range(20):
            with pytest.raises(StorageDown):
                keys.conversations.fresh(mark)

    assert (keys.conversations.fresh(mark),) == keys.conversations.all(mark)


async def test_whoever_wrote_while_nothing_could_be_kept_goes_on(database: Database, keys: Keys) -> None:
    """Where the keys of turns that were not kept leave no room, the next turn is taken and they go."""
    await published(database, keys)
    talker = Talker(database, keys, CHAT)
    await talker.comes()
    mark = keys.contact(CHAT)
    while len(keys.conversations.all(mark)) < 8:
        keys.conversations.fresh(mark)
    await talker.answers(Mode.ANONYMOUS)

    assert talker.receipt
    assert 1 == len(keys.conversations.all(mark))
