"""The chats of staff: opened with a link that serves once, named, and left or ended."""

from datetime import timedelta

from engagements.language import Language
from engagements.services import for_staff
from storage import people, retention, staff_chats
from storage.database import Database
from storage.keys import Keys
from storage.people import Contact
from storage.staff_chats import StaffChat
from tests.examples import NOW

TODAY = NOW.date()
COUNCIL, HEALTH = "powys-county-council", "health-board"


async def _invited(database: Database, keys: Keys, name: str, code: str, service: str = COUNCIL) -> None:
    async with database.transaction() as tx:
        await staff_chats.invite(tx, keys, service, name, code, TODAY)


async def _opened(database: Database, keys: Keys, chat: int, code: str, days: int = 0) -> bool:
    async with database.transaction() as tx:
        await people.keep(tx, keys, Contact(chat, Language.CY))
        on = TODAY + timedelta(days=days)
        return await staff_chats.open_chat(tx, keys, code, keys.contact(chat), on)


async def _of(database: Database, keys: Keys, service: str = COUNCIL) -> list[tuple[str, int]]:
    async with database.transaction() as tx:
        return [(each.name, each.chat) for each in await staff_chats.of_service(tx, keys, service)]


async def _marks(database: Database, *services: str) -> list[bytes]:
    async with database.transaction() as tx:
        return [*(await tx.execute(staff_chats.audience(services))).scalars()]


async def test_a_member_who_opens_their_link_is_reached(database: Database, keys: Keys) -> None:
    """An officer who opens the link is written to, in the language that their own chat has."""
    await _invited(database, keys, "Siân", "code")

    assert await _opened(database, keys, 1, "code")
    async with database.transaction() as tx:
        found = await staff_chats.of_service(tx, keys, COUNCIL)
        heard = await people.follows(tx, keys.contact(1))

    assert (StaffChat("Siân", keys.contact(1), 1, Language.CY),) == found
    assert {for_staff(COUNCIL)} == heard
    assert [keys.contact(1)] == await _marks(database, COUNCIL)


async def test_a_link_that_nobody_has_opened_reaches_nobody(database: Database, keys: Keys) -> None:
    """An officer sees nobody in the list, and nothing is sent, before the link is opened."""
    await _invited(database, keys, "Siân", "code")

    assert [] == await _of(database, keys)
    assert [] == await _marks(database, COUNCIL)


async def test_a_link_serves_once(database: Database, keys: Keys) -> None:
    """Whoever finds the link in a mail later does not hear what is for staff."""
    await _invited(database, keys, "Siân", "code")
    await _opened(database, keys, 1, "code")

    assert not await _opened(database, keys, 2, "code")
    assert [("Siân", 1)] == await _of(database, keys)


async def test_a_link_serves_for_a_week(database: Database, keys: Keys) -> None:
    """A link that lay about for more than its week opens nothing; on its last day it does."""
    await _invited(database, keys, "Siân", "late")
    await _invited(database, keys, "Tomos", "last")

    assert not await _opened(database, keys, 1, "late", days=8)
    assert await _opened(database, keys, 2, "last", days=7)


async def test_a_link_that_has_ended_is_forgotten(database: Database, keys: Keys) -> None:
    """Nothing is kept of a link that nobody opened; a chat stays."""
    await _invited(database, keys, "Siân", "code")
    await _opened(database, keys, 1, "code")
    await _invited(database, keys, "Tomos", "never")

    async with database.transaction() as tx:
        await staff_chats.forget_links(tx, TODAY + timedelta(days=8))
        assert not await staff_chats.end(tx, keys, COUNCIL, "Tomos")

    assert [("Siân", 1)] == await _of(database, keys)


async def test_a_new_link_of_the_same_name_ends_the_earlier_chat(database: Database, keys: Keys) -> None:
    """An officer with a new phone number is written to there, and at the old one no more."""
    await _invited(database, keys, "Siân", "old")
    await _opened(database, keys, 1, "old")

    await _invited(database, keys, "Siân", "new")
    await _opened(database, keys, 2, "new")

    assert [("Siân", 2)] == await _of(database, keys)


async def test_two_names_for_one_chat_reach_it_once(database: Database, keys: Keys) -> None:
    """Whoever opens a second link of one service, or hears for two, gets each message once."""
    await _invited(database, keys, "Siân", "one")
    await _opened(database, keys, 1, "one")
    await _invited(database, keys, "Siân Morgan", "two")
    await _opened(database, keys, 1, "two")
    await _invited(database, keys, "Siân", "three", HEALTH)
    await _opened(database, keys, 1, "three")

    assert [("Siân Morgan", 1)] == await _of(database, keys)
    assert [keys.contact(1)] == await _marks(database, COUNCIL, HEALTH)


async def test_a_chat_that_leaves_one_service_stays_with_another(database: Database, keys: Keys) -> None:
    """An officer who has had enough of one service still hears of the other, until they leave that too."""
    for service, code in ((COUNCIL, "one"), (HEALTH, "two")):
        await _invited(database, keys, "Siân", code, service)
        await _opened(database, keys, 1, code)

    async with database.transaction() as tx:
        await people.unfollow(tx, keys.contact(1), for_staff(COUNCIL))
    assert ([], [("Siân", 1)]) == (await _of(database, keys), await _of(database, keys, HEALTH))

    async with database.transaction() as tx:
        await people.unfollow(tx, keys.contact(1))
    assert [] == await _of(database, keys, HEALTH)


async def test_a_leaver_is_ended_by_name(database: Database, keys: Keys) -> None:
    """Whoever has left the service hears nothing more, whatever they do with their phone."""
    await _invited(database, keys, "Siân", "one")
    await _opened(database, keys, 1, "one")
    await _invited(database, keys, "Tomos", "two")
    await _opened(database, keys, 2, "two")

    async with database.transaction() as tx:
        assert await staff_chats.end(tx, keys, COUNCIL, "Siân")

    assert [("Tomos", 2)] == await _of(database, keys)


async def test_staff_who_are_forgotten_are_reached_no_more(database: Database, keys: Keys) -> None:
    """An officer who sends /forget is gone from the list of chats too."""
    await _invited(database, keys, "Siân", "one")
    await _opened(database, keys, 1, "one")

    async with database.transaction() as tx:
        await people.forget(tx, keys.contact(1))

    assert [] == await _marks(database, COUNCIL)


async def test_staff_who_follow_nothing_are_kept(database: Database, keys: Keys) -> None:
    """An officer who takes part in nothing is still there when a warning is due."""
    await _invited(database, keys, "Siân", "one")
    await _opened(database, keys, 1, "one")

    async with database.transaction() as tx:
        await retention.end_idle(tx, keys)

    assert [("Siân", 1)] == await _of(database, keys)


async def test_no_name_of_staff_stands_open_in_the_database(database: Database, keys: Keys) -> None:
    """A thief of the database does not read who works there, nor how long their names are."""
    await _invited(database, keys, "Siân Morgan", "one")
    await _invited(database, keys, "Ed", "two")

    async with database.transaction() as tx:
        rows = (await tx.exec_driver_sql("SELECT sealed FROM staff_chat")).scalars().all()

    assert not any(b"Morgan" in bytes(each) for each in rows)
    assert 1 == len({len(bytes(each)) for each in rows})
