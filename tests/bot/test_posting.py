"""Calls over connections that stay open: each is answered, or told to have failed, and made once."""

import asyncio
import shutil
import ssl
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.posting import Answer, NoAnswer, Poster

ANSWER = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"
CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\r\n\r\n\r\n1;x=y\r\n}\r\n0\r\n\r\n"
CLOSED_BY_WORD = b"HTTP/1.1 429 Too Many\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}"
OF_OLD = b"HTTP/1.0 200 OK\r\n\r\n{}"

Tells = Callable[[int], bytes]


class Server:
    """A server that answers each request with what it is told to, and then hangs up if that is wished."""

    def __init__(
        self, tells: Tells, hangs_up: bool = False, piecemeal: bool = False, adds: bytes = b""
    ) -> None:
        self.requests: list[bytes] = []
        self.connections = 0
        self._tells = tells
        self._hangs_up = hangs_up
        self._piecemeal = piecemeal
        self._adds = adds

    @asynccontextmanager
    async def running(self) -> AsyncIterator[Poster]:
        """Listen, and give a client."""
        server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        poster = Poster(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/bot/")
        async with server:
            yield poster
            await poster.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        try:
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                length = int(head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0])
                self.requests.append(head + await reader.readexactly(length))
                told = self._tells(len(self.requests))
                size = 1 if self._piecemeal else len(told) or 1
                for n in range(0, len(told), size):
                    writer.write(told[n : n + size])
                    await asyncio.sleep(0)
                if self._hangs_up:
                    break
                await asyncio.sleep(0.01)
                writer.write(self._adds)
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()


@pytest.mark.parametrize("piecemeal", [False, True], ids=["whole", "piecemeal"])
@pytest.mark.parametrize(
    ("told", "body"),
    [(ANSWER, b"{}"), (CHUNKED, b"{\r\n\r\n}")],
    ids=["with its length", "in chunks"],
)
async def test_an_answer_is_read_however_it_comes(told: bytes, body: bytes, piecemeal: bool) -> None:
    """Whichever server carries Telegram's answer, and however slowly, the bot learns what it was."""
    async with Server(lambda _: told, piecemeal=piecemeal).running() as poster:
        answer = await poster.post("getMe", b"{}")

    assert Answer(200, body, stays=True) == answer


async def test_an_answer_that_ends_with_its_connection_is_read() -> None:
    """A server of old tells no length and hangs up: its answer counts all the same."""
    async with Server(lambda _: OF_OLD, hangs_up=True).running() as poster:
        answer = await poster.post("getMe", b"{}")

    assert Answer(200, b"{}", stays=False) == answer


async def test_what_is_posted_arrives_whole() -> None:
    """What the bot says reaches Telegram under the name of its method, byte for byte."""
    server = Server(lambda _: ANSWER)
    async with server.running() as poster:
        await poster.post("sendMessage", '{"text": "dŵr"}'.encode())
    head, _, body = server.requests[0].partition(b"\r\n\r\n")

    assert (b"POST /bot/sendMessage HTTP/1.1", '{"text": "dŵr"}'.encode()) == (head.splitlines()[0], body)


async def test_one_connection_serves_one_call_after_another() -> None:
    """Nobody waits for a new connection while an open one is idle."""
    server = Server(lambda _: ANSWER)
    async with server.running() as poster:
        for _ in range(3):
            await poster.post("getMe", b"{}")

    assert (1, 3) == (server.connections, len(server.requests))


async def test_calls_at_once_do_not_wait_for_each_other() -> None:
    """Two people are answered at once, each over a connection of their own."""
    server = Server(lambda _: ANSWER)
    async with server.running() as poster:
        await asyncio.gather(*(poster.post("getMe", b"{}") for _ in range(2)))

    assert 2 == server.connections


async def test_a_connection_is_left_where_the_server_says_so() -> None:
    """A server that is about to hang up is asked nothing more over that connection."""
    server = Server(lambda _: CLOSED_BY_WORD)
    async with server.running() as poster:
        answers = [await poster.post("getMe", b"{}") for _ in range(2)]

    assert (2, [429, 429]) == (server.connections, [each.status for each in answers])


async def test_an_idle_connection_that_was_cut_is_not_asked() -> None:
    """A server hung up between two calls: the next one goes out once, over a new connection."""
    server = Server(lambda _: ANSWER, hangs_up=True)
    async with server.running() as poster:
        await poster.post("getMe", b"{}")
        await asyncio.sleep(0.05)
        await poster.post("getMe", b"{}")

    assert (2, 2) == (server.connections, len(server.requests))


