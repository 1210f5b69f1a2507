"""Telegram refuses, drops, or says 'later': a reply waits, and is neither lost nor given up too soon."""

from pathlib import Path

import pytest

from bot.lane.line import Line
from sandbox import Call, Fault
from sandbox.methods import METHODS
from sandbox.params import Params
from sandbox.shapes import Shape
from sandbox.world import World
from tests.bot.house import House, count, house_in, until
from tests.bot.test_storage_down import down


@pytest.mark.parametrize("kind", ["too_many", "server_error", "reset", "slow"])
async def test_a_reply_comes_in_the_end(house: House, kind: str) -> None:
    """Whatever Telegram does to a reply for a while, the person reads it."""
    person = house.person()
    await person.arrives()
    house.goes_wrong(kind, person, seconds=1)
    await person.phone.say("/cymorth")
    heard = await person.told("help-title")

    assert heard.from_bot


async def test_a_lost_answer_stops_nothing(house: House) -> None:
    """A reply arrives and Telegram's answer is lost; the conversation goes on."""
    person = house.person()
    await person.arrives()
    house.goes_wrong("lost", person)
    await person.begins()
    await person.phone.press(person.author("yes"))
    heard = await person.hears(person.author("several"))

    assert person.words("asking-progress", number="2", total="4") in heard.text


@pytest.mark.parametrize("kind", ["server_error", "reset", "lost", "bad_request"])
async def test_a_press_that_cannot_be_confirmed_stops_nothing(house: House, kind: str) -> None:
    """The little clock on a button cannot be stopped; the next question comes all the same."""
    person = house.person()
    await person.arrives()
    await person.begins()
    house.sandbox.fault(Fault(kind, "answerCallbackQuery"))
    await person.phone.press(person.author("yes"))
    heard = await person.hears(person.author("several"))

    assert heard.keyboard


async def test_a_wait_for_one_chat_holds_for_the_whole_token(house: House) -> None:
    """Telegram asked the bot to wait; for so long it writes to nobody, and then to everybody."""
    first, second = house.person(), house.person()
    await first.arrives()
    await second.arrives()
    house.goes_wrong("too_many", first, seconds=1)
    await first.phone.say("/cymorth")
    await until(lambda: refusals(house))
    await second.phone.say("/cymorth")
    await second.told("help-title")
    calls = [call for call in house.sandbox.journal if call.method == "sendMessage"]
    refused = next(call for call in calls if call.status == 429)
    after = [call.at - refused.at for call in calls if call.at > refused.at]

    assert min(after) > 0.99


async def test_a_wait_during_a_broadcast_holds_for_replies_too(house: House) -> None:
    """Telegram stopped a broadcast; replies wait for the same moment instead of making it longer."""
    person = house.person()
    await person.arrives()
    house.goes_wrong("too_many", person, seconds=1)
    await house.tells()
    await until(lambda: refusals(house))
    await person.phone.say("/cymorth")
    await person.told("help-title")

    assert 1 == len(refusals(house))


async def test_the_truth_about_storage_waits_for_telegram_too(house: House) -> None:
    """Storage is down and Telegram says 'later'; the person hears the truth later, and not never."""
    person = house.person()
    await person.arrives()
    house.goes_wrong("too_many", person, seconds=1)
    async with down(house):
        await person.phone.say("/cymorth")
        heard = await person.told_in_both("trouble-storage")

    assert heard.from_bot


async def test_replies_to_a_blocked_bot_stop(house: House) -> None:
    """Somebody writes and blocks the bot at once; their reply is let go and nothing waits for them."""
    person, other = house.person(), house.person()
    await person.arrives()
    await person.phone.say("/cymorth")
    await person.phone.block()
    await other.arrives()
    await until(lambda: count(house.settings, "noted_reply") == 0)

    assert person.phone.toast is None


async def test_who_comes_back_after_blocking_goes_on(house: House) -> None:
    """Somebody blocks the bot in the middle of a question and unblocks it; their place is kept."""
    person = house.person()
    await person.arrives()
    await person.begins()
    await person.phone.block()
    await person.phone.unblock()
    await person.phone.press(person.author("yes"))
    heard = await person.hears(person.author("several"))

    assert person.words("asking-progress", number="2", total="4") in heard.text


async def test_polling_outlives_telegram(tmp_path: Path) -> None:
    """The fetching of updates fails in two ways, and the next message is heard."""
    async with house_in(tmp_path) as house:
        person = house.person()
        for kind in ("server_error", "reset"):
            house.sandbox.fault(Fault(kind, "getUpdates"))
        card = await person.arrives()

    assert person.author("about") in card.text


async def test_an_introduction_that_fails_stops_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Telegram refuses the commands at the start; people are answered all the same."""

    async def broken(world: World, params: Params) -> Shape:
        return {"not": "what was asked for"}

    monkeypatch.setitem(METHODS, "setMyCommands", broken)
    async with house_in(tmp_path) as house:
        await until(lambda: house.sandbox.journal.of("setMyCommands"))
        card = await house.person().arrives()

    assert "about (cy)" in card.text


async def test_one_delivery_that_cannot_be_made_does_not_end_the_program(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Something unforeseen happens to one message of a broadcast; people are still answered."""
    person = house.person()
    await person.arrives()
    monkeypatch.setattr(Line, "send", unforeseen)
    await house.tells()
    await until(lambda: count(house.settings, "delivery"))
    await person.phone.say("/cymorth")
    heard = await person.told("help-title")

    assert heard.from_bot


async def test_a_change_that_telegram_refuses_is_said_anew(house: House) -> None:
    """The message with the ticks can no longer be changed; the person sees the tick in a new one."""
    person = house.person()
    await person.arrives()
    await person.begins()
    await person.phone.press(person.author("yes"))
    await person.hears(person.author("several"))
    house.goes_wrong("bad_request", person, "editMessageText")
    await person.phone.press(person.author("a"))
    heard = await person.hears(person.author("several"))

    assert person.words("asking-done") in heard.labels


async def unforeseen(*_: object) -> None:
    """Fail in a way that nobody thought of."""
    raise LookupError


def refusals(house: House) -> list[Call]:
    """Give the calls that Telegram put off."""
    return [call for call in house.sandbox.journal if call.status == 429]
