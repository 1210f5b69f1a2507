"""The team: who joins, who leaves, and what a leaver has kept."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from nacl.exceptions import CryptoError
from sqlalchemy import Row, select, update

from storage import second_factor, team
from storage import tables as kept
from storage.audit import Act, Entry
from storage.database import Database
from storage.errors import (
    KeyMissing,
    LastMember,
    MemberNeeded,
    NameTaken,
    NotRecognised,
    ShortPassphrase,
    UnknownMember,
    UnusableName,
    WrongCode,
)
from storage.keys import Keys
from storage.looking_up import look_up
from storage.passphrases import lock_under, open_under
from storage.sealing import new_private_key, unseal
from storage.team import Joining
from tests.examples import NOW
from tests.storage.given import SMALL, published
from tests.storage.teams import (
    CHEAP,
    LATER,
    REASON,
    STEP,
    Member,
    entrusted,
    joined,
    mistyped,
    persons,
    recorded,
)
from tests.storage.traces import found

CHAT = 7012345678
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


@pytest.fixture(autouse=True)
async def _published(database: Database, keys: Keys) -> None:
    await published(database, keys)


async def row_of(database: Database, name: str) -> Row[Any, Any]:
    """Give what is kept of a member."""
    async with database.transaction() as tx:
        of_name = select(kept.team_member).where(kept.team_member.c.name == name)
        return (await tx.execute(of_name)).one()


async def names(database: Database, slug: str = "small") -> set[str]:
    """Name the members of a team."""
    async with database.transaction() as tx:
        return set(await team.members(tx, slug))


def own_key(member: Member, row: Row[Any, Any]) -> bytes:
    """Open a member's own key, as anybody can who knows the passphrase and holds the row."""
    key = open_under(member.passphrase, row.locked)
    assert key is not None
    return key


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


async def ready(keys: Keys, passphrase: str, code: str | None = None) -> Joining:
    """Make somebody ready to join."""
    shown = Member("Siân", passphrase, SECRET).proof(NOW).code
    return await team.prepared(keys, "small", "Siân", passphrase, SECRET, code or shown, NOW, CHEAP)


async def test_a_short_passphrase_is_refused(keys: Keys) -> None:
    """An officer cannot choose what a thief of the database would soon guess."""
    with pytest.raises(ShortPassphrase):
        await ready(keys, "x" * 11)


async def test_a_passphrase_of_twelve_is_taken(keys: Keys) -> None:
    """An officer who keeps to the rule is not troubled."""
    assert "Siân" == (await ready(keys, "x" * 12)).name


async def test_an_app_that_shows_other_codes_is_noticed(keys: Keys) -> None:
    """An officer whose app took the secret in wrongly does not lock the team out for good."""
    with pytest.raises(WrongCode):
        await ready(keys, "gair neu ddau", "000000")


async def test_the_code_of_joining_counts_as_used(database: Database, keys: Keys) -> None:
    """Whoever looked over a new member's shoulder cannot use the code that they saw."""
    member = await joined(database, keys)

    assert int(NOW.timestamp()) // 30 == (await row_of(database, member.name)).last_step


async def test_the_last_member_stays(database: Database, keys: Keys) -> None:
    """A team cannot lose, by one command, what nobody could ever open again."""
    member = await joined(database, keys)

    with pytest.raises(LastMember):
        await team.remove(database, keys, "small", "Siân", member.proof(), LATER)

    assert {"Siân"} == await names(database)


async def test_nobody_who_is_not_in_can_be_removed(database: Database, keys: Keys) -> None:
    """An officer who mistypes a name is told so, and nobody leaves."""
    member = await joined(database, keys)

    with pytest.raises(UnknownMember):
        await team.remove(database, keys, "small", "Dafydd", member.proof(), LATER)

    assert {"Siân"} == await names(database)


async def test_a_removed_member_is_let_in_no_more(database: Database, keys: Keys) -> None:
    """A leaver who still knows the passphrase and has the phone is refused."""
    record = await entrusted(database, keys, CHAT)
    leaver, _ = await with_a_leaver(database, keys)

    after = LATER + 4 * STEP
    with pytest.raises(UnknownMember):
        await look_up(database, keys, "small", record, leaver.proof(after), REASON, after)


async def test_who_stays_can_open_what_was_there_and_what_comes(database: Database, keys: Keys) -> None:
    """The team that stays loses nobody when a colleague leaves."""
    before = await entrusted(database, keys, CHAT)
    _, staying = await with_a_leaver(database, keys)
    since = await entrusted(database, keys, CHAT + 1)

    at = LATER + 4 * STEP
    found = [
        await look_up(database, keys, "small", record, staying.proof(moment), REASON, moment)
        for record, moment in ((before, at), (since, at + STEP))
    ]
    assert [CHAT, CHAT + 1] == found


