"""How much of the first card its author has left free: a phone shows the whole of it at once."""

from engagements import limits
from engagements.engagement import Audience, Engagement
from engagements.language import Bilingual, Language
from engagements.lengths import units


def left_on_the_card(engagement: Engagement) -> int:
    """Give how many characters may be added to the first card, whatever language it is read in."""
    written = (engagement.title, engagement.service, engagement.about, engagement.influence.decided_by)
    room = limits.FIRST_CARD - sum(longest(each) for each in written)
    room -= longest(engagement.accountable) if engagement.accountable else 0
    room -= limits.PHASE_ON_THE_CARD if engagement.phase else 0
    room -= limits.STAFF_ON_THE_CARD if engagement.audience is Audience.STAFF else 0
    return room


def longest(words: Bilingual) -> int:
    """Give the length of the words in the language, and the wording, in which they are the longest."""
    said = [words.within(language) for language in Language]
    easy = [words.easy.cy, words.easy.en] if words.easy else []
    return max(units(each) for each in (*said, *easy))
