"""Cards to read, to hear or to look at, one after another."""

from dataclasses import replace

from dialogs import aloud
from dialogs.about import begin_label, begun, buttons_only, followed, may_begin
from dialogs.details import contact
from dialogs.events import Event, Pressed
from dialogs.leafing import leaf_of, turned, turning
from dialogs.replies import Ask, AuthorsPicture, Button, Replies, Row, Show
from dialogs.state import Place, State
from dialogs.text import Author, paragraph, words
from dialogs.tokens import option_of, token
from dialogs.turn import Heard
from dialogs.world import World
from engagements.engagement import Engagement


def show(state: State, world: World) -> Replies:
    """Show one card with its picture, and the ways on."""
    engagement = world.engagement(state.engagement)
    if engagement is None or not engagement.cards:
        return ()
    leaf = leaf_of(state, len(engagement.cards))
    card = engagement.cards[leaf]
    text = (
        paragraph(words("reading-progress", number=leaf + 1, total=len(engagement.cards))),
        paragraph(Author(card.text)),
    )
    asked = Ask(text, (*_rows(state, engagement, world, leaf), *aloud.offer(world)))
    if card.picture is None:
        return (asked,)
    shown = Show(AuthorsPicture(engagement.id, card.picture.file), (paragraph(Author(card.picture.alt)),))
    return (shown, asked)


def hear(state: State, event: Event, world: World) -> Heard:
    """Turn a card, or at the last one take part, follow, or ask where there is more to learn."""
    engagement = world.engagement(state.engagement)
    if engagement is None or not isinstance(event, Pressed):
        return Heard(state, note=buttons_only(engagement))
    match option_of(event.token):
        case "next" | "back" as way:
            return Heard(turned(state, len(engagement.cards), way))
        case "begin":
            return begun(state, engagement, world)
        case "follow":
            return followed(state, engagement)
        case "contact":
            return Heard(state, note=(contact(engagement),))
        case _:
            return Heard(replace(state, place=Place.ABOUT))


def _rows(state: State, engagement: Engagement, world: World, leaf: int) -> tuple[Row, ...]:
    step = f"card{leaf}"
    rows = list(turning(state, len(engagement.cards), step))
    if leaf == len(engagement.cards) - 1:
        if may_begin(state, engagement, world):
            rows.append((Button(begin_label(state), token(state, step, "begin")),))
        if engagement.id not in world.following:
            rows.append((Button(words("about-follow"), token(state, step, "follow")),))
        rows.append((Button(words("reading-contact"), token(state, step, "contact")),))
    rows.append((Button(words("leafing-close"), token(state, step, "about")),))
    return tuple(rows)
