"""A place: a pin on the map, one of the areas that the author names, or somewhere else."""

from typing import Annotated, Literal

from pydantic import Field
from pydantic.dataclasses import dataclass

from engagements import limits
from engagements.language import Bilingual
from engagements.questions.options import OfOptions, Option
from engagements.questions.question import FORM
from engagements.questions.values import Spot, Value

# reviewed:
ELSEWHERE = Option("somewhere-else", Bilingual(cy="Rhywle arall", en="Somewhere else"))


@dataclass(frozen=True, slots=True, config=FORM)
class At:
    """Where an area lies, in degrees: its middle."""

    latitude: Annotated[float, Field(ge=-90, le=90)]
    longitude: Annotated[float, Field(ge=-180, le=180)]

    @property
    def spot(self) -> Spot:
        """Give it as a place on the map."""
        return Spot(self.latitude, self.longitude)


@dataclass(frozen=True, slots=True, kw_only=True, config=FORM)
class Area(Option):
    """An area by its name and its middle."""

    at: At


@dataclass(frozen=True, slots=True, kw_only=True, config=FORM)
class Place(OfOptions):
    """A pin on the map, an area by its name, or somewhere else.

    A pin is counted for the area whose middle is nearest, if that is no farther away than `reach`, in
    kilometres; and else as somewhere else.
    """

    kind: Literal["place"] = "place"
    options: Annotated[tuple[Area, ...], Field(min_length=2, max_length=limits.OPTIONS)]
    reach: Annotated[int, Field(ge=1, le=limits.REACH)] = 10

    @property
    def offered(self) -> tuple[Option, ...]:
        """Give the areas, and somewhere else as the last."""
        return (*self.options, ELSEWHERE)

    def entries(self, value: Value) -> tuple[str | int, ...]:
        """Count what was named, or what the pin lies in."""
        if not isinstance(value, Spot):
            return OfOptions.entries(self, value)
        return (self.around(value).id,)

    def around(self, pin: Spot) -> Option:
        """Give the area that a pin lies in, of two that are as near the first; or somewhere else."""
        nearest = min(self.options, key=lambda area: pin.far_from(area.at.spot))
        return nearest if pin.far_from(nearest.at.spot) <= self.reach else ELSEWHERE
