"""Opening a chat as one of a service's staff, through a link that serves once."""

from dialogs.effects import HearAsStaff
from dialogs.events import Event, Pressed, Started
from dialogs.opening import to_menu
from dialogs.state import State
from dialogs.text import paragraph, words
from dialogs.turn import Heard
from dialogs.world import World

# No identifier begins so, and no link to an engagement either.
_INVITATION = "_staff_"


def payload_of(code: str) -> str:
    """Give what Telegram hands to the bot when a link with this code is opened."""
    return f"{_INVITATION}{code}"


def code_of(payload: str) -> str | None:
    """Read the code of a link for staff; None where it is another link."""
    return payload.removeprefix(_INVITATION) if payload.startswith(_INVITATION) else None


def invited_by(state: State, event: Event) -> str | None:
    """Give the code of the link through which somebody comes now, or came before they chose a language."""
    match event:
        case Started(payload) if payload:
            return code_of(payload)
        case Pressed() if state.wanted is not None:
            return code_of(state.wanted)
        case _:
            return None


def opened(state: State, code: str, world: World) -> Heard:
    """Tell what this chat hears from now on, and how to leave; or that the link serves no more."""
    there = to_menu(state, world)
    if world.staff_of is None:
        return Heard(there, lead=(paragraph(words("staff-link-over")),))
    joined = paragraph(words("staff-joined", service=world.staff_of))
    return Heard(there, lead=(joined,), effects=(HearAsStaff(code),))
