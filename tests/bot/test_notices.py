"""Short news and reminders as they arrive on phones, and the hours in which nothing arrives."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from time import monotonic
from typing import Any

import pytest
from structlog.testing import capture_logs

from bot.app import serving
from bot.settings import Settings
from bot.storing import storage_of
from engagements.language import Language
from engagements.notices import News, Notice
from sandbox import Sandbox
from storage import notices, people
from storage.deliveries import DeliveryState
from storage.results import Results
from tests.bot.house import QUICK, House, count, deliveries, open_now, select, settled_as, until
from tests.bot.person import Person
from tests.bot.test_deliveries import follower, told
from tests.examples import NOW, both, engagement

CY, EN = Language.CY, Language.EN
SMALL = engagement()
DAY = timedelta(days=1)


class Time:
    """A clock that a test sets, and that goes on from there."""

    def __init__(self) -> None:
        self.now = NOW

    @property
    def now(self) -> datetime:
        """The time: as long after the one that was set as has passed since."""
        return self._set_to + timedelta(seconds=monotonic() - self._set_at)

    @now.setter
    def now(self, moment: datetime) -> None:
        self._set_to, self._set_at = moment, monotonic()

    def __call__(self) -> datetime:
        """Tell the time."""
        return self.now


@asynccontextmanager
async def house_at(
    time: Time, sandbox: Sandbox, settings: Settings, quiet: str = "none"
) -> AsyncIterator[House]:
    """Run the program by a clock of our own, with the small engagement open."""
    chosen = settings.model_copy(update={"quiet_hours": quiet})
    async with serving(chosen, now=time, rhythm=QUICK) as operations:
        await operations.publish(SMALL)
        yield House(sandbox, chosen, operations)


@pytest.fixture
def time() -> Time:
    """Return a clock that stands at noon."""
    return Time()


async def longer(house: House, days: int = 7) -> None:
    """Publish the small engagement with a later close."""
    after = (await house.operations.listing()).engagements[0].engagement.closes_at + timedelta(days=days)
    await house.operations.publish(replace(open_now(), closes_at=after))


async def at_the_first_question(house: House, language: Language = CY) -> Person:
    """Bring somebody who has begun to answer."""
    person = await follower(house, language)
    await person.begins()
    return person


async def wishes(person: Person) -> None:
    """Wish to be reminded tomorrow."""
    await person.taps("reminding-later")
    await person.told("reminding-when")
    await person.taps("reminding-tomorrow")
    await person.told(
        "reminding-done", day="22 Tachwedd 2026" if person.language is CY else "22 November 2026"
    )


def pushed(house: House, *people: Person) -> list[int]:
    """Count what each was sent without having written."""
    return [told(house, person) for person in people]


async def test_more_time_is_told_once_in_both_languages(house: House) -> None:
    """The close is put back; each follower reads once that there is more time, and until when."""
    people = [await follower(house, language) for language in (CY, EN)]
    await longer(house)
    heard = [await person.told("announcing-news-extended") for person in people]
    await settled_as(house, DeliveryState.SENT, DeliveryState.SENT)
    closes = (await house.operations.listing()).engagements[0].engagement.closes_at

    assert all(f"{closes.day} " in message.text and str(closes.year) in message.text for message in heard)
    assert [1, 1] == pushed(house, *people)


async def test_one_tap_leaves_what_news_is_about(house: House) -> None:
    """Whoever reads that there is more time can hear no more of it, and then nothing comes."""
    person, other = await follower(house), await follower(house)
    await longer(house)
    await person.told("announcing-news-extended")
    await person.taps("announcing-leave")
    await person.told("updates-left")
    await house.tells()
    await other.told("announcing-title")

    assert [1, 2] == pushed(house, person, other)


async def test_what_is_left_while_news_waits_is_not_told(house: House) -> None:
    """Whoever leaves before the news has come does not hear it."""
    person = await follower(house)
    house.goes_wrong("too_many", person, seconds=1)
    await longer(house)
    await settled_as(house, DeliveryState.RETRY)
    await person.phone.say("/stopio")
    await until(lambda: deliveries(house.settings) == [])

    assert [0] == pushed(house, person)


async def announced(house: House, *news: News) -> None:
    """Announce news of the small engagement, as other parts of the program do."""
    async with storage_of(house.settings) as (database, _), database.transaction() as tx:
        for each in news:
            await notices.announce(tx, Notice("small", each), house.operations.now())


async def test_questions_that_wait_are_told_to_everyone_who_follows(house: House) -> None:
    """Followers read that questions wait, and that their receipt opens them: nobody is told who is asked."""
    people = [await follower(house, language) for language in (CY, EN)]
    await announced(house, News.QUESTIONS_WAIT)
    for person in people:
        heard = await person.told("announcing-news-questions-wait")
        assert person.words("announcing-tells-questions-wait") in heard.text


async def new_one(house: House, **changes: Any) -> None:
    """Publish another engagement of the same service."""
    await house.operations.publish(open_now(id="another", title=both("another"), **changes))


async def follows_the_service(house: House, person: Person) -> None:
    """Let somebody follow the service of the small engagement, as the menu lets them."""
    async with storage_of(house.settings) as (database, keys), database.transaction() as tx:
        await people.follow(tx, keys.contact(person.phone.id), open_now().service.following)


async def test_something_new_of_a_service_is_told_to_its_followers(house: House) -> None:
    """Whoever follows the service reads of what is new; whoever follows one engagement alone does not."""
    person, other = await follower(house), await follower(house)
    await follows_the_service(house, person)
    await new_one(house)
    heard = await person.told("announcing-news-new")
    await until(lambda: deliveries(house.settings) == ["sent"])

    assert person.author("another") in heard.text
    assert [1, 0] == pushed(house, person, other)


async def test_one_tap_leaves_the_service(house: House) -> None:
    """Whoever reads of something new can hear no more from the service, and hears of no next one."""
    person, other = await follower(house), await follower(house)
    for each in (person, other):
        await follows_the_service(house, each)
    await new_one(house)
    await person.told("announcing-news-new")
    await person.taps("announcing-leave-service")
    await person.told("updates-left")
    await house.operations.publish(open_now(id="third"))
    await other.told("announcing-news-new")
    await other.told("announcing-news-new")

    assert [1, 2] == pushed(house, person, other)


async def test_a_reminder_comes_once_on_its_morning(time: Time, sandbox: Sandbox, settings: Settings) -> None:
    """Whoever wished it is reminded the next morning, goes on from there, and is never asked again."""
    async with house_at(time, sandbox, settings) as house:
        person = await at_the_first_question(house)
        await wishes(person)
        time.now = NOW + DAY
        heard = await person.told("announcing-news-reminder")
        await settled_as(house, DeliveryState.SENT)
        time.now = NOW + 2 * DAY
        await person.taps("about-carry-on")
        await person.hears(person.author("about"))
        await person.taps("about-carry-on")
        question = await person.hears(person.author("first"))

        labels = {button.text for row in question.keyboard for button in row}
        assert person.words("announcing-tells-reminder") in heard.text
        assert person.words("reminding-later") not in labels
        assert [1] == pushed(house, person)


async def test_whoever_has_sent_is_not_reminded(time: Time, sandbox: Sandbox, settings: Settings) -> None:
    """Two wished it and one has sent since: only the other is reminded."""
    async with house_at(time, sandbox, settings) as house:
        done, waits = await at_the_first_question(house), await at_the_first_question(house, EN)
        await wishes(done)
        await wishes(waits)
        await done.answers()
        await done.sends()
        time.now = NOW + DAY
        await waits.told("announcing-news-reminder")
        await settled_as(house, DeliveryState.SENT)

        assert [0, 1] == pushed(house, done, waits)


@pytest.mark.parametrize("command", ["/stopio", "/anghofio"])
async def test_whoever_has_left_is_not_reminded(
    time: Time, sandbox: Sandbox, settings: Settings, command: str
) -> None:
    """Whoever stops all messages, or is forgotten, is not reminded of what they began."""
    async with house_at(time, sandbox, settings) as house:
        person, other = await at_the_first_question(house), await at_the_first_question(house)
        await wishes(person)
        await wishes(other)
        await person.phone.say(command)
        if command == "/anghofio":
            await person.told("forget-sure")
            await person.taps("forget-yes")
        await until(lambda: count(house.settings, "reminder") == 1)
        time.now = NOW + DAY
        await other.told("announcing-news-reminder")

        assert [0, 1] == pushed(house, person, other)


async def test_nobody_is_reminded_of_what_has_closed(
    time: Time, sandbox: Sandbox, settings: Settings
) -> None:
    """It was closed early; the reminder that was wished does not come, and nothing of it waits."""
    async with house_at(time, sandbox, settings) as house:
        person = await at_the_first_question(house)
        await wishes(person)
        await house.operations.close("small")
        time.now = NOW + DAY
        await until(
            lambda: (
                [("reminder",)]
                == select(house.settings, "SELECT news FROM notice WHERE fired AND news = 'reminder'")
            )
        )
        await until(lambda: deliveries(house.settings) == [])

        assert [0] == pushed(house, person)


async def test_nothing_is_pushed_in_quiet_hours(time: Time, sandbox: Sandbox, settings: Settings) -> None:
    """Feedback due at night waits until eight; whoever writes at night is answered at once."""
    time.now = datetime(2026, 11, 21, 22, tzinfo=UTC)
    async with house_at(time, sandbox, settings, quiet="21-8") as house:
        person = await follower(house)
        await house.tells()
        await settled_as(house, DeliveryState.PENDING)
        await person.phone.say("/cymorth")
        await person.told("help-title")
        time.now = datetime(2026, 11, 22, 7, 59, 59, tzinfo=UTC)
        await person.phone.say("/cymorth")
        await person.told("help-title")
        at_night = pushed(house, person)
        time.now = datetime(2026, 11, 22, 8, tzinfo=UTC)
        await person.told("announcing-title")

        assert ([0], [1]) == (at_night, pushed(house, person))


async def test_results_are_about_feedback_alone(house: House) -> None:
    """An officer who asks what became of feedback is told nothing of notices."""
    person = await follower(house)
    await longer(house)
    await person.told("announcing-news-extended")
    await settled_as(house, DeliveryState.SENT)
    before: Results = (await house.operations.results("small"))[1]
    await house.tells()
    await person.told("announcing-title")
    await settled_as(house, DeliveryState.SENT, DeliveryState.SENT)

    assert ({}, {DeliveryState.SENT: "*"}) == (
        before.deliveries,
        (await house.operations.results("small"))[1].deliveries,
    )


async def test_the_log_tells_which_news_left(house: House) -> None:
    """An officer reads in the log that more time was told in both languages, and not to how few."""
    people = [await follower(house, language) for language in (CY, EN)]
    with capture_logs() as events:
        await longer(house)
        for person in people:
            await person.told("announcing-news-extended")
        await until(lambda: any(each["event"] == "broadcast_carried" for each in events))

    (carried,) = [each for each in events if each["event"] == "broadcast_carried"]
    assert ("small", "extended", "*", "*") == tuple(
        carried[name] for name in ("engagement", "news", "cy", "en")
    )
