"""Looking for something in files as a thief would: in every form in which it may have been written."""

import re
import zlib
from base64 import b64encode
from collections.abc import Iterator, Mapping
from pathlib import Path

_ZLIB = re.compile(rb"\x78[\x01\x5e\x9c\xda]")
_GZIP = re.compile(rb"\x1f\x8b\x08")
_MOST_PACKED = 1024 * 1024
_STEP = 64


def forms(secret: str) -> dict[str, bytes]:
    """Give the forms in which a text can stand in a file."""
    plain = secret.encode()
    written = {
        "utf-8": plain,
        "utf-16-le": secret.encode("utf-16-le"),
        "utf-16-be": secret.encode("utf-16-be"),
        "hex": plain.hex().encode(),
        "HEX": plain.hex().upper().encode(),
        "reversed": plain[::-1],
    }
    for shift in range(3):
        # Whatever stands before and after, these letters of the base64 stay the same.
        coded = b64encode(b"\0" * shift + plain)
        written[f"base64+{shift}"] = coded[4 if shift else 0 : len(coded) - 4]
    if secret.isdecimal():
        number = int(secret)
        width = (number.bit_length() + 7) // 8
        written["big-endian"] = number.to_bytes(width, "big")
        written["little-endian"] = number.to_bytes(width, "little")
    return written


def found(folder: Path, secret: str) -> list[str]:
    """Name the files, and the forms, in which a secret stands."""
    return found_forms(folder, forms(secret))


def found_forms(folder: Path, sought: Mapping[str, bytes]) -> list[str]:
    """Name the files in which any of these forms stands, as it is or compressed."""
    return [
        f"{file.name}: {packing}{name}"
        for file in sorted(folder.rglob("*"))
        if (content := _content(file))
        for packing, readable in readings(content)
        for name, form in sought.items()
        if form in readable
    ]


def readings(content: bytes) -> Iterator[tuple[str, bytes]]:
    """Give what is read in a file: itself, and whatever in it begins as zlib and gzip do and unpacks."""
    yield "", content
    for name, begins, bits in (("zlib ", _ZLIB, zlib.MAX_WBITS), ("gzip ", _GZIP, zlib.MAX_WBITS | 16)):
        for match in begins.finditer(content):
            unpacked = _unpacked(content[match.start() : match.start() + _MOST_PACKED], bits)
            if unpacked:
                yield name, unpacked


def _unpacked(packed: bytes, bits: int) -> bytes:
    """Unpack as much as can be; what only began by chance like something packed gives next to nothing."""
    unpacking, unpacked = zlib.decompressobj(bits), bytearray()
    try:
        for start in range(0, len(packed), _STEP):
            unpacked += unpacking.decompress(packed[start : start + _STEP])
            if unpacking.eof:
                break
    except zlib.error:
        pass
    return bytes(unpacked)


def _content(file: Path) -> bytes:
    """Read a file; one that the database has just removed holds nothing."""
    try:
        return file.read_bytes() if file.is_file() else b""
    except FileNotFoundError:
        return b""
