"""Files on the phones over HTTP: the page sends them, and shows them."""

from collections.abc import Awaitable, Callable
from typing import Final

from aiohttp import web

from sandbox import ogg
from sandbox.errors import ApiError
from sandbox.files import VOICE_TYPES, FileKind, Media, shown_file
from sandbox.http_json import json_error
from sandbox.http_phones import find_phone
from sandbox.params import Upload, read_form
from sandbox.phone import Phone, PhoneError
from sandbox.stage import Stage

Send = Callable[[Phone, Upload, str], Awaitable[int]]


async def _voice(phone: Phone, file: Upload, caption: str) -> int:
    if not ogg.is_ogg(file.data):
        raise PhoneError("a voice message is an Ogg file")
    return await phone.voice(file.data, ogg.seconds(file.data), caption=caption)


_SENDING: Final[dict[str, Send]] = {
    "photo": lambda phone, file, caption: phone.photo(file.data, caption),
    "voice": _voice,
    "document": lambda phone, file, caption: phone.document(file.data, file.name, file.mime_type, caption),
}


def media_routes(stage: Stage) -> list[web.RouteDef]:
    """Return the routes under /phones that carry files."""
    desk = _MediaDesk(stage)
    return [
        web.post(rf"/phones/{{id:\d+}}/{{kind:{'|'.join(_SENDING)}}}", desk.send),
        web.get(r"/phones/{id:\d+}/messages/{message_id:\d+}/file", desk.show),
    ]


class _MediaDesk:
    """Passes files on, from the page and to it."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    async def send(self, request: web.Request) -> web.Response:
        phone = find_phone(self._stage, request)
        try:
            form = await read_form(request)
        except ApiError as error:
            return json_error(error.code, error.description)
        file, caption = form.get("file"), str(form.get("caption") or "")
        if not isinstance(file, Upload):
            return json_error(400, "missing: file")
        try:
            update_id = await _SENDING[request.match_info["kind"]](phone, file, caption)
        except PhoneError as error:
            return json_error(409, str(error))
        return web.json_response({"update_id": update_id})

    async def show(self, request: web.Request) -> web.Response:
        phone = find_phone(self._stage, request)
        message = phone.account.messages.get(int(request.match_info["message_id"]))
        data = self._stage.file(shown_file(message.media)) if message else None
        if message is None or data is None:
            return json_error(404, "this message shows no file")
        return _part(request, data, _type(message.media))


def _part(request: web.Request, data: bytes, content_type: str) -> web.Response:
    """Hand out a file, or the part of it that is asked for."""
    # Without parts a browser cannot tell how long a sound lasts.
    headers = {"X-Content-Type-Options": "nosniff", "Accept-Ranges": "bytes", "Content-Type": content_type}
    if "Range" not in request.headers:
        return web.Response(body=data, headers=headers)
    try:
        first, after, _ = request.http_range.indices(len(data))
    except ValueError:
        first, after = 0, 0
    if first >= after:
        return web.Response(status=416, headers={"Content-Range": f"bytes */{len(data)}"})
    headers["Content-Range"] = f"bytes {first}-{after - 1}/{len(data)}"
    return web.Response(status=206, body=data[first:after], headers=headers)


def _type(media: Media) -> str:
    """Return what a browser may take a file for; never a page that could do something here."""
    if FileKind.PHOTO in media:
        return "image/jpeg"
    claimed = str(media.get(FileKind.VOICE, {}).get("mime_type"))
    return claimed if claimed in VOICE_TYPES else "application/octet-stream"
