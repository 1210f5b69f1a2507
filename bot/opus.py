"""Ogg Opus, the form of voice messages (RFC 6716, 7845): read strictly, and its sound alone written anew."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from bot.ogg import NotOgg, Written, packets, segments, written
from engagements.errors import DrwsError

RATE = 48_000
"""Samples in a second: Opus counts so, however the sound was recorded."""

_HEAD, _TAGS = b"OpusHead", b"OpusTags"
_FIELDS = struct.Struct("<8sBBHIhB")
_NO_TAGS = _TAGS + bytes(8)
# So many samples an encoder puts in front of the sound: the same of all, so that none is told apart.
_SKIPPED = 312
_PAGE_SAMPLES = RATE
_PAGE_SEGMENTS = 255
_PACKET_SAMPLES = RATE * 120 // 1000
_PACKETS_A_SECOND = 400
_PADDED = 0x40
_FRAMES = 0x3F
_OF_SILK = (480, 960, 1920, 2880)
_OF_CELT = (120, 240, 480, 960)


class NotOpus(DrwsError):
    """What was given is no whole Ogg Opus stream of one or two channels, or is too long."""


@dataclass(frozen=True, slots=True)
class Sound:
    """An Ogg Opus stream that holds nothing but sound, and how long it is."""

    data: bytes
    seconds: float


def rewritten(data: bytes, *, at_most_seconds: int) -> Sound:
    """Write the sound of a stream anew: no comments, names, padding, other streams, or bytes after its end.

    What its start says is not to be heard is left out, to a packet; how loud it is to be played is not told.
    The length is counted from the sound itself, not from what the stream says. Raises NotOpus.
    """
    most = at_most_seconds * _PACKETS_A_SECOND
    try:
        # One more than can be right: a stream of very many packets is not read to its end.
        found = tuple(islice(packets(data, _HEAD, at_most_pages=2 + most), 2 + most + 1))
        channels, skipped = _told(found[0])
        sound = _heard(_sound(found), skipped)
        head = _FIELDS.pack(_HEAD, 1, channels, _SKIPPED, RATE, 0, 0)
        length = sum(map(_samples, sound)) - _SKIPPED
    except (NotOgg, IndexError, struct.error):
        raise NotOpus from None
    if len(found) > 2 + most or not 0 < length <= at_most_seconds * RATE:
        raise NotOpus
    pages = (Written((head,), 0), Written((_NO_TAGS,), 0), *_pages(sound))
    return Sound(written(pages), length / RATE)


def _sound(found: tuple[bytes, ...]) -> tuple[bytes, ...]:
    if not found[1].startswith(_TAGS):
        raise NotOpus
    # An empty packet is no sound, and some recorders end on one.
    sound = tuple(_unpadded(packet) for packet in found[2:] if packet)
    if not all(0 < _samples(packet) <= _PACKET_SAMPLES for packet in sound):
        raise NotOpus
    return sound


def _told(head: bytes) -> tuple[int, int]:
    """Read how many channels there are, and how many samples are skipped; the rest may tell of the phone."""
    _, version, channels, skipped, _, _, family = _FIELDS.unpack_from(head)
    if version > 15 or channels not in (1, 2) or family != 0:
        raise NotOpus
    return channels, skipped


def _heard(sound: tuple[bytes, ...], skipped: int) -> tuple[bytes, ...]:
    """Leave out the packets that are wholly skipped: somebody may have cut them off."""
    for n, packet in enumerate(sound):
        if skipped - _samples(packet) < _SKIPPED:
            return sound[n:]
        skipped -= _samples(packet)
    return ()


def _samples(packet: bytes) -> int:
    setting, frames = packet[0] >> 3, packet[0] & 3
    if setting < 12:
        each = _OF_SILK[setting & 3]
    elif setting < 16:
        each = _OF_SILK[setting & 1]
    else:
        each = _OF_CELT[setting & 3]
    if frames == 3:
        return each * (packet[1] & _FRAMES)
    return each * (2 if frames else 1)


def _unpadded(packet: bytes) -> bytes:
    """Take away the bytes by which a packet may be made longer: anything can be hidden in them."""
    if packet[0] & 3 != 3 or not packet[1] & _PADDED:
        return packet
    padding, place = 0, 2
    while packet[place] == 255:
        padding, place = padding + 254, place + 1
    padding, place = padding + packet[place], place + 1
    if place + padding > len(packet):
        raise NotOpus
    return bytes((packet[0], packet[1] & ~_PADDED)) + packet[place : len(packet) - padding]


def _pages(sound: tuple[bytes, ...]) -> Iterator[Written]:
    """Put the packets on pages of about a second."""
    held: list[bytes] = []
    position = begun = room = 0
    for packet in sound:
        if held and (position - begun >= _PAGE_SAMPLES or room + segments(packet) > _PAGE_SEGMENTS):
            yield Written(tuple(held), position)
            held, begun, room = [], position, 0
        held.append(packet)
        position += _samples(packet)
        room += segments(packet)
    yield Written(tuple(held), position)
