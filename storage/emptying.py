"""Emptying a box, and writing what comes out: some at a time and in threads, so that nobody is kept waiting.

Rows go in the order of their ids, which are chance and tell nothing. To find the place of a row SQLite reads
others whole, and those that stand beside it are in memory then. What is deleted is overwritten where it lay:
what comes out is written there while that is still in memory, or all of it would go to the disk twice.
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Sequence
from functools import partial
from itertools import islice
from typing import TypeVar

from sqlalchemy import bindparam, delete, insert

from storage.ballots import Ballot
from storage.prepared import Prepared, Step, carry_out
from storage.tables import envelope, response
from storage.transactions import AtOnce, Transaction, undisturbed
from storage.writing import inserting_at_once_if_new, inserting_if_new

# So many are made while others are stored, three megabytes.
_AT_A_TIME = 400
# So many are deleted, and as many stored in their place, while that is still in memory.
_IN_PLACE = 25

T = TypeVar("T")
Part = TypeVar("Part")
Rows = list[dict[str, object]]
Values = Callable[[T], dict[str, object]]

_TAKE_OUT = Prepared(
    delete(envelope).where(
        envelope.c.engagement == bindparam("slug"),
        envelope.c.id >= bindparam("first"),
        envelope.c.id <= bindparam("last"),
    )
)
_PUT_IN = Prepared(insert(envelope))


async def emptied(
    tx: Transaction, slug: str, envelopes: Sequence[bytes], released: Sequence[Ballot], values: Values[Ballot]
) -> None:
    """Delete all envelopes of a box, and store the responses that are let out of it.

    `envelopes` are the ids of them all, in their order. `values` gives the row of a response.
    """
    in_order = await undisturbed(lambda: sorted(released, key=lambda ballot: ballot.id))
    taking_out: Iterator[Step] = (
        (_TAKE_OUT, [{"slug": slug, "first": ids[0], "last": ids[-1]}])
        for ids in _parts(envelopes, _IN_PLACE)
    )

    async def let_out(rows: Rows) -> None:
        steps: list[Step] = []
        for some in _parts(rows, _IN_PLACE):
            steps += (*islice(taking_out, 1), _let_out(tx, some))
        await carry_out(tx, *steps)

    await _written(let_out, in_order, values)
    await carry_out(tx, *taking_out)


async def filled(tx: Transaction, these: Sequence[T], values: Values[T]) -> None:
    """Lay into a box what `values` gives as the row of an envelope."""
    await _written(lambda rows: carry_out(tx, (_PUT_IN, rows)), these, values)


def _let_out(tx: Transaction, rows: Sequence[dict[str, object]]) -> Step:
    if not isinstance(tx, AtOnce):
        return inserting_if_new(response), rows
    # After each statement the thread that makes others is waited for, so there is one for all of these.
    numbered = {f"{name}{n}": value for n, row in enumerate(rows) for name, value in row.items()}
    return inserting_at_once_if_new(response, len(rows)), [numbered]


async def _written(store: Callable[[Rows], Awaitable[None]], these: Sequence[T], values: Values[T]) -> None:
    rows: Rows = []
    for some in (*_parts(these, _AT_A_TIME), []):
        # The next are made while the last are stored.
        making = asyncio.create_task(undisturbed(partial(_made, values, some)))
        try:
            if rows:
                await store(rows)
        finally:
            rows = await making


def _made(values: Values[T], these: Sequence[T]) -> Rows:
    return [values(each) for each in these]


def _parts(these: Sequence[Part], size: int) -> Iterator[Sequence[Part]]:
    return (these[begun : begun + size] for begun in range(0, len(these), size))
