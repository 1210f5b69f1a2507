"""What a person can do with a phone, and what they see there."""

import asyncio
from typing import Any

import aiohttp
import pytest

from sandbox import PhoneError, Sandbox
from sandbox.ogg import silence
from tests.sandbox.conftest import Call
from tests.sandbox.pictures import picture

CHOICE = {
    "inline_keyboard": [
        [{"text": "Ie, siŵr", "callback_data": "yes"}, {"text": "Na", "callback_data": "no"}],
        [{"text": "Darllen mwy", "url": "https://drws.cymru/"}],
    ]
}


async def pressed(call: Call) -> list[Any]:
    """Return the data of the presses the bot knows of."""
    updates = (await call("getUpdates"))["result"]
    return [update["callback_query"]["data"] for update in updates if "callback_query" in update]


async def test_a_button_is_pressed_by_its_label(sandbox: Sandbox, call: Call) -> None:
    """A person presses what they read, on the newest question, in capitals or not."""
    phone = sandbox.phone()
    await phone.start()
    await call("sendMessage", chat_id=phone.id, text="Un?", reply_markup=CHOICE)
    await call("sendMessage", chat_id=phone.id, text="Diolch.")

    await phone.press("siŵr")
    await phone.press("NA")

    assert ["yes", "no"] == await pressed(call)


async def test_a_button_that_is_not_there_cannot_be_pressed(sandbox: Sandbox, call: Call) -> None:
    """Whoever writes a test learns what stands on the screen instead."""
    phone = sandbox.phone()
    await phone.start()
    sent = await call("sendMessage", chat_id=phone.id, text="Un?", reply_markup=CHOICE)
    message_id = sent["result"]["message_id"]

    with pytest.raises(PhoneError, match=r"no button 'Efallai'(.|\n)*Un\?(.|\n)*Ie, siŵr\] \[Na"):
        await phone.press("Efallai")
    with pytest.raises(PhoneError, match=r"opens https://drws\.cymru/"):
        await phone.press("Darllen mwy")
    with pytest.raises(PhoneError, match="no button with data 'maybe'"):
        await phone.press_data(message_id, "maybe")
    await phone.press_data(message_id, "maybe", force=True)

    assert ["maybe"] == await pressed(call)


async def test_heard_gives_each_message_once(sandbox: Sandbox, call: Call) -> None:
    """A test reads the bot's messages one after another, as they arrive."""
    phone = sandbox.phone()
    await phone.start()
    async with asyncio.TaskGroup() as both:
        waiting = both.create_task(phone.heard(2))
        for text in ("un", "dau", "tri"):
            await call("sendMessage", chat_id=phone.id, text=text)

    assert ["un", "dau"] == [message.text for message in waiting.result()]
    assert ["tri"] == [message.text for message in await phone.settled(quiet=0.05)]
    with pytest.raises(TimeoutError, match=r"heard 0 of 1(.|\n)*bot \d+: tri"):
        await phone.heard(within=0.05)


async def test_a_long_text_goes_out_in_pieces(sandbox: Sandbox, call: Call) -> None:
    """A person who pastes a whole letter sends several messages, and nothing is lost."""
    await sandbox.phone().say("x" * 4096 + "y" * 100)

    texts = [update["message"]["text"] for update in (await call("getUpdates"))["result"]]

    assert ["x" * 4096, "y" * 100] == texts


async def test_a_phone_that_blocked_the_bot_is_silent(sandbox: Sandbox) -> None:
    """Someone who blocked the bot must unblock it, or press Start, before they can write."""
    phone = sandbox.phone()
    await phone.start()
    await phone.block()

    with pytest.raises(PhoneError, match="unblock it first"):
        await phone.say("helô")
    await phone.start("eto")
    await phone.say("helô")
    await phone.deactivate()
    with pytest.raises(PhoneError, match="deactivated"):
        await phone.start()

    assert ["/start", "/start eto", "helô"] == [message.text for message in phone.messages]


@pytest.mark.parametrize("payload", ["x" * 65, "tŷ", "a b"])
async def test_a_deep_link_carries_what_telegram_allows(payload: str, sandbox: Sandbox) -> None:
    """A link that Telegram would not carry is not followed here either."""
    with pytest.raises(PhoneError, match="start payload"):
        await sandbox.phone().start(payload)


