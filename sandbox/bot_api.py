"""The Bot API over HTTP: a call comes in, perhaps goes wrong on request, is carried out and noted."""

import asyncio
import time
from dataclasses import dataclass
from typing import Any, Final

from aiohttp import web

from sandbox.errors import ApiError
from sandbox.faults import Fault, FaultKind
from sandbox.journal import Call
from sandbox.keyboards import Keyboard, read_keyboard
from sandbox.methods import METHODS, canonical_name
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


class BotApi:
    """Answers the bot's calls."""

    def __init__(self, world: World) -> None:
        self._world = world

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Answer one HTTP request."""
        if request.match_info["token"] != self._world.token:
            return _response(_refused(UNAUTHORIZED))
        try:
            params = await read_params(request)
        except ApiError as error:
            return _response(_refused(error))
        agent = request.headers.get("User-Agent", "")
        outcome = await self.call(request.match_info["method"], params, agent)
        if outcome.drops and request.transport is not None:
            request.transport.abort()
        return _response(outcome)

    async def call(self, name: str, params: Params, agent: str) -> Outcome:
        """Carry out one call and note it in the journal."""
        at = time.monotonic()
        method = canonical_name(name)
        if method is None:
            outcome = _refused(NOT_FOUND)
        else:
            outcome = await self._with_faults(method, params)
        result = outcome.body.get("result")
        message_id = result.get("message_id") if isinstance(result, dict) else None
        self._world.journal.note(
            Call(
                at=at,
                method=method or name,
                chat_id=params.number("chat_id"),
                text=params.text("text") or None,
                keyboard=_keyboard(params),
                status=outcome.status,
                description=outcome.note,
                message_id=message_id or params.number("message_id"),
                user_agent=agent,
            )
        )
        return outcome

    async def _with_faults(self, method: str, params: Params) -> Outcome:
        fault = self._world.faults.take(method, params.number("chat_id"))
        if fault is None:
            return await self._carry_out(method, params)
        if error := fault.error():
            return self._refuse(fault, error)
        match fault.kind:
            case FaultKind.RESET:
                return Outcome(0, {}, "connection reset", drops=True)
            case FaultKind.SLOW:
                await asyncio.sleep(fault.seconds)
                return await self._carry_out(method, params)
        done = await self._carry_out(method, params)
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


def _response(outcome: Outcome) -> web.Response:
    return web.json_response(outcome.body, status=outcome.status or 500)


def _keyboard(params: Params) -> Keyboard:
    try:
        return read_keyboard(params.structure("reply_markup"))
    except ApiError:
        return ()
