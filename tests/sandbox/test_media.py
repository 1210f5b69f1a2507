"""Photos and voice messages from the bot, and files in both directions, as both libraries handle them."""

from collections.abc import Awaitable, Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import telegram
from aiogram import Bot, types
from aiogram.exceptions import TelegramEntityTooLarge

from sandbox import FloodLimits, Phone, Sandbox
from sandbox.limits import PHOTO_BYTES
from sandbox.ogg import seconds, silence
from tests.sandbox.conftest import TOKEN, Call
from tests.sandbox.pictures import measured, picture

KEYBOARD = {"inline_keyboard": [[{"text": "Ie", "callback_data": "yes"}]]}


@pytest.fixture
async def phone(sandbox: Sandbox) -> Phone:
    """Return a phone on which Start was pressed."""
    phone = sandbox.phone()
    await phone.start()
    return phone


Sending = Callable[[Bot, telegram.Bot, int, Path], Awaitable[types.Message | telegram.Message]]

PHOTOS: dict[str, Sending] = {
    "aiogram, bytes": lambda mine, theirs, chat, path: mine.send_photo(
        chat, types.BufferedInputFile(path.read_bytes(), "chart.png"), caption="<b>Pob</b> ateb"
        , parse_mode="HTML", reply_markup=types.InlineKeyboardMarkup.model_validate(KEYBOARD)
    ),
    "aiogram, file": lambda mine, theirs, chat, path: mine.send_photo(
        chat, types.FSInputFile(path), caption="<b>Pob</b> ateb", parse_mode="HTML",
        reply_markup=types.InlineKeyboardMarkup.model_validate(KEYBOARD),
    ),
    "python-telegram-bot, bytes": lambda mine, theirs, chat, path: theirs.send_photo(
        chat, path.read_bytes(), caption="<b>Pob</b> ateb", parse_mode="HTML",
        reply_markup=telegram.InlineKeyboardMarkup.de_json(KEYBOARD, theirs),
    ),
    "python-telegram-bot, InputFile": lambda mine, theirs, chat, path: theirs.send_photo(
        chat, telegram.InputFile(BytesIO(path.read_bytes()), "chart.png", attach=True),
        caption="<b>Pob</b> ateb", parse_mode="HTML",
        reply_markup=telegram.InlineKeyboardMarkup.de_json(KEYBOARD, theirs),
    ),
}  # fmt: skip


@pytest.mark.parametrize("way", PHOTOS)
async def test_a_photo_reaches_the_phone_with_its_words_and_buttons(
    way: str, sandbox: Sandbox, phone: Phone, aiogram_bot: Bot, ptb_bot: telegram.Bot, tmp_path: Path
) -> None:
    """Whichever library sends it, a person sees the photo, the words beneath and the buttons."""
    chart = tmp_path / "chart.png"
    chart.write_bytes(picture(1600, 900, "PNG"))

    sent = await PHOTOS[way](aiogram_bot, ptb_bot, phone.id, chart)

    assert sent.photo is not None
    assert [(90, 51), (320, 180), (800, 450), (1280, 720)] == [(one.width, one.height) for one in sent.photo]
    assert len({one.file_id for one in sent.photo} | {one.file_unique_id for one in sent.photo}) == 8
    assert (None, "Pob ateb") == (sent.text, sent.caption)
    assert sent.caption_entities is not None
    assert [("bold", 0, 3)] == [(one.type, one.offset, one.length) for one in sent.caption_entities]
    [message] = phone.screen
    assert ("Pob ateb", ["Ie"]) == (message.text, message.labels)
    [call] = sandbox.journal.delivered(phone.id)
    assert ("sendPhoto", "photo", "<b>Pob</b> ateb") == (call.method, call.media, call.text)
    assert call.size == len(chart.read_bytes())


async def test_a_press_beneath_a_photo_brings_the_photo_along(
    phone: Phone, call: Call, aiogram_bot: Bot
) -> None:
    """A bot that hears a press sees that it was beneath a photo, which has no text to replace."""
    photo = types.BufferedInputFile(picture(), "a.jpg")
    await aiogram_bot.send_photo(
        phone.id, photo, caption="Un?", reply_markup=types.InlineKeyboardMarkup.model_validate(KEYBOARD)
    )
    await phone.press("ie")
    message = (await call("getUpdates"))["result"][-1]["callback_query"]["message"]
    place = {"chat_id": phone.id, "message_id": message["message_id"]}

    refused = await call("editMessageText", **place, text="Dau")
    bare = await call("editMessageReplyMarkup", **place)
    gone = await call("deleteMessages", chat_id=phone.id, message_ids=[place["message_id"]])

    assert ("Un?", False) == (message["caption"], "text" in message)
    assert 60 == message["photo"][-1]["width"]
    assert "Bad Request: there is no text in the message to edit" == refused["description"]
    assert [True, True, []] == [bare["ok"], gone["ok"], phone.screen]


