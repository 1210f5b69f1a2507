"""What an officer does with a broadcast, at a terminal or on the console: approve, pause, resume, cancel."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime

from bot import planning
from bot.operations import Operations
from bot.turns import Now
from storage import deliveries, plans
from storage.database import Database
from storage.deliveries import DeliveryState
from storage.errors import NothingBegun
from storage.keys import Keys
from storage.shelf import Shelf
from storage.transactions import Transaction

_DROPPED_AT_ONCE = 500

# What is done in the transaction in which something changed.
Also = Callable[[Transaction], Awaitable[None]]


async def nothing(tx: Transaction) -> None:
    """Do nothing more."""


@dataclass(frozen=True, slots=True)
class Cancelled:
    """What became of a cancelled broadcast: how many will not get it; None where it had not begun."""

    spared: int | None


async def team_to_approve(database: Database, identifier: str, member: str, now: datetime) -> str:
    """Name the engagement whose team approves a plan.

    Raises NotWaiting, SamePerson where it is the member who planned it, or DelayOver.
    """
    async with database.transaction() as tx:
        planned = await plans.one(tx, identifier)
        plans.assert_may_approve(planned, member, now)
        slug = await planning.approving(tx, Shelf(), planned.content)
        if slug is not None:
            return slug
        # Its team has grown too small since: one who is left may approve it.
        return (await planning.about(tx, Shelf(), planned.content))[0].id


async def pause(database: Database, identifier: str, also: Also = nothing) -> bool:
    """Let nothing more of a broadcast leave until it is resumed. Returns False where it was not leaving.

    Raises NothingBegun. What is done `also` is done in the same transaction, where something changes.
    """
    return await _turned(database, identifier, deliveries.pause, also)


async def resume(database: Database, identifier: str, also: Also = nothing) -> bool:
    """Let a broadcast go on. Returns False where it was not paused. Raises NothingBegun."""
    return await _turned(database, identifier, deliveries.resume, also)


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


async def cancel(
    database: Database, keys: Keys, identifier: str, now: Now, also: Also = nothing
) -> Cancelled | None:
    """Take back what has not begun; of what has, let nothing more leave. Gives None where it had ended."""
    async with database.transaction() as tx:
        planned = await plans.one(tx, identifier)
        number = planned.number
        done = number is not None and await deliveries.cancel(tx, number)
        if done:
            await also(tx)
    if number is None:
        await Operations(database, keys, now).withdraw_feedback(identifier)
        async with database.transaction() as tx:
            await also(tx)
        return Cancelled(None)
    counted = await plans.progress_of_readers(database, keys, planned, number)
    await _drop(database, number)
    if not done:
        return None
    return Cancelled(sum(counted.get(each, 0) for each in (DeliveryState.PENDING, DeliveryState.RETRY)))


async def _drop(database: Database, number: int) -> None:
    """Drop what waits, a little at a time, so that nobody who is answering waits for it."""
    some = _DROPPED_AT_ONCE
    while some:
        async with database.transaction() as tx:
            some = await deliveries.drop_cancelled(tx, number, _DROPPED_AT_ONCE)
