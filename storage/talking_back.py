"""How a team talks with people whom it does not know: it reads texts, and asks about one of them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from dialogs.answers import Answer
from dialogs.codes import handle_code, read_handle
from engagements import limits
from engagements.engagement import Engagement
from engagements.follow_up import AskedBack
from engagements.language import Bilingual
from engagements.parts import stands_beside
from storage import audit, confidential, follow_ups
from storage.admission import Proof, admitted
from storage.audit import Act, Entry
from storage.ballot_box import current_epoch
from storage.database import Database
from storage.errors import EnoughAsked, NoTalkingBack, TalkingIsOver, UnknownHandle
from storage.follow_ups import Asked, reply_to
from storage.keys import Keys
from storage.sealing import derived, marked
from storage.snapshots import Snapshot, current
from storage.tables import confidential_response, response
from storage.tally import Given
from storage.texts import let_out
from storage.transactions import Transaction


@dataclass(frozen=True, slots=True)
class Exchange:
    """A follow-up and the reply to it, once there is one."""

    question: Bilingual
    reply: str | None


@dataclass(frozen=True, slots=True)
class Handled:
    """Something that was written, by its handle, with what was asked about it.

    `text` is None where it is not shown any more: it was changed or taken out since.
    """

    handle: str
    question: str
    text: str | None
    exchanges: tuple[Exchange, ...]


Shuffle = Callable[[list[Handled]], None]


def assert_can_talk(engagement: Engagement) -> None:
    """Raise NoTalkingBack where the level does not allow it, or where nobody has a receipt."""
    if not engagement.allows.talks_back or stands_beside(engagement.id):
        raise NoTalkingBack(engagement.id)


def assert_can_ask(engagement: Engagement, now: datetime) -> None:
    """Raise TalkingIsOver where nobody could answer: a reply is sealed into a box, and that has closed."""
    assert_can_talk(engagement)
    if not engagement.is_open(now):
        raise TalkingIsOver(engagement.id)


async def read(
    database: Database, keys: Keys, engagement: Engagement, proof: Proof, now: datetime, shuffle: Shuffle
) -> tuple[Handled, ...]:
    """Show a member the texts that may leave, each by its handle, question by question in an order of chance.

    What one person wrote to one question cannot be laid beside what they wrote to another. Raises a
    RefusedTry where the member is not let in.
    """
    assert_can_talk(engagement)
    async with admitted(database, keys, engagement.id, proof, now) as acting:
        await audit.record(acting.tx, Entry(now, engagement.id, proof.member, Act.TALK_READ))
        standing = await current(acting.tx, keys, engagement)
        asked = await follow_ups.of_engagement(acting.tx, keys, engagement.id)
        replies = await _replies(acting.tx, keys, engagement.id)
    return tuple(_handled(keys, engagement, standing, asked, replies, shuffle))


async def ask(
    database: Database,
    keys: Keys,
    engagement: Engagement,
    handle: str,
    asked: AskedBack,
    proof: Proof,
    now: datetime,
) -> None:
    """Let a member ask something about one text. Who wrote it is not looked up, and cannot be told.

    What is answered here depends on this text alone: if questions were counted by responses, a refusal would
    tell that two texts are one person's. So its owner may never see it, as `follow_ups.found` says.
    Raises NoTalkingBack or TalkingIsOver before anything is tried, and a RefusedTry where the member is not
    let in, the handle is nobody's, enough has been asked about that text, or its box has no room.
    """
    assert_can_ask(engagement, now)
    async with admitted(database, keys, engagement.id, proof, now, handle) as acting:
        standing = await current(acting.tx, keys, engagement)
        given, about, whole = _meant(keys, engagement, standing, handle)
        earlier = await follow_ups.of_engagement(acting.tx, keys, engagement.id)
        enough = sum(each.handle == whole for each in earlier) >= limits.FOLLOW_UPS
        if enough or not await _has_room(acting.tx, engagement):
            raise EnoughAsked(whole)
        owned = await _owned(acting.tx, given)
        await follow_ups.ask(acting.tx, keys, engagement.id, owned, about, whole, asked)
        await audit.record(acting.tx, Entry(now, engagement.id, proof.member, Act.TALK_ASK, whole))


def _handled(
    keys: Keys,
    engagement: Engagement,
    standing: Snapshot,
    asked: tuple[Asked, ...],
    replies: dict[str, str],
    shuffle: Shuffle,
) -> Iterator[Handled]:
    shown: dict[str, list[Handled]] = {}
    unseen = {each.handle: each.about for each in asked}
    for given, answer in let_out(engagement, standing):
        handle = _handle(keys, engagement.id, given, answer)
        unseen.pop(handle, None)
        exchanges = _exchanges(handle, asked, replies)
        shown.setdefault(answer.question, []).append(
            Handled(handle, answer.question, str(answer.value), exchanges)
        )
    for of_one_question in shown.values():
        shuffle(of_one_question)
        yield from of_one_question
    for handle, about in sorted(unseen.items()):
        yield Handled(handle, about, None, _exchanges(handle, asked, replies))


def _exchanges(handle: str, asked: tuple[Asked, ...], replies: dict[str, str]) -> tuple[Exchange, ...]:
    return tuple(Exchange(each.question, replies.get(each.id)) for each in asked if each.handle == handle)


def _meant(keys: Keys, engagement: Engagement, standing: Snapshot, typed: str) -> tuple[Given, str, str]:
    """Find the response and the question of a handle, and the handle as it is written."""
    handle = read_handle(typed)
    fitting = [
        (given, answer.question, handle)
        for given, answer in let_out(engagement, standing)
        if handle is not None and _handle(keys, engagement.id, given, answer) == handle
    ]
    if len(fitting) != 1 or fitting[0][2] is None:
        raise UnknownHandle(typed)
    given, about, whole = fitting[0]
    return given, about, str(whole)


def _handle(keys: Keys, slug: str, given: Given, answer: Answer) -> str:
    """Give the handle of a text, which tells nothing of its response.

    It is made of the text too: one that is changed has another handle, and cannot be laid beside what it was.
    """
    parts = (given.id.hex(), answer.question, str(answer.value))
    return handle_code(marked(derived(keys.data(slug), "talk"), "talk", *parts))


async def _owned(tx: Transaction, given: Given) -> bytes:
    """Give what the owner of a response has of it, by which they find what is asked about it."""
    if given.trusted:
        return given.id
    receipt = await tx.execute(select(response.c.receipt).where(response.c.id == given.id))
    # Responses of an early version have no trace of a receipt where it was declined.
    return bytes(receipt.scalar_one() or given.id)


async def _has_room(tx: Transaction, engagement: Engagement) -> bool:
    """Tell whether responses have room for replies. In a box of an early version none has."""
    box = await current_epoch(tx, engagement.id)
    return bool(box.length >= engagement.response_bytes)


async def _replies(tx: Transaction, keys: Keys, slug: str) -> dict[str, str]:
    """Give every reply that has come back, by its follow-up."""
    found: dict[str, str] = {}
    asked = {each.id for each in await follow_ups.of_engagement(tx, keys, slug)}
    for table in (response, confidential_response):
        sealed = (await tx.execute(select(table.c.answers).where(table.c.engagement == slug))).scalars()
        for answers in (confidential.opened(keys, slug, each) for each in sealed):
            told = ((each, reply_to(each, answers)) for each in asked)
            found.update({each: reply for each, reply in told if reply is not None})
    return found