async def test_a_voice_message_reaches_the_phone(
    sandbox: Sandbox, phone: Phone, aiogram_bot: Bot, ptb_bot: telegram.Bot
) -> None:
    """A person hears what either library sends; it lasts as long as its sender says."""
    spoken = silence(3)
    mine = await aiogram_bot.send_voice(
        phone.id, types.BufferedInputFile(spoken, "cwestiwn.ogg"), caption="Un", duration=3
    )
    theirs = await ptb_bot.send_voice(phone.id, BytesIO(spoken), caption="Dau")

    assert mine.voice is not None
    assert theirs.voice is not None
    assert (3, "audio/ogg", len(spoken)) == (mine.voice.duration, mine.voice.mime_type, mine.voice.file_size)
    assert ("audio/ogg", "Dau") == (theirs.voice.mime_type, theirs.caption)
    assert ["Un", "Dau"] == [message.text for message in phone.screen]
    assert [("voice", len(spoken))] * 2 == [(call.media, call.size) for call in sandbox.journal.delivered()]


async def test_words_beneath_can_be_bold_without_markup(phone: Phone, ptb_bot: telegram.Bot) -> None:
    """A bot may say which words stand out instead of marking them up."""
    bold = telegram.MessageEntity("bold", 0, 3)

    sent = await ptb_bot.send_photo(phone.id, picture(), caption="Pob ateb", caption_entities=[bold])

    assert (bold,) == sent.caption_entities
    assert [("bold", 3)] == [(one["type"], one["length"]) for one in phone.screen[0].entities]


async def test_a_file_is_sent_again_by_its_name(
    sandbox: Sandbox, phone: Phone, aiogram_bot: Bot, ptb_bot: telegram.Bot
) -> None:
    """What was uploaded once is sent to the next person without another upload."""
    photo = await aiogram_bot.send_photo(phone.id, types.BufferedInputFile(picture(200, 100), "a.jpg"))
    voice = await ptb_bot.send_voice(phone.id, silence(2), duration=2)
    assert photo.photo is not None
    assert voice.voice is not None

    photo_again = await ptb_bot.send_photo(phone.id, photo.photo[-1].file_id, caption="Eto")
    voice_again = await aiogram_bot.send_voice(phone.id, voice.voice.file_id)

    assert [one.file_id for one in photo.photo] == [one.file_id for one in photo_again.photo]
    assert voice_again.voice is not None
    assert voice.voice.file_unique_id == voice_again.voice.file_unique_id
    assert sandbox.journal[-1].size == len(silence(2))


class Form:
    """Builds the multipart body of a call by hand."""

    def __init__(self, **values: str) -> None:
        self.values = values

    def with_file(self, data: bytes, field: str = "photo") -> aiohttp.FormData:
        """Return the body with a file in a field."""
        form = aiohttp.FormData(self.values)
        form.add_field(field, BytesIO(data), filename="a.jpg")
        return form


# What is sent as a photo, what else, and the words with which it is refused.
REFUSED: list[tuple[bytes, dict[str, str], str]] = [
    (b"", {}, "file must be non-empty"),
    (b"GIF-nid llun", {}, "IMAGE_PROCESS_FAILED"),
    (picture(9000, 1001, "PNG"), {}, "PHOTO_INVALID_DIMENSIONS"),
    (picture(210, 10), {}, "PHOTO_INVALID_DIMENSIONS"),
    (
        b"x" * (PHOTO_BYTES + 1),
        {},
        "file of size 10485761 bytes is too big for a photo; the maximum size is 10485760 bytes",
    ),
    (picture(), {"caption": "x" * 1025}, "message caption is too long"),
    (picture(), {"caption": "🐉" * 513}, "message caption is too long"),
    (picture(), {"caption": "<h1>x</h1>", "parse_mode": "HTML"}, "can't parse entities: Unsupported start"),
    (picture(), {"reply_markup": "{"}, "can't parse reply_markup JSON object"),
    (picture(), {"photo": "attach://arall"}, "there is no photo in the request"),
]


