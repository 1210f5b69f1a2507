"""/forget: delete everything that can be found, and say what cannot."""

from dataclasses import replace

from dialogs.effects import Forget
from dialogs.events import Event, Pressed
from dialogs.replies import Ask, Button, Replies, Say
from dialogs.state import State
from dialogs.text import Bold, Bullet, paragraph, words
from dialogs.tokens import option_of, token
from dialogs.turn import Heard
from dialogs.world import World


def show(state: State, world: World) -> Replies:
    """Say what will go and what stays, and ask."""
    text = (
        paragraph(Bold(words("forget-sure"))),
        paragraph(
            words("forget-goes"),
            *(
                Bullet(words(f"forget-goes-{name}"))
                for name in ("chat", "updates", "wishes", "draft", "confidential")
            ),
        ),
        paragraph(words("forget-wishes")),
        paragraph(
            words("forget-stays"), *(Bullet(words(f"forget-stays-{name}")) for name in ("sent", "once"))
        ),
        paragraph(words("forget-clear-first")),
    )
    rows = (
        (Button(words("forget-yes"), token(state, "forget", "yes")),),
        (Button(words("forget-no"), token(state, "forget", "no")),),
    )
    return (Ask(text, rows),)


def hear(state: State, event: Event, world: World) -> Heard:
    """Forget the participant, or leave everything as it was."""
    if isinstance(event, Pressed) and option_of(event.token) == "yes":
        return forgotten()
    if isinstance(event, Pressed):
        return Heard(replace(state, aside=None), lead=(paragraph(words("forget-kept")),))
    return Heard(state, note=(paragraph(words("trouble-press-a-button")),))


def forgotten() -> Heard:
    """Say goodbye, and begin again as with a stranger."""
    goodbye = Say((paragraph(words("forget-done")),))
    return Heard(State(), says=(goodbye,), effects=(Forget(),), shows=False)
