"""Feedback: what happened next, told to everyone who followed an engagement."""

from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, ConfigDict, Field
from pydantic.dataclasses import dataclass

from engagements import limits
from engagements.dates import Day, WallTime
from engagements.language import Bilingual
from engagements.lengths import up_to
from engagements.pictures import Picture
from engagements.questions import Identifier

Part = Annotated[Bilingual, AfterValidator(up_to(limits.FEEDBACK_PART))]


class Stage(StrEnum):
    """How far what happened next has come."""

    HEARD = "heard"
    DECIDED = "decided"
    DONE = "done"
    DELAYED = "delayed"


class Outcome(StrEnum):
    """What became of something that people said."""

    DONE = "done"
    PARTLY = "partly"
    NOT = "not"


@dataclass(frozen=True, slots=True, kw_only=True, config=ConfigDict(extra="forbid"))
class Theme:
    """Something that people said, and what became of it; None while that is not known."""

    theme: Annotated[Bilingual, AfterValidator(up_to(limits.INFLUENCE_ITEM))]
    outcome: Outcome | None = None
    why: Annotated[Bilingual, AfterValidator(up_to(limits.PURPOSE))] | None = None


@dataclass(frozen=True, slots=True, kw_only=True, config=ConfigDict(extra="forbid"))
class Feedback:
    """We asked, you said, we did: or why not. An engagement may have many.

    `feedback_by` is the new day that a delay promises.
    """

    engagement: Identifier
    stage: Stage
    asked: Part
    said: Part
    send_at: WallTime
    did: Part | None = None
    why_not: Part | None = None
    feedback_by: Day | None = None
    themes: Annotated[tuple[Theme, ...], Field(max_length=limits.THEMES)] = ()
    picture: Picture | None = None

    @property
    def followed(self) -> str:
        """Give the key under which its readers follow."""
        return self.engagement
