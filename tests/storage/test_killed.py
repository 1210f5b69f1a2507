"""A process that is killed at random moments loses nothing that it acknowledged, and doubles nothing."""

import asyncio
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import select

from dialogs.answers import ANSWERS
from storage import counting
from storage.database import Database
from storage.keys import Keys
from storage.sealing import unlock
from storage.tables import nullifier, response
from tests.storage.given import address, in_the_box, published, rows, words_of
from tests.storage.killed import Work, run_and_kill, submits, submits_and_counts

pytestmark = pytest.mark.of_sqlite

KILLS = 25


@dataclass(frozen=True, slots=True)
class Found:
    """What is found after a restart."""

    chats: list[int]
    marks: int
    keys: list[str]


async def begin(folder: Path) -> None:
    """Publish the small engagement."""
    database = await Database.opened(address(folder))
    await published(database, Keys(folder / "keys", None))
    await database.close()


async def restarted(folder: Path) -> Found:
    """Start again, as bot.operations does, and look at everything that is kept."""
    database = await Database.opened(address(folder))
    keys = Keys(folder / "keys", None)
    await database.leave_no_trace()
    await counting.destroy_unneeded(database, keys)
    async with database.transaction() as tx:
        out = list((await tx.execute(select(response.c.answers))).scalars())
    key = (keys.data("small"),)
    released = [ANSWERS.validate_json(unlock(key, each)) for each in out]
    waiting = [each.answers for each in await in_the_box(database, keys)]
    found = Found(
        sorted(int(words_of(answers)) for answers in (*released, *waiting)),
        await rows(database, nullifier),
        [file.name for file in (folder / "keys" / "engagements" / "small").glob("epoch-*.key")],
    )
    await database.close()
    return found


def played(folder: Path, work: Work, seed: int) -> tuple[list[int], list[Found]]:
    """Kill a working process again and again; give what was acknowledged, and what each restart found."""
    chance = Random(seed)  # noqa: S311 - moments to be killed at, not secrets
    asyncio.run(begin(folder))
    acknowledged: list[int] = []
    found: list[Found] = []
    for n in range(KILLS):
        acknowledged += run_and_kill(folder, work, n * 1000, chance)
        found.append(asyncio.run(restarted(folder)))
    return acknowledged, found


@pytest.fixture(
    scope="module",
    params=[(submits, 20261121), (submits_and_counts, 20261122)],
    ids=["submit", "submit and count"],
)
def story(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[list[int], list[Found]]:
    """Play the whole story once for the tests below."""
    work, seed = request.param
    return played(tmp_path_factory.mktemp("killed"), work, seed)


def test_work_was_done_before_each_kill(story: tuple[list[int], list[Found]]) -> None:
    """These tests really kill something at work, each time."""
    acknowledged, _ = story

    assert set(range(KILLS)) == {chat // 1000 for chat in acknowledged}


def test_nothing_acknowledged_is_lost(story: tuple[list[int], list[Found]]) -> None:
    """A participant who was thanked has an answer, whatever happened to the machine in the next moment."""
    acknowledged, found = story

    assert set() == set(acknowledged) - set(found[-1].chats)


def test_nothing_is_doubled(story: tuple[list[int], list[Found]]) -> None:
    """A participant's answer is let out or waits, once, whatever was cut off."""
    _, found = story

    assert [] == [chat for each in found for n, chat in enumerate(each.chats) if chat in each.chats[:n]]


def test_every_mark_has_its_answer(story: tuple[list[int], list[Found]]) -> None:
    """Nobody is told that they have answered while their answer is not there."""
    _, found = story

    assert [len(each.chats) for each in found] == [each.marks for each in found]


def test_at_most_the_unacknowledged_one_is_more_than_was_said(story: tuple[list[int], list[Found]]) -> None:
    """A kill between the commit and the thanks leaves one answer more, and never two."""
    acknowledged, found = story
    unsaid = set(found[-1].chats) - set(acknowledged)

    assert len(unsaid) == len({chat // 1000 for chat in unsaid})


def test_one_key_opens_the_box_and_no_other_is_left(story: tuple[list[int], list[Found]]) -> None:
    """An attacker who comes after a restart finds no key that outlived its need."""
    _, found = story

    assert [1] * KILLS == [len(each.keys) for each in found]
