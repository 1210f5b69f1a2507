"""Several front doors behind one address, each update to the next of them, as a reverse proxy does it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import cycle

import aiohttp
from aiohttp import web


class RoundRobin:
    """What stands between Telegram and the doors."""

    def __init__(self, doors: tuple[str, ...]) -> None:
        self._next = cycle(doors)
        self.address = ""

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Listen on 127.0.0.1, and hand on what comes."""
        async with aiohttp.ClientSession() as http:
            self._http = http
            application = web.Application()
            application.router.add_post("/{path:.*}", self._handed_on)
            runner = web.AppRunner(application, access_log=None, shutdown_timeout=1.0)
            await runner.setup()
            try:
                await web.TCPSite(runner, "127.0.0.1", 0).start()
                self.address = f"http://127.0.0.1:{runner.addresses[0][1]}"
                yield
            finally:
                await runner.cleanup()

    async def _handed_on(self, request: web.Request) -> web.Response:
        body = await request.read()
        kept = {name: given for name, given in request.headers.items() if name != "Host"}
        try:
            async with self._http.post(next(self._next) + request.path, data=body, headers=kept) as answer:
                return web.Response(
                    status=answer.status, body=await answer.read(), content_type=answer.content_type
                )
        except aiohttp.ClientError:
            return web.Response(status=502)
