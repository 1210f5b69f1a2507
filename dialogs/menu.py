"""What is open now."""

from dialogs.events import Event, Pressed
from dialogs.opening import opened
from dialogs.replies import Ask, Button, Replies
from dialogs.state import State
from dialogs.text import Author, Bold, paragraph, words
from dialogs.tokens import option_of, token
from dialogs.turn import Heard
from dialogs.world import World


def show(state: State, world: World) -> Replies:
    """List the open engagements, the one that closes first at the top."""
    if not world.open:
        return (Ask((paragraph(words("menu-nothing-open")), paragraph(words("menu-come-back")))),)
    entries = tuple(
        paragraph(
            Bold(Author(each.title)), Author(each.service), words("menu-closes", closes=each.closes_at.date())
        )
        for each in world.open
    )
    rows = tuple((Button(Author(each.title), token(state, "menu", each.id)),) for each in world.open)
    return (Ask((paragraph(words("menu-open-now")), *entries), rows),)


def hear(state: State, event: Event, world: World) -> Heard:
    """Open the engagement whose button was pressed."""
    if isinstance(event, Pressed):
        return opened(state, option_of(event.token), world)
    return Heard(state, lead=(paragraph(words("trouble-press-a-button")),))
