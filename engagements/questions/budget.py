"""An amount shared out among options."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field
from pydantic.dataclasses import dataclass

from engagements import limits
from engagements.questions.options import OfOptions
from engagements.questions.question import FORM, Unit
from engagements.questions.values import Share, Value


@dataclass(frozen=True, slots=True, kw_only=True, config=FORM)
class Budget(OfOptions):
    """An amount to be shared out among options, in steps. All of it has to be given.

    What is counted is how many gave each option the most, or as much as any other.
    """

    adds_up: ClassVar[bool] = False

    kind: Literal["budget"] = "budget"
    total: Annotated[int, Field(ge=2, le=limits.NUMBER)] = 100
    step: Annotated[int, Field(ge=1, le=limits.NUMBER)] = 10
    unit: Unit | None = None

    def entries(self, value: Value) -> tuple[str | int, ...]:
        """Count the options that got the most."""
        shares = [each for each in value if isinstance(each, Share)] if isinstance(value, tuple) else []
        most = max((each.amount for each in shares), default=0)
        return tuple(each.option for each in shares if each.amount == most)
