"""What an officer plans to tell: read from a file, looked over, and stored for a second person to approve."""

from datetime import datetime
from pathlib import Path

from bot.beside.publishing import publish_for_feedback
from bot.files import read_text
from bot.picture_files import pictures_beside
from engagements.engagement import Engagement
from engagements.faults import Fault, FaultyFile
from engagements.feedback import Feedback
from engagements.file import is_engagement, is_feedback, is_follow_up, read_feedback, read_update
from engagements.parts import part_of
from engagements.updates import Update
from storage import plans, team
from storage.broadcasts import Written
from storage.errors import FeedbackTooLate, NothingBegun, OtherFollowers, SecondPersonNeeded, UnknownService
from storage.keys import Keys
from storage.planned import PlanState
from storage.plans import Draft, Plan
from storage.shelf import Shelf
from storage.transactions import Transaction

# One person plans and another approves, where a team has so many.
_TWO = 2


def read(file: Path) -> Draft:
    """Read feedback or an update with the picture beside it. Raises FaultyFile where it is neither."""
    text = read_text(file)
    if is_feedback(text):
        content: Written = read_feedback(text)
    elif is_engagement(text):
        raise FaultyFile((Fault("is-engagement", "", 1),))
    elif is_follow_up(text):
        raise FaultyFile((Fault("is-follow-up", "", 1),))
    else:
        content = read_update(text)
    return Draft(content, pictures_beside(file, content))


async def about(tx: Transaction, shelf: Shelf, content: Written) -> tuple[Engagement, ...]:
    """Give the engagements that it is about, of a service the newest first.

    Raises UnknownEngagement, or UnknownService where there is none of the service, and FeedbackTooLate where
    nobody could be reached any more.
    """
    if not isinstance(content, Update):
        found = (await shelf.whole(tx, content.engagement)).engagement
        _assert_in_time(content, found)
        return (found,)
    named = content.audience.engagement
    if named is not None:
        _assert_in_time(content, (await shelf.whole(tx, named)).engagement)
    published = [each.engagement for each in await shelf.all(tx) if part_of(each.engagement.id) is None]
    theirs = [each for each in published if content.service.key in {owner.key for owner in each.owners}]
    if not any(named in (None, each.id) for each in theirs):
        raise UnknownService(", ".join(sorted({owner.key for each in published for owner in each.owners})))
    narrowed = (each for each in theirs if named in (None, each.id))
    return tuple(sorted(narrowed, key=lambda each: each.opens_at, reverse=True))


def _assert_in_time(content: Written, engagement: Engagement) -> None:
    if content.send_at.date() > engagement.privacy.kept_until:
        raise FeedbackTooLate(str(engagement.privacy.kept_until))


async def approving(tx: Transaction, shelf: Shelf, content: Written) -> str | None:
    """Name the engagement whose team approves; None where no team of two stands behind it.

    An update of a whole service is approved by the team of its newest engagement that has one.
    """
    for each in await about(tx, shelf, content):
        if len(await team.members(tx, each.id)) >= _TWO:
            return each.id
    return None


async def approver(tx: Transaction, shelf: Shelf, content: Written) -> str:
    """Name the engagement whose team approves what waits: it may have grown too small since for two."""
    return await approving(tx, shelf, content) or (await about(tx, shelf, content))[0].id


async def assert_needs_nobody(tx: Transaction, shelf: Shelf, content: Written) -> None:
    """Raise SecondPersonNeeded where a team of two stands behind it."""
    slug = await approving(tx, shelf, content)
    if slug is not None:
        raise SecondPersonNeeded(slug)


async def keep_in(tx: Transaction, keys: Keys, draft: Draft, now: datetime) -> str:
    """Store what needs nobody's approval, and give its id. Raises SecondPersonNeeded or StoredBefore."""
    await assert_needs_nobody(tx, Shelf(), draft.content)
    identifier = await plans.plan(tx, draft, PlanState.APPROVED, now)
    await publish_boxes(tx, keys, draft, identifier, now)
    return identifier


async def publish_boxes(tx: Transaction, keys: Keys, draft: Draft, identifier: str, now: datetime) -> None:
    """Publish the boxes in which people say whether feedback was fair; a correction has them already."""
    if isinstance(draft.content, Feedback) and draft.corrects is None:
        whole = (await Shelf().one(tx, draft.content.engagement)).engagement
        await publish_for_feedback(tx, keys, whole, draft.content, identifier, now)


def assert_corrects(planned: Plan, fresh: Written) -> str:
    """Give the id of what a correction puts right: what was told first.

    Raises NothingBegun, or OtherFollowers where it is for others or shows another picture.
    """
    if planned.number is None and planned.corrects is None:
        raise NothingBegun(planned.id)
    before = planned.content
    if isinstance(before, Update) != isinstance(fresh, Update) or before.followed != fresh.followed:
        raise OtherFollowers(before.followed)
    if isinstance(before, Update) and isinstance(fresh, Update) and before.audience != fresh.audience:
        raise OtherFollowers(before.followed)
    if before.picture != fresh.picture:
        raise OtherFollowers(before.followed)
    return planned.corrects or planned.id


async def spoken_about(tx: Transaction, shelf: Shelf, content: Written) -> Engagement | None:
    """Give the engagement in whose register it speaks; None where it is for all followers of a service."""
    slug = content.audience.engagement if isinstance(content, Update) else content.engagement
    return None if slug is None else (await shelf.one(tx, slug)).engagement


async def services(tx: Transaction, shelf: Shelf, content: Written) -> tuple[str, ...]:
    """Name the services that tell it, by their keys."""
    if isinstance(content, Update):
        return (content.service.key,)
    return tuple(owner.key for owner in (await shelf.one(tx, content.engagement)).engagement.owners)
