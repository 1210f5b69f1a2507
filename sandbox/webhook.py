"""Posting updates to the bot's webhook, each chat in order, until the bot takes them."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, Final

import aiohttp

from sandbox.params import Params
from sandbox.updates import Update, Waiting, Webhook
from sandbox.world import World

FIRST_DELAY: Final = 0.1
LONGEST_DELAY: Final = 2.0
ANSWER_SECONDS: Final = 30.0

Execute = Callable[[str, Params, str], Awaitable[Any]]


class WebhookPost:
    """Carries updates to the webhook while there is one."""

    def __init__(self, world: World, execute: Execute) -> None:
        self._world = world
        self._updates = world.updates
        self._execute = execute
        self._busy: set[int] = set()

    async def run(self) -> None:
        """Deliver for as long as the sandbox runs."""
        timeout = aiohttp.ClientTimeout(total=ANSWER_SECONDS)
        async with aiohttp.ClientSession(timeout=timeout) as http, asyncio.TaskGroup() as lanes:
            while True:
                await self._updates.bell.until(lambda: self._next() is not None, within=None)
                webhook, waiting = self._updates.webhook, self._next()
                if webhook and waiting:
                    self._busy.add(_lane(waiting.update))
                    lanes.create_task(self._deliver(http, webhook, waiting))

    def _next(self) -> Waiting | None:
        webhook = self._updates.webhook
        if webhook is None or len(self._busy) >= webhook.max_connections:
            return None
        waiting = self._updates.waiting()
        return next((one for one in waiting if _lane(one.update) not in self._busy), None)

    async def _deliver(self, http: aiohttp.ClientSession, webhook: Webhook, waiting: Waiting) -> None:
        delay = FIRST_DELAY
        while self._updates.webhook is webhook and waiting in self._updates.waiting():
            if await self._post(http, webhook, waiting.update):
                self._updates.done(waiting)
                break
            await self._updates.bell.until(lambda: self._updates.webhook is not webhook, within=delay)
            delay = min(delay * 2, LONGEST_DELAY)
        self._busy.discard(_lane(waiting.update))
        self._updates.bell.ring()

    async def _post(self, http: aiohttp.ClientSession, webhook: Webhook, update: Update) -> bool:
        headers = {}
        if webhook.secret_token:
            headers["X-Telegram-Bot-Api-Secret-Token"] = webhook.secret_token
        try:
            async with http.post(
                webhook.url, json=update, headers=headers, allow_redirects=False
            ) as response:
                if response.status // 100 != 2:
                    reason = f"Wrong response from the webhook: {response.status} {response.reason}"
                    self._failed(reason)
                    return False
                await self._carry_out(response)
        except (aiohttp.ClientError, OSError, TimeoutError) as error:
            self._failed(f"Connection failed: {type(error).__name__}")
            return False
        return True

    def _failed(self, reason: str) -> None:
        self._updates.last_error = (self._world.date(), reason)

    async def _carry_out(self, response: aiohttp.ClientResponse) -> None:
        if response.content_type != "application/json":
            return
        try:
            body = await response.json()
        except ValueError:
            return
        if isinstance(body, dict) and isinstance(body.get("method"), str):
            await self._execute(body["method"], Params(body), response.headers.get("Server", ""))


def _lane(update: Update) -> int:
    """Return the chat of an update; what belongs to none shares one lane."""
    for content in update.values():
        if isinstance(content, dict):
            inner = content.get("message", content)
            chat = inner.get("chat") if isinstance(inner, dict) else None
            if isinstance(chat, dict) and isinstance(chat.get("id"), int):
                return int(chat["id"])
    return 0
