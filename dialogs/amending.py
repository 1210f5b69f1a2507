"""Changing a response that its receipt stands for: a draft that is to take its place."""

from dataclasses import replace

from dialogs.answers import Answer, Found, answer_to, asked, with_answer
from dialogs.codes import session_code
from dialogs.editions import edition_of, next_step, revised, still_answering
from dialogs.privacy import into
from dialogs.state import Draft, Place, State, fits_the_draft
from dialogs.text import paragraph, words
from dialogs.turn import Heard
from dialogs.world import World
from engagements.engagement import Engagement
from engagements.parts import whole_of


def amending(state: State, receipt: str, found: Found, engagement: Engagement, world: World) -> Heard:
    """Go to where the response can be changed: to the look over it, or to the questions it has yet to answer.

    A change that was begun before is carried on with.
    """
    about = replace(state, engagement=engagement.id, aside=None, session=session_code(world.chance))
    begun = about.draft
    if begun is not None and _amends(begun, receipt):
        draft = _resumed(begun, engagement)
    else:
        draft = _prefilled(receipt, found, engagement, world)
    if not fits_the_draft(about.with_draft(draft)):
        return Heard(state, note=(paragraph(words("receipt-no-room")),))
    return Heard(into(about, draft, world))


def draft_in_the_way(state: State, receipt: str, engagement: str) -> bool:
    """Tell whether answers that were begun here would go where the response is changed."""
    begun = next((each for each in state.drafts if each.engagement == engagement), None)
    return begun is not None and bool(begun.answers) and not _amends(begun, receipt)


def without_changes(state: State, receipt: str) -> State:
    """Let a change go that was begun, where the response itself is taken back."""
    drafts = tuple(each for each in state.drafts if not _amends(each, receipt))
    without = replace(state, drafts=drafts)
    changing = state.draft is not None and without.draft is None
    if not changing or without.engagement is None:
        return without
    return replace(without, place=Place.ABOUT, engagement=whole_of(without.engagement))


def _amends(draft: Draft, receipt: str) -> bool:
    return draft.amends and draft.receipt == receipt


def _resumed(begun: Draft, engagement: Engagement) -> Draft:
    if begun.edition == edition_of(engagement):
        return begun
    return _at_next_step(revised(begun, engagement), engagement)


def _prefilled(receipt: str, found: Found, engagement: Engagement, world: World) -> Draft:
    """Make a draft of the answers that were found; what they left out was skipped."""
    answers = still_answering(found.answers, engagement)
    if answers:
        for question in asked(engagement, answers):
            if answer_to(answers, question.id) is None and not question.required:
                answers = with_answer(answers, Answer(question.id, None))
    draft = Draft(
        engagement.id,
        edition_of(engagement),
        world.now.date(),
        found.mode,
        answers=answers,
        receipt=receipt,
        amends=True,
        files=engagement.files,
    )
    return _at_next_step(draft, engagement)


def _at_next_step(draft: Draft, engagement: Engagement) -> Draft:
    return replace(draft, step=next_step(draft, asked(engagement, draft.answers)))
