"""Where power is shared: the evidence for it, the phase of the work, the agenda and the log of decisions."""

from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, ConfigDict
from pydantic.dataclasses import dataclass

from engagements import limits
from engagements.dates import Day
from engagements.language import Bilingual
from engagements.lengths import up_to

_forbid = ConfigDict(extra="forbid")
Item = Annotated[Bilingual, AfterValidator(up_to(limits.INFLUENCE_ITEM))]
Role = Annotated[Bilingual, AfterValidator(up_to(limits.ROLE))]


class Phase(StrEnum):
    """How far work that is shared has come, from planning it to looking back on it together."""

    PLAN = "plan"
    DESIGN = "design"
    DELIVER = "deliver"
    EVALUATE = "evaluate"


@dataclass(frozen=True, slots=True, config=_forbid)
class SharedDecision:
    """Who decides together, and what shows it: terms of reference, a minute, a place at the table."""

    between: Item
    evidence: Annotated[Bilingual, AfterValidator(up_to(limits.PURPOSE))]


@dataclass(frozen=True, slots=True, kw_only=True, config=_forbid)
class AgendaItem:
    """Something that is to be spoken about together, and when, where that is known."""

    item: Item
    on: Day | None = None


@dataclass(frozen=True, slots=True, kw_only=True, config=_forbid)
class Decision:
    """Something that was decided together: who decided it, and who acts on it."""

    on: Day
    decided: Item
    decided_by: Role
    acts: Role