class Handset:
    """A phone used over HTTP, as the page does."""

    def __init__(self, address: str, http: aiohttp.ClientSession) -> None:
        self.url = f"{address}/phones"
        self._http = http

    async def pick_up(self) -> dict[str, Any]:
        """Ask for a new phone and keep it."""
        async with self._http.post(self.url, json={"name": "Ffôn Nain"}) as answer:
            phone: dict[str, Any] = await answer.json()
        self.url += f"/{phone['id']}"
        return phone

    async def do(self, action: str, **body: Any) -> int:
        """Do something and return the HTTP status."""
        async with self._http.post(f"{self.url}/{action}", json=body) as answer:
            await answer.json()
            return answer.status

    async def upload(self, kind: str, data: bytes, **body: str) -> int:
        """Choose a file, and return the HTTP status."""
        form = aiohttp.FormData(body)
        form.add_field("file", data, filename="ffeil.bin", content_type="application/x-drws")
        async with self._http.post(f"{self.url}/{kind}", data=form) as answer:
            await answer.json()
            return answer.status

    async def shown(self, message_id: int, part: str = "") -> tuple[int, str, bytes]:
        """Fetch the file, or a part of it, that a message shows: status, type and bytes."""
        headers = {"Range": part} if part else {}
        async with self._http.get(f"{self.url}/messages/{message_id}/file", headers=headers) as answer:
            return answer.status, answer.content_type, await answer.read()

    async def look(self, since: int = -1, wait: float = 0) -> dict[str, Any]:
        """Look at the screen."""
        async with self._http.get(f"{self.url}?since={since}&wait={wait}") as answer:
            screen: dict[str, Any] = await answer.json()
        return screen


async def test_the_page_sees_a_whole_conversation(
    address: str, call: Call, http: aiohttp.ClientSession
) -> None:
    """A person presses Start, reads, presses a button and sees the short answer, all on the page."""
    handset = Handset(address, http)
    phone = await handset.pick_up()
    fresh = await handset.look()
    await handset.do("start", payload="powys-recycling")
    question = {"text": "<b>Un?</b>", "parse_mode": "HTML", "reply_markup": CHOICE}
    sent = await call("sendMessage", chat_id=phone["id"], **question)
    await handset.do("press", message_id=sent["result"]["message_id"], data="yes")
    query = (await call("getUpdates"))["result"][-1]["callback_query"]
    async with asyncio.timeout(3), asyncio.TaskGroup() as both:
        now = (await handset.look())["version"]
        later = both.create_task(handset.look(since=now, wait=20))
        await call("answerCallbackQuery", callback_query_id=query["id"], text="Diolch!")
    screen = later.result()

    assert (False, [], None) == (fresh["started"], fresh["messages"], fresh["toast"])
    assert {"text": "Diolch!", "alert": False, "number": 1} == screen["toast"]
    mine, theirs = screen["messages"]
    assert ("/start powys-recycling", False) == (mine["text"], mine["from_bot"])
    assert [{"type": "bold", "offset": 0, "length": 3}] == theirs["entities"]
    assert {"text": "Na", "data": "no", "url": None} == theirs["keyboard"][0][1]
    assert "https://drws.cymru/" == theirs["keyboard"][1][0]["url"]


async def test_the_page_is_told_why_something_cannot_be_done(
    address: str, http: aiohttp.ClientSession
) -> None:
    """Each refusal has its own answer, so that a script can tell them apart."""
    handset = Handset(address, http)
    await handset.pick_up()
    statuses = {
        "say": await handset.do("say", text="helô"),
        "edit": await handset.do("edit", message_id=1, text="shwmae"),
        "send": await handset.do("send", kind="sticker"),
        "wrong kind": await handset.do("send", kind="pigeon"),
        "no such button": await handset.do("press", message_id=1, data="x"),
        "forged": await handset.do("press", message_id=1, data="x", force=True),
        "half": await handset.do("press", data="x"),
        "no such action": await handset.do("throw"),
        "block": await handset.do("block"),
        "say while blocked": await handset.do("say", text="helô"),
        "unblock": await handset.do("unblock"),
        "deactivate": await handset.do("deactivate"),
    }
    screen = await handset.look()

    assert [
        "say", "edit", "send", "forged", "block", "unblock", "deactivate",
    ] == [what for what, status in statuses.items() if status == 200]  # fmt: skip
    assert statuses["wrong kind"] == statuses["say while blocked"] == 409
    assert statuses["no such button"] == statuses["no such action"] == 404
    assert 400 == statuses["half"]
    assert ("shwmae", True) == (screen["messages"][0]["text"], screen["messages"][0]["edited"])
    assert "sticker" == screen["messages"][1]["media"]
    assert screen["deactivated"]
    async with http.get(f"{address}/phones/5") as answer:
        assert 404 == answer.status
    async with http.post(f"{address}/phones", data="[]") as answer:
        assert 400 == answer.status


