"""Engagements of several services, and rounds that carry on from others, as a participant reads of them."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import product

import pytest

from bot.rendering import PLAIN, messages
from dialogs.conversation import show
from dialogs.effects import Follow
from dialogs.replies import Ask
from dialogs.state import Place, State
from dialogs.world import World
from engagements import limits
from engagements.engagement import Audience, Engagement
from engagements.feedback import Feedback, Stage
from engagements.language import Language, Register, Voice
from engagements.levels import Level
from engagements.promises import Promise
from engagements.services import Service
from locales.words import say
from tests.dialogs.looking_up import searching
from tests.dialogs.test_first_screen import as_long_as_allowed, longest_allowed
from tests.examples import NOW, both, engagement

EN = Voice(Language.EN)
HEALTH = Service("Iechyd", "Health")
POLICE = Service("Heddlu", "Police")
FIRST = engagement(id="first-round", title=both("First round"), closes_at=NOW - timedelta(days=1))
SECOND = engagement(id="second-round", title=both("Second round"), continues="first-round")
CHANCE = bytes(16)


def card(about: Engagement, *others: Engagement, voice: Voice = EN, answered: bool = False) -> str:
    """Read the first card of an engagement."""
    mine = frozenset({about.id} if answered else ())
    state = State(language=voice.language, place=Place.ABOUT, engagement=about.id, session="s")
    [ask] = show(state, World(NOW, CHANCE, (about, *others), answered=mine))
    assert isinstance(ask, Ask)
    [message] = messages(ask, voice, PLAIN)
    return message.text


def told(number: int, slug: str = "first-round") -> Feedback:
    """Give feedback of a round."""
    return Feedback(
        engagement=slug,
        stage=Stage.HEARD,
        asked=both("asked"),
        said=both(f"said {number}"),
        did=both("did"),
        send_at=NOW + timedelta(days=number),
    )


def test_every_service_is_named_where_there_is_room() -> None:
    """A participant reads on the first card whose the engagement is, each by its name."""
    said = card(engagement(joint_with=(HEALTH, POLICE)))

    assert f"{say(EN, 'services-together')} Health · Police" in said


def test_where_there_is_no_room_the_others_are_counted() -> None:
    """A participant of an engagement with long names reads how many services there are beside the first."""
    many = tuple(Service("ŵ" * 50, "m" * 50, id=f"s{n}") for n in range(4))
    said = card(engagement(joint_with=many, about=as_long_as_allowed(limits.ABOUT)))

    assert say(EN, "services-and-more", {"service": "service (en)", "number": 4}) in said


def test_one_service_is_named_alone() -> None:
    """A participant of an engagement of one service reads of no others."""
    assert say(EN, "services-together") not in card(engagement())


@pytest.mark.parametrize("answered", [False, True], ids=["unanswered", "answered"])
@pytest.mark.parametrize("audience", [*Audience])
@pytest.mark.parametrize("level", [*Level])
def test_the_first_card_fits_with_all_that_is_joined_to_it(
    level: Level, audience: Audience, answered: bool
) -> None:
    """A participant sees the whole first card at once, however long the names are that are joined to it."""
    longest = longest_allowed(level, audience, continues="first-round")
    for others, name, length, title in product((1, 5), (1, 20, 50), (1, 40, 120, 200), (1, 30, 70)):
        names = tuple(Service("ŵ" * name, "m" * name, id=f"s{n}") for n in range(others))
        about = replace(
            longest,
            joint_with=names,
            about=as_long_as_allowed(min(length, len(longest.about.en))),
        )
        before = replace(FIRST, title=as_long_as_allowed(title))
        for language, register, easy in product(Language, Register, (False, True)):
            said = card(about, before, voice=Voice(language, register, easy), answered=answered)

            assert len(said) < limits.FIRST_SCREEN


def test_all_services_can_be_followed_from_the_card() -> None:
    """A participant hears with one tap of what any of the services begins, and is not asked again."""
    walk = searching(engagement(joint_with=(HEALTH, POLICE)))
    walk.world = replace(walk.world, following=walk.world.following | {HEALTH.following})
    said = walk.does("about.services")

    assert [Follow("service:service-en"), Follow("service:police")] == walk.effects
    assert say(EN, "services-now-followed") in said
    assert "about.services" not in walk.on_screen()


def test_a_round_names_the_one_before() -> None:
    """A participant reads what this carries on from, and can ask what came of that."""
    walk = searching(SECOND, FIRST)

    assert say(EN, "rounds-carries-on", {"title": "First round (en)"}) in card(SECOND, FIRST)
    assert "about.earlier" in walk.on_screen()


@pytest.mark.parametrize("continues", [None, "never-published", "second-round"])
def test_a_round_that_is_not_there_is_not_named(continues: str | None) -> None:
    """A participant is promised no earlier round where there is none to read of."""
    walk = searching(replace(SECOND, continues=continues), FIRST)

    assert "about.earlier" not in walk.on_screen()


def test_what_came_of_the_round_before_is_told_whole() -> None:
    """A participant reads all the feedback of the round before, in its order, and none of any other."""
    walk = searching(SECOND, FIRST)
    walk.world = replace(walk.world, told=(told(1), told(2), told(3, "second-round")))
    said = walk.does("about.earlier")

    assert say(EN, "rounds-told-of-earlier") in said
    assert "First round (en)" in said
    assert said.index("said 1 (en)") < said.index("said 2 (en)")
    assert say(EN, "rounds-day", {"day": "22 November 2026"}) in said
    assert "said 3" not in said


@pytest.mark.parametrize("language", Language)
def test_where_nothing_was_told_the_promise_is(language: Language) -> None:
    """A participant who asks too early reads that nothing was told yet, and by when it is promised."""
    voice = Voice(language)
    walk = searching(SECOND, FIRST, language=language)
    said = walk.does("about.earlier")
    day = {Language.CY: "1 Mai 2027", Language.EN: "1 May 2027"}[language]

    assert say(voice, "rounds-nothing-told") in said
    assert say(voice, "about-feedback-by", {"day": day}) in said


def test_just_after_midnight_in_summer_a_promise_is_late_by_the_day_of_wales() -> None:
    """A participant who asks at half past midnight reads that it is late, though no UTC day has gone by."""
    walk = searching(replace(FIRST, feedback_by=date(2027, 7, 1)))
    after_midnight = datetime(2027, 7, 1, 23, 30, tzinfo=UTC)
    promise = Promise(FIRST.id, (date(2027, 7, 1),))
    walk.world = replace(walk.world, now=after_midnight, told=(told(1),), promise=promise)

    assert say(EN, "promise-days-late", {"count": 1}) in walk.does("about.so-far")


def test_a_closed_round_tells_what_happened_so_far() -> None:
    """A participant who comes back after the close reads what has been told since, and not before it."""
    walk = searching(FIRST)
    walk.world = replace(walk.world, told=(told(1),))
    said = walk.does("about.so-far")
    opened = searching(SECOND)

    assert "said 1 (en)" in said
    assert "about.so-far" not in opened.on_screen()
