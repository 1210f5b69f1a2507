"""What a front door leaves unsent another sends: never twice while the first lives, and never not at all."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from bot.calls import CALLS, Call, Calls, SendMessage
from bot.left_behind import LeftBehind
from bot.outbox import Outbox, Outcome
from bot.rendering import Message
from storage import hearing
from storage.database import Database
from storage.keys import Keys
from storage.tables import noted_reply
from tests.examples import NOW
from tests.storage.conftest import database, keys, server, where
from tests.storage.given import rows

__all__ = ["database", "keys", "server", "where"]

pytestmark = pytest.mark.parametrize("where", ["postgresql"], indirect=True)

CHAT = 77


class Ends(Exception):
    """The program ends."""


class Second:
    """A second front door, which remembers what it has sent."""

    def __init__(self, database: Database, keys: Keys, nursery: asyncio.TaskGroup) -> None:
        self.sent: list[str] = []
        self.sent_by_another: list[str] = []
        self.outbox = Outbox(database, keys, self._carry, nursery, lambda: NOW)
        other = Outbox(database, keys, self._carry_by_another, nursery, lambda: NOW, "8401")
        self.left_behind = LeftBehind(database, keys, (self.outbox, other))

    async def looks(self, times: int) -> None:
        """Look for what is left so many times, and send what was found."""
        for _ in range(times):
            await self.left_behind.look()
        await self.outbox.emptied()

    async def _carry(self, chat: int, call: Call) -> tuple[Outcome, int | None]:
        assert isinstance(call, SendMessage)
        self.sent.append(call.message.text)
        return Outcome.DONE, None

    async def _carry_by_another(self, chat: int, call: Call) -> tuple[Outcome, int | None]:
        assert isinstance(call, SendMessage)
        self.sent_by_another.append(call.message.text)
        return Outcome.DONE, None


@pytest.fixture
async def first(where: str) -> AsyncIterator[Database]:
    """Give the database as another process has it open."""
    opened = await Database.opened(where)
    yield opened
    await opened.close()


async def noted(through: Database, keys: Keys, update_id: int, text: str, bot: str = "") -> bool:
    """Note a reply as the turn of a process does it. Returns whether that process is to send it."""
    said = CALLS.dump_json(Calls(CHAT, (SendMessage(Message(text)),)))
    async with through.shared_transaction(keys.contact(CHAT)) as tx:
        way = hearing.Way(keys.contact(CHAT), through.door, bot)
        return await hearing.note(tx, keys, update_id, said, NOW, way)


async def test_what_a_living_door_has_noted_is_left_to_it(
    first: Database, database: Database, keys: Keys
) -> None:
    """A participant whose answer takes a door long, because Telegram fails, does not read it twice."""
    async with first.attending(), asyncio.TaskGroup() as nursery:
        await noted(first, keys, 1, "first")
        second = Second(database, keys, nursery)
        await second.looks(4)

    assert ([], 1) == (second.sent, await rows(database, noted_reply))


async def test_what_a_door_left_is_sent_once_and_in_order(
    first: Database, database: Database, keys: Keys
) -> None:
    """A participant whose door is gone reads what it had to say, and then what the other door has."""
    async with asyncio.TaskGroup() as nursery:
        second = Second(database, keys, nursery)
        async with first.attending():
            await noted(first, keys, 1, "first")
            ours = await noted(database, keys, 2, "second")
        await second.looks(6)

    assert (False, ["first", "second"], 0) == (ours, second.sent, await rows(database, noted_reply))


async def test_what_a_door_left_is_sent_by_the_bot_that_was_to_say_it(
    first: Database, database: Database, keys: Keys
) -> None:
    """A participant whose door is gone is answered by the bot they wrote to; a bot that is gone is silent."""
    async with asyncio.TaskGroup() as nursery:
        second = Second(database, keys, nursery)
        async with first.attending():
            for bot in ("", "8401", "8402"):
                await noted(first, keys, 1, f"by {bot}", bot)
        await second.looks(6)

    assert (["by "], ["by 8401"]) == (second.sent, second.sent_by_another)
    assert 1 == await rows(database, noted_reply)


async def test_a_door_that_lost_its_connection_is_given_time(
    first: Database, database: Database, keys: Keys
) -> None:
    """A participant reads an answer once, though the server lost sight of the door for a moment."""
    async with asyncio.TaskGroup() as nursery:
        second = Second(database, keys, nursery)
        await noted(first, keys, 1, "first")
        await second.looks(1)
        async with first.attending():
            await second.looks(4)

    assert [] == second.sent


async def test_what_is_handed_over_follows_what_is_being_sent(
    first: Database, database: Database, keys: Keys
) -> None:
    """A participant whose second press reached another process reads that answer right after the first."""
    async with asyncio.TaskGroup() as nursery:
        second = Second(database, keys, nursery)
        await noted(database, keys, 1, "first")
        await noted(first, keys, 2, "second")
        second.outbox.post(1, Calls(CHAT, (SendMessage(Message("first")),)))
        await second.outbox.emptied()

    assert (["first", "second"], 0) == (second.sent, await rows(database, noted_reply))


async def test_what_is_said_while_the_program_ends_stays_noted(
    database: Database, keys: Keys, first: Database
) -> None:
    """Somebody writes in the moment in which a front door is stopped; it ends well, and another answers."""
    await noted(first, keys, 5, "said at the end")

    async def said_at_the_end(second: Second) -> None:
        try:
            await asyncio.Event().wait()
        finally:
            second.outbox.post(5, Calls(CHAT, (SendMessage(Message("said at the end")),)))

    second: Second | None = None
    try:
        async with asyncio.TaskGroup() as nursery:
            second = Second(database, keys, nursery)
            nursery.create_task(said_at_the_end(second))
            await asyncio.sleep(0)
            raise Ends
    except* Ends:
        pass

    assert second is not None
    assert ([], 1) == (second.sent, await rows(first, noted_reply))
