"""Whether feedback was fair: one tap under it, and a few words, and neither can be laid to anyone."""

from engagements.language import Language
from engagements.parts import Part, part_of
from sandbox import Message
from storage.deliveries import DeliveryState
from tests.bot.house import House, count, select, settled_as
from tests.bot.person import Person
from tests.bot.test_deliveries import follower


async def told(house: House, *people: Person) -> list[Message]:
    """Tell followers what happened next."""
    await house.tells()
    heard = [await person.told("announcing-title") for person in people]
    await settled_as(house, *[DeliveryState.SENT] * len(people))
    return heard


async def presses(person: Person, name: str) -> None:
    """Press a button of the product on whichever message has it, the newest first."""
    label = person.words(name)
    message, data = next(
        (message, button.data)
        for message in reversed(person.phone.screen)
        for row in message.keyboard
        for button in row
        if button.text == label
    )
    assert data is not None
    await person.phone.press_data(message.message_id, data)


def boxes(house: House, part: Part) -> list[str]:
    """Name the boxes of a part, as the database has them."""
    names = (name for (name,) in select(house.settings, "SELECT id FROM engagement"))
    return [name for name in names if part_of(name) is part]


def inside(house: House, part: Part) -> int:
    """Count the envelopes in the boxes of a part."""
    names = boxes(house, part)
    found = select(house.settings, "SELECT engagement FROM envelope")
    return sum(name in names for (name,) in found)


async def test_feedback_comes_with_a_tap_for_fair_and_one_for_not(house: House) -> None:
    """Each follower sees both buttons in one row, in their language."""
    people = [await follower(house, language) for language in Language]
    heard = await told(house, *people)

    for person, message in zip(people, heard, strict=True):
        first = [button.text for button in message.keyboard[0]]
        assert [person.words("fair-was"), person.words("fair-was-not")] == first


async def test_one_tap_is_one_envelope(house: House) -> None:
    """A second tap, the same or the other, is told kindly that the first one counts, and adds nothing."""
    person = await follower(house)
    await told(house, person)
    await person.taps("fair-was")
    await person.told("fair-counted")
    await presses(person, "fair-was-not")
    heard = await person.told("fair-counted-already")

    assert heard.from_bot
    assert 1 == inside(house, Part.FAIR)


async def test_words_lie_in_another_box_than_the_tap(house: House) -> None:
    """What somebody writes has an envelope of its own in a box of its own: nothing joins it to their tap."""
    person = await follower(house, Language.EN)
    await told(house, person)
    await person.taps("fair-was-not")
    await person.told("fair-why")
    await person.taps("fair-say-why")
    await person.hears("Question 1 of 1")
    await person.phone.say("It came too late.")
    await person.told("check-look-over")
    await person.taps("check-send")
    await person.told("check-sent")
    await presses(person, "fair-say-why")
    again = await person.told("fair-why-already")

    assert again.from_bot
    assert (1, 1) == (inside(house, Part.FAIR), inside(house, Part.WHY))


async def test_more_words_than_asked_for_are_not_taken(house: House) -> None:
    """Whoever writes 501 characters is told the limit, and nothing is cut off or sent."""
    person = await follower(house, Language.EN)
    await told(house, person)
    await person.taps("fair-was")
    await person.told("fair-why")
    await person.taps("fair-say-why")
    await person.hears("Question 1 of 1")
    await person.phone.say("x" * 501)
    heard = await person.told("asking-too-long", length=501, limit=500)

    assert heard.from_bot
    assert 0 == inside(house, Part.WHY)


async def test_whoever_skips_is_asked_no_more(house: House) -> None:
    """One press declines to say why; the place in the conversation stays where it was."""
    person = await follower(house)
    await told(house, person)
    await person.taps("fair-was")
    await person.told("fair-why")
    await person.taps("asking-skip")
    heard = await person.told("fair-no-more")

    assert heard.from_bot
    assert 0 == inside(house, Part.WHY)


async def test_each_feedback_is_judged_apart(house: House) -> None:
    """Somebody who found the first feedback unfair can say that the second was fair."""
    person = await follower(house)
    await told(house, person)
    await person.taps("fair-was-not")
    await person.told("fair-counted")
    await house.tells(did="more")
    await person.hears(person.author("more"))
    await person.taps("fair-was")
    heard = await person.told("fair-counted")

    assert heard.from_bot
    assert (2, 2) == (len(boxes(house, Part.FAIR)), inside(house, Part.FAIR))


async def test_a_tap_in_the_middle_of_a_question_leaves_it_standing(house: House) -> None:
    """Whoever is answering goes on where they were after the tap."""
    person = await follower(house)
    await person.begins()
    await told(house, person)
    await person.taps("fair-was")
    await person.told("fair-counted")
    question = next(each for each in person.phone.screen if person.author("yes") in each.labels)
    press = next(key for row in question.keyboard for key in row if key.text == person.author("yes"))
    await person.phone.press_data(question.message_id, str(press.data))
    heard = await person.hears(person.author("several"))

    assert heard.from_bot


async def test_a_token_made_by_hand_opens_no_other_box(house: House) -> None:
    """Whoever sends a tap for the answers, or for a box that is not there, hears that it is over."""
    person = await follower(house)
    [message] = await told(house, person)
    for token in ("!fair.small", "!fair.small+learning", "!why.small+fair-00000000", "!unfair.none"):
        await person.phone.press_data(message.message_id, token, force=True)
        await person.told("fair-over")

    assert 0 == count(house.settings, "envelope")


async def test_the_close_of_an_engagement_leaves_its_feedback_to_be_judged(house: House) -> None:
    """Feedback that came early can still be judged after the engagement was closed by hand."""
    person = await follower(house)
    await told(house, person)
    await house.operations.close("small")
    await person.taps("fair-was")
    heard = await person.told("fair-counted")

    assert heard.from_bot


async def test_publishing_anew_takes_no_box_away(house: House) -> None:
    """A harmless change to the engagement keeps the boxes for what people say of its feedback."""
    await told(house)
    before = boxes(house, Part.FAIR)
    engagement = (await house.operations.listing()).engagements[0].engagement
    await house.operations.publish(engagement)
    assert before == boxes(house, Part.FAIR)
    assert 1 == len(before)


async def test_feedback_that_is_withdrawn_is_sent_to_nobody(house: House) -> None:
    """An officer withdraws what waits: its boxes and their keys go with it."""
    await house.tells(after=3600)
    [(identifier, _)] = await house.operations.feedback_waiting()
    slug = await house.operations.withdraw_feedback(identifier)

    kept = [path.name for path in (house.settings.key_dir / "engagements").iterdir() if any(path.iterdir())]
    assert ("small", 0, []) == (slug, count(house.settings, "feedback"), boxes(house, Part.FAIR))
    assert not [name for name in kept if "+fair-" in name or "+why-" in name]