@pytest.mark.parametrize(("data", "values", "words"), REFUSED, ids=[words[:40] for _, _, words in REFUSED])
async def test_a_photo_telegram_would_refuse_is_refused(
    data: bytes, values: dict[str, str], words: str, sandbox: Sandbox, phone: Phone, address: str
) -> None:
    """A fault that people would meet on Telegram is met here first, and nothing reaches the phone."""
    body = Form(chat_id=str(phone.id), **values).with_file(data, "llun" if "photo" in values else "photo")
    async with (
        aiohttp.ClientSession() as http,
        http.post(f"{address}/bot{TOKEN}/sendPhoto", data=body) as response,
    ):
        answer = await response.json()

    assert (400, False) == (response.status, answer["ok"])
    assert answer["description"].startswith(f"Bad Request: {words}")
    assert [] == phone.screen
    assert (400, "photo") == (sandbox.journal[-1].status, sandbox.journal[-1].media)


@pytest.mark.parametrize(
    ("data", "values"),
    [
        (picture(9000, 1000, "PNG"), {}),
        (picture(200, 10), {}),
        (picture() + b"\0" * (PHOTO_BYTES - len(picture())), {}),
        (picture(), {"caption": "🐉" * 512}),
        (picture(), {"caption": f"<b>{'x' * 1024}</b>", "parse_mode": "HTML"}),
    ],
    ids=["dimensions", "narrow", "bytes", "emoji", "after entities"],
)
async def test_a_photo_at_the_very_limit_passes(
    data: bytes, values: dict[str, str], phone: Phone, address: str, http: aiohttp.ClientSession
) -> None:
    """People get the largest photo and the longest words that Telegram would carry."""
    body = Form(chat_id=str(phone.id), **values).with_file(data)
    async with http.post(f"{address}/bot{TOKEN}/sendPhoto", data=body) as response:
        assert 200 == response.status

    assert 1 == len(phone.screen)


async def test_a_name_that_names_nothing_is_refused(phone: Phone, call: Call) -> None:
    """A bot that lost its file, or sends it as another kind, is told so in Telegram's words."""
    await phone.voice(silence(1), 1)
    voice = (await call("getUpdates"))["result"][-1]["message"]["voice"]["file_id"]

    refusals = [
        await call("sendPhoto", chat_id=phone.id, photo="AgACAgQAAxk"),
        await call("sendPhoto", chat_id=phone.id, photo=voice),
        await call("sendVoice", chat_id=phone.id),
        await call("getFile", file_id="AgACAgQAAxk"),
        await call("getFile"),
    ]

    assert [
        "Bad Request: wrong file identifier/HTTP URL specified",
        "Bad Request: can't use file of type VoiceNote as Photo",
        "Bad Request: there is no voice in the request",
        "Bad Request: invalid file_id",
        "Bad Request: file_id not specified",
    ] == [refused["description"] for refused in refusals]


async def test_what_is_far_too_large_is_turned_away_at_the_door(phone: Phone, aiogram_bot: Bot) -> None:
    """More than 50 MB never arrives, as aiogram can tell."""
    with pytest.raises(TelegramEntityTooLarge, match="Request Entity Too Large"):
        await aiogram_bot.send_voice(phone.id, types.BufferedInputFile(b"x" * (51 * 2**20), "hir.ogg"))

    assert [] == phone.screen


async def test_photos_and_voice_messages_keep_the_pace_too() -> None:
    """A broadcast of photos is halted as one of words is, and nobody is written to before Start."""
    sandbox = Sandbox(TOKEN, flood=FloodLimits(chat_burst=2))
    phone, new = sandbox.phone(), sandbox.phone()
    await phone.start()
    async with sandbox.running() as address, aiohttp.ClientSession() as http:
        answers = []
        for chat, method, field in (
            (new.id, "sendPhoto", "photo"),
            (phone.id, "sendPhoto", "photo"),
            (phone.id, "sendVoice", "voice"),
            (phone.id, "sendPhoto", "photo"),
        ):
            body = Form(chat_id=str(chat)).with_file(picture(), field)
            async with http.post(f"{address}/bot{TOKEN}/{method}", data=body) as response:
                answers.append(response.status)

    assert [403, 200, 200, 429] == answers


Fetch = Callable[[str], Awaitable[bytes]]


@pytest.fixture
def fetches(aiogram_bot: Bot, ptb_bot: telegram.Bot) -> list[Fetch]:
    """Return how each library fetches a file by its id."""

    async def mine(file_id: str) -> bytes:
        fetched = await aiogram_bot.download(file_id)
        assert fetched is not None
        return fetched.read()

    async def theirs(file_id: str) -> bytes:
        return bytes(await (await ptb_bot.get_file(file_id)).download_as_bytearray())

    return [mine, theirs]


