"""Two things at once in one chat: one after the other, as they were done."""

import asyncio
from pathlib import Path
from typing import Any

import aiohttp

from engagements.questions import Photo, Text
from sandbox import Fault
from tests.bot.house import SECRET, House, count, house_in, open_now
from tests.bot.person import Person
from tests.bot.test_photos import jpeg
from tests.examples import both

PHOTO = Photo(id="photo", text=both("photo"))
TEN = tuple(Text(id=f"q{n}", text=both(f"question {n}")) for n in range(10))


async def begun(house: House) -> Person:
    """Bring somebody to the first question."""
    person = house.person()
    await person.arrives()
    await person.begins()
    return person


async def test_ten_messages_at_once_are_taken_in_order(tmp_path: Path) -> None:
    """Somebody writes ten answers without waiting, and each stands under its own question."""
    async with house_in(tmp_path, open_now(*TEN)) as house:
        person = await begun(house)
        for n in range(10):
            await person.phone.say(f"ateb {n}")
        looked_over = await person.told("check-look-over")
    shown = [line for line in looked_over.text.splitlines() if line.startswith("ateb")]

    assert [f"ateb {n}" for n in range(10)] == shown


async def test_ten_requests_of_one_chat_at_once_lose_no_answer(tmp_path: Path) -> None:
    """Ten of a person's messages reach the webhook in the same moment, and each is one answer."""
    async with house_in(tmp_path, open_now(*TEN), webhook=True) as house, aiohttp.ClientSession() as http:
        person = await begun(house)
        address = house.settings.webhook_url or ""
        updates = [message_update(person, 1000 + n, f"ateb {n}") for n in range(10)]
        headers = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
        await asyncio.gather(*(http.post(address, json=each, headers=headers) for each in updates))
        looked_over = await person.told("check-look-over")
    shown = {line for line in looked_over.text.splitlines() if line.startswith("ateb")}

    assert {f"ateb {n}" for n in range(10)} == shown


async def test_a_double_press_is_one_answer(house: House) -> None:
    """A finger hits a button twice; the second press does not answer the next question."""
    person = await begun(house)
    for _ in range(2):
        await person.phone.press(person.author("yes"))
    await person.hears(person.author("several"))
    again = await person.told("trouble-stale-here")

    assert person.words("asking-progress", number="2", total="4") in again.text


async def test_a_double_press_is_met_with_a_kind_word(house: House) -> None:
    """The second press of the same button shows on the phone that it was an old one."""
    person = await begun(house)
    for _ in range(2):
        await person.phone.press(person.author("yes"))
    await person.told("trouble-stale-here")

    assert person.words("trouble-stale") == person.phone.toast


async def test_a_double_send_is_one_response(house: House) -> None:
    """A finger hits Send twice; the second press says that the button was an old one."""
    person = await begun(house)
    await person.answers()
    for _ in range(2):
        await person.taps("check-send")
    await person.told("check-sent")
    await person.told("trouble-stale-here")

    assert [1, 1] == [count(house.settings, each) for each in ("nullifier", "envelope")]


async def test_one_slow_chat_holds_up_nobody_else(house: House) -> None:
    """While Telegram is slow with one person's answer, another is answered."""
    slow, quick = house.person(), house.person()
    await slow.arrives()
    house.goes_wrong("slow", slow, seconds=1.0)
    await slow.phone.say("/cymorth")
    await quick.arrives()
    before = len(house.sandbox.journal.delivered(slow.phone.id))
    await slow.told("help-title")

    assert 2 == before


async def test_a_photo_that_is_slow_to_fetch_holds_up_nobody_else(tmp_path: Path) -> None:
    """While somebody's photo is fetched, another who writes after it is answered."""
    async with house_in(tmp_path, open_now(PHOTO, *TEN)) as house:
        sender, other = await begun(house), house.person()
        house.sandbox.fault(Fault("slow", method="getFile", seconds=4.0))
        await sender.phone.photo(jpeg())
        # The fetch is under way before the other one comes.
        await asyncio.sleep(0.5)
        await other.arrives()
        before = len(house.sandbox.journal.delivered(sender.phone.id))
        await sender.hears(sender.author("question 0"))
        after = len(house.sandbox.journal.delivered(sender.phone.id))

    assert after > before


async def test_what_follows_a_photo_waits_for_it(tmp_path: Path) -> None:
    """Somebody sends a photo and goes on writing while it is fetched: each answers its own question."""
    async with house_in(tmp_path, open_now(PHOTO, *TEN)) as house:
        person = await begun(house)
        house.sandbox.fault(Fault("slow", method="getFile", seconds=1.0))
        await person.phone.photo(jpeg())
        for n in range(10):
            await person.phone.say(f"ateb {n}")
        looked_over = await person.told("check-look-over")
    shown = [line for line in looked_over.text.splitlines() if line.startswith("ateb")]

    assert person.words("asking-a-photo") in looked_over.text
    assert [f"ateb {n}" for n in range(10)] == shown


def message_update(person: Person, update_id: int, text: str) -> dict[str, Any]:
    """Write an update as Telegram does."""
    chat = {"id": person.phone.id, "first_name": "Ffôn", "type": "private"}
    sender = {"id": person.phone.id, "first_name": "Ffôn", "is_bot": False}
    message = {"message_id": update_id, "date": 1_800_000_000, "chat": chat, "from": sender, "text": text}
    return {"update_id": update_id, "message": message}
