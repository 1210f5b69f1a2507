"""Responses in confidence: who sent one is sealed to the named team, and found again by its owner alone."""

from collections.abc import Iterable

from sqlalchemy import delete, exists, insert, select, update

from dialogs.answers import ANSWERS, Answer, Found, Response
from dialogs.follow_ups import replies, with_replies
from engagements.engagement import Mode
from engagements.parts import whole_of
from storage import follow_ups
from storage.errors import KeyMissing
from storage.keys import Keys
from storage.sealing import lock, seal, unlock
from storage.tables import confidential_response, epoch, follow_up, team
from storage.transactions import Transaction

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
        "answers": await _locked(tx, keys, sent.engagement, sent.answers),
        "person": seal(await _team_key(tx, sent.engagement), str(chat).encode(), PERSON_BYTES),
        "receipt": keys.receipt(sent.receipt) if sent.receipt else None,
    }
    await tx.execute(insert(confidential_response).values(values))


async def entrusted(tx: Transaction, keys: Keys, chat: int, slugs: tuple[str, ...]) -> frozenset[str]:
    """Name those engagements that a chat has answered in confidence."""
    marks = _marks(keys, chat, slugs)
    if not marks:
        return frozenset()
    columns = confidential_response.c
    own = columns.id.in_(marks)
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
    wanted = select(columns.id, columns.engagement, columns.answers)
    row = (await tx.execute(wanted.where(columns.receipt == keys.receipt(receipt)))).first()
    if row is None:
        return None
    answers = opened(keys, row.engagement, row.answers)
    return await follow_ups.found(tx, keys, row.engagement, Mode.CONFIDENTIAL, row.id, answers)


async def asked_back(tx: Transaction, keys: Keys, chat: int, slugs: Iterable[str]) -> tuple[Found, ...]:
    """Find those responses of this chat about which the team has asked something."""
    marks = _marks(keys, chat, slugs)
    if not marks:
        return ()
    columns = confidential_response.c
    theirs = columns.id.in_(marks)
    anything_asked = exists(select(follow_up.c.mark))
    mine = select(columns.id, columns.engagement, columns.answers).where(theirs, anything_asked)
    found: list[Found] = []
    for row in (await tx.execute(mine)).all():
        answers = opened(keys, row.engagement, row.answers)
        found.append(await follow_ups.found(tx, keys, row.engagement, Mode.CONFIDENTIAL, row.id, answers))
    return tuple(each for each in found if each.follow_ups)


async def reply(tx: Transaction, keys: Keys, chat: int, slug: str, receipt: str | None, said: Answer) -> bool:
    """Add a reply to the response under a receipt; without one, to this chat's own.

    Returns False where there is none.
    """
    columns = confidential_response.c
    own = columns.receipt == keys.receipt(receipt) if receipt else columns.id.in_(_marks(keys, chat, (slug,)))
    mine = select(columns.id, columns.answers).where(columns.engagement == slug, own)
    row = (await tx.execute(mine.with_for_update())).first()
    if row is None:
        return False
    answers = with_replies(opened(keys, slug, row.answers), said)
    changed = update(confidential_response).where(columns.id == row.id)
    await tx.execute(changed.values(answers=await _locked(tx, keys, slug, answers)))
    return True


async def amend(tx: Transaction, keys: Keys, sent: Response) -> bool:
    """Put new answers in the place of those under the receipt. Returns False where it finds none."""
    if sent.receipt is None:
        return False
    columns = confidential_response.c
    of_receipt = (columns.engagement == sent.engagement, columns.receipt == keys.receipt(sent.receipt))
    wanted = select(columns.answers).where(*of_receipt).with_for_update()
    earlier = (await tx.execute(wanted)).scalar()
    if earlier is None:
        return False
    answers = with_replies(sent.answers, *replies(opened(keys, sent.engagement, earlier)))
    values = {"answers": await _locked(tx, keys, sent.engagement, answers), "language": sent.language}
    await tx.execute(update(confidential_response).where(*of_receipt).values(values))
    return True


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


async def _locked(tx: Transaction, keys: Keys, slug: str, answers: tuple[Answer, ...]) -> bytes:
    """Seal answers at the length that all of the engagement have: its box knows."""
    length = await tx.execute(select(epoch.c.length).where(epoch.c.engagement == slug))
    return lock(keys.data(slug), ANSWERS.dump_json(answers), length.scalar_one())


async def _team_key(tx: Transaction, slug: str) -> bytes:
    whole = whole_of(slug)
    key = (await tx.execute(select(team.c.public_key).where(team.c.engagement == whole))).scalar()
    if key is None:
        raise KeyMissing(f"{whole}: team")
    return bytes(key)
