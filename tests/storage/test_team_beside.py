"""One team for people and organisations: the same members open both, and the record names which."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.beside import parts
from storage import looking_up, team
from storage.audit import Act
from storage.database import Database
from storage.errors import NotRecognised, TooManyTries
from storage.keys import Keys
from tests.storage.given import SMALL, published
from tests.storage.teams import LATER, REASON, STEP, entrusted, joined, mistyped, persons, recorded

ORGANISATIONS = next(each for each in parts(SMALL, SMALL.owners) if each.id == "small+organisations")
CLUB, PERSON = 7012345678, 7012345679


@pytest.fixture(autouse=True)
async def _published(database: Database, keys: Keys) -> None:
    await published(database, keys)
    await published(database, keys, ORGANISATIONS)


async def test_a_member_reads_what_organisations_sent(database: Database, keys: Keys) -> None:
    """A member reads, with the same passphrase, what organisations sent, and nothing of people."""
    member = await joined(database, keys)
    record = await entrusted(database, keys, CLUB, ORGANISATIONS.id)
    await entrusted(database, keys, PERSON)

    read = await looking_up.read(database, keys, ORGANISATIONS.id, member.proof(), LATER)

    assert [record] == [each.code for each in read]


async def test_a_member_finds_who_answered_for_an_organisation(database: Database, keys: Keys) -> None:
    """A member finds the chat of an organisation once they have said why, and the record names where."""
    member = await joined(database, keys)
    record = await entrusted(database, keys, CLUB, ORGANISATIONS.id)

    found = await looking_up.look_up(database, keys, ORGANISATIONS.id, record, member.proof(), REASON, LATER)

    last = (await recorded(database))[-1]
    assert (CLUB, ORGANISATIONS.id, Act.LOOK_UP) == (found, last.engagement, last.act)


async def test_no_key_of_a_team_stays_in_the_key_directory(
    database: Database, keys: Keys, tmp_path: Path
) -> None:
    """Whoever takes the key directory once the team has a member cannot open who answered, of either."""
    await joined(database, keys)

    assert [] == [*(tmp_path / "keys").rglob("team.key")]


async def test_who_leaves_opens_nothing_of_organisations(database: Database, keys: Keys) -> None:
    """After a member has left, all is sealed to another key, and the others find organisations as before."""
    first = await joined(database, keys)
    await joined(database, keys, "Dafydd", first.proof(), LATER)
    record = await entrusted(database, keys, CLUB, ORGANISATIONS.id)
    before = await persons(database)
    at = LATER + STEP

    await team.remove(database, keys, "small", "Dafydd", first.proof(at), at)

    later = at + STEP
    proof = first.proof(later)
    assert CLUB == await looking_up.look_up(database, keys, ORGANISATIONS.id, record, proof, REASON, later)
    assert set() == set(before) & set(await persons(database))


async def test_tries_at_either_are_tries_at_one_passphrase(database: Database, keys: Keys) -> None:
    """Whoever guesses gets five tries in all, and not five more under the name of the part."""
    member = await joined(database, keys)
    for slug in ("small", ORGANISATIONS.id, "small", ORGANISATIONS.id, "small"):
        with pytest.raises(NotRecognised):
            await looking_up.read(database, keys, slug, mistyped(member.proof()), LATER)

    for slug in ("small", ORGANISATIONS.id):
        with pytest.raises(TooManyTries):
            await looking_up.read(database, keys, slug, replace(member.proof()), LATER)
