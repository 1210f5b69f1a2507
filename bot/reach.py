"""Whom an engagement was meant to reach, beside how often each of its links was opened."""

from collections.abc import Iterator, Mapping

from engagements.engagement import Engagement
from engagements.language import Language, Voice
from locales.words import say

Lines = tuple[str, ...]


def reach(engagement: Engagement, opened: Mapping[str | None, str], language: Language) -> Lines:
    """Write the groups that were meant to be reached and the figures of the links, where there are any."""
    return tuple(_reach(engagement, opened, language))


def _reach(engagement: Engagement, opened: Mapping[str | None, str], language: Language) -> Iterator[str]:
    voice = Voice(language)
    if not engagement.meant_to_reach and not engagement.links:
        return
    yield ""
    yield say(voice, "reach-heading")
    if engagement.meant_to_reach:
        yield say(voice, "reach-meant")
        yield from (f"  • {each.within(language)}" for each in engagement.meant_to_reach)
    yield say(voice, "reach-opened")
    if not opened:
        yield f"  {say(voice, 'reach-not-yet')}"
        return
    for link in engagement.links:
        yield f"  {opened[link.id]:>10}  {link.name.within(language)}"
    yield f"  {opened[None]:>10}  {say(voice, 'reach-elsewhere')}"
    yield say(voice, "reach-groups")
