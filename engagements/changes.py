"""Which changes an engagement that is already open can take without breaking a promise."""

from collections.abc import Iterator
from dataclasses import fields
from itertools import islice

from engagements.engagement import Engagement
from engagements.questions import Statement

# Wording that explains, where it is found, how Welsh addresses people: no answer means something else by it.
_EXPLANATIONS = {
    "about",
    "accountable",
    "agenda",
    "cards",
    "contact",
    "continues",
    "known_already",
    "meant_to_reach",
    "phase",
    "picture",
    "purpose",
    "register",
    "short_because",
    "subjects",
    "welsh_language_effects",
    "wide",
}


def harmful_changes(open_one: Engagement, changed: Engagement) -> tuple[str, ...]:
    """Name the fields whose change would alter what people have already answered or been promised.

    More time to answer, an earlier promise of feedback, and what is only added to harm nobody.
    """
    changed_fields = [
        field.name
        for field in fields(Engagement)
        if getattr(open_one, field.name) != getattr(changed, field.name)
    ]
    harmless = _EXPLANATIONS | set(_more(open_one, changed))
    return tuple(name for name in changed_fields if name not in harmless)


def _more(open_one: Engagement, changed: Engagement) -> Iterator[str]:
    """Name the fields that say more than they did, or something better."""
    if changed.closes_at > open_one.closes_at:
        yield "closes_at"
    if changed.feedback_by < open_one.feedback_by:
        yield "feedback_by"
    if open_one.decisions == changed.decisions[: len(open_one.decisions)]:
        yield "decisions"
    if set(open_one.links) <= set(changed.links):
        yield "links"
    added = islice(changed.questions, len(open_one.questions), None)
    kept = open_one.questions == changed.questions[: len(open_one.questions)]
    if kept and all(isinstance(each, Statement) for each in added):
        # What people have said since, for the others to vote on.
        yield "questions"
