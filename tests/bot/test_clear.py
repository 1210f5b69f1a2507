"""A chat that is cleared shows one message, and no other chat has lost any."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.app import serving
from bot.demo import rehearsal_settings
from engagements import limits
from engagements.language import Language
from sandbox import Fault, Message, Sandbox
from storage.deliveries import DeliveryState
from tests.bot.children import Children
from tests.bot.house import QUICK, House, count, open_now, settled_as, until
from tests.bot.person import Person, in_both
from tests.bot.test_in_order import message_update


async def cleared(person: Person) -> Message:
    """Ask for an empty chat, and read that it is one."""
    await person.phone.say("/clirio")
    await person.told("clear-sure")
    await person.taps("clear-yes")
    return await person.told("clear-done")


def texts(person: Person) -> list[str]:
    """Give all that stands in a chat, theirs and ours."""
    return [message.text for message in person.phone.messages]


async def test_a_cleared_chat_holds_only_the_word_about_it(house: House) -> None:
    """Somebody who clears their chat in the middle of an answer sees one message, and nothing else."""
    person = house.person()
    await person.arrives()
    await person.begins()
    await person.phone.press(person.author("yes"))
    await person.hears(person.author("several"))
    await person.phone.say("Cyfrinach")
    await person.told("asking-choose-some")
    said = await cleared(person)

    assert [said] == person.phone.messages


async def test_feedback_is_cleared_too(house: House) -> None:
    """What the way out sent is deleted like what the conversation said."""
    person = house.person()
    await person.arrives()
    await house.tells()
    await person.told("announcing-title")
    await settled_as(house, DeliveryState.SENT)
    said = await cleared(person)

    assert [said] == person.phone.messages


async def test_clearing_keeps_the_draft(house: House) -> None:
    """After clearing, the answers go on where they were."""
    person = house.person()
    await person.arrives()
    await person.begins()
    await person.phone.press(person.author("yes"))
    await person.hears(person.author("several"))
    await cleared(person)
    await person.phone.start("small")
    await person.hears(person.author("about"))
    await person.taps("about-carry-on")

    assert person.words("asking-progress", number="2", total="4") in (await person.phone.heard())[0].text


async def test_another_chat_keeps_its_messages(house: House) -> None:
    """What stands on somebody else's phone is not touched."""
    person, other = house.person(), house.person(Language.EN)
    await person.arrives()
    await other.arrives()
    before = other.phone.messages
    await cleared(person)

    assert before == other.phone.messages


async def test_a_newcomer_clears_their_chat_before_any_language(house: House) -> None:
    """Somebody who has only pressed Start leaves no trace on their phone but one word in both languages."""
    person = house.person()
    await person.phone.start("small")
    await person.hears(in_both("language-greeting")[:40])
    await person.phone.say("/clear")
    said = await person.told("clear-done")

    assert [said] == person.phone.messages


async def test_clearing_a_second_time_works_as_well(house: House) -> None:
    """The word about the first clearing goes with the second."""
    person = house.person()
    await person.arrives()
    await cleared(person)
    said = await cleared(person)

    assert [said] == person.phone.messages


async def test_a_long_chat_goes_in_calls_that_telegram_takes(house: House) -> None:
    """Somebody who has written a lot sees all of it go, at most a hundred messages at once."""
    person = house.person()
    await person.arrives()
    for _ in range(55):
        await person.phone.say("/cymorth")
        await person.told("help-title")
    before = len(person.phone.messages)
    said = await cleared(person)
    calls = house.sandbox.journal.of("deleteMessages")

    assert before > limits.DELETED_AT_ONCE
    assert [said] == person.phone.messages
    assert [200] * len(calls) == [call.status for call in calls]


@pytest.mark.parametrize("kind", ["too_many", "server_error", "reset", "lost", "slow"])
async def test_a_clearing_that_fails_for_a_while_comes_in_the_end(house: House, kind: str) -> None:
    """Whatever Telegram does to the call for a while, the chat is cleared, and then it is said."""
    person = house.person()
    await person.arrives()
    house.goes_wrong(kind, person, "deleteMessages", seconds=1)
    said = await cleared(person)

    assert [said] == person.phone.messages


