"""The ballot box: responses go in once each, sealed, and so does whatever their owners change in them."""

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from secrets import token_bytes
from typing import Any
from uuid import uuid4

from sqlalchemy import Row, and_, bindparam, exists, func, insert, or_, select

from dialogs.answers import ANSWERS, Answer, Found, Response
from engagements.engagement import Mode
from engagements.language import Language
from storage import confidential, follow_ups
from storage.ballots import Amendment, Ballot, Sealed, packed
from storage.errors import KeyMissing
from storage.keys import RECEIPT_BYTES, Keys
from storage.prepared import Prepared
from storage.sealing import seal
from storage.tables import engagement, envelope, epoch, nullifier, response
from storage.transactions import Transaction
from storage.writing import insert_if_new

_EPOCH_BEGAN = datetime(1970, 1, 1, tzinfo=UTC)
# SQLite takes a condition of a thousand parts, and a statement is compiled for each number of marks.
AT_ONCE = 100

_BY_ANYBODY = Prepared(
    select(engagement.c.id).where(exists().where(nullifier.c.engagement == engagement.c.id))
)
_EPOCH = Prepared(
    select(epoch.c.number, epoch.c.public_key, epoch.c.length).where(epoch.c.engagement == bindparam("slug"))
)
_LANGUAGES = Prepared(select(epoch.c.engagement, epoch.c.languages))
_PUT_IN = Prepared(insert(envelope))


@dataclass(frozen=True, slots=True)
class Box:
    """Where envelopes are put: the number and key of its epoch, and their one length in bytes."""

    number: int
    public_key: bytes
    length: int


async def answered(tx: Transaction, keys: Keys, chat: int, engagements: tuple[str, ...]) -> frozenset[str]:
    """Name those engagements that a chat has answered. No key is read of one that nobody has answered."""
    by_anybody = {slug for (slug,) in await _BY_ANYBODY.known(tx)}
    slugs = [each for each in engagements if each in by_anybody]
    marks = [(each, mark) for each in slugs if (mark := keys.nullifier(each, chat)) is not None]
    own: list[str] = []
    for start in range(0, len(marks), AT_ONCE):
        some = marks[start : start + AT_ONCE]
        named = {f"slug{n}": slug for n, (slug, _) in enumerate(some)}
        marked = {f"mark{n}": mark for n, (_, mark) in enumerate(some)}
        own += [slug for (slug,) in await _own(len(some)).all(tx, **named, **marked)]
    return frozenset(own)


@cache
def _own(number: int) -> Prepared:
    """Choose those of so many marks that stand there."""
    columns = nullifier.c
    each = [
        and_(columns.engagement == bindparam(f"slug{n}"), columns.n == bindparam(f"mark{n}"))
        for n in range(number)
    ]
    return Prepared(select(columns.engagement).where(or_(*each)))


async def submit(tx: Transaction, keys: Keys, chat: int, sent: Response) -> bool:
    """Take in a response. Returns False, and takes in nothing, where this chat has answered already.

    Raises KeyMissing where the key that tells so is gone: nobody must be thanked for nothing.
    """
    mark = keys.nullifier(sent.engagement, chat)
    if mark is None:
        raise KeyMissing(f"{sent.engagement}: nullifier")
    if not await insert_if_new(tx, nullifier, engagement=sent.engagement, n=mark):
        return False
    _BY_ANYBODY.has_changed(tx)
    if sent.mode is Mode.CONFIDENTIAL:
        await confidential.entrust(tx, keys, chat, sent)
        return True
    # A response without a receipt has the trace of one that nobody knows: who declined it took a turn more.
    receipt = keys.receipt(sent.receipt) if sent.receipt else token_bytes(RECEIPT_BYTES)
    answers = ANSWERS.dump_json(sent.answers)
    ballot = Ballot(uuid4().bytes, sent.language, answers, receipt, sent.even_so)
    await _put_in(tx, sent.engagement, ballot)
    return True


