"""Photos that are small to send and huge to open: what they take of a small machine."""

import struct
import subprocess
import sys
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from tests.bot.children import ROOT

RED = (220, 30, 30)
ROOM = 300
"""Megabytes that one photo may take, with the program that paints it."""


def chunk(kind: bytes, held: bytes) -> bytes:
    """Write one part of a PNG."""
    return struct.pack(">I", len(held)) + kind + held + struct.pack(">I", zlib.crc32(kind + held))


def black_and_white(side: int) -> bytes:
    """Write a few kilobytes that are a huge black square, lying on its side."""
    turned = chunk(b"eXIf", b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x05\0\0\0\0\0\0")
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0))
    rows = zlib.compress(bytes(1 + (side + 7) // 8) * side)
    return b"\x89PNG\r\n\x1a\n" + head + turned + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def colour_after_colour(side: int) -> bytes:
    """Write a grey JPEG that is none of the progressive ones, and yet has a scan for each of its colours."""

    def segment(kind: int, held: bytes) -> bytes:
        return bytes([0xFF, kind]) + struct.pack(">H", len(held) + 2) + held

    colours = [bytes([number]) for number in (1, 2, 3)]
    shortest = bytes([1, *[0] * 15, 0])
    blocks = bytes(((side + 7) // 8) ** 2 // 4 + 1)
    return b"".join(
        (
            b"\xff\xd8",
            segment(0xDB, bytes([0, *[16] * 64])),
            segment(0xC0, struct.pack(">BHHB", 8, side, side, 3) + b"\x11\0".join([*colours, b""])),
            segment(0xC4, b"\0" + shortest) + segment(0xC4, b"\x10" + shortest),
            *(segment(0xDA, b"\1" + each + bytes([0, 0, 63, 0])) + blocks for each in colours),
            b"\xff\xd9",
        )
    )


def painted_by(side: int, kind: str, **more: bool) -> bytes:
    """Write a red square as Pillow does."""
    written = BytesIO()
    Image.new("RGB", (side, side), RED).save(written, kind, **more)
    return written.getvalue()


PAINTS = """
import sys
from pathlib import Path
from bot.photos import NotAPhoto, repainted
try:
    repainted(Path(sys.argv[1]).read_bytes())
except NotAPhoto:
    pass
print(Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0])
"""


@pytest.mark.parametrize("side", [3600, 7071], ids=["as large as is taken", "larger"])
@pytest.mark.parametrize("kind", ["black and white", "colour after colour", "progressive", "webp", "jpeg"])
def test_no_photo_fills_the_memory(kind: str, side: int, tmp_path: Path) -> None:
    """An attacker who sends the most points in the fewest bytes does not bring a small machine down."""
    match kind:
        case "black and white":
            sent = black_and_white(side)
        case "colour after colour":
            sent = colour_after_colour(side)
        case "progressive":
            sent = painted_by(side, "JPEG", progressive=True)
        case _:
            sent = painted_by(side, kind)
    file = tmp_path / "photo"
    file.write_bytes(sent)
    painted = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-c", PAINTS, file], cwd=ROOT, capture_output=True, check=True, text=True
    )

    assert int(painted.stdout) // 1024 < ROOM
