"""Engagements that tests are about: the shipped ones, at a fixed moment, and small ones of their own."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from engagements.engagement import Engagement, Influence, Mode, Privacy
from engagements.file import read_engagement
from engagements.language import Bilingual
from engagements.levels import Level
from engagements.questions import AnyQuestion, AskIf, Choice, Choices, Option, Scale, Text
from engagements.services import Service

EXAMPLES = Path(__file__).parent.parent / "examples"
NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


def shipped(name: str) -> Engagement:
    """Read a shipped example; at NOW it is open."""
    return read_engagement((EXAMPLES / f"{name}.yaml").read_text(encoding="utf-8"))


def both(words: str) -> Bilingual:
    """Give words that differ in the two languages."""
    return Bilingual(cy=f"{words} (cy)", en=f"{words} (en)")


def option(name: str) -> Option:
    """Give an option by its id."""
    return Option(name, both(name))


def yes_or_no(name: str, **more: Any) -> Choice:
    """Give a question with two options."""
    return Choice(id=name, text=both(name), options=(option("yes"), option("no")), **more)


def engagement(*questions: AnyQuestion, **changes: Any) -> Engagement:
    """Give a small open consultation; with no questions named, one of every kind."""
    asked = questions or (
        yes_or_no("first", required=True),
        Choices(id="several", text=both("several"), options=(option("a"), option("b"), option("c"))),
        Scale(id="scale", text=both("scale"), from_label=both("low"), to_label=both("high")),
        Text(id="words", text=both("words"), ask_if=AskIf("first", ("yes",))),
    )
    sound = Engagement(
        id="small",
        level=Level.CONSULTATION,
        service=Service("service (cy)", "service (en)"),
        title=both("title"),
        about=both("about"),
        purpose=both("purpose"),
        known_already=both("known already"),
        influence=Influence(
            can_change=(both("can change"),),
            cannot_change=(both("cannot change"),),
            decided_by=both("decided by"),
            decided_on=date(2027, 3, 1),
        ),
        welsh_language_effects=both("effects"),
        opens_at=NOW - timedelta(days=7),
        closes_at=NOW + timedelta(weeks=12),
        feedback_by=date(2027, 5, 1),
        privacy=Privacy(
            modes=(Mode.ANONYMOUS, Mode.CONFIDENTIAL),
            kept_until=date(2028, 3, 31),
            smallest_group=3,
            pool=2,
        ),
        contact=both("contact"),
        questions=asked,
    )
    return replace(sound, **changes)
