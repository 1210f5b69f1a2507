"""What is shared at co-production: the agenda, and the log of what was decided together."""

from dataclasses import replace

from dialogs.events import Event, Pressed
from dialogs.leafing import leaf_of, turned, turning
from dialogs.replies import Ask, Button, Replies
from dialogs.state import Place, State
from dialogs.text import Author, Bold, Paragraph, Text, paragraph, words
from dialogs.tokens import option_of, token
from dialogs.turn import Heard
from dialogs.world import World
from engagements import limits
from engagements.engagement import Engagement
from engagements.sharing import AgendaItem, Decision


def agenda(engagement: Engagement) -> Text:
    """Tell what is to be spoken about together, in the order of its author."""
    items = tuple(_item(each) for each in engagement.agenda)
    return (paragraph(Bold(words("agenda-title"))), *(items or (paragraph(words("agenda-none")),)))


def show(state: State, world: World) -> Replies:
    """Show a page of the log, the newest decision first."""
    engagement = world.engagement(state.engagement)
    if engagement is None:
        return ()
    pages = _pages(engagement)
    leaf = leaf_of(state, len(pages))
    step = f"log{leaf}"
    text = (
        paragraph(Bold(words("decisions-title"))),
        *((paragraph(words("decisions-none")),) if not engagement.decisions else ()),
        *(_decision(each) for each in pages[leaf]),
    )
    close = (Button(words("leafing-close"), token(state, step, "about")),)
    return (Ask(text, (*turning(state, len(pages), step), close)),)


def hear(state: State, event: Event, world: World) -> Heard:
    """Turn a page, or go back to the first card."""
    engagement = world.engagement(state.engagement)
    if engagement is None or not isinstance(event, Pressed):
        return Heard(state, note=(paragraph(words("trouble-press-a-button")),))
    match option_of(event.token):
        case "next" | "back" as way:
            return Heard(turned(state, len(_pages(engagement)), way))
        case _:
            return Heard(replace(state, place=Place.ABOUT))


def _pages(engagement: Engagement) -> tuple[tuple[Decision, ...], ...]:
    newest_first = sorted(engagement.decisions, key=lambda each: each.on, reverse=True)
    at_once = limits.DECISIONS_ON_A_PAGE
    starts = range(0, max(len(newest_first), 1), at_once)
    return tuple(tuple(newest_first[start : start + at_once]) for start in starts)


def _item(item: AgendaItem) -> Paragraph:
    when = words("agenda-on", day=item.on) if item.on else words("agenda-no-day")
    return paragraph(Bold(when), Author(item.item))


def _decision(decision: Decision) -> Paragraph:
    return paragraph(
        Bold(words("decisions-on", day=decision.on)),
        Author(decision.decided),
        words("decisions-by", who=decision.decided_by),
        words("decisions-acts", who=decision.acts),
    )
