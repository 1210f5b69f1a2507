"""Members of a team, as tests need them: cheap passphrases, and codes of any moment."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import pyotp
from nacl.pwhash import argon2id
from sqlalchemy import select

from engagements.engagement import Mode
from storage import audit, second_factor, team
from storage.admission import Proof
from storage.audit import Entry
from storage.database import Database
from storage.keys import Keys
from storage.passphrases import Cost
from storage.tables import confidential_response
from tests.examples import NOW
from tests.storage.given import response, submitted

CHEAP = Cost(argon2id.OPSLIMIT_MIN, argon2id.MEMLIMIT_MIN)
STEP = timedelta(seconds=30)
# Codes count once, so whoever does something after joining does it later.
LATER = NOW + timedelta(hours=1)
REASON = "They asked us to ring them"


@dataclass(frozen=True)
class Member:
    """A member, with all that they know and hold."""

    name: str
    passphrase: str
    secret: str

    def proof(self, at: datetime = LATER) -> Proof:
        """Say who they are, with a code of some moment."""
        return Proof(self.name, self.passphrase, pyotp.TOTP(self.secret).at(at))


def mistyped(proof: Proof) -> Proof:
    """Give a proof with another code."""
    return replace(proof, code=f"{(int(proof.code) + 1) % 1_000_000:06}")


async def joined(
    database: Database,
    keys: Keys,
    name: str = "Siân",
    by: Proof | None = None,
    at: datetime = NOW,
    slug: str = "small",
) -> Member:
    """Let somebody join a team: the first by the key directory, another by a member."""
    member = Member(name, f"{name} a'i geiriau hir", second_factor.new_secret())
    code = pyotp.TOTP(member.secret).at(at)
    ready = await team.prepared(keys, slug, name, member.passphrase, member.secret, code, at, CHEAP)
    if by is None:
        await team.add_first(database, keys, slug, ready, at)
    else:
        await team.add(database, keys, slug, ready, by, at)
    return member


async def entrusted(database: Database, keys: Keys, chat: int, slug: str = "small") -> str:
    """Let a chat answer in confidence, and give the code of its record."""
    sent = response(f"gan {chat}", mode=Mode.CONFIDENTIAL, engagement=slug)
    assert await submitted(database, keys, chat, sent)
    mark = keys.owner(slug, chat)
    assert mark is not None
    return mark.hex()[:10]


async def persons(database: Database) -> list[bytes]:
    """Give everything that is sealed to a team."""
    async with database.transaction() as tx:
        return list((await tx.execute(select(confidential_response.c.person))).scalars())


async def recorded(database: Database, slug: str = "small") -> list[Entry]:
    """Give what the audit holds."""
    async with database.transaction() as tx:
        return list(await audit.entries(tx, slug))
