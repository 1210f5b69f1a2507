"""One team for people and organisations: the same members open both, and the record names which."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.beside import parts
from dialogs.answers import Answer, Response
from engagements.engagement import Mode
from engagements.parts import ORGANISATION_NAME
from engagements.questions import Text
from storage import looking_up, team
from storage.audit import Act
from storage.database import Database
from storage.errors import NotRecognised, TooManyTries
from storage.keys import Keys
from storage.snapshots import current
from storage.texts import texts
from tests.examples import both
from tests.storage.given import CY, SMALL, published, submitted
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


async def test_no_name_of_an_organisation_leaves_with_what_it_wrote(database: Database, keys: Keys) -> None:
    """An officer who exports what organisations wrote reads their words, and of nobody who they are."""
    words = Text(id="words", text=both("words"))
    asked = replace(ORGANISATIONS, questions=(ORGANISATIONS.questions[0], words))
    written = {f"gan {n:02}" for n in range(12)}
    for n, text in enumerate(sorted(written)):
        said = (Answer(ORGANISATION_NAME, f"Clwb {n}"), Answer("words", text))
        await submitted(database, keys, n, Response(asked.id, Mode.CONFIDENTIAL, CY, said, None))

    async with database.transaction() as tx:
        standing = await current(tx, keys, asked)

    assert written == {each.text for each in texts(asked, standing, list.reverse)}


def test_the_name_is_what_organisations_are_asked_first() -> None:
    """An organisation is asked for its name first, by the question whose answer stays."""
    assert ORGANISATION_NAME == ORGANISATIONS.questions[0].id
