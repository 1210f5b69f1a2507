"""Delivery to a webhook: with the secret, each chat in order, until the bot takes it."""

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
from aiohttp import web

from sandbox import Sandbox
from sandbox.bell import Bell
from tests.sandbox.conftest import Call


class Receiver:
    """A bot's webhook that keeps what it is sent, and answers as it is told."""

    def __init__(self) -> None:
        self.url = ""
        self.got: list[dict[str, Any]] = []
        self.secrets: list[str | None] = []
        self.answers: list[web.Response] = []
        self.slow_chat: int | None = None
        self._bell = Bell()

    async def handle(self, request: web.Request) -> web.Response:
        """Take one update."""
        update = await request.json()
        if update["message"]["chat"]["id"] == self.slow_chat:
            await asyncio.sleep(0.3)
        self.got.append(update)
        self.secrets.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        self._bell.ring()
        return self.answers.pop(0) if self.answers else web.Response()

    async def has(self, count: int) -> list[Any]:
        """Wait for so many deliveries and return their texts."""
        assert await self._bell.until(lambda: len(self.got) >= count, 5), f"only {self.texts}"
        return self.texts

    @property
    def texts(self) -> list[Any]:
        """What was said, in the order in which it came."""
        return [update["message"]["text"] for update in self.got]


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    """Run a webhook on this machine."""
    receiver = Receiver()
    app = web.Application()
    app.router.add_post("/hook", receiver.handle)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    receiver.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield receiver
    await runner.cleanup()


async def test_updates_come_with_the_secret(sandbox: Sandbox, receiver: Receiver, call: Call) -> None:
    """A bot can tell Telegram's updates from anybody else's, also those that waited before."""
    phone = sandbox.phone()
    await phone.say("un")
    assert (await call("setWebhook", url=receiver.url, secret_token="gair_cudd"))["ok"]
    await phone.say("dau")

    assert ["un", "dau"] == await receiver.has(2)
    assert ["gair_cudd"] * 2 == receiver.secrets


async def test_what_the_bot_refuses_comes_again(sandbox: Sandbox, receiver: Receiver, call: Call) -> None:
    """A bot that fails gets the same update again, and nothing later from that chat before it."""
    receiver.answers = [web.Response(status=500), web.Response(status=302), web.Response(status=204)]
    await call("setWebhook", url=receiver.url)
    phone = sandbox.phone()
    await phone.say("un")
    await phone.say("dau")

    assert ["un", "un", "un", "dau"] == await receiver.has(4)
    assert [1, 1, 1, 2] == [update["update_id"] for update in receiver.got]
    info = (await call("getWebhookInfo"))["result"]
    assert (info["url"], info["max_connections"]) == (receiver.url, 40)
    assert "last_error_message" in info


async def test_one_slow_chat_holds_up_nobody_else(sandbox: Sandbox, receiver: Receiver, call: Call) -> None:
    """While the bot thinks about one person, another is heard; each stays in order."""
    slow, quick = sandbox.phone(), sandbox.phone()
    receiver.slow_chat = slow.id
    await call("setWebhook", url=receiver.url)
    for text in ("araf un", "araf dau"):
        await slow.say(text)
    for text in ("cyflym un", "cyflym dau"):
        await quick.say(text)

    assert ["cyflym un", "cyflym dau", "araf un", "araf dau"] == await receiver.has(4)


async def test_a_method_in_the_answer_is_done(sandbox: Sandbox, receiver: Receiver, call: Call) -> None:
    """A bot may answer a person in the very response to the webhook."""
    phone = sandbox.phone()
    answer = {"method": "sendMessage", "chat_id": phone.id, "text": "Croeso"}
    receiver.answers = [web.json_response(answer)]
    await call("setWebhook", url=receiver.url)
    await phone.start()

    [message] = await phone.heard()

    assert "Croeso" == message.text
    assert sandbox.journal.delivered(phone.id)


async def test_a_webhook_and_a_poll_exclude_each_other(
    sandbox: Sandbox, receiver: Receiver, call: Call
) -> None:
    """A bot left on a webhook cannot poll; after deleteWebhook nothing was lost."""
    await call("setWebhook", url=receiver.url.replace("/hook", "/nothing-here"))
    phone = sandbox.phone()
    await phone.say("helô")
    refused = await call("getUpdates")
    await call("deleteWebhook")
    kept = await call("getUpdates")

    assert 409 == refused["status"]
    assert refused["description"] == (
        "Conflict: can't use getUpdates method while webhook is active; "
        "use deleteWebhook to delete the webhook first"
    )
    assert "helô" == kept["result"][0]["message"]["text"]
    assert (await call("deleteWebhook", drop_pending_updates=True))["ok"]
    assert [] == (await call("getUpdates"))["result"]


Params = dict[str, Any]
WRONG: dict[str, Callable[[str], Params]] = {
    "An HTTPS URL must be provided for webhook": lambda url: {"url": "drws"},
    "the sandbox posts to this machine only": lambda url: {"url": "https://drws.invalid/hook"},
    "secret token is too long": lambda url: {"url": url, "secret_token": "x" * 257},
    "secret token contains unallowed characters": lambda url: {"url": url, "secret_token": "dŵr"},
}


@pytest.mark.parametrize("words", WRONG)
async def test_a_wrong_webhook_is_refused(words: str, receiver: Receiver, call: Call) -> None:
    """Nothing ever leaves this machine, and a slip in the settings shows at once."""
    answer = await call("setWebhook", **WRONG[words](receiver.url))

    assert (400, True) == (answer["status"], answer["description"].endswith(words))
    assert "" == (await call("getWebhookInfo"))["result"]["url"]
