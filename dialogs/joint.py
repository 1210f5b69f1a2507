"""Engagements that belong to several services: all of them are named, or how many more there are."""

from dialogs.effects import Follow
from dialogs.room import longest
from dialogs.state import State
from dialogs.text import Author, Line, Verbatim, Words, line, paragraph, words
from dialogs.turn import Heard
from dialogs.world import World
from engagements import limits
from engagements.engagement import Engagement
from engagements.language import Bilingual

# Room for 'and 4 more', and for what stands before the names, in either language.
_AND_MORE = 16
_TOGETHER = 24


def owners_line(engagement: Engagement) -> Author | Words:
    """Name the first service, and how many more there are, in no more room than one name may take."""
    if not engagement.joint_with:
        return Author(engagement.service)
    first = _cut(engagement.service, limits.SERVICE - _AND_MORE)
    return words("services-and-more", service=first, number=len(engagement.joint_with))


def owners_lines(engagement: Engagement, room: int) -> tuple[Author | Words | Line, ...]:
    """Name every service where there is room for so many characters more, or else how many there are."""
    if not engagement.joint_with or names_length(engagement) > room:
        return (owners_line(engagement),)
    names: list[Author | Verbatim] = []
    for each in engagement.joint_with:
        names.extend((Verbatim("·"), Author(each)) if names else (Author(each),))
    return (Author(engagement.service), line(words("services-together"), *names))


def names_length(engagement: Engagement) -> int:
    """Give the most characters that the names of all the other services take; 0 where there are none."""
    beside = sum(len(" · ") + longest(each) for each in engagement.joint_with)
    return _TOGETHER + beside if engagement.joint_with else 0


def not_followed(engagement: Engagement, world: World) -> tuple[str, ...]:
    """Give the keys of its services that this participant does not follow yet."""
    return tuple(
        dict.fromkeys(each.following for each in engagement.owners if each.following not in world.following)
    )


def follow_services(state: State, engagement: Engagement, world: World) -> Heard:
    """Follow every service of an engagement, and say so."""
    effects = tuple(Follow(each) for each in not_followed(engagement, world))
    return Heard(state, lead=(paragraph(words("services-now-followed")),), effects=effects)


def _cut(name: Bilingual, most: int) -> Bilingual:
    def of(text: str) -> str:
        return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"

    return Bilingual(cy=of(name.cy), en=of(name.en))
