"""The console: the staff pages, on a port of their own."""

import asyncio
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import uvicorn

from bot.desk import OfficersDesk
from bot.settings import SettingFault, Settings, UnusableSettings
from bot.stopping import GRACE_SECONDS
from bot.turns import Now
from console.application import application
from storage.database import Database
from storage.keys import Keys

_BACKLOG = 128
# Less than the whole program has, so that the rest of it ends in good order too.
_GRACE_SECONDS = int(GRACE_SECONDS) - 2


class _Server(uvicorn.Server):
    """A server that leaves the signals to the program, which ends its parts itself."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages as they are served."""

    server: _Server
    serving: asyncio.Task[None]

    @property
    def well(self) -> bool:
        """Tell whether they can be asked for."""
        return self.server.started and not self.serving.done()

    async def leave(self) -> None:
        """Take in no request more, and finish those that were begun."""
        self.server.should_exit = True
        await asyncio.wait([self.serving])


def show_pages(
    settings: Settings, port: int, database: Database, keys: Keys, now: Now, nursery: asyncio.TaskGroup
) -> Pages:
    """Begin to show the pages, and go on for as long as the nursery lasts. Raises UnusableSettings."""
    desk = OfficersDesk(settings, database, keys, now)
    config = uvicorn.Config(
        application(desk, now),
        lifespan="off",
        log_config=None,
        access_log=False,
        proxy_headers=False,
        server_header=False,
        timeout_graceful_shutdown=_GRACE_SECONDS,
    )
    server = _Server(config)
    return Pages(server, nursery.create_task(server.serve([_listening(settings.console_host, port)])))


def _listening(host: str, port: int) -> socket.socket:
    # uvicorn would end the whole program where the port is taken.
    try:
        return socket.create_server((host, port), backlog=_BACKLOG)
    except OSError:
        raise UnusableSettings((SettingFault("port-busy", "DRWS_CONSOLE_PORT"),)) from None
