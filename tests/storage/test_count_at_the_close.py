"""The last count: what is let out at the close, and what nobody can find out after it."""

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select

from storage.counting import Counted
from storage.database import Database
from storage.errors import KeyMissing
from storage.keys import Keys
from storage.tables import engagement, envelope, nullifier, response
from tests.storage.counts import LATER, close, epoch_keys, released
from tests.storage.given import (
    CY,
    EN,
    SMALL,
    filled,
    in_the_box,
    published,
    rows,
    submitted,
    words_of,
)
from tests.storage.given import response as a_response


@pytest.fixture(autouse=True)
async def _published(database: Database, keys: Keys) -> None:
    await published(database, keys)


@pytest.mark.parametrize(
    ("welsh", "english", "languages"),
    [
        (0, 3, {"en"}),  # one language, a group
        (3, 3, {"cy", "en"}),  # a group of each
        (1, 3, {None}),  # a lone Welsh writer
        (3, 1, {None}),  # a lone English one
        (1, 2, {None}),  # a group only together
    ],
    ids=["one", "both", "lone Welsh", "lone English", "together"],
)
async def test_at_the_close_a_small_language_is_let_out_without_it(
    database: Database, keys: Keys, welsh: int, english: int, languages: set[str | None]
) -> None:
    """A lone Welsh writer's answer is counted, and cannot be picked out by its language."""
    await filled(database, keys, CY, *range(welsh))
    await filled(database, keys, EN, *range(100, 100 + english))

    counted = await close(database, keys)

    told = {language for _, language, _ in await released(database, keys)}
    assert (Counted(welsh + english, 0), languages) == (counted, told)


async def test_fewer_than_a_group_at_the_close_are_never_opened(
    database: Database, keys: Keys, tmp_path: Path
) -> None:
    """A participant among too few was promised that nobody reads it, and nobody can."""
    await filled(database, keys, EN, 1, 2)

    counted = await close(database, keys)

    assert (Counted(0, 0, unopened=2), 0, 0, []) == (
        counted,
        await rows(database, response),
        await rows(database, envelope),
        epoch_keys(tmp_path),
    )


async def test_at_the_close_every_key_that_tells_who_answered_is_destroyed(
    database: Database, keys: Keys, tmp_path: Path
) -> None:
    """An attacker who comes after the close, with every chat id, cannot find out who answered."""
    await filled(database, keys, EN, *range(4))

    await close(database, keys)

    left = sorted(file.name for file in (tmp_path / "keys" / "engagements" / "small").iterdir())
    assert (["data.key", "owner.key", "team.key"], 0) == (left, await rows(database, nullifier))


async def test_the_close_is_written_down(database: Database, keys: Keys) -> None:
    """A participant who comes after the close is told when it closed."""
    await close(database, keys)

    async with database.transaction() as tx:
        closed_at = (await tx.execute(select(engagement.c.closed_at))).scalar_one()

    assert LATER == closed_at


async def test_after_the_close_nothing_is_taken(database: Database, keys: Keys) -> None:
    """A participant who was too late is not thanked for what nobody will count."""
    await close(database, keys)

    with pytest.raises(KeyMissing):
        await submitted(database, keys, 1, a_response())

    assert 0 == await rows(database, envelope)


async def test_another_engagement_is_left_alone(database: Database, keys: Keys) -> None:
    """A participant in another engagement waits on when this one closes."""
    await published(database, keys, replace(SMALL, id="other"))
    await filled(database, keys, EN, *range(5))
    await submitted(database, keys, 1, a_response("arall", engagement="other"))

    await close(database, keys)

    others = [words_of(each.answers) for each in await in_the_box(database, keys, "other")]
    assert ["arall"] == others
