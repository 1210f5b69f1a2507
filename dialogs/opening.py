"""Opening an engagement: from its link, from the menu, from a message about it."""

from dataclasses import replace

from dialogs.codes import session_code
from dialogs.effects import Follow
from dialogs.state import Place, State
from dialogs.text import paragraph, words
from dialogs.turn import Heard
from dialogs.world import World


def opened(state: State, identifier: str, world: World) -> Heard:
    """Go to what an engagement is about.

    Whoever opens it follows it, so that following proves no answer; but never against their wish.
    """
    if world.engagement(identifier) is None:
        return Heard(to_menu(state, world), lead=(paragraph(words("trouble-unknown-engagement")),))
    unwished = world.muted or identifier in world.left or identifier in world.following
    return Heard(
        replace(
            state,
            place=Place.ABOUT,
            aside=None,
            engagement=identifier,
            session=session_code(world.chance),
            wanted=None,
        ),
        effects=() if unwished else (Follow(identifier),),
    )


def to_menu(state: State, world: World) -> State:
    """Go to what is open now. Drafts stay."""
    return replace(
        state,
        place=Place.MENU,
        aside=None,
        engagement=None,
        session=session_code(world.chance),
        wanted=None,
    )
