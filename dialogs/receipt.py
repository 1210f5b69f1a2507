"""/receipt: with it, its owner sees a response, changes it, or takes it back."""

from dataclasses import replace

from dialogs import talking
from dialogs.amending import amending, without_changes
from dialogs.answers import Found
from dialogs.codes import read_receipt, session_code
from dialogs.effects import WithdrawResponse
from dialogs.events import Event, Pressed, Wrote
from dialogs.follow_ups import is_named
from dialogs.receipt_screens import (
    about_the_chosen,
    about_the_found,
    ask_for_receipt,
    not_found,
    sure_to_withdraw,
    too_often,
)
from dialogs.replies import Replies, Say
from dialogs.state import Place, Search, State
from dialogs.text import paragraph, words
from dialogs.tokens import option_of
from dialogs.turn import Heard
from dialogs.world import World
from engagements.engagement import Mode


def asked_for(state: State, event: Event) -> str | None:
    """Tell which receipt is to be looked for before a turn is played: one that was typed, or is still open.

    One that found nothing is not looked for again.
    """
    if state.aside is Place.TALKING and state.talk:
        return state.talk.receipt
    if state.aside is not Place.RECEIPT or state.language is None:
        return None
    typed = read_receipt(event.text) if isinstance(event, Wrote) else None
    known = state.search.receipt if state.search and state.search.known else None
    return typed or known


def put_away(state: State) -> State:
    """Forget the receipt that was typed, and what was written to the team, unless its screen is open."""
    search = state.search if state.aside is Place.RECEIPT else None
    talk = state.talk if state.aside is Place.TALKING else None
    there = search is state.search and talk is state.talk
    return state if there else replace(state, search=search, talk=talk)


def show(state: State, world: World) -> Replies:
    """Ask for a receipt, or show what it finds and what can be done with that."""
    if world.guessed_too_often:
        return too_often(state)
    search = state.search
    if search is None or (search.known and world.found is None):
        return ask_for_receipt(state)
    subject = _subject(search, world)
    engagement = world.engagement(subject.engagement) if subject else None
    if subject is None or engagement is None:
        return not_found(state, world)
    is_open = engagement.is_open(world.now)
    if search.withdrawing and is_open:
        return sure_to_withdraw(state, subject, engagement)
    if search.known:
        return about_the_found(state, search, subject, engagement, is_open)
    return about_the_chosen(state, search, engagement) if is_open else not_found(state, world)


def hear(state: State, event: Event, world: World) -> Heard:
    """Take a receipt, or do what was pressed with the response that it stands for."""
    match event:
        case Wrote(typed):
            return _typed(state, read_receipt(typed), world)
        case Pressed(pressed):
            return _pressed(state, option_of(pressed), world)
        case _:
            return Heard(state)


def _typed(state: State, receipt: str | None, world: World) -> Heard:
    if receipt is None:
        return Heard(state, note=(paragraph(words("receipt-unreadable")),))
    if world.guessed_too_often:
        return Heard(state)
    return Heard(_at(state, Search(receipt, known=world.found is not None), world))


def _pressed(state: State, option: str, world: World) -> Heard:
    search = state.search
    if option == "close!" or search is None:
        return Heard(replace(state, aside=None))
    match option:
        case "change!" | "yes!":
            return _acted(state, search, option, world)
        case "withdraw!" | "no!":
            return Heard(_at(state, replace(search, withdrawing=option == "withdraw!"), world))
        case _ if is_named(option):
            return _answered(state, search, option.removesuffix("!"), world)
        case _:
            return Heard(_at(state, replace(search, engagement=option), world))


def _answered(state: State, search: Search, follow_up: str, world: World) -> Heard:
    """Go to where what the team asked is answered."""
    if world.found is None:
        return Heard(state)
    return Heard(talking.opened(state, world.found.engagement, search.receipt, follow_up, world))


def _acted(state: State, search: Search, option: str, world: World) -> Heard:
    subject = _subject(search, world)
    engagement = world.engagement(subject.engagement) if subject else None
    if subject is None or engagement is None:
        return Heard(state)
    if option == "change!":
        return amending(state, search.receipt, subject, engagement, world)
    closed = replace(without_changes(state, search.receipt), aside=None, session=session_code(world.chance))
    taken_back = Say((paragraph(words(f"receipt-withdrawn-{subject.mode}")),))
    withdrawing = WithdrawResponse(engagement.id, subject.mode, search.receipt)
    return Heard(closed, says=(taken_back,), effects=(withdrawing,))


def _at(state: State, search: Search, world: World) -> State:
    """Go to another of its screens: a session of its own, so that no button acts on another receipt."""
    return replace(state, search=search, session=session_code(world.chance))


def _subject(search: Search, world: World) -> Found | None:
    """Give the response that is spoken of: what was found, or what may still be sealed in the box."""
    if search.known:
        return world.found
    return Found(search.engagement, Mode.ANONYMOUS, ()) if search.engagement else None
