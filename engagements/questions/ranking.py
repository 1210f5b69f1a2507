"""Options in the order of the participant's own."""

from typing import Annotated, Literal

from pydantic import Field
from pydantic.dataclasses import dataclass

from engagements import limits
from engagements.questions.options import OfOptions
from engagements.questions.question import FORM
from engagements.questions.values import Value


@dataclass(frozen=True, slots=True, kw_only=True, config=FORM)
class Ranking(OfOptions):
    """Options in order, the first the one that matters most. `top`: how many to put in order, or all.

    What is counted is how many put each option first.
    """

    kind: Literal["ranking"] = "ranking"
    top: Annotated[int, Field(ge=1, le=limits.OPTIONS)] | None = None

    def entries(self, value: Value) -> tuple[str | int, ...]:
        """Count the option that stands first."""
        return OfOptions.entries(self, value)[:1]

    @property
    def places(self) -> int:
        """Give how many options are put in order."""
        return min(self.top or len(self.options), len(self.options))
