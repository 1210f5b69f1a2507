"""A point on a scale."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field
from pydantic.dataclasses import dataclass

from engagements import limits
from engagements.language import Bilingual
from engagements.lengths import up_to
from engagements.questions.question import FORM, Entry, Question
from engagements.questions.values import Value

ScaleLabel = Annotated[Bilingual, AfterValidator(up_to(limits.SCALE_LABEL))]


@dataclass(frozen=True, slots=True, kw_only=True, config=FORM)
class Scale(Question):
    """A point on a scale, with words at both its ends."""

    kind: Literal["scale"] = "scale"
    from_: Annotated[int, Field(alias="from", ge=0, le=1)] = 1
    to: Annotated[int, Field(ge=3, le=limits.SCALE_POINTS)] = 5
    from_label: ScaleLabel
    to_label: ScaleLabel

    @property
    def points(self) -> range:
        """Give every point, the lowest first."""
        return range(self.from_, self.to + 1)

    @property
    def table(self) -> tuple[Entry, ...]:
        """Count each point."""
        return tuple((point, Bilingual(cy=str(point), en=str(point))) for point in self.points)

    def entries(self, value: Value) -> tuple[str | int, ...]:
        """Count the point that was chosen."""
        return (value,) if isinstance(value, int) else ()
