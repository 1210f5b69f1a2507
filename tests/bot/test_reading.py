"""The short way of reading an update and aiogram's own come to the same, whatever a phone sends."""

import copy
from collections.abc import Iterator
from typing import Any

import aiohttp
import pytest
from pydantic import ValidationError

from bot.reading import at_once, by_aiogram
from bot.turns import Incoming
from sandbox import Sandbox
from tests.sandbox.test_two_libraries import ACTIONS

Update = dict[str, Any]
Path = tuple[str | int, ...]

WITH_BUTTONS = "a press on a message with buttons"
SHORT = frozenset({"start", "say", "press", "press on a message that is gone", WITH_BUTTONS})
"""What must not cost a participant the long way."""

STRANGE: tuple[Any, ...] = (None, True, -1, 2**70, 1.5, "", "7", "\ud800", "group", [], [{}], {}, {"id": 7})
"""What no part of an update of Telegram's is, or not in every place."""


async def updates() -> dict[str, Update]:
    """Give what Telegram would tell the bot when a phone does everything that a phone can do."""
    sandbox = Sandbox("8400:rehearsal", flood=None)
    async with sandbox.running() as address, aiohttp.ClientSession() as http:
        phone = sandbox.phone()
        await phone.say("Bore da")
        for act in ACTIONS.values():
            await act(phone)
        keyboard = {"inline_keyboard": [[{"text": "Ie", "callback_data": "ie"}]]}
        said = {"chat_id": phone.id, "text": "<b>Ie?</b>", "parse_mode": "HTML", "reply_markup": keyboard}
        await http.post(f"{address}/bot8400:rehearsal/sendMessage", json=said)
        await phone.press("Ie")
        async with http.get(f"{address}/bot8400:rehearsal/getUpdates") as answer:
            told = (await answer.json())["result"]
    return dict(zip(["", *ACTIONS, WITH_BUTTONS], told, strict=True))


async def test_whatever_a_phone_does_is_read_alike() -> None:
    """Whichever way an update is read, the participant did the same thing in the same chat."""
    different = [
        name
        for name, each in (await updates()).items()
        if (short := at_once(each)) is not None and short != by_aiogram(each)
    ]

    assert [] == different


async def test_what_people_do_most_is_read_at_once() -> None:
    """A message and a press are read the short way; a file, a place and a changed message are not."""
    told = await updates()

    assert SHORT == {name for name in ACTIONS.keys() | {WITH_BUTTONS} if at_once(told[name]) is not None}


@pytest.mark.parametrize("name", sorted(SHORT))
async def test_what_is_broken_on_the_way_is_read_alike(name: str) -> None:
    """A part is missing, or is something strange: nobody is taken for another or said to have said else.

    The short way leaves it to aiogram, or reads as aiogram does. Where aiogram cannot, it reads at most
    what it would if nothing were broken, for that is in a part of which nothing is made.
    """
    whole = (await updates())[name]
    meant = at_once(whole)
    wrong = [
        (path, each)
        for path, broken, each in all_broken(whole)
        if (short := at_once(broken)) is not None and short != (the_long_way(broken) or meant)
    ]

    assert [] == wrong


@pytest.mark.parametrize("name", sorted(SHORT))
async def test_what_holds_more_than_one_thing_is_read_alike(name: str) -> None:
    """An update that holds something else beside a message or a press is what aiogram takes it for."""
    told = await updates()
    wrong = [
        other
        for other, each in told.items()
        if (short := at_once(mixed(told[name], each))) is not None
        and short != the_long_way(mixed(told[name], each))
    ]

    assert [] == wrong


def the_long_way(update: Update) -> Incoming | None:
    """Read as aiogram does; None where it cannot."""
    try:
        return by_aiogram(update)
    except ValidationError:
        return None


def all_broken(update: Update) -> Iterator[tuple[Path, Update, Any]]:
    """Give an update again and again, each time with one part missing or strange."""
    for path in paths(update):
        for strange in (..., *STRANGE):
            broken = copy.deepcopy(update)
            inner: Any = broken
            for step in path[:-1]:
                inner = inner[step]
            if strange is ...:
                del inner[path[-1]]
            else:
                inner[path[-1]] = strange
            yield path, broken, strange


def mixed(one: Update, other: Update) -> Update:
    """Give an update that has all of another's parts beside its own."""
    both = {**other, **one}
    for part, inner in one.items():
        if isinstance(inner, dict) and isinstance(other.get(part), dict):
            both[part] = {**other[part], **inner}
    return both


def paths(value: Any, above: Path = ()) -> Iterator[Path]:
    """Give the way to every part of an update."""
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, part in parts:
        yield (*above, step)
        yield from paths(part, (*above, step))
