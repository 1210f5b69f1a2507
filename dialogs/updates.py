"""Which engagements a participant hears of, and leaving one of them with one tap."""

from dataclasses import replace

from dialogs.effects import Unfollow
from dialogs.events import Event, Pressed
from dialogs.replies import Ask, Button, Replies
from dialogs.state import State
from dialogs.text import Author, Bullet, paragraph, words
from dialogs.tokens import option_of, token
from dialogs.turn import Heard
from dialogs.world import World


def show(state: State, world: World) -> Replies:
    """List what is followed, each with a button to leave it."""
    followed = [each for each in world.engagements if each.id in world.following]
    close = (Button(words("updates-close"), token(state, "updates", "close!")),)
    if not followed:
        return (Ask((paragraph(words("updates-none")),), (close,)),)
    rows = tuple(
        (Button(words("updates-leave", title=each.title), token(state, "updates", each.id)),)
        for each in followed
    )
    entries = paragraph(*(Bullet(Author(each.title)) for each in followed))
    return (Ask((paragraph(words("updates-following")), entries), (*rows, close)),)


def hear(state: State, event: Event, world: World) -> Heard:
    """Leave the engagement whose button was pressed, or close the list."""
    if not isinstance(event, Pressed):
        return Heard(state, lead=(paragraph(words("trouble-press-a-button")),))
    option = option_of(event.token)
    if option == "close!":
        return Heard(replace(state, aside=None))
    return Heard(state, lead=(paragraph(words("updates-left")),), effects=(Unfollow(option),))
