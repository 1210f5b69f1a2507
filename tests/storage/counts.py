"""Counting the small engagement, and what is found afterwards."""

from datetime import timedelta
from pathlib import Path

from sqlalchemy import select

from dialogs.answers import ANSWERS
from engagements.engagement import Engagement
from storage import counting
from storage.counting import Counted
from storage.database import Database
from storage.keys import Keys
from storage.sealing import unlock
from storage.tables import response
from tests.examples import NOW
from tests.storage.given import (
    SMALL,
    in_the_box,
    words_of,
)

LATER = NOW + timedelta(days=1)


async def count(database: Database, keys: Keys, counted: Engagement = SMALL) -> Counted:
    """Count while the engagement is open."""
    return await counting.count(database, keys, counted)


async def close(database: Database, keys: Keys) -> Counted | None:
    """Count for the last time."""
    return await counting.close(database, keys, SMALL, LATER)


async def released(database: Database, keys: Keys) -> list[tuple[int, str | None, str]]:
    """Give batch, language and words of every response that was let out."""
    async with database.transaction() as tx:
        out = (await tx.execute(select(response))).all()
    key = (keys.data("small"),)
    return [
        (
            each.batch,
            each.language,
            words_of(ANSWERS.validate_json(unlock(key, each.answers))),
        )
        for each in out
    ]


async def words(database: Database, keys: Keys) -> list[str]:
    """Give the words of everything, let out or in the box."""
    out = [said for _, _, said in await released(database, keys)]
    return sorted([*out, *(words_of(each.answers) for each in await in_the_box(database, keys))])


def epoch_keys(tmp_path: Path) -> list[str]:
    """Name the keys of boxes that are on the disk."""
    return sorted(file.name for file in (tmp_path / "keys" / "engagements" / "small").glob("epoch-*"))
