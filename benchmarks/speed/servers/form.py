"""A form of five states on aiogram, as its documentation builds one: answers are kept in memory."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiogram import Dispatcher, F
from aiogram.filters import CommandStart
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.fsm.storage.memory import MemoryStorage
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from benchmarks.speed.conversation import DONE, QUESTIONS, Question
from benchmarks.speed.place import Stand
from benchmarks.speed.servers.by_aiogram import serving


class Form(StatesGroup):
    """Which question waits for its answer."""

    often = State()
    day = State()
    evening = State()
    better = State()
    more = State()


_STATES = (Form.often, Form.day, Form.evening, Form.better, Form.more)


async def started(message: Message, state: FSMContext) -> None:
    """Ask the first question."""
    await state.clear()
    await _ask(0, message, state)


async def pressed(query: CallbackQuery, state: FSMContext) -> None:
    """Keep the option that was pressed, and ask on."""
    await query.answer()
    if isinstance(query.message, Message):
        await _kept(query.data or "", query.message, state)


async def written(message: Message, state: FSMContext) -> None:
    """Keep what was written, and ask on."""
    await _kept(message.text or "", message, state)


async def _kept(answer: str, message: Message, state: FSMContext) -> None:
    waiting = await state.get_state()
    number = next(n for n, each in enumerate(_STATES) if each.state == waiting)
    await state.update_data({QUESTIONS[number].id: answer})
    if number + 1 < len(QUESTIONS):
        await _ask(number + 1, message, state)
    else:
        await state.clear()
        await message.answer(DONE)


async def _ask(number: int, message: Message, state: FSMContext) -> None:
    await state.set_state(_STATES[number])
    await message.answer(QUESTIONS[number].en, reply_markup=_keyboard(QUESTIONS[number]))


def _keyboard(question: Question) -> InlineKeyboardMarkup | None:
    if not question.options:
        return None
    rows = [[InlineKeyboardButton(text=en, callback_data=en)] for _, en in question.options]
    return InlineKeyboardMarkup(inline_keyboard=rows)


@asynccontextmanager
async def serve(stand: Stand) -> AsyncIterator[None]:
    """Run the form."""
    dispatcher = Dispatcher(storage=MemoryStorage())
    dispatcher.message.register(started, CommandStart())
    for question, state in zip(QUESTIONS, _STATES, strict=True):
        if question.options:
            dispatcher.callback_query.register(pressed, state)
        else:
            dispatcher.message.register(written, state, F.text)
    async with serving(dispatcher, stand):
        yield
