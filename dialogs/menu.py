"""What is open now: all of it where it is little, or by service, by subject and by date."""

from dataclasses import replace

from dialogs.browsing import Browsing, By
from dialogs.effects import Follow, Unfollow
from dialogs.events import Event, Pressed
from dialogs.menu_lists import BACK, FOLLOW, LEAVE, buttons, entries
from dialogs.menu_lists import show as show_list
from dialogs.opening import opened
from dialogs.pages import page_asked
from dialogs.replies import Ask, Button, Replies, Row
from dialogs.state import State
from dialogs.text import Text, paragraph, words
from dialogs.tokens import option_of, token
from dialogs.turn import Heard
from dialogs.world import World
from engagements import limits
from engagements.engagement import Engagement
from engagements.services import is_key


def show(state: State, world: World) -> Replies:
    """List the open engagements, the one that closes first at the top, or the ways to look through many."""
    if state.browsing.by is not None:
        return show_list(state, state.browsing.by, world)
    now, soon = world.open, world.upcoming
    few = now if len(now) <= limits.OPEN_AT_ONCE else ()
    few_soon = soon if len(soon) <= limits.OPENING_AT_ONCE else ()
    text = (
        *_opening_words(now, few, soon),
        *entries(few, world),
        *((paragraph(words("menu-opening")),) if few_soon else ()),
        *entries(few_soon, world),
    )
    many = now if not few else ()
    rows = (*buttons(state, few), *_ways(state, many), *buttons(state, few_soon))
    later = () if len(few_soon) == len(soon) else (_way(state, By.OPENING),)
    return (Ask(text, (*rows, *later)),)


def hear(state: State, event: Event, world: World) -> Heard:
    """Look through a list, follow a service or a subject, or open an engagement."""
    if not isinstance(event, Pressed):
        return Heard(state, note=(paragraph(words("trouble-press-a-button")),))
    option, browsing = option_of(event.token), state.browsing
    page = page_asked(option)
    if page is not None:
        return _looking(state, browsing.turned(page))
    if is_key(option):
        return _looking(state, Browsing(browsing.by, browsing.page, option))
    match option:
        case str() if option in _WAYS:
            return _looking(state, Browsing(_WAYS[option]))
        case str() if option == BACK:
            return _looking(state, browsing.back)
        case str() if option == FOLLOW and browsing.chosen is not None:
            return Heard(state, effects=(Follow(browsing.chosen),), in_place=True)
        case str() if option == LEAVE and browsing.chosen is not None:
            return Heard(state, effects=(Unfollow(browsing.chosen),), in_place=True)
        case _:
            return opened(state, option, world)


_WAYS = {f"{by}!": by for by in By}


def _looking(state: State, browsing: Browsing) -> Heard:
    return Heard(replace(state, browsing=browsing), in_place=True)


def _opening_words(
    now: tuple[Engagement, ...], few: tuple[Engagement, ...], soon: tuple[Engagement, ...]
) -> Text:
    if few:
        return (paragraph(words("menu-open-now")),)
    if now:
        return (paragraph(words("menu-many", number=len(now))),)
    nothing = paragraph(words("menu-nothing-open"))
    return (nothing,) if soon else (nothing, paragraph(words("menu-come-back")))


def _ways(state: State, many: tuple[Engagement, ...]) -> tuple[Row, ...]:
    """Offer the ways to look through many engagements; by subject only where one has any."""
    if not many:
        return ()
    by_subject = (_way(state, By.SUBJECT),) if any(each.subjects for each in many) else ()
    return (_way(state, By.SERVICE), *by_subject, _way(state, By.CLOSING))


def _way(state: State, by: By) -> Row:
    return (Button(words(f"menu-by-{by}"), token(state, "menu", f"{by}!")),)
