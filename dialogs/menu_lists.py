"""The lists of what is open: by service, by subject, by date, and what opens soon."""

from collections.abc import Callable

from dialogs.browsing import By
from dialogs.closing import closing_soon
from dialogs.followed import Name, inline, name_of, services, subject_name
from dialogs.joint import owners_line
from dialogs.pages import on_page, turning
from dialogs.replies import Ask, Button, Replies, Row
from dialogs.state import State
from dialogs.text import Author, Bold, Paragraph, Text, paragraph, words
from dialogs.tokens import token
from dialogs.world import World
from engagements.engagement import Engagement
from engagements.services import Subject, subject_of

# An exclamation mark stands in no identifier: these are never taken for an engagement.
BACK, FOLLOW, LEAVE = "back!", "follow!", "leave!"


def entries(engagements: tuple[Engagement, ...], world: World) -> Text:
    """Tell of each engagement its title, whose it is, and when it closes or opens."""
    return tuple(_entry(each, world) for each in engagements)


def buttons(state: State, engagements: tuple[Engagement, ...]) -> tuple[Row, ...]:
    """Give each engagement a button."""
    return tuple((Button(Author(each.title), token(state, "menu", each.id)),) for each in engagements)


def show(state: State, by: By, world: World) -> Replies:
    """Show the list that somebody looks through."""
    chosen = state.browsing.chosen
    if chosen is not None:
        return _of_one(state, chosen, world)
    match by:
        case By.SERVICE:
            listed = tuple((each.following, each) for each in services(world.engagements))
            return _keys(state, Bold(words("menu-services")), listed, world)
        case By.SUBJECT:
            there = {key for each in world.engagements for key in each.keys}
            about = tuple((each.following, subject_name(each)) for each in Subject if each.following in there)
            return _keys(state, Bold(words("menu-subjects")), about, world)
        case By.CLOSING:
            return _engagements(state, Bold(words("menu-closing")), world.open, world)
        case By.OPENING:
            return _engagements(state, Bold(words("menu-opening")), world.upcoming, world)


def _entry(each: Engagement, world: World) -> Paragraph:
    opens = world.now < each.opens_at
    when = (
        words("about-opens", opens=each.opens_at)
        if opens
        else words("menu-closes", closes=each.closes_at.date())
    )
    return paragraph(Bold(Author(each.title)), owners_line(each), when, *closing_soon(each, world.now))


def _keys(state: State, title: Bold, keys: tuple[tuple[str, Name], ...], world: World) -> Replies:
    """List services or subjects, each with how many of its engagements are open."""
    open_ones = tuple(each.keys for each in world.open)

    def row_of(key: str, name: Name) -> Row:
        number = sum(key in each for each in open_ones)
        return (Button(words("menu-counted", name=name, number=number), token(state, "menu", key)),)

    rows = tuple(row_of(key, name) for key, name in on_page(keys, state.browsing.page))
    return (Ask((paragraph(title),), (*rows, *_turning(state, keys, state.browsing.page), _back(state))),)


def _engagements(state: State, title: Bold, listed: tuple[Engagement, ...], world: World) -> Replies:
    shown = on_page(listed, state.browsing.page)
    none = () if shown else (paragraph(words("menu-nothing-open")),)
    rows = (*buttons(state, shown), *_turning(state, listed, state.browsing.page), _back(state))
    return (Ask((paragraph(title), *entries(shown, world), *none), rows),)


def _of_one(state: State, key: str, world: World) -> Replies:
    """Show what one service or one subject has open, and let somebody follow it."""
    listed = tuple(each for each in world.open if key in each.keys)
    shown = on_page(listed, state.browsing.part)
    followed = key in world.following
    text = (
        paragraph(Bold(inline(name_of(key, world)))),
        *(entries(shown, world) or (paragraph(words("menu-nothing-open")),)),
        *((paragraph(words("services-followed")),) if followed else ()),
    )
    follow = "services-follow-service" if subject_of(key) is None else "services-follow-subject"
    wish = (
        Button(words("services-leave"), token(state, "menu", LEAVE))
        if followed
        else Button(words(follow), token(state, "menu", FOLLOW))
    )
    rows = (*buttons(state, shown), *_turning(state, listed, state.browsing.part), (wish,), _back(state))
    return (Ask(text, rows),)


def _turning(state: State, listed: tuple[object, ...], page: int) -> tuple[Row, ...]:
    return turning(listed, page, _token_for(state))


def _token_for(state: State) -> Callable[[str], str]:
    return lambda option: token(state, "menu", option)


def _back(state: State) -> Row:
    return (Button(words("asking-back"), token(state, "menu", BACK)),)
