"""The team: who joins, who leaves, and what a leaver has kept."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import update

from storage import tables as kept
from storage import team
from storage.audit import Act, Entry
from storage.database import Database
from storage.errors import (
    KeyMissing,
    MemberNeeded,
    NameTaken,
    NotRecognised,
    UnusableName,
)
from storage.keys import Keys
from storage.looking_up import look_up
from storage.sealing import unseal
from tests.examples import NOW
from tests.storage.given import SMALL, published
from tests.storage.members import CHAT, names, own_key, row_of
from tests.storage.teams import (
    LATER,
    REASON,
    STEP,
    entrusted,
    joined,
    mistyped,
    recorded,
)
from tests.storage.traces import found


@pytest.fixture(autouse=True)
async def _published(database: Database, keys: Keys) -> None:
    await published(database, keys)


async def test_the_first_member_takes_the_key_over(database: Database, keys: Keys) -> None:
    """Whoever steals the key directory once a team has a member finds no key to who answered."""
    key = keys.team("small")

    member = await joined(database, keys)

    row = await row_of(database, "Siân")
    assert key == unseal(own_key(member, row), row.team_key)
    with pytest.raises(KeyMissing):
        keys.team("small")


async def test_a_key_that_is_not_the_teams_is_not_handed_over(database: Database, keys: Keys) -> None:
    """A first member never takes over a key that opens nothing, while the right one is lost."""
    async with database.transaction() as tx:
        await tx.execute(update(kept.team).values(public_key=bytes(32)))

    with pytest.raises(KeyMissing):
        await joined(database, keys)

    assert set() == await names(database)
    assert keys.team("small")


async def test_a_key_left_by_a_kill_is_destroyed_later(
    database: Database, keys: Keys, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever pulled the plug just after the first member joined has not kept the key alive."""
    with monkeypatch.context() as patch:
        patch.setattr(Keys, "destroy_team", lambda *_: None)
        await joined(database, keys)
    assert keys.team("small")

    await team.destroy_handed_over(database, keys)

    with pytest.raises(KeyMissing):
        keys.team("small")


async def test_a_key_that_nobody_took_over_is_kept(database: Database, keys: Keys) -> None:
    """An officer whose team has no member yet does not lose the key at the next start."""
    await team.destroy_handed_over(database, keys)

    assert keys.team("small")


async def test_two_first_members_at_once_are_one(database: Database, keys: Keys, where: str) -> None:
    """Two people who set up the team at the same moment do not both think that they have."""
    other = await Database.opened(where)

    ended = await asyncio.gather(
        joined(database, keys, "Siân"), joined(other, keys, "Dafydd"), return_exceptions=True
    )
    await other.close()

    assert (1, [MemberNeeded]) == (
        len(await names(database)),
        [type(each) for each in ended if isinstance(each, BaseException)],
    )


async def test_a_further_member_needs_one_who_is_in(database: Database, keys: Keys) -> None:
    """Whoever holds the machine cannot let themselves into a team that has members."""
    await joined(database, keys)

    with pytest.raises(MemberNeeded):
        await joined(database, keys, "Dafydd")

    assert {"Siân"} == await names(database)


async def test_a_further_member_is_let_in_by_one_who_is_in(database: Database, keys: Keys) -> None:
    """A new colleague can do what the first can, with a passphrase of their own."""
    record = await entrusted(database, keys, CHAT)
    first = await joined(database, keys)

    second = await joined(database, keys, "Dafydd", first.proof(), LATER)

    proof = second.proof(LATER + STEP)
    assert CHAT == await look_up(database, keys, "small", record, proof, REASON, LATER + STEP)


@pytest.mark.parametrize("slip", [mistyped, lambda proof: replace(proof, passphrase="gair arall hir")])
async def test_nobody_is_let_in_by_a_member_who_is_not_recognised(
    database: Database, keys: Keys, slip: Callable[[Any], Any]
) -> None:
    """Whoever knows a member's name, and half of what they know, lets nobody in."""
    first = await joined(database, keys)

    with pytest.raises(NotRecognised):
        await joined(database, keys, "Dafydd", slip(first.proof()), LATER)

    assert {"Siân"} == await names(database)


async def test_joining_and_leaving_are_recorded(database: Database, keys: Keys) -> None:
    """An auditor sees who let whom in, and who took whom out."""
    first = await joined(database, keys)
    await joined(database, keys, "Dafydd", first.proof(), LATER)
    after = LATER + STEP
    await team.remove(database, keys, "small", "Dafydd", first.proof(after), after)

    assert [
        Entry(NOW, "small", "Siân", Act.TEAM_ADD, "Siân"),
        Entry(LATER, "small", "Siân", Act.TEAM_ADD, "Dafydd"),
        Entry(after, "small", "Siân", Act.TEAM_REMOVE, "Dafydd"),
    ] == await recorded(database)


async def test_a_name_is_one_members(database: Database, keys: Keys) -> None:
    """An auditor who reads a name knows whose it is."""
    first = await joined(database, keys)

    with pytest.raises(NameTaken):
        await joined(database, keys, "Siân", first.proof(), LATER)


async def test_a_name_may_stand_in_two_teams(database: Database, keys: Keys) -> None:
    """An officer who works on two engagements has one name in both, and a passphrase for each."""
    await published(database, keys, replace(SMALL, id="other"))
    await joined(database, keys)

    await joined(database, keys, slug="other")

    assert ({"Siân"}, {"Siân"}) == (await names(database), await names(database, "other"))


@pytest.mark.parametrize(
    ("typed", "name"), [(" Siân ", "Siân"), ("Sia\u0302n", "Siân"), ("Siân Gwen", "Siân Gwen")]
)
def test_a_name_is_kept_in_one_form(typed: str, name: str) -> None:
    """An officer is the same person on every keyboard."""
    assert name == team.as_name(typed)


@pytest.mark.parametrize("typed", ["", "  ", "a\nb", "\x1b[2J", "a" * 65], ids=repr)
def test_what_is_no_name_is_refused(typed: str) -> None:
    """An auditor is not shown an empty name, or one that rewrites their terminal."""
    with pytest.raises(UnusableName):
        team.as_name(typed)


@pytest.mark.of_sqlite
async def test_nothing_secret_stands_in_the_files(database: Database, keys: Keys, tmp_path: Path) -> None:
    """A thief of the database finds neither passphrase nor the secret of an app."""
    member = await joined(database, keys)

    traces = [found(tmp_path / "data", each) for each in (member.passphrase, member.secret)]
    assert [[], []] == traces
