"""One of several options."""

from typing import Literal

from pydantic.dataclasses import dataclass

from engagements.questions.options import OfOptions
from engagements.questions.question import FORM


@dataclass(frozen=True, slots=True, kw_only=True, config=FORM)
class Choice(OfOptions):
    """One of several options."""

    kind: Literal["choice"] = "choice"
