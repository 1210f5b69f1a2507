"""Snapshots: what is shown of an engagement stands still until a whole group of answers is new or changed."""

from dataclasses import dataclass
from hashlib import blake2b

from sqlalchemy import delete, insert, select

from dialogs.answers import ANSWERS
from dialogs.follow_ups import Answers, without_replies
from engagements.engagement import Engagement
from engagements.language import Language
from storage.confidential import opened
from storage.keys import Keys
from storage.published import PUBLISHED, Edition, Published, completed, nothing_yet, published
from storage.sealing import derived, marked
from storage.tables import confidential_response, response, snapshot
from storage.tally import Given, tally
from storage.transactions import Transaction

_PRINT_BYTES = 16


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The figures that stand, the answers that they count, and whether anything has changed since.

    Answers that were changed or withdrawn since are not among those counted; `whole` says that there are
    none.
    """

    edition: Edition
    counted: tuple[Given, ...]
    changed_since: bool
    whole: bool


@dataclass(frozen=True, slots=True)
class _Stored:
    """What stands: the figures, how many answers they count, and the marks of those that are still there.

    A mark is a print of the response's id and one of what its answers count for, which changes with that. A
    reply to a follow-up counts for nothing: all texts of a response that left together after one would show
    that they are one person's.
    """

    made: Published
    responses: int
    marks: frozenset[bytes]


async def current(tx: Transaction, keys: Keys, engagement: Engagement) -> Snapshot:
    """Give the snapshot that stands, after making a new one where that can tell of nobody.

    A new one needs a whole group of answers that are new or changed, or a whole group withdrawn and
    nothing else.
    """
    given, former = await _given(tx, keys, engagement.id)
    stored = await _stored(tx, engagement, {_response(mark) for mark in given}, former)
    come, gone = len(given.keys() - stored.marks), stored.responses - len(stored.marks)
    group = engagement.privacy.smallest_group
    if come >= group or (not come and gone >= group):
        fresh = published(engagement, tally(engagement, given.values()), stored.made.given)
        if fresh is not None:
            stored, come, gone = _Stored(fresh, len(given), frozenset(given)), 0, 0
    if stored.responses:
        await _store(tx, engagement.id, stored)
    standing = tuple(each for mark, each in given.items() if mark in stored.marks)
    return Snapshot(stored.made.edition, standing, bool(come or gone), not gone)


async def _given(tx: Transaction, keys: Keys, slug: str) -> tuple[dict[bytes, Given], dict[bytes, bytes]]:
    """Give every response by its mark, and that by the mark of an early version: a print of the sealed."""
    found: dict[bytes, Given] = {}
    former: dict[bytes, bytes] = {}
    for table in (response, confidential_response):
        columns = (table.c.id, table.c.language, table.c.answers)
        for row in await tx.execute(select(*columns).where(table.c.engagement == slug)):
            language = Language(row.language) if row.language else None
            answers = without_replies(opened(keys, slug, row.answers))
            mark = _print(row.id) + _print_of_answers(keys, slug, row.language, answers)
            found[mark] = Given(row.id, language, answers, trusted=table is confidential_response)
            former[_print(row.id) + _print(row.answers)] = mark
    return found, former


def _print_of_answers(keys: Keys, slug: str, language: str | None, answers: Answers) -> bytes:
    """Print what counts, under a key: without one, whoever has the print could try answers until one fits."""
    key = derived(keys.data(slug), "snapshot")
    return marked(key, "snapshot", language or "", ANSWERS.dump_json(answers).decode())[:_PRINT_BYTES]


def _print(content: bytes) -> bytes:
    return blake2b(content, digest_size=_PRINT_BYTES).digest()


def _response(mark: bytes) -> bytes:
    """Give the part of a mark that stays when the answers change."""
    return mark[:_PRINT_BYTES]


async def _stored(
    tx: Transaction, engagement: Engagement, there: set[bytes], former: dict[bytes, bytes]
) -> _Stored:
    statement = select(snapshot).where(snapshot.c.engagement == engagement.id)
    row = (await tx.execute(statement)).first()
    if row is None:
        return _Stored(nothing_yet(engagement), 0, frozenset())
    width = 2 * _PRINT_BYTES
    written = (row.counted[n : n + width] for n in range(0, len(row.counted), width))
    marks = (former.get(mark, mark) for mark in written)
    standing = frozenset(mark for mark in marks if _response(mark) in there)
    made = completed(engagement, PUBLISHED.validate_json(row.content))
    return _Stored(made, row.responses, standing)


async def _store(tx: Transaction, slug: str, stored: _Stored) -> None:
    """Keep what stands. Of what was withdrawn nothing is kept but that it was counted."""
    await tx.execute(delete(snapshot).where(snapshot.c.engagement == slug))
    values = {
        "engagement": slug,
        "content": PUBLISHED.dump_json(stored.made).decode(),
        "responses": stored.responses,
        # Sorted: prints in their own order tell nothing of who came when.
        "counted": b"".join(sorted(stored.marks)),
    }
    await tx.execute(insert(snapshot).values(values))
