"""Updates by webhook: Telegram is told 'received' only after the turn is committed."""

import hmac
import json
from collections.abc import Awaitable, Callable, Iterable
from urllib.parse import urlsplit

from aiogram import Bot
from aiohttp import web

from bot.front_door import ALLOWED_UPDATES, FrontDoor
from bot.polling import insist
from bot.settings import webhook_address

_SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name
_LARGEST_UPDATE = 1024 * 1024


Received = Callable[[web.Request], Awaitable[web.Response]]


def webhook_application(doors: Iterable[FrontDoor], url: str, secret: str) -> web.Application:
    """Make the web application that takes the updates of each bot at the path of its address."""
    application = web.Application(client_max_size=_LARGEST_UPDATE)
    for door in doors:
        path = urlsplit(webhook_address(url, door.bot)).path or "/"
        application.router.add_post(path, _receiving(door, secret))
    return application


def _receiving(door: FrontDoor, secret: str) -> Received:
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
        confirms = await door.take(raw, may_answer=True)
        if confirms is None:
            return web.Response()
        return web.json_response({"method": "answerCallbackQuery", "callback_query_id": confirms.query})

    return received


async def set_webhook(bot: Bot, name: str, url: str, secret: str) -> None:
    """Tell Telegram where to deliver the updates of the bot that storage knows by this name."""
    address = webhook_address(url, name)
    await insist(lambda: bot.set_webhook(address, secret_token=secret, allowed_updates=ALLOWED_UPDATES), name)
