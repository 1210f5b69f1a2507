"""What became of each promise: whether it was kept, how many have heard, and what they said of it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from engagements.engagement import Engagement
from engagements.parts import Part, is_beside, part_of, why_of
from engagements.promises import Promise
from storage import disclosure, promises
from storage.keys import Keys
from storage.results import results
from storage.shelf import Shelf, Shelved
from storage.transactions import Transaction


@dataclass(frozen=True, slots=True)
class Judged:
    """How many said that feedback was fair, or not, and how many said why, as far as that may be told."""

    day: date
    fair: str
    not_fair: str
    why: str


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of one promise, how many people have heard, and what they said of each feedback.

    `heard` is None once nobody can know it any more.
    """

    about: Engagement
    promise: Promise
    heard: str | None
    judged: tuple[Judged, ...]


async def kept(tx: Transaction, keys: Keys, owners: Collection[str]) -> tuple[Kept, ...]:
    """Give what became of what these services promised, by their keys, in the order of the days."""
    published = {each.engagement.id: each for each in await Shelf().all(tx)}
    found: list[Kept] = []
    for each in await promises.all_of_them(tx):
        about = published[each.engagement].engagement
        if not any(owner.key in owners for owner in about.owners):
            continue
        heard = await promises.heard(tx, each.engagement)
        shown = None if heard is None else disclosure.shown(heard)
        found.append(Kept(about, each, shown, await _judged(tx, keys, about.id, published)))
    return tuple(found)


async def _judged(
    tx: Transaction, keys: Keys, slug: str, published: Mapping[str, Shelved]
) -> tuple[Judged, ...]:
    """Give what people said of each feedback of an engagement, the earliest first."""
    found: list[Judged] = []
    for box in [each for each in published.values() if is_beside(each.engagement.id, slug)]:
        why = published.get(why_of(box.engagement.id))
        if part_of(box.engagement.id) is Part.FAIR and why is not None:
            said = await results(tx, keys, box.engagement, box.closed)
            (_, fair), (_, not_fair) = said.questions[0].figures
            words = await results(tx, keys, why.engagement, why.closed)
            day = box.engagement.opens_at.date()
            found.append(Judged(day, fair.shown, not_fair.shown, words.responses))
    return tuple(sorted(found, key=lambda each: each.day))
