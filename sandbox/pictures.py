"""Photos as Telegram keeps them: the same picture in several sizes, smallest first."""

from dataclasses import dataclass
from functools import cache, lru_cache
from io import BytesIO
from typing import Final

from PIL import Image, ImageDraw, ImageOps, UnidentifiedImageError

from sandbox.limits import PHOTO_RATIO, PHOTO_SIDES

_SIDES: Final = (90, 320, 800, 1280)
_FORMATS: Final = ("JPEG", "PNG", "WEBP", "GIF", "BMP")
_QUALITY: Final = 87
_REMEMBERED: Final = 8

_SKY, _SUN, _HILL, _FIELD = "#bfe0f2", "#f3c14b", "#5f8f6b", "#2f6b4f"


class NotAPicture(Exception):
    """The bytes are no picture that Telegram can read."""


class WrongDimensions(Exception):
    """The picture is too large, or far too narrow."""


@dataclass(frozen=True, slots=True)
class Picture:
    """One size of a photo: a JPEG, its width and height in pixels."""

    width: int
    height: int
    data: bytes


@lru_cache(maxsize=_REMEMBERED)
def sizes(data: bytes) -> tuple[Picture, ...]:
    """Return a photo in all its sizes, smallest first; NotAPicture or WrongDimensions when it has none."""
    try:
        with Image.open(BytesIO(data), formats=_FORMATS) as opened:
            _check_dimensions(*opened.size)
            fits = opened.format == "JPEG" and max(opened.size) <= _SIDES[-1]
            seen = ImageOps.exif_transpose(opened).convert("RGB")
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise WrongDimensions from None
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError):
        raise NotAPicture from None
    longest = min(max(seen.size), _SIDES[-1])
    smaller = [_scaled(seen, side) for side in _SIDES if side < longest]
    # A small JPEG stays as it came, with all that it tells: the bot must not rely on Telegram to clean it.
    largest = Picture(*seen.size, data) if fits else _scaled(seen, longest)
    return (*smaller, largest)


def _check_dimensions(width: int, height: int) -> None:
    if width + height > PHOTO_SIDES or max(width, height) > PHOTO_RATIO * min(width, height):
        raise WrongDimensions


def _scaled(seen: Image.Image, side: int) -> Picture:
    scaled = seen.copy()
    scaled.thumbnail((side, side))
    return Picture(*scaled.size, _jpeg(scaled))


def _jpeg(picture: Image.Image) -> bytes:
    written = BytesIO()
    picture.save(written, "JPEG", quality=_QUALITY)
    return written.getvalue()


@cache
def sample_photo() -> bytes:
    """Return a drawing of hills under the sun, for when no photo is given."""
    picture = Image.new("RGB", (1280, 960), _SKY)
    brush = ImageDraw.Draw(picture)
    brush.ellipse((940, 120, 1120, 300), _SUN)
    brush.polygon([(0, 760), (340, 400), (600, 680), (790, 500), (1280, 880), (1280, 960), (0, 960)], _HILL)
    brush.ellipse((-400, 720, 1680, 1400), _FIELD)
    return _jpeg(picture)
