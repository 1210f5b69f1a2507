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
_QUALITY = 85


class NotAPhoto(DrwsError):
    """What was sent is no photo of a kind that is taken, or is too large to be looked at."""


def assert_acceptable(kind: str, size: int) -> None:
    """Refuse, before anything is fetched, what Telegram says is of another kind or too large (bytes)."""
    if kind not in {f"image/{each.lower()}" for each in _FORMATS} or size > limits.PHOTO_BYTES:
        raise NotAPhoto


def repainted(photo: bytes) -> bytes:
    """Paint what can be seen into a new picture, upright and no larger than needed. Raises NotAPhoto."""
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
    written = BytesIO()
    painted.save(written, "JPEG", quality=_QUALITY)
    return written.getvalue()
