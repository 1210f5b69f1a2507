"""The conversation: it picks the dialog for the place, and adds what is true everywhere."""

from dataclasses import replace
from datetime import timedelta
from typing import Protocol

from dialogs import (
    about,
    aloud,
    asking,
    beside,
    check,
    clear,
    decisions,
    declining,
    fairness,
    forget,
    held,
    language,
    menu,
    privacy,
    reading,
    receipt,
    reminding,
    rights,
    sent,
    staffing,
    talking,
    updates,
)
from dialogs.browsing import FRONT
from dialogs.codes import session_code
from dialogs.commands import Command, command_named
from dialogs.effects import MarkGone, Unfollow, UnfollowAll
from dialogs.events import (
    Commanded,
    Edited,
    Event,
    Left,
    Pressed,
    SentOther,
    SentThing,
    SentUnusable,
    Started,
    Wrote,
)
from dialogs.help import guide
from dialogs.opening import opened, to_menu
from dialogs.replies import Ask, Confirm, Replies, Reply, Say, Show, tokens
from dialogs.revision import brought_up_to_date
from dialogs.state import Place, State
from dialogs.text import Text, Words, paragraph, words
from dialogs.tokens import LEAVE, LISTEN, StandingOrder, standing_order
from dialogs.turn import Heard, Turn
from dialogs.voice import voice_about
from dialogs.world import World
from engagements import limits
from engagements.language import Voice
from engagements.lengths import units

# Telegram's own apps split a message over its limit, some a little before it, and send the parts at once.
_REST_OF_A_SPLIT_MESSAGE = timedelta(seconds=3)


class Dialog(Protocol):
    """What every dialog has: what it shows, and what it does with what it hears."""

    def show(self, state: State, world: World) -> Replies:
        """Show where the conversation stands."""
        ...

    def hear(self, state: State, event: Event, world: World) -> Heard:
        """Make something of an event."""
        ...


_DIALOGS: dict[Place, Dialog] = {
    Place.LANGUAGE: language,
    Place.MENU: menu,
    Place.ABOUT: about,
    Place.PRIVACY: privacy,
    Place.ASKING: asking,
    Place.CHECK: check,
    Place.DECLINING: declining,
    Place.SENT: sent,
    Place.BESIDE: beside,
    Place.READING: reading,
    Place.DECISIONS: decisions,
    Place.REMINDING: reminding,
    Place.UPDATES: updates,
    Place.RECEIPT: receipt,
    Place.TALKING: talking,
    Place.CLEAR: clear,
    Place.FORGET: forget,
}


def show(state: State, world: World) -> Replies:
    """Show where the conversation stands."""
    return _settled(state, world)[1]


def hear(state: State, event: Event, world: World) -> Turn:
    """Play one turn: an event comes in, and all that follows from it goes out."""
    if isinstance(event, Left):
        return Turn(state, (), (MarkGone(),), _voice(state, world))
    begun = state if state.session else replace(state, session=session_code(world.chance))
    current, news = brought_up_to_date(begun, world)
    heard = Heard(current) if _meant_what_is_gone(event, begun, current) else _heard(current, event, world)
    heard = replace(heard, state=receipt.put_away(heard.state))
    after = world.after(heard.effects)
    if not heard.shows:
        # Whoever is forgotten hears goodbye in the voice in which they were asked.
        speaking = heard.state if heard.state.language else current
        return Turn(heard.state, (*news, *heard.says), heard.effects, _voice(speaking, world))
    settled, shown = _settled(heard.state, after)
    seen = _stands_as_it_stood(current, settled)
    opened_by_lead = tuple(_led(reply, heard) for reply in shown if not (seen and isinstance(reply, Show)))
    return Turn(settled, (*news, *heard.says, *opened_by_lead), heard.effects, _voice(settled, world))


def _voice(state: State, world: World) -> Voice | None:
    return voice_about(world.engagement(state.engagement), state.language, state.easy)


def _meant_what_is_gone(event: Event, before: State, now: State) -> bool:
    """Tell whether a press or words were for a screen that has closed or changed meanwhile.

    They are not taken for an answer to what stands there now: a new session says that it is another.
    """
    answers = isinstance(event, Wrote | SentThing) or (
        isinstance(event, Pressed) and not standing_order(event.token)
    )
    return answers and before.session != now.session


def _stands_as_it_stood(before: State, now: State) -> bool:
    """Tell whether the same thing is shown once more, so that its pictures are in the chat already.

    A page of options that is turned back to was seen on the way.
    """

    def at(state: State) -> tuple[object, ...]:
        step = state.draft.step if state.draft else None
        where = state.session, state.place, state.aside, state.engagement, state.leaf
        return where, state.language, step

    def page(state: State) -> int:
        return state.draft.page if state.draft else 0

    return at(before) == at(now) and page(now) <= page(before)


def _led(reply: Reply, heard: Heard) -> Reply:
    if isinstance(reply, Ask):
        return replace(reply, text=(*heard.lead, *reply.text, *heard.note), in_place=heard.in_place)
    return reply


def _settled(state: State, world: World) -> tuple[State, Replies]:
    """Show the place; where it has nothing to show any more, go to the menu."""
    shown = _DIALOGS[_showing(state)].show(state, world)
    if shown:
        return state, shown
    at_menu = receipt.put_away(to_menu(state, world))
    return at_menu, menu.show(at_menu, world)


def _showing(state: State) -> Place:
    if state.language is None:
        return Place.LANGUAGE
    return state.aside or state.place


