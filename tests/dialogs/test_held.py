"""What a participant reads who asks what is held about them."""

from dataclasses import replace
from typing import Any

import pytest

from bot.rendering import PLAIN, messages
from dialogs.commands import WELSH, Command, named
from dialogs.conversation import hear
from dialogs.events import Commanded, Event, Started, Wrote
from dialogs.replies import Say
from dialogs.state import State
from dialogs.world import World
from engagements import limits
from engagements.language import Bilingual, Language, Register, Voice
from locales.words import say
from tests.dialogs.test_voice import Walk
from tests.examples import NOW, both, engagement

EN = Voice(Language.EN)
ONE = engagement(id="one", title=both("One"))
TWO = engagement(id="two", title=both("Two"))
TI = engagement(id="ti", title=both("Three"), register=Register.TI)
EVERYTHING = (ONE, TWO, TI)


def walked(*events: Event | str, language: Language = Language.EN, **facts: Any) -> Walk:
    """Bring somebody who has chosen a language, in a world of their own."""
    walk = Walk(replace(World(NOW, bytes(range(16)), EVERYTHING), **facts))
    walk.does(Started(""), f"language.{language}", *events)
    return walk


def held(walk: Walk) -> str:
    """Ask what is held, and read the answer."""
    return walk.does(Commanded("mydata"))


def under(said: str, heading: str, voice: Voice = EN) -> list[str]:
    """Give the entries under a heading."""
    paragraph = next(each for each in said.split("\n\n") if each.startswith(say(voice, heading)))
    return [line.removeprefix("• ") for line in paragraph.splitlines()[1:]]


def test_a_stranger_hears_that_nothing_is_held_of_them() -> None:
    """Somebody who has only just come reads that nothing but this chat itself is known, in both languages."""
    walk = Walk(World(NOW, bytes(range(16)), EVERYTHING))
    said = walk.does(Commanded("mydata"))

    for language in Language:
        assert say(Voice(language), "held-nothing") in said
        assert say(Voice(language), "held-place") in said
        assert say(Voice(language), "held-reach") not in said


def test_who_has_chosen_a_language_is_told_that_it_is_held() -> None:
    """A participant reads that their language and the way to reach them are kept, and no longer 'nothing'."""
    said = held(walked())

    assert ["held-reach", "held-language", "held-told", "held-place", "held-messages"] == [
        name
        for name in ("held-reach", "held-language", "held-easy", "held-told", "held-place", "held-messages")
        if f"• {say(EN, name)}" in said
    ]
    assert say(EN, "held-nothing") not in said


def test_a_wish_before_a_language_is_held_too() -> None:
    """Somebody whose first words were to be left alone reads that this is kept, and how to reach them."""
    walk = Walk(World(NOW, bytes(range(16)), EVERYTHING))
    walk.does(Commanded("stop"))
    said = held(walk)

    assert say(EN, "held-reach") in said
    assert say(EN, "held-muted") in said
    assert say(EN, "held-nothing") not in said


def test_easy_read_is_named_where_it_was_asked_for() -> None:
    """A participant who reads easy read finds that wish on the list, in easy read."""
    said = held(walked(Commanded("easy")))

    assert say(replace(EN, easy=True), "held-easy") in said
    assert say(replace(EN, easy=True), "held-place") in said


@pytest.mark.parametrize(
    ("fact", "heading"),
    [
        ("following", "updates-following"),
        ("left", "held-left"),
        ("answered", "held-answered"),
        ("entrusted", "held-entrusted"),
    ],
)
def test_each_engagement_is_named_under_what_is_held_of_it(fact: str, heading: str) -> None:
    """A participant reads by title what they follow, left, answered and answered in confidence: no others."""
    facts: dict[str, Any] = {fact: frozenset({"two", "one", "gone"})}
    said = held(walked(**facts))
    others = {"updates-following", "held-left", "held-answered", "held-entrusted"} - {heading}

    assert ["One (en)", "Two (en)"] == under(said, heading)
    assert [] == [other for other in others if say(EN, other) in said]


def test_a_wish_to_hear_of_nothing_is_named() -> None:
    """A participant who left all messages reads that this is remembered."""
    assert say(EN, "held-muted") in held(walked(Commanded("stop")))


def test_who_wished_nothing_reads_of_no_wish() -> None:
    """A participant who only follows is not told of a wish they never had."""
    assert say(EN, "held-muted") not in held(walked(Started("one")))


def test_drafts_are_named_with_their_answers() -> None:
    """A participant reads for which engagement answers wait, and how many; one left out is none."""
    walk = walked(Started("one"), "about.begin", "privacy.anonymous", "q0.0", "q1.skip", Wrote("4"))
    said = held(walk)

    assert [say(EN, "held-draft", {"title": "One (en)", "number": 2})] == under(said, "held-drafts")


def test_an_answer_that_waits_for_a_decision_is_counted() -> None:
    """A participant whose words are not taken yet is told that they are held all the same."""
    walk = walked(Started("one"), "about.begin", "privacy.anonymous", "q0.0", "q1.skip", "q2.skip")
    walk.does(Wrote("Ffoniwch 07700 900123"))
    said = held(walk)

    assert [say(EN, "held-draft", {"title": "One (en)", "number": 2})] == under(said, "held-drafts")
    assert "900123" not in said.partition(say(EN, "held-can"))[0]


@pytest.mark.parametrize("language", Language)
def test_what_can_be_done_is_named_in_ones_own_language(language: Language) -> None:
    """A participant reads the commands that they would type, and where an anonymous answer is to be found."""
    said = held(walked(language=language))
    commands = ("UPDATES", "STOP", "RECEIPT", "CLEAR", "FORGET", "PRIVACY")

    assert say(Voice(language), "held-cannot-find") in said
    for name in commands:
        assert (
            f"{named(Command[name]).within(language)} " in said.partition(say(Voice(language), "held-can"))[2]
        )


def test_young_people_read_ti() -> None:
    """A young person at an engagement of theirs is told with ti."""
    walk = walked(Started("ti"), language=Language.CY)

    assert say(Voice(Language.CY, Register.TI), "held-language") in held(walk)


def test_asking_changes_nothing() -> None:
    """A participant in the middle of a question reads the list, and the same question again below it."""
    walk = walked(Started("one"), "about.begin", "privacy.anonymous", "q0.0")
    before = walk.state
    turn = hear(before, Commanded(WELSH[Command.HELD]), walk.world)

    assert (before, ()) == (turn.state, turn.effects)
    assert both("several").within(Language.EN) in held(walk)


def test_the_longest_list_comes_in_messages_that_can_be_sent() -> None:
    """A participant who follows forty engagements of the longest titles gets the whole list."""
    titled = tuple(
        engagement(id=f"e{n}", title=Bilingual(cy=f"{n:02}{'ŵ' * 68}", en=f"{n:02}{'m' * 68}"))
        for n in range(40)
    )
    names = frozenset(each.id for each in titled)
    world = World(NOW, bytes(range(16)), titled, names, names, following=names, left=names)
    (listed, *_) = hear(State(language=Language.EN, session="s"), Commanded("mydata"), world).replies
    assert isinstance(listed, Say)
    texts = [each.text for each in messages(listed, EN, PLAIN)]

    assert 4 * 40 == sum(text.count("m" * 68) for text in texts)
    assert max(len(text) for text in texts) <= limits.MESSAGE < sum(len(text) for text in texts)
