"""A whole number."""

from itertools import pairwise
from typing import Annotated, Literal

from pydantic import Field
from pydantic.dataclasses import dataclass

from engagements import limits
from engagements.language import Bilingual
from engagements.questions.question import FORM, Entry, Question, Unit
from engagements.questions.values import Value

_BANDS = 5
Whole = Annotated[int, Field(ge=-limits.NUMBER, le=limits.NUMBER)]


@dataclass(frozen=True, slots=True, kw_only=True, config=FORM)
class Number(Question):
    """A whole number between two ends. It is counted in bands, each of which begins at one of `bands`."""

    kind: Literal["number"] = "number"
    from_: Annotated[Whole, Field(alias="from")] = 0
    to: Whole
    unit: Unit | None = None
    bands: Annotated[tuple[Whole, ...], Field(max_length=limits.BANDS)] = ()

    @property
    def table(self) -> tuple[Entry, ...]:
        """Count each band, named by its first and last number."""
        starts = self._starts
        ends = (*(each - 1 for each in starts[1:]), self.to)
        return tuple((str(first), _span(first, last)) for first, last in zip(starts, ends, strict=True))

    def entries(self, value: Value) -> tuple[str | int, ...]:
        """Count the band in which the number lies."""
        if not isinstance(value, int):
            return ()
        return (str(max(each for each in self._starts if each <= value)),) if value >= self.from_ else ()

    @property
    def rises(self) -> bool:
        """Tell whether the ends and the bands stand in their order."""
        inside = all(self.from_ < each <= self.to for each in self.bands)
        return self.from_ < self.to and inside and all(a < b for a, b in pairwise(self.bands))

    @property
    def _starts(self) -> tuple[int, ...]:
        if self.bands:
            return (self.from_, *self.bands)
        numbers = self.to - self.from_ + 1
        bands = min(_BANDS, numbers)
        return tuple(self.from_ + numbers * n // bands for n in range(bands))


def _span(first: int, last: int) -> Bilingual:
    # A dash beside a minus is not read as either.
    between = " … " if first < 0 else "–"
    span = f"{first:,}" if first == last else f"{first:,}{between}{last:,}"
    return Bilingual(cy=span, en=span)
