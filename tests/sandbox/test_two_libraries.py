"""The shapes are judged by the libraries' own types, so that the sandbox does not merely please us."""

from collections.abc import Awaitable, Callable

import pytest
import telegram
from aiogram import Bot, types

from sandbox import Phone, Sandbox
from sandbox.ogg import silence
from tests.sandbox.pictures import picture

BOLD = "<b>Helô</b> 🐉 <a href='https://drws.cymru'>Drws</a>"


async def test_both_libraries_meet_the_same_bot(aiogram_bot: Bot, ptb_bot: telegram.Bot) -> None:
    """Whichever library the program uses, it finds the bot it has a token for."""
    one, other = await aiogram_bot.get_me(), await ptb_bot.get_me()

    assert (42, "Drws", "drws_demo_bot", True) == (one.id, one.first_name, one.username, one.is_bot)
    assert (42, "Drws", "drws_demo_bot", True) == (other.id, other.first_name, other.username, other.is_bot)


Act = Callable[[Phone], Awaitable[object]]

ACTIONS: dict[str, Act] = {
    "start": lambda phone: phone.start("powys-recycling"),
    "say": lambda phone: phone.say("/help Bore da 👋"),
    "sticker": lambda phone: phone.send("sticker"),
    "photo": lambda phone: phone.send("photo"),
    "voice": lambda phone: phone.send("voice"),
    "location": lambda phone: phone.send("location"),
    "document": lambda phone: phone.send("document"),
    "photo with words": lambda phone: phone.photo(picture(), "Y bont /help"),
    "document with words": lambda phone: phone.document(b"x", "a.pdf", "application/pdf", "Llythyr"),
    "voice of its own": lambda phone: phone.voice(silence(2), 2, "audio/mpeg"),
    "place": lambda phone: phone.place(52.513, -3.314, 20.0),
    "contact": lambda phone: phone.send("contact"),
    "forward": lambda phone: phone.send("forward"),
    "edit": lambda phone: phone.edit(1, "Prynhawn da"),
    "press": lambda phone: phone.press_data(1, "forged", force=True),
    "press on a message that is gone": lambda phone: phone.press_data(999, "old", force=True),
    "block": lambda phone: phone.block(),
    "unblock": lambda phone: phone.unblock(),
}


@pytest.mark.parametrize("action", ACTIONS)
async def test_whatever_a_person_does_both_libraries_can_read_it(
    action: str, sandbox: Sandbox, aiogram_bot: Bot, ptb_bot: telegram.Bot
) -> None:
    """A person's sticker, press or block reaches the bot, and no library chokes on it."""
    phone = sandbox.phone("Ffôn 1")
    await phone.say("Bore da")
    await ACTIONS[action](phone)

    mine = (await aiogram_bot.get_updates())[-1]
    theirs = (await ptb_bot.get_updates())[-1]

    assert mine.update_id == theirs.update_id == 2
    assert theirs.effective_user is not None
    assert phone.id == theirs.effective_user.id
    assert mine.event_type in theirs.to_dict()


async def test_start_carries_its_payload_and_command(sandbox: Sandbox, aiogram_bot: Bot) -> None:
    """A person who follows a deep link arrives at the engagement it names."""
    await sandbox.phone().start("powys-recycling")

    [update] = await aiogram_bot.get_updates()

    assert update.message is not None
    assert "/start powys-recycling" == update.message.text
    assert update.message.entities is not None
    assert [("bot_command", 0, 6)] == [(one.type, one.offset, one.length) for one in update.message.entities]


async def test_media_arrive_in_their_true_shapes(sandbox: Sandbox, ptb_bot: telegram.Bot) -> None:
    """A photo comes in several sizes, smallest first; a forwarded message says where it came from."""
    phone = sandbox.phone()
    for kind in ("photo", "voice", "forward", "location", "contact", "sticker"):
        await phone.send(kind)

    photo, voice, forward, place, contact, sticker = (
        update.message for update in await ptb_bot.get_updates() if update.message
    )

    assert [90, 320, 800, 1280] == [size.width for size in photo.photo]
    assert voice.voice is not None
    assert isinstance(forward.forward_origin, telegram.MessageOriginHiddenUser)
    assert place.location is not None
    assert contact.contact is not None
    assert sticker.sticker is not None


async def test_blocking_says_who_was_what(sandbox: Sandbox, aiogram_bot: Bot) -> None:
    """The bot learns of a block at once, and of the return."""
    phone = sandbox.phone()
    await phone.start()
    await phone.block()
    await phone.start("again")

    changes = [update.my_chat_member for update in await aiogram_bot.get_updates() if update.my_chat_member]

    assert [
        ("member", "kicked"),
        ("kicked", "member"),
    ] == [(change.old_chat_member.status, change.new_chat_member.status) for change in changes]


