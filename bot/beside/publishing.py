"""Publishing what stands beside an engagement, in step with the whole."""

from dataclasses import replace
from datetime import datetime

from bot.beside import parts, parts_of_feedback
from engagements.engagement import Engagement
from engagements.feedback import Feedback
from engagements.parts import OF_FEEDBACK, Part, is_beside, part_of
from storage.keys import Keys
from storage.shelf import Shelf, publish, take_back
from storage.transactions import Transaction


async def publish_beside(
    tx: Transaction, keys: Keys, shelf: Shelf, whole: Engagement, now: datetime
) -> tuple[str, ...]:
    """Publish what stands beside an engagement. Names what was taken back, whose keys nothing needs any more.

    Until it opens, every part is made anew, and what is a part no more is taken back if it holds nothing.
    What is open keeps its words. What is closed stays so, and holds up neither the others nor the whole.
    """
    published = await shelf.all(tx)
    beside = (each for each in published if is_beside(each.engagement.id, whole.id))
    there = {each.engagement.id: each for each in beside if part_of(each.engagement.id) not in OF_FEEDBACK}
    made = parts(whole, [owner for each in published for owner in each.engagement.owners])
    for part in made:
        before = there.pop(part.id, None)
        if before is None:
            await publish(tx, keys, part, now)
        elif not before.closed:
            await publish(tx, keys, _in_step(before.engagement, part, whole, now), now)
    return tuple([name for name in there if await take_back(tx, name)])


async def publish_for_feedback(
    tx: Transaction, keys: Keys, whole: Engagement, told: Feedback, identifier: str, now: datetime
) -> None:
    """Publish the boxes for what people say of feedback, unless their time would be over already."""
    for part in parts_of_feedback(whole, told, identifier):
        if now < part.closes_at and part.opens_at < part.closes_at:
            await publish(tx, keys, part, now)


def _in_step(before: Engagement, made: Engagement, whole: Engagement, now: datetime) -> Engagement:
    """Give a part as it may be published: as it is made, or with the words that people have answered.

    Words that ship with the program may be others than they were when it opened.
    """
    if before.opens_at > now:
        return made
    if part_of(made.id) is Part.ORGANISATIONS:
        who = (each for each in before.questions if whole.question(each.id) is None)
        return replace(made, questions=(*who, *whole.questions), privacy=before.privacy)
    return replace(
        made,
        title=before.title,
        purpose=before.purpose,
        questions=before.questions,
        privacy=before.privacy,
    )
