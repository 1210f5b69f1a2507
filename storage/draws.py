"""The codes of a prize draw, once they are out of their box."""

from sqlalchemy import select

from storage.confidential import opened
from storage.database import Transaction
from storage.keys import Keys
from storage.tables import response


async def codes(tx: Transaction, keys: Keys, slug: str) -> tuple[str, ...]:
    """Give every code that was let out of the box of a draw.

    A code is made by chance and tells of nobody, so that none has to wait for a group as figures do.
    """
    sealed = (await tx.execute(select(response.c.answers).where(response.c.engagement == slug))).scalars()
    return tuple(str(answer.value) for each in sealed for answer in opened(keys, slug, each))
