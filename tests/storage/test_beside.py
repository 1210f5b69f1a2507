"""What stands beside an engagement cannot be laid beside its answers, whoever has the whole database."""

import pytest
from sqlalchemy import select

from bot.beside import parts
from dialogs.answers import Answer, Response
from engagements.engagement import Mode
from storage import counting
from storage.database import Database
from storage.keys import Keys
from storage.tables import envelope, nullifier, response
from tests.storage.given import EN, SMALL, published, submitted
from tests.storage.given import response as a_response

EQUALITY = next(each for each in parts(SMALL, SMALL.owners) if each.id == "small+equality")
PEOPLE = range(20)


@pytest.fixture(autouse=True)
async def _everybody_says_both(database: Database, keys: Keys) -> None:
    await published(database, keys)
    await published(database, keys, EQUALITY)
    for chat in PEOPLE:
        await submitted(database, keys, chat, a_response(f"words of {chat}", EN))
        about = Response(EQUALITY.id, Mode.ANONYMOUS, EN, (Answer("age", ("from-65",)),), None)
        await submitted(database, keys, chat, about)


async def of_each(database: Database, table: str) -> tuple[set[bytes], set[bytes]]:
    """Give every value in bytes that a table has of the answers, and of what stands beside them."""
    chosen = {"nullifier": nullifier, "envelope": envelope, "response": response}[table]
    async with database.transaction() as tx:
        rows = (await tx.execute(select(chosen))).all()
    values = {
        name: {each for row in rows if row.engagement == name for each in row if isinstance(each, bytes)}
        for name in ("small", EQUALITY.id)
    }
    return values["small"], values[EQUALITY.id]


@pytest.mark.parametrize("table", ["nullifier", "envelope"])
async def test_nothing_that_waits_is_the_same_in_both_boxes(database: Database, table: str) -> None:
    """A participant's mark, and what they put in, are others in each box."""
    answers, beside = await of_each(database, table)

    assert len(PEOPLE) <= len(answers)
    assert len(PEOPLE) <= len(beside)
    assert set() == answers & beside


async def test_nothing_that_is_let_out_is_the_same_in_both_boxes(database: Database, keys: Keys) -> None:
    """When both boxes have been opened for good, no value of one leads to the other, and no mark is left."""
    for each in (SMALL, EQUALITY):
        await counting.close(database, keys, each, each.closes_at)

    answers, beside = await of_each(database, "response")
    assert len(PEOPLE) <= len(answers)
    assert len(PEOPLE) <= len(beside)
    assert set() == answers & beside
    assert (set(), set()) == await of_each(database, "nullifier")


async def test_what_was_said_beside_has_no_receipt_that_anybody_knows(database: Database, keys: Keys) -> None:
    """No receipt finds what was said beside the answers: it can be neither joined to them nor taken back."""
    await counting.close(database, keys, EQUALITY, EQUALITY.closes_at)

    async with database.transaction() as tx:
        traces = (await tx.execute(select(response.c.receipt))).scalars().all()
    assert len(PEOPLE) == len(set(traces))
