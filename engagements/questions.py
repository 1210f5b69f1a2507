"""The kinds of question that an engagement file may ask."""

from typing import Annotated, Literal

from pydantic import AfterValidator, ConfigDict, Field, StringConstraints
from pydantic.dataclasses import dataclass

from engagements import limits
from engagements.language import Bilingual
from engagements.lengths import up_to

Identifier = Annotated[
    str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=limits.IDENTIFIER)
]
QuestionText = Annotated[Bilingual, AfterValidator(up_to(limits.QUESTION))]
OptionLabel = Annotated[Bilingual, AfterValidator(up_to(limits.OPTION_LABEL))]
ButtonLabel = Annotated[Bilingual, AfterValidator(up_to(limits.BUTTON_LABEL))]
ScaleLabel = Annotated[Bilingual, AfterValidator(up_to(limits.SCALE_LABEL))]
Example = Annotated[Bilingual, AfterValidator(up_to(limits.EXAMPLE))]

_forbid = ConfigDict(extra="forbid", validate_by_name=True, validate_by_alias=True)


@dataclass(frozen=True, slots=True, config=_forbid)
class AskIf:
    """Ask a question only of those who chose one of these options of an earlier one."""

    question: Identifier
    is_: Annotated[tuple[Identifier, ...], Field(alias="is", min_length=1)]


@dataclass(frozen=True, slots=True, config=_forbid)
class Option:
    """One thing to choose. `short` is what its button says where the label is long."""

    id: Identifier
    label: OptionLabel
    short: ButtonLabel | None = None

    @property
    def button(self) -> Bilingual:
        """Give the words of its button."""
        return self.short or self.label


@dataclass(frozen=True, slots=True, kw_only=True, config=_forbid)
class Question:
    """What every kind of question has."""

    id: Identifier
    text: QuestionText
    required: bool = False
    ask_if: AskIf | None = None


@dataclass(frozen=True, slots=True, kw_only=True, config=_forbid)
class Choice(Question):
    """One of several options."""

    kind: Literal["choice"] = "choice"
    options: Annotated[tuple[Option, ...], Field(min_length=2, max_length=limits.OPTIONS)]


@dataclass(frozen=True, slots=True, kw_only=True, config=_forbid)
class Choices(Question):
    """Any number of several options."""

    kind: Literal["choices"] = "choices"
    options: Annotated[tuple[Option, ...], Field(min_length=2, max_length=limits.OPTIONS)]


@dataclass(frozen=True, slots=True, kw_only=True, config=_forbid)
class Scale(Question):
    """A point on a scale, with words at both its ends."""

    kind: Literal["scale"] = "scale"
    from_: Annotated[int, Field(alias="from", ge=0, le=1)] = 1
    to: Annotated[int, Field(ge=3, le=limits.SCALE_POINTS)] = 5
    from_label: ScaleLabel
    to_label: ScaleLabel


@dataclass(frozen=True, slots=True, kw_only=True, config=_forbid)
class Text(Question):
    """Words of the participant's own."""

    kind: Literal["text"] = "text"
    max_length: Annotated[int, Field(ge=20, le=limits.TEXT_ANSWER_MOST)] = limits.TEXT_ANSWER
    example: Example | None = None


AnyQuestion = Annotated[Choice | Choices | Scale | Text, Field(discriminator="kind")]
