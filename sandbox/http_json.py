"""JSON in and out, for the routes that are not Telegram's."""

from typing import Any

from aiohttp import web


async def read_object(request: web.Request) -> dict[str, Any]:
    """Read the body as a JSON object; no body is an empty one."""
    if not request.can_read_body:
        return {}
    try:
        body = await request.json()
    except ValueError:
        body = None
    if not isinstance(body, dict):
        raise web.HTTPBadRequest(
            text='{"error": "the body must be a JSON object"}', content_type="application/json"
        )
    return body


def json_error(status: int, reason: str) -> web.Response:
    """Refuse, and say why."""
    return web.json_response({"error": reason}, status=status)
