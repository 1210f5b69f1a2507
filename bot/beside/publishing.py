"""Publishing what stands beside an engagement, in step with the whole."""

from dataclasses import replace
from datetime import datetime

from bot.beside import parts
from engagements.engagement import Engagement
from engagements.parts import Part, is_beside, part_of
from storage.database import Transaction
from storage.keys import Keys
from storage.shelf import Shelf, publish, take_back


async def publish_beside(
    tx: Transaction, keys: Keys, shelf: Shelf, whole: Engagement, now: datetime
) -> tuple[str, ...]:
    """Publish what stands beside an engagement. Names what was taken back, whose keys nothing needs any more.

    Until it opens, every part is made anew, and what is a part no more is taken back if it holds nothing.
    What is open keeps its words. What is closed stays so, and holds up neither the others nor the whole.
    """
    published = await shelf.all(tx)
    there = {each.engagement.id: each for each in published if is_beside(each.engagement.id, whole.id)}
    made = parts(whole, [owner for each in published for owner in each.engagement.owners])
    for part in made:
        before = there.pop(part.id, None)
        if before is None:
            await publish(tx, keys, part, now)
        elif not before.closed:
            await publish(tx, keys, _in_step(before.engagement, part, whole, now), now)
    return tuple([name for name in there if await take_back(tx, name)])


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
