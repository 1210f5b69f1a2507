"""After sending: what happens next, and when they will hear of it."""

from dialogs import afterwards
from dialogs.details import what_comes
from dialogs.effects import Follow
from dialogs.events import Event, Pressed
from dialogs.opening import to_menu
from dialogs.replies import Ask, Button, Replies, Row
from dialogs.state import State
from dialogs.text import Bold, paragraph, words
from dialogs.tokens import option_of, token
from dialogs.turn import Heard
from dialogs.world import World


def show(state: State, world: World) -> Replies:
    """Say who decides and when, and promise to tell what happened next."""
    engagement = world.engagement(state.engagement)
    if engagement is None:
        return ()
    following = engagement.id in world.following
    text = (
        paragraph(Bold(words("sent-next")), *what_comes(engagement)),
        paragraph(words("sent-will-tell") if following else words("sent-will-not-tell")),
        *((paragraph(words("sent-how-was-this")),) if afterwards.asks_how_it_was(state, world) else ()),
    )
    return (Ask(text, (*afterwards.rows(state, "sent", world), *_rows(state, following))),)


def hear(state: State, event: Event, world: World) -> Heard:
    """Follow, say something beside the answers, or see what else is open."""
    if isinstance(event, Pressed) and option_of(event.token) == "follow" and state.engagement:
        following = (Follow(state.engagement),)
        return Heard(state, lead=(paragraph(words("about-now-following")),), effects=following)
    if isinstance(event, Pressed):
        return afterwards.pressed(state, option_of(event.token), world) or Heard(to_menu(state, world))
    return Heard(state, note=(paragraph(words("sent-already")),))


def _rows(state: State, following: bool) -> tuple[Row, ...]:
    follow = (Button(words("about-follow"), token(state, "sent", "follow")),)
    menu = (Button(words("about-menu"), token(state, "sent", "menu")),)
    return (menu,) if following else (follow, menu)
