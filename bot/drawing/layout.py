"""What stands where on a sheet of A4, in points from its upper left corner, before anything paints it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bot.drawing.fonts import Weight, width, wrapped
from engagements.language import Language

WIDTH, HEIGHT = 595, 842
MARGIN = 42
# A scanner finds the code by the white around it, as wide as so many of its squares.
QUIET = 4
# How deep below the top of its line the letters of a line stand, as a part of their size
_BASELINE = 0.8
LEADING = 1.18


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text. `language` is None for what is the same in both."""

    text: str
    left: float
    top: float
    size: float
    weight: Weight
    language: Language | None

    @property
    def baseline(self) -> float:
        """How far down its letters stand."""
        return self.top + self.size * _BASELINE

    @property
    def bottom(self) -> float:
        """Where the next line may begin."""
        return self.top + self.size * LEADING

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.left + width(self.text, self.weight, self.size)


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code: its rows of squares, dark or not, and how wide a square is."""

    rows: tuple[tuple[bool, ...], ...]
    left: float
    top: float
    square: float

    @property
    def side(self) -> float:
        """How wide and high it is, without the white around it."""
        return len(self.rows) * self.square


@dataclass(frozen=True, slots=True)
class Rule:
    """A thin line across the sheet."""

    top: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole sheet, in the order in which it is read."""

    lines: tuple[Line, ...]
    code: Code
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of text that grows downwards: a new one for each paragraph."""

    left: float
    width: float
    bottom: float
    lines: tuple[Line, ...] = ()

    def text(self, text: str, size: float, language: Language, weight: Weight = Weight.REGULAR) -> "Column":
        """Add a paragraph, broken into lines."""
        return self.each(wrapped(text, weight, size, self.width), size, weight, language)

    def each(
        self, texts: Sequence[str], size: float, weight: Weight, language: Language | None = None
    ) -> "Column":
        """Add lines as they are."""
        added = tuple(
            Line(text, self.left, self.bottom + n * size * LEADING, size, weight, language)
            for n, text in enumerate(texts)
        )
        return replace(self, bottom=self.bottom + len(added) * size * LEADING, lines=(*self.lines, *added))

    def space(self, height: float) -> "Column":
        """Leave some room."""
        return replace(self, bottom=self.bottom + height)


def moved(lines: Iterable[Line], down: float) -> tuple[Line, ...]:
    """Set lines further down."""
    return tuple(replace(each, top=each.top + down) for each in lines)
