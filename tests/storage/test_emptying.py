"""A box of many is opened and emptied part by part."""

from dataclasses import replace

import pytest

from storage import emptying, opening, prepared
from storage.counting import Counted
from storage.database import Database
from storage.keys import Keys
from storage.prepared import Step
from storage.tables import response
from storage.transactions import Transaction
from tests.storage.counts import count, words
from tests.storage.given import CY, SMALL, filled, in_the_box, published, rows, submitted
from tests.storage.given import response as a_response


@pytest.fixture(autouse=True)
async def _a_few_at_a_time(database: Database, keys: Keys, monkeypatch: pytest.MonkeyPatch) -> None:
    await published(database, keys)
    monkeypatch.setattr(opening, "_AT_A_TIME", 3)
    monkeypatch.setattr(emptying, "_AT_A_TIME", 4)
    monkeypatch.setattr(emptying, "_IN_PLACE", 3)


@pytest.mark.parametrize("ballots", [5, 10, 14])
async def test_each_response_is_counted_once(database: Database, keys: Keys, ballots: int) -> None:
    """However many answer, each participant's response is counted once."""
    await filled(database, keys, CY, *range(ballots))

    counted = await count(database, keys)

    assert Counted(ballots - 2, 2) == counted
    assert sorted(f"gan {chat}" for chat in range(ballots)) == await words(database, keys)


async def test_the_box_of_another_engagement_stays_as_it_is(database: Database, keys: Keys) -> None:
    """A participant's answer waits in its box while another engagement is counted."""
    await published(database, keys, replace(SMALL, id="other"))
    for chat in range(10):
        await submitted(database, keys, chat, a_response(f"gan {chat}"))
        await submitted(database, keys, chat, a_response(f"arall {chat}", engagement="other"))

    counted = await count(database, keys)

    waiting = [len(await in_the_box(database, keys, slug)) for slug in ("small", "other")]
    assert (Counted(8, 2), 8, [2, 10]) == (counted, await rows(database, response), waiting)


async def test_responses_are_written_in_an_order_that_tells_nothing(
    database: Database, keys: Keys, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An attacker who sees where a response lies on the disk learns what its id says, which is chance."""
    written: list[bytes] = []

    async def carry_out(tx: Transaction, *steps: Step) -> None:
        for _, each_time in steps:
            for values in each_time:
                written.extend(value for name, value in values.items() if name.startswith("id"))
        await prepared.carry_out(tx, *steps)

    await filled(database, keys, CY, *range(14))
    monkeypatch.setattr(emptying, "carry_out", carry_out)

    await count(database, keys)

    out = written[:12]
    assert (12, sorted(out)) == (len(set(out)), out)
