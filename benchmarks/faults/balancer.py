"""One address before several doors: each connection goes to the next door that is open."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from itertools import count

_CHUNK = 65_536

Streams = tuple[asyncio.StreamReader, asyncio.StreamWriter]


@asynccontextmanager
async def balanced(doors: Sequence[int]) -> AsyncIterator[int]:
    """Listen on this machine before doors on these ports. Gives the port."""
    turns = count()

    async def come(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        first = next(turns)
        door = await _open([doors[(first + place) % len(doors)] for place in range(len(doors))])
        if door is not None:
            await asyncio.gather(_carry(reader, door[1]), _carry(door[0], writer))
        writer.close()

    server = await asyncio.start_server(come, "127.0.0.1", 0)
    async with server:
        yield int(server.sockets[0].getsockname()[1])


async def _open(doors: Sequence[int]) -> Streams | None:
    for port in doors:
        with suppress(OSError):
            return await asyncio.open_connection("127.0.0.1", port)
    return None


async def _carry(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(OSError):
        while more := await reader.read(_CHUNK):
            writer.write(more)
            await writer.drain()
    writer.close()
