"""Responses in confidence: who sent one is sealed to the named team, and found again by its owner alone."""

from collections.abc import Iterable

from sqlalchemy import delete, insert, select, update

from dialogs.answers import ANSWERS, Answer, Found, Response
from engagements.engagement import Mode
from storage.database import Transaction
from storage.errors import KeyMissing
from storage.keys import Keys
from storage.sealing import lock, seal, unlock
from storage.tables import confidential_response, epoch, team

PERSON_BYTES = 64


async def entrust(tx: Transaction, keys: Keys, chat: int, sent: Response) -> None:
    """Take in a response in confidence.

    Raises KeyMissing where its owner could not find it again, or no team could be told who sent it.
    """
    mark = keys.owner(sent.engagement, chat)
    if mark is None:
        raise KeyMissing(f"{sent.engagement}: owner")
    values = {
        "id": mark,
        "engagement": sent.engagement,
        "language": sent.language,
        "answers": await _locked(tx, keys, sent),
        "person": seal(await _team_key(tx, sent.engagement), str(chat).encode(), PERSON_BYTES),
        "receipt": keys.receipt(sent.receipt) if sent.receipt else None,
    }
    await tx.execute(insert(confidential_response).values(values))


async def entrusted(tx: Transaction, keys: Keys, chat: int, slugs: tuple[str, ...]) -> frozenset[str]:
    """Name those engagements that a chat has answered in confidence."""
    columns = confidential_response.c
    own = columns.id.in_(_marks(keys, chat, slugs))
    return frozenset((await tx.execute(select(columns.engagement).where(own))).scalars())


async def withdraw(tx: Transaction, keys: Keys, chat: int) -> int:
    """Delete every response that this chat sent in confidence, and tell how many. It takes no team."""
    columns = confidential_response.c
    answered = (await tx.execute(select(columns.engagement).distinct())).scalars()
    own = columns.id.in_(_marks(keys, chat, answered))
    return (await tx.execute(delete(confidential_response).where(own))).rowcount


async def find_by_receipt(tx: Transaction, keys: Keys, receipt: str) -> Found | None:
    """Find the response in confidence that a receipt was given for."""
    columns = confidential_response.c
    of_receipt = select(columns.engagement, columns.answers).where(columns.receipt == keys.receipt(receipt))
    row = (await tx.execute(of_receipt)).first()
    if row is None:
        return None
    return Found(row.engagement, Mode.CONFIDENTIAL, opened(keys, row.engagement, row.answers))


async def amend(tx: Transaction, keys: Keys, sent: Response) -> bool:
    """Put new answers in the place of those under the receipt. Returns False where it finds none."""
    if sent.receipt is None:
        return False
    columns = confidential_response.c
    of_receipt = update(confidential_response).where(
        columns.engagement == sent.engagement, columns.receipt == keys.receipt(sent.receipt)
    )
    changed = of_receipt.values(answers=await _locked(tx, keys, sent), language=sent.language)
    return (await tx.execute(changed)).rowcount == 1


async def take_back(tx: Transaction, keys: Keys, slug: str, receipt: str) -> bool:
    """Delete the response under a receipt. Returns False where it finds none."""
    columns = confidential_response.c
    of_receipt = delete(confidential_response).where(
        columns.engagement == slug, columns.receipt == keys.receipt(receipt)
    )
    return (await tx.execute(of_receipt)).rowcount == 1


def opened(keys: Keys, slug: str, answers: bytes) -> tuple[Answer, ...]:
    """Open the answers of a response at rest."""
    return ANSWERS.validate_json(unlock((keys.data(slug),), answers))


def _marks(keys: Keys, chat: int, slugs: Iterable[str]) -> list[bytes]:
    marks = (keys.owner(each, chat) for each in slugs)
    return [mark for mark in marks if mark is not None]


async def _locked(tx: Transaction, keys: Keys, sent: Response) -> bytes:
    """Seal answers at the length that all of the engagement have: its box knows."""
    length = await tx.execute(select(epoch.c.length).where(epoch.c.engagement == sent.engagement))
    return lock(keys.data(sent.engagement), ANSWERS.dump_json(sent.answers), length.scalar_one())


async def _team_key(tx: Transaction, slug: str) -> bytes:
    key = (await tx.execute(select(team.c.public_key).where(team.c.engagement == slug))).scalar()
    if key is None:
        raise KeyMissing(f"{slug}: team")
    return bytes(key)
