"""A file is fetched for one question, and is no answer to any other that is asked when it has come."""

from dataclasses import replace

import pytest

from bot.turns import Incoming, Turns
from dialogs.asking import Awaited
from dialogs.editions import edition_of
from dialogs.events import SentThing
from dialogs.questions.kind import Wanted
from dialogs.state import Draft, Place, State
from engagements.engagement import Mode
from engagements.language import Language, Voice
from engagements.questions import Photo
from engagements.questions.values import Photo as Seen
from locales.words import say
from storage import drafts, people
from storage.database import Database
from storage.keys import Keys
from storage.people import Contact
from tests.bot.test_photos import jpeg
from tests.examples import NOW, both, engagement
from tests.storage.conftest import database, keys, server, where
from tests.storage.conftest import pytest_generate_tests as pytest_generate_tests
from tests.storage.given import published

__all__ = ["database", "keys", "server", "where"]

CHAT = 7
TWO = engagement(*(Photo(id=name, text=both(name)) for name in ("one", "two")))
DRAFT = Draft(TWO.id, edition_of(TWO), NOW.date(), Mode.ANONYMOUS, "two", files=2)
AT_TWO = State(Language.EN, Place.ASKING, session="abc123", engagement=TWO.id, drafts=(DRAFT,))
FOR_TWO = Awaited(Wanted.PHOTO, TWO.id, "two", "abc123")


async def told(database: Database, keys: Keys, meant: Awaited) -> str:
    """Let a photo that was fetched for one question come while the second is asked, and give what is said."""
    await published(database, keys, TWO)
    mark = keys.contact(CHAT)
    async with database.transaction() as tx:
        await people.keep(tx, keys, Contact(CHAT, Language.EN))
        await drafts.keep(tx, keys, mark, AT_TWO, NOW)
    turns = Turns(database, keys, lambda: NOW, bytes)
    said = await turns.take(Incoming(1, CHAT, SentThing(Seen(jpeg())), meant=meant))
    return str(said)


@pytest.mark.parametrize(
    "meant",
    [
        replace(FOR_TWO, question="one"),
        replace(FOR_TWO, session="abc124"),
        replace(FOR_TWO, engagement="other"),
    ],
    ids=["question", "session", "engagement"],
)
async def test_a_photo_answers_no_other_question(database: Database, keys: Keys, meant: Awaited) -> None:
    """A participant whose photo comes when another question is asked reads that it was not kept."""
    said = await told(database, keys, meant)

    assert say(Voice(Language.EN), "trouble-unusable-asked-no-more") in said


async def test_a_photo_answers_the_question_it_was_fetched_for(database: Database, keys: Keys) -> None:
    """A participant whose question still waits reads that the photo is there."""
    said = await told(database, keys, FOR_TWO)

    assert say(Voice(Language.EN), "asking-a-photo") in said
