"""The least that a bot on aiogram does: it sends back what was written, and keeps nothing."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiogram import Dispatcher
from aiogram.types import Message

from benchmarks.speed.place import Stand
from benchmarks.speed.servers.by_aiogram import serving


async def echoed(message: Message) -> None:
    """Send back what was written."""
    await message.answer(message.text or "")


@asynccontextmanager
async def serve(stand: Stand) -> AsyncIterator[None]:
    """Run the echo."""
    dispatcher = Dispatcher()
    dispatcher.message.register(echoed)
    async with serving(dispatcher, stand):
        yield
