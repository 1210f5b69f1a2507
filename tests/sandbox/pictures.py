"""Pictures for tests, as a phone or the bot could send them."""

from io import BytesIO

from PIL import Image


def picture(width: int = 60, height: int = 40, kind: str = "JPEG", **more: object) -> bytes:
    """Return a plain picture of this size."""
    written = BytesIO()
    Image.new("RGB", (width, height), "#b3261e").save(written, kind, **more)
    return written.getvalue()


def measured(data: bytes) -> tuple[int, int]:
    """Return the width and height of a picture."""
    with Image.open(BytesIO(data)) as opened:
        return opened.size
