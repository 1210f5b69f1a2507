"""Which programs run: the whole in one process, or each part in processes of its own, two of most."""

import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

from benchmarks.faults.balancer import balanced
from benchmarks.faults.fleet import Post
from benchmarks.faults.points import Point
from benchmarks.faults.size import Size
from bot.roles import Role
from bot.settings import Settings

_SECRET = "gair-cudd-y-meini-prawf"  # noqa: S105 - it guards a port of this machine for some minutes
_PASSES = {
    Role.ALL: frozenset(Point),
    Role.FRONT_DOOR: frozenset({Point.STARTING, Point.HEARING, Point.NOTED}),
    Role.CLOCK: frozenset({Point.FIRING, Point.FIRED, Point.PLANNING, Point.PLANNED}),
    Role.BROADCASTER: frozenset(
        {Point.CLAIMING, Point.CLAIMED, Point.CALLING, Point.CALLED, Point.SETTLING, Point.SETTLED}
    ),
}
_MANY = (Role.FRONT_DOOR, Role.FRONT_DOOR, Role.BROADCASTER, Role.BROADCASTER, Role.CLOCK)


@asynccontextmanager
async def posts(settings: Settings, clock: Path, size: Size, many: bool) -> AsyncIterator[tuple[Post, ...]]:
    """List the programs; where they are many, two doors stand behind one address."""
    arguments = (str(clock), "--look-every", str(size.look_every))
    if not many:
        yield (Post("all", arguments, _surroundings(settings), _PASSES[Role.ALL]),)
        return
    ports = [_free_port() for _ in _MANY]
    doors = [port for port, role in zip(ports, _MANY, strict=True) if role is Role.FRONT_DOOR]
    async with balanced(doors) as address:
        yield tuple(
            Post(
                f"{role} {port}",
                (*arguments, "--role", role.value),
                _surroundings(settings) | _webhook(address, port),
                _PASSES[role],
            )
            for port, role in zip(ports, _MANY, strict=True)
        )


def _surroundings(settings: Settings) -> dict[str, str]:
    return {
        "DRWS_TELEGRAM_TOKEN": settings.token,
        "DRWS_TELEGRAM_API": settings.telegram_api,
        "DRWS_DATABASE_URL": settings.database,
        "DRWS_DATA_DIR": str(settings.data_dir),
        "DRWS_KEY_DIR": str(settings.key_dir),
        "DRWS_QUIET_HOURS": settings.quiet_hours,
        "DRWS_VOICE": settings.voice,
    }


def _webhook(address: int, port: int) -> dict[str, str]:
    return {
        "DRWS_WEBHOOK_URL": f"http://127.0.0.1:{address}/drws",
        "DRWS_WEBHOOK_SECRET": _SECRET,
        "DRWS_PORT": str(port),
    }


def _free_port() -> int:
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])
