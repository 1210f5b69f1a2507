"""Statements that are compiled once do what they say, and what is remembered is never out of date."""

import asyncio
from datetime import date

import pytest
from sqlalchemy import bindparam, delete, insert, select, update

from storage import ballot_box, reminders
from storage.database import Database
from storage.keys import Keys
from storage.prepared import Prepared, Row
from storage.shelf import Shelf
from storage.tables import engagement, feedback, nullifier, reminder
from tests.examples import NOW
from tests.storage.given import SMALL, published, response

CHAT = 7012345678

_ALL = Prepared(select(engagement.c.id))


async def shelved(database: Database, shelf: Shelf) -> list[tuple[str, bool]]:
    """Give what a turn finds on the shelf."""
    async with database.shared_transaction(b"one") as tx:
        return [(each.engagement.title.en, each.closed) for each in await shelf.all(tx)]


async def answered(database: Database, keys: Keys) -> frozenset[str]:
    """Give what a turn knows that its chat has answered."""
    async with database.shared_transaction(b"one") as tx:
        return await ballot_box.answered(tx, keys, CHAT, ("small",))


async def test_values_go_in_and_come_out_by_their_types(database: Database) -> None:
    """A participant is reminded on the day that they chose, and feedback leaves at its own moment."""
    values = {
        "id": "one",
        "engagement": "small",
        "content": "{}",
        "send_at": NOW,
        "wall_time": "",
        "zone": "",
        "fired": True,
        "kind": "feedback",
        "state": "approved",
        "planned_by": "",
        "approved_by": "",
        "corrects": None,
    }
    columns = feedback.c
    chosen = select(columns.id, columns.send_at, columns.fired).where(columns.send_at == bindparam("at"))
    async with database.transaction() as tx:
        await Prepared(insert(feedback)).change(tx, **values)
        (row,) = await Prepared(chosen).all(tx, at=NOW)
        await reminders.wish(tx, b"mark", "small", date(2026, 11, 30))
        (wished,) = await reminders.of(tx, b"mark")

    assert (("one", NOW, True), date(2026, 11, 30)) == (row, wished.due)


async def test_a_settled_value_is_kept_beside_those_that_are_given(database: Database) -> None:
    """A participant's one reminder goes, and another's stays."""
    theirs = delete(reminder).where(reminder.c.contact == bindparam("mark"), reminder.c.engagement == "small")
    async with database.transaction() as tx:
        for mark in (b"one", b"two"):
            await reminders.wish(tx, mark, "small", date(2026, 11, 30))
        gone = await Prepared(theirs).change(tx, mark=b"one")
        left = [await reminders.of(tx, mark) for mark in (b"one", b"two")]

    assert (1, 0, 1) == (gone, *map(len, left))


@pytest.mark.of_sqlite
async def test_what_nobody_has_changed_is_not_read_twice(database: Database, keys: Keys) -> None:
    """A participant waits for no reading of what is the same for everybody."""

    async def read() -> list[Row]:
        async with database.shared_transaction(b"one") as tx:
            return await _ALL.known(tx)

    await published(database, keys)

    assert await read() is await read()


async def test_a_turn_sees_at_once_what_was_published(database: Database, keys: Keys) -> None:
    """A participant reads an engagement from the moment at which it is published, and as it is now."""
    shelf = Shelf()
    before = await shelved(database, shelf)
    await published(database, keys)
    first = await shelved(database, shelf)
    async with database.transaction() as tx:
        await tx.execute(update(engagement).values(closed_at=NOW))

    assert ([], [(SMALL.title.en, False)], [(SMALL.title.en, True)]) == (
        before,
        first,
        await shelved(database, shelf),
    )


async def test_a_turn_sees_at_once_what_another_process_published(
    database: Database, keys: Keys, where: str
) -> None:
    """A participant reads what an officer publishes beside a server that runs."""
    shelf = Shelf()
    before = await shelved(database, shelf)
    other = await Database.opened(where)
    await published(other, keys)
    await other.close()

    assert ([], [(SMALL.title.en, False)]) == (before, await shelved(database, shelf))


async def test_the_first_answer_of_all_is_known_at_the_next_turn(database: Database, keys: Keys) -> None:
    """Whoever answers first is told so as everybody after them."""
    await published(database, keys)
    before = await answered(database, keys)
    async with database.shared_transaction(b"one") as tx:
        await ballot_box.submit(tx, keys, CHAT, response())

    assert (frozenset(), frozenset({"small"})) == (before, await answered(database, keys))


async def test_what_a_turn_undid_is_not_remembered(database: Database) -> None:
    """A participant is shown nothing that was never kept."""
    values = {"id": "never", "content": "{}", "digest": "", "closes_at": NOW, "closed_at": None}

    async def undone() -> None:
        async with database.shared_transaction(b"one") as tx:
            await Prepared(insert(engagement)).change(tx, **values, deleted_on=None)
            await _ALL.known(tx)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await undone()

    async with database.shared_transaction(b"one") as tx:
        assert [] == await _ALL.known(tx)


async def test_turns_of_one_commit_share_what_they_read(database: Database, keys: Keys) -> None:
    """Of many who begin at once, each finds what is published."""
    await published(database, keys)
    shelf = Shelf()

    found = await asyncio.gather(*(shelved(database, shelf) for _ in range(8)))

    assert [[(SMALL.title.en, False)]] * 8 == found


async def test_marks_are_looked_for_in_portions(database: Database, keys: Keys) -> None:
    """Whoever has answered one of very many engagements is told so."""
    names = tuple(f"n{number}" for number in range(ballot_box.AT_ONCE + 1))
    async with database.transaction() as tx:
        for name in names:
            keys.make_for(name)
            values = {"id": name, "content": "{}", "digest": "", "closes_at": NOW}
            await tx.execute(insert(engagement).values(values))
            if name == names[-1]:
                mark = keys.nullifier(name, CHAT)
                await tx.execute(insert(nullifier).values(engagement=name, n=mark))
        await tx.execute(insert(nullifier).values([{"engagement": n, "n": b"-"} for n in names]))

        assert {names[-1]} == await ballot_box.answered(tx, keys, CHAT, names)
