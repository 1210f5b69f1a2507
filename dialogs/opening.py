"""Opening an engagement: from its link, from the menu, from a message about it."""

from dataclasses import replace

from dialogs.codes import session_code
from dialogs.effects import CountLink, Effect, Follow
from dialogs.replies import AuthorsPicture, Replies, Show
from dialogs.state import Place, State
from dialogs.text import Author, paragraph, words
from dialogs.turn import Heard
from dialogs.world import World
from engagements.engagement import Engagement
from engagements.parts import whole_of

# Between an engagement and the link through which it is opened; no identifier has one.
_LINK = "_"


def opened(state: State, payload: str, world: World) -> Heard:
    """Go to what an engagement is about, which is named alone or with the link that somebody came through.

    Whoever opens it follows it, so that following proves no answer; but never against their wish, nor untold.
    """
    identifier, _, link = payload.partition(_LINK)
    engagement = next((each for each in world.engagements if each.id == identifier), None)
    if engagement is None:
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
        says=_cover(state, engagement),
        note=() if unwished else (paragraph(words("about-now-following")),),
        effects=() if unwished else (Follow(identifier), *_counted(engagement, link)),
    )


def _counted(engagement: Engagement, link: str) -> tuple[Effect, ...]:
    """Count through which link somebody came; one that nobody handed out is not counted."""
    if not link:
        return (CountLink(engagement.id, None),)
    known = link in {each.id for each in engagement.links}
    return (CountLink(engagement.id, link),) if known else ()


def _cover(state: State, engagement: Engagement) -> Replies:
    """Show the picture of an engagement to whoever comes to it, and not to whoever stands there already."""
    if engagement.picture is None or state.engagement == engagement.id:
        return ()
    picture = AuthorsPicture(engagement.id, engagement.picture.file)
    return (Show(picture, (paragraph(Author(engagement.picture.alt)),)),)


def back_to_the_whole(state: State, world: World) -> State:
    """Leave what stands beside an engagement: to where the answers were sent, or to what it is about."""
    whole = whole_of(state.engagement) if state.engagement else None
    place = Place.SENT if whole in world.answered else Place.ABOUT
    return replace(state, place=place, engagement=whole, session=session_code(world.chance))


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
