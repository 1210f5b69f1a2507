"""Follow-up questions: each lies under a mark of the response that it is asked about, and names nobody.

The mark is made of what the owner of the response has (the trace of an anonymous one's receipt, the id of
one in confidence) and of the question whose text it is about: two texts of one writer have no mark in common.
What is asked, about which text, is sealed under the engagement's data key at one length.
"""

import json
from dataclasses import dataclass
from uuid import uuid4

from sqlalchemy import delete, insert, select

from dialogs.answers import Answer, FollowUp, Found, answer_to
from dialogs.follow_ups import named, without_replies
from engagements import limits
from engagements.engagement import Mode
from engagements.follow_up import AskedBack
from engagements.language import Bilingual, EasyRead
from storage.errors import KeyMissing
from storage.keys import Keys
from storage.sealing import derived, lock, marked, unlock
from storage.tables import confidential_response, follow_up, response
from storage.transactions import Transaction


@dataclass(frozen=True, slots=True)
class Asked:
    """A follow-up as the team asked it: about which question, and about the text with which handle."""

    id: str
    about: str
    handle: str
    question: Bilingual


async def ask(
    tx: Transaction, keys: Keys, slug: str, owned: bytes, about: str, handle: str, asked: AskedBack
) -> None:
    """Lay a follow-up where the owner of a response finds it, by what they own of it."""
    easy = asked.question.easy
    content = {
        "about": about,
        "handle": handle,
        "cy": asked.question.cy,
        "en": asked.question.en,
        "easy": {"cy": easy.cy, "en": easy.en} if easy else None,
    }
    written = json.dumps(content, ensure_ascii=False).encode()
    sealed = lock(keys.data(slug), written, limits.FOLLOW_UP_BYTES)
    mark = _mark(keys, slug, owned, about)
    values = {"id": uuid4().bytes, "engagement": slug, "mark": mark, "sealed": sealed}
    await tx.execute(insert(follow_up).values(values))


async def of_engagement(tx: Transaction, keys: Keys, slug: str) -> tuple[Asked, ...]:
    """Give everything that was asked of one engagement, in an order that tells nothing."""
    rows = select(follow_up).where(follow_up.c.engagement == slug).order_by(follow_up.c.id)
    return tuple(_opened(keys, slug, row.id, row.sealed) for row in (await tx.execute(rows)).all())


async def found(
    tx: Transaction, keys: Keys, slug: str, mode: Mode, owned: bytes, answers: tuple[Answer, ...]
) -> Found:
    """Give a response to its owner, with what was replied and what is asked, as far as there is room.

    Which of many questions its owner finds hangs on their ids, which are chance: whoever asks cannot choose.
    """
    columns = follow_up.c
    marks = [_mark(keys, slug, owned, each.question) for each in answers]
    rows = select(columns.id, columns.sealed).where(columns.mark.in_(marks)).order_by(columns.id)
    asked = [_opened(keys, slug, row.id, row.sealed) for row in (await tx.execute(rows)).all()]
    follow_ups = tuple(
        FollowUp(each.id, each.about, each.question, reply_to(each.id, answers)) for each in asked
    )
    return Found(slug, mode, without_replies(answers), _with_room(follow_ups))


def reply_to(identifier: str, answers: tuple[Answer, ...]) -> str | None:
    """Give the reply to a follow-up, if it is among the answers of a response."""
    given = answer_to(answers, identifier)
    return None if given is None else str(given.value)


async def end_with_their_responses(tx: Transaction, keys: Keys) -> int:
    """Delete what was asked about responses that have been taken back since, and tell how much."""
    ended = 0
    for slug in (await tx.execute(select(follow_up.c.engagement).distinct())).scalars().all():
        try:
            about = {each.about for each in await of_engagement(tx, keys, slug)}
        except KeyMissing:
            # Without the key nobody can read them either, and others must not wait for that.
            continue
        there = {_mark(keys, slug, owned, each) for owned in await _owned(tx, slug) for each in about}
        marks = (await tx.execute(select(follow_up.c.mark).where(follow_up.c.engagement == slug))).scalars()
        for mark in {*marks} - there:
            ended += (await tx.execute(delete(follow_up).where(follow_up.c.mark == mark))).rowcount
    return ended


async def _owned(tx: Transaction, slug: str) -> tuple[bytes, ...]:
    """Give what the owners of the responses of an engagement have of them."""
    anonymous = select(response.c.receipt, response.c.id).where(response.c.engagement == slug)
    trusted = select(confidential_response.c.id).where(confidential_response.c.engagement == slug)
    # Responses of an early version have no trace of a receipt where it was declined.
    traces = [row.receipt or row.id for row in (await tx.execute(anonymous)).all()]
    return (*traces, *(await tx.execute(trusted)).scalars())


def _mark(keys: Keys, slug: str, owned: bytes, about: str) -> bytes:
    return marked(derived(keys.data(slug), "asked"), owned.hex(), about)


def _with_room(asked: tuple[FollowUp, ...]) -> tuple[FollowUp, ...]:
    """Choose as many as a response has room for replies to: those that have one, then others by their ids."""
    replied_first = sorted(asked, key=lambda each: (each.reply is None, each.id))
    return tuple(sorted(replied_first[: limits.FOLLOW_UPS], key=lambda each: each.id))


def _opened(keys: Keys, slug: str, identifier: bytes, sealed: bytes) -> Asked:
    content = json.loads(unlock((keys.data(slug),), sealed))
    easy = content["easy"]
    question = Bilingual(content["cy"], content["en"], EasyRead(**easy) if easy else None)
    return Asked(named(identifier), content["about"], content["handle"], question)