@pytest.mark.parametrize("kind", ["bad_request", "forbidden"])
async def test_a_clearing_that_is_refused_stops_nothing(house: House, kind: str) -> None:
    """Telegram deletes nothing; the person hears how to do it by hand, and can go on."""
    person = house.person()
    await person.arrives()
    house.goes_wrong(kind, person, "deleteMessages")
    said = await cleared(person)
    await person.phone.say("/dewislen")
    menu = await person.told("menu-open-now")

    assert person.words("clear-older") in said.text
    assert menu.keyboard


async def test_who_is_forgotten_has_no_messages_noted(house: House) -> None:
    """After goodbye was sent, no table knows of any message of that chat."""
    person = house.person()
    await person.arrives()
    await person.phone.say("/anghofio")
    await person.told("forget-sure")
    await person.taps("forget-yes")
    await person.told("forget-done")
    await until(lambda: count(house.settings, "noted_reply") == 0)

    assert 0 == count(house.settings, "on_screen")


class Watch:
    """A clock that can be put forward."""

    def __init__(self) -> None:
        self.time = datetime.now(UTC)

    def __call__(self) -> datetime:
        """Tell the time."""
        return self.time


@asynccontextmanager
async def house_with(folder: Path, ours: Watch, theirs: Watch) -> AsyncIterator[House]:
    """Run the program and a Telegram, each by a clock of its own."""
    sandbox = Sandbox("8400:rehearsal", flood=None, now=lambda: theirs().timestamp())
    async with sandbox.running() as address:
        settings = rehearsal_settings(folder, address)
        async with serving(settings, now=ours, rhythm=QUICK) as operations:
            await operations.publish(open_now())
            yield House(sandbox, settings, operations)


async def test_what_is_older_than_two_days_stays(tmp_path: Path) -> None:
    """Somebody who comes back after three days sees the new go and the old stay, as they were told."""
    watch = Watch()
    async with house_with(tmp_path, watch, watch) as house:
        person = house.person()
        await person.arrives()
        old = texts(person)
        watch.time += timedelta(days=3)
        await person.phone.say("/cymorth")
        await person.told("help-title")
        said = await cleared(person)

        assert [*old, said.text] == texts(person)


async def test_one_message_that_is_too_old_holds_no_other_back(tmp_path: Path) -> None:
    """By Telegram's clock the first messages are too old already; all others go all the same."""
    ours, theirs = Watch(), Watch()
    async with house_with(tmp_path, ours, theirs) as house:
        person = house.person()
        await person.arrives()
        old = texts(person)
        theirs.time += timedelta(hours=48, minutes=5)
        for _ in range(3):
            await person.phone.say("/cymorth")
            await person.told("help-title")
        said = await cleared(person)

        assert [*old, said.text] == texts(person)


async def test_what_is_too_old_to_delete_is_tidied_away(tmp_path: Path) -> None:
    """A chat in which nobody has written for two days has no messages noted any more."""
    watch = Watch()
    async with house_with(tmp_path, watch, watch) as house:
        await house.person().arrives()
        await until(lambda: count(house.settings, "noted_reply") == 0)
        before = count(house.settings, "on_screen")
        watch.time += timedelta(days=3)
        await house.operations.tidy()

        assert (1, 0) == (before, count(house.settings, "on_screen"))


async def test_the_log_names_no_message(children: Children, sandbox: Sandbox, tmp_path: Path) -> None:
    """Whoever reads the log of a clearing that fails finds neither the chat nor a message in it."""
    async with sandbox.running() as address:
        settings = rehearsal_settings(tmp_path, address)
        child = children.serve(settings)
        person = Person(sandbox.phone(), Language.CY)
        for kind in ("server_error", "reset", "bad_request"):
            sandbox.fault(Fault(kind, method="deleteMessages"))
        await person.phone.start()
        await person.hears(in_both("language-greeting")[:40])
        sandbox.inject(message_update(person, 7654321, "/clear"))
        await until(lambda: 400 in {call.status for call in sandbox.journal.of("deleteMessages")})
        written = child.log.read_text()

        assert [] == [each for each in ("7654321", str(person.phone.id)) if each in written]
