"""Photos and voice messages on their way in: fetched only where one is asked for, and cleaned at once.

What stands here sees the file as it was sent; nothing after it does.
"""

import asyncio
from io import BytesIO

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import Message
from structlog import get_logger

from bot import photos, recordings
from bot.attached import Attached
from bot.photos import NotAPhoto
from bot.recordings import NotARecording
from dialogs.events import Event, SentThing, SentUnusable, Unusable
from dialogs.questions.kind import Wanted
from engagements import limits
from engagements.questions.values import Photo, Recording

_SECONDS = 30
# Each is wholly in memory, and a photo up to 200 megabytes while it is painted.
_AT_ONCE = 8
_PAINTED_AT_ONCE = 2

log = get_logger()


def attached_to(message: Message) -> Attached | None:
    """Read which photo or voice message came with a message; None where none did."""
    worded = bool(message.caption)
    if message.photo:
        fitting = [each for each in message.photo if (each.file_size or 0) <= limits.PHOTO_BYTES]
        largest = (fitting or message.photo)[-1]
        return Attached(largest.file_id, Wanted.PHOTO, "image/jpeg", largest.file_size or 0, worded=worded)
    if message.document is not None:
        sent = message.document
        kind = sent.mime_type or ""
        return Attached(sent.file_id, Wanted.PHOTO, kind, sent.file_size or 0, worded=worded)
    if message.voice is not None:
        voice = message.voice
        kind = voice.mime_type or "audio/ogg"
        return Attached(voice.file_id, Wanted.VOICE, kind, voice.file_size or 0, voice.duration, worded)
    return None


class Room:
    """Room for some files at once, however many bots fetch them."""

    def __init__(self) -> None:
        self.files = asyncio.Semaphore(_AT_ONCE)
        self.easels = asyncio.Semaphore(_PAINTED_AT_ONCE)


class Fetcher:
    """Fetches what is waited for by one bot, some at once."""

    def __init__(self, bot: Bot, room: Room) -> None:
        self._bot = bot
        self._room = room

    async def event(self, attached: Attached) -> Event:
        """Make an event of a file that is waited for."""
        try:
            async with self._room.files:
                return SentThing(await self._thing(attached), attached.worded)
        except NotAPhoto:
            return SentUnusable(_why_no_photo(attached))
        except NotARecording:
            return SentUnusable(_why_no_recording(attached))
        except TelegramBadRequest as error:
            too_large = "too big" in error.message
            return SentUnusable(Unusable.TOO_LARGE if too_large else Unusable.NOT_FETCHED)
        except Exception as error:
            log.warning("file_not_fetched", fault=type(error).__name__)
            return SentUnusable(Unusable.NOT_FETCHED)

    async def _thing(self, attached: Attached) -> Photo | Recording:
        return await (self._photo(attached) if attached.wanted is Wanted.PHOTO else self._voice(attached))

    async def _photo(self, attached: Attached) -> Photo:
        photos.assert_acceptable(attached.kind, attached.size)
        fetched = await self._fetched(attached)
        async with self._room.easels:
            return Photo(await asyncio.to_thread(photos.repainted, fetched))

    async def _voice(self, attached: Attached) -> Recording:
        recordings.assert_acceptable(attached.kind, attached.size, attached.seconds, limits.RECORDING_SECONDS)
        return Recording(await recordings.fit_to_keep(await self._fetched(attached)), attached.seconds)

    async def _fetched(self, attached: Attached) -> bytes:
        into = BytesIO()
        await self._bot.download(attached.file, into, timeout=_SECONDS)
        return into.getvalue()


def _why_no_photo(attached: Attached) -> Unusable:
    """Tell what is wrong. Of what is no picture at all, a smaller one would not be taken either."""
    too_large = attached.kind.startswith("image/") and attached.size > limits.PHOTO_BYTES
    return Unusable.TOO_LARGE if too_large else Unusable.NO_PHOTO


def _why_no_recording(attached: Attached) -> Unusable:
    if attached.seconds > limits.RECORDING_SECONDS:
        return Unusable.TOO_LONG
    if attached.size > limits.RECORDING_SENT_BYTES:
        return Unusable.TOO_LARGE
    return Unusable.NO_RECORDING
