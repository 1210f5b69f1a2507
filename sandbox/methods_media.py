"""Methods by which the bot sends photos and voice messages, and fetches files."""

from pathlib import PurePosixPath
from typing import Final

from sandbox.errors import bad_request
from sandbox.files import VOICE_TYPES, FileKind, Media
from sandbox.limits import DOWNLOAD_BYTES, PHOTO_BYTES, VOICE_SECONDS
from sandbox.messages import Message
from sandbox.params import Params, Upload
from sandbox.pictures import NotAPicture, WrongDimensions
from sandbox.sending import read_caption, read_markup, recipient
from sandbox.shapes import Shape
from sandbox.shapes import message as message_shape
from sandbox.world import World

SENT_KINDS: Final = {"sendPhoto": FileKind.PHOTO, "sendVoice": FileKind.VOICE}

_ENDINGS: Final = {".ogg": "audio/ogg", ".mpga": "audio/mpeg", ".mp4": "audio/mp4"} | {
    ending: mime_type for mime_type, ending in VOICE_TYPES.items()
}


async def send_photo(world: World, params: Params) -> Shape:
    """Put a photo on a phone."""
    return _send(FileKind.PHOTO, world, params)


async def send_voice(world: World, params: Params) -> Shape:
    """Put a voice message on a phone."""
    return _send(FileKind.VOICE, world, params)


async def get_file(world: World, params: Params) -> Shape:
    """Tell where a file can be fetched."""
    file_id = params.text("file_id")
    if not file_id:
        raise bad_request("file_id not specified")
    stored = world.files.find(file_id)
    if stored is None:
        raise bad_request("invalid file_id")
    if len(stored.data) > DOWNLOAD_BYTES:
        raise bad_request("file is too big")
    return {**stored.ids(), "file_path": stored.path}


def sent_size(world: World, params: Params, kind: FileKind) -> int | None:
    """Return the bytes of the file in a call, whether it came along or was named; None without one."""
    if upload := params.upload(kind):
        return len(upload.data)
    stored = world.files.find(params.text(kind))
    return len(stored.data) if stored else None


def _send(kind: FileKind, world: World, params: Params) -> Shape:
    account = recipient(world, params)
    caption, entities = read_caption(params)
    keyboard = read_markup(params)
    media = _read_file(kind, world, params)
    message = Message(world.next_message_id(), True, caption, world.date(), entities, keyboard, media=media)
    account.put(message)
    return message_shape(world.profile, account, message)


def _read_file(kind: FileKind, world: World, params: Params) -> Media:
    upload, file_id = params.upload(kind), params.text(kind)
    if upload is not None:
        if not upload.data:
            raise bad_request("file must be non-empty")
        return _photo(world, upload) if kind is FileKind.PHOTO else _voice(world, params, upload)
    if not file_id or file_id.startswith("attach://"):
        raise bad_request(f"there is no {kind} in the request")
    stored = world.files.find(file_id)
    if stored is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    if stored.kind is not kind:
        raise bad_request(f"can't use file of type {stored.kind.in_refusals} as {kind.in_refusals}")
    return world.files.media(file_id)


def _photo(world: World, upload: Upload) -> Media:
    size = len(upload.data)
    if size > PHOTO_BYTES:
        raise bad_request(
            f"file of size {size} bytes is too big for a photo; the maximum size is {PHOTO_BYTES} bytes"
        )
    try:
        return world.files.photo(upload.data)
    except NotAPicture:
        raise bad_request("IMAGE_PROCESS_FAILED") from None
    except WrongDimensions:
        raise bad_request("PHOTO_INVALID_DIMENSIONS") from None


def _voice(world: World, params: Params, upload: Upload) -> Media:
    """Keep a voice message; Telegram believes its sender about how long it is."""
    duration = min(max(params.number("duration") or 0, 0), VOICE_SECONDS)
    mime_type = _ENDINGS.get(PurePosixPath(upload.name).suffix.lower(), "audio/ogg")
    return world.files.voice(upload.data, duration, mime_type)
