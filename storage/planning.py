"""Planning: a broadcast gets its deliveries some at a time.

A million at once would keep everybody who writes meanwhile waiting for seconds. Each part is a transaction of
its own, which takes its turn among those of people, and nothing of the broadcast leaves before the last. The
parts go in the order of the contacts' marks, so the last delivery says how far they have come, after a kill
too. Whoever leaves meanwhile gets nothing. Whoever joins gets it only if their mark, which is as good as a
lot, is still to come.
"""

from sqlalchemy import Select, insert, literal, select, update

from storage import queue
from storage.deliveries import BroadcastState, DeliveryState
from storage.tables import broadcast, delivery
from storage.transactions import Transaction

# A tenth of a second or two. Fewer at a time would wait for the disk more often.
AT_A_TIME = {"sqlite": 200_000, "postgresql": 50_000}

_STARTED = (literal(DeliveryState.PENDING.value), literal(0), literal(None))
_COLUMNS = ("broadcast", "contact", "state", "attempts", "due_at")


async def begin(tx: Transaction, audience: Select[tuple[bytes]], **carrying: str) -> bytes | None:
    """Make a broadcast that carries this feedback or this notice, and plan the first of its deliveries.

    Returns the contact that planning has come to; None where everything is planned.
    """
    made = insert(broadcast).values(state=BroadcastState.PLANNING.value, **carrying).returning(broadcast.c.id)
    return await plan_some(tx, (await tx.execute(made)).scalar_one(), audience)


async def plan_some(tx: Transaction, number: int, audience: Select[tuple[bytes]]) -> bytes | None:
    """Plan the next deliveries of a broadcast, which runs once there is none left to plan.

    Returns the contact that planning has come to; None where everything is planned.
    """
    if tx.dialect.name == "postgresql":
        # It keeps no statistics of contacts, and without any it sorts all that are left, each time.
        await tx.exec_driver_sql("SET LOCAL enable_sort = off")
    contact, at_a_time = audience.selected_columns[0], AT_A_TIME[tx.dialect.name]
    place = await _place(tx, number)
    ahead = audience if place is None else audience.where(contact > place)
    some = ahead.order_by(contact).limit(at_a_time).subquery()
    planning = insert(delivery).from_select(_COLUMNS, select(literal(number), some.c.contact, *_STARTED))
    counting = planning.execution_options(preserve_rowcount=True)
    planned = (await tx.run_sync(lambda connection: connection.execute(counting))).rowcount
    if planned == at_a_time:
        return await _place(tx, number)
    this = update(broadcast).where(broadcast.c.id == number, broadcast.c.state == BroadcastState.PLANNING)
    await tx.execute(this.values(state=BroadcastState.RUNNING.value))
    await queue.enqueue_all(tx)
    return None


async def _place(tx: Transaction, number: int) -> bytes | None:
    planned = select(delivery.c.contact).where(delivery.c.broadcast == number)
    return (await tx.execute(planned.order_by(delivery.c.contact.desc()).limit(1))).scalar()
