"""The prize draw: one of the codes that lay in its box, the same one however often it is asked for."""

from dataclasses import dataclass

from sqlalchemy import select

from storage.confidential import opened
from storage.keys import Keys
from storage.sealing import derived, marked
from storage.tables import response
from storage.transactions import Transaction


@dataclass(frozen=True, slots=True)
class Drawn:
    """The code that was drawn, and among how many."""

    code: str
    among: int


async def drawn(tx: Transaction, keys: Keys, slug: str) -> Drawn | None:
    """Draw a code of the box of a draw; None where it was empty.

    The first in an order that hangs on the engagement's key and on nothing else: codes are made by chance, so
    nobody can choose theirs, and nobody can draw until a code that they like comes.
    """
    sealed = (await tx.execute(select(response.c.answers).where(response.c.engagement == slug))).scalars()
    codes = [str(answer.value) for each in sealed for answer in opened(keys, slug, each)]
    lot = derived(keys.data(slug), "draw")
    return Drawn(min(codes, key=lambda code: marked(lot, code)), len(codes)) if codes else None
