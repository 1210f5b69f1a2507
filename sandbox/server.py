"""The sandbox as a whole: start it, and a Telegram of your own answers on this machine."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

from aiohttp import web

from sandbox.bot_api import BotApi, BotApis
from sandbox.http_media import media_routes
from sandbox.http_phones import phone_routes
from sandbox.http_stage import stage_routes
from sandbox.limits import UPLOAD_BYTES
from sandbox.stage import Stage
from sandbox.webhook import WebhookPost


class Sandbox(Stage):
    """A Telegram with one bot, any number of phones, and nothing outside this machine."""

    @asynccontextmanager
    async def running(self, port: int = 0, beside: Sequence["Sandbox"] = ()) -> AsyncIterator[str]:
        """Listen on 127.0.0.1 and give the address; a busy port raises OSError.

        The bots of others beside this one answer there too. Each has chats of its own; a person has the same
        id with all of them, so that the first phone of each is that of the same person.
        """
        runner = web.AppRunner(self._app(beside), access_log=None, shutdown_timeout=1.0)
        await runner.setup()
        try:
            await web.TCPSite(runner, "127.0.0.1", port).start()
            yield f"http://127.0.0.1:{runner.addresses[0][1]}"
        finally:
            await runner.cleanup()

    def _app(self, beside: Sequence["Sandbox"]) -> web.Application:
        app = web.Application(client_max_size=UPLOAD_BYTES)
        every = (self, *beside)
        apis = BotApis([BotApi(each._world) for each in every])
        app.router.add_route("*", "/bot{token}/{method}", apis.handle)
        app.router.add_get("/file/bot{token}/{path:.+}", apis.download)
        app.add_routes(media_routes(self))
        app.add_routes(phone_routes(self))
        app.add_routes(stage_routes(self))
        for each in every:
            app.cleanup_ctx.append(each._background)
            app.on_shutdown.append(each._release)
        return app

    async def _background(self, app: web.Application) -> AsyncIterator[None]:
        post = WebhookPost(self._world, BotApi(self._world).call)
        async with asyncio.TaskGroup() as nursery:
            self._nursery = nursery
            self._tasks = [nursery.create_task(post.run())]
            yield
            self._nursery = None
            for task in self._tasks:
                task.cancel()

    async def _release(self, app: web.Application) -> None:
        self._world.updates.close()
        for phone in self._phones.values():
            phone.account.changed()
