"""One reminder at most, and only if it is wished."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from dialogs.conversation import hear
from dialogs.effects import Remind
from dialogs.events import Commanded, Pressed, Started, Wrote
from dialogs.state import Place
from dialogs.world import Reminder, World
from engagements.dates import LONDON
from engagements.engagement import Audience, Engagement
from engagements.language import Language, Voice
from locales.words import say
from tests.dialogs.test_voice import Walk
from tests.examples import NOW, engagement

EN = Voice(Language.EN)
TODAY = date(2026, 11, 21)
TOMORROW, IN_THREE_DAYS = TODAY + timedelta(days=1), TODAY + timedelta(days=3)
NAMES = {say(EN, f"reminding-{name}"): name for name in ("tomorrow", "in-three-days", "before-the-close")}


def at_a_question(about: Engagement | None = None, **facts: Any) -> Walk:
    """Bring somebody to the first question."""
    walk = Walk(replace(World(NOW, bytes(range(16)), (about or engagement(),)), **facts))
    walk.does(Started((about or engagement()).id), "language.en", "about.begin", "privacy.anonymous")
    return walk


def offers(said: str) -> bool:
    """Tell whether a reminder is offered."""
    return say(EN, "reminding-later") in said.splitlines()


def days(said: str) -> list[str]:
    """Name the days on offer."""
    return [NAMES[each] for each in said.splitlines() if each in NAMES]


def closing(day: int, hour: int = 17) -> Engagement:
    """Give an engagement that closes on a day of November."""
    return engagement(closes_at=datetime(2026, 11, day, hour, tzinfo=LONDON))


def effects(walk: Walk, end: str) -> tuple[object, ...]:
    """Press a button, and give what storage is to do."""
    token = next(each for each in reversed(walk.seen) if each.endswith(f".{end}"))
    turn = hear(walk.state, Pressed(token), walk.world)
    walk.does(Pressed(token))
    return turn.effects


@pytest.mark.parametrize(
    ("about", "expected"),
    [
        (engagement(), ["tomorrow", "in-three-days"]),
        (closing(28), ["tomorrow", "in-three-days", "before-the-close"]),
        (closing(29), ["tomorrow", "in-three-days", "before-the-close"]),
        (closing(30), ["tomorrow", "in-three-days"]),
        (closing(25), ["tomorrow", "in-three-days"]),
        (closing(24), ["tomorrow", "in-three-days", "before-the-close"]),
        (closing(24, hour=9), ["tomorrow", "before-the-close"]),
        (closing(23), ["tomorrow"]),
        (closing(22), ["tomorrow"]),
    ],
    ids=["far off", "28", "29", "30", "25", "24", "24 in the morning", "23", "22"],
)
def test_only_days_before_the_close_and_within_the_draft_are_offered(
    about: Engagement, expected: list[str]
) -> None:
    """A participant may choose among days on which they can still send what they wrote, each once."""
    assert expected == days(at_a_question(about).does("q0.remind"))


def test_the_days_are_counted_from_the_last_change() -> None:
    """Whoever comes back to a draft of five days ago is offered no day on which it has gone."""
    walk = at_a_question()
    walk.world = replace(walk.world, now=NOW + timedelta(days=5))
    said = walk.does("q0.remind")

    assert ["tomorrow"] == days(said)
    assert say(EN, "reminding-draft", {"day": "28 November 2026"}) in said


@pytest.mark.parametrize("hour", [9, 17])
def test_nothing_is_offered_on_the_last_day(hour: int) -> None:
    """Whoever answers on the day of the close is not asked when to be reminded."""
    said = at_a_question(closing(21, hour=hour + 5)).does(Commanded("easy"))

    assert not offers(said)


def test_a_close_tomorrow_morning_leaves_no_day() -> None:
    """A reminder that could come too late is not offered."""
    assert not offers(at_a_question(closing(22, hour=9)).does(Commanded("easy")))


def test_it_says_that_it_is_one_message_and_how_long_the_draft_is_kept() -> None:
    """Before choosing, a participant reads what they get, what is noted, and why no later day is there."""
    said = at_a_question().does("q0.remind")

    for name in ("reminding-once", "reminding-noted"):
        assert say(EN, name) in said
    assert say(EN, "reminding-draft", {"day": "28 November 2026"}) in said


@pytest.mark.parametrize(
    ("button", "day"), [("reminding.tomorrow", TOMORROW), ("reminding.in-three-days", IN_THREE_DAYS)]
)
def test_a_chosen_day_is_noted_and_the_question_stands_again(button: str, day: date) -> None:
    """A participant chooses, hears the day, and may go on at once."""
    walk = at_a_question()
    walk.does("q0.remind")
    done = effects(walk, button)

    assert (Remind("small", day),) == done
    assert (Place.ASKING, None) == (walk.state.place, walk.state.aside)
    assert (Reminder("small", day),) == walk.world.reminders


def test_who_wants_none_is_left_alone() -> None:
    """A participant who opened it by mistake gets no reminder and nothing is noted."""
    walk = at_a_question()
    walk.does("q0.remind")

    assert () == effects(walk, "reminding.no")
    assert walk.state.aside is None


def test_a_reminder_to_come_can_be_called_off() -> None:
    """A participant who chose a day sees it, and can have none instead."""
    walk = at_a_question()
    walk.does("q0.remind", "reminding.tomorrow")
    said = walk.does("q0.remind")
    called_off = effects(walk, "reminding.no")

    assert say(EN, "reminding-wished", {"day": "22 November 2026"}) in said
    assert ((Remind("small", None),), ()) == (called_off, walk.world.reminders)


def test_another_day_takes_the_place_of_the_first() -> None:
    """A participant who chooses twice gets one message, on the later choice."""
    walk = at_a_question()
    walk.does("q0.remind", "reminding.tomorrow", "q0.remind", "reminding.in-three-days")

    assert (Reminder("small", IN_THREE_DAYS),) == walk.world.reminders


def test_after_the_one_reminder_none_is_offered() -> None:
    """Whoever has had their reminder is not asked again; a second one cannot be had."""
    said = at_a_question(reminders=(Reminder("small", None),)).does(Commanded("easy"))

    assert not offers(said)


def test_young_people_are_never_asked() -> None:
    """In young people's mode nobody is nudged: there is no reminder at all."""
    young = engagement(audience=Audience.YOUNG)

    assert not offers(at_a_question(young).does(Commanded("easy")))


