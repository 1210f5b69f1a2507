"""A wish to hear no more survives whatever its owner does, until they press the button that takes it back."""

from collections.abc import Awaitable, Callable

import pytest

from engagements.language import Language, Voice
from locales.words import say
from storage.deliveries import DeliveryState
from tests.bot.house import House, count, deliveries, open_now, settled_as, until
from tests.bot.person import Person

Act = Callable[[Person], Awaitable[object]]


async def stops(person: Person) -> None:
    """Leave all messages."""
    await person.phone.say("/stopio")
    await person.told("updates-stopped")


async def leaves(person: Person) -> None:
    """Leave the one engagement that is followed, by the button on the list."""
    await person.phone.say("/diweddariadau")
    await person.told("updates-following")
    await person.phone.press(person.words("updates-leave", title=person.author("title")))
    await person.told("updates-left")


async def writes(person: Person) -> None:
    """Write something that answers nothing."""
    await person.phone.say("Helo?")
    await person.told("trouble-press-a-button")


async def sends_a_sticker(person: Person) -> None:
    """Send what is no text."""
    await person.phone.send("sticker")
    await person.told("trouble-not-text")


async def comes_through_the_link(person: Person) -> None:
    """Press Start on the link once more."""
    await person.phone.start("small")
    await person.hears(person.author("about"))


async def opens_it_from_the_menu(person: Person) -> None:
    """Open the engagement from the list of what is open."""
    await person.phone.say("/dewislen")
    await person.told("menu-open-now")
    await person.phone.press(person.author("title"))
    await person.hears(person.author("about"))


async def takes_part(person: Person) -> None:
    """Open the engagement, answer all of it and send it."""
    await comes_through_the_link(person)
    await person.begins()
    await person.answers()
    await person.sends()
    await until(lambda: person.words("sent-will-not-tell") in person.phone.describe())


async def changes_language(person: Person) -> None:
    """Read on in the other language, and go back to one's own."""
    for language in (Language.EN, Language.CY):
        await person.phone.say("/iaith")
        await person.hears(say(Voice(person.language), "language-change"))
        await person.phone.press("English" if language is Language.EN else "Cymraeg")
        person.language = language
        await person.told("language-chosen")


async def asks_for_easy_read(person: Person) -> None:
    """Ask for easy read, and for the full wording again."""
    for name in ("easy-on", "easy-off"):
        await person.phone.say("/hawdd")
        await person.told(name)


async def asks_what_is_held(person: Person) -> None:
    """Ask what is held."""
    await person.phone.say("/fynata")
    await person.told("held-title")


async def clears_the_chat(person: Person) -> None:
    """Clear the chat."""
    await person.phone.say("/clirio")
    await person.told("clear-sure")
    await person.taps("clear-yes")
    await person.told("clear-done")


async def presses_an_old_button(person: Person) -> None:
    """Press 'Take part' on a message of some time ago, when something else stands below it."""
    card = next(each for each in person.phone.screen if person.words("about-begin") in each.labels)
    await person.phone.say("/dewislen")
    await person.told("menu-open-now")
    begin = next(key for row in card.keyboard for key in row if key.text == person.words("about-begin"))
    await person.phone.press_data(card.message_id, begin.data or "")
    await person.told("trouble-stale-here")


async def presses_open_on_an_old_message(person: Person) -> None:
    """Press the button under feedback that came before the wish: it opens the engagement."""
    await person.phone.press_data(person.phone.screen[0].message_id, "!open.small", force=True)
    await person.hears(person.author("about"))


async def blocks_and_comes_back(person: Person) -> None:
    """Block the bot, unblock it and press Start on the link."""
    await person.phone.block()
    await comes_through_the_link(person)


async def thinks_better_of_being_forgotten(person: Person) -> None:
    """Ask to be forgotten, and say no."""
    await person.phone.say("/anghofio")
    await person.told("forget-sure")
    await person.taps("forget-no")
    await person.told("forget-kept")


ACTS: tuple[Act, ...] = (
    writes,
    sends_a_sticker,
    comes_through_the_link,
    opens_it_from_the_menu,
    presses_an_old_button,
    presses_open_on_an_old_message,
    changes_language,
    asks_for_easy_read,
    asks_what_is_held,
    thinks_better_of_being_forgotten,
    blocks_and_comes_back,
    clears_the_chat,
    takes_part,
)


async def opted_out(house: House, wish: Act) -> Person:
    """Bring somebody who has followed the small engagement, and wishes it no more."""
    person = house.person()
    await person.arrives()
    await wish(person)
    return person


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("wish", [stops, leaves])
async def test_nothing_that_is_done_makes_somebody_follow_again(house: House, wish: Act, act: Act) -> None:
    """Somebody who wished to hear no more does anything at all, and feedback still does not come to them."""
    person, other = await opted_out(house, wish), house.person()
    await act(person)
    followed = count(house.settings, "following")
    await other.arrives()
    await house.tells()
    await other.told("announcing-title")
    await settled_as(house, DeliveryState.SENT)

    assert 0 == followed
    assert person.words("announcing-title") not in person.phone.describe()


@pytest.mark.parametrize("wish", [stops, leaves])
async def test_after_all_of_it_only_the_button_brings_feedback(house: House, wish: Act) -> None:
    """After everything else, one press on 'tell me' brings the next feedback, and only that press."""
    person = await opted_out(house, wish)
    for act in ACTS:
        await act(person)
    followed = count(house.settings, "following")
    await comes_through_the_link(person)
    await person.taps("about-follow")
    await person.told("about-now-following")
    await house.tells()
    heard = await person.told("announcing-title")

    assert 0 == followed
    assert person.author("did") in heard.text


async def test_hearing_of_one_again_is_not_hearing_of_all(house: House) -> None:
    """Somebody who left all messages follows one again; another that they open is not followed by it."""
    await house.operations.publish(open_now(id="other"))
    person = await opted_out(house, stops)
    await comes_through_the_link(person)
    await person.taps("about-follow")
    await person.told("about-now-following")
    await person.phone.start("other")
    await person.hears(person.author("about"))
    await person.phone.say("/fynata")
    said = await person.told("held-title")

    assert person.words("held-muted") in said.text
    assert 1 == count(house.settings, "following")


async def test_the_wish_is_forgotten_with_the_rest(house: House) -> None:
    """Who is forgotten was told that the wish goes too: coming back, they follow what they open."""
    person = await opted_out(house, stops)
    await person.phone.say("/anghofio")
    asked = await person.told("forget-wishes")
    await person.taps("forget-yes")
    await person.told("forget-done")
    await person.arrives()

    assert person.words("forget-goes-wishes") in asked.text
    assert 1 == count(house.settings, "following")


async def test_feedback_that_waits_is_called_off_by_the_wish(house: House) -> None:
    """Feedback that Telegram has held up is not sent to somebody who stops meanwhile."""
    person = house.person()
    await person.arrives()
    house.goes_wrong("too_many", person, seconds=2)
    await house.tells()
    await settled_as(house, DeliveryState.RETRY)
    await stops(person)

    assert [] == deliveries(house.settings)
