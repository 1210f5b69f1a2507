"""Where a server under load stands: its port, its folder, and the Telegram that it talks to."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from pathlib import Path

TOKEN = "8400:rehearsal"  # noqa: S105 - a name for a bot that exists on this machine only
SECRET = "gair-cudd-y-mesur"  # noqa: S105 - it guards a port of this machine for a minute
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name
PATH = "/speed"


@dataclass(frozen=True, slots=True)
class Stand:
    """What a server is told."""

    port: int
    api: str
    folder: Path


Serve = Callable[[Stand], AbstractAsyncContextManager[object]]
