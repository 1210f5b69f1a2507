"""Lanes: one for each bot, held by one process at a time, and silent for as long as Telegram has asked.

A bot is known by the number in its token. A process holds a lane for a few seconds and holds it anew as it
works; one that was killed has let go when they are over.
"""

from datetime import datetime, timedelta

from sqlalchemy import bindparam, select, update

from storage.prepared import Prepared
from storage.tables import lane
from storage.transactions import Transaction
from storage.writing import insert_if_new

HELD_FOR = timedelta(seconds=3)

_HELD = Prepared(
    select(lane.c.holder, lane.c.held_until).where(lane.c.bot == bindparam("bot")).with_for_update()
)


async def hold(tx: Transaction, bot: str, holder: str, now: datetime) -> bool | None:
    """Hold a bot's lane for a few seconds from now. No other transaction can until this one ends.

    Returns None where another process holds it, True where one did, and has left or was killed, and False
    where it has been this holder's all the time.
    """
    await insert_if_new(tx, lane, bot=bot, holder="", halted_for=0.0)
    ((holds, until),) = await _HELD.all(tx, bot=bot)
    mine = holds == holder
    if not mine and _lasts(until, HELD_FOR, now):
        return None
    if not mine or until is None or until < now + HELD_FOR / 2 or until > now + HELD_FOR:
        this = update(lane).where(lane.c.bot == bot)
        await tx.execute(this.values(holder=holder, held_until=now + HELD_FOR))
    return not mine


async def let_go(tx: Transaction, bot: str, holder: str) -> None:
    """Hold a lane no more, so that another process can take it up at once."""
    this = update(lane).where(lane.c.bot == bot, lane.c.holder == holder)
    await tx.execute(this.values(held_until=None))


async def halt(tx: Transaction, bot: str, seconds: float, now: datetime) -> None:
    """Let a bot be silent for so many seconds, in every process. A longer halt that is on already stays."""
    await insert_if_new(tx, lane, bot=bot, holder="", halted_for=0.0)
    this = update(lane).where(lane.c.bot == bot)
    longer = this.where(
        (lane.c.halted_until.is_(None)) | (lane.c.halted_until < now + timedelta(seconds=seconds))
    )
    await tx.execute(longer.values(halted_until=now + timedelta(seconds=seconds), halted_for=seconds))


async def halts(tx: Transaction, now: datetime) -> dict[str, float]:
    """Give the seconds for which each bot is to be silent, of those that are."""
    rows = (await tx.execute(select(lane).where(lane.c.halted_until.is_not(None)))).all()
    left = {row.bot: (row.halted_until - now).total_seconds() for row in rows}
    # By a clock that was put back it would last longer than was asked.
    return {row.bot: min(left[row.bot], row.halted_for) for row in rows if left[row.bot] > 0}


def _lasts(until: datetime | None, longest: timedelta, now: datetime) -> bool:
    """Tell whether a moment is still to come, by a clock that may have been put back since it was written."""
    return until is not None and now < until <= now + longest
