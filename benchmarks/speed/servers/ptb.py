"""A conversation of five states on python-telegram-bot, with a web server of its own before its queue.

That is the way of its documentation. It takes one update after another, which is where it is quickest.
"""

import hmac
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Message, Update
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    ConversationHandler,
    MessageHandler,
    filters,
)

from benchmarks.speed.conversation import DONE, QUESTIONS, Question
from benchmarks.speed.place import PATH, SECRET, SECRET_HEADER, TOKEN, Stand
from benchmarks.speed.servers.by_aiogram import listening

Context = ContextTypes.DEFAULT_TYPE
Answered = Callable[[Update, Context], Coroutine[Any, Any, int]]


async def started(update: Update, context: Context) -> int:
    """Ask the first question."""
    return await _ask(0, update.effective_message)


def answered(number: int) -> Answered:
    """Give what keeps the answer to a question, and asks on."""

    async def kept(update: Update, context: Context) -> int:
        query, message = update.callback_query, update.effective_message
        if query is not None:
            await query.answer()
        answer = query.data if query is not None else message.text if message is not None else None
        if context.user_data is not None:
            context.user_data[QUESTIONS[number].id] = answer
        if number + 1 < len(QUESTIONS):
            return await _ask(number + 1, message)
        if message is not None:
            await message.reply_text(DONE)
        return ConversationHandler.END

    return kept


async def _ask(number: int, message: Message | None) -> int:
    if message is not None:
        await message.reply_text(QUESTIONS[number].en, reply_markup=_keyboard(QUESTIONS[number]))
    return number


def _keyboard(question: Question) -> InlineKeyboardMarkup | None:
    if not question.options:
        return None
    return InlineKeyboardMarkup([[InlineKeyboardButton(en, callback_data=en)] for _, en in question.options])


def _handler(number: int) -> Any:
    # The two handlers share no class that is less than any handler.
    if QUESTIONS[number].options:
        return CallbackQueryHandler(answered(number))
    return MessageHandler(filters.TEXT & ~filters.COMMAND, answered(number))


@asynccontextmanager
async def serve(stand: Stand) -> AsyncIterator[None]:
    """Run the conversation."""
    talk = ConversationHandler(
        entry_points=[CommandHandler("start", started)],
        states={number: [_handler(number)] for number in range(len(QUESTIONS))},
        fallbacks=[CommandHandler("start", started)],
    )
    built = Application.builder().token(TOKEN).base_url(f"{stand.api}/bot").updater(None).build()
    built.add_handler(talk)

    async def received(request: web.Request) -> web.Response:
        if not hmac.compare_digest(request.headers.get(SECRET_HEADER, ""), SECRET):
            return web.Response(status=403)
        await built.update_queue.put(Update.de_json(await request.json(), built.bot))
        return web.Response()

    application = web.Application()
    application.router.add_post(PATH, received)
    async with built:
        await built.start()
        async with listening(application, stand.port):
            yield
        await built.stop()
