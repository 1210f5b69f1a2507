"""The demo's own end-to-end check: a newcomer starts it, two people go through the whole loop, it stops."""

import asyncio
import socket
import subprocess
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import aiohttp
import pytest

from engagements.dates import LONDON
from engagements.language import Language, Voice
from engagements.levels import Level
from locales.words import say
from tests.demo_process import demo, free_port
from tests.examples import shipped

_ENOUGH_SECONDS = 30.0
OFFERED = ("gwydir-forest", "powys-recycling", "young-voices-together", "dyfi-transport")


@dataclass
class PagePhone:
    """A phone as the page has it: everything goes over the page's own HTTP."""

    session: aiohttp.ClientSession
    address: str
    language: Language
    number: int = 0
    version: int = -1
    messages: list[dict[str, Any]] = field(default_factory=list)

    async def pick_up(self) -> None:
        """Get a new phone."""
        async with self.session.post(f"{self.address}/phones", json={}) as answer:
            self.number = (await answer.json())["id"]

    async def do(self, action: str, **what: object) -> None:
        """Do something on the phone."""
        url = f"{self.address}/phones/{self.number}/{action}"
        async with self.session.post(url, json=what) as answer:
            assert 200 == answer.status, await answer.text()

    async def until(self, words: str) -> str:
        """Wait until a message of the bot holds these words, and give its text."""
        async with asyncio.timeout(_ENOUGH_SECONDS):
            while True:
                for message in reversed(self.messages):
                    if message["from_bot"] and words in message["text"]:
                        return str(message["text"])
                url = f"{self.address}/phones/{self.number}?since={self.version}&wait=5"
                async with self.session.get(url) as answer:
                    screen = await answer.json()
                self.version, self.messages = screen["version"], screen["messages"]

    def day_of(self, words: str) -> str:
        """Give the day on which the bot said these words, as the page shows it."""
        date = next(each["date"] for each in self.messages if each["from_bot"] and words in each["text"])
        return f"{datetime.fromtimestamp(date, LONDON):%Y-%m-%d}"

    async def press(self, name: str) -> None:
        """Press the newest button whose label is this message of ours."""
        await self.press_label(say(Voice(self.language), name))

    async def press_label(self, label: str) -> None:
        """Press the newest button with this label."""
        for message in reversed(self.messages):
            for row in message.get("keyboard") or []:
                for button in row:
                    if button["text"] == label:
                        await self.do("press", message_id=message["message_id"], data=button["data"])
                        return
        raise AssertionError(f"no button {label!r}")


@pytest.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    """Give an HTTP client."""
    async with aiohttp.ClientSession() as client:
        yield client


async def let_time_pass(session: aiohttp.ClientSession, address: str) -> dict[str, Any]:
    """Press the button of the page, and give the caption."""
    async with session.post(f"{address}/story/next") as answer:
        caption: dict[str, Any] = await answer.json()
    return caption


async def begin(phone: PagePhone) -> None:
    """Go from the link to the first question, in the phone's language."""
    await phone.pick_up()
    await phone.do("start", payload="powys-recycling")
    await phone.until("Croeso")
    await phone.press_label({Language.CY: "Cymraeg", Language.EN: "English"}[phone.language])
    await phone.until(say(Voice(phone.language), "language-chosen"))
    await phone.press("about-begin")
    await phone.until(say(Voice(phone.language), "privacy-which"))
    await phone.press("privacy-choose-anonymous")
    await phone.until(say(Voice(phone.language), "asking-progress", {"number": 1, "total": 5}))


async def take_part(phone: PagePhone) -> None:
    """Go through the example from the link to 'sent', in the phone's language."""
    await begin(phone)
    for number in range(1, 6):
        await phone.until(say(Voice(phone.language), "asking-progress", {"number": number, "total": 5}))
        if number == 1:
            await phone.do("say", text="2")
        else:
            await phone.press("asking-skip")
    await phone.until(say(Voice(phone.language), "check-look-over"))
    await phone.press("check-send")
    assert say(Voice(phone.language), "check-your-receipt") in await phone.until(
        say(Voice(phone.language), "check-sent")
    )


async def test_two_people_go_through_the_loop_in_two_languages(session: aiohttp.ClientSession) -> None:
    """Two phones answer, time passes, both hear what happened next on its day, and Ctrl+C ends it."""
    with demo(free_port()) as (process, address):
        phones = [PagePhone(session, address, language) for language in Language]
        await asyncio.gather(*(take_part(phone) for phone in phones))
        captions = [await let_time_pass(session, address) for _ in range(2)]
        told = [await phone.until(say(Voice(phone.language), "announcing-title")) for phone in phones]
        async with session.get(f"{address}/journal") as answer:
            journal = await answer.json()

    assert 0 == process.returncode
    assert ["25 January 2027", "10 February 2027"] == [each["en"].split(".")[0] for each in captions]
    assert ["2027-02-10"] * 2 == [phone.day_of("882") for phone in phones]
    assert "Cawson ni 882 o ymatebion" in told[0]
    assert "We had 882 responses" in told[1]
    assert {"python-telegram-bot"} == {
        call["library"]
        for call in journal
        if say(Voice(Language.EN), "announcing-title") in (call["text"] or "")
    }


async def test_a_reminder_comes_on_its_day_though_time_passes_fast(session: aiohttp.ClientSession) -> None:
    """Somebody who asks to be reminded in three days, and lets months pass, is reminded after three days."""
    with demo(free_port()) as (_, address):
        phone = PagePhone(session, address, Language.EN)
        await begin(phone)
        await phone.press("reminding-later")
        await phone.until(say(Voice(Language.EN), "reminding-when"))
        await phone.press("reminding-in-three-days")
        await phone.until("20 November 2026")
        await let_time_pass(session, address)
        told = say(Voice(Language.EN), "announcing-news-reminder")
        await phone.until(told)

    assert "2026-11-20" == phone.day_of(told)


async def test_the_rehearsal_offers_an_engagement_of_each_level(session: aiohttp.ClientSession) -> None:
    """A newcomer who presses Start sees one of each level, and opens the one that asks nothing."""
    with demo(free_port()) as (_, address):
        async with session.get(f"{address}/story") as answer:
            story = await answer.json()
        phone = PagePhone(session, address, Language.EN)
        await phone.pick_up()
        await phone.do("start", payload=story["payload"])
        await phone.until("Welcome")
        await phone.press_label("English")
        listed = await phone.until(say(Voice(Language.EN), "menu-open-now"))
        await phone.press_label("Gwydir Forest: a draft plan for ten years")
        opened = await phone.until(say(Voice(Language.EN), "about-level-information"))

    assert {*Level} == {shipped(name).level for name in OFFERED if shipped(name).title.en in listed}
    assert say(Voice(Language.EN), "about-learn-more") in opened
    assert "The future of recycling sites in Powys" == story["panel"]["rows"][0]["label"]["en"]


def test_a_busy_port_is_a_clear_message() -> None:
    """A newcomer whose port is taken is told so, and which command to use instead."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(AssertionError) as said, demo(taken.getsockname()[1], "cy"):
            pass

    assert say(Voice(Language.CY), "setting-port-busy") in str(said.value)


def test_help_is_given_in_the_terminal_s_language() -> None:
    """An officer whose terminal is Welsh reads the commands in Welsh."""
    asked = subprocess.run(
        [sys.executable, "-m", "bot", "--help"],
        capture_output=True,
        text=True,
        env={"LANG": "cy_GB.UTF-8", "PYTHONUTF8": "1"},
        check=True,
    )

    assert say(Voice(Language.CY), "cli-results") in " ".join(asked.stdout.split())