def _heard(state: State, event: Event, world: World) -> Heard:
    match event:
        case Started(payload):
            return _started(state, payload, world)
        case Commanded(name):
            return _commanded(state, command_named(name), world)
        case Pressed(pressed):
            return _pressed(state, event, standing_order(pressed), world)
        case Wrote(typed):
            return _wrote(state, event, typed, world)
        case SentThing() | SentOther() if _showing(state) is Place.ASKING:
            return asking.hear(state, event, world)
        case SentUnusable(why):
            return Heard(state, note=_note(words(f"trouble-unusable-{why}")))
        case SentThing() | SentOther():
            return Heard(state, note=_note(words("trouble-not-text")))
        case Edited():
            return Heard(state, note=_note(words("trouble-edited")))
        case Left():
            return Heard(state)


def _started(state: State, payload: str, world: World) -> Heard:
    if state.language is None:
        return Heard(replace(state, wanted=payload or state.wanted))
    return _through(state, payload, world) if payload else _at_the_front(state, world)


def _through(state: State, payload: str, world: World) -> Heard:
    """Come in through a link: to an engagement, or as one of a service's staff."""
    code = staffing.code_of(payload)
    return opened(state, payload, world) if code is None else staffing.opened(state, code, world)


def _at_the_front(state: State, world: World) -> Heard:
    """Go to what is open now, at the front door of its lists."""
    return Heard(to_menu(replace(state, browsing=FRONT), world))


def _pressed(state: State, event: Pressed, order: StandingOrder | None, world: World) -> Heard:
    if order is not None:
        return _ordered(state, order, world)
    if event.token in tokens(_settled(state, world)[1]):
        return _arrived(_DIALOGS[_showing(state)].hear(state, event, world), world)
    underneath = replace(state, aside=None)
    if state.language is not None and event.token in tokens(_settled(underneath, world)[1]):
        return _DIALOGS[state.place].hear(underneath, event, world)
    stale = words("trouble-stale")
    return Heard(state, note=_note(words("trouble-stale-here")), says=(Confirm(stale),))


def _arrived(heard: Heard, world: World) -> Heard:
    """Take a newcomer, once the language is chosen, where their link wanted to go."""
    wanted = heard.state.wanted
    if wanted is None or heard.state.language is None:
        return heard
    there = _through(heard.state, wanted, world)
    return replace(there, lead=(*heard.lead, *there.lead))


def _ordered(state: State, order: StandingOrder, world: World) -> Heard:
    if order.verb == LISTEN:
        return _listened(state, world)
    if order.verb in fairness.ORDERS:
        return fairness.heard(state, order, world)
    if order.verb == LEAVE:
        left = Say(_note(words("updates-left")))
        # A token can be made by hand: of a made-up name nothing is remembered.
        known = order.engagement in world.following or world.engagement(order.engagement) is not None
        effects = (Unfollow(order.engagement),) if known else ()
        return Heard(state, says=(left,), effects=effects, shows=False)
    return _started(state, order.engagement, world)


def _wrote(state: State, event: Wrote, typed: str, world: World) -> Heard:
    split_before = state.too_long_at
    rest = split_before is not None and world.now - split_before < _REST_OF_A_SPLIT_MESSAGE
    if units(typed) > limits.TEXT_ANSWER_MOST:
        return Heard(
            replace(state, too_long_at=world.now),
            note=_note(words("trouble-too-long", limit=limits.TEXT_ANSWER_MOST)),
        )
    ready = replace(state, too_long_at=None)
    if rest:
        return Heard(ready, note=_note(words("trouble-rest-of-too-long")))
    return _arrived(_DIALOGS[_showing(ready)].hear(ready, event, world), world)


def _commanded(state: State, command: Command | None, world: World) -> Heard:
    match command:
        case Command.MENU:
            return _at_the_front(state, world)
        case Command.LANGUAGE:
            return Heard(replace(state, aside=Place.LANGUAGE))
        case Command.UPDATES:
            return Heard(replace(state, aside=Place.UPDATES, page=0))
        case Command.RECEIPT:
            return Heard(replace(state, aside=Place.RECEIPT, search=None))
        case Command.HELD:
            return Heard(state, says=(Say(held.listing(state, world)),))
        case Command.CLEAR if state.language is None:
            return clear.cleared(state)
        case Command.CLEAR:
            return Heard(replace(state, aside=Place.CLEAR))
        case Command.FORGET if state.language is None:
            return forget.forgotten()
        case Command.FORGET:
            return Heard(replace(state, aside=Place.FORGET))
        case Command.EASY:
            wording = words("easy-off" if state.easy else "easy-on")
            return Heard(replace(state, easy=not state.easy), lead=_note(wording))
        case Command.LISTEN:
            return _listened(state, world)
        case Command.HELP:
            return Heard(state, says=(Say((*guide(), *rights.helplines(world))),))
        case Command.RIGHTS:
            about = world.engagement(state.engagement)
            return Heard(state, says=(Say(rights.notice(about, world)),))
        case Command.PRIVACY:
            return Heard(state, says=(Say(privacy.notice()),))
        case Command.STOP:
            stopped = Say(_note(words("updates-stopped")))
            return Heard(replace(state, aside=None), says=(stopped,), effects=(UnfollowAll(),), shows=False)
        case None:
            return Heard(state, note=_note(words("trouble-unknown-command")))


def _listened(state: State, world: World) -> Heard:
    """Read the screen aloud, where there is a voice."""
    if not world.listens:
        return Heard(state, note=_note(words("aloud-none")))
    settled, shown = _settled(state, world)
    return Heard(settled, says=aloud.spoken(shown), shows=False)


def _note(message: Words) -> Text:
    return (paragraph(message),)
