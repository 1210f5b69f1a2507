"""Debian's opus-tools: sound into Ogg Opus and out of it, in processes of their own."""

import shutil

from bot.programs import piped

_ENCODER, _DECODER = "opusenc", "opusdec"
# Speech is clear at this, and six minutes stay below the megabyte that Telegram shows as a voice message.
_KILOBITS = "20"
# Of ten: half the time of the most, and nobody hears the difference in speech.
_EFFORT = "5"
_SECONDS = 30.0
_SPEECH_RATE = "24000"


def can_encode() -> bool:
    """Tell whether sound can be made into Ogg Opus on this machine."""
    return shutil.which(_ENCODER) is not None


async def encoded(wav: bytes) -> bytes:
    """Make a WAV file into Ogg Opus, small as speech may be. Raises ProgramFailed."""
    return await piped(
        (_ENCODER, "--quiet", "--speech", "--comp", _EFFORT, "--bitrate", _KILOBITS, "-", "-"),
        wav,
        seconds=_SECONDS,
    )


async def made_smaller(opus: bytes) -> bytes:
    """Decode Ogg Opus and encode it again, small as speech may be. Raises ProgramFailed."""
    wav = await piped(
        (_DECODER, "--quiet", "--force-wav", "--rate", _SPEECH_RATE, "-", "-"), opus, seconds=_SECONDS
    )
    return await encoded(wav)
