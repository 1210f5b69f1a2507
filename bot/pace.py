"""The pace of a broadcast: even from the first message, and one message a second in a chat."""

import asyncio
import time
from collections.abc import Callable, Coroutine
from typing import Any

from telegram.ext import BaseRateLimiter

from bot.halt import Halt

# Telegram allows a token about 30 messages a second; the rest is for people who are answering.
PER_SECOND = 20
_SECONDS_IN_A_CHAT = 1.0

Result = bool | dict[str, Any] | list[dict[str, Any]]


class EvenPace(BaseRateLimiter[None]):
    """Lets python-telegram-bot send at an even pace, and never while the token is halted.

    The library's own limiter starts with a burst of 59, knows no limit for private chats, and lets
    every waiter go at once when a halt ends.
    """

    def __init__(self, halt: Halt, per_second: float = PER_SECOND) -> None:
        self._halt = halt
        self._interval = 1 / per_second
        self._next = 0.0
        self._chats: dict[int, float] = {}

    async def initialize(self) -> None:
        """Need nothing."""

    async def shutdown(self) -> None:
        """Hold nothing."""

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, Result]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: None,
    ) -> Result:
        """Wait for the chat, then make the request once; what it raises is the broadcaster's to read."""
        if endpoint == "sendMessage":
            await self._chat_is_free(int(data["chat_id"]))
        return await callback(*args, **kwargs)

    async def turn(self) -> None:
        """Wait until the next message may leave. The lane waits here before it claims a delivery."""
        now = time.monotonic()
        starts = max(now, self._next)
        self._next = starts + self._interval
        await asyncio.sleep(starts - now)
        await self._halt.over()

    async def _chat_is_free(self, chat: int) -> None:
        now = time.monotonic()
        starts = max(now, self._chats.get(chat, 0.0))
        self._chats = {each: free for each, free in self._chats.items() if free > now}
        self._chats[chat] = starts + _SECONDS_IN_A_CHAT
        await asyncio.sleep(starts - now)
        await self._halt.over()
