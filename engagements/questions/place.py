"""A place: a pin on the map, or one of the areas that the author names."""

from typing import Annotated, Literal

from pydantic import Field
from pydantic.dataclasses import dataclass

from engagements import limits
from engagements.questions.options import OfOptions, Option
from engagements.questions.question import FORM
from engagements.questions.values import Spot, Value


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
    """A pin on the map, or an area by its name. A pin is counted for the area whose middle is nearest."""

    kind: Literal["place"] = "place"
    options: Annotated[tuple[Area, ...], Field(min_length=2, max_length=limits.OPTIONS)]

    def entries(self, value: Value) -> tuple[str | int, ...]:
        """Count the area that was named, or the one nearest to the pin."""
        if not isinstance(value, Spot):
            return OfOptions.entries(self, value)
        return (self.nearest(value).id,)

    def nearest(self, pin: Spot) -> Area:
        """Give the area whose middle is nearest to a pin; of two that are as near, the first."""
        return min(self.options, key=lambda area: pin.far_from(area.at.spot))
