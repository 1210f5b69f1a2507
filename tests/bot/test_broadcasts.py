"""What people read of updates, trials and corrections, whatever becomes of the messages on the way."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.storing import storage_of, utc_now
from engagements.feedback import Feedback
from engagements.language import Bilingual, Language, Voice
from engagements.pictures import Picture
from engagements.services import Service
from engagements.updates import Readers, Update
from locales.dates import long_date
from locales.words import say
from sandbox import Message
from storage import plans, staff_chats
from storage.broadcasts import Written
from storage.deliveries import DeliveryState
from storage.keys import Keys
from storage.planned import PlanState
from storage.plans import Draft
from tests.bot.house import House, house_in, select, settled_as, until, what_came_of
from tests.bot.person import Person
from tests.examples import EXAMPLES, both

PICTURE = (EXAMPLES / "dyfi-transport.png").read_bytes()
LONG = Bilingual("\n\n".join(["C" * 900] * 6), "\n\n".join(["E" * 900] * 6))


def update(text: str | Bilingual = "news", **changes: Any) -> Update:
    """Give an update that is due now, for those who follow the small engagement unless changed."""
    told = text if isinstance(text, Bilingual) else both(text)
    made: dict[str, Any] = {
        "service": Service("service (cy)", "service (en)"),
        "title": both("headline"),
        "text": told,
        "send_at": datetime.now(UTC),
        "audience": Readers(engagement="small"),
    }
    return Update(**(made | changes))


async def tells(house: House, told: Written, corrects: str | None = None) -> str:
    """Let an officer plan what is due now, and give its id."""
    pictures = {"a.png": PICTURE} if told.picture else {}
    async with storage_of(house.settings) as (database, _), database.transaction() as tx:
        return await plans.plan(tx, Draft(told, pictures, corrects), PlanState.APPROVED, utc_now())


async def arrived(house: House, language: Language = Language.EN) -> Person:
    """Bring somebody who follows the small engagement."""
    person = house.person(language)
    await person.arrives()
    return person


def shown(person: Person, words: str) -> list[Message]:
    """Give what stands in a chat with these words."""
    return [each for each in person.phone.messages if each.from_bot and words in each.text]


async def is_out(house: House, *states: DeliveryState) -> None:
    """Wait until every delivery has ended."""
    await settled_as(house, *states)


SENT = DeliveryState.SENT


async def test_an_update_reaches_its_followers_in_their_language(house: House) -> None:
    """Whoever follows reads the news in the language that they chose, and can open what it is about."""
    people = [await arrived(house, language) for language in Language]
    await tells(house, update())
    heard = [await person.hears(person.author("news")) for person in people]

    labels = [[button.text for row in each.keyboard for button in row] for each in heard]
    assert [
        [person.words("announcing-look"), person.words("announcing-leave")] for person in people
    ] == labels


async def test_news_for_one_language_leaves_the_others_alone(house: House) -> None:
    """Whoever reads the other language gets nothing, and whoever has chosen none reads it in both."""
    welsh, english = [await arrived(house, language) for language in Language]
    await tells(house, update(audience=Readers(engagement="small", language=Language.CY)))
    await welsh.hears(welsh.author("news"))
    await is_out(house, SENT)

    assert [] == shown(english, "news")


async def test_a_picture_is_sent_with_its_words(house: House) -> None:
    """A reader sees the picture, and whoever cannot see it hears what it shows; Telegram gets it once."""
    people = [await arrived(house) for _ in range(3)]
    await tells(house, update(picture=Picture("a.png", both("what it shows"))))
    heard = [await person.hears("what it shows (en)") for person in people]
    for person in people:
        await person.hears("news (en)")

    assert 1 == len({str(each.media) for each in heard})
    assert "photo" in str(heard[0].media)


async def test_a_long_text_comes_in_several_messages(house: House) -> None:
    """A reader of a long text gets all of it in its order, with the buttons under the end."""
    person = await arrived(house)
    await tells(house, update(LONG))
    await is_out(house, SENT)

    parts = [each for each in person.phone.messages if "EEE" in each.text]
    assert (2, 6 * 900) == (len(parts), sum(each.text.count("E" * 900) * 900 for each in parts))
    assert [False, True] == [bool(each.keyboard) for each in parts]


async def test_a_long_text_goes_on_where_it_broke(house: House) -> None:
    """Where Telegram fails in the middle, the reader gets what is missing, and nothing twice."""
    person = await arrived(house)
    await tells(house, update(LONG))
    await person.hears("EEE")
    house.goes_wrong("server_error", person)
    await is_out(house, SENT)

    assert 6 == sum(each.text.count("E" * 900) for each in person.phone.messages)


async def test_a_correction_changes_what_was_read(house: House) -> None:
    """A reader finds the message put right in its place, with the day on which that was done."""
    person = await arrived(house)
    wrong = await tells(house, update("wrong"))
    await person.hears("wrong (en)")
    await is_out(house, SENT)
    await tells(house, update("right"), corrects=wrong)
    await until(lambda: shown(person, "right (en)"))

    [message] = shown(person, "headline (en)")
    mark = person.words("announcing-corrected", when=long_date(datetime.now(UTC).date(), Language.EN))
    assert mark in message.text
    assert [] == shown(person, "wrong (en)")


async def test_what_cannot_be_changed_is_followed_up(house: House) -> None:
    """Where the message is gone, the reader is told in a new one that the last was wrong."""
    person = await arrived(house)
    wrong = await tells(house, update("wrong"))
    heard = await person.hears("wrong (en)")
    await is_out(house, SENT)
    house.goes_wrong("bad_request", person, method="editMessageText")
    await tells(house, update("right"), corrects=wrong)
    fresh = await person.hears("right (en)")

    assert heard.message_id != fresh.message_id
    assert person.words("announcing-correction") in fresh.text


async def test_a_second_correction_of_something_with_a_picture_leaves_nothing_wrong(house: House) -> None:
    """Where the first correction came as a new message, the second changes that; the picture comes once."""
    person = await arrived(house)
    picture = Picture("a.png", both("what it shows"))
    wrong = await tells(house, update("wrong", picture=picture))
    await is_out(house, SENT)
    house.goes_wrong("bad_request", person, method="editMessageText")
    await tells(house, update("wrong too", picture=picture), corrects=wrong)
    await is_out(house, SENT, SENT)
    await tells(house, update("right", picture=picture), corrects=wrong)
    await is_out(house, SENT, SENT, SENT)

    assert 1 == len(shown(person, "right (en)")) == len(shown(person, "what it shows"))
    assert [] == shown(person, "wrong too")


async def test_a_correction_that_is_tried_again_is_made_once(house: House) -> None:
    """Telegram changed the message and its answer came late; the reader finds one message, put right."""
    person = await arrived(house)
    wrong = await tells(house, update("wrong"))
    await person.hears("wrong (en)")
    await is_out(house, SENT)
    house.goes_wrong("server_error", person, method="editMessageText")
    await tells(house, update("right"), corrects=wrong)
    await is_out(house, SENT, SENT)

    assert 1 == len(shown(person, "right (en)")) == len(shown(person, "headline (en)"))


@pytest.mark.parametrize(("before", "after", "parts"), [("short", "long", 2), ("long", "short", 1)])
async def test_a_correction_may_be_longer_or_shorter(
    house: House, before: str, after: str, parts: int
) -> None:
    """What there is more of is added, and what is too much goes: the reader finds the right text alone."""
    texts = {"short": both("brief"), "long": LONG}
    person = await arrived(house)
    wrong = await tells(house, update(texts[before]))
    await is_out(house, SENT)
    await tells(house, update(texts[after]), corrects=wrong)
    await is_out(house, SENT, SENT)

    assert parts == len(
        [each for each in person.phone.messages if "EEE" in each.text or "brief" in each.text]
    )


async def test_what_waits_is_told_right_at_once(tmp_path: Path) -> None:
    """Whoever had not been told yet reads the right text alone, with no word of a mistake."""
    async with house_in(tmp_path) as house:
        first, second = await arrived(house), await arrived(house)
        house.goes_wrong("too_many", second, seconds=2)
        house.goes_wrong("too_many", first, seconds=2)
        wrong = await tells(house, update("wrong"))
        await until(lambda: select(house.settings, "SELECT 1 FROM delivery"))
        await tells(house, update("right"), corrects=wrong)
        await is_out(house, SENT, SENT)

    for person in (first, second):
        [message] = shown(person, "headline (en)")
        assert ("right (en)" in message.text, "wrong (en)" in message.text) == (True, False)
        assert person.words("announcing-correction") not in message.text


async def test_feedback_is_put_right_in_the_record_too(house: House) -> None:
    """Whoever looks later at what happened reads the feedback as it was put right."""
    person = await arrived(house)
    wrong = await tells(house, what_came_of(did="wrong"))
    await person.hears("wrong (en)")
    await is_out(house, SENT)
    right: Feedback = replace(what_came_of(did="right"), send_at=datetime.now(UTC) - timedelta(seconds=1))
    await tells(house, right, corrects=wrong)
    await until(lambda: shown(person, "right (en)"))

    assert [] == shown(person, "wrong (en)")


async def test_a_trial_reaches_staff_alone(house: House) -> None:
    """Staff read what their followers would, marked as a trial; no follower hears of it."""
    staff, follower = await arrived(house), await arrived(house)
    async with storage_of(house.settings) as (database, keys):
        await hears_for(database, keys, staff)
        async with database.transaction() as tx:
            told = update(send_at=datetime.now(UTC) + timedelta(days=1))
            identifier = await plans.plan(tx, Draft(told, {}), PlanState.WAITING, utc_now())
            planned = await plans.one(tx, identifier)
            audience = staff_chats.audience(["service-en"])
            assert await plans.try_out(tx, planned, audience, utc_now())
    heard = await staff.hears("news (en)")

    assert say(Voice(Language.EN), "announcing-trial") in heard.text
    assert [] == shown(follower, "news")


async def hears_for(database: Any, keys: Keys, person: Person) -> None:
    """Let a person be one of the service's staff."""
    mark = keys.contact(person.phone.id)
    today = datetime.now(UTC).date()
    async with database.transaction() as tx:
        await staff_chats.invite(tx, keys, "service-en", "Siân", "code", today)
        assert await staff_chats.open_chat(tx, keys, "code", mark, today)
