"""A voice message, or words instead of one."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field
from pydantic.dataclasses import dataclass

from engagements import limits
from engagements.questions.question import FORM, Question


@dataclass(frozen=True, slots=True, kw_only=True, config=FORM)
class Voice(Question):
    """A voice message of so many seconds at most. Whoever cannot or will not speak writes.

    A voice tells whose it is. `even_anonymous` says that its author knows so and asks for it all the same
    where answers are anonymous; without it, voices are heard only in confidence.
    """

    let_out: ClassVar[bool] = True
    has_file: ClassVar[bool] = True

    kind: Literal["voice"] = "voice"
    seconds: Annotated[int, Field(ge=5, le=limits.RECORDING_SECONDS)] = limits.RECORDING_SECONDS
    even_anonymous: bool = False
