"""Answering what the team asked back about a response, without its learning who is answering."""

from dataclasses import replace

from dialogs.answers import Answer, FollowUp, Found
from dialogs.codes import session_code
from dialogs.effects import SendReply
from dialogs.events import Event, Pressed, Wrote
from dialogs.follow_ups import fits_its_room
from dialogs.questions.kind import Complaint
from dialogs.questions.own_words import as_written
from dialogs.replies import Replies, Say
from dialogs.state import Place, State, Talk, fits_the_draft
from dialogs.talking_screens import all_asked, before_sending, one_asked, sent_to_the_team
from dialogs.text import paragraph, words
from dialogs.tokens import option_of
from dialogs.turn import Heard
from dialogs.world import World
from engagements import limits
from engagements.engagement import Engagement
from engagements.parts import Part, named, whole_of


def opened(state: State, engagement: str, receipt: str | None, asked: str | None, world: World) -> State:
    """Go to what the team asked about a response: to all of it, or to one of its questions."""
    there = replace(state, aside=Place.TALKING, search=None)
    return _at(there, Talk(engagement, receipt, asked), world)


def asks(engagement: Engagement, world: World) -> str | None:
    """Name what this chat sent in confidence about which the team waits for a reply; None where it does not.

    That is its own response to an engagement, or then the one for an organisation.
    """
    if not engagement.is_open(world.now):
        return None
    whole = whole_of(engagement.id)
    found = (world.own_asked_back(each) for each in (whole, named(whole, Part.ORGANISATIONS)))
    waiting = (each for each in found if each and any(one.reply is None for one in each.follow_ups))
    return next((each.engagement for each in waiting), None)


def show(state: State, world: World) -> Replies:
    """Show what was asked, one question of it, or what was written, before it is sent."""
    talk, found = state.talk, _found(state, world)
    engagement = world.engagement(talk.engagement) if talk else None
    if talk is None or found is None or engagement is None:
        return ()
    is_open, asked = engagement.is_open(world.now), _asked(talk, found)
    if asked is None or not is_open:
        return all_asked(state, found, engagement, is_open)
    if talk.reply is None:
        return one_asked(state, found, asked, engagement)
    return before_sending(state, found, asked, talk.reply)


def hear(state: State, event: Event, world: World) -> Heard:
    """Take what is written as the answer, and send it when that is asked for."""
    talk, found = state.talk, _found(state, world)
    engagement = world.engagement(talk.engagement) if talk else None
    if talk is None or found is None or engagement is None:
        return Heard(replace(state, aside=None))
    asked = _asked(talk, found) if engagement.is_open(world.now) else None
    match event:
        case Wrote(typed) if asked is not None:
            return _written(state, talk, asked, typed, world)
        case Pressed(pressed):
            return _pressed(state, talk, found, asked, option_of(pressed), world)
        case _:
            return Heard(state, note=(paragraph(words("trouble-press-a-button")),))


def _written(state: State, talk: Talk, asked: FollowUp, typed: str, world: World) -> Heard:
    outcome = as_written(typed, limits.TEXT_ANSWER)
    if isinstance(outcome, Complaint):
        return Heard(state, note=(paragraph(outcome.words),))
    there = _at(state, replace(talk, reply=typed), world)
    if not (fits_its_room(Answer(asked.id, typed)) and fits_the_draft(there)):
        return Heard(state, note=(paragraph(words("asking-too-much")),))
    return Heard(there)


def _pressed(
    state: State, talk: Talk, found: Found, asked: FollowUp | None, option: str, world: World
) -> Heard:
    match option:
        case "close!":
            return Heard(replace(state, aside=None))
        case "again!":
            return Heard(_at(state, replace(talk, reply=None), world))
        case "send!" if asked is not None and talk.reply is not None:
            reply = Answer(asked.id, talk.reply)
            sending = SendReply(found.engagement, found.mode, talk.receipt, reply)
            closed = replace(state, aside=None, talk=None, session=session_code(world.chance))
            return Heard(closed, says=(Say(sent_to_the_team(found.mode)),), effects=(sending,))
        case _:
            return Heard(_at(state, replace(talk, asked=option.removesuffix("!"), reply=None), world))


def _at(state: State, talk: Talk, world: World) -> State:
    """Go to another of its screens: a session of its own, so that no button sends other words."""
    return replace(state, talk=talk, session=session_code(world.chance))


def _found(state: State, world: World) -> Found | None:
    """Give the response that is talked about: what the receipt finds, or this chat's own."""
    if state.talk is None:
        return None
    return world.found if state.talk.receipt else world.own_asked_back(state.talk.engagement)


def _asked(talk: Talk, found: Found) -> FollowUp | None:
    return next((each for each in found.follow_ups if each.id == talk.asked), None)