def test_others_are_asked() -> None:
    """On each question of a first draft a reminder is on offer."""
    walk = at_a_question()

    assert offers(walk.does(Commanded("easy")))
    assert offers(walk.does(Commanded("easy"), "q0.0"))


@pytest.mark.parametrize("leaving", [Commanded("stop"), Pressed("!leave.small")], ids=["stop", "leave"])
def test_leaving_calls_the_reminder_off(leaving: Commanded | Pressed) -> None:
    """Whoever leaves is reminded of nothing."""
    walk = at_a_question()
    walk.does("q0.remind", "reminding.tomorrow", leaving)

    assert () == walk.world.reminders


def test_sending_calls_the_reminder_off() -> None:
    """Whoever has sent is not reminded of what they have done."""
    walk = at_a_question()
    walk.does("q0.remind", "reminding.tomorrow", "q0.0", "q1.skip", "q2.skip", "q3.skip", "check.send")

    assert () == walk.world.reminders


def test_words_are_no_day() -> None:
    """Whoever writes while the days are on offer is asked to press one; their words are taken for nothing."""
    walk = at_a_question()
    said = walk.does("q0.remind", Wrote("tomorrow"))

    assert say(EN, "trouble-press-a-button") in said
    assert (Place.REMINDING, ()) == (walk.state.aside, walk.world.reminders)


def test_reminders_are_named_where_one_asks_what_is_held() -> None:
    """A participant reads on /mydata for what and when they will be reminded, and of what they were."""
    there = (engagement(), engagement(id="other", title=engagement().about))
    known = (Reminder("small", TOMORROW), Reminder("other", None))
    walk = Walk(World(NOW, bytes(range(16)), there, reminders=known))
    said = walk.does(Started(""), "language.en", Commanded("mydata"))

    assert say(EN, "held-reminders") in said
    assert say(EN, "held-reminder", {"title": "title (en)", "day": "22 November 2026"}) in said
    assert f"{say(EN, 'held-reminded')}\n• about (en)" in said


def test_who_wished_no_reminder_reads_of_none() -> None:
    """A participant who asked for none is not told of one."""
    said = at_a_question().does(Commanded("mydata"))

    assert say(EN, "held-reminders") not in said
    assert say(EN, "held-reminded") not in said
