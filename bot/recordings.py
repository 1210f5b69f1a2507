"""A voice message as it may be kept: its sound written anew, and nothing but what can be heard.

A recording can name the phone that made it, hold a note beside the sound, or go on unheard after its end.
"""

import asyncio

from bot.opus import NotOpus, rewritten
from bot.opus_tools import made_smaller
from bot.programs import ProgramFailed
from engagements import limits
from engagements.errors import DrwsError

_KIND = "audio/ogg"
# Telegram tells of whole seconds, so a recording may be a little longer than it says.
_ROUNDED = 1


class NotARecording(DrwsError):
    """What was sent is no voice message, or is too long or too large to be kept."""


def assert_acceptable(kind: str, size: int, seconds: int, at_most_seconds: int) -> None:
    """Refuse, before anything is fetched, what Telegram says is no voice message, too long or too large."""
    if kind != _KIND or size > limits.RECORDING_SENT_BYTES or seconds > at_most_seconds:
        raise NotARecording


def cleaned(recording: bytes) -> bytes:
    """Write the sound of a voice message anew, with nothing beside it. Raises NotARecording."""
    if len(recording) > limits.RECORDING_SENT_BYTES:
        raise NotARecording
    try:
        return rewritten(recording, at_most_seconds=limits.RECORDING_SECONDS + _ROUNDED).data
    except NotOpus:
        raise NotARecording from None


async def fit_to_keep(recording: bytes) -> bytes:
    """Clean a voice message, and make it smaller where it would not fit. Raises NotARecording.

    Some phones send ten times as many bytes as speech needs. Making it smaller takes opus-tools; without them
    what is too large is refused.
    """
    # In threads, so that others are answered meanwhile.
    kept = await asyncio.to_thread(cleaned, recording)
    if len(kept) > limits.RECORDING_BYTES:
        try:
            kept = await asyncio.to_thread(cleaned, await made_smaller(kept))
        except ProgramFailed:
            raise NotARecording from None
    if len(kept) > limits.RECORDING_BYTES:
        raise NotARecording
    return kept
