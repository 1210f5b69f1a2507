"""Ogg: packets in pages that say to which stream they belong and whether they arrived whole (RFC 3533)."""

import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from struct import Struct

from engagements.errors import DrwsError

_HEAD = Struct("<4sBBqIIIB")
_CHECKSUM = slice(22, 26)
_MARK = b"OggS"
_CONTINUES, _BEGINS, _ENDS = 1, 2, 4
_SEGMENT = 255
_SEGMENTS = 255
# What is written is one stream, and its number says nothing of where it was made.
_STREAM = 1

# What one page can hold. No sound comes near it, and longer ones would be slow to put together.
_LARGEST_PACKET = _SEGMENT * _SEGMENTS - 1

_MIRRORED = bytes(int(f"{byte:08b}"[::-1], 2) for byte in range(256))


class NotOgg(DrwsError):
    """What was given is no whole Ogg stream."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page as it was found. Of `pieces` the first may continue a packet, and the last may break off."""

    stream: int
    begins: bool
    ends: bool
    continues: bool
    pieces: tuple[bytes, ...]
    breaks_off: bool


@dataclass(frozen=True, slots=True)
class Written:
    """What is to stand on one page: whole packets, and the position in samples after them."""

    packets: tuple[bytes, ...]
    position: int


def segments(packet: bytes) -> int:
    """Count the segments that a packet takes of the 255 of a page."""
    return len(packet) // _SEGMENT + 1


def packets(data: bytes, opening: bytes, at_most_pages: int) -> Iterator[bytes]:
    """Give the packets of the first stream that opens so. What stands after its end is not looked at.

    Raises NotOgg, perhaps only after some packets, where a page is damaged or cut off, a packet is huge, or
    there are too many pages, of whichever stream.
    """
    stream: int | None = None
    pending: bytes | None = None
    for number, page in enumerate(_pages(data)):
        if number == at_most_pages:
            raise NotOgg
        if stream is None and page.begins and page.pieces and page.pieces[0].startswith(opening):
            stream = page.stream
        if page.stream != stream:
            continue
        if page.continues != (pending is not None):
            raise NotOgg
        for n, piece in enumerate(page.pieces):
            whole = (pending or b"") + piece
            if len(whole) > _LARGEST_PACKET:
                raise NotOgg
            pending = whole if page.breaks_off and n == len(page.pieces) - 1 else None
            if pending is None:
                yield whole
        if page.ends:
            break
    if stream is None or pending is not None:
        raise NotOgg


def written(pages: Iterable[Written]) -> bytes:
    """Write one stream. No page may hold more than 255 segments."""
    held = list(pages)
    return b"".join(_written(page, n, n == len(held) - 1) for n, page in enumerate(held))


def _pages(data: bytes) -> Iterator[Page]:
    place = 0
    while place < len(data):
        if len(data) - place < _HEAD.size:
            raise NotOgg
        mark, version, kind, _, stream, _, checksum, count = _HEAD.unpack_from(data, place)
        lacing = data[place + _HEAD.size : place + _HEAD.size + count]
        body = place + _HEAD.size + count
        end = body + sum(lacing)
        if mark != _MARK or version != 0 or end > len(data):
            raise NotOgg
        if _checksum(data[place:end]) != checksum:
            raise NotOgg
        yield Page(
            stream=stream,
            begins=bool(kind & _BEGINS),
            ends=bool(kind & _ENDS),
            continues=bool(kind & _CONTINUES),
            pieces=tuple(_pieces(data[body:end], lacing)),
            breaks_off=bool(lacing) and lacing[-1] == _SEGMENT,
        )
        place = end


def _pieces(body: bytes, lacing: bytes) -> Iterator[bytes]:
    start = end = 0
    for n, size in enumerate(lacing):
        end += size
        if size < _SEGMENT or n == len(lacing) - 1:
            yield body[start:end]
            start = end


def _written(page: Written, number: int, last: bool) -> bytes:
    kind = (_BEGINS if number == 0 else 0) | (_ENDS if last else 0)
    lacing = b"".join(
        bytes([_SEGMENT]) * (len(each) // _SEGMENT) + bytes([len(each) % _SEGMENT]) for each in page.packets
    )
    head = _HEAD.pack(_MARK, 0, kind, page.position, _STREAM, number, 0, len(lacing))
    whole = bytearray(head + lacing + b"".join(page.packets))
    whole[_CHECKSUM] = _checksum(bytes(whole)).to_bytes(4, "little")
    return bytes(whole)


def _checksum(page: bytes) -> int:
    """Sum a page as Ogg does, its own sum taken as nought.

    Ogg's sum is zlib's with every byte and the result read backwards, and nothing turned over at either end.
    """
    blank = page[: _CHECKSUM.start] + bytes(4) + page[_CHECKSUM.stop :]
    backwards = zlib.crc32(blank.translate(_MIRRORED), 0xFFFFFFFF) ^ 0xFFFFFFFF
    return int(f"{backwards:032b}"[::-1], 2)
