"""Which changes an open engagement can take."""

from dataclasses import fields, replace
from datetime import date, timedelta
from typing import Any

import pytest

from engagements.changes import harmful_changes
from engagements.engagement import Audience, Card, Engagement, Link, Mode
from engagements.language import Register
from engagements.levels import Level
from engagements.pictures import Picture
from engagements.questions import Statement
from engagements.services import Service, Subject
from engagements.sharing import AgendaItem, Decision, Phase, SharedDecision
from tests.examples import both, engagement, yes_or_no

OPEN = engagement()
PICTURE = Picture("site.png", both("a site"))
DECISION = Decision(on=date(2026, 11, 1), decided=both("this"), decided_by=both("all"), acts=both("some"))
WEEK = timedelta(weeks=1)

HARMLESS: dict[str, dict[str, Any]] = {
    # explanations
    "about": {"about": both("more clearly")},
    "purpose": {"purpose": both("more clearly")},
    "known already": {"known_already": both("more clearly")},
    "effects": {"welsh_language_effects": both("more clearly")},
    "contact": {"contact": both("another number")},
    # how it addresses people
    "register": {"register": Register.TI},
    # more time to answer
    "closes later": {"closes_at": OPEN.closes_at + WEEK},
    # told sooner
    "feedback sooner": {"feedback_by": OPEN.feedback_by - WEEK},
    # where it is found, and what else there is to see
    "subjects": {"subjects": (Subject.WASTE,)},
    "continues": {"continues": "before"},
    "wide": {"wide": True},
    "picture": {"picture": PICTURE},
    "cards": {"cards": (Card(text=both("card")),)},
    # what explains it better
    "accountable": {"accountable": both("role")},
    "less time": {"short_because": both("because")},
    "reach": {"meant_to_reach": (both("people"),)},
    # one more place where its link is handed out
    "links": {"links": (Link("library", both("library")),)},
    # how far the shared work has come
    "phase": {"phase": Phase.DESIGN},
    "agenda": {"agenda": (AgendaItem(item=both("item")),)},
    "decisions": {"decisions": (DECISION,)},
    # what somebody has said since, for the others to vote on
    "statement": {"questions": (*OPEN.questions, Statement(id="new", text=both("new")))},
    # nothing at all
    "nothing": {},
}

HARMFUL: dict[str, tuple[dict[str, Any], tuple[str, ...]]] = {
    # people had planned on that day
    "closes sooner": ({"closes_at": OPEN.closes_at - WEEK}, ("closes_at",)),
    # a promise that is put off
    "feedback later": ({"feedback_by": OPEN.feedback_by + WEEK}, ("feedback_by",)),
    # who is asking
    "service": ({"service": Service("another (cy)", "another (en)")}, ("service",)),
    # what people were asked about
    "title": ({"title": both("another")}, ("title",)),
    # what an answer is an answer to
    "questions": ({"questions": (yes_or_no("another"),)}, ("questions",)),
    # how much a word can change
    "influence": (
        {"influence": replace(OPEN.influence, decided_on=date(2027, 3, 2))},
        ("influence",),
    ),
    # under which promise they answered
    "privacy": ({"privacy": replace(OPEN.privacy, modes=(Mode.CONFIDENTIAL,))}, ("privacy",)),
    # what kind of exercise it is
    "level": ({"level": Level.INFORMATION}, ("level",)),
    # whom it speaks to, and what for
    "audience": ({"audience": Audience.YOUNG}, ("audience",)),
    "research": ({"research": True}, ("research",)),
    # who else asks, and who runs it
    "owners": ({"joint_with": (Service("another (cy)", "another (en)"),)}, ("joint_with",)),
    "run by": ({"run_by": both("another")}, ("run_by",)),
    # what was promised for taking part, and how answers are counted
    "incentive": ({"incentive": both("less")}, ("incentive",)),
    "draw": ({"draw": True}, ("draw",)),
    "joint answers": ({"joint_answers": both("otherwise")}, ("joint_answers",)),
    "shared": (
        {"shared_decision": SharedDecision(both("others"), both("evidence"))},
        ("shared_decision",),
    ),
    # when it began
    "opens": ({"opens_at": OPEN.opens_at - WEEK}, ("opens_at",)),
    # what its link leads to
    "id": ({"id": "another"}, ("id",)),
    # a harmful one beside a harmless one
    "two": (
        {"about": both("more clearly"), "title": both("another"), "closes_at": OPEN.closes_at - WEEK},
        ("title", "closes_at"),
    ),
}


@pytest.mark.parametrize("changes", HARMLESS.values(), ids=HARMLESS.keys())
def test_a_harmless_change_is_let_through(changes: dict[str, Any]) -> None:
    """An officer can explain better, give more time and promise sooner while people answer."""
    found = harmful_changes(OPEN, replace(OPEN, **changes))

    assert () == found


@pytest.mark.parametrize(("changes", "named"), HARMFUL.values(), ids=HARMFUL.keys())
def test_a_harmful_change_is_named(changes: dict[str, Any], named: tuple[str, ...]) -> None:
    """An officer who would break a promise is told by which fields."""
    found = harmful_changes(OPEN, replace(OPEN, **changes))

    assert named == found


def test_every_field_is_either_harmless_or_harmful() -> None:
    """Whoever adds a field must decide what a change of it does to people who have answered."""
    decided = {name for changes in HARMLESS.values() for name in changes}
    decided |= {name for changes, _ in HARMFUL.values() for name in changes}

    assert {field.name for field in fields(Engagement)} == decided


def test_a_decision_that_was_made_together_stays_in_the_log() -> None:
    """An officer who would take a joint decision out of the log is told that it has been promised."""
    decided = replace(OPEN, decisions=(DECISION,))

    assert ("decisions",) == harmful_changes(decided, OPEN)


def test_a_link_that_was_handed_out_stays() -> None:
    """An officer who would let a link go that hangs in a library is told so."""
    handed_out = replace(OPEN, links=(Link("library", both("library")),))

    assert ("links",) == harmful_changes(handed_out, OPEN)
