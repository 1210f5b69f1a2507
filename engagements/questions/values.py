"""What an answer can be, beside words, a number, and options by their ids."""

from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt
from typing import ClassVar

from pydantic import ConfigDict

from engagements import limits

# Bytes stand in JSON as base 64, both ways.
_BYTES = ConfigDict(ser_json_bytes="base64", val_json_bytes="base64")

# The mean radius of the earth in kilometres: R1 of the Geodetic Reference System 1980.
_EARTH = 6371.0088


@dataclass(frozen=True, slots=True)
class Share:
    """How much of an amount goes to one option."""

    option: str
    amount: int


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on the map, in degrees north and east."""

    latitude: float
    longitude: float

    def coarse(self) -> "Spot":
        """Give the middle of the square of the map in which it lies: no home can be told from it."""
        return self._on_a_grid(limits.SPOT_ANONYMOUS)

    def rounded(self) -> "Spot":
        """Give it as exactly as a street needs, and no more."""
        return self._on_a_grid(limits.SPOT_CONFIDENTIAL)

    def far_from(self, other: "Spot") -> float:
        """Tell how far away another place is, in kilometres over a round earth, right to half a per cent.

        This is the haversine formula, as in Sky and Telescope 68 (1984), page 159: exact for short ways too.
        """
        north = sin(radians(other.latitude - self.latitude) / 2) ** 2
        east = sin(radians(other.longitude - self.longitude) / 2) ** 2
        across = cos(radians(self.latitude)) * cos(radians(other.latitude)) * east
        return 2 * _EARTH * asin(min(1.0, sqrt(north + across)))

    def _on_a_grid(self, degrees: float) -> "Spot":
        return Spot(
            round(round(self.latitude / degrees) * degrees, 4),
            round(round(self.longitude / degrees) * degrees, 4),
        )


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture that was painted anew, as JPEG."""

    __pydantic_config__: ClassVar[ConfigDict] = _BYTES

    jpeg: bytes


@dataclass(frozen=True, slots=True)
class Recording:
    """A voice message with nothing in it but sound, as Ogg Opus."""

    __pydantic_config__: ClassVar[ConfigDict] = _BYTES

    ogg: bytes
    seconds: int


Value = tuple[str, ...] | tuple[Share, ...] | int | str | Spot | Photo | Recording | None
