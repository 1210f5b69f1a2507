"""An update that cannot be handled is set aside and counted; everybody else goes on."""

from pathlib import Path
from typing import Any

import pytest

import bot.turns
from dialogs.conversation import hear
from dialogs.events import Event, Wrote
from dialogs.state import State
from dialogs.turn import Turn
from dialogs.world import World
from tests.bot.house import House, count, house_in, select, until
from tests.bot.test_in_order import message_update

POISON = "gwenwyn"
UNDECODABLE: dict[str, Any] = {"message": {"message_id": "not a number", "date": {}}}


def fails_on_poison(state: State, event: Event, world: World) -> Turn:
    """Play a turn, unless it is poison."""
    if isinstance(event, Wrote) and event.text == POISON:
        raise ZeroDivisionError(event.text)
    return hear(state, event, world)


@pytest.fixture
async def fragile(house: House, monkeypatch: pytest.MonkeyPatch) -> House:
    """Run a program whose dialog cannot bear one word."""
    monkeypatch.setattr(bot.turns, "hear", fails_on_poison)
    return house


async def aside(house: House) -> int:
    """Ask the staff's list how many updates were set aside."""
    return (await house.operations.listing()).set_aside


async def test_an_undecodable_update_is_counted(house: House) -> None:
    """Staff see that one update could not be read."""
    house.sandbox.inject(UNDECODABLE)
    await until(lambda: count(house.settings, "set_aside"))

    assert 1 == await aside(house)


async def test_an_undecodable_update_blocks_nobody(house: House) -> None:
    """Whoever writes after an unreadable update is answered."""
    house.sandbox.inject(UNDECODABLE)
    card = await house.person().arrives()

    assert "about (cy)" in card.text


async def test_whoever_sent_an_undecodable_update_is_told(house: House) -> None:
    """A person whose message could not be read hears that it was not kept."""
    person = house.person()
    await person.arrives()
    update = message_update(person, 9000, "helô")
    update["message"]["date"] = "not a date"
    house.sandbox.inject(update)
    heard = await person.told_in_both("trouble-failed")

    assert heard.from_bot


async def test_a_turn_that_fails_is_told_in_both_languages(fragile: House) -> None:
    """A person hears that something went wrong on our side, and that the message was not kept."""
    person = fragile.person()
    await person.arrives()
    await person.phone.say(POISON)
    heard = await person.told_in_both("trouble-failed")

    assert not heard.keyboard


async def test_a_turn_that_fails_is_counted(fragile: House) -> None:
    """Staff see that one update failed."""
    person = fragile.person()
    await person.arrives()
    await person.phone.say(POISON)
    await person.told_in_both("trouble-failed")

    assert 1 == await aside(fragile)


async def test_a_poison_update_that_comes_again_is_counted_once(fragile: House) -> None:
    """Telegram repeats a poison update, and staff still see one."""
    person = fragile.person()
    await person.arrives()
    update = await person.phone.say(POISON)
    await person.told_in_both("trouble-failed")
    fragile.sandbox.repeat(update)
    await person.phone.say("/cymorth")
    await person.told("help-title")

    assert 1 == await aside(fragile)


async def test_only_the_kind_of_fault_is_kept_of_poison(fragile: House) -> None:
    """What a person wrote does not stay behind with the note that it failed."""
    person = fragile.person()
    await person.arrives()
    await person.phone.say(POISON)
    await person.told_in_both("trouble-failed")

    assert [("ZeroDivisionError",)] == select(fragile.settings, "SELECT fault FROM set_aside")


async def test_after_poison_the_same_person_goes_on_where_they_were(fragile: House) -> None:
    """Someone whose message failed answers the same question in another way."""
    person = fragile.person()
    await person.arrives()
    await person.begins()
    await person.phone.say(POISON)
    await person.told_in_both("trouble-failed")
    await person.phone.press(person.author("yes"))
    heard = await person.hears(person.author("several"))

    assert person.words("asking-progress", number="2", total="4") in heard.text


async def test_poison_blocks_nobody_else(fragile: House) -> None:
    """While one person's message fails, another takes part from beginning to end."""
    poisoner, other = fragile.person(), fragile.person()
    await poisoner.arrives()
    await poisoner.phone.say(POISON)
    receipt = await other.takes_part()

    assert 19 == len(receipt)


async def test_poison_is_not_delivered_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A webhook takes a poison update off Telegram's hands, so that the chat's next message comes in."""
    monkeypatch.setattr(bot.turns, "hear", fails_on_poison)
    async with house_in(tmp_path, webhook=True) as house:
        person = house.person()
        await person.arrives()
        await person.phone.say(POISON)
        await person.phone.say("/cymorth")
        heard = await person.told("help-title")

    assert heard.from_bot
