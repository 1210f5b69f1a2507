"""How a bot on aiogram is served by webhook, as its documentation has it: answered after the turn."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.webhook.aiohttp_server import SimpleRequestHandler, setup_application
from aiohttp import web

from benchmarks.speed.place import PATH, SECRET, TOKEN, Stand


@asynccontextmanager
async def serving(dispatcher: Dispatcher, stand: Stand) -> AsyncIterator[None]:
    """Serve a dispatcher."""
    bot = Bot(TOKEN, session=AiohttpSession(api=TelegramAPIServer.from_base(stand.api)))
    application = web.Application()
    handler = SimpleRequestHandler(dispatcher, bot, handle_in_background=False, secret_token=SECRET)
    handler.register(application, path=PATH)
    setup_application(application, dispatcher, bot=bot)
    async with listening(application, stand.port):
        yield


@asynccontextmanager
async def listening(application: web.Application, port: int) -> AsyncIterator[None]:
    """Serve a web application on a port of this machine."""
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    try:
        yield
    finally:
        await runner.cleanup()
