"""A Bot API on this machine that accepts everything, and hands on what was said in each chat."""

import asyncio
import json
import re
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from email.parser import BytesParser
from email.policy import HTTP
from itertools import count
from typing import Any
from urllib.parse import parse_qsl

from benchmarks.speed.conversation import Heard
from benchmarks.speed.http import Head, answer, read_message
from benchmarks.speed.updates import BOT, Shape, private

_METHOD = re.compile(r"/bot[^/]+/(\w+)")
_SAYING = {"sendMessage", "editMessageText", "sendPhoto", "sendVoice"}

Listener = Callable[[int, Heard], None]


class Sink:
    """Answers every call with what Telegram would answer, and counts the calls by their method.

    What comes in the answer to an update is no call: it costs no request of its own.
    """

    def __init__(self) -> None:
        self.calls: Counter[str] = Counter()
        self.last: dict[int, Shape] = {}
        self.ids = count(1)
        self._listener: Listener = lambda _chat, _heard: None
        self._open: set[asyncio.StreamWriter] = set()

    def listen(self, listener: Listener) -> None:
        """Hand on from now on what is said, to this listener alone."""
        self._listener = listener

    @asynccontextmanager
    async def running(self) -> AsyncIterator[str]:
        """Serve on a port of this machine, and give the address."""
        server = await asyncio.start_server(self._serve, "127.0.0.1", 0, limit=2**20)
        try:
            yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        finally:
            server.close()
            for each in list(self._open):
                each.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._open.add(writer)
        try:
            while True:
                head, body = await read_message(reader)
                writer.write(answer(self._answered(head, body)))
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            self._open.discard(writer)
            writer.close()

    def take(self, answered: dict[str, Any]) -> None:
        """Take the call that the answer to an update may carry instead of being made by itself."""
        if "method" in answered:
            self._result(answered["method"], _as_text(answered))

    def _answered(self, head: Head, body: bytes) -> bytes:
        found = _METHOD.search(head.first)
        method = found[1] if found else ""
        self.calls[method] += 1
        result = self._result(method, _fields(head, body))
        return json.dumps({"ok": True, "result": result}).encode()

    def _result(self, method: str, given: dict[str, str]) -> object:
        if method == "getMe":
            return BOT
        if method in _SAYING:
            return self._said(method, given)
        if method == "editMessageReplyMarkup":
            return self.last[int(given["chat_id"])]
        return True

    def _said(self, method: str, given: dict[str, str]) -> Shape:
        chat = int(given["chat_id"])
        number = int(given["message_id"]) if "message_id" in given else next(self.ids)
        text = given.get("text") or given.get("caption") or ""
        message: Shape = {"message_id": number, "from": BOT, "chat": private(chat), "date": int(time.time())}
        message |= _content(method, text)
        markup = json.loads(given.get("reply_markup") or "{}")
        if markup.get("inline_keyboard"):
            message["reply_markup"] = markup
        self.last[chat] = message
        self._listener(chat, Heard(number, text, _buttons(markup), time.perf_counter()))
        return message


def _content(method: str, text: str) -> Shape:
    match method:
        case "sendPhoto":
            size = {"file_id": "p", "file_unique_id": "p", "width": 1000, "height": 1000}
            return {"caption": text, "photo": [size]}
        case "sendVoice":
            return {"voice": {"file_id": "v", "file_unique_id": "v", "duration": 1}}
        case _:
            return {"text": text}


def _buttons(markup: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    rows = markup.get("inline_keyboard", [])
    return tuple((each["text"], each["callback_data"]) for row in rows for each in row)


def _fields(head: Head, body: bytes) -> dict[str, str]:
    """Read what a call was given, however its client wrote it. Files are passed over."""
    if head.content_type.startswith("application/json"):
        return _as_text(json.loads(body))
    if head.content_type.startswith("multipart/"):
        return _parts(head.content_type, body)
    return dict(parse_qsl(body.decode(), keep_blank_values=True))


def _as_text(given: dict[str, Any]) -> dict[str, str]:
    return {name: each if isinstance(each, str) else json.dumps(each) for name, each in given.items()}


def _parts(content_type: str, body: bytes) -> dict[str, str]:
    form = BytesParser(policy=HTTP).parsebytes(b"Content-Type: %b\r\n\r\n" % content_type.encode() + body)
    fields: dict[str, str] = {}
    for part in form.iter_parts():
        if part.get_filename() is None:
            name = part.get_param("name", header="content-disposition")
            fields[str(name)] = bytes(part.get_payload(decode=True)).decode()
    return fields