async def test_a_connection_that_is_just_being_closed_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """A follower's message goes over another connection in the moment in which the server hangs up."""
    later = asyncio.get_running_loop().create_future()
    async with Server(lambda _: ANSWER, hangs_up=True).running() as poster:

        def hung_up(_connection: object) -> None:
            if not later.done():
                later.set_result(asyncio.create_task(poster.post("sendMessage", b"{}")))

        monkeypatch.setattr("bot.posting._Connection.eof_received", hung_up, raising=False)
        await poster.post("sendMessage", b"{}")
        async with asyncio.timeout(10):
            answer: Answer = await (await later)

    assert 200 == answer.status


@pytest.mark.parametrize(
    "told",
    [
        b"",
        ANSWER[:-1],
        CHUNKED[:-9],
        b"SSH-2.0-drws\r\n\r\n",
        b"HTTP/1.1 yes\r\nContent-Length: 2\r\n\r\n{}",
        b"HTTP/1.1 200 OK\r\nContent-Length: -2\r\n\r\n{}",
        b"HTTP/1.1 200 OK\r\nContent-Length: two\r\n\r\n{}",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\n{}\r\n0\r\n\r\n",
        ANSWER + b"{}",
    ],
)
async def test_what_is_no_answer_fails_and_is_asked_once(told: bytes) -> None:
    """The line breaks, or something else answers: that is told, and nothing is sent a second time."""
    server = Server(lambda _: told, hangs_up=True)
    async with server.running() as poster:
        with pytest.raises(NoAnswer):
            await poster.post("sendMessage", b"{}")

    assert 1 == len(server.requests)


@pytest.mark.parametrize(
    "endless",
    [
        b"HTTP/1.1 200 OK\r\nX: " + b"x" * 70_000,
        b"HTTP/1.1 200 OK\r\nContent-Length: 9000000\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfffffff\r\n",
    ],
    ids=["head", "length", "chunk"],
)
async def test_an_answer_without_end_fails(endless: bytes) -> None:
    """Nobody can fill the memory by answering without end."""
    async with Server(lambda _: endless).running() as poster:
        with pytest.raises(NoAnswer):
            await poster.post("getMe", b"{}")


async def test_words_that_nobody_asked_for_are_no_answer() -> None:
    """What a server says too much after one call is not taken for the answer to the next."""
    server = Server(lambda _: ANSWER, adds=b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nnull")
    async with server.running() as poster:
        await poster.post("getMe", b"{}")
        await asyncio.sleep(0.05)
        answer = await poster.post("getMe", b"{}")

    assert (b"{}", 2) == (answer.body, server.connections)


async def test_a_call_that_is_given_up_leaves_no_answer_behind() -> None:
    """Somebody stops waiting; the late answer is not taken for that of the next call."""
    server = Server(lambda number: b"" if number == 1 else ANSWER)
    async with server.running() as poster:
        asking = asyncio.create_task(poster.post("getMe", b"{}"))
        await asyncio.wait([asking], timeout=0.05)
        asking.cancel()
        await asyncio.wait([asking])
        answer = await poster.post("getMe", b"{}")

    assert (200, 2) == (answer.status, server.connections)


@pytest.mark.skipif(not shutil.which("openssl"), reason="nothing here makes a certificate")
async def test_a_server_that_nobody_vouches_for_is_told_nothing(tmp_path: Path) -> None:
    """A stranger who stands where Telegram should be is shown neither the token nor a word."""
    made = f"req -x509 -newkey rsa:2048 -nodes -subj /CN=127.0.0.1 -keyout {tmp_path}/key -out {tmp_path}/own"
    process = await asyncio.create_subprocess_exec("openssl", *made.split(), stderr=asyncio.subprocess.PIPE)
    await process.communicate()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "own", tmp_path / "key")
    shown: list[bytes] = []

    async def stranger(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        shown.append(await reader.read(4096))

    server = await asyncio.start_server(stranger, "127.0.0.1", 0, ssl=context)
    async with server:
        poster = Poster(f"https://127.0.0.1:{server.sockets[0].getsockname()[1]}/bot8400:secret/")
        with pytest.raises(ssl.SSLCertVerificationError):
            await poster.post("getMe", b"{}")

    assert [] == shown
