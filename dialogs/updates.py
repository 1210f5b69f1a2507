"""What a participant hears of: engagements, services and subjects, each left with one tap."""

from dataclasses import replace

from dialogs.effects import Unfollow
from dialogs.events import Event, Pressed
from dialogs.followed import in_order, inline
from dialogs.pages import on_page, page_asked, turning
from dialogs.replies import Ask, Button, Replies
from dialogs.state import State
from dialogs.text import Bullet, paragraph, words
from dialogs.tokens import option_of, token
from dialogs.turn import Heard
from dialogs.world import World


def show(state: State, world: World) -> Replies:
    """List what is followed, each with a button to leave it."""
    followed = in_order(world.following, world)
    close = (Button(words("updates-close"), token(state, "updates", "close!")),)
    if not followed:
        return (Ask((paragraph(words("updates-none")),), (close,)),)
    shown = on_page(followed, state.page)
    rows = tuple(
        (Button(words("updates-leave", title=name), token(state, "updates", key)),) for key, name in shown
    )
    turn = turning(followed, state.page, lambda option: token(state, "updates", option))
    entries = paragraph(*(Bullet(inline(name)) for _, name in shown))
    return (Ask((paragraph(words("updates-following")), entries), (*rows, *turn, close)),)


def hear(state: State, event: Event, world: World) -> Heard:
    """Leave what the pressed button names, turn the page, or close the list."""
    if not isinstance(event, Pressed):
        return Heard(state, note=(paragraph(words("trouble-press-a-button")),))
    option = option_of(event.token)
    page = page_asked(option)
    if page is not None:
        return Heard(replace(state, page=page), in_place=True)
    if option == "close!":
        return Heard(replace(state, aside=None))
    return Heard(state, lead=(paragraph(words("updates-left")),), effects=(Unfollow(option),))
