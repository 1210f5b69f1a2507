"""People who follow, each with a phone, and what the rows say of the deliveries to them."""

from collections.abc import Sequence
from random import Random

from sqlalchemy import func, select

from engagements.feedback import Feedback
from engagements.language import Language
from sandbox import Phone, Sandbox
from sandbox.messages import Standing
from storage import broadcasts, people
from storage.database import Database
from storage.deliveries import DeliveryState
from storage.keys import Keys
from storage.people import Contact
from storage.tables import delivery, nullifier
from storage.transactions import Transaction

_AT_ONCE = 500
_WELSH = 0.2
_UNDER_WAY = (DeliveryState.PENDING, DeliveryState.RETRY, DeliveryState.SENDING)


async def following(
    sandbox: Sandbox, database: Database, keys: Keys, number: int, engagements: Sequence[str], chance: Random
) -> list[Phone]:
    """Let people follow: everybody the first engagement, and every tenth of them the others too."""
    phones = [_phone(sandbox, chance) for _ in range(number)]
    for first in range(0, number, _AT_ONCE):
        async with database.transaction() as tx:
            for place, phone in enumerate(phones[first : first + _AT_ONCE], first):
                await _follow(tx, keys, phone, engagements if place % 10 == 0 else engagements[:1])
    return phones


def _phone(sandbox: Sandbox, chance: Random) -> Phone:
    """Give a phone on which Start was pressed long ago."""
    phone = sandbox.phone(language_code="cy" if chance.random() < _WELSH else "en")
    phone.account.standing = Standing.MEMBER
    return phone


async def _follow(tx: Transaction, keys: Keys, phone: Phone, engagements: Sequence[str]) -> None:
    await people.keep(tx, keys, Contact(phone.id, Language(phone.account.language_code)))
    for each in engagements:
        await people.follow(tx, keys.contact(phone.id), each)


async def under_way(database: Database) -> int:
    """Count the deliveries that have no end yet."""
    waiting = select(func.count()).where(delivery.c.state.in_([each.value for each in _UNDER_WAY]))
    async with database.transaction() as tx:
        return (await tx.execute(waiting)).scalar_one()


async def states(
    database: Database, keys: Keys, phones: Sequence[Phone], words: Sequence[str]
) -> dict[tuple[str, int], DeliveryState]:
    """Read what became of each delivery, by the words that only its feedback says and by chat."""
    chats = {keys.contact(phone.id): phone.id for phone in phones}
    async with database.transaction() as tx:
        rows = (await tx.execute(select(delivery.c.broadcast, delivery.c.contact, delivery.c.state))).all()
        said = {each: await _said(tx, each, words) for each in {row.broadcast for row in rows}}
    return {(said[row.broadcast], chats[row.contact]): DeliveryState(row.state) for row in rows}


async def _said(tx: Transaction, number: int, words: Sequence[str]) -> str:
    content = (await broadcasts.load_of(tx, number)).content
    assert isinstance(content, Feedback)  # noqa: S101 - no notices are sent here
    assert content.did is not None  # noqa: S101 - all of it is of the stage decided
    return next(each for each in words if each in content.did.cy)


async def taken_in(database: Database) -> int:
    """Count the responses that were taken in."""
    async with database.transaction() as tx:
        return (await tx.execute(select(func.count()).select_from(nullifier))).scalar_one()
