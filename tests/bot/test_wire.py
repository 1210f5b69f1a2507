"""The wire to Telegram: what is sent over it, and what is known of a message when a call fails."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest
from aiohttp import web

from bot.lane import wire
from bot.lane.line import Line, Verdict
from bot.rendering import Message
from bot.told import Image, Photo, Said

SAID = Said((Message("first"), Message("second")))
MADE = {"message_id": 7, "date": 0, "chat": {"id": 1, "type": "private"}, "text": "first"}

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@asynccontextmanager
async def telegram(handler: Handler) -> AsyncIterator[str]:
    """Run a Telegram that answers each call in one way."""
    application = web.Application()
    application.router.add_post("/{way:.*}", handler)
    runner = web.AppRunner(application)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    await runner.cleanup()


async def accepts(request: web.Request) -> web.Response:
    """Accept the message."""
    return web.json_response({"ok": True, "result": MADE})


async def says_nothing(request: web.Request) -> web.Response:
    """Drop the connection before there is an answer."""
    assert request.transport is not None
    request.transport.close()
    await asyncio.sleep(0)
    return web.Response()


def answers(content: str, status: int = 200) -> Handler:
    """Answer each call with this."""

    async def handler(request: web.Request) -> web.Response:
        return web.Response(text=content, status=status)

    return handler


async def gave_up_waiting(request: web.Request) -> web.Response:
    """Say that what is behind has not answered."""
    return web.Response(status=504, text="<html>")


async def fails(request: web.Request) -> web.Response:
    """Say that it failed."""
    return web.Response(status=502, text="<html>")


@pytest.mark.parametrize(
    ("handler", "verdict"),
    [
        (accepts, Verdict.SENT),
        (says_nothing, Verdict.UNKNOWN),
        (answers("<html>"), Verdict.UNKNOWN),
        (answers("{}"), Verdict.UNKNOWN),
        (answers("[]"), Verdict.UNKNOWN),
        (answers('"bad gateway"', 502), Verdict.UNREACHED),
        (answers("null", 502), Verdict.UNREACHED),
        (gave_up_waiting, Verdict.UNKNOWN),
        (fails, Verdict.UNREACHED),
    ],
)
async def test_what_is_known_after_a_call(handler: Handler, verdict: Verdict) -> None:
    """A follower is tried again only where Telegram has said that it failed; where nobody knows, never."""
    async with telegram(handler) as api:
        line = Line("8400:rehearsal", api)
        answer = await line.send(1, SAID, ())
        await line.close()

    assert verdict is answer.verdict


async def test_without_a_connection_nothing_has_left() -> None:
    """A follower is tried again where nothing answers at Telegram's address."""
    async with telegram(accepts) as api:
        line = Line("8400:rehearsal", api)
    answer = await line.send(1, SAID, ())
    await line.close()

    assert Verdict.UNREACHED is answer.verdict


async def test_a_call_sends_the_part_that_is_next() -> None:
    """A follower who has read the first part of a text is sent the second, and not the first once more."""
    sent: list[str] = []

    async def hears(request: web.Request) -> web.Response:
        sent.append((await request.json())["text"])
        return await accepts(request)

    async with telegram(hears) as api:
        line = Line("8400:rehearsal", api)
        answer = await line.send(1, SAID, (3,))
        await line.close()

    assert (["second"], (3, 7)) == (sent, answer.messages)


@pytest.mark.parametrize("paid", [False, True])
async def test_money_is_spent_only_where_it_was_set(paid: bool) -> None:
    """An officer pays Telegram for speed only where the installation was set to a paid pace."""
    asked: list[object] = []

    async def hears(request: web.Request) -> web.Response:
        asked.append((await request.json()).get("allow_paid_broadcast"))
        return await accepts(request)

    async with telegram(hears) as api:
        line = Line("8400:rehearsal", api, paid=paid)
        await line.send(1, SAID, ())
        await line.close()

    assert [True if paid else None] == asked


async def test_an_answer_that_does_not_come_in_time_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    """Telegram takes a message and says nothing for very long; nobody is told the same thing twice."""
    monkeypatch.setattr(wire, "_ANSWER_SECONDS", 0.05)
    never = asyncio.Event()

    async def waits(request: web.Request) -> web.Response:
        await never.wait()
        return await accepts(request)

    async with telegram(waits) as api:
        line = Line("8400:rehearsal", api)
        answer = await line.send(1, SAID, ())
        await line.close()
        never.set()

    assert Verdict.UNKNOWN is answer.verdict


async def test_a_picture_is_uploaded_once_and_sent_on_by_its_name() -> None:
    """The first reader is sent the picture whole, with its words; for the next, Telegram is told its name."""
    content, came = bytes(range(256)) + b"\r\n--\r\n", list[dict[str, object]]()

    async def hears(request: web.Request) -> web.Response:
        if request.content_type == "application/json":
            came.append(await request.json())
        else:
            form = await request.post()
            file = form["photo"]
            assert isinstance(file, web.FileField)
            came.append({**form, "photo": file.file.read()})
        return web.json_response({"ok": True, "result": {**MADE, "photo": [{"file_id": "kept"}]}})

    said = Said((Photo(Image(content), "dŵr"),))
    async with telegram(hears) as api:
        line = Line("8400:rehearsal", api)
        for chat in (1, 2):
            await line.send(chat, said, ())
        await line.close()

    words = {"caption": "dŵr", "parse_mode": "HTML"}
    assert came == [{"chat_id": "1", "photo": content, **words}, {"chat_id": 2, "photo": "kept", **words}]
