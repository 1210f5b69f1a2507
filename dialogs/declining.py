"""Before a response is sent without a receipt: what that means for good, and a second word on it."""

from dataclasses import replace

from dialogs.events import Event, Pressed
from dialogs.privacy import into
from dialogs.replies import Ask, Button, Replies
from dialogs.sending import sent
from dialogs.state import Place, State
from dialogs.text import Bold, paragraph, words
from dialogs.tokens import option_of, token
from dialogs.turn import Heard
from dialogs.world import World


def show(state: State, world: World) -> Replies:
    """Say what can never be done without a receipt, and ask."""
    draft = state.draft
    if world.engagement(state.engagement) is None or draft is None or draft.mode is None:
        return ()
    text = (
        paragraph(Bold(words("declining-sure"))),
        paragraph(words(f"declining-{draft.mode}")),
    )
    rows = (
        (Button(words("declining-back"), token(state, "declining", "back")),),
        (Button(words("declining-send"), token(state, "declining", "send")),),
    )
    return (Ask(text, rows),)


def hear(state: State, event: Event, world: World) -> Heard:
    """Send without a receipt, or go back to the look over all answers."""
    engagement, draft = world.engagement(state.engagement), state.draft
    if engagement is None or draft is None or draft.mode is None:
        return Heard(replace(state, place=Place.ABOUT))
    if not isinstance(event, Pressed):
        return Heard(state, note=(paragraph(words("trouble-press-a-button")),))
    if option_of(event.token) == "send":
        return sent(state, draft, draft.mode, None, engagement, world)
    return Heard(into(state, draft, world))
