"""Following services and subjects: what is listed, what is left, and what is remembered."""

from dataclasses import replace
from typing import Any

import pytest

from dialogs.conversation import hear
from dialogs.effects import CountLink, Effect, Follow, Unfollow
from dialogs.events import Commanded, Pressed, Started
from dialogs.state import State
from dialogs.tokens import LEAVE, standing_token
from dialogs.world import World
from engagements import limits
from engagements.engagement import Link
from engagements.language import Language, Voice
from engagements.services import Service, Subject, distinct, is_key, subject_of
from locales.words import say
from tests.dialogs.looking_up import Searching, searching
from tests.examples import NOW, both, engagement

EN = Voice(Language.EN)
POWYS = Service("Cyngor Powys", "Powys Council", id="powys")
LIBRARY = Link("library", both("library"))
ONE = engagement(id="one", title=both("One"), service=POWYS, links=(LIBRARY,))
KEYS = frozenset({"one", POWYS.following, "service:gone", Subject.WASTE.following})


def following(*followed: str, language: Language = Language.EN) -> Searching:
    """Bring a participant who follows these."""
    walk = searching(ONE, language=language)
    walk.world = replace(walk.world, following=frozenset(followed))
    return walk


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("command", ["updates", "mydata"])
def test_what_is_followed_is_named(command: str, language: Language) -> None:
    """A participant reads services and subjects by name; a service that is gone by what it is kept under."""
    voice = Voice(language)
    heading = say(voice, "updates-following")
    said = following(*KEYS, language=language).does(Commanded(command))
    listed = [each for each in said.partition(heading)[2].splitlines() if each.startswith("• ")]

    assert [
        f"• {ONE.title.within(language)}",
        "• gone",
        f"• {POWYS.within(language)}",
        f"• {say(voice, 'subject-waste')}",
    ] == listed[:4]


@pytest.mark.parametrize("key", sorted(KEYS))
def test_each_can_be_left_alone(key: str) -> None:
    """A participant leaves one thing with one tap and hears of the others as before."""
    walk = following(*KEYS)
    walk.does(Commanded("updates"), f"updates.{key}")

    assert [Unfollow(key)] == walk.effects
    assert KEYS - {key} == walk.world.following


@pytest.mark.parametrize(
    ("key", "remembered"), [("one", {"one"}), (POWYS.following, set()), ("subject:waste", set())]
)
def test_only_what_would_come_back_by_itself_is_remembered(key: str, remembered: set[str]) -> None:
    """A participant who leaves a service is on no list for it: nobody follows one without asking."""
    walk = following(*KEYS)
    walk.does(Pressed(standing_token(LEAVE, key)))

    assert remembered == walk.world.left


def test_whoever_opens_something_is_told_that_they_follow_it() -> None:
    """A participant who only looks at an engagement reads that they will hear of it, and how to leave."""
    walk = following()
    first = walk.does(Started("one"))
    again = walk.does(Started("one"))

    told = say(EN, "about-now-following")
    assert [True, False] == [told in first, told in again]


@pytest.mark.parametrize("name", ["made-up", "service:made-up", "x" * 50])
def test_nothing_is_remembered_of_a_name_that_is_made_up(name: str) -> None:
    """An attacker who makes buttons by hand cannot have a row of theirs grow without end."""
    walk = following(*KEYS)
    said = walk.does(Pressed(standing_token(LEAVE, name)))

    assert (say(EN, "updates-left"), [], frozenset()) == (said, walk.effects, walk.world.left)


def test_what_is_published_no_more_can_be_left() -> None:
    """A participant leaves by the button of an old message what they still follow."""
    walk = following(*KEYS, "of-last-year")
    walk.does(Pressed(standing_token(LEAVE, "of-last-year")))

    assert [Unfollow("of-last-year")] == walk.effects


def test_a_long_list_can_be_turned() -> None:
    """A participant who follows more than a screen holds reaches all of it, and leaves from the last page."""
    walk = following(*(f"service:s{n:02}" for n in range(20)))
    walk.does(Commanded("updates"), "updates.page!1", "updates.page!2")
    last = walk.on_screen()
    walk.does("updates.service:s19")

    assert {f"updates.service:s{n}" for n in range(16, 20)} <= last
    assert [Unfollow("service:s19")] == walk.effects


def test_the_list_begins_at_its_beginning() -> None:
    """A participant who opens the list again starts at its first page."""
    walk = following(*(f"service:s{n:02}" for n in range(20)))
    walk.does(Commanded("updates"), "updates.page!1", "updates.close!", Commanded("updates"))

    assert "updates.service:s00" in walk.on_screen()


def test_the_standing_button_of_any_key_fits() -> None:
    """A participant can press what leaves a service with the longest key."""
    longest = Service("ŵ", "m" * limits.SERVICE)

    assert len(standing_token(LEAVE, longest.following).encode()) <= limits.CALLBACK_BYTES


def test_a_key_is_no_engagement() -> None:
    """Whoever follows a service is never taken for somebody who follows an engagement."""
    assert [True, True, False] == [is_key(each) for each in (POWYS.following, "subject:waste", "one")]
    assert [Subject.WASTE, None, None] == [
        subject_of(each) for each in ("subject:waste", "subject:x", "waste")
    ]


def test_a_service_is_listed_once() -> None:
    """An officer whose service is written twice finds it once, by its id or its English name."""
    renamed = Service("Cyngor Sir Powys", "Powys County Council", id="powys")

    assert (Service("A", "Area"), renamed) == distinct((POWYS, Service("A", "Area"), renamed))


def opened(payload: str, **facts: Any) -> list[Effect]:
    """Give the effects of opening a link, as a participant who has chosen a language."""
    world = replace(World(NOW, bytes(16), (ONE,)), **facts)
    return list(hear(State(language=Language.EN, session="s"), Started(payload), world).effects)


@pytest.mark.parametrize(
    ("payload", "counted"),
    [
        ("one", [CountLink("one", None)]),
        ("one_library", [CountLink("one", "library")]),
        ("one_nowhere", []),
    ],
)
def test_the_link_is_counted_with_the_first_opening(payload: str, counted: list[CountLink]) -> None:
    """A service learns which link brought somebody new; one that nobody handed out is not counted."""
    assert [Follow("one"), *counted] == opened(payload)


@pytest.mark.parametrize(
    "facts", [{"following": frozenset({"one"})}, {"left": frozenset({"one"})}, {"muted": True}], ids=str
)
def test_nobody_is_counted_twice(facts: dict[str, Any]) -> None:
    """A participant who comes back through a link, or wishes to follow nothing, is not counted."""
    assert [] == opened("one_library", **facts)


def test_a_newcomer_is_counted_when_their_language_is_chosen() -> None:
    """A newcomer's link is kept until they have chosen a language, and counted then."""
    walk = Searching(World(NOW, bytes(16), (ONE,)))
    walk.does(Started("one_library"), "language.cy")

    assert [Follow("one"), CountLink("one", "library")] == walk.effects
    assert "one" == walk.state.engagement
