"""The named team of an engagement: the only people who can open who answered in confidence.

It is the team of what organisations answer beside the engagement, too.
"""

import asyncio
from dataclasses import dataclass, field
from datetime import datetime
from unicodedata import normalize

from sqlalchemy import delete, insert, select, update

from engagements.parts import Part, named
from storage import audit, second_factor
from storage.admission import NAME_CHARACTERS, TEAM_KEY_BYTES, Proof, admitted, found
from storage.audit import Act, Entry
from storage.confidential import PERSON_BYTES
from storage.database import Database
from storage.errors import (
    KeyMissing,
    LastMember,
    MemberNeeded,
    NameTaken,
    ShortPassphrase,
    UnknownMember,
    UnusableName,
    WrongCode,
)
from storage.keys import Keys
from storage.passphrases import Cost, lock_under
from storage.sealing import new_private_key, public_half, seal, unseal
from storage.tables import confidential_response, team, team_member
from storage.transactions import Transaction

PASSPHRASE_CHARACTERS = 12


@dataclass(frozen=True, slots=True)
class Joining:
    """Somebody who joins a team: what is kept of them, but for the team's key."""

    name: str
    public_key: bytes
    locked: bytes = field(repr=False)
    second_factor: bytes = field(repr=False)
    last_step: int


def as_name(typed: str) -> str:
    """Give a name as it is kept, or raise UnusableName."""
    name = normalize("NFC", typed.strip())
    if not (0 < len(name) <= NAME_CHARACTERS and name.isprintable()):
        raise UnusableName(str(NAME_CHARACTERS))
    return name


def assert_long_enough(passphrase: str) -> None:
    """Raise ShortPassphrase where a passphrase is too short."""
    if len(passphrase) < PASSPHRASE_CHARACTERS:
        raise ShortPassphrase(str(PASSPHRASE_CHARACTERS))


async def members(tx: Transaction, slug: str) -> tuple[str, ...]:
    """Name the members of a team."""
    columns = team_member.c
    return tuple((await tx.execute(select(columns.name).where(columns.engagement == slug))).scalars())


async def with_members(tx: Transaction) -> frozenset[str]:
    """Name the engagements whose teams have members."""
    return frozenset((await tx.execute(select(team_member.c.engagement).distinct())).scalars())


async def key_of(tx: Transaction, slug: str, name: str) -> bytes | None:
    """Give the public key of a member, which is another where somebody was let in anew; None without one."""
    row = await found(tx, slug, name)
    return None if row is None else row.public_key


async def assert_may_join(tx: Transaction, slug: str, name: str, by: str | None) -> None:
    """Raise NameTaken, or MemberNeeded where nobody lets them in though the team has members."""
    present = await members(tx, slug)
    if name in present:
        raise NameTaken(name)
    if present and by is None:
        raise MemberNeeded(slug)


async def prepared(
    keys: Keys, slug: str, name: str, passphrase: str, secret: str, code: str, now: datetime, cost: Cost
) -> Joining:
    """Make ready somebody who joins. Their first code shows that their app has taken the secret in.

    Raises UnusableName, ShortPassphrase or WrongCode.
    """
    kept_name = as_name(name)
    assert_long_enough(passphrase)
    step = second_factor.step_of(secret, code, now)
    if step is None:
        raise WrongCode(kept_name)
    own = new_private_key()
    locked = await asyncio.to_thread(lock_under, passphrase, own, cost)
    factor = second_factor.sealed(keys.second_factors, secret, slug, kept_name)
    return Joining(kept_name, public_half(own), locked, factor, step)


async def add_first(database: Database, keys: Keys, slug: str, member: Joining, now: datetime) -> None:
    """Hand the team's key over to its first member; the key directory has it no more.

    Raises KeyMissing where the key directory has none that fits.
    """
    async with database.transaction() as tx:
        await assert_may_join(tx, slug, member.name, None)
        key = keys.team(slug)
        if public_half(key) != await _public_key(tx, slug):
            raise KeyMissing(f"{slug}: team")
        await _keep(tx, slug, member, key)
        await audit.record(tx, Entry(now, slug, member.name, Act.TEAM_ADD, member.name))
    keys.destroy_team(slug)


