"""The way out of replies: each call to Telegram, and what its answer means."""

import json
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.enums import ParseMode
from aiogram.exceptions import (
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramRetryAfter,
)
from aiogram.methods import GetMe
from aiogram.types import BufferedInputFile
from structlog import get_logger

from bot.bot_api import HTML_MODE, Content, written
from bot.calls import (
    Call,
    ChangeMessage,
    ConfirmPress,
    DeleteMessages,
    SendMessage,
    SendPicture,
    SendSpoken,
)
from bot.illustrations import Illustrations
from bot.outbox import Outcome
from bot.pace import Pace
from bot.posting import Poster
from bot.rendering import HTML, Message, messages
from bot.speech.speaker import NotSpoken, Speaker
from dialogs.replies import AuthorsPicture, InfluencePicture, Say
from dialogs.text import paragraph, words
from engagements.language import Language, Voice

# What is sent again comes back again: something else has to be sent.
_NOT_LIKE_THAT = (TelegramBadRequest, TelegramEntityTooLarge)

T = TypeVar("T")

log = get_logger()


class Telegram:
    """The client that answers people: aiogram's, and a short way for the calls that nearly all turns make.

    aiogram builds and checks a tree of objects for each call and each answer. Of an answer nothing is needed
    here but whether it was yes, and the id of a message; of a refusal, what aiogram reads in it.
    """

    def __init__(self, token: str, api: str) -> None:
        server = TelegramAPIServer.from_base(api)
        self._session = AiohttpSession(api=server)
        self.bot = Bot(token, session=self._session, default=DefaultBotProperties(parse_mode=ParseMode.HTML))
        self._poster = Poster(server.api_url(token, ""))

    async def call(self, method: str, content: Content) -> Any:
        """Call a method of the Bot API. Gives its result, or raises as aiogram does, or as a Poster."""
        answer = await self._poster.post(method, json.dumps(content).encode())
        told = answer.body.decode()
        read = json.loads(told)
        if read.get("ok") is True:
            return read["result"]
        # The method is named in what it raises, and nothing else is made of it.
        self._session.check_response(self.bot, GetMe(), answer.status, told)
        raise ValueError("neither yes nor no")

    async def close(self) -> None:
        """Close its connections."""
        await self._poster.close()
        await self._session.close()


class Carrier:
    """Carries one call to Telegram, and reads what the answer means."""

    def __init__(
        self, telegram: "Telegram", pace: Pace, illustrations: Illustrations, speaker: Speaker
    ) -> None:
        self._telegram = telegram
        self._bot = telegram.bot
        self._pace = pace
        self._illustrations = illustrations
        self._speaker = speaker
        # By which name Telegram knows a picture that it has: one of ours never changes, an author's may.
        self._known: dict[tuple[InfluencePicture, Language], str] = {}

    async def __call__(self, chat: int, call: Call) -> tuple[Outcome, int | None]:
        """Carry a call out once. Gives the id of the message that it made, if it made one."""
        await self._pace.over()
        try:
            return Outcome.DONE, await self._carry(chat, call)
        except TelegramRetryAfter as error:
            self._pace.hold(error.retry_after)
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
                shown = {"text": text} if text else {}
                await self._telegram.call("answerCallbackQuery", {"callback_query_id": query, **shown})
        return None

    async def _in_pace(self, chat: int, call: Callable[[], Awaitable[T]]) -> T:
        """Make a call that shows something in a chat, when it may be made."""
        leaving = await self._pace.reply(chat)
        try:
            return await call()
        finally:
            self._pace.answered(leaving)

    async def _send(self, chat: int, message: Message) -> int:
        said = {"chat_id": chat, **written(message)}
        sent = await self._in_pace(chat, lambda: self._telegram.call("sendMessage", said))
        return int(sent["message_id"])

    async def _show(
        self, chat: int, picture: InfluencePicture | AuthorsPicture, language: Language, caption: str
    ) -> int:
        """Show a picture; where there is none any more, or Telegram takes it not, its words stand for it."""
        if isinstance(picture, InfluencePicture) and (picture, language) in self._known:
            shown = await self._show_again(chat, picture, language, caption)
            if shown is not None:
                return shown
        content = await self._illustrations.content(picture, language)
        if content is not None:
            file = BufferedInputFile(content, filename="picture")
            try:
                sent = await self._in_pace(chat, lambda: self._bot.send_photo(chat, file, caption=caption))
            except _NOT_LIKE_THAT as error:
                log.warning("picture_not_sent", fault=type(error).__name__)
            else:
                if isinstance(picture, InfluencePicture) and sent.photo:
                    self._known[picture, language] = sent.photo[-1].file_id
                return sent.message_id
        return (await self._in_pace(chat, lambda: self._bot.send_message(chat, caption))).message_id

    async def _show_again(
        self, chat: int, picture: InfluencePicture, language: Language, caption: str
    ) -> int | None:
        """Show a picture that Telegram has already; None where it does not know it any more."""
        file = self._known[picture, language]
        shown = {"chat_id": chat, "photo": file, "caption": caption, "parse_mode": HTML_MODE}
        try:
            sent = await self._in_pace(chat, lambda: self._telegram.call("sendPhoto", shown))
            return int(sent["message_id"])
        except TelegramBadRequest:
            self._known.pop((picture, language), None)
            return None

    async def _speak(self, chat: int, text: str, language: Language) -> int:
        """Say words aloud; where nothing speaks them, or Telegram takes no voice message, say that."""
        try:
            spoken = await self._speaker.speak(text, language)
            file = BufferedInputFile(spoken.data, filename="voice.ogg")
            seconds = round(spoken.seconds)
            sent = await self._in_pace(chat, lambda: self._bot.send_voice(chat, file, duration=seconds))
            return sent.message_id
        except (NotSpoken, OSError, *_NOT_LIKE_THAT) as error:
            log.warning("not_spoken", fault=type(error).__name__)
        failed = Say((paragraph(words("aloud-failed")),))
        return await self._send(chat, messages(failed, Voice(language), HTML)[0])

    async def _change(self, chat: int, number: int, message: Message) -> int | None:
        """Change a message; where that is not possible any more, send it as a new one."""
        changed = {"chat_id": chat, "message_id": number, **written(message)}
        try:
            await self._in_pace(chat, lambda: self._telegram.call("editMessageText", changed))
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
