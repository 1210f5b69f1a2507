"""What a participant is told stays true when something fails, or another was quicker."""

import pytest

from bot.turns import NotTakenIn
from dialogs.events import Wrote
from engagements.engagement import Mode
from storage.conversation_keys import ConversationKeys
from storage.database import Database
from storage.keys import Keys
from storage.tables import confidential_response, contact, envelope
from tests.promises.chat import House
from tests.storage.given import rows


@pytest.fixture
async def house(database: Database, keys: Keys) -> House:
    """Open the program with one small engagement."""
    made = House(database, keys)
    await made.publishes()
    return made


def broken_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no key of a conversation be destroyed."""

    def fails(*_: object, **__: object) -> None:
        raise OSError("disk")

    monkeypatch.setattr(ConversationKeys, "end", fails)


async def test_whoever_sent_is_thanked_though_a_key_cannot_be_destroyed(
    house: House, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A participant whose answers are in the box hears so, whatever the disk does afterwards."""
    chat = await house.somebody()
    broken_disk(monkeypatch)

    await chat.sends(Mode.ANONYMOUS)

    assert (True, 1) == (chat.reads("check-sent"), await rows(database, envelope))


async def test_whoever_is_forgotten_hears_so_though_a_key_cannot_be_destroyed(
    house: House, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A participant who is forgotten is not asked to try again."""
    chat = await house.somebody()
    await chat.types("forget")
    broken_disk(monkeypatch)

    await chat.presses("forget.yes")

    assert (True, 0) == (chat.reads("forget-done"), await rows(database, contact))


async def test_a_key_that_could_not_be_destroyed_goes_at_the_next_tidying(
    house: House, keys: Keys, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An attacker finds one key of a conversation, once the disk works again."""
    chat = await house.somebody()
    with monkeypatch.context() as failing:
        broken_disk(failing)
        await chat.sends(Mode.ANONYMOUS)
    left = len(keys.conversations.all(keys.contact(chat.number)))

    await house.operations.tidy()

    assert (2, 1) == (left, len(keys.conversations.all(keys.contact(chat.number))))


async def test_nobody_is_thanked_for_a_change_to_what_is_gone(house: House, database: Database) -> None:
    """Somebody who changes a response that its owner has just deleted is not told that it was changed."""
    owner, other = await house.somebody(), await house.somebody()
    await owner.sends(Mode.CONFIDENTIAL)
    await other.types("receipt")
    await other.does(Wrote(owner.receipt))
    await other.presses("receipt.change!")
    await owner.types("forget")
    await owner.presses("forget.yes")

    with pytest.raises(NotTakenIn):
        await other.presses("check.send")
    assert 0 == await rows(database, confidential_response)


async def test_what_was_drafted_cannot_be_read_as_soon_as_it_is_sent(house: House, keys: Keys) -> None:
    """Whoever seizes the machine a minute after somebody has sent cannot read their draft in an archive."""
    chat = await house.somebody()
    await chat.answers(Mode.ANONYMOUS)
    drafting = keys.conversations.all(keys.contact(chat.number))

    await chat.presses("check.send")

    left = keys.conversations.all(keys.contact(chat.number))
    assert (1, 1, True) == (len(drafting), len(left), drafting != left)


async def test_a_receipt_cannot_be_read_as_soon_as_it_is_closed(house: House, keys: Keys) -> None:
    """Whoever seizes the machine after somebody has closed their receipt cannot read it in an archive."""
    chat = await house.somebody()
    await chat.sends(Mode.CONFIDENTIAL)
    await chat.types("receipt")
    await chat.does(Wrote(chat.receipt))
    showing = keys.conversations.all(keys.contact(chat.number))

    await chat.presses("receipt.close!")

    left = keys.conversations.all(keys.contact(chat.number))
    assert (1, 1, True) == (len(showing), len(left), showing != left)
