"""Whatever people send that is no answer: a plain sentence in their language, and nothing lost."""

from collections.abc import Awaitable, Callable

import pytest

from dialogs.tokens import standing_token
from engagements.language import Language, Voice
from locales.words import say
from sandbox import Message
from tests.bot.house import House, open_now
from tests.bot.person import Person
from tests.bot.test_in_order import message_update

pytestmark = pytest.mark.asyncio(loop_scope="module")

Deed = Callable[[Person], Awaitable[object]]

IN_EVERY_PLACE: dict[str, tuple[Deed, str]] = {
    "a sticker": (lambda person: person.phone.send("sticker"), "trouble-not-text"),
    "a photo": (lambda person: person.phone.send("photo"), "trouble-not-text"),
    "a voice message": (lambda person: person.phone.send("voice"), "trouble-not-text"),
    "a location": (lambda person: person.phone.send("location"), "trouble-not-text"),
    "a contact": (lambda person: person.phone.send("contact"), "trouble-not-text"),
    "an unknown command": (lambda person: person.phone.say("/dawnsio"), "trouble-unknown-command"),
    "a bare slash": (lambda person: person.phone.say("/"), "trouble-unknown-command"),
    "a link to nothing": (lambda person: person.phone.start("nowhere"), "trouble-unknown-engagement"),
    "a forged button": (lambda person: forged(person, "x" * 64), "trouble-stale-here"),
    "a forged option": (lambda person: forged(person, "000000.q0.99"), "trouble-stale-here"),
    "an empty button": (lambda person: forged(person, ""), "trouble-stale-here"),
    "a forged link": (
        lambda person: forged(person, standing_token("open", "no")),
        "trouble-unknown-engagement",
    ),
    "a changed message": (lambda person: edited(person), "trouble-edited"),
}

AT_A_CHOICE: dict[str, tuple[Deed, str]] = {
    "an emoji flood": (lambda person: person.phone.say("🐉" * 1400), "asking-choose-one"),
    "a forwarded message": (lambda person: person.phone.send("forward"), "asking-choose-one"),
    "markup": (lambda person: person.phone.say("<b>&amp;</i>"), "asking-choose-one"),
    "letters of no width": (lambda person: person.phone.say("\u200b\u202e\u0000"), "asking-choose-one"),
}


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(("deed", "words"), IN_EVERY_PLACE.values(), ids=IN_EVERY_PLACE)
async def test_what_is_no_answer_is_met_with_a_plain_sentence(
    shared_house: House, deed: Deed, words: str, language: Language
) -> None:
    """At the start, whatever comes in, the person is told what we make of it."""
    person = shared_house.person(language)
    await person.arrives()
    await deed(person)
    heard = await person.told(words)

    assert heard.keyboard


@pytest.mark.parametrize(
    ("deed", "words"), (IN_EVERY_PLACE | AT_A_CHOICE).values(), ids=IN_EVERY_PLACE | AT_A_CHOICE
)
async def test_at_a_question_nothing_else_becomes_its_answer(
    shared_house: House, deed: Deed, words: str
) -> None:
    """At the first question, whatever comes in, the person can still answer that question."""
    person = shared_house.person()
    await person.arrives()
    await person.begins()
    await deed(person)
    await person.told(words)
    if words == "trouble-unknown-engagement":
        await person.phone.start("small")
        await person.hears(person.author("about"))
        await person.taps("about-carry-on")
        await person.told("asking-progress", number="1", total="3")
    await person.phone.press(person.author("yes"))
    heard = await person.hears(person.author("several"))

    assert f"✓ {person.author('yes')}" in heard.text


@pytest.mark.parametrize("language", Language)
async def test_two_thousand_emoji_are_too_long_an_answer(shared_house: House, language: Language) -> None:
    """A flood of emoji as an answer in words: an emoji counts as two, and that is more than we can keep."""
    person = await at_the_words(shared_house, language)
    await person.phone.say("🐉" * 2000)
    heard = await person.told("trouble-too-long", limit=3000)

    assert person.author("words") in heard.text


@pytest.mark.parametrize("language", Language)
async def test_an_answer_that_telegram_splits_is_kept_in_no_part(
    shared_house: House, language: Language
) -> None:
    """Five thousand characters come in as two messages; neither becomes an answer."""
    person = await at_the_words(shared_house, language)
    await person.phone.say("ŵ" * 5000)
    await person.told("trouble-too-long", limit=3000)
    heard = await person.told("trouble-rest-of-too-long")

    assert person.author("words") in heard.text


