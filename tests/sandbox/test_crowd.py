"""Simulated people: they find their way through a chat they have never seen."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from random import Random
from typing import Any

import aiohttp
import pytest

from sandbox import Manners, Sandbox
from sandbox.crowd import NUMBERS
from sandbox.sentences import ENGLISH, WELSH
from tests.sandbox.conftest import Call

BRISK = Manners(think=(0.0, 0.02), settle=0.02, quiet=0.3, seconds=8)


def whims(seed: int) -> Random:
    """Return the same whims in every run."""
    return Random(seed)  # noqa: S311 no secret


def markup(*labels: str) -> dict[str, Any]:
    """Return a keyboard with one button a row."""
    return {"inline_keyboard": [[{"text": label, "callback_data": label}] for label in labels]}


async def reply(update: dict[str, Any], call: Call) -> None:
    """Ask for a language, a choice and a sentence, and say goodbye."""
    query = update.get("callback_query")
    if not query:
        chat, text = update["message"]["chat"]["id"], update["message"].get("text", "")
        welcome = text.startswith("/start")
        if welcome:
            await call("sendMessage", chat_id=chat, text="Iaith?", reply_markup=markup("English", "Cymraeg"))
        else:
            await call("sendMessage", chat_id=chat, text="Diolch!")
        return
    chat = query["message"]["chat"]["id"]
    await call("answerCallbackQuery", callback_query_id=query["id"])
    if query["data"] in ("English", "Cymraeg"):
        place = {"chat_id": chat, "message_id": query["message"]["message_id"]}
        await call("editMessageText", **place, text="Pa un?", reply_markup=markup("Bws", "Trên", "Beic"))
        await call("sendMessage", chat_id=chat, text="Dewiswch.")
    else:
        await call("sendMessage", chat_id=chat, text="Pam?", reply_markup=markup("Bws"))


Answer = Callable[[dict[str, Any], Call], Awaitable[None]]


@asynccontextmanager
async def scripted_bot(call: Call, answer: Answer = reply) -> AsyncIterator[list[dict[str, Any]]]:
    """Run a scripted bot, and keep what it hears."""
    heard: list[dict[str, Any]] = []

    async def listen() -> None:
        while True:
            offset = heard[-1]["update_id"] + 1 if heard else 0
            for update in (await call("getUpdates", offset=offset, timeout=5))["result"]:
                heard.append(update)
                await answer(update, call)

    async with asyncio.TaskGroup() as nursery:
        task = nursery.create_task(listen())
        yield heard
        task.cancel()


def texts(updates: list[dict[str, Any]]) -> list[str]:
    """Return the sentences that were typed: commands, numbers and files left out."""
    typed = [update["message"].get("text", "") for update in updates if "message" in update]
    return [text for text in typed if text and text not in NUMBERS and not text.startswith("/")]


async def test_everybody_finds_their_way_and_goes_home(sandbox: Sandbox, call: Call) -> None:
    """Each person starts once, presses what they see, types in their own language, and finishes."""
    async with scripted_bot(call) as heard:
        crowd = sandbox.crowd(30, "powys-recycling", random=whims(1), manners=BRISK)
        await crowd.done()

    starts = [update["message"]["chat"]["id"] for update in heard if "message" in update
              if update["message"].get("text") == "/start powys-recycling"]  # fmt: skip
    languages = [update["callback_query"]["data"] for update in heard if "callback_query" in update]
    assert (30, 0, 30) == (crowd.size, crowd.active, crowd.finished)
    assert len(set(starts)) == len(starts) == 30
    assert 30 == languages.count("Cymraeg") + languages.count("English")
    assert 1 <= languages.count("Cymraeg") <= 15
    assert texts(heard)
    assert set(texts(heard)) <= {*WELSH, *ENGLISH}
    edits = sandbox.journal.of("editMessageText")
    assert crowd.messages == len(sandbox.journal.delivered()) + len(edits)
    assert {"Bws", "Trên", "Beic"} <= set(languages)


async def test_a_welsh_speaker_types_welsh(sandbox: Sandbox, call: Call) -> None:
    """Whoever pressed Cymraeg writes in Welsh from then on."""
    async with scripted_bot(call) as heard:
        await sandbox.crowd(30, "", random=whims(2), manners=BRISK).done()

    language: dict[int, str] = {}
    for update in heard:
        who = next(part["from"]["id"] for part in update.values() if isinstance(part, dict))
        data = update.get("callback_query", {}).get("data")
        if data in ("Cymraeg", "English"):
            language[who] = data
        for text in texts([update]):
            assert (text in WELSH) == (language[who] == "Cymraeg")


class Insistent:
    """A bot that asks how many until a number comes, and then for a file until one of its kind comes."""

    def __init__(self, wanted: str) -> None:
        self._wanted = wanted
        self._counted: set[int] = set()

    async def __call__(self, update: dict[str, Any], call: Call) -> None:
        """Ask, or say goodbye."""
        message = update["message"]
        chat = message["chat"]["id"]
        if message.get("text", "").isdecimal():
            self._counted.add(chat)
        asked = "Beth?" if chat in self._counted else "Faint?"
        await call("sendMessage", chat_id=chat, text="Diolch!" if self._wanted in message else asked)


@pytest.mark.parametrize("wanted", ["photo", "voice", "location"])
async def test_nobody_is_stuck_where_only_a_number_or_a_file_will_do(
    wanted: str, sandbox: Sandbox, call: Call
) -> None:
    """A person whose sentence is not taken tries a number, and then a photo, a voice message or a place."""
    async with scripted_bot(call, Insistent(wanted)):
        crowd = sandbox.crowd(12, "", random=whims(3), manners=BRISK)
        await crowd.done()

    reached = {message.text for phone in crowd.people for message in phone.screen}
    assert {"Faint?", "Beth?", "Diolch!"} == reached


async def test_a_silent_bot_is_left_after_a_while(sandbox: Sandbox, address: str) -> None:
    """Nobody waits for ever for an answer that does not come."""
    crowd = sandbox.crowd(3, "", manners=Manners(think=(0, 0), quiet=0.05))

    async with asyncio.timeout(3):
        await crowd.done()

    assert (3, 0) == (crowd.finished, crowd.messages)


async def test_the_whole_crowd_goes_home_in_time(sandbox: Sandbox, address: str) -> None:
    """A demonstration never hangs on its crowd."""
    crowd = sandbox.crowd(20, "", manners=Manners(think=(5, 5), at_once=2, seconds=0.1))

    async with asyncio.timeout(3):
        await crowd.done()

    assert (0, 20) == (crowd.active, crowd.finished)


async def test_a_crowd_needs_a_street(sandbox: Sandbox) -> None:
    """Before the sandbox runs there is nowhere to go."""
    with pytest.raises(RuntimeError, match="running sandbox"):
        sandbox.crowd(1, "")


async def test_progress_is_told_over_http(address: str, http: aiohttp.ClientSession) -> None:
    """Whoever pressed the button on the page sees how far the crowd has come."""
    async with http.get(f"{address}/crowd") as answer:
        assert {"size": 0, "active": 0, "finished": 0, "messages": 0} == await answer.json()
    async with http.post(f"{address}/crowd", json={"size": 3, "payload": "x"}) as answer:
        assert 3 == (await answer.json())["size"]
    async with http.get(f"{address}/crowd") as answer:
        assert 3 == (await answer.json())["size"]
    for wrong in ({"size": 100_000}, {"size": "many"}, {"size": 3, "payload": "tŷ"}):
        async with http.post(f"{address}/crowd", json=wrong) as answer:
            assert (wrong, answer.status) == (wrong, 400)


async def test_people_of_one_mind_agree_more_often(sandbox: Sandbox, call: Call) -> None:
    """A service that let a crowd in sees one answer well ahead of the others, and not all alike."""
    manners = replace(BRISK, of_one_mind=True)
    async with scripted_bot(call) as heard:
        await sandbox.crowd(60, "", whims(3), manners).done()

    first: dict[int, str] = {}
    for query in (update["callback_query"] for update in heard if "callback_query" in update):
        if query["data"] not in ("English", "Cymraeg"):
            first.setdefault(query["from"]["id"], query["data"])
    chosen = Counter(first.values())
    assert chosen["Bws"] > 1.5 * chosen["Beic"]
