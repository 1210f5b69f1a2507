"""Leaving in the middle of a question and coming back, and a file that changes meanwhile."""

from dataclasses import replace

import pytest

from dialogs.answers import Answer
from dialogs.events import Commanded, SentThing, Started, Wrote
from dialogs.state import STATE, Draft, Place
from dialogs.world import World
from engagements import questions
from engagements.engagement import Engagement
from engagements.language import Language, Voice
from engagements.questions import AnyQuestion, Budget, Choices, Ranking
from engagements.questions.values import Photo, Share
from locales.words import say
from tests.dialogs.test_voice import Walk
from tests.examples import NOW, both, engagement, option, yes_or_no

EN = Voice(Language.EN)
THREE = tuple(option(name) for name in "abc")
MANY = tuple(option(f"o{n}") for n in range(20))
LONG = Choices(id="long", text=both("long"), options=MANY)
RANKING = Ranking(id="ranked", text=both("ranked"), options=THREE)
CHOICES = Choices(id="several", text=both("several"), options=THREE)
BUDGET = Budget(id="shared", text=both("shared"), options=THREE, total=100, step=50)
PICTURE = questions.Photo(id="picture", text=both("picture"))
LAST = yes_or_no("last")
JPEG = Photo(b"\xff\xd8 painted")


def at_the_first(about: Engagement) -> Walk:
    """Bring somebody to the first question."""
    walk = Walk(World(NOW, bytes(range(16)), (about,)))
    walk.does(Started("small"), "language.en", "about.begin", "privacy.anonymous")
    return walk


def draft(walk: Walk) -> Draft:
    """Give the draft as it is kept between turns."""
    found = STATE.validate_json(STATE.dump_json(walk.state)).draft
    assert found is not None
    return found


def changes(walk: Walk, about: Engagement, chance: int = 7) -> None:
    """Publish a change to the engagement while the conversation runs."""
    walk.world = replace(walk.world, engagements=(about,), chance=bytes([chance] * 16))


@pytest.mark.parametrize(
    ("question", "buttons", "stands"),
    [
        (LONG, ("q0.2", "q0.page!1", "q0.9"), ("✓ o9 (en)", "asking-page-before")),
        (RANKING, ("q0.2", "q0.0"), ("1. c (en)", "2. a (en)")),
        (BUDGET, ("q0.1",), ("50: b (en)", "0: a (en)")),
    ],
    ids=["pages", "ranking", "budget"],
)
def test_what_was_half_done_stands_when_one_comes_back(
    question: AnyQuestion, buttons: tuple[str, ...], stands: tuple[str, ...]
) -> None:
    """A participant looks at the menu in the middle of a question, and has nothing to do again."""
    walk = at_the_first(engagement(question, LAST))
    walk.does(*buttons)
    before = draft(walk)
    said = walk.does(Commanded("menu"), "menu.small", "about.begin")

    assert (before.ticked, before.page) == (draft(walk).ticked, draft(walk).page)
    assert [] == [each for each in stands if (say(EN, each) if "-" in each else each) not in said]


def test_a_question_that_is_there_no_longer_takes_its_ticks_along() -> None:
    """The ranking is taken out while somebody is in the middle of it: nothing of it is in the next answer."""
    walk = at_the_first(engagement(RANKING, LAST))
    walk.does("q0.2")
    changes(walk, engagement(CHOICES, LAST))
    said = walk.does(Wrote("hello"))

    assert say(EN, "trouble-questions-changed") in said
    assert ((), "several") == (draft(walk).ticked, draft(walk).step)


@pytest.mark.parametrize("fewer", [3, 8, 9], ids=str)
def test_a_page_that_is_there_no_longer_is_not_stood_on(fewer: int) -> None:
    """Options are taken out while somebody is on the last page: they see the first ones that are left."""
    walk = at_the_first(engagement(LONG, LAST))
    walk.does("q0.page!1", "q0.page!2")
    changes(walk, engagement(replace(LONG, options=MANY[:fewer]), LAST))
    said = walk.does(Commanded("help"), Commanded("easy"))

    assert 0 == draft(walk).page
    assert "o0 (en)" in said


