"""The Bot API over HTTP: a call comes in, perhaps goes wrong on request, is carried out and noted."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Final

from aiohttp import web

from sandbox.errors import ApiError
from sandbox.faults import Fault, FaultKind
from sandbox.journal import Call
from sandbox.keyboards import Keyboard, read_keyboard
from sandbox.limits import DOWNLOAD_BYTES
from sandbox.methods import METHODS, canonical_name
from sandbox.methods_media import SENT_KINDS, sent_size
from sandbox.params import Params, read_params
from sandbox.world import World

NOT_FOUND: Final = ApiError(404, "Not Found")
UNAUTHORIZED: Final = ApiError(401, "Unauthorized")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a call came to."""

    status: int
    body: dict[str, Any]
    note: str = ""
    drops: bool = False
    """True when the connection is to be dropped instead of an answer."""
    file: bytes | None = None
    """What is handed out instead of the body."""


class BotApis:
    """Hands each HTTP request to the bot whose token it brings, and refuses one that is nobody's."""

    def __init__(self, apis: Iterable["BotApi"]) -> None:
        self._apis = {each.token: each for each in apis}

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Answer a call."""
        api = self._apis.get(request.match_info["token"])
        return await api.handle(request) if api else _response(_refused(UNAUTHORIZED))

    async def download(self, request: web.Request) -> web.StreamResponse:
        """Hand out a file."""
        api = self._apis.get(request.match_info["token"])
        return await api.download(request) if api else _response(_refused(UNAUTHORIZED))


class BotApi:
    """Answers the calls of one bot."""

    def __init__(self, world: World) -> None:
        self._world = world

    @property
    def token(self) -> str:
        """The token of the bot."""
        return self._world.token

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Answer one HTTP request of the bot."""
        try:
            params = await read_params(request)
        except ApiError as error:
            return _response(_refused(error))
        agent = request.headers.get("User-Agent", "")
        return _answer(request, await self.call(request.match_info["method"], params, agent))

    async def download(self, request: web.Request) -> web.StreamResponse:
        """Hand out a file at the path that getFile told; faults know this as the method 'download'."""

        async def fetch() -> Outcome:
            stored = self._world.files.at(request.match_info["path"])
            if stored is None or len(stored.data) > DOWNLOAD_BYTES:
                return _refused(NOT_FOUND)
            return Outcome(200, {}, file=stored.data)

        return _answer(request, await self._with_faults("download", None, fetch))

    async def call(self, name: str, params: Params, agent: str) -> Outcome:
        """Carry out one call and note it in the journal."""
        at = time.monotonic()
        method = canonical_name(name)
        if method is None:
            outcome = _refused(NOT_FOUND)
        else:
            carry_out = partial(self._carry_out, method, params)
            outcome = await self._with_faults(method, params.number("chat_id"), carry_out)
        result = outcome.body.get("result")
        message_id = result.get("message_id") if isinstance(result, dict) else None
        kind = SENT_KINDS.get(method or "")
        self._world.journal.note(
            Call(
                at=at,
                method=method or name,
                chat_id=params.number("chat_id"),
                text=params.text("text") or params.text("caption") or None,
                keyboard=_keyboard(params),
                status=outcome.status,
                description=outcome.note,
                message_id=message_id or params.number("message_id"),
                user_agent=agent,
                media=kind,
                size=sent_size(self._world, params, kind) if kind else None,
            )
        )
        return outcome

    async def _with_faults(
        self, method: str, chat_id: int | None, carry_out: Callable[[], Awaitable[Outcome]]
    ) -> Outcome:
        fault = self._world.faults.take(method, chat_id)
        if fault is None:
            return await carry_out()
        if error := fault.error():
            return self._refuse(fault, error)
        match fault.kind:
            case FaultKind.RESET:
                return Outcome(0, {}, "connection reset", drops=True)
            case FaultKind.HUNG:
                await asyncio.sleep(fault.seconds)
                return Outcome(0, {}, "hung", drops=True)
            case FaultKind.SLOW:
                await asyncio.sleep(fault.seconds)
                return await carry_out()
            case FaultKind.LATE:
                done = await carry_out()
                await asyncio.sleep(fault.seconds)
                return replace(done, note=done.note or "answer late")
        done = await carry_out()
        return Outcome(done.status, done.body, "answer lost", drops=True)

    def _refuse(self, fault: Fault, error: ApiError) -> Outcome:
        if fault.kind is FaultKind.TOO_MANY:
            self._world.flood.halt(fault.seconds)
        return _refused(error)

    async def _carry_out(self, method: str, params: Params) -> Outcome:
        try:
            result = await METHODS[method](self._world, params)
        except ApiError as error:
            return _refused(error)
        return Outcome(200, {"ok": True, "result": result})


def _refused(error: ApiError) -> Outcome:
    return Outcome(error.code, error.body(), error.description)


def _answer(request: web.Request, outcome: Outcome) -> web.Response:
    if outcome.drops and request.transport is not None:
        request.transport.abort()
    return _response(outcome)


def _response(outcome: Outcome) -> web.Response:
    if outcome.file is not None:
        return web.Response(body=outcome.file, content_type="application/octet-stream")
    return web.json_response(outcome.body, status=outcome.status or 500)


def _keyboard(params: Params) -> Keyboard:
    try:
        return read_keyboard(params.structure("reply_markup"))
    except ApiError:
        return ()