async def test_a_button_of_an_earlier_question_changes_nothing(shared_house: House) -> None:
    """Somebody scrolls up and presses an old button; they read where they are now."""
    person = shared_house.person()
    await person.arrives()
    first = await person.begins()
    await person.phone.press(person.author("yes"))
    await person.hears(person.author("several"))
    await person.phone.press_data(first.message_id, first.keyboard[1][0].data or "")
    heard = await person.told("trouble-stale-here")

    assert person.author("several") in heard.text


async def test_a_button_of_another_persons_screen_is_none_of_mine(shared_house: House) -> None:
    """A forged press with the data of somebody else's screen is an old button."""
    first, second = shared_house.person(), shared_house.person()
    await first.arrives()
    shown = await first.begins()
    await second.arrives()
    await second.begins()
    await forged(second, shown.keyboard[0][0].data or "")
    heard = await second.told("trouble-stale-here")

    assert second.author("first") in heard.text


async def test_before_a_language_is_chosen_both_are_spoken(shared_house: House) -> None:
    """A newcomer who sends a sticker first reads in both languages what we understand."""
    person = shared_house.person()
    await person.phone.send("sticker")
    heard = await person.phone.heard()

    assert in_each_language(heard[0], "trouble-not-text")


@pytest.mark.parametrize("language", Language)
async def test_the_link_of_a_closed_engagement_says_when_it_closed(
    shared_house: House, language: Language
) -> None:
    """An old link leads to what it was about, without a button to answer."""
    await shared_house.operations.publish(open_now(id=f"closed-{language}"))
    await shared_house.operations.close(f"closed-{language}")
    person = shared_house.person(language)
    card = await person.arrives(f"closed-{language}")

    assert person.words("about-begin") not in card.labels


async def test_an_engagement_that_closes_under_an_answer_is_explained(shared_house: House) -> None:
    """It closes while someone is answering; their next answer is met with an explanation."""
    await shared_house.operations.publish(open_now(id="closing"))
    person = shared_house.person()
    await person.arrives("closing")
    await person.begins()
    await shared_house.operations.close("closing")
    await person.phone.press(person.author("yes"))
    heard = await person.told("trouble-closed-meanwhile")

    assert heard.from_bot


async def test_a_group_is_not_answered(shared_house: House) -> None:
    """Somebody added the bot to a group; it stays silent there."""
    person = shared_house.person()
    await person.arrives()
    update = message_update(person, 50_000, "/cymorth")
    update["message"]["chat"] = {"id": -100, "type": "group", "title": "Grŵp"}
    shared_house.sandbox.inject(update)
    await person.phone.say("/iaith")
    await person.told("language-which")

    assert not [call for call in shared_house.sandbox.journal if call.chat_id == -100]


@pytest.mark.parametrize(
    "typed", ["/Start small", "/start@drws_demo_bot small", "/START small", "/start  small"]
)
async def test_start_is_understood_however_it_is_typed(shared_house: House, typed: str) -> None:
    """A phone capitalises the command, or adds the bot's name, and it is still Start."""
    person = shared_house.person()
    await person.arrives()
    await person.phone.say("/dewislen")
    await person.told("menu-open-now")
    await person.phone.say(typed)
    heard = await person.hears("(cy)")

    assert person.author("about") in heard.text


async def at_the_words(house: House, language: Language) -> Person:
    """Bring somebody to the question that is answered in words."""
    person = house.person(language)
    await person.arrives()
    await person.begins()
    for answer, then in (("1", "several"), ("1, 2", "scale"), ("3", "words")):
        await person.phone.say(answer)
        await person.hears(person.author(then))
    return person


def in_each_language(message: Message, name: str) -> bool:
    """Tell whether a message says something in Welsh and in English."""
    return all(say(Voice(each), name) in message.text for each in Language)


async def forged(person: Person, data: str) -> None:
    """Press a button that was never offered."""
    await person.phone.press_data(person.phone.screen[-1].message_id, data, force=True)


async def edited(person: Person) -> None:
    """Change the first message that this phone sent."""
    own = next(message for message in person.phone.messages if not message.from_bot)
    await person.phone.edit(own.message_id, "rhywbeth arall")
