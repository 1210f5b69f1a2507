"""Voice messages to try: made by hand, so that what reads them is not checked against itself."""

import os
import shutil
import struct
import subprocess
from itertools import pairwise

import pytest

INSTALLED = all(shutil.which(each) for each in ("espeak-ng", "opusenc", "opusdec"))

# In CI they are installed, and a test that cannot find them fails.
needs_voices = pytest.mark.skipif(
    not INSTALLED and "CI" not in os.environ, reason="needs Debian's espeak-ng and opus-tools"
)

CANARY = b"Siop Gwenllian, Heol y Bont 7"

# A number that no packet of sound below happens to hold
STREAM = 0x5EED1234

# The code of a packet of one frame: 20 ms of speech, and the same where a second byte counts frames
SPEECH, COUNTED = 9 << 3, 9 << 3 | 3


def head(channels: int = 1, skipped: int = 312, rate: int = 16_000, family: int = 0, gain: int = 0) -> bytes:
    """Write what an Opus stream begins with."""
    return struct.pack("<8sBBHIhB", b"OpusHead", 1, channels, skipped, rate, gain, family)


def tags(vendor: bytes = CANARY, *comments: bytes) -> bytes:
    """Write what is told beside the sound."""
    told = [struct.pack("<I", len(each)) + each for each in comments]
    return (
        b"OpusTags" + struct.pack("<I", len(vendor)) + vendor + struct.pack("<I", len(told)) + b"".join(told)
    )


def speech(packets: int = 100) -> list[bytes]:
    """Give packets of 20 ms, each unlike the others."""
    return [bytes([SPEECH]) + number.to_bytes(4, "big") * 8 for number in range(packets)]


def page(packet: bytes, kind: int = 0, position: int = 0, stream: int = STREAM, number: int = 0) -> bytes:
    """Write one packet on one page, its sum worked out bit by bit as the standard says."""
    lacing = b"\xff" * (len(packet) // 255) + bytes([len(packet) % 255])
    start = struct.pack("<4sBBqII", b"OggS", 0, kind, position, stream, number)
    rest = bytes([len(lacing)]) + lacing + packet
    return start + summed(start + bytes(4) + rest).to_bytes(4, "little") + rest


def summed(data: bytes) -> int:
    """Sum a page: polynomial 04c11db7, from nought, the highest bit first."""
    register = 0
    for byte in data:
        register ^= byte << 24
        for _ in range(8):
            register = (register << 1 ^ (0x04C11DB7 if register & 0x80000000 else 0)) & 0xFFFFFFFF
    return register


def recording(
    sound: list[bytes] | None = None, *, start: bytes | None = None, told: bytes | None = None
) -> bytes:
    """Write a voice message as phones do: a packet to a page, talkative tags, and a serial number."""
    packets = [start or head(), told or tags(CANARY, b"ENCODER=" + CANARY), *(sound or speech())]
    kinds = [2, *[0] * (len(packets) - 2), 4]
    return b"".join(
        page(packet, kind, max(0, number - 1) * 960, number=number)
        for number, (packet, kind) in enumerate(zip(packets, kinds, strict=True))
    )


def packets_of(data: bytes) -> list[bytes]:
    """Read the packets of a stream whose pages hold whole ones."""
    found, place = [], 0
    while place < len(data):
        count = data[place + 26]
        lacing = data[place + 27 : place + 27 + count]
        body = place + 27 + count
        ends = [0]
        for size in lacing:
            ends[-1] += size
            if size < 255:
                ends.append(ends[-1])
        bounds = [0, *ends[:-1]]
        found += [data[body + start : body + end] for start, end in pairwise(bounds)]
        place = body + sum(lacing)
    return found


def decoded_seconds(data: bytes) -> float:
    """Let opusdec play a recording, and count what is heard."""
    played = subprocess.run(
        ["opusdec", "--quiet", "--rate", "48000", "-", "-"],  # noqa: S607
        input=data,
        capture_output=True,
        check=True,
    ).stdout
    return len(played) / 2 / 48_000


def wav(seconds: float, rate: int = 24_000) -> bytes:
    """Write noise, of which an encoder can leave little out."""
    samples = os.urandom(int(seconds * rate) * 2)
    size = len(samples)
    return struct.pack("<4sI8sIHHIIHH4sI", b"RIFF", 36 + size, b"WAVEfmt ", 16, 1, 1, rate, rate * 2, 2, 16, b"data", size) + samples  # fmt: skip  # noqa: E501


def as_phones_do(seconds: float, kilobits: int) -> bytes:
    """Let opusenc write a voice message with as many bits as some phones take, and a note of its owner."""
    options = ["--quiet", "--hard-cbr", "--bitrate", str(kilobits), "--artist", CANARY.decode()]
    return subprocess.run(  # noqa: S603 - our own words
        ["opusenc", *options, "-", "-"],  # noqa: S607
        input=wav(seconds, 48_000),
        capture_output=True,
        check=True,
    ).stdout
