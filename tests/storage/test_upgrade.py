"""A database of the version before photos, as it stands on the day on which Drws is updated."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from struct import pack

import pytest
from sqlalchemy import text

from dialogs.answers import Answer
from engagements.engagement import Engagement
from storage import counting, drafts
from storage.database import Database
from storage.keys import Keys
from storage.results import results
from storage.sealing import joined, lock, public_half, seal
from storage.shelf import Shelf
from storage.tables import response
from storage.transactions import Transaction
from tests.examples import NOW
from tests.storage.given import CY, SMALL, rows
from tests.storage.test_migrations import migrated

# What that version wrote: an engagement, a conversation, and the figures of thirty who had answered.
FORMER = Path(__file__).parent / "former"
RESPONSE_BYTES, DRAFT_BYTES, PASSING_BYTES = 8 * 1024, 16 * 1024, 1024
MARK = b"mark"
NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
WAITING = 12


def written(name: str) -> str:
    """Read what that version wrote."""
    return (FORMER / name).read_text(encoding="utf-8").rstrip("\n")


@pytest.fixture(autouse=True)
async def _of_the_former_version(database: Database, keys: Keys) -> None:
    """Make the tables of that version, and put in what stood in them."""
    await migrated(database, "base", "0005")
    keys.make_for("small")
    async with database.transaction() as tx:
        await _engagement(tx, keys)
        await _envelopes(tx, keys)
        await _draft(tx, keys)
        await _snapshot(tx)
    await migrated(database, "head")


async def _engagement(tx: Transaction, keys: Keys) -> None:
    statement = (
        "INSERT INTO engagement (id, content, digest, closes_at) VALUES ('small', :content, 'd', :closes)"
    )
    closes = {"closes": SMALL.closes_at.replace(tzinfo=None)}
    await tx.execute(text(statement), {"content": written("engagement.json")} | closes)
    box = "INSERT INTO epoch (engagement, number, public_key, batches) VALUES ('small', 1, :key, 0)"
    await tx.execute(text(box), {"key": public_half(keys.new_epoch("small", 1))})


async def _envelopes(tx: Transaction, keys: Keys) -> None:
    for n in range(WAITING):
        answers = [{"question": "first", "value": ["yes"]}, {"question": "words", "value": f"gan {n}"}]
        content = {"l": "cy", "e": False, "id": f"{n:032x}", "r": f"{n:020x}", "a": answers}
        packed = json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
        sealed = seal(public_half(keys.epoch("small", 1)), packed, RESPONSE_BYTES)
        statement = "INSERT INTO envelope (id, engagement, epoch, sealed) VALUES (:id, 'small', 1, :sealed)"
        await tx.execute(text(statement), {"id": n.to_bytes(16), "sealed": sealed})


async def _draft(tx: Transaction, keys: Keys) -> None:
    own = keys.conversations.fresh(MARK)
    state = written("state.json").encode()
    passing = b'{"place":"asking","aside":null,"search":null,"drafts":[]}'
    content = pack(">I", len(state)) + state + lock(joined(keys.hour(NOON), own), passing, PASSING_BYTES)
    sealed = lock(joined(keys.day(NOON.date()), own), content, DRAFT_BYTES)
    await tx.execute(
        text("INSERT INTO draft (id, sealed) VALUES (:id, :sealed)"), {"id": MARK, "sealed": sealed}
    )


async def _snapshot(tx: Transaction) -> None:
    statement = (
        "INSERT INTO snapshot (engagement, content, responses, counted) VALUES ('small', :content, 30, :none)"
    )
    await tx.execute(text(statement), {"content": written("snapshot.json"), "none": b""})


async def standing(database: Database) -> Engagement:
    """Give the engagement as the new version reads it."""
    async with database.transaction() as tx:
        return (await Shelf().one(tx, "small")).engagement


async def answered(database: Database, keys: Keys) -> dict[str, str]:
    """Give how many answered each question, as results show it."""
    about = await standing(database)
    async with database.transaction() as tx:
        shown = await results(tx, keys, about, closed=False)
    return {each.question.id: each.answered for each in shown.questions}


async def test_an_engagement_of_the_former_version_is_read(database: Database) -> None:
    """An officer who updates in the middle of an engagement finds it as it was, every question of it."""
    found = await standing(database)

    assert [each.id for each in SMALL.questions] == [each.id for each in found.questions]
    assert (SMALL.about, SMALL.service.en, RESPONSE_BYTES) == (
        found.about,
        found.service.en,
        found.response_bytes,
    )


async def test_a_draft_of_the_former_version_is_carried_on(database: Database, keys: Keys) -> None:
    """A participant who was in the middle of answering goes on where they were."""
    async with database.transaction() as tx:
        found = await drafts.find(tx, keys, MARK)

    assert found is not None
    assert found.state.draft is not None
    assert (CY, "words", (Answer("first", ("yes",)),)) == (
        found.state.language,
        found.state.draft.step,
        found.state.draft.answers,
    )


async def test_a_box_of_the_former_version_is_counted(database: Database, keys: Keys) -> None:
    """Whoever answered before the update is counted after it, and what waits keeps its length."""
    counted = await counting.count(database, keys, await standing(database))

    async with database.transaction() as tx:
        lengths = {len(each) for each in (await tx.execute(text("SELECT sealed FROM envelope"))).scalars()}
    assert (WAITING - 2, 2, {RESPONSE_BYTES + 48}) == (counted.released, counted.waiting, lengths)


async def test_figures_of_the_former_version_stand(database: Database, keys: Keys) -> None:
    """An officer reads the figures as before, and nobody who had help: nobody had been asked."""
    shown = await answered(database, keys)

    assert {"first": "30", "several": "0", "answered-with-help": "0"}.items() <= shown.items()


async def test_figures_go_on_from_those_of_the_former_version(database: Database, keys: Keys) -> None:
    """An officer gets new figures when a new group is counted, beside those that were shown before."""
    about = await standing(database)
    await counting.close(database, keys, about, NOW + timedelta(days=1))

    assert WAITING == await rows(database, response)
    assert "0" == (await answered(database, keys))["answered-with-help"]
