"""Any number of several options."""

from typing import ClassVar, Literal

from pydantic.dataclasses import dataclass

from engagements.questions.options import OfOptions
from engagements.questions.question import FORM


@dataclass(frozen=True, slots=True, kw_only=True, config=FORM)
class Choices(OfOptions):
    """Any number of several options."""

    adds_up: ClassVar[bool] = False

    kind: Literal["choices"] = "choices"
