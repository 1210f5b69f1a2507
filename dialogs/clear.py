"""/clear: take the messages off this chat, as far back as its channel allows."""

from dataclasses import replace

from dialogs.effects import ClearChat
from dialogs.events import Event, Pressed
from dialogs.replies import Ask, Button, Replies, Say
from dialogs.state import State
from dialogs.text import Bold, paragraph, words
from dialogs.tokens import option_of, token
from dialogs.turn import Heard
from dialogs.world import World


def show(state: State, world: World) -> Replies:
    """Say what goes, what has to be deleted by hand and what it leaves as it is, and ask."""
    text = (
        paragraph(Bold(words("clear-sure"))),
        paragraph(words("clear-goes"), words("clear-older")),
        paragraph(words("clear-stays")),
    )
    rows = (
        (Button(words("clear-yes"), token(state, "clear", "yes")),),
        (Button(words("clear-no"), token(state, "clear", "no")),),
    )
    return (Ask(text, rows),)


def hear(state: State, event: Event, world: World) -> Heard:
    """Clear the chat, or leave everything as it was."""
    if isinstance(event, Pressed) and option_of(event.token) == "yes":
        return cleared(state)
    if isinstance(event, Pressed):
        return Heard(replace(state, aside=None), lead=(paragraph(words("forget-kept")),))
    return Heard(state, note=(paragraph(words("trouble-press-a-button")),))


def cleared(state: State) -> Heard:
    """Clear the chat and say only so: what stood there is not shown again before it is asked for."""
    said = Say((paragraph(words("clear-done")), paragraph(words("clear-older"), words("clear-carry-on"))))
    return Heard(replace(state, aside=None), says=(said,), effects=(ClearChat(),), shows=False)
