"""Short news: what is said, to whom it still matters, and how it is left."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.rendering import PLAIN, messages
from dialogs.announcing import announcement, corrected, news
from dialogs.replies import Ask, tokens
from dialogs.text import Author, paragraph
from engagements import limits
from engagements.engagement import Engagement
from engagements.feedback import Feedback, Stage
from engagements.language import Language, Voice
from engagements.notices import News, Notice
from engagements.promises import Promise
from engagements.services import Service, Subject
from locales.dates import long_date
from locales.words import say
from tests.examples import NOW, both, engagement

EN = Voice(Language.EN)
ABOUT = engagement(
    service=Service("Cyngor", "Council"), joint_with=(Service("Parc", "Park"),), subjects=(Subject.WASTE,)
)
FOLLOWER = frozenset({"small"})
CLOSED = replace(ABOUT, closes_at=NOW)
DAY = timedelta(days=1)
# Summer time is an hour ahead of UTC, in which the first of July is not over yet.
HALF_AN_HOUR_INTO_2_JULY = datetime(2027, 7, 1, 23, 30, tzinfo=UTC)


def told(
    kind: News,
    about: Engagement = ABOUT,
    following: frozenset[str] = FOLLOWER,
    left: frozenset[str] = frozenset(),
) -> Ask | None:
    """Give what is told to somebody."""
    return news(Notice(about.id, kind), about, NOW, following, left)


def read(ask: Ask | None, voice: Voice = EN) -> str:
    """Read it as a phone shows it."""
    assert ask is not None
    [message] = messages(ask, voice, PLAIN)
    return message.text


def day(ahead: int) -> str:
    """Write a day so many days from now."""
    return long_date((NOW + ahead * DAY).date(), Language.EN)


def late(*days: int) -> Ask | None:
    """Give what is told of a promise that named these days, each so many days from now."""
    promise = Promise(ABOUT.id, tuple((NOW + ahead * DAY).date() for ahead in days))
    return news(Notice(ABOUT.id, News.LATE, promise), ABOUT, NOW, FOLLOWER, frozenset())


@pytest.mark.parametrize("stage", Stage)
def test_once_it_is_decided_the_feedback_names_who_decided(stage: Stage) -> None:
    """A follower reads who decided where a decision has been made, and who decides where none has."""
    feedback = Feedback(
        engagement="small", stage=stage, asked=both("asked"), said=both("said"), did=both("did"), send_at=NOW
    )
    said = read(announcement(feedback, ABOUT))

    made = stage in (Stage.DECIDED, Stage.DONE)
    who = ABOUT.influence.decided_by.en
    assert (made, not made) == (f"Who decided: {who}" in said, f"Who decides: {who}" in said)


@pytest.mark.parametrize("kind", [News.EXTENDED, News.REMINDER, News.NEW])
def test_what_is_open_is_told_with_its_date(kind: News) -> None:
    """A reader learns of which engagement it is, and until when it is open."""
    said = read(told(kind, following=frozenset({"service:council"}) if kind is News.NEW else FOLLOWER))

    assert said.startswith(f"{say(EN, f'announcing-news-{kind}')}\ntitle (en)\nCouncil")
    assert "Open until 13 February 2027, 12:00" in said


def test_what_is_not_open_yet_is_told_with_its_opening() -> None:
    """A reader of something new that opens later learns when."""
    later = replace(ABOUT, opens_at=NOW + DAY)

    assert "Opens: 22 November 2026, 12:00" in read(told(News.NEW, later, frozenset({"subject:waste"})))


def test_a_reminder_shortly_before_the_close_says_so() -> None:
    """Whoever is reminded on the day before reads that it closes tomorrow."""
    assert "Closes tomorrow" in read(told(News.REMINDER, replace(ABOUT, closes_at=NOW + DAY)))


def test_a_reader_in_welsh_is_sent_to_the_welsh_command() -> None:
    """Whoever took part learns in their language how their receipt opens what waits."""
    asked = told(News.QUESTIONS_WAIT)

    assert "/derbynneb" in read(asked, Voice(Language.CY))
    assert "/receipt" in read(asked)


@pytest.mark.parametrize("kind", News)
def test_of_what_has_closed_nothing_is_told(kind: News) -> None:
    """Nobody is called to what they can take no part in any more: questions of the team close too."""
    following = frozenset({"service:council"}) if kind is News.NEW else FOLLOWER

    assert told(kind, CLOSED, following) is None


@pytest.mark.parametrize(
    ("following", "left", "leaves"),
    [
        ({"service:council"}, set(), "service:council"),
        ({"service:park"}, set(), "service:park"),
        ({"subject:waste"}, set(), "subject:waste"),
        ({"subject:waste", "service:park"}, set(), "service:park"),
        ({"subject:health"}, set(), None),
        (set(), set(), None),
        ({"service:council"}, {"small"}, None),
        ({"service:council", "small"}, set(), None),
    ],
    ids=lambda value: " ".join(sorted(value)) if isinstance(value, set) else str(value),
)
def test_something_new_is_told_by_what_is_followed(
    following: set[str], left: set[str], leaves: str | None
) -> None:
    """One tap leaves what brought the news; whoever follows that no more, or has left it, is not told."""
    asked = told(News.NEW, following=frozenset(following), left=frozenset(left))

    expected = None if leaves is None else {"!open.small", f"!leave.{leaves}"}
    assert expected == (None if asked is None else set(tokens((asked,))))


@pytest.mark.parametrize("kind", [News.EXTENDED, News.QUESTIONS_WAIT, News.REMINDER])
def test_one_tap_leaves_the_engagement(kind: News) -> None:
    """Beside each piece of news there is one tap to it, and one away from it."""
    asked = told(kind)
    assert asked is not None

    assert {"!open.small", "!leave.small"} == tokens((asked,))


def test_the_longest_key_fits_a_button() -> None:
    """Even the longest name of a service can be left with one tap."""
    key = f"service:{'x' * limits.IDENTIFIER}"
    longest = engagement(service=Service("C", "C", id="x" * limits.IDENTIFIER))
    asked = told(News.NEW, longest, frozenset({key}))
    assert asked is not None

    assert f"!leave.{key}" in tokens((asked,))
    assert all(len(each.encode()) <= limits.CALLBACK_BYTES for each in tokens((asked,)))


def test_half_an_hour_after_a_summer_midnight_it_was_put_right_today() -> None:
    """A reader of a message that was put right just after midnight finds the day on their own calendar."""
    said = read(corrected(Ask((paragraph(Author(both("told"))),), ()), HALF_AN_HOUR_INTO_2_JULY))

    assert "2 July 2027" in said


@pytest.mark.parametrize(
    ("days", "passed", "fresh"),
    [((-1, 27), -1, 27), ((-1, 27, 60), -1, 60), ((-30, -1), -1, None), ((-30, -2, 0), -2, 0)],
    ids=["moved by the clock", "then by the team", "the new one has passed too", "the new one is today"],
)
def test_who_is_told_of_a_delay_reads_days_that_are_so(
    days: tuple[int, ...], passed: int, fresh: int | None
) -> None:
    """A follower reads which day has passed, and none that is to come but the one that is promised now."""
    said = late(*days)

    told_new = say(EN, "announcing-late-new-day", {"day": day(fresh or 0)})
    assert say(EN, "announcing-late", {"day": day(passed)}) in read(said)
    assert (fresh is not None) == (told_new in read(said)) == ("You will hear" in read(said))


def test_of_a_promise_no_day_of_which_has_passed_nobody_hears_that_it_is_late() -> None:
    """A follower is told of no delay while the promised day is still going on."""
    assert late(0, 28) is None
