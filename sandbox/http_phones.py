"""The phones over HTTP: what the page and other programs do with them."""

from collections.abc import Awaitable, Callable
from typing import Any, Final

from aiohttp import web

from sandbox.http_json import json_error, read_object
from sandbox.messages import Standing
from sandbox.phone import NoSuchButton, Phone, PhoneError
from sandbox.stage import Stage

LONGEST_WAIT: Final = 30.0

Body = dict[str, Any]
Action = Callable[[Phone, Body], Awaitable[int | None]]

_ACTIONS: Final[dict[str, Action]] = {
    "start": lambda phone, body: phone.start(str(body.get("payload") or "")),
    "say": lambda phone, body: phone.say(str(body.get("text") or "")),
    "press": lambda phone, body: phone.press_data(
        int(body["message_id"]), str(body["data"]), force=body.get("force") is True
    ),
    "send": lambda phone, body: phone.send(str(body.get("kind")), str(body.get("caption") or "")),
    "place": lambda phone, body: phone.place(float(body["latitude"]), float(body["longitude"])),
    "edit": lambda phone, body: phone.edit(int(body["message_id"]), str(body["text"])),
    "block": lambda phone, body: phone.block(),
    "unblock": lambda phone, body: phone.unblock(),
    "deactivate": lambda phone, body: phone.deactivate(),
}


def phone_routes(stage: Stage) -> list[web.RouteDef]:
    """Return the routes under /phones."""
    desk = _PhoneDesk(stage)
    return [
        web.post("/phones", desk.create),
        web.get(r"/phones/{id:\d+}", desk.look),
        web.post(r"/phones/{id:\d+}/{action}", desk.act),
    ]


class _PhoneDesk:
    """Hands out phones and passes on what is done with them."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    async def create(self, request: web.Request) -> web.Response:
        body = await read_object(request)
        name = str(body["name"]) if body.get("name") else None
        phone = self._stage.phone(name, str(body.get("language_code") or "cy"))
        return web.json_response({"id": phone.id, "name": phone.account.name})

    async def look(self, request: web.Request) -> web.Response:
        phone = find_phone(self._stage, request)
        try:
            since = int(request.query.get("since", "-1"))
            wait = min(float(request.query.get("wait", "0")), LONGEST_WAIT)
        except ValueError:
            return json_error(400, "since and wait are numbers")
        account = phone.account
        await account.bell.until(lambda: account.version > since, wait)
        return web.json_response(self._screen(phone))

    async def act(self, request: web.Request) -> web.Response:
        phone, action = find_phone(self._stage, request), _ACTIONS.get(request.match_info["action"])
        if action is None:
            return json_error(404, f"a phone can {', '.join(_ACTIONS)}")
        body = await read_object(request)
        try:
            update_id = await action(phone, body)
        except NoSuchButton as error:
            return json_error(404, str(error))
        except PhoneError as error:
            return json_error(409, str(error))
        except (KeyError, TypeError, ValueError) as error:
            return json_error(400, f"missing or wrong: {error}")
        return web.json_response({"update_id": update_id})

    def _screen(self, phone: Phone) -> Body:
        account = phone.account
        return {
            "id": account.id,
            "run": self._stage.run,
            "name": account.name,
            "version": account.version,
            "about": {each: self._stage.profile.text("description", each) for each in ("cy", "en")},
            "messages": [message.as_json() for message in phone.messages],
            "toast": account.toast.as_json() if account.toast else None,
            "started": account.standing is not Standing.NEW,
            "blocked": account.standing is Standing.BLOCKED,
            "deactivated": account.standing is Standing.DEACTIVATED,
        }


def find_phone(stage: Stage, request: web.Request) -> Phone:
    """Return the phone that a request names, or answer that there is none."""
    phone = stage.phones.get(int(request.match_info["id"]))
    if phone is None:
        raise web.HTTPNotFound(text='{"error": "no such phone"}', content_type="application/json")
    return phone