@pytest.mark.parametrize("pressed", ["q0.page!1", "q0.9", "q0.done"])
def test_a_button_of_a_page_that_changed_is_no_answer(pressed: str) -> None:
    """Somebody presses a button of many options just after they have become few: nothing is taken for it."""
    walk = at_the_first(engagement(LONG, LAST))
    walk.does("q0.page!1")
    if pressed == "q0.done":
        walk.does("q0.9")
    changes(walk, engagement(replace(LONG, options=MANY[:3]), LAST))
    walk.does(pressed)

    assert ((), "long") == (draft(walk).answers, draft(walk).step)


@pytest.mark.parametrize(
    ("before", "typed", "after", "kept"),
    [
        (RANKING, "2, 3, 1", replace(RANKING, text=both("better words")), ("b", "c", "a")),
        (RANKING, "2, 3, 1", replace(RANKING, options=THREE[:2]), None),
        (RANKING, "2, 3, 1", replace(RANKING, top=2), None),
        (BUDGET, "50, 50, 0", replace(BUDGET, text=both("better words")), (Share("a", 50), Share("b", 50))),
        (BUDGET, "50, 50, 0", replace(BUDGET, total=200), None),
        (BUDGET, "50, 50, 0", replace(BUDGET, options=THREE[1:]), None),
        (BUDGET, "0, 50, 50", replace(BUDGET, options=THREE[1:]), (Share("b", 50), Share("c", 50))),
    ],
)
def test_an_answer_is_kept_only_while_it_is_one(
    before: AnyQuestion, typed: str, after: AnyQuestion, kept: object
) -> None:
    """A change keeps every order and every sharing out that is still whole, and asks for the others again."""
    walk = at_the_first(engagement(before, LAST))
    walk.does(Wrote(typed))
    changes(walk, engagement(after, LAST))
    walk.does(Commanded("easy"))

    answers = {each.question: each.value for each in draft(walk).answers}
    assert ({} if kept is None else {before.id: kept}) == answers
    assert (before.id if kept is None else "last") == draft(walk).step


@pytest.mark.parametrize(
    ("after", "kept"),
    [
        (engagement(replace(PICTURE, text=both("better words")), LAST), True),
        (engagement(LAST), False),
        (engagement(yes_or_no("picture"), LAST), False),
    ],
    ids=["words", "gone", "another kind"],
)
def test_a_photo_is_kept_only_where_one_is_asked_for(after: Engagement, kept: bool) -> None:
    """A photo stays while its question does; where nobody asks for it any more, it is let go of."""
    walk = at_the_first(engagement(PICTURE, LAST))
    walk.does(SentThing(JPEG))
    changes(walk, after)
    walk.does(Commanded("easy"))

    assert ((Answer("picture", JPEG),) if kept else ()) == draft(walk).answers
    assert after.files == draft(walk).files


def test_a_photo_for_a_question_that_has_gone_is_not_taken_for_another() -> None:
    """A photo comes in just after its question was taken out: it is no answer to what is asked now."""
    walk = at_the_first(engagement(PICTURE, LAST))
    changes(walk, engagement(replace(PICTURE, id="other"), LAST))
    said = walk.does(SentThing(JPEG))

    assert say(EN, "trouble-questions-changed") in said
    assert ((), "other") == (draft(walk).answers, draft(walk).step)


def test_the_days_of_a_reminder_stand_over_a_change() -> None:
    """The questions change while somebody chooses a day: they still choose, and come back to a question."""
    walk = at_the_first(engagement(RANKING, LAST))
    walk.does("q0.remind")
    changes(walk, engagement(LAST))
    said = walk.does(Commanded("easy"))
    walk.does("reminding.tomorrow")

    assert say(EN, "trouble-questions-changed") in said
    assert (Place.ASKING, None, "last") == (walk.state.place, walk.state.aside, draft(walk).step)
    assert 1 == len(walk.world.reminders)
