"""As little HTTP/1.1 as keep-alive connections on one machine need, so that it costs the load little."""

import asyncio
from dataclasses import dataclass

_LINE = b"\r\n"
_END = _LINE * 2


@dataclass(frozen=True, slots=True)
class Head:
    """The first line of a request or an answer, and the headers that matter here."""

    first: str
    length: int
    in_chunks: bool
    content_type: str


class Refused(Exception):
    """A server did not answer 200."""


async def read_message(reader: asyncio.StreamReader) -> tuple[Head, bytes]:
    """Read a request or an answer, whole. Raises IncompleteReadError where the connection has ended."""
    head = _head((await reader.readuntil(_END)).decode("latin-1"))
    if head.in_chunks:
        return head, await _chunks(reader)
    return head, await reader.readexactly(head.length)


async def _chunks(reader: asyncio.StreamReader) -> bytes:
    whole = b""
    while size := int(await reader.readuntil(_LINE), 16):
        whole += await reader.readexactly(size)
        await reader.readuntil(_LINE)
    await reader.readuntil(_LINE)
    return whole


def answer(body: bytes) -> bytes:
    """Write an answer of JSON."""
    return (
        b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(body)
    ) + body


def _head(text: str) -> Head:
    first, *lines = text.split("\r\n")
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    return Head(
        first,
        int(headers.get("content-length", "0")),
        "chunked" in headers.get("transfer-encoding", ""),
        headers.get("content-type", ""),
    )


class Connection:
    """One connection to a server, used for one request after another."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer

    @classmethod
    async def to(cls, port: int) -> "Connection":
        """Connect to a port of this machine."""
        return cls(*await asyncio.open_connection("127.0.0.1", port))

    async def post(self, path: str, headers: str, body: bytes) -> bytes:
        """Post JSON and give what is answered. `headers` are whole lines. Raises Refused."""
        head = (
            f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
            f"Content-Length: {len(body)}\r\n{headers}\r\n"
        )
        self._writer.write(head.encode() + body)
        answered, said = await read_message(self._reader)
        if " 200" not in answered.first:
            raise Refused(answered.first)
        return said

    async def close(self) -> None:
        """Close the connection."""
        self._writer.close()
        await self._writer.wait_closed()