async def test_a_message_looks_the_same_to_both_libraries(
    sandbox: Sandbox, aiogram_bot: Bot, ptb_bot: telegram.Bot
) -> None:
    """Bold words and buttons arrive on the phone whichever library sent them."""
    phone = sandbox.phone()
    await phone.start()
    button = types.InlineKeyboardButton(text="Cymraeg", callback_data="cy")
    keyboard = types.InlineKeyboardMarkup(inline_keyboard=[[button]])
    ptb_button = telegram.InlineKeyboardButton("Cymraeg", callback_data="cy")
    ptb_keyboard = telegram.InlineKeyboardMarkup([[ptb_button]])

    mine = await aiogram_bot.send_message(phone.id, BOLD, parse_mode="HTML", reply_markup=keyboard)
    theirs = await ptb_bot.send_message(phone.id, BOLD, parse_mode="HTML", reply_markup=ptb_keyboard)

    assert mine.html_text == theirs.text_html == BOLD.replace("'", '"')
    assert mine.reply_markup is not None
    assert mine.reply_markup.model_dump() == keyboard.model_dump()
    assert theirs.reply_markup == ptb_keyboard
    first, second = await phone.heard(2)
    assert (first.text, first.entities, first.keyboard) == (second.text, second.entities, second.keyboard)


async def test_edits_presses_and_deletions_work_for_both(
    sandbox: Sandbox, aiogram_bot: Bot, ptb_bot: telegram.Bot
) -> None:
    """A question is replaced, a press answered and a message taken away, whichever library does it."""
    phone = sandbox.phone()
    await phone.start()
    button = types.InlineKeyboardButton(text="Ie", callback_data="yes")
    sent = await aiogram_bot.send_message(
        phone.id, "Un", reply_markup=types.InlineKeyboardMarkup(inline_keyboard=[[button]])
    )
    await phone.press("ie")
    query = (await ptb_bot.get_updates())[-1].callback_query
    assert query is not None
    assert query.message is not None

    await query.answer("Diolch!")
    await query.edit_message_text("Dau")
    await aiogram_bot.edit_message_text("Tri", chat_id=phone.id, message_id=sent.message_id)

    assert "Diolch!" == phone.toast
    assert ["Un", "Dau", "Tri"] == [message.text for message in await phone.heard(3)]
    await aiogram_bot.delete_message(phone.id, sent.message_id)
    assert [] == phone.screen


async def test_both_libraries_take_many_messages_back(
    sandbox: Sandbox, aiogram_bot: Bot, ptb_bot: telegram.Bot
) -> None:
    """Whichever library clears a chat, the phone shows nothing of it afterwards."""
    phone = sandbox.phone()
    await phone.start()
    for bot in (aiogram_bot, ptb_bot):
        await phone.say("Bore da")
        await bot.send_message(phone.id, "Helô")
        assert await bot.delete_messages(phone.id, [message.message_id for message in phone.messages])

        assert [] == phone.messages


async def test_the_journal_tells_the_libraries_apart(
    sandbox: Sandbox, aiogram_bot: Bot, ptb_bot: telegram.Bot
) -> None:
    """Who wrote to people, the conversation or the broadcaster, can be seen afterwards."""
    phone = sandbox.phone()
    await phone.start()

    await aiogram_bot.send_message(phone.id, "sgwrs")
    await ptb_bot.send_message(phone.id, "darllediad")

    calls = sandbox.journal.delivered(phone.id)
    assert [
        ("aiogram", "sgwrs"),
        ("python-telegram-bot", "darllediad"),
    ] == [(call.library, call.text) for call in calls]
    assert calls[0].at < calls[1].at


async def test_the_bot_introduces_itself_in_two_languages(aiogram_bot: Bot, ptb_bot: telegram.Bot) -> None:
    """A Welsh phone reads Welsh words about the bot, any other phone what was set for everyone."""
    await aiogram_bot.set_my_name("Drws")
    await aiogram_bot.set_my_description("Dweud eich dweud", language_code="cy")
    await aiogram_bot.set_my_description("Have your say")
    await ptb_bot.set_my_short_description("Byr", language_code="cy")
    await ptb_bot.set_my_commands([("help", "Help")], language_code="cy")

    assert "Dweud eich dweud" == (await ptb_bot.get_my_description("cy")).description
    assert "Have your say" == (await ptb_bot.get_my_description("en")).description
    assert "Byr" == (await aiogram_bot.get_my_short_description("cy")).short_description
    assert ["help"] == [command.command for command in await aiogram_bot.get_my_commands(language_code="cy")]
    assert [] == await aiogram_bot.get_my_commands()