async def test_what_a_person_sends_can_be_fetched(
    phone: Phone, fetches: list[Fetch], aiogram_bot: Bot
) -> None:
    """A photo, a letter and a voice message arrive byte for byte, whichever library fetches them."""
    shot, letter, spoken = picture(1000, 500), b"Annwyl bawb", silence(2)
    await phone.photo(shot, "Y bont")
    await phone.document(letter, "llythyr.txt", "text/plain", "Fy llythyr")
    await phone.voice(spoken, 2)

    told = [update.message for update in await aiogram_bot.get_updates() if update.message][1:]
    photo, document, voice = told
    assert photo.photo is not None
    assert document.document is not None
    assert voice.voice is not None
    for fetch in fetches:
        assert shot == await fetch(photo.photo[-1].file_id)
        assert (90, 45) == measured(await fetch(photo.photo[0].file_id))
        assert letter == await fetch(document.document.file_id)
        assert spoken == await fetch(voice.voice.file_id)
    assert ["Y bont", "Fy llythyr", None] == [message.caption for message in told]
    assert ("llythyr.txt", "text/plain") == (document.document.file_name, document.document.mime_type)
    assert (2, "audio/ogg", len(spoken)) == (
        voice.voice.duration,
        voice.voice.mime_type,
        voice.voice.file_size,
    )


async def test_a_file_is_told_with_its_size_and_path(
    address: str, phone: Phone, call: Call, http: aiohttp.ClientSession
) -> None:
    """The path leads to the file for whoever has the token, and to nothing for anybody else."""
    await phone.voice(silence(1), 1)
    voice = (await call("getUpdates"))["result"][-1]["message"]["voice"]

    told = (await call("getFile", file_id=voice["file_id"]))["result"]

    assert (voice["file_unique_id"], len(silence(1))) == (told["file_unique_id"], told["file_size"])
    assert told["file_path"].startswith("voice/")
    assert told["file_path"].endswith(".oga")
    for path, status in (
        (f"{TOKEN}/{told['file_path']}", 200),
        (f"{TOKEN}/voice/file_999.oga", 404),
        (f"42:wrong/{told['file_path']}", 401),
    ):
        async with http.get(f"{address}/file/bot{path}") as response:
            assert (path, status) == (path, response.status)


@pytest.mark.parametrize(("more", "description"), [(0, None), (1, "Bad Request: file is too big")])
async def test_a_bot_can_fetch_twenty_megabytes(
    more: int, description: str | None, phone: Phone, call: Call
) -> None:
    """A larger file can be sent by a person, and not be fetched by a bot."""
    await phone.document(b"x" * (20 * 2**20 + more), "map.pdf", "application/pdf")
    document = (await call("getUpdates"))["result"][-1]["message"]["document"]

    assert description == (await call("getFile", file_id=document["file_id"])).get("description")


async def test_a_large_photo_is_made_smaller(phone: Phone, call: Call) -> None:
    """A photo straight from a camera arrives as Telegram's apps send it, smallest size first."""
    await phone.photo(picture(4000, 3000))

    photo = (await call("getUpdates"))["result"][-1]["message"]["photo"]

    assert [90, 320, 800, 1280] == [size["width"] for size in photo]
    assert sorted(size["file_size"] for size in photo) == [size["file_size"] for size in photo]


async def test_a_place_says_how_exactly_it_is_known(
    phone: Phone, aiogram_bot: Bot, ptb_bot: telegram.Bot
) -> None:
    """A person shares where something is, with or without a circle around it."""
    await phone.place(52.513, -3.314)
    await phone.place(52.4153, -4.0829, accuracy=65.5)

    mine = [one.message.location for one in await aiogram_bot.get_updates() if one.message][1:]
    theirs = [one.message.location for one in await ptb_bot.get_updates() if one.message][1:]

    for places in (mine, theirs):
        assert [
            (52.513, -3.314, None),
            (52.4153, -4.0829, 65.5),
        ] == [(one.latitude, one.longitude, one.horizontal_accuracy) for one in places if one]


def test_silence_is_as_long_as_it_says() -> None:
    """The example of a voice message lasts its seconds, and what is no sound lasts one."""
    assert [1, 4, 60] == [seconds(silence(each)) for each in (1, 4, 60)]
    assert [1, 1] == [seconds(b""), seconds(b"OggS")]


async def test_the_journal_is_told_over_http_with_its_files(
    sandbox: Sandbox, phone: Phone, address: str, http: aiohttp.ClientSession
) -> None:
    """Whoever reads the journal sees what kind was sent, its words and how large it was."""
    body = Form(chat_id=str(phone.id), caption="Y bont").with_file(picture())
    async with http.post(f"{address}/bot{TOKEN}/sendPhoto", data=body) as response:
        sent: dict[str, Any] = await response.json()
    async with http.get(f"{address}/journal") as response:
        [told] = await response.json()

    assert ("photo", len(picture()), "Y bont") == (told["media"], told["size"], told["text"])
    assert sent["result"]["message_id"] == told["message_id"]
