"""A photo, or words instead of one."""

from typing import ClassVar, Literal

from pydantic.dataclasses import dataclass

from engagements.questions.question import FORM, Question


@dataclass(frozen=True, slots=True, kw_only=True, config=FORM)
class Photo(Question):
    """A photo. Whoever cannot take one says in words what it would show."""

    let_out: ClassVar[bool] = True
    has_file: ClassVar[bool] = True

    kind: Literal["photo"] = "photo"
