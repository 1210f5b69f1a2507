"""The pictures of an engagement's author: shown to whoever opens it, and of nobody who takes part."""

from collections.abc import Mapping

from sqlalchemy import delete, insert, select

from storage.tables import picture
from storage.transactions import Transaction


async def keep(tx: Transaction, slug: str, contents: Mapping[str, bytes]) -> None:
    """Keep the pictures of an engagement by their file names, in place of those it had."""
    await tx.execute(delete(picture).where(picture.c.engagement == slug))
    for file, content in contents.items():
        await tx.execute(insert(picture).values(engagement=slug, file=file, content=content))


async def find(tx: Transaction, slug: str, file: str) -> bytes | None:
    """Give a picture; None where it has gone."""
    statement = select(picture.c.content).where(picture.c.engagement == slug, picture.c.file == file)
    return (await tx.execute(statement)).scalar()
