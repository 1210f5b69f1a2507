"""What an officer does with a broadcast, at a terminal or on a page: pause, resume and cancel."""

from collections.abc import Awaitable, Callable
from enum import Enum, auto

from bot.operations import Also, Operations, nothing
from bot.turns import Now
from storage import deliveries, plans
from storage.database import Database
from storage.errors import NothingBegun
from storage.keys import Keys
from storage.plans import Plan
from storage.transactions import Transaction

_DROPPED_AT_ONCE = 500


class Ended(Enum):
    """How a broadcast was ended: taken back before it began, or stopped for good, or it was over before."""

    WITHDRAWN = auto()
    CANCELLED = auto()
    BEFORE = auto()


async def pause(database: Database, identifier: str, also: Also = nothing) -> bool:
    """Let nothing more of a broadcast leave until it is resumed. Returns False where it was not leaving.

    Raises NothingBegun. What is done `also` is done in the same transaction, where something changes.
    """
    return await _turned(database, identifier, deliveries.pause, also)


async def resume(database: Database, identifier: str) -> bool:
    """Let a broadcast go on. Returns False where it was not paused. Raises NothingBegun."""
    return await _turned(database, identifier, deliveries.resume, nothing)


async def _turned(
    database: Database, identifier: str, turn: Callable[[Transaction, int], Awaitable[bool]], also: Also
) -> bool:
    async with database.transaction() as tx:
        planned = await plans.one(tx, identifier)
        if planned.number is None:
            raise NothingBegun(identifier)
        done = await turn(tx, planned.number)
        if done:
            await also(tx)
    return done


async def cancel(database: Database, keys: Keys, planned: Plan, now: Now, also: Also = nothing) -> Ended:
    """Take back what has not begun; of what has, let nothing more leave. `drop` then drops what waits."""
    if planned.number is None:
        await Operations(database, keys, now).withdraw_feedback(planned.id, also)
        return Ended.WITHDRAWN
    async with database.transaction() as tx:
        done = await deliveries.cancel(tx, planned.number)
        if done:
            await also(tx)
    return Ended.CANCELLED if done else Ended.BEFORE


async def drop(database: Database, number: int) -> None:
    """Drop what waits of what was cancelled, a little at a time: nobody who is answering waits for it."""
    some = _DROPPED_AT_ONCE
    while some:
        async with database.transaction() as tx:
            some = await deliveries.drop_cancelled(tx, number, _DROPPED_AT_ONCE)
