"""Five windows of aiogram-dialog, as its documentation builds them: answers are kept in memory."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiogram import Dispatcher
from aiogram.filters import CommandStart
from aiogram.fsm.state import State
from aiogram.fsm.storage.memory import MemoryStorage
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, StartMode, Window, setup_dialogs
from aiogram_dialog.widgets.input import ManagedTextInput, TextInput
from aiogram_dialog.widgets.kbd import Button, Column
from aiogram_dialog.widgets.text import Const

from benchmarks.speed.conversation import DONE, QUESTIONS, Question
from benchmarks.speed.place import Stand
from benchmarks.speed.servers.by_aiogram import serving
from benchmarks.speed.servers.form import Form

_STATES = (Form.often, Form.day, Form.evening, Form.better, Form.more)


async def started(message: Message, dialog_manager: DialogManager) -> None:
    """Open the first window."""
    await dialog_manager.start(Form.often, mode=StartMode.RESET_STACK)


async def pressed(query: CallbackQuery, button: Button, manager: DialogManager) -> None:
    """Keep the option that was pressed, and open the next window."""
    manager.dialog_data[manager.current_context().state.state] = button.widget_id
    await manager.next()


async def written(message: Message, box: ManagedTextInput[str], manager: DialogManager, text: str) -> None:
    """Keep what was written, and open the next window; after the last, say so."""
    manager.dialog_data[manager.current_context().state.state] = text
    if manager.current_context().state == _STATES[-1]:
        await manager.done()
        await message.answer(DONE)
    else:
        await manager.next()


def _window(question: Question, state: State) -> Window:
    if not question.options:
        return Window(Const(question.en), TextInput(id=question.id, on_success=written), state=state)
    options = enumerate(question.options)
    buttons = [Button(Const(en), id=f"option{n}", on_click=pressed) for n, (_, en) in options]
    return Window(Const(question.en), Column(*buttons), state=state)


@asynccontextmanager
async def serve(stand: Stand) -> AsyncIterator[None]:
    """Run the windows."""
    dispatcher = Dispatcher(storage=MemoryStorage())
    dispatcher.message.register(started, CommandStart())
    dispatcher.include_router(Dialog(*map(_window, QUESTIONS, _STATES)))
    setup_dialogs(dispatcher)
    async with serving(dispatcher, stand):
        yield
