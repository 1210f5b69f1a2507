"""Opening a box: some at a time and in threads, so that nobody is kept waiting.

What is sealed takes eight kilobytes each, so no more of it is in memory than is being opened. libsodium lets
other threads go on.
"""

import asyncio
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice
from typing import TypeVar

from nacl.exceptions import CryptoError
from sqlalchemy import Row, Select, select

from storage.ballots import Opened, Sealed, sorted_out, unpacked
from storage.database import Database
from storage.errors import WrongKey
from storage.keys import Keys
from storage.sealing import opener
from storage.tables import envelope, epoch
from storage.transactions import Transaction, undisturbed

# Four megabytes of what is sealed, and a few hundredths of a second.
_AT_A_TIME = 500
# Most of the time goes to libsodium, so that two threads are as good as two processors.
_AT_ONCE = 2

_SEALED: Select[bytes, bytes] = select(envelope.c.id, envelope.c.sealed)

T = TypeVar("T")
# What envelopes hold, by their ids.
Contents = dict[bytes, Sealed]


async def opened_ahead(database: Database, keys: Keys, slug: str) -> Contents:
    """Open what lies in a box before its count begins, which holds up everybody else for as long as it lasts.

    Gives nothing where the key of the box is not here. Raises WrongKey.
    """
    async with database.transaction() as tx:
        number = (await tx.execute(select(epoch.c.number).where(epoch.c.engagement == slug))).scalar()
        if number is None or not keys.has_epoch(slug, number):
            return {}
        key = keys.epoch(slug, number)
    contents: Contents = {}
    # Of another epoch than this, which may begin meanwhile, there would be nothing to open.
    box = _SEALED.where(envelope.c.engagement == slug, envelope.c.epoch == number)
    rows = await _some_after(database, box, b"")
    while rows:
        # The next are read while these are opened.
        reading = asyncio.create_task(_read(slug, key, rows))
        try:
            rows = await _some_after(database, box, rows[-1].id)
        finally:
            contents |= await reading
    return contents


async def opened(tx: Transaction, slug: str, key: bytes, ahead: Contents) -> tuple[Opened, Sequence[bytes]]:
    """Bring together what lies in a box, and open what has come in since some of it was opened ahead.

    Gives the ids of its envelopes too, in their order.
    Raises WrongKey where one cannot be opened: it must not go with those that can, for somebody was thanked.
    """
    there = select(envelope.c.id).where(envelope.c.engagement == slug).order_by(envelope.c.id)
    waiting = await tx.run_sync(lambda connection: connection.execute(there).scalars().all())
    contents, new = await undisturbed(lambda: _those_there(waiting, ahead))
    for some in _parts(new):
        contents |= await _read(slug, key, await _rows(tx, _SEALED.where(envelope.c.id.in_(some))))
    return await undisturbed(lambda: sorted_out(contents.values())), waiting


def _those_there(waiting: Sequence[bytes], ahead: Contents) -> tuple[Contents, list[bytes]]:
    """Give what is known of those that wait, and those of which nothing is."""
    known = {each: ahead[each] for each in waiting if each in ahead}
    return known, [each for each in waiting if each not in known]


async def _some_after(
    database: Database, box: Select[bytes, bytes], place: bytes
) -> Sequence[Row[bytes, bytes]]:
    some = box.where(envelope.c.id > place).order_by(envelope.c.id).limit(_AT_A_TIME)
    async with database.transaction() as tx:
        return await _rows(tx, some)


async def _rows(tx: Transaction, chosen: Select[bytes, bytes]) -> Sequence[Row[bytes, bytes]]:
    return await tx.run_sync(lambda connection: connection.execute(chosen).all())


async def _read(slug: str, key: bytes, rows: Sequence[Row[bytes, bytes]]) -> Contents:
    parts = [rows[n::_AT_ONCE] for n in range(_AT_ONCE)]
    reading = (undisturbed(partial(_contents, key, part)) for part in parts)
    try:
        return {each: content for part in await asyncio.gather(*reading) for each, content in part.items()}
    except CryptoError:
        raise WrongKey(slug) from None


def _contents(key: bytes, rows: Sequence[Row[bytes, bytes]]) -> Contents:
    read = opener(key)
    return {row.id: unpacked(read(row.sealed)) for row in rows}


def _parts(these: Sequence[T]) -> Iterator[list[T]]:
    left = iter(these)
    while some := list(islice(left, _AT_A_TIME)):
        yield some
