"""Notes go when what they hold was sent, many together, and stay where that could not be kept."""

import asyncio

import pytest

from bot.letting_go import LettingGo, Sent
from storage import hearing
from storage.database import Database
from storage.errors import StorageDown
from storage.hearing import Way
from storage.keys import Keys
from storage.tables import noted_reply
from tests.examples import NOW
from tests.storage.conftest import database, keys, server, where
from tests.storage.given import rows

__all__ = ["database", "keys", "server", "where"]

_MANY = 20
BOTH = pytest.mark.parametrize("where", ["sqlite", "postgresql"], indirect=True)


async def noted(database: Database, keys: Keys) -> LettingGo:
    """Note a reply to each of many chats."""
    async with database.transaction() as tx:
        for n in range(_MANY):
            await hearing.note(tx, keys, n, b"{}", NOW, Way(_mark(n), database.door))
    return LettingGo(database, keys, lambda: NOW)


def _mark(n: int) -> bytes:
    return bytes([n]) * 32


@BOTH
async def test_what_was_sent_to_many_at_once_is_sent_to_nobody_again(database: Database, keys: Keys) -> None:
    """Twenty participants who are answered at one moment have one answer each, after a kill too."""
    letting_go = await noted(database, keys)

    await asyncio.gather(*(letting_go.let_go(Sent(n, _mark(n), ())) for n in range(_MANY)))

    assert 0 == await rows(database, noted_reply)


@BOTH
async def test_where_one_cannot_go_none_is_taken_for_gone(
    database: Database, keys: Keys, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An operator whose storage fails finds every note still there, and each chat is known to have one."""
    letting_go = await noted(database, keys)

    async def fails(*_: object) -> None:
        raise StorageDown("disk")

    with monkeypatch.context() as broken:
        broken.setattr(hearing, "sent", fails)
        going = (letting_go.let_go(Sent(n, _mark(n), ())) for n in range(_MANY))
        said = await asyncio.gather(*going, return_exceptions=True)

    assert ({StorageDown}, _MANY) == ({type(each) for each in said}, await rows(database, noted_reply))


@pytest.mark.parametrize("where", ["sqlite"], indirect=True)
async def test_nobody_goes_with_one_who_is_called_off(database: Database, keys: Keys) -> None:
    """A participant whose note was to go together with that of somebody who is called off keeps it."""
    letting_go = await noted(database, keys)
    async with database.transaction():
        going = [asyncio.create_task(letting_go.let_go(Sent(n, _mark(n), ()))) for n in range(2)]
        await asyncio.sleep(0)
        going[0].cancel()
        said = await asyncio.gather(*going, return_exceptions=True)

    assert ([asyncio.CancelledError, StorageDown], _MANY) == (
        [type(each) for each in said],
        await rows(database, noted_reply),
    )
