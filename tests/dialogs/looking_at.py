"""Standing somewhere in a dialog, and reading what it shows."""

from bot.rendering import PLAIN, messages
from dialogs.conversation import hear, show
from dialogs.events import Pressed
from dialogs.replies import Ask, Confirm, Replies, Show, tokens
from dialogs.state import Place, State
from dialogs.turn import Turn
from dialogs.world import World
from engagements.engagement import Engagement
from engagements.language import Language, Voice
from tests.examples import NOW

CHANCE = bytes(range(16))


def world_of(*published: Engagement) -> World:
    """Give a world in which engagements are published."""
    return World(NOW, CHANCE, published)


def at(place: Place, about: Engagement, leaf: int = 0) -> State:
    """Stand somewhere."""
    return State(language=Language.EN, place=place, engagement=about.id, session="s", leaf=leaf)


def read(replies: Replies) -> str:
    """Read everything that is said, in English."""
    said = (each for each in replies if not isinstance(each, Confirm))
    return "\n".join(message.text for each in said for message in messages(each, Voice(Language.EN), PLAIN))


def pictures(replies: Replies) -> list[Show]:
    """Give the pictures that are shown."""
    return [each for each in replies if isinstance(each, Show)]


def offered(state: State, world: World) -> set[str]:
    """Give what may be pressed, without the session."""
    return {token.partition(".")[2] for token in tokens(show(state, world))}


def pressed(state: State, token: str, world: World) -> Turn:
    """Press a button that is on the screen."""
    assert token in offered(state, world)
    return hear(state, Pressed(f"{state.session}.{token}"), world)


def card(about: Engagement, world: World | None = None) -> str:
    """Read the first card."""
    [*_, asked] = show(at(Place.ABOUT, about), world or world_of(about))
    assert isinstance(asked, Ask)
    return read((asked,))
