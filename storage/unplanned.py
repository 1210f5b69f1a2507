"""What is left to plan of broadcasts that have begun, for whom a kill came before the last part too."""

from datetime import datetime

from sqlalchemy import select

from storage import broadcasts, notices
from storage.deliveries import BroadcastState
from storage.shelf import Shelf
from storage.tables import broadcast
from storage.transactions import Transaction


async def go_on(tx: Transaction, shelf: Shelf, now: datetime) -> bool:
    """Plan some more of the first broadcast that is not planned yet. Returns False where there is none."""
    begun = select(broadcast).where(broadcast.c.state == BroadcastState.PLANNING).order_by(broadcast.c.id)
    row = (await tx.execute(begun.limit(1))).first()
    if row is None:
        return False
    if row.feedback is not None:
        await broadcasts.go_on(tx, row.id, row.feedback)
    else:
        fired = await notices.fired(tx, row.notice)
        about = (await shelf.one(tx, fired.notice.engagement)).engagement
        await notices.go_on(tx, row.id, fired, about, now)
    return True