async def test_the_page_sends_files_and_shows_them(
    address: str, call: Call, http: aiohttp.ClientSession
) -> None:
    """A person chooses a photo, a voice message and a letter, and sees and hears what was sent."""
    handset, shot, spoken = Handset(address, http), picture(200, 100), silence(2)
    phone = await handset.pick_up()
    await handset.upload("photo", shot, caption="Y bont")
    await handset.upload("voice", spoken)
    await handset.upload("document", b"<script>", caption="Llythyr")
    await handset.do("place", latitude=52.513, longitude=-3.314)
    await call("sendVoice", chat_id=phone["id"], voice=await newest_voice(call), caption="Eto")

    messages = (await handset.look())["messages"]
    photo, voice, letter, place, again = [message["message_id"] for message in messages]
    assert ["photo", "voice", "document", "location", "voice"] == [one["media"] for one in messages]
    assert ["Y bont", "", "Llythyr", "", "Eto"] == [one["text"] for one in messages]
    assert [
        {"width": 200, "height": 100}, {}, {"label": "ffeil.bin"}, {"label": "52.513, -3.314"}, {},
    ] == [one["about"] for one in messages]  # fmt: skip
    assert (200, "image/jpeg", shot) == await handset.shown(photo)
    assert (200, "audio/ogg", spoken) == await handset.shown(voice) == await handset.shown(again)
    assert (206, "audio/ogg", spoken[10:20]) == await handset.shown(voice, "bytes=10-19")
    assert (206, "audio/ogg", spoken[-5:]) == await handset.shown(voice, "bytes=-5")
    assert 416 == (await handset.shown(voice, "bytes=9999-"))[0]
    assert 416 == (await handset.shown(voice, "bytes=x"))[0]
    assert (200, "application/octet-stream", b"<script>") == await handset.shown(letter)
    assert 404 == (await handset.shown(place))[0] == (await handset.shown(99))[0]


async def newest_voice(call: Call) -> str:
    """Return the id of the voice message sent last."""
    updates = (await call("getUpdates"))["result"]
    voices = [update["message"]["voice"] for update in updates if "voice" in update["message"]]
    return str(voices[-1]["file_id"])


async def test_a_voice_message_from_the_page_says_how_long_it_is(
    address: str, call: Call, http: aiohttp.ClientSession
) -> None:
    """Nobody has to count the seconds of the file that they choose."""
    handset = Handset(address, http)
    await handset.pick_up()
    await handset.upload("voice", silence(7))

    voice = (await call("getUpdates"))["result"][-1]["message"]["voice"]

    assert (7, "audio/ogg") == (voice["duration"], voice["mime_type"])


async def test_whoever_has_no_file_at_hand_sends_an_example(
    address: str, call: Call, http: aiohttp.ClientSession
) -> None:
    """A photo to try things with needs no camera, and still says what its sender wrote."""
    handset = Handset(address, http)
    await handset.pick_up()
    await handset.do("send", kind="photo", caption="Y bryniau")

    message = (await call("getUpdates"))["result"][-1]["message"]

    assert ("Y bryniau", 4) == (message["caption"], len(message["photo"]))


async def test_what_a_phone_cannot_send_is_refused(address: str, http: aiohttp.ClientSession) -> None:
    """What Telegram's apps would not send is not sent, and the page is told."""
    handset = Handset(address, http)
    await handset.pick_up()
    await handset.do("start")

    statuses = [
        await handset.upload("photo", b"no photo"),
        await handset.upload("voice", b"no sound"),
        await handset.upload("photo", picture(), caption="x" * 1025),
        await handset.do("place", latitude=91, longitude=0),
        await handset.do("send", kind="sticker", caption="Bore da"),
        await handset.do("place", latitude="fan hyn"),
        await handset.do("photo"),
    ]

    assert [409, 409, 409, 409, 409, 400, 400] == statuses
    assert 1 == len((await handset.look())["messages"])


async def test_the_words_beneath_a_photo_can_be_changed(sandbox: Sandbox, call: Call) -> None:
    """A person who mends a slip beneath their photo changes the words, and not the photo."""
    phone = sandbox.phone()
    await phone.photo(picture(), "Y bnot")
    await phone.edit(phone.messages[0].message_id, "Y bont")

    edited = (await call("getUpdates"))["result"][-1]["edited_message"]

    assert ("Y bont", False, 60) == (edited["caption"], "text" in edited, edited["photo"][-1]["width"])


async def test_no_file_becomes_a_page(sandbox: Sandbox, address: str, http: aiohttp.ClientSession) -> None:
    """A voice message that claims to be a page is never shown as one."""
    phone = sandbox.phone()
    await phone.voice(b"<script>", 1, "text/html")
    [message] = phone.messages

    async with http.get(f"{address}/phones/{phone.id}/messages/{message.message_id}/file") as answer:
        told = (answer.content_type, answer.headers["X-Content-Type-Options"])

    assert ("application/octet-stream", "nosniff") == told
