"""The audit: whoever changes what was recorded is found out."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Update, delete, select, update

from storage import audit
from storage.audit import BEGINNING, Act, BrokenChain, Entry, Verified
from storage.database import Database
from storage.tables import audit as table
from storage.transactions import Transaction
from tests.examples import NOW

LOOK = Entry(NOW, "small", "Siân", Act.LOOK_UP, "0123456789", "They asked us to ring them")
ROWS = 4


async def filled(tx: Transaction, rows: int = ROWS) -> None:
    """Record some looks, each a minute after the last."""
    for n in range(rows):
        await audit.record(tx, replace(LOOK, at=NOW + timedelta(minutes=n, microseconds=n)))


async def head(tx: Transaction) -> bytes:
    """Give the head of a chain that is whole."""
    found = await audit.verify(tx)
    assert isinstance(found, Verified)
    return found.head


def of(number: int) -> Update:
    """Change the row of a number."""
    return update(table).where(table.c.number == number)


async def test_an_empty_audit_is_whole(database: Database) -> None:
    """An auditor who comes before anybody has looked finds nothing amiss."""
    async with database.transaction() as tx:
        assert Verified(0, BEGINNING) == await audit.verify(tx)


async def test_an_audit_that_nobody_touched_is_whole(database: Database) -> None:
    """An auditor finds every row as it was written, whatever the database makes of moments."""
    async with database.transaction() as tx:
        await filled(tx)

    async with database.transaction() as tx:
        found = await audit.verify(tx)
        last = (await tx.execute(select(table.c.hash).where(table.c.number == ROWS))).scalar_one()

    assert Verified(ROWS, last) == found


async def test_entries_come_back_as_they_were_recorded(database: Database) -> None:
    """An auditor reads who looked, when, at what and why, of one engagement."""
    async with database.transaction() as tx:
        await audit.record(tx, LOOK)
        await audit.record(tx, replace(LOOK, engagement="other"))

    async with database.transaction() as tx:
        assert (LOOK,) == await audit.entries(tx, "small")


@pytest.mark.parametrize(
    "change",
    [
        {"at": NOW - timedelta(days=1)},
        {"engagement": "other"},
        {"member": "Dafydd"},
        {"act": Act.READ},
        {"about": "9876543210"},
        {"reason": "Another reason altogether"},
        {"previous": BEGINNING},
        {"hash": BEGINNING},
    ],
    ids=lambda change: next(iter(change)),
)
async def test_an_altered_row_is_found(database: Database, change: dict[str, Any]) -> None:
    """Whoever rewrites a look, in any part, is found out by its number."""
    async with database.transaction() as tx:
        await filled(tx)
        await tx.execute(of(3).values(**change))

        assert BrokenChain(3) == await audit.verify(tx)


async def test_two_fields_do_not_run_together(database: Database) -> None:
    """Whoever moves a word from one field to the next is found out."""
    async with database.transaction() as tx:
        await filled(tx, 1)
        await tx.execute(of(1).values(about="", reason=f"{LOOK.about}{LOOK.reason}"))

        assert BrokenChain(1) == await audit.verify(tx)


async def test_a_removed_row_is_found(database: Database) -> None:
    """Whoever takes a look out of the middle is found out."""
    async with database.transaction() as tx:
        await filled(tx)
        await tx.execute(delete(table).where(table.c.number == 2))

        assert BrokenChain(2) == await audit.verify(tx)


async def test_closing_the_gap_does_not_help(database: Database) -> None:
    """Whoever removes a look and numbers the rest anew is found out."""
    async with database.transaction() as tx:
        await filled(tx)
        await tx.execute(delete(table).where(table.c.number == 2))
        for number in (3, 4):
            await tx.execute(of(number).values(number=number - 1))

        assert BrokenChain(2) == await audit.verify(tx)


async def test_reordered_rows_are_found(database: Database) -> None:
    """Whoever swaps two looks is found out."""
    async with database.transaction() as tx:
        await filled(tx)
        for number, moved in ((2, 99), (3, 2), (99, 3)):
            await tx.execute(of(number).values(number=moved))

        assert BrokenChain(2) == await audit.verify(tx)


@pytest.mark.parametrize("number", [ROWS, 1], ids=["the last", "all"])
async def test_a_cut_off_end_is_found_by_an_earlier_head(database: Database, number: int) -> None:
    """Whoever cuts off the latest looks is found out by an auditor who noted the head."""
    async with database.transaction() as tx:
        await filled(tx)
        noted = await head(tx)
        await tx.execute(delete(table).where(table.c.number >= number))

        assert BrokenChain(number) == await audit.verify(tx, noted)


async def test_a_chain_written_anew_is_found_by_an_earlier_head(database: Database) -> None:
    """Whoever writes a whole new audit, which holds together, is found out by the head of the old."""
    async with database.transaction() as tx:
        await filled(tx)
        noted = await head(tx)
        await tx.execute(delete(table))
        for _ in range(ROWS):
            await audit.record(tx, replace(LOOK, reason="Nothing to see here"))

        assert BrokenChain(ROWS + 1) == await audit.verify(tx, noted)


async def test_a_head_noted_earlier_stays_in_the_chain(database: Database) -> None:
    """An auditor who noted a head last month is not alarmed by what was recorded since."""
    async with database.transaction() as tx:
        await filled(tx, 2)
        noted = await head(tx)
        await filled(tx, 2)

        assert Verified(ROWS, await head(tx)) == await audit.verify(tx, noted)
