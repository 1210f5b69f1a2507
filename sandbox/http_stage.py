"""Everything around the phones over HTTP: the page, faults, journal, updates, the crowd and the story."""

from pathlib import Path
from typing import Final

from aiohttp import web

from sandbox.faults import Fault
from sandbox.http_json import json_error, read_object
from sandbox.phone import PhoneError
from sandbox.stage import Stage

PAGE: Final = Path(__file__).parent / "page"
LARGEST_CROWD: Final = 500

_ONLY_FROM_HERE: Final = {"Content-Security-Policy": "default-src 'self'", "Cache-Control": "no-cache"}


def stage_routes(stage: Stage) -> list[web.AbstractRouteDef]:
    """Return all routes that belong to no phone."""
    desk = _StageDesk(stage)
    return [
        web.get("/", desk.page),
        web.static("/page", PAGE),
        web.get("/journal", desk.journal),
        web.post("/faults", desk.add_fault),
        web.delete("/faults", desk.clear_faults),
        web.post("/updates", desk.inject),
        web.post(r"/updates/{id:\d+}/repeat", desk.repeat),
        web.post("/crowd", desk.let_in),
        web.get("/crowd", desk.crowd),
        web.get("/story", desk.story),
        web.post("/story/next", desk.let_time_pass),
    ]


class _StageDesk:
    """Passes requests on to the sandbox."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    async def page(self, request: web.Request) -> web.FileResponse:
        return web.FileResponse(PAGE / "phone.html", headers=_ONLY_FROM_HERE)

    async def journal(self, request: web.Request) -> web.Response:
        return web.json_response([call.as_json() for call in self._stage.journal])

    async def add_fault(self, request: web.Request) -> web.Response:
        body = await read_object(request)
        try:
            self._stage.fault(Fault(**body))
        except (TypeError, ValueError) as error:
            return json_error(400, str(error))
        return web.json_response({})

    async def clear_faults(self, request: web.Request) -> web.Response:
        self._stage.no_faults()
        return web.json_response({})

    async def inject(self, request: web.Request) -> web.Response:
        return web.json_response({"update_id": self._stage.inject(await read_object(request))})

    async def repeat(self, request: web.Request) -> web.Response:
        try:
            self._stage.repeat(int(request.match_info["id"]))
        except KeyError:
            return json_error(404, "no such update")
        return web.json_response({})

    async def let_in(self, request: web.Request) -> web.Response:
        body = await read_object(request)
        size = body.get("size")
        if not isinstance(size, int) or not 1 <= size <= LARGEST_CROWD:
            return json_error(400, f"size is a number from 1 to {LARGEST_CROWD}")
        try:
            crowd = self._stage.crowd(size, str(body.get("payload") or ""))
        except PhoneError as error:
            return json_error(400, str(error))
        return web.json_response(crowd.as_json())

    async def crowd(self, request: web.Request) -> web.Response:
        crowd = self._stage.newest_crowd
        nobody = {"size": 0, "active": 0, "finished": 0, "messages": 0}
        return web.json_response(crowd.as_json() if crowd else nobody)

    async def story(self, request: web.Request) -> web.Response:
        story = self._stage.story
        if story is None:
            return json_error(404, "there is no story")
        panel = await story.look()
        payloads = {"payload": story.payload, "crowd_payload": story.crowd_payload}
        return web.json_response({**payloads, "panel": panel.as_json()})

    async def let_time_pass(self, request: web.Request) -> web.Response:
        if self._stage.story is None:
            return json_error(404, "there is no story")
        return web.json_response((await self._stage.story.let_time_pass()).as_json())
