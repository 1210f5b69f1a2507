"""Voice messages: how long one lasts, and a silent one for when none is given."""

import struct
from collections.abc import Iterator
from functools import cache
from typing import Final

_PAGE: Final = struct.Struct("<4sBBqIIIB")
_RATE: Final = 48_000
_FRAMES_A_SECOND: Final = 50
_SILENT_FRAME: Final = b"\xf8\xff\xfe"
_FIRST, _LAST = 2, 4

_HEAD: Final = b"OpusHead" + struct.pack("<BBHIhB", 1, 1, 312, _RATE, 0, 0)
_TAGS: Final = b"OpusTags" + struct.pack("<I7sI", 7, b"sandbox", 0)


def is_ogg(data: bytes) -> bool:
    """Tell whether this is an Ogg file, as voice messages are."""
    return data.startswith(b"OggS")


def seconds(data: bytes) -> int:
    """Return how long an Ogg Opus file lasts, at least a second; a damaged one lasts a second too."""
    last = data.rfind(b"OggS")
    if last < 0 or len(data) < last + _PAGE.size:
        return 1
    samples: int = _PAGE.unpack_from(data, last)[3]
    return max(1, round(samples / _RATE))


@cache
def silence(duration: int) -> bytes:
    """Return an Ogg Opus file of so many seconds in which nothing is heard."""
    return b"".join(_pages(duration))


def _pages(duration: int) -> Iterator[bytes]:
    yield _page(_FIRST, 0, 0, (_HEAD,))
    yield _page(0, 0, 1, (_TAGS,))
    for second in range(1, duration + 1):
        kind = _LAST if second == duration else 0
        yield _page(kind, second * _RATE, second + 1, (_SILENT_FRAME,) * _FRAMES_A_SECOND)


def _page(kind: int, samples: int, number: int, packets: tuple[bytes, ...]) -> bytes:
    lengths, body = bytes(map(len, packets)), b"".join(packets)

    def written(checksum: int) -> bytes:
        return _PAGE.pack(b"OggS", 0, kind, samples, 1, number, checksum, len(lengths)) + lengths + body

    return written(_checksum(written(0)))


def _checksum(data: bytes) -> int:
    """Return Ogg's own CRC-32, which zlib's is not: nothing in it is reflected."""
    table, checksum = _checksums(), 0
    for byte in data:
        checksum = (checksum << 8) & 0xFFFFFFFF ^ table[checksum >> 24 ^ byte]
    return checksum


@cache
def _checksums() -> tuple[int, ...]:
    return tuple(map(_checksum_of_one, range(256)))


def _checksum_of_one(byte: int) -> int:
    checksum = byte << 24
    for _ in range(8):
        checksum = (checksum << 1) ^ 0x104C11DB7 if checksum & 0x80000000 else checksum << 1
    return checksum
