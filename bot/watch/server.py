"""/healthz, /readyz and /metrics, on a port of their own and never on the one that Telegram posts to."""

from contextlib import AsyncExitStack
from dataclasses import dataclass

from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST

from bot.settings import SettingFault, Settings, UnusableSettings
from bot.watch.metrics import Figures
from bot.watch.readiness import Readiness


@dataclass(frozen=True, slots=True)
class Watched:
    """What can be seen of a process."""

    readiness: Readiness
    figures: Figures


def watch_application(readiness: Readiness, figures: Figures) -> web.Application:
    """Make the web application that whoever watches the process asks."""

    async def healthz(request: web.Request) -> web.Response:
        return web.json_response({"alive": True})

    async def readyz(request: web.Request) -> web.Response:
        missing = [name for name, well in (await readiness.looked()).items() if not well]
        return web.json_response({"ready": not missing, "missing": missing}, status=503 if missing else 200)

    async def metrics(request: web.Request) -> web.Response:
        written = figures.written(await readiness.looked())
        return web.Response(body=written, headers={"Content-Type": CONTENT_TYPE_LATEST})

    application = web.Application()
    application.router.add_get("/healthz", healthz)
    application.router.add_get("/readyz", readyz)
    application.router.add_get("/metrics", metrics)
    return application


async def be_watched(settings: Settings, watched: Watched, stack: AsyncExitStack) -> None:
    """Listen where DRWS_OPS_HOST and DRWS_OPS_PORT say; nowhere without a port."""
    if settings.ops_port is None:
        return
    application = watch_application(watched.readiness, watched.figures)
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=1.0)
    await runner.setup()
    stack.push_async_callback(runner.cleanup)
    try:
        await web.TCPSite(runner, settings.ops_host, settings.ops_port).start()
    except OSError:
        raise UnusableSettings((SettingFault("port-busy", "DRWS_OPS_PORT"),)) from None
