"""Leaving: a wish to hear no more holds, and what can be forgotten is."""

from storage.deliveries import DeliveryState
from tests.bot.house import House, count, deliveries, settled_as, until
from tests.bot.person import Person


async def follower(house: House) -> Person:
    """Bring somebody who follows the small engagement."""
    person = house.person()
    await person.arrives()
    return person


async def reopened(person: Person) -> None:
    """Come in through the link once more."""
    await person.phone.start("small")
    await person.hears(person.author("about"))


async def test_after_stop_nothing_is_followed(house: House) -> None:
    """Someone who leaves all messages follows nothing."""
    person = await follower(house)
    await person.phone.say("/stopio")
    await person.told("updates-stopped")

    assert 0 == count(house.settings, "following")


async def test_stop_survives_opening_again(house: House) -> None:
    """Someone who left all messages opens the engagement again, and is not signed up by it."""
    person = await follower(house)
    await person.phone.say("/stop")
    await person.told("updates-stopped")
    await reopened(person)

    assert 0 == count(house.settings, "following")


async def test_stop_before_a_language_is_chosen_holds_too(house: House) -> None:
    """A newcomer's first words are to be left alone; opening something later does not undo that."""
    person = house.person()
    await person.phone.say("/stop")
    await person.told_in_both("updates-stopped")
    await person.arrives()

    assert 0 == count(house.settings, "following")


async def test_feedback_does_not_reach_someone_who_stopped(house: House) -> None:
    """Feedback goes to those who follow, and not to someone who left all messages."""
    stopped, other = await follower(house), await follower(house)
    await stopped.phone.say("/stop")
    await stopped.told("updates-stopped")
    await house.tells()
    await other.told("announcing-title")
    await settled_as(house, DeliveryState.SENT)

    assert stopped.words("announcing-title") not in stopped.phone.describe()


async def test_leaving_one_engagement_from_its_feedback_holds(house: House) -> None:
    """One tap under feedback leaves that engagement, and opening it again does not undo that."""
    person = await follower(house)
    await house.tells()
    await person.told("announcing-title")
    await person.taps("announcing-leave")
    await person.told("updates-left")
    await reopened(person)

    assert 0 == count(house.settings, "following")


async def test_someone_who_stopped_can_ask_to_hear_again(house: House) -> None:
    """After leaving, a press on 'tell me' brings the next feedback."""
    person = await follower(house)
    await person.phone.say("/stop")
    await person.told("updates-stopped")
    await reopened(person)
    await person.taps("about-follow")
    await person.told("about-now-following")
    await house.tells()
    heard = await person.told("announcing-title")

    assert person.author("did") in heard.text


async def test_stop_in_the_middle_keeps_the_answers(house: House) -> None:
    """Leaving all messages in the middle of a question does not lose it."""
    person = await follower(house)
    await person.begins()
    await person.phone.say("/stop")
    await person.told("updates-stopped")
    await person.phone.press(person.author("yes"))
    heard = await person.hears(person.author("several"))

    assert person.words("asking-progress", number="2", total="4") in heard.text


async def test_forget_leaves_nothing_of_the_person(house: House) -> None:
    """Someone who asks to be forgotten is in no table that knows people."""
    person = await follower(house)
    await person.begins()
    await house.tells()
    await person.told("announcing-title")
    await settled_as(house, DeliveryState.SENT)
    await person.phone.say("/anghofio")
    await person.told("forget-sure")
    await person.taps("forget-yes")
    await person.told("forget-done")
    tables = ("contact", "following", "draft", "on_screen", "delivery", "noted_reply")
    await until(lambda: count(house.settings, "noted_reply") == 0)

    assert [0] * 6 == [count(house.settings, each) for each in tables]


async def test_forget_touches_nobody_else(house: House) -> None:
    """While one is forgotten, what another follows stays."""
    person, _other = await follower(house), await follower(house)
    await person.phone.say("/forget")
    await person.told("forget-sure")
    await person.taps("forget-yes")
    await person.told("forget-done")

    assert [1, 1, 1] == [count(house.settings, each) for each in ("contact", "following", "draft")]


async def test_who_is_forgotten_is_a_stranger_again(house: House) -> None:
    """Coming back after being forgotten, a person is asked for their language as at first."""
    person = await follower(house)
    await person.phone.say("/forget")
    await person.told("forget-sure")
    await person.taps("forget-yes")
    await person.told("forget-done")
    await person.phone.start()
    heard = await person.told("language-which")

    assert ["Cymraeg", "English"] == heard.labels


async def test_who_is_forgotten_still_counts_once(house: House) -> None:
    """Being forgotten is no way to answer twice."""
    person = house.person()
    await person.takes_part()
    await person.phone.say("/forget")
    await person.told("forget-sure")
    await person.taps("forget-yes")
    await person.told("forget-done")
    card = await person.arrives()

    assert person.words("about-answered") in card.text


async def test_forgetting_while_feedback_waits_ends_it(house: House) -> None:
    """Feedback that waits for someone is not sent once they are forgotten."""
    person = await follower(house)
    house.goes_wrong("too_many", person, seconds=2)
    await house.tells()
    await settled_as(house, DeliveryState.RETRY)
    await person.phone.say("/forget")
    await person.told("forget-sure")
    await person.taps("forget-yes")
    await person.told("forget-done")

    assert [] == deliveries(house.settings)
