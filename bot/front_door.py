"""The way in, through aiogram: a Telegram update becomes an event, a turn becomes replies."""

from asyncio import Lock
from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from weakref import WeakValueDictionary

from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.enums import ChatMemberStatus, ChatType, ParseMode
from aiogram.exceptions import (
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramRetryAfter,
)
from aiogram.types import (
    BufferedInputFile,
    CallbackQuery,
    ChatMemberUpdated,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    Update,
)
from aiogram.types import Message as TelegramMessage
from pydantic import ValidationError
from structlog import get_logger

from bot.calls import (
    Call,
    Calls,
    ChangeMessage,
    ConfirmPress,
    DeleteMessages,
    Press,
    SendMessage,
    SendPicture,
    SendSpoken,
)
from bot.fetching import Fetcher, attached_to
from bot.halt import Halt
from bot.illustrations import Illustrations
from bot.outbox import Outbox, Outcome
from bot.rendering import HTML, Message, messages
from bot.speech.speaker import NotSpoken, Speaker
from bot.turns import Incoming, Now, Turns
from dialogs.events import Commanded, Edited, Event, Left, Pressed, SentOther, SentThing, Started, Wrote
from dialogs.replies import AuthorsPicture, InfluencePicture, Say
from dialogs.text import paragraph, words
from engagements import limits
from engagements.language import Language, Voice
from engagements.questions.values import Spot
from storage import hearing
from storage.database import Database
from storage.errors import StorageDown

ALLOWED_UPDATES = ["message", "edited_message", "callback_query", "my_chat_member"]

# A 64-bit number is all that a database takes, and far more than Telegram gives.
_UPDATE_IDS = 2**63

# What is sent again comes back again: something else has to be sent.
_NOT_LIKE_THAT = (TelegramBadRequest, TelegramEntityTooLarge)

log = get_logger()


def telegram_bot(token: str, api: str) -> Bot:
    """Make the client that answers people."""
    session = AiohttpSession(api=TelegramAPIServer.from_base(api))
    return Bot(token, session=session, default=DefaultBotProperties(parse_mode=ParseMode.HTML))


class FrontDoor:
    """Takes raw updates, whichever way they come. It never raises: polling and webhook rely on that.

    Those of one chat are answered in the order in which they are given, those of others meanwhile.
    """

    def __init__(self, turns: Turns, database: Database, outbox: Outbox, fetcher: Fetcher, now: Now) -> None:
        self._turns = turns
        self._fetcher = fetcher
        self._database = database
        self._outbox = outbox
        self._now = now
        self._answering: WeakValueDictionary[int, Lock] = WeakValueDictionary()

    async def take(self, raw: Mapping[str, Any]) -> None:
        """Take one update. When this returns, it is committed, set aside, or told to be lost."""
        update_id = raw.get("update_id")
        if not isinstance(update_id, int) or not 0 <= update_id < _UPDATE_IDS:
            log.warning("update_without_id")
            return
        try:
            incoming = incoming_of(Update.model_validate(raw))
        except ValidationError:
            await self._set_aside(update_id, "undecodable", _private_chat(raw))
            return
        if incoming is None:
            return
        async with self._in_order(incoming.chat):
            await self._answer(incoming)

    async def _answer(self, incoming: Incoming) -> None:
        update_id = incoming.update_id
        try:
            said = await self._turns.take(await self._with_its_file(incoming))
        except StorageDown:
            log.error("storage_down")
            self._tell(update_id, incoming.chat, "trouble-storage")
        except Exception as error:
            await self._set_aside(update_id, type(error).__name__, incoming.chat)
        else:
            if said is not None:
                self._outbox.post(update_id, said)

    async def _with_its_file(self, incoming: Incoming) -> Incoming:
        """Fetch what came with a message, before the turn: nothing is waited for while one is taken."""
        if incoming.attached is None:
            return incoming
        meant = await self._turns.awaited(incoming.chat)
        if meant is None or meant.kind is not incoming.attached.wanted:
            return incoming
        return replace(incoming, event=await self._fetcher.event(incoming.attached), meant=meant)

    def _in_order(self, chat: int) -> Lock:
        """Give what lets one chat's updates in one after another, in the order in which they came.

        It is there for as long as one of them waits, or is answered.
        """
        return self._answering.setdefault(chat, Lock())

    async def _set_aside(self, update_id: int, fault: str, chat: int | None) -> None:
        log.error("update_set_aside", fault=fault)
        try:
            async with self._database.transaction() as tx:
                await hearing.put_aside(tx, update_id, fault, self._now().date())
        except StorageDown:
            log.error("storage_down")
        if chat is not None:
            self._tell(update_id, chat, "trouble-failed")

    def _tell(self, update_id: int, chat: int, trouble: str) -> None:
        """Tell the truth without storage: in both languages, for the choice cannot be read."""
        said = messages(Say((paragraph(words(trouble)),)), None, HTML)
        self._outbox.post(update_id, Calls(chat, tuple(SendMessage(message) for message in said)))


def _private_chat(raw: Mapping[str, Any]) -> int | None:
    """Find whom to tell of an update that could not be decoded: only ever a person, never a group."""
    for kind in ("message", "edited_message"):
        sent = raw.get(kind)
        chat = sent.get("chat") if isinstance(sent, dict) else None
        if isinstance(chat, dict) and chat.get("type") == "private" and isinstance(chat.get("id"), int):
            return int(chat["id"])
    return None