async def add(database: Database, keys: Keys, slug: str, member: Joining, by: Proof, now: datetime) -> None:
    """Let a further member in, by one who is in. Raises a RefusedTry where that one is not recognised."""
    async with admitted(database, keys, slug, by, now, member.name) as acting:
        await assert_may_join(acting.tx, slug, member.name, by.member)
        await _keep(acting.tx, slug, member, acting.team_key())
        await audit.record(acting.tx, Entry(now, slug, by.member, Act.TEAM_ADD, member.name))


async def remove(database: Database, keys: Keys, slug: str, name: str, by: Proof, now: datetime) -> None:
    """Take a member out, and change the team's key.

    Whatever the leaver has kept opens nothing of what stands in the database from now on. Raises LastMember
    where nobody would be left, a RefusedTry where the one who removes is not recognised.
    """
    async with admitted(database, keys, slug, by, now, name) as acting:
        tx = acting.tx
        present = await members(tx, slug)
        if name not in present:
            raise UnknownMember(name)
        if len(present) == 1:
            raise LastMember(name)
        columns = team_member.c
        await tx.execute(delete(team_member).where(columns.engagement == slug, columns.name == name))
        await _change_key(tx, slug, acting.team_key())
        await audit.record(tx, Entry(now, slug, by.member, Act.TEAM_REMOVE, name))
    await database.leave_no_trace()


async def sign_in(database: Database, keys: Keys, slug: str, by: Proof, now: datetime) -> None:
    """Let a member in to the staff pages, on the record. Raises a RefusedTry."""
    async with admitted(database, keys, slug, by, now) as acting:
        await audit.record(acting.tx, Entry(now, slug, by.member, Act.SIGN_IN))


async def destroy_handed_over(database: Database, keys: Keys) -> None:
    """Destroy the team keys that members have taken over, where a kill came before that."""
    async with database.transaction() as tx:
        for slug in (await tx.execute(select(team_member.c.engagement).distinct())).scalars():
            keys.destroy_team(slug)


async def _keep(tx: Transaction, slug: str, member: Joining, team_key: bytes) -> None:
    values = {
        "engagement": slug,
        "name": member.name,
        "public_key": member.public_key,
        "locked": member.locked,
        "team_key": seal(member.public_key, team_key, TEAM_KEY_BYTES),
        "second_factor": member.second_factor,
        "last_step": member.last_step,
    }
    await tx.execute(insert(team_member).values(values))


async def _change_key(tx: Transaction, slug: str, old: bytes) -> None:
    """Make a new key for a team, and seal to it everything that was sealed to the old one."""
    fresh = new_private_key()
    answered, member = confidential_response.c, team_member.c
    of_team = answered.engagement.in_((slug, named(slug, Part.ORGANISATIONS)))
    sealed = select(answered.id, answered.person).where(of_team)
    for row in (await tx.execute(sealed)).all():
        person = seal(public_half(fresh), unseal(old, row.person), PERSON_BYTES)
        await tx.execute(update(confidential_response).where(answered.id == row.id).values(person=person))
    staying = select(member.name, member.public_key).where(member.engagement == slug)
    for row in (await tx.execute(staying)).all():
        this = update(team_member).where(member.engagement == slug, member.name == row.name)
        await tx.execute(this.values(team_key=seal(row.public_key, fresh, TEAM_KEY_BYTES)))
    await tx.execute(update(team).where(team.c.engagement == slug).values(public_key=public_half(fresh)))


async def _public_key(tx: Transaction, slug: str) -> bytes | None:
    return (await tx.execute(select(team.c.public_key).where(team.c.engagement == slug))).scalar()
