"""The same update twice: nothing changes, nobody is told twice, and nothing stays unsaid."""

from pathlib import Path

from bot.settings import Settings
from sandbox import Fault, Sandbox
from tests.bot.house import FOR_EVER, House, by_webhook, count, house_in, open_house, until
from tests.bot.person import Person


def times(person: Person, words: str) -> int:
    """Count how often a phone was shown these words."""
    return sum(words in message.text for message in person.phone.account.heard)


async def test_a_repeated_update_is_not_answered_twice(house: House) -> None:
    """Telegram delivers a message again, and the person reads the next question once."""
    person = house.person()
    await person.arrives()
    await person.begins()
    update = await person.phone.say("1")
    await person.hears(person.author("several"))
    house.sandbox.repeat(update)
    await person.phone.say("/stopio")
    await person.told("updates-stopped")

    assert 1 == times(person, person.author("several"))


async def test_a_repeated_send_counts_once(house: House) -> None:
    """Telegram delivers the last press again, and there is still one response."""
    person = house.person()
    await person.arrives()
    await person.begins()
    await person.answers()
    update = await person.taps("check-send")
    await person.told("check-sent")
    house.sandbox.repeat(update)
    await person.phone.say("/stopio")
    await person.told("updates-stopped")

    assert [1, 1] == [count(house.settings, each) for each in ("nullifier", "envelope")]


async def test_a_repeated_update_over_the_webhook_is_not_answered_twice(tmp_path: Path) -> None:
    """The webhook takes the same update again, and the person reads the answer once."""
    async with house_in(tmp_path, webhook=True) as house:
        person = house.person()
        await person.arrives()
        update = await person.phone.say("/cymorth")
        await person.told("help-title")
        house.sandbox.repeat(update)
        await person.phone.say("/stopio")
        await person.told("updates-stopped")

    assert 1 == times(person, person.words("help-title"))


async def test_a_reply_that_waits_is_not_doubled_by_a_repeat(house: House) -> None:
    """Telegram fails, and repeats the update meanwhile; the answer comes once."""
    person = house.person()
    await person.arrives()
    house.goes_wrong("server_error", person, times=2)
    update = await person.phone.say("/cymorth")
    await until(lambda: any(call.status == 500 for call in house.sandbox.journal))
    house.sandbox.repeat(update)
    await person.told("help-title")
    await person.phone.say("/stopio")
    await person.told("updates-stopped")

    assert 1 == times(person, person.words("help-title"))


async def test_a_reply_not_sent_comes_after_a_restart(sandbox: Sandbox, settings: Settings) -> None:
    """Telegram was out of reach until the program stopped; the answer comes when it starts again."""
    async with open_house(sandbox, settings) as house:
        person = house.person()
        await person.arrives()
        sandbox.fault(Fault("reset", method="sendMessage", times=FOR_EVER))
        await person.phone.say("/stopio")
        await until(lambda: any(call.description == "connection reset" for call in sandbox.journal))
    sandbox.no_faults()
    async with open_house(sandbox, settings):
        heard = await person.told("updates-stopped")

    assert heard.from_bot


async def test_a_reply_not_sent_comes_once_though_its_update_is_repeated(
    sandbox: Sandbox, settings: Settings
) -> None:
    """After a restart the note and the repeated update are the same answer, told once."""
    async with open_house(sandbox, settings) as house:
        person = house.person()
        await person.arrives()
        sandbox.fault(Fault("reset", method="sendMessage", times=FOR_EVER))
        update = await person.phone.say("/cymorth")
        await until(lambda: any(call.description == "connection reset" for call in sandbox.journal))
    sandbox.no_faults()
    sandbox.repeat(update)
    async with open_house(sandbox, settings):
        await person.told("help-title")
        await person.phone.say("/stopio")
        await person.told("updates-stopped")

    assert 1 == times(person, person.words("help-title"))


async def test_the_way_in_can_be_changed_between_two_starts(sandbox: Sandbox, settings: Settings) -> None:
    """A service moves from a webhook to polling, and a person goes on where they were."""
    async with open_house(sandbox, by_webhook(settings)) as house:
        person = house.person()
        await person.arrives()
        await person.begins()
    async with open_house(sandbox, settings):
        await person.phone.press(person.author("yes"))
        heard = await person.hears(person.author("several"))

    assert person.words("asking-progress", number="2", total="4") in heard.text


async def test_no_note_is_kept_of_what_was_sent(house: House) -> None:
    """Once a person has their answer, no trace of it waits in the database."""
    person = house.person()
    await person.arrives()
    await until(lambda: count(house.settings, "noted_reply") == 0)

    assert 0 == count(house.settings, "noted_reply")
