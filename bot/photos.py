"""A photo as it may be kept: painted anew, so that nothing comes along but what can be seen.

A photo from a phone can name the place, the moment, the phone and its owner, and hold a second picture of
what was cut off. Saving it again would keep some of that: comments, profiles, what follows its end.
"""

from io import BytesIO

from PIL import Image, ImageOps, UnidentifiedImageError
from PIL.ExifTags import Base
from PIL.JpegImagePlugin import JpegImageFile

from engagements import limits
from engagements.errors import DrwsError

_FORMATS = ("JPEG", "PNG", "WEBP")
_PAPER = (255, 255, 255)
_QUALITIES = (85, 75, 65, 55)
_DEEP = "I;16"
# So many rows of what is kept are painted at once.
_ROWS = 16


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
            most = limits.PHOTO_PIXELS if _shrinks(opened, photo) else limits.PHOTO_PIXELS_AT_ONCE
            if width * height > most:
                raise NotAPhoto
            painted = _reduced(opened)
            painted.getexif()[Base.Orientation] = opened.getexif().get(Base.Orientation, 1)
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        raise NotAPhoto from None
    upright = ImageOps.exif_transpose(painted)
    upright.thumbnail((limits.PHOTO_SIDE, limits.PHOTO_SIDE))
    return _small_enough(upright)


def _shrinks(opened: Image.Image, photo: bytes) -> bool:
    """Tell whether a photo is read at a fraction of its size: a JPEG that has all its colours in one scan.

    Of every other the whole stands in memory first. Cameras write one scan.
    """
    if not isinstance(opened, JpegImageFile) or "progressive" in opened.info:
        return False
    # Of a photo with others behind it Pillow goes back to the beginning; this reads the first alone.
    with BytesIO(photo) as read, JpegImageFile(read) as first:
        # It has read on to the end of the head of the first scan, which tells how many colours that has.
        colours = read.tell() - 2 * first.layers - 4
        return photo[colours] == first.layers


def _reduced(opened: Image.Image) -> Image.Image:
    """Paint a photo small, some rows at a time: all of it, in all its colours, would fill the memory."""
    width, height = opened.size
    most, longest = limits.PHOTO_SIDE, max(opened.size)
    opened.draft(None, (max(1, width * most // longest), max(1, height * most // longest)))
    opened.load()
    width, height = opened.size
    times = max(1, max(opened.size) // most)
    painted = Image.new("RGB", (-(-width // times), -(-height // times)))
    for n, top in enumerate(range(0, height, _ROWS * times)):
        rows = opened.crop((0, top, width, min(height, top + _ROWS * times)))
        painted.paste(_on_paper(rows).reduce(times), (0, n * _ROWS))
    return painted


def _on_paper(rows: Image.Image) -> Image.Image:
    # Pillow would cut greys of sixteen bits off at white.
    greys = rows.point(lambda value: value * (1 / 256)).convert("L") if rows.mode == _DEEP else rows
    seen = greys.convert("RGBA")
    paper = Image.new("RGB", seen.size, _PAPER)
    paper.paste(seen, mask=seen.getchannel("A"))
    return paper


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
