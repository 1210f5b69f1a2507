"""How soon it closes, in words: on the first card and in the list."""

from datetime import datetime, timedelta

import pytest

from dialogs.events import Commanded, Started
from dialogs.world import World
from engagements.dates import LONDON
from engagements.engagement import Engagement
from engagements.language import Language, Voice
from locales.words import say
from tests.dialogs.test_voice import Walk
from tests.examples import NOW, engagement

CY, EN = Language.CY, Language.EN
TODAY = datetime(2026, 11, 21, 17, tzinfo=LONDON)


def closing_in(days: int) -> Engagement:
    """Give an engagement that closes at five so many days after today."""
    return engagement(closes_at=TODAY + timedelta(days=days))


def read(about: Engagement, language: Language = EN, now: datetime = NOW) -> tuple[str, str]:
    """Read the first card and the list."""
    walk = Walk(World(now, bytes(range(16)), (about,)))
    card = walk.does(Started(about.id), f"language.{language}")
    return card, walk.does(Commanded("menu"))


@pytest.mark.parametrize(
    ("days", "language", "words"),
    [
        (0, EN, "Closes today at 17:00"),
        (1, EN, "Closes tomorrow"),
        (2, EN, "Closes in 2 days"),
        (7, EN, "Closes in 7 days"),
        (0, CY, "Yn cau heddiw am 17:00"),
        (1, CY, "Yn cau yfory"),
        (2, CY, "Yn cau ymhen 2 ddiwrnod"),
        (3, CY, "Yn cau ymhen 3 diwrnod"),
        (6, CY, "Yn cau ymhen 6 diwrnod"),
        (7, CY, "Yn cau ymhen 7 diwrnod"),
    ],
)
def test_what_closes_soon_says_so(days: int, language: Language, words: str) -> None:
    """In the last week a participant reads on the card and in the list how long there is, in words."""
    for screen in read(closing_in(days), language):
        assert words in screen.splitlines()


def test_the_date_stands_beside_it() -> None:
    """A participant reads the date itself as well."""
    card, listed = read(closing_in(3))

    assert "Open until 24 November 2026, 17:00" in card
    assert "Closing date: 24 November 2026" in listed


@pytest.mark.parametrize("days", [8, 60])
def test_what_closes_later_does_not_press(days: int) -> None:
    """With more than a week to go nobody is hurried."""
    for screen in read(closing_in(days)):
        assert not any(each.startswith("Closes ") for each in screen.splitlines())


@pytest.mark.parametrize("now", [NOW - timedelta(days=30), NOW + timedelta(days=30)], ids=["early", "late"])
def test_what_is_not_open_does_not_close_soon(now: datetime) -> None:
    """Before it opens and after it closed a participant reads other words."""
    card, _ = read(closing_in(3), now=now)

    assert "Closes " not in card


@pytest.mark.parametrize(
    ("now", "words"),
    [
        (datetime(2026, 11, 21, 0, tzinfo=LONDON), "Closes tomorrow"),
        (datetime(2026, 11, 21, 23, 59, tzinfo=LONDON), "Closes tomorrow"),
        (datetime(2026, 11, 22, 0, tzinfo=LONDON), "Closes today at 17:00"),
        (datetime(2026, 11, 22, 16, 59, tzinfo=LONDON), "Closes today at 17:00"),
    ],
    ids=str,
)
def test_a_day_is_a_day_of_the_calendar(now: datetime, words: str) -> None:
    """Just before midnight it closes tomorrow, and just after midnight today: not in so many hours."""
    assert words in read(closing_in(1), now=now)[0]


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (0, "Yn cau heddiw"),
        (1, "Yn cau ymhen 1 diwrnod"),
        (2, "Yn cau ymhen 2 ddiwrnod"),
        (3, "Yn cau ymhen 3 diwrnod"),
        (6, "Yn cau ymhen 6 diwrnod"),
        (5, "Yn cau ymhen 5 diwrnod"),
    ],
)
def test_welsh_counts_days_in_six_forms(count: int, words: str) -> None:
    """A Welsh reader meets the right mutation after every number."""
    assert words == say(Voice(CY), "closing-soon", {"count": count})
