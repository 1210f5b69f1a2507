"""Who leaves a team: what they can no longer open, whatever they have kept."""

from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from nacl.exceptions import CryptoError

from storage import team
from storage.database import Database
from storage.errors import (
    LastMember,
    UnknownMember,
)
from storage.keys import Keys
from storage.looking_up import look_up
from storage.sealing import unseal
from tests.storage.given import SMALL, published
from tests.storage.members import CHAT, names, own_key, row_of
from tests.storage.teams import (
    LATER,
    REASON,
    STEP,
    Member,
    entrusted,
    joined,
    persons,
)


@pytest.fixture(autouse=True)
async def _published(database: Database, keys: Keys) -> None:
    await published(database, keys)


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