@dataclass(frozen=True)
class Copy:
    """What a leaver took along: their own key, and the team's as it was."""

    own_key: bytes
    team_key: bytes


async def copied(database: Database, leaver: Member) -> Copy:
    """Let somebody keep everything that they can open."""
    row = await row_of(database, leaver.name)
    own = own_key(leaver, row)
    return Copy(own, unseal(own, row.team_key))


async def with_a_leaver(database: Database, keys: Keys) -> tuple[Member, Member]:
    """Let one member join and be removed by another; give the leaver and who stays."""
    staying = await joined(database, keys)
    leaver = await joined(database, keys, "Dafydd", staying.proof(), LATER)
    at = LATER + STEP
    await team.remove(database, keys, "small", "Dafydd", staying.proof(at), at)
    return leaver, staying


async def test_a_leaver_with_an_old_copy_opens_nothing_of_a_new_dump(database: Database, keys: Keys) -> None:
    """A leaver who kept the database and the passphrase cannot tell from a later dump who answered."""
    staying = await joined(database, keys)
    leaver = await joined(database, keys, "Dafydd", staying.proof(), LATER)
    await entrusted(database, keys, CHAT)
    kept_by_leaver = await copied(database, leaver)
    (old,) = await persons(database)

    at = LATER + STEP
    await team.remove(database, keys, "small", "Dafydd", staying.proof(at), at)
    await entrusted(database, keys, CHAT + 1)

    dump = [*await persons(database), (await row_of(database, "Siân")).team_key]
    assert str(CHAT).encode() == unseal(kept_by_leaver.team_key, old)
    assert [] == [each for each in dump if opens(kept_by_leaver, each)]


def opens(copy: Copy, sealed: bytes) -> bool:
    """Tell whether something opens with any key of a copy."""
    for key in (copy.own_key, copy.team_key):
        try:
            unseal(key, sealed)
        except CryptoError:
            continue
        return True
    return False


async def test_one_removal_leaves_other_teams_alone(database: Database, keys: Keys) -> None:
    """A colleague who leaves one team takes nothing from another engagement."""
    await published(database, keys, replace(SMALL, id="other"))
    key = keys.team("other")
    await entrusted(database, keys, CHAT, "other")

    await with_a_leaver(database, keys)

    (person,) = await persons(database)
    assert str(CHAT).encode() == unseal(key, person)


@pytest.mark.of_sqlite
async def test_what_a_leaver_could_open_is_gone_from_the_files(
    database: Database, keys: Keys, tmp_path: Path
) -> None:
    """A leaver who gets the disk itself finds no old seal in it either."""
    await entrusted(database, keys, CHAT)
    (old,) = await persons(database)

    await with_a_leaver(database, keys)

    files = [file for file in (tmp_path / "data").rglob("*") if file.is_file()]
    assert [] == [file.name for file in files if old in file.read_bytes()]


@pytest.mark.of_sqlite
async def test_nothing_secret_stands_in_the_files(database: Database, keys: Keys, tmp_path: Path) -> None:
    """A thief of the database finds neither passphrase nor the secret of an app."""
    member = await joined(database, keys)

    traces = [found(tmp_path / "data", each) for each in (member.passphrase, member.secret)]
    assert [[], []] == traces


async def test_a_second_factor_serves_its_own_member_only(database: Database, keys: Keys) -> None:
    """Whoever can write in the database cannot give a member the second factor of their own app."""
    await joined(database, keys)
    sealed = (await row_of(database, "Siân")).second_factor

    with pytest.raises(KeyMissing):
        second_factor.opened(keys.second_factors, sealed, "small", "Dafydd")


def test_another_passphrase_opens_nothing() -> None:
    """Whoever guesses at a passphrase gets nothing at all."""
    locked = lock_under("gair neu ddau", new_private_key(), CHEAP)

    assert None is open_under("gair neu dri", locked)


def test_one_passphrase_never_locks_alike() -> None:
    """A thief of the database cannot tell who chose the same passphrase."""
    key = new_private_key()

    assert 2 == len({lock_under("gair neu ddau", key, CHEAP) for _ in range(2)})


def test_a_passphrase_is_the_same_on_every_keyboard() -> None:
    """An officer whose keyboard writes ŵ as two characters is not locked out."""
    key = new_private_key()

    assert key == open_under("dw\u0302r a thân", lock_under("dŵr a thân", key, CHEAP))


def test_an_address_names_whose_codes_they_are() -> None:
    """An officer with several apps' entries finds the one of this team."""
    written = second_factor.address(SECRET, "Siân", "small")

    assert f"otpauth://totp/Drws:Si%C3%A2n%20%28small%29?secret={SECRET}&issuer=Drws" == written
