"""Who may act for a team: whoever knows a passphrase and holds a second factor. Refusals are recorded."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, select, update

from engagements.parts import whole_of
from storage import audit, second_factor
from storage.audit import Act, Entry
from storage.database import Database
from storage.errors import CodeUsed, NotRecognised, RefusedTry, TooManyTries, UnknownMember
from storage.keys import Keys
from storage.passphrases import open_under
from storage.sealing import KEY_BYTES, public_half, unseal
from storage.tables import team_member
from storage.transactions import Transaction

TRIES = 5
TRIES_WITHIN = timedelta(minutes=15)
NAME_CHARACTERS = 64

# The team's private key is sealed to each member padded, and padding takes a byte.
TEAM_KEY_BYTES = 2 * KEY_BYTES


@dataclass(frozen=True, slots=True)
class Proof:
    """Who somebody says they are, and what they prove it with."""

    member: str
    passphrase: str = field(repr=False)
    code: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Admitted:
    """A member who has been let in, inside one transaction."""

    tx: Transaction = field(repr=False)
    private_key: bytes = field(repr=False)
    sealed_team_key: bytes = field(repr=False)

    def team_key(self) -> bytes:
        """Open the private key of the team."""
        return unseal(self.private_key, self.sealed_team_key)


@asynccontextmanager
async def admitted(
    database: Database, keys: Keys, slug: str, proof: Proof, now: datetime, about: str = ""
) -> AsyncIterator[Admitted]:
    """Let a member in, and do everything inside in one transaction.

    Of what stands beside an engagement the members are those of the whole; the record names the part.
    Raises a RefusedTry where somebody is not let in. It is recorded and committed first, so that tries can be
    counted; so is one that is raised inside, which must be before anything has been changed there.
    """
    whole = whole_of(slug)
    private_key = await _private_key(database, whole, proof, now)
    refused: RefusedTry | None = None
    async with database.transaction() as tx:
        try:
            row = await _let_in(tx, keys, whole, proof, private_key, now)
            yield Admitted(tx, private_key or b"", row.team_key)
        except RefusedTry as error:
            refused = error
            await _record(tx, slug, proof.member, error, about, now)
    if refused is not None:
        raise refused


async def _record(
    tx: Transaction, slug: str, member: str, refused: RefusedTry, about: str, now: datetime
) -> None:
    """Write a refusal down; that there were too many once in a while, so that trying on fills no disk."""
    name = member[:NAME_CHARACTERS]
    since = now - TRIES_WITHIN
    too_many = isinstance(refused, TooManyTries)
    if too_many and await audit.was_refused(tx, whole_of(slug), name, since, refused.code):
        return
    await audit.record(tx, Entry(now, slug, name, Act.REFUSED, about[:NAME_CHARACTERS], refused.code))


async def found(tx: Transaction, slug: str, name: str) -> Row[Any, Any] | None:
    """Find a member of a team."""
    columns = team_member.c
    return (
        await tx.execute(select(team_member).where(columns.engagement == slug, columns.name == name))
    ).first()


async def _private_key(database: Database, slug: str, proof: Proof, now: datetime) -> bytes | None:
    """Open a member's own key. It is slow on purpose, so that no transaction waits for it."""
    async with database.transaction() as tx:
        row = await found(tx, slug, proof.member)
        if row is None or await _too_many(tx, slug, proof.member, now):
            return None
    return await asyncio.to_thread(open_under, proof.passphrase, row.locked)


async def _let_in(
    tx: Transaction, keys: Keys, slug: str, proof: Proof, private_key: bytes | None, now: datetime
) -> Row[Any, Any]:
    row = await found(tx, slug, proof.member)
    if row is None:
        raise UnknownMember(proof.member)
    if await _too_many(tx, slug, proof.member, now):
        raise TooManyTries(proof.member)
    secret = second_factor.opened(keys.second_factors, row.second_factor, slug, proof.member)
    step = second_factor.step_of(secret, proof.code, now)
    if private_key is None or public_half(private_key) != row.public_key or step is None:
        raise NotRecognised(proof.member)
    if step <= row.last_step:
        raise CodeUsed(proof.member)
    columns = team_member.c
    this = update(team_member).where(columns.engagement == slug, columns.name == proof.member)
    await tx.execute(this.values(last_step=step))
    return row


async def _too_many(tx: Transaction, slug: str, member: str, now: datetime) -> bool:
    tries = await audit.refusals(tx, slug, member, now - TRIES_WITHIN, but=TooManyTries.code)
    return tries >= TRIES
