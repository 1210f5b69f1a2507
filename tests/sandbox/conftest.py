"""A running sandbox, and the two real client libraries talking to it."""

from collections.abc import AsyncIterator, Callable, Coroutine
from typing import Any

import aiohttp
import pytest
import telegram
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from telegram.request import HTTPXRequest

from sandbox import Sandbox

TOKEN = "42:demo"

Call = Callable[..., Coroutine[Any, Any, dict[str, Any]]]


class Watch:
    """A clock that a test can put forward."""

    def __init__(self) -> None:
        self.time = 1_800_000_000.0

    def __call__(self) -> float:
        """Return the time."""
        return self.time


@pytest.fixture
def watch() -> Watch:
    """Return the sandbox's clock."""
    return Watch()


@pytest.fixture
def sandbox(watch: Watch) -> Sandbox:
    """Return a sandbox in which nobody is too fast."""
    return Sandbox(TOKEN, flood=None, now=watch)


@pytest.fixture
async def address(sandbox: Sandbox) -> AsyncIterator[str]:
    """Run the sandbox and return where."""
    async with sandbox.running() as address:
        yield address


@pytest.fixture
async def http() -> AsyncIterator[aiohttp.ClientSession]:
    """Return a plain HTTP client."""
    async with aiohttp.ClientSession() as session:
        yield session


@pytest.fixture
def call(address: str, http: aiohttp.ClientSession) -> Call:
    """Call a Bot API method as any program could; return the JSON with its HTTP status added."""

    async def call(method: str, **params: Any) -> dict[str, Any]:
        async with http.post(f"{address}/bot{TOKEN}/{method}", json=params) as response:
            body: dict[str, Any] = await response.json()
            return body | {"status": response.status}

    return call


@pytest.fixture
async def aiogram_bot(address: str) -> AsyncIterator[Bot]:
    """Return aiogram's own bot."""
    bot = Bot(TOKEN, session=AiohttpSession(api=TelegramAPIServer.from_base(address)))
    yield bot
    await bot.session.close()


@pytest.fixture
async def ptb_bot(address: str) -> AsyncIterator[telegram.Bot]:
    """Return python-telegram-bot's own bot."""
    plain = [
        HTTPXRequest(httpx_kwargs={"verify": False}) for _ in range(2)
    ]  # reading certificates takes long
    async with telegram.Bot(
        TOKEN,
        f"{address}/bot",
        f"{address}/file/bot",
        request=plain[0],
        get_updates_request=plain[1],
    ) as bot:
        yield bot
