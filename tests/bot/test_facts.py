"""What a turn reads of engagements, and what it has no need to read."""

from dataclasses import replace

import pytest

from bot.facts import Facts
from dialogs.events import Started
from dialogs.state import State
from dialogs.world import World
from engagements.engagement import Mode
from engagements.language import Language
from storage import counting
from storage.database import Database
from storage.keys import Keys
from storage.people import Contact
from tests.examples import NOW, engagement
from tests.storage.conftest import database, keys, server, where
from tests.storage.conftest import pytest_generate_tests as pytest_generate_tests
from tests.storage.given import SMALL, published, response, submitted

__all__ = ["database", "keys", "server", "where"]

CHAT = 7


async def seen(database: Database, keys: Keys) -> World:
    """Give the facts around a turn of one chat."""
    person = Contact(CHAT, Language.CY)
    async with database.transaction() as tx:
        return await Facts(keys).around(
            tx, keys.contact(person.chat), State(), Started("small"), person, NOW, bytes(16)
        )


async def test_what_nobody_has_answered_costs_no_key(
    database: Database, keys: Keys, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A participant waits no longer because many other engagements are open."""
    for n in range(5):
        await published(database, keys, replace(engagement(), id=f"e{n}"))
    await submitted(database, keys, CHAT, response(engagement="e3"))
    read: list[str] = []
    of_one = Keys.nullifier

    def noted(self: Keys, slug: str, chat: int) -> bytes | None:
        read.append(slug)
        return of_one(self, slug, chat)

    monkeypatch.setattr(Keys, "nullifier", noted)
    world = await seen(database, keys)

    assert (["e3"], ["e3"]) == (read, [*world.answered])


async def test_what_was_answered_in_confidence_is_known_after_the_close(
    database: Database, keys: Keys
) -> None:
    """A participant still reads that the team holds an answer of theirs when its engagement has closed."""
    await published(database, keys)
    await submitted(database, keys, CHAT, response(mode=Mode.CONFIDENTIAL))
    before = await seen(database, keys)
    await counting.close(database, keys, SMALL, NOW)
    after = await seen(database, keys)

    assert (["small"], ["small"]) == ([*before.answered], [*before.entrusted])
    assert ([], ["small"]) == ([*after.answered], [*after.entrusted])
