"""Things that go wrong on request, as both libraries see them."""

import asyncio
from datetime import timedelta

import aiohttp
import pytest
import telegram.error
from aiogram import Bot, exceptions

from sandbox import Fault, FloodLimits, Phone, Sandbox
from tests.sandbox.conftest import Call


@pytest.fixture
async def phone(sandbox: Sandbox) -> Phone:
    """Return a phone on which Start was pressed."""
    phone = sandbox.phone()
    await phone.start()
    return phone


@pytest.mark.parametrize(
    ("kind", "in_aiogram", "in_ptb"),
    [
        ("too_many", exceptions.TelegramRetryAfter, telegram.error.RetryAfter),
        ("forbidden", exceptions.TelegramForbiddenError, telegram.error.Forbidden),
        ("bad_request", exceptions.TelegramBadRequest, telegram.error.BadRequest),
        ("server_error", exceptions.TelegramServerError, telegram.error.NetworkError),
        ("reset", exceptions.TelegramNetworkError, telegram.error.NetworkError),
        ("lost", exceptions.TelegramNetworkError, telegram.error.NetworkError),
    ],
)
async def test_each_fault_is_the_error_the_library_knows(
    kind: str,
    in_aiogram: type[Exception],
    in_ptb: type[Exception],
    sandbox: Sandbox,
    phone: Phone,
    aiogram_bot: Bot,
    ptb_bot: telegram.Bot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The program meets the same errors in rehearsal as it would on Telegram."""
    monkeypatch.setenv("PTB_TIMEDELTA", "true")
    sandbox.fault(Fault(kind, method="sendMessage", times=2))

    with pytest.raises(in_aiogram):
        await aiogram_bot.send_message(phone.id, "un")
    with pytest.raises(in_ptb):
        await ptb_bot.send_message(phone.id, "un")
    await aiogram_bot.send_message(phone.id, "dau")

    before = ["un", "un"] if kind == "lost" else []
    assert [message.text for message in phone.screen] == [*before, "dau"]
    assert [call.text for call in sandbox.journal.delivered(phone.id)] == [*before, "dau"]


async def test_the_journal_tells_a_lost_answer_from_a_lost_call(
    sandbox: Sandbox, phone: Phone, aiogram_bot: Bot
) -> None:
    """Afterwards it can be seen who got a message that the bot knows nothing of."""
    for kind in ("reset", "lost"):
        sandbox.fault(Fault(kind))
        with pytest.raises(exceptions.TelegramNetworkError):
            await aiogram_bot.send_message(phone.id, kind)

    reset, lost = sandbox.journal.of("sendMessage")
    assert (0, "connection reset", None) == (reset.status, reset.description, reset.message_id)
    assert (200, "answer lost") == (lost.status, lost.description)
    assert lost.message_id == phone.screen[0].message_id


async def test_a_slow_answer_comes_after_all(sandbox: Sandbox, phone: Phone, aiogram_bot: Bot) -> None:
    """A bot that loses patience cannot know that its message arrives later."""
    sandbox.fault(Fault("slow", seconds=0.4))

    with pytest.raises(exceptions.TelegramNetworkError):
        await aiogram_bot.send_message(phone.id, "araf", request_timeout=0.1)  # type: ignore[arg-type]

    assert [] == phone.screen
    [message] = await phone.heard()
    assert "araf" == message.text


async def test_a_late_answer_is_to_a_message_that_is_there_already(
    sandbox: Sandbox, phone: Phone, aiogram_bot: Bot
) -> None:
    """Whoever ends while waiting for the answer has told somebody, and knows nothing of it."""
    sandbox.fault(Fault("late", seconds=0.4))

    with pytest.raises(exceptions.TelegramNetworkError):
        await aiogram_bot.send_message(phone.id, "cynnar", request_timeout=0.1)  # type: ignore[arg-type]

    assert ["cynnar"] == [message.text for message in phone.screen]
    async with asyncio.timeout(5):
        while not (late := sandbox.journal.of("sendMessage")):  # noqa: ASYNC110 - a journal rings no bell
            await asyncio.sleep(0.02)
    assert [(200, "answer late")] == [(call.status, call.description) for call in late]


async def test_a_call_that_hangs_comes_to_nothing(sandbox: Sandbox, phone: Phone, aiogram_bot: Bot) -> None:
    """A bot waits for an answer until the connection drops, and nobody was written to."""
    sandbox.fault(Fault("hung", seconds=0.1))

    with pytest.raises(exceptions.TelegramNetworkError):
        await aiogram_bot.send_message(phone.id, "byth")

    assert [] == phone.screen
    assert [(0, "hung")] == [(call.status, call.description) for call in sandbox.journal.of("sendMessage")]


async def test_too_many_says_for_how_long(
    sandbox: Sandbox, phone: Phone, ptb_bot: telegram.Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The broadcaster is told how long to rest."""
    monkeypatch.setenv("PTB_TIMEDELTA", "true")
    sandbox.fault(Fault("too_many", seconds=7))

    with pytest.raises(telegram.error.RetryAfter) as refused:
        await ptb_bot.send_message(phone.id, "x")

    assert refused.value.retry_after == timedelta(seconds=7)


async def test_too_many_halts_the_whole_bot_when_the_flood_model_is_on() -> None:
    """After one 429 nobody else is written to either, until the time is over."""
    sandbox = Sandbox("42:demo", flood=FloodLimits())
    one, other = sandbox.phone(), sandbox.phone()
    await one.start()
    await other.start()
    sandbox.fault(Fault("too_many", seconds=9))
    async with sandbox.running() as address, aiohttp.ClientSession() as http:
        statuses = []
        for phone in (one, other):
            params = {"chat_id": str(phone.id), "text": "x"}
            async with http.post(f"{address}/bot42:demo/sendMessage", data=params) as answer:
                statuses.append((answer.status, (await answer.json())["parameters"]))

    assert [(429, {"retry_after": 9})] * 2 == statuses


async def test_a_fault_can_be_meant_for_one_chat_or_one_method(
    sandbox: Sandbox, phone: Phone, call: Call
) -> None:
    """Only the person it is meant for is missed."""
    other = sandbox.phone()
    await other.start()
    sandbox.fault(Fault("forbidden", method="sendMessage", chat=other.id, times=9))

    statuses = [(await call("sendMessage", chat_id=one.id, text="x"))["status"] for one in (phone, other)]

    assert [200, 403] == statuses
    assert (await call("getMe"))["ok"]


async def test_a_file_can_fail_to_arrive(
    sandbox: Sandbox, phone: Phone, call: Call, address: str, http: aiohttp.ClientSession
) -> None:
    """Between asking where a file is and fetching it, things go wrong as they do elsewhere."""
    await phone.document(b"Annwyl bawb", "llythyr.txt", "text/plain")
    file_id = (await call("getUpdates"))["result"][-1]["message"]["document"]["file_id"]
    path = (await call("getFile", file_id=file_id))["result"]["file_path"]
    sandbox.fault(Fault("server_error", method="download"))
    sandbox.fault(Fault("reset", method="download", times=2))  # aiohttp itself tries a lost GET again

    async with http.get(f"{address}/file/bot42:demo/{path}") as answer:
        assert 500 == answer.status
    with pytest.raises(aiohttp.ClientError):
        await http.get(f"{address}/file/bot42:demo/{path}")
    async with http.get(f"{address}/file/bot42:demo/{path}") as answer:
        assert b"Annwyl bawb" == await answer.read()


async def test_faults_are_set_and_cleared_over_http(
    address: str, sandbox: Sandbox, phone: Phone, call: Call, http: aiohttp.ClientSession
) -> None:
    """Somebody at the keyboard can break things, and mend them again."""
    fault = {"method": "*", "kind": "server_error", "times": 99}
    async with http.post(f"{address}/faults", json=fault) as answer:
        assert 200 == answer.status
    assert "Internal Server Error" == (await call("getMe"))["description"]
    async with http.delete(f"{address}/faults") as answer:
        assert 200 == answer.status
    assert (await call("getMe"))["ok"]
    async with http.post(f"{address}/faults", json={"kind": "earthquake"}) as answer:
        assert (400, True) == (answer.status, "earthquake" in (await answer.json())["error"])
    async with http.get(f"{address}/journal") as answer:
        journal = await answer.json()
    assert [
        ("getMe", 500, "other"),
        ("getMe", 200, "other"),
    ] == [(one["method"], one["status"], one["library"]) for one in journal]
