"""A photo as it may be kept: painted anew, so that nothing comes along but what can be seen.

A photo from a phone can name the place, the moment, the phone and its owner, and hold a second picture of
what was cut off. Saving it again would keep some of that: comments, profiles, what follows its end.
"""

from io import BytesIO

from PIL import Image, ImageOps, UnidentifiedImageError

from engagements import limits
from engagements.errors import DrwsError

_FORMATS = ("JPEG", "PNG", "WEBP")
_PAPER = (255, 255, 255)
_QUALITIES = (85, 75, 65, 55)


class NotAPhoto(DrwsError):
    """What was sent is no photo of a kind that is taken, or is too large to be looked at."""


def assert_acceptable(kind: str, size: int) -> None:
    """Refuse, before anything is fetched, what Telegram says is of another kind or too large (bytes)."""
    if kind not in {f"image/{each.lower()}" for each in _FORMATS} or size > limits.PHOTO_BYTES:
        raise NotAPhoto


def repainted(photo: bytes) -> bytes:
    """Paint what can be seen into a new picture, upright and within what is kept. Raises NotAPhoto."""
    try:
        with Image.open(BytesIO(photo), formats=_FORMATS) as opened:
            width, height = opened.size
            if width * height > limits.PHOTO_PIXELS:
                raise NotAPhoto
            seen = ImageOps.exif_transpose(opened).convert("RGBA")
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        raise NotAPhoto from None
    seen.thumbnail((limits.PHOTO_SIDE, limits.PHOTO_SIDE))
    painted = Image.new("RGB", seen.size, _PAPER)
    painted.paste(seen, mask=seen.getchannel("A"))
    return _small_enough(painted)


def _small_enough(painted: Image.Image) -> bytes:
    """Write a picture as well as there is room for: first a little coarser, then smaller too."""
    while True:
        for quality in _QUALITIES:
            written = BytesIO()
            painted.save(written, "JPEG", quality=quality)
            if written.tell() <= limits.PHOTO_KEPT_BYTES:
                return written.getvalue()
        width, height = painted.size
        painted = painted.resize((max(1, width * 3 // 4), max(1, height * 3 // 4)))
