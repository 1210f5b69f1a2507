"""The letters of pictures and posters: one typeface, made for people who see little, in two weights.

Widths are without kerning: so a line is as wide in a picture as in a PDF, and on every machine.
"""

from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from pathlib import Path

from PIL import ImageDraw, ImageFont

_TYPEFACE = Path(__file__).parent / "typeface"
# No Unicode text has it, so every font draws it as the box that stands for a missing letter.
_NO_LETTER = "\uffff"
_TRIED_AT = 32

Ink = int | tuple[int, int, int]


class Weight(StrEnum):
    """How heavy letters are."""

    REGULAR = "Regular"
    BOLD = "Bold"


def file(weight: Weight) -> Path:
    """Give the TrueType file of a weight."""
    return _TYPEFACE / f"AtkinsonHyperlegibleNext-{weight}.ttf"


@cache
def font(weight: Weight, size: float) -> ImageFont.FreeTypeFont:
    """Give the letters of a weight at a size in pixels."""
    return ImageFont.truetype(file(weight), size, layout_engine=ImageFont.Layout.BASIC)


def width(text: str, weight: Weight, size: float) -> float:
    """Measure a line, in the unit of the size."""
    # Measured large and scaled, because a small font is hinted to whole pixels.
    return font(weight, 1000).getlength(text) * size / 1000


def draw(
    picture: ImageDraw.ImageDraw,
    place: tuple[float, float],
    text: str,
    weight: Weight,
    size: float,
    colour: Ink,
) -> None:
    """Draw a line from a place on its baseline, exactly as wide as it is measured."""
    left, baseline = place
    for letter in text:
        # One by one: drawn as a whole, each would be moved to a whole pixel, and the line would grow.
        picture.text((left, baseline), letter, colour, font(weight, size), anchor="ls")
        left += width(letter, weight, size)


def undrawable(text: str) -> str:
    """Give the letters of a text that the typeface does not have, each once."""
    return "".join(each for each in dict.fromkeys(text) if not each.isspace() and not _has(each))


@cache
def _has(letter: str) -> bool:
    letters = font(Weight.REGULAR, _TRIED_AT)
    return bytes(letters.getmask(letter)) != bytes(letters.getmask(_NO_LETTER))


def wrapped(text: str, weight: Weight, size: float, widest: float) -> tuple[str, ...]:
    """Break a text into lines that are no wider than `widest`; a word that is wider is broken too."""
    lines: list[str] = []
    for piece in _pieces(text, weight, size, widest):
        joined = f"{lines[-1]} {piece}" if lines else piece
        if lines and width(joined, weight, size) <= widest:
            lines[-1] = joined
        else:
            lines.append(piece)
    return tuple(lines)


def _pieces(text: str, weight: Weight, size: float, widest: float) -> Iterator[str]:
    for word in text.split():
        piece = ""
        for letter in word:
            if piece and width(piece + letter, weight, size) > widest:
                yield piece
                piece = ""
            piece += letter
        yield piece
