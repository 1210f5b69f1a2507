"""Words of the participant's own."""

from typing import Annotated, ClassVar, Literal

from pydantic import AfterValidator, Field
from pydantic.dataclasses import dataclass

from engagements import limits
from engagements.language import Bilingual
from engagements.lengths import up_to
from engagements.questions.question import FORM, Question

Example = Annotated[Bilingual, AfterValidator(up_to(limits.EXAMPLE))]


@dataclass(frozen=True, slots=True, kw_only=True, config=FORM)
class Text(Question):
    """Words of the participant's own."""

    let_out: ClassVar[bool] = True

    kind: Literal["text"] = "text"
    max_length: Annotated[int, Field(ge=20, le=limits.TEXT_ANSWER_MOST)] = limits.TEXT_ANSWER
    example: Example | None = None
