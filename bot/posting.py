"""Posting to one server over HTTP/1.1, as far as calls to the Bot API need it.

A client for everything spends more on a call than the call is worth. This one keeps connections open, asks
one thing at a time over each, and asks nothing a second time: whoever calls knows whether that may be done.
"""

import asyncio
import ssl
import time
from dataclasses import dataclass
from urllib.parse import urlsplit

import certifi

from engagements.errors import DrwsError

JSON = "application/json"
_AT_ONCE = 100
_CONNECT_SECONDS = 10.0
_ANSWER_SECONDS = 60.0
# Servers close what is idle, and a request may cross that on its way; so it is closed here before.
_IDLE_SECONDS = 10.0
_LARGEST_HEAD = 64 * 1024
_LARGEST_ANSWER = 8 * 1024 * 1024
_LINE = b"\r\n"
_END = _LINE * 2


class NoAnswer(DrwsError):
    """A server was asked, and its answer did not come, or not all of it, or what came was no answer."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered. `stays` tells whether its connection may be asked again."""

    status: int
    body: bytes
    stays: bool


class Poster:
    """Posts to one server, under the name of an agent.

    No more than `at_once` are posted at the same time; an answer is waited for `seconds` long.
    """

    def __init__(
        self,
        address: str,
        agent: str = "drws",
        seconds: float = _ANSWER_SECONDS,
        at_once: int = _AT_ONCE,
    ) -> None:
        parts = urlsplit(address)
        self._host = parts.hostname or ""
        self._tls = ssl.create_default_context(cafile=certifi.where()) if parts.scheme == "https" else None
        self._port = parts.port or (443 if self._tls else 80)
        self._head = (
            f"POST {parts.path}%s HTTP/1.1\r\nHost: {parts.netloc}\r\nUser-Agent: {agent}\r\n"
            "Content-Type: %s\r\nContent-Length: %d\r\n\r\n"
        )
        self._seconds = seconds
        self._free: list[_Connection] = []
        self._is_closed = False
        self._room = asyncio.Semaphore(at_once)

    async def post(self, path: str, body: bytes, kind: str = JSON) -> Answer:
        """Post something beneath the address, once.

        Raises OSError where there was no connection, so that nothing was asked, and else NoAnswer.
        """
        request = (self._head % (path, kind, len(body))).encode() + body
        async with self._room:
            connection = self._idle() or await self._connected()
            try:
                async with asyncio.timeout(self._seconds):
                    answer = await connection.ask(request)
            except BaseException as error:
                connection.drop()
                if isinstance(error, TimeoutError):
                    raise NoAnswer from None
                raise
            if answer.stays and not self._is_closed:
                connection.idle_since = time.monotonic()
                self._free.append(connection)
            else:
                connection.drop()
            return answer

    async def close(self) -> None:
        """Close its connections, and make no more."""
        self._is_closed = True
        while self._free:
            self._free.pop().drop()
        # What is dropped is closed when the event loop comes round.
        await asyncio.sleep(0)

    def _idle(self) -> "_Connection | None":
        """Give the connection that was used last; those that were idle too long are closed."""
        oldest = time.monotonic() - _IDLE_SECONDS
        while self._free and (self._free[0].is_lost or self._free[0].idle_since < oldest):
            self._free.pop(0).drop()
        while self._free:
            if not (connection := self._free.pop()).is_lost:
                return connection
        return None

    async def _connected(self) -> "_Connection":
        if self._is_closed:
            raise ConnectionAbortedError
        loop = asyncio.get_running_loop()
        async with asyncio.timeout(_CONNECT_SECONDS):
            _, connection = await loop.create_connection(
                _Connection, self._host, self._port, ssl=self._tls, happy_eyeballs_delay=0.25
            )
        return connection


class _Connection(asyncio.Protocol):
    """One connection, and the request over it that waits for its answer."""

    def __init__(self) -> None:
        self.idle_since = 0.0
        self._is_dropped = False
        self._transport: asyncio.Transport | None = None
        self._asked: asyncio.Future[Answer] | None = None
        self._come = b""

    @property
    def is_lost(self) -> bool:
        """Whether nothing can be asked over it, also where it is only about to be closed."""
        return self._is_dropped or self._transport is None or self._transport.is_closing()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)  # noqa: S101 - what carries a stream
        self._transport = transport

    async def ask(self, request: bytes) -> Answer:
        """Send a request, and wait for its answer. Raises NoAnswer, and OSError where nothing was sent."""
        if self.is_lost or self._transport is None:
            raise ConnectionResetError
        self._asked = asyncio.get_running_loop().create_future()
        self._transport.write(request)
        try:
            return await self._asked
        finally:
            self._asked = None

    def drop(self) -> None:
        """Close the connection, whatever is still on its way."""
        self._is_dropped = True
        if self._transport is not None:
            self._transport.abort()

    def data_received(self, data: bytes) -> None:
        self._come += data
        if self._asked is None or self._asked.done():
            # Nobody has asked: it is no answer to what is asked next either.
            self.drop()
        else:
            self._tell(over=False)

    def connection_lost(self, exc: Exception | None) -> None:
        self._is_dropped = True
        if self._asked is not None and not self._asked.done():
            self._tell(over=True)

    def _tell(self, over: bool) -> None:
        assert self._asked is not None  # noqa: S101 - both who call it have looked
        try:
            answer = _answer_in(self._come, over)
        except (ValueError, NoAnswer):
            answer = None
            over = True
        if answer is not None:
            self._come = b""
            self._asked.set_result(answer)
        elif over:
            self._asked.set_exception(NoAnswer())


def _answer_in(come: bytes, over: bool) -> Answer | None:
    """Read an answer; None where there is more to come. Raises NoAnswer or ValueError where it is none."""
    end = come.find(_END)
    if end < 0:
        _assert_within(len(come), _LARGEST_HEAD)
        return None
    first, *lines = come[:end].split(_LINE)
    protocol, status, *_ = first.split(b" ", 2)
    if not protocol.startswith(b"HTTP/1."):
        raise NoAnswer
    _assert_within(len(come), _LARGEST_ANSWER)
    headers = {name.strip().lower(): value.strip() for name, _, value in (x.partition(b":") for x in lines)}
    body = _body_in(come[end + len(_END) :], headers, over)
    if body is None:
        return None
    stays = not over and protocol == b"HTTP/1.1" and headers.get(b"connection", b"").lower() != b"close"
    return Answer(int(status), body, stays)


def _body_in(rest: bytes, headers: dict[bytes, bytes], over: bool) -> bytes | None:
    """Give a body that is whole; one of which no length is told ends with the connection."""
    if b"chunked" in headers.get(b"transfer-encoding", b"").lower():
        return _chunks_in(rest)
    if b"content-length" not in headers:
        return rest if over else None
    length = int(headers[b"content-length"])
    _assert_within(length, _LARGEST_ANSWER)
    if len(rest) > length:
        raise NoAnswer
    return rest if len(rest) == length else None


def _chunks_in(rest: bytes) -> bytes | None:
    body, place = b"", 0
    while (end := rest.find(_LINE, place)) >= 0:
        size = int(rest[place:end].partition(b";")[0], 16)
        _assert_within(size, _LARGEST_ANSWER)
        place = end + len(_LINE)
        if size == 0:
            return body if rest.endswith(_LINE, place) else None
        body += rest[place : place + size]
        place += size + len(_LINE)
    return None


def _assert_within(size: int, largest: int) -> None:
    if not 0 <= size <= largest:
        raise NoAnswer