class Carrier:
    """Carries one call to Telegram, and reads what the answer means."""

    def __init__(self, bot: Bot, halt: Halt, illustrations: Illustrations, speaker: Speaker) -> None:
        self._bot = bot
        self._halt = halt
        self._illustrations = illustrations
        self._speaker = speaker

    async def __call__(self, chat: int, call: Call) -> tuple[Outcome, int | None]:
        """Carry a call out once. Gives the id of the message that it made, if it made one."""
        await self._halt.over()
        try:
            return Outcome.DONE, await self._carry(chat, call)
        except TelegramRetryAfter as error:
            self._halt.hold(error.retry_after)
            return Outcome.AGAIN, None
        except (TelegramBadRequest, TelegramForbiddenError):
            return Outcome.REFUSED, None
        except Exception as error:
            log.warning("reply_not_sent", fault=type(error).__name__)
            return Outcome.AGAIN, None

    async def _carry(self, chat: int, call: Call) -> int | None:
        match call:
            case SendMessage(message):
                return await self._send(chat, message)
            case ChangeMessage(number, message):
                return await self._change(chat, number, message)
            case SendPicture(picture, language, caption):
                return await self._show(chat, picture, language, caption)
            case SendSpoken(text, language):
                return await self._speak(chat, text, language)
            case DeleteMessages(ids):
                await self._delete(chat, ids)
            case ConfirmPress(query, text):
                await self._bot.answer_callback_query(query, text=text or None)
        return None

    async def _send(self, chat: int, message: Message) -> int:
        sent = await self._bot.send_message(chat, message.text, reply_markup=_keyboard(message))
        return sent.message_id

    async def _show(
        self, chat: int, picture: InfluencePicture | AuthorsPicture, language: Language, caption: str
    ) -> int:
        """Show a picture; where there is none any more, or Telegram takes it not, its words stand for it."""
        content = await self._illustrations.content(picture, language)
        if content is not None:
            file = BufferedInputFile(content, filename="picture")
            try:
                return (await self._bot.send_photo(chat, file, caption=caption)).message_id
            except _NOT_LIKE_THAT as error:
                log.warning("picture_not_sent", fault=type(error).__name__)
        return (await self._bot.send_message(chat, caption)).message_id

    async def _speak(self, chat: int, text: str, language: Language) -> int:
        """Say words aloud; where nothing speaks them, or Telegram takes no voice message, say that."""
        try:
            spoken = await self._speaker.speak(text, language)
            file = BufferedInputFile(spoken.data, filename="voice.ogg")
            return (await self._bot.send_voice(chat, file, duration=round(spoken.seconds))).message_id
        except (NotSpoken, OSError, *_NOT_LIKE_THAT) as error:
            log.warning("not_spoken", fault=type(error).__name__)
        failed = Say((paragraph(words("aloud-failed")),))
        return await self._send(chat, messages(failed, Voice(language), HTML)[0])

    async def _change(self, chat: int, number: int, message: Message) -> int | None:
        """Change a message; where that is not possible any more, send it as a new one."""
        try:
            await self._bot.edit_message_text(
                message.text, chat_id=chat, message_id=number, reply_markup=_keyboard(message)
            )
        except TelegramBadRequest as error:
            if "message is not modified" not in error.message:
                return await self._send(chat, message)
        return None

    async def _delete(self, chat: int, ids: tuple[int, ...]) -> None:
        """Delete messages. One that is too old makes Telegram refuse all: then the others go without it."""
        try:
            await self._bot.delete_messages(chat, list(ids))
        except TelegramBadRequest as error:
            if "can't be deleted" not in error.message:
                raise
            half = len(ids) // 2
            for part in (ids[:half], ids[half:]) if half else ():
                await self._delete(chat, part)


def incoming_of(update: Update) -> Incoming | None:
    """Read what a participant did; None where an update is nothing that anyone did in a private chat."""
    if update.message is not None and update.message.chat.type == ChatType.PRIVATE:
        said = update.message
        return Incoming(
            update.update_id,
            said.chat.id,
            _said(said),
            message=said.message_id,
            attached=attached_to(said),
        )
    if update.edited_message is not None and update.edited_message.chat.type == ChatType.PRIVATE:
        return Incoming(update.update_id, update.edited_message.chat.id, Edited())
    if update.callback_query is not None:
        return _pressed(update.update_id, update.callback_query)
    if update.my_chat_member is not None:
        return _membership(update.update_id, update.my_chat_member)
    return None


def _said(message: TelegramMessage) -> Event:
    text = message.text
    if message.location is not None:
        return SentThing(Spot(message.location.latitude, message.location.longitude))
    if text is None:
        return SentOther()
    if not text.startswith("/"):
        return Wrote(text)
    command, *rest = text[1:].split(maxsplit=1) or [""]
    name = command.partition("@")[0].casefold()
    payload = rest[0].strip() if rest else ""
    return Started(payload[: limits.START_PAYLOAD]) if name == "start" else Commanded(name)


def _pressed(update_id: int, query: CallbackQuery) -> Incoming | None:
    message = query.message
    if message is not None and message.chat.type != ChatType.PRIVATE:
        return None
    press = Press(query.id, message.message_id if message is not None else None)
    return Incoming(update_id, query.from_user.id, Pressed(query.data or ""), press)


def _membership(update_id: int, change: ChatMemberUpdated) -> Incoming | None:
    if change.chat.type != ChatType.PRIVATE or change.new_chat_member.status != ChatMemberStatus.KICKED:
        return None
    return Incoming(update_id, change.chat.id, Left())


def _keyboard(message: Message) -> InlineKeyboardMarkup | None:
    if not message.keyboard:
        return None
    rows = [
        [InlineKeyboardButton(text=key.label, callback_data=key.token) for key in row]
        for row in message.keyboard
    ]
    return InlineKeyboardMarkup(inline_keyboard=rows)
