"""What ends by itself: answers on the day that was promised, and people who follow nothing."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.sql.schema import Table

from dialogs.state import State
from engagements.engagement import Mode
from engagements.language import Language
from storage import broadcasts, counting, drafts, people, retention
from storage.database import Database
from storage.keys import Keys
from storage.people import Contact
from storage.shelf import Shelf
from storage.tables import (
    confidential_response,
    contact,
    delivery,
    envelope,
    feedback,
    following,
    nullifier,
    response,
)
from tests.examples import NOW
from tests.storage.given import EN, SMALL, filled, published, rows, submitted
from tests.storage.given import response as sent

LAST_DAY = SMALL.privacy.kept_until
DAY_AFTER = LAST_DAY + timedelta(days=1)
LATER = NOW + timedelta(days=1)
CHAT = 7012345678


async def finished(database: Database, keys: Keys) -> None:
    """Let an engagement take answers of both kinds, and close it."""
    await published(database, keys)
    await filled(database, keys, EN, 1, 2, 3)
    await submitted(database, keys, 4, sent("cyfrinach", EN, mode=Mode.CONFIDENTIAL))
    await followed(database, keys)
    await counting.close(database, keys, SMALL, LATER)


async def followed(database: Database, keys: Keys) -> None:
    """Let a chat follow the engagement."""
    async with database.transaction() as tx:
        await people.keep(tx, keys, Contact(CHAT, Language.CY))
        await people.follow(tx, keys.contact(CHAT), "small")


async def ended(database: Database, keys: Keys, today: date) -> tuple[str, ...]:
    """Let a day begin."""
    due = await retention.delete_due(database, keys, Shelf(), today)
    await counting.destroy_unneeded(database, keys)
    return due


@pytest.mark.parametrize(
    "table", [response, confidential_response, nullifier, following], ids=lambda table: str(table.name)
)
async def test_nothing_of_its_participants_outlives_the_promise(
    database: Database, keys: Keys, table: Table
) -> None:
    """A participant's answers, and that they took part, are gone the day after the last one promised."""
    await finished(database, keys)

    await ended(database, keys, DAY_AFTER)

    assert 0 == await rows(database, table)


async def test_answers_are_kept_until_the_last_day(database: Database, keys: Keys) -> None:
    """A team can read the answers until the end of the day that was promised."""
    await finished(database, keys)

    assert () == await ended(database, keys, LAST_DAY)
    assert 3 == await rows(database, response)


async def test_the_keys_go_with_the_answers(database: Database, keys: Keys, tmp_path: Path) -> None:
    """An attacker who finds an old backup has no key to it."""
    await finished(database, keys)

    await ended(database, keys, DAY_AFTER)

    assert [] == [*(tmp_path / "keys" / "engagements" / "small").iterdir()]


async def test_it_is_done_once(database: Database, keys: Keys) -> None:
    """An officer finds one line of it in the log, and not one every day."""
    await finished(database, keys)
    first = await ended(database, keys, DAY_AFTER)

    assert (("small",), ()) == (first, await ended(database, keys, DAY_AFTER + timedelta(days=1)))


async def test_a_lost_key_does_not_keep_answers_for_ever(database: Database, keys: Keys) -> None:
    """A participant's answers end on their day though the box could never be opened, and so never closed."""
    await published(database, keys)
    await filled(database, keys, EN, 1, 2, 3)
    keys.destroy_epochs("small", None)

    due = await ended(database, keys, DAY_AFTER)

    assert (("small",), 0) == (due, await rows(database, envelope))


async def test_another_engagement_keeps_its_answers(database: Database, keys: Keys) -> None:
    """A participant in an engagement with a longer promise is not touched by the end of another."""
    await finished(database, keys)
    other = replace(SMALL, id="other", privacy=replace(SMALL.privacy, kept_until=date(2099, 1, 1)))
    await published(database, keys, other)
    for chat in (1, 2, 3):
        await submitted(database, keys, chat, sent("arall", EN, engagement="other"))
    await counting.close(database, keys, other, LATER)

    await ended(database, keys, DAY_AFTER)

    async with database.transaction() as tx:
        left = (await tx.execute(select(response.c.engagement))).scalars().all()
    assert ["other"] * 3 == left


async def test_what_was_told_stays(database: Database, keys: Keys) -> None:
    """A reader still finds what an engagement asked and what became of it."""
    await finished(database, keys)

    await ended(database, keys, DAY_AFTER)

    async with database.transaction() as tx:
        assert "small" == (await Shelf().one(tx, "small")).engagement.id


async def test_no_delivery_of_it_stays(database: Database, keys: Keys) -> None:
    """An attacker cannot read from old deliveries who followed."""
    await finished(database, keys)
    async with database.transaction() as tx:
        values = {
            "id": "one",
            "engagement": "small",
            "content": "{}",
            "send_at": NOW,
            "wall_time": "",
            "zone": "",
        }
        await tx.execute(feedback.insert().values(**values, fired=False))
        await broadcasts.fire(tx, "one")

    await ended(database, keys, DAY_AFTER)

    assert 0 == await rows(database, delivery)


async def idle(database: Database, keys: Keys) -> int:
    """Let go of the people who follow nothing; give how many contacts are left."""
    async with database.transaction() as tx:
        await retention.end_idle(tx, keys)
    return await rows(database, contact)


async def test_whoever_follows_nothing_is_let_go(database: Database, keys: Keys) -> None:
    """A participant whom nothing is to be told any more is not kept on file."""
    async with database.transaction() as tx:
        await people.keep(tx, keys, Contact(CHAT, Language.CY))

    assert 0 == await idle(database, keys)


async def test_whoever_follows_something_is_kept(database: Database, keys: Keys) -> None:
    """A participant who is to hear what happened next is found when it has happened."""
    await followed(database, keys)

    assert 1 == await idle(database, keys)


@pytest.mark.parametrize("key", ["service:powys", "subject:waste"])
async def test_whoever_follows_a_service_or_a_subject_alone_is_kept(
    database: Database, keys: Keys, key: str
) -> None:
    """A participant who wants to hear of new ones is found when there is one, however long that takes."""
    await finished(database, keys)
    async with database.transaction() as tx:
        await people.follow(tx, keys.contact(CHAT), key)

    await ended(database, keys, DAY_AFTER)

    async with database.transaction() as tx:
        followed = await people.follows(tx, keys.contact(CHAT))
    assert (frozenset({key}), 1) == (followed, await idle(database, keys))


async def test_whoever_is_answering_is_kept(database: Database, keys: Keys) -> None:
    """A participant in the middle of an answer does not lose their language."""
    async with database.transaction() as tx:
        await people.keep(tx, keys, Contact(CHAT, Language.CY))
        await drafts.keep(tx, keys, keys.contact(CHAT), State(Language.CY), NOW)

    assert 1 == await idle(database, keys)


@pytest.mark.parametrize(
    "wish", [{"muted": True}, {"left": frozenset({"small"})}], ids=["all messages", "one engagement"]
)
async def test_a_wish_to_be_left_alone_is_kept(
    database: Database, keys: Keys, wish: dict[str, object]
) -> None:
    """A participant who opted out years ago is not subscribed by opening something again."""
    async with database.transaction() as tx:
        await people.keep(tx, keys, replace(Contact(CHAT, Language.CY), **wish))  # type: ignore[arg-type]

    assert 1 == await idle(database, keys)
