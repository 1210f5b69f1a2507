"""Updates by webhook: Telegram is told 'received' only after the turn is committed."""

import hmac
import json
from urllib.parse import urlsplit

from aiogram import Bot
from aiohttp import web

from bot.front_door import ALLOWED_UPDATES, FrontDoor
from bot.polling import insist

_SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name
_LARGEST_UPDATE = 1024 * 1024


def webhook_application(door: FrontDoor, url: str, secret: str) -> web.Application:
    """Make the web application that takes updates at the path of the webhook's address."""

    async def received(request: web.Request) -> web.Response:
        given = request.headers.get(_SECRET_HEADER, "")
        if not hmac.compare_digest(given.encode(errors="surrogateescape"), secret.encode()):
            return web.Response(status=403)
        try:
            raw = json.loads(await request.read())
        except (ValueError, RecursionError):
            return web.Response(status=400)
        if not isinstance(raw, dict):
            return web.Response(status=400)
        await door.take(raw)
        return web.Response()

    application = web.Application(client_max_size=_LARGEST_UPDATE)
    application.router.add_post(urlsplit(url).path or "/", received)
    return application


async def set_webhook(bot: Bot, url: str, secret: str) -> None:
    """Tell Telegram where to deliver."""
    await insist(lambda: bot.set_webhook(url, secret_token=secret, allowed_updates=ALLOWED_UPDATES))
