"""What to do when an engagement has closed, changed or gone while someone was answering it."""

from dataclasses import replace
from datetime import timedelta

from dialogs.answers import asked
from dialogs.codes import session_code
from dialogs.editions import edition_of, next_step, revised
from dialogs.opening import to_menu
from dialogs.privacy import into
from dialogs.replies import Replies, Say
from dialogs.state import Draft, Place, State
from dialogs.text import paragraph, words
from dialogs.world import World
from engagements import limits
from engagements.engagement import Engagement
from engagements.parts import whole_of

_ANSWERING = {Place.PRIVACY, Place.ASKING, Place.CHECK, Place.DECLINING, Place.BESIDE}


def brought_up_to_date(state: State, world: World) -> tuple[State, Replies]:
    """Bring a conversation up to date with its engagement, and say what has changed."""
    current, news = _about_its_engagement(state, world)
    living = tuple(draft for draft in current.drafts if _lives(draft, world))
    if living == current.drafts:
        return current, news
    without = replace(current, drafts=living)
    if without.place in _ANSWERING and without.draft is None:
        whole = whole_of(without.engagement) if without.engagement else None
        renewed = session_code(world.chance)
        without = replace(without, place=Place.ABOUT, aside=None, engagement=whole, session=renewed)
    return without, news or _news("trouble-draft-ended")


def _lives(draft: Draft, world: World) -> bool:
    """Tell whether a draft may still be kept: for its days, and while it could be sent."""
    engagement = world.engagement(draft.engagement)
    sendable = engagement is not None and engagement.is_open(world.now)
    kept = world.now.date() - draft.touched <= timedelta(days=limits.DRAFT_DAYS)
    return sendable and kept and (draft.amends or draft.engagement not in world.answered)


def _about_its_engagement(state: State, world: World) -> tuple[State, Replies]:
    if state.place in (Place.MENU, Place.LANGUAGE) or state.engagement is None:
        return state, ()
    engagement = world.engagement(state.engagement)
    if engagement is None:
        return to_menu(state.without_draft(state.engagement), world), _news("trouble-engagement-gone")
    draft = state.draft
    amends = draft is not None and draft.amends
    if state.place in _ANSWERING and not engagement.is_open(world.now):
        return _back_to_about(state, engagement, world), _news(
            "trouble-closed-before-changes" if amends else "trouble-closed-meanwhile"
        )
    if state.place in _ANSWERING and engagement.id in world.answered and not amends:
        return _back_to_about(state, engagement, world), _news("trouble-answered-already")
    if draft is None or draft.edition == edition_of(engagement):
        return state, ()
    return _revised(state, draft, engagement, world)


def _back_to_about(state: State, engagement: Engagement, world: World) -> State:
    without = replace(state.without_draft(engagement.id), engagement=whole_of(engagement.id))
    return replace(without, place=Place.ABOUT, aside=None, session=session_code(world.chance))


def _revised(state: State, draft: Draft, engagement: Engagement, world: World) -> tuple[State, Replies]:
    carried = revised(draft, engagement)
    moved = replace(carried, step=next_step(carried, asked(engagement, carried.answers)))
    renewed = replace(state, session=session_code(world.chance))
    if carried.mode is None:
        there = replace(renewed.with_draft(moved), place=Place.PRIVACY)
    elif state.place in _ANSWERING:
        there = into(renewed, moved, world)
    else:
        there = renewed.with_draft(moved)
    return there, _news("trouble-questions-changed")


def _news(name: str) -> Replies:
    return (Say((paragraph(words(name)),)),)
