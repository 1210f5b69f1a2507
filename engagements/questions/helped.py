"""Whether somebody answered with help: noted with the answers, counted with them, and asked of nobody."""

from typing import Literal

from pydantic.dataclasses import dataclass

from engagements.language import Bilingual
from engagements.questions.question import FORM, Question

NOTED = ("yes",)


@dataclass(frozen=True, slots=True, kw_only=True, config=FORM)
class Helped(Question):
    """No question that a file may ask: how many answered it is all that is counted."""

    kind: Literal["helped"] = "helped"


# reviewed:
HELPED = Helped(id="answered-with-help", text=Bilingual(cy="Wedi'u hateb gyda help", en="Answered with help"))
