"""People: found by a mark, and named nowhere."""

from pathlib import Path

import pytest
from sqlalchemy import select

from engagements import limits
from storage import people
from storage.database import Database
from storage.keys import Keys
from storage.people import Contact
from storage.tables import contact, delivery, draft, following, on_screen
from tests.storage.given import CY, EN, rows
from tests.storage.traces import found

CHAT = 7012345678
PEOPLE = [
    Contact(CHAT, CY),
    Contact(1, EN),
    Contact(2**52, CY, muted=True),
    Contact(3, EN, left=frozenset({"powys-recycling", "young-voices", "small"})),
]


async def kept(database: Database, keys: Keys, person: Contact) -> None:
    """Keep a contact."""
    async with database.transaction() as tx:
        await people.keep(tx, keys, person)


async def find(database: Database, keys: Keys, chat: int) -> Contact | None:
    """Find a contact."""
    async with database.transaction() as tx:
        return await people.find(tx, keys, keys.contact(chat))


async def follow(database: Database, mark: bytes, *engagements: str) -> None:
    """Follow engagements."""
    async with database.transaction() as tx:
        for each in engagements:
            await people.follow(tx, mark, each)


@pytest.mark.parametrize("person", PEOPLE, ids=["welsh", "english", "muted", "left"])
async def test_a_contact_is_found_as_it_was_kept(database: Database, keys: Keys, person: Contact) -> None:
    """A participant's language and wishes hold until they change them."""
    await kept(database, keys, person)

    assert person == await find(database, keys, person.chat)


async def test_a_stranger_is_not_found(database: Database, keys: Keys) -> None:
    """A newcomer is asked for their language, and given nobody else's."""
    await kept(database, keys, Contact(CHAT, CY))

    assert await find(database, keys, CHAT + 1) is None


async def test_a_contact_is_kept_once(database: Database, keys: Keys) -> None:
    """A participant who changes language has one language, the new one."""
    await kept(database, keys, Contact(CHAT, CY))
    await kept(database, keys, Contact(CHAT, EN))

    assert (1, Contact(CHAT, EN)) == (await rows(database, contact), await find(database, keys, CHAT))


async def test_a_chat_is_named_nowhere_in_the_files(database: Database, keys: Keys, tmp_path: Path) -> None:
    """A thief of the database finds no chat id in it, in no form, before or after the log is emptied."""
    await kept(database, keys, Contact(CHAT, CY))
    await follow(database, keys.contact(CHAT), "small")
    before = found(tmp_path / "data", str(CHAT))
    await database.leave_no_trace()

    assert ([], []) == (before, found(tmp_path / "data", str(CHAT)))


async def test_all_contacts_have_one_length(database: Database, keys: Keys) -> None:
    """A thief of the database cannot tell a long list of wishes from none."""
    for person in PEOPLE:
        await kept(database, keys, person)
    async with database.transaction() as tx:
        lengths = {len(each) for each in (await tx.execute(select(contact.c.sealed))).scalars()}

    assert 1 == len(lengths)


async def test_however_much_is_left_the_row_has_one_length(database: Database, keys: Keys) -> None:
    """A thief of the database cannot tell who left many, and their owner is reached as before."""
    many = Contact(CHAT, CY, left=frozenset(f"{number:040}" for number in range(500)))
    for person in (many, Contact(1, EN)):
        await kept(database, keys, person)
    async with database.transaction() as tx:
        lengths = {len(each) for each in (await tx.execute(select(contact.c.sealed))).scalars()}
    found = await find(database, keys, CHAT)

    assert (1, CHAT) == (len(lengths), found and found.chat)


async def test_ninety_of_the_longest_names_can_be_left(database: Database, keys: Keys) -> None:
    """A participant who left ninety engagements hears no more of any of them."""
    left = frozenset(f"{number:0{limits.IDENTIFIER}}" for number in range(90))
    await kept(database, keys, Contact(2**52, CY, left=left))

    assert Contact(2**52, CY, left=left) == await find(database, keys, 2**52)


async def test_what_is_followed_is_known(database: Database, keys: Keys) -> None:
    """A participant sees what they follow, each once, and nothing of anybody else."""
    mine, other = keys.contact(CHAT), keys.contact(CHAT + 1)
    await follow(database, mine, "a", "b", "a")
    await follow(database, other, "c")

    async with database.transaction() as tx:
        followed = await people.follows(tx, mine)

    assert {"a", "b"} == followed


@pytest.mark.parametrize(
    ("left", "stays"), [("a", {"b"}), (None, set()), ("z", {"a", "b"})], ids=["one", "all", "another"]
)
async def test_one_tap_leaves(database: Database, keys: Keys, left: str | None, stays: set[str]) -> None:
    """A participant who leaves hears no more of what they left, and of the rest as before."""
    mark = keys.contact(CHAT)
    await follow(database, mark, "a", "b")

    async with database.transaction() as tx:
        await people.unfollow(tx, mark, left)
        followed = await people.follows(tx, mark)

    assert stays == followed


async def test_leaving_leaves_others_alone(database: Database, keys: Keys) -> None:
    """A participant hears on when somebody else leaves."""
    await follow(database, keys.contact(CHAT), "a")
    async with database.transaction() as tx:
        await people.unfollow(tx, keys.contact(CHAT + 1))
        followed = await people.follows(tx, keys.contact(CHAT))

    assert {"a"} == followed


async def test_forgetting_deletes_everything_under_the_mark(database: Database, keys: Keys) -> None:
    """A participant who asked to be forgotten is in no table that can be found by them."""
    for chat in (CHAT, CHAT + 1):
        await kept(database, keys, Contact(chat, CY))
        await follow(database, keys.contact(chat), "a", "b")
        async with database.transaction() as tx:
            for table in (draft, on_screen):
                await tx.execute(table.insert().values(id=keys.contact(chat), sealed=b""))
            await tx.execute(
                delivery.insert().values(broadcast=1, contact=keys.contact(chat), state="pending", attempts=0)
            )

    async with database.transaction() as tx:
        await people.forget(tx, keys.contact(CHAT))
    left = [await rows(database, table) for table in (contact, following, draft, on_screen, delivery)]

    assert [1, 2, 1, 1, 1] == left
