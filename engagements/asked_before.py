"""What an author could build on: what people were asked not long ago, and the round that one continues."""

import re
from collections.abc import Collection, Iterator
from datetime import datetime

from engagements.advice import Advice
from engagements.engagement import Engagement
from engagements.language import Language
from engagements.parts import part_of

_YEARS = 2
# Shorter words are those that every title has.
_SHORTEST_WORD = 4
_WORD = re.compile(rf"[^\W\d_]{{{_SHORTEST_WORD},}}")


def asked_before(engagement: Engagement, published: Collection[Engagement]) -> Iterator[Advice]:
    """Name each earlier engagement that asked about the same within 24 months, unless this one continues one.

    It is about the same where a service and a subject of both agree, or most words of their titles. What is
    continued and was never published here is named too.
    """
    if engagement.continues is not None:
        if engagement.continues not in {each.id for each in published}:
            yield Advice("continues-unknown", ("continues",), (("name", engagement.continues),))
        return
    if not engagement.allows.asks:
        return
    others = (each for each in published if each.id != engagement.id and part_of(each.id) is None)
    for earlier in (each for each in others if each.allows.asks):
        if _not_long_before(earlier, engagement) and _about_the_same(earlier, engagement):
            yield Advice("asked-before", ("continues",), (("name", earlier.id),))


def _not_long_before(earlier: Engagement, later: Engagement) -> bool:
    return earlier.closes_at <= later.opens_at <= _years_after(earlier.closes_at)


def _years_after(moment: datetime) -> datetime:
    leap_day = (moment.month, moment.day) == (2, 29)
    year = min(moment.year + _YEARS, datetime.max.year)
    return moment.replace(year=year, day=28 if leap_day else moment.day)


def _about_the_same(one: Engagement, other: Engagement) -> bool:
    services = {each.key for each in one.owners} & {each.key for each in other.owners}
    if services and set(one.subjects) & set(other.subjects):
        return True
    return any(_mostly_agree(one.title.within(each), other.title.within(each)) for each in Language)


def _mostly_agree(one: str, other: str) -> bool:
    ours, theirs = (set(_WORD.findall(each.casefold())) for each in (one, other))
    return 2 * len(ours & theirs) > len(ours | theirs)