async def amend(tx: Transaction, keys: Keys, sent: Response, now: datetime) -> bool:
    """Take in new answers for the response under a receipt, for the next opening of the box if anonymous.

    Returns False where there is none in confidence under it. Of an anonymous one nobody can tell.
    """
    if sent.receipt is None:
        return False
    if sent.mode is Mode.CONFIDENTIAL:
        return await confidential.amend(tx, keys, sent)
    change = Amendment(uuid4().bytes, keys.receipt(sent.receipt), sent.answers, _milliseconds(now))
    await _put_in(tx, sent.engagement, change)
    return True


async def reply(
    tx: Transaction,
    keys: Keys,
    chat: int,
    slug: str,
    mode: Mode,
    receipt: str | None,
    said: Answer,
    now: datetime,
) -> bool:
    """Take in a reply to what the team asked about a response: for the next opening of the box if anonymous.

    Without a receipt it is about this chat's own response in confidence. Returns False where there is none in
    confidence. Of an anonymous one nobody can tell.
    """
    if mode is Mode.CONFIDENTIAL:
        return await confidential.reply(tx, keys, chat, slug, receipt, said)
    if receipt is None:
        return False
    change = Amendment(uuid4().bytes, keys.receipt(receipt), (said,), _milliseconds(now), adds=True)
    await _put_in(tx, slug, change)
    return True


async def withdraw(tx: Transaction, keys: Keys, slug: str, mode: Mode, receipt: str, now: datetime) -> bool:
    """Take back the response under a receipt. An anonymous one goes when the box is opened.

    Returns False where there is none in confidence under it. Of an anonymous one nobody can tell.
    """
    if mode is Mode.CONFIDENTIAL:
        return await confidential.take_back(tx, keys, slug, receipt)
    await _put_in(tx, slug, Amendment(uuid4().bytes, keys.receipt(receipt), None, _milliseconds(now)))
    return True


async def find_by_receipt(tx: Transaction, keys: Keys, receipt: str) -> Found | None:
    """Find the response that a receipt was given for. What is sealed in a box cannot be found."""
    columns = response.c
    of_receipt = select(columns.engagement, columns.answers).where(columns.receipt == keys.receipt(receipt))
    row = (await tx.execute(of_receipt)).first()
    if row is None:
        return await confidential.find_by_receipt(tx, keys, receipt)
    answers = confidential.opened(keys, row.engagement, row.answers)
    mark = keys.receipt(receipt)
    return await follow_ups.found(tx, keys, row.engagement, Mode.ANONYMOUS, mark, answers)


async def waits_for_the_close(tx: Transaction, slug: str, language: Language) -> bool:
    """Tell whether a language is the smaller one so far: only of the other has a group been opened."""
    opened = next((names.split() for of, names in await _LANGUAGES.known(tx) if of == slug), ())
    return bool(opened) and language not in opened


async def waiting(tx: Transaction, slug: str) -> int:
    """Count the envelopes that wait in the box."""
    statement = select(func.count()).select_from(envelope).where(envelope.c.engagement == slug)
    return (await tx.execute(statement)).scalar_one()


async def current_epoch(tx: Transaction, slug: str) -> Row[Any, Any]:
    """Give the epoch to whose key envelopes are sealed now, or raise KeyMissing after the last count."""
    row = (await tx.execute(select(epoch).where(epoch.c.engagement == slug))).first()
    if row is None:
        raise KeyMissing(slug)
    return row


async def put_in(tx: Transaction, slug: str, box: Box, content: Sealed) -> None:
    """Seal something to an epoch's key and lay it into its box."""
    await _PUT_IN.change(tx, **enveloped(slug, box, content))


def enveloped(slug: str, box: Box, content: Sealed) -> dict[str, object]:
    """Seal something to an epoch's key, as a row for its box. All envelopes in a box have one length."""
    sealed = seal(box.public_key, packed(content), box.length)
    return {"id": uuid4().bytes, "engagement": slug, "epoch": box.number, "sealed": sealed}


async def _put_in(tx: Transaction, slug: str, content: Sealed) -> None:
    row = await _EPOCH.first(tx, slug=slug)
    if row is None:
        raise KeyMissing(slug)
    await put_in(tx, slug, Box(*row), content)


def _milliseconds(now: datetime) -> int:
    return int((now - _EPOCH_BEGAN).total_seconds() * 1000)
