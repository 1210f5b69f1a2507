"""Leaving in the middle of a question and coming back, and a file that changes meanwhile."""

from dataclasses import replace
from typing import Any

import pytest

from dialogs.answers import Answer
from dialogs.events import Commanded, SentThing, Started, Wrote
from dialogs.state import STATE, Draft, Place
from dialogs.world import World
from engagements.engagement import Engagement
from engagements.language import Language, Voice
from engagements.questions import AnyQuestion, Budget, Choice, Choices, Number, Ranking
from engagements.questions.photo import PhotoQuestion
from engagements.questions.values import Photo, Share
from locales.words import say
from tests.dialogs.test_voice import Walk
from tests.examples import NOW, both, engagement, option, yes_or_no

EN = Voice(Language.EN)
THREE = tuple(option(name) for name in "abc")
MANY = tuple(option(f"o{n}") for n in range(20))
LONG = Choices(id="long", text=both("long"), options=MANY)
RANKING = Ranking(id="ranked", text=both("ranked"), options=THREE)
BUDGET = Budget(id="shared", text=both("shared"), options=THREE, total=100, step=50)
PICTURE = PhotoQuestion(id="picture", text=both("picture"))
LAST = yes_or_no("last")
JPEG = Photo(b"\xff\xd8 painted")


def asked(*questions: AnyQuestion, **changes: Any) -> Engagement:
    """Give an engagement with these questions."""
    return engagement(*questions, **changes)


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
        (LONG, ("q0.9", "q0.page-1"), ("asking-page-before", "✓ o9 (en)")),
        (RANKING, ("q0.2", "q0.0"), ("1. c (en)", "2. a (en)")),
        (BUDGET, ("q0.1",), ("50: b (en)", "asking-budget-left")),
    ],
    ids=["pages", "ranking", "budget"],
)
def test_what_was_half_done_stands_when_one_comes_back(
    question: AnyQuestion, buttons: tuple[str, ...], stands: tuple[str, ...]
) -> None:
    """A participant looks at the menu in the middle of a question, comes back, and nothing has to be done again."""
    walk = at_the_first(asked(question, LAST))
    for button in buttons:
        walk.does(*((button,) if any(each.endswith(f".{button}") for each in walk.seen) else ()))
    before = draft(walk)
    said = walk.does(Commanded("menu"), "menu.small", "about.begin")

    assert (before.ticked, before.page) == (draft(walk).ticked, draft(walk).page)
    assert all((say(EN, each, {"left": "50"}) if each.startswith("asking") else each) in said for each in stands)
