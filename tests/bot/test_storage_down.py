"""The database fails: people hear the truth, nothing is half kept, and all is well again afterwards."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from types import ModuleType
from typing import Any

import pytest

from engagements.language import Language
from storage import broadcasts, deliveries
from storage.deliveries import DeliveryState
from storage.errors import StorageDown
from storage.transactions import Transaction
from tests.bot.house import House, change, count, settled_as


@asynccontextmanager
async def down(house: House, table: str = "heard") -> AsyncIterator[None]:
    """Take a table away, so that SQLite itself refuses."""
    await change(house.settings, f"ALTER TABLE {table} RENAME TO away")
    yield
    await change(house.settings, f"ALTER TABLE away RENAME TO {table}")


@pytest.mark.parametrize("language", Language)
async def test_the_truth_is_told_in_both_languages(house: House, language: Language) -> None:
    """Whoever writes while storage is down reads in Welsh and in English that nothing was kept."""
    person = house.person(language)
    await person.arrives()
    async with down(house):
        await person.phone.say("helô")
        heard = await person.told_in_both("trouble-storage")

    assert heard.from_bot


async def test_a_newcomer_is_told_too(house: House) -> None:
    """Somebody whom Drws has never met hears the truth as well."""
    person = house.person()
    async with down(house):
        await person.phone.start("small")
        heard = await person.told_in_both("trouble-storage")

    assert heard.from_bot


@pytest.mark.parametrize("table", ["contact", "draft", "noted_reply", "following", "nullifier"])
async def test_nothing_is_kept_wherever_it_failed(house: House, table: str) -> None:
    """Whichever step of a turn fails, no other step of it stays behind."""
    person = house.person()
    async with down(house, table):
        await person.phone.start("small")
        await person.told_in_both("trouble-storage")

    kept = ("heard", "contact", "draft", "noted_reply", "following")
    assert [0] * 5 == [count(house.settings, each) for each in kept]


async def test_an_answer_is_not_kept_and_its_question_still_stands(house: House) -> None:
    """After the failure the person answers the same question again, as they were told."""
    person = house.person()
    await person.arrives()
    await person.begins()
    async with down(house):
        await person.phone.press(person.author("yes"))
        await person.told_in_both("trouble-storage")
    await person.phone.press(person.author("no"))
    heard = await person.hears(person.author("several"))

    assert f"✓ {person.author('no')}" in heard.text


async def test_a_response_is_not_half_kept(house: House) -> None:
    """The box fails while someone sends; they are not marked as having answered, and can send again."""
    person = house.person()
    await person.arrives()
    await person.begins()
    await person.answers()
    async with down(house, "envelope"):
        await person.taps("check-send")
        await person.told_in_both("trouble-storage")
    await person.sends()

    assert [1, 1] == [count(house.settings, each) for each in ("nullifier", "envelope")]


async def test_feedback_waits_until_storage_is_back(house: House) -> None:
    """A broadcast that could not be read from storage goes out afterwards."""
    person = house.person()
    await person.arrives()
    async with down(house, "delivery"):
        await house.tells()
        await person.phone.say("/cymorth")
        await person.told("help-title")
    heard = await person.told("announcing-title")

    assert person.author("did") in heard.text


async def test_feedback_claimed_as_storage_fails_still_goes_out(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Storage fails between the claim of a message and its sending; the follower hears it all the same."""
    person = house.person()
    await person.arrives()
    failing_once(monkeypatch, broadcasts, "load_of")
    await house.tells()
    heard = await person.told("announcing-title")

    assert person.author("did") in heard.text


async def test_feedback_sent_as_storage_fails_does_not_stay_unsettled(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A message went out as storage failed to note it; it does not look as if it were still being sent."""
    person = house.person()
    await person.arrives()
    failing_once(monkeypatch, deliveries, "settle", DeliveryState.SENT)
    await house.tells()
    await person.told("announcing-title")
    await settled_as(house, DeliveryState.SENT)

    assert 3 == len(house.sandbox.journal.delivered(person.phone.id))


def failing_once(
    monkeypatch: pytest.MonkeyPatch, module: ModuleType, name: str, where: DeliveryState | None = None
) -> None:
    """Let a step of the way out find storage down, the first time; or the first time that it settles so."""
    real = getattr(module, name)
    failures = [StorageDown()]

    async def step(tx: Transaction, *args: Any) -> Any:
        if failures and (where is None or any(each.state is where for each in args[0])):
            raise failures.pop()
        return await real(tx, *args)

    monkeypatch.setattr(module, name, step)
