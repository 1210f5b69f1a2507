"""What is kept of the members of a team."""

from typing import Any

from sqlalchemy import Row, select

from storage import tables as kept
from storage import team
from storage.database import Database
from storage.passphrases import open_under
from tests.storage.teams import (
    Member,
)

CHAT = 7012345678


SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


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
