"""The promise clock as it arrives on phones: the team is warned, people are told the truth and a new day."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from structlog.testing import capture_logs

from bot import promise_commands
from bot.settings import Settings
from engagements.feedback import Stage
from engagements.language import Language
from locales.dates import long_date
from sandbox import Sandbox
from storage.deliveries import DeliveryState
from tests.bot.house import House, deliveries, select, settled_as, until, what_came_of
from tests.bot.person import Person
from tests.bot.test_deliveries import follower
from tests.bot.test_notices import SMALL, Time, house_at, pushed
from tests.examples import both

CY, EN = Language.CY, Language.EN
DAY = timedelta(days=1)
DUE = SMALL.feedback_by
SERVICE = SMALL.service.key


def morning(days: int) -> datetime:
    """Give half past eight in the morning, so many days after the promised one."""
    return datetime(DUE.year, DUE.month, DUE.day, 7, 30, tzinfo=UTC) + days * DAY


@pytest.fixture
def time() -> Time:
    """Return a clock that stands long before the promised day."""
    return Time()


@asynccontextmanager
async def followed(
    time: Time, sandbox: Sandbox, settings: Settings, quiet: str = "none"
) -> AsyncIterator[tuple[House, Person]]:
    """Run the program with somebody who follows the small engagement."""
    async with house_at(time, sandbox, settings, quiet) as house:
        yield house, await follower(house)


async def link(house: House, language: Language = CY) -> str:
    """Make a link for an officer, and give what their phone sends when it is opened."""
    named = house.settings.model_copy(update={"bot_name": "drws_demo_bot"})
    _, address = await promise_commands.hear(named, SERVICE, "Siân", language)
    return address.removeprefix("https://t.me/drws_demo_bot?start=")


async def staff(house: House, language: Language = CY) -> Person:
    """Bring an officer who opens the link that was made for them."""
    officer = house.person(language)
    await officer.phone.start(await link(house, language))
    await officer.hears(officer.words("language-greeting")[:20])
    await officer.phone.press("Cymraeg" if language is CY else "English")
    await officer.hears(officer.words("staff-joined", service=SMALL.service.within(language))[:60])
    return officer


def days_promised(house: House) -> str:
    """Read every day that was promised."""
    return str(select(house.settings, "SELECT days FROM promise")[0][0])


async def test_people_are_told_that_it_is_late_and_of_the_new_day(
    time: Time, sandbox: Sandbox, settings: Settings
) -> None:
    """The morning after, everyone who follows reads both days, once; the record has both."""
    async with followed(time, sandbox, settings) as (house, person):
        other = await follower(house, EN)
        time.now = morning(1)
        heard = [await each.told("announcing-news-late") for each in (person, other)]
        time.now = morning(2)
        await until(lambda: deliveries(settings) == ["sent", "sent"])

        fresh = DUE + 28 * DAY
        for each, told in zip((person, other), heard, strict=True):
            assert each.words("announcing-late", day=long_date(DUE, each.language)) in told.text
            assert each.words("announcing-late-new-day", day=long_date(fresh, each.language)) in told.text
        assert ([1, 1], f"{DUE} {fresh}") == (pushed(house, person, other), days_promised(house))


@pytest.mark.parametrize(("quiet", "hour"), [("none", 5), ("21-10", 8)], ids=["before eight", "quiet hours"])
async def test_nobody_is_woken_by_a_delay(
    time: Time, sandbox: Sandbox, settings: Settings, quiet: str, hour: int
) -> None:
    """The day passes at midnight, and people hear in the morning, outside the quiet hours."""
    async with followed(time, sandbox, settings, quiet) as (house, person):
        time.now = morning(1).replace(hour=hour)
        await house.operations.announce_due()
        before = deliveries(settings)
        time.now = morning(1).replace(hour=11)
        await person.told("announcing-news-late")

    assert before in ([], ["pending"])


async def test_feedback_in_time_leaves_nobody_to_be_told(
    time: Time, sandbox: Sandbox, settings: Settings
) -> None:
    """Feedback left before the day: nobody hears of a delay, and the record says when it was kept."""
    async with followed(time, sandbox, settings) as (house, person):
        time.now = morning(-3)
        await house.tells()
        await person.told("announcing-title")
        await settled_as(house, DeliveryState.SENT)
        time.now = morning(1)
        await house.operations.announce_due()

        assert [1] == pushed(house, person)
        await until(lambda: select(settings, "SELECT kept_on FROM promise") == [(str(DUE - 3 * DAY),)])


async def test_feedback_that_never_arrived_keeps_no_promise(
    time: Time, sandbox: Sandbox, settings: Settings
) -> None:
    """It was fired, and Telegram refused it: the morning after the day its reader is told that it is late."""
    async with followed(time, sandbox, settings) as (house, person):
        house.goes_wrong("bad_request", person)
        await house.tells()
        await settled_as(house, DeliveryState.FAILED)
        time.now = morning(1)
        heard = await person.told("announcing-news-late")

    assert heard.from_bot


async def test_a_day_that_the_team_names_stands_in_place_of_ours(
    time: Time, sandbox: Sandbox, settings: Settings
) -> None:
    """The team tells of a delay with its own new day: nothing more is said until that has passed too."""
    async with followed(time, sandbox, settings) as (house, person):
        fresh = DUE + 60 * DAY
        delay = replace(
            what_came_of(), stage=Stage.DELAYED, did=None, why_not=both("why not"), feedback_by=fresh
        )
        await house.operations.store_feedback(delay)
        told = await person.told("announcing-stage-delayed")
        time.now = morning(30)
        await house.operations.announce_due()
        before = pushed(house, person)
        time.now = morning(61)
        heard = await person.told("announcing-news-late")

    assert person.words("announcing-late-new-day", day=long_date(fresh, CY)) in told.text
    assert ([1], True) == (before, long_date(fresh, CY) in heard.text)


@pytest.mark.parametrize("language", Language)
async def test_staff_are_warned_in_their_own_chat(
    time: Time, sandbox: Sandbox, settings: Settings, language: Language
) -> None:
    """An officer who opened the link hears four weeks before, in their language, and participants do not."""
    async with followed(time, sandbox, settings) as (house, person):
        officer = await staff(house, language)
        time.now = morning(-28)
        heard = await officer.told("announcing-news-feedback-due")
        await settled_as(house, DeliveryState.SENT)

        assert officer.words("announcing-due", day=long_date(DUE, language)) in heard.text
        assert [0, 1] == pushed(house, person, officer)


async def test_staff_leave_with_one_tap(time: Time, sandbox: Sandbox, settings: Settings) -> None:
    """An officer presses the button under a warning, and hears no more when the week comes."""
    async with followed(time, sandbox, settings) as (house, _):
        officer = await staff(house)
        time.now = morning(-28)
        await officer.told("announcing-news-feedback-due")
        await officer.taps("announcing-leave-staff")
        await officer.told("updates-left")
        time.now = morning(-7)
        await house.operations.announce_due()

        assert ([1], []) == (pushed(house, officer), select(settings, "SELECT * FROM staff_chat"))


async def test_a_link_that_was_used_opens_nothing(time: Time, sandbox: Sandbox, settings: Settings) -> None:
    """Whoever opens the link of an officer after them is told so, and hears nothing that is for staff."""
    async with followed(time, sandbox, settings) as (house, person):
        payload = await link(house)
        await person.phone.start(payload)
        await person.hears(person.words("staff-joined", service=SMALL.service.cy)[:60])
        other = await follower(house, EN)
        await other.phone.start(payload)
        heard = await other.told("staff-link-over")

        assert heard.from_bot
        assert 1 == len(select(settings, "SELECT * FROM staff_chat"))


async def test_what_staff_hear_is_listed_with_what_they_follow(
    time: Time, sandbox: Sandbox, settings: Settings
) -> None:
    """An officer finds the warnings under /updates, and stops them there or with /stop."""
    async with followed(time, sandbox, settings) as (house, _):
        officer = await staff(house, EN)
        await officer.phone.say("/updates")
        heard = await officer.told("updates-following")
        await officer.phone.say("/stop")
        await officer.told("updates-stopped")

        assert officer.words("staff-warnings", service=SMALL.service.en) in heard.text
        assert [] == select(settings, "SELECT * FROM staff_chat")


async def test_a_warning_that_nobody_reads_stands_in_the_log(
    time: Time, sandbox: Sandbox, settings: Settings
) -> None:
    """An operator of a service without such chats finds the warning in the log, and once."""
    async with house_at(time, sandbox, settings) as house:
        time.now = morning(-7)
        with capture_logs() as logs:
            await until(lambda: [each for each in logs if each["event"] == "promise_due"])
            await house.operations.announce_due()

    due = [each for each in logs if each["event"] == "promise_due"]
    assert [("small", 7)] == [(each["engagement"], each["days_left"]) for each in due]
