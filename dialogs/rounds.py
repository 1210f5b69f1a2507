"""Rounds that follow one another, and what came of each so far."""

from dialogs.announcing import what_happened
from dialogs.events import Event, Pressed
from dialogs.joint import names_length
from dialogs.record import record
from dialogs.room import longest
from dialogs.state import Place, State
from dialogs.text import Author, Bold, Text, Words, paragraph, words
from dialogs.tokens import option_of
from dialogs.world import World
from engagements.dates import LONDON
from engagements.engagement import Engagement
from engagements.feedback import Feedback

EARLIER, SO_FAR = "earlier", "so-far"

# Room for what stands before the title, in either language.
_CARRIES_ON = 30


def earlier(engagement: Engagement, world: World) -> Engagement | None:
    """Give the round before; None where there is none, or none that was published here."""
    before = next((each for each in world.engagements if each.id == engagement.continues), None)
    return before if before is not engagement else None


def carries_on(engagement: Engagement, world: World, room: int) -> tuple[Words, ...]:
    """Name the round before, where beside all services there is room for so many characters more."""
    before = earlier(engagement, world)
    names = names_length(engagement)
    beside_names = room - (names if names <= room else 0)
    if before is None or _CARRIES_ON + longest(before.title) > beside_names:
        return ()
    return (words("rounds-carries-on", title=before.title),)


def what_came_of_it(option: str, engagement: Engagement, world: World) -> Text:
    """Tell what came of a round so far, or that nothing was told yet and by when it is promised."""
    about = (earlier(engagement, world) or engagement) if option == EARLIER else engagement
    heading = words("rounds-told-of-earlier") if option == EARLIER else words("rounds-told-so-far")
    title = paragraph(Bold(heading), Bold(Author(about.title)))
    heard = tuple(each for each in world.told if each.engagement == about.id)
    nothing = () if heard else (paragraph(words("rounds-nothing-told")),)
    promise = world.promise
    promised = words("about-feedback-by", day=about.feedback_by)
    kept = record(promise, world.now.astimezone(LONDON).date()) if promise is not None else (promised,)
    return (title, *nothing, *(part for each in heard for part in _told(each)), paragraph(*kept))


def _told(feedback: Feedback) -> Text:
    return (paragraph(words("rounds-day", day=feedback.send_at.date())), *what_happened(feedback))


def asked_about(state: State, event: Event, engagements: tuple[Engagement, ...]) -> str | None:
    """Name the engagement whose feedback somebody asks for with a press; None where nobody asks."""
    if not isinstance(event, Pressed) or state.place is not Place.ABOUT:
        return None
    here = next((each for each in engagements if each.id == state.engagement), None)
    match option_of(event.token):
        case option if option == EARLIER:
            return here.continues if here else None
        case option if option == SO_FAR:
            return state.engagement
        case _:
            return None
