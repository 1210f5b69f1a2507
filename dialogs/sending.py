"""Sending what was looked over: a new response, or one in the place of an earlier one."""

from dataclasses import replace

from dialogs.answers import Response, counted
from dialogs.codes import session_code
from dialogs.details import what_can_change
from dialogs.effects import AmendResponse, SubmitResponse
from dialogs.opening import back_to_the_whole
from dialogs.replies import Say
from dialogs.state import Draft, Place, State
from dialogs.text import Bold, Code, Text, paragraph, words
from dialogs.turn import Heard
from dialogs.world import World
from engagements.engagement import Engagement, Mode
from engagements.language import Language
from engagements.parts import stands_beside, whole_of


def sent(
    state: State, draft: Draft, mode: Mode, receipt: str | None, engagement: Engagement, world: World
) -> Heard:
    """Send a draft, with its receipt or without one, and give thanks for it."""
    response = Response(
        engagement=engagement.id,
        mode=mode,
        language=state.language or Language.CY,
        answers=counted(engagement, draft.answers),
        receipt=receipt,
        even_so=draft.even_so and mode is Mode.ANONYMOUS,
    )
    without = state.without_draft(engagement.id)
    if stands_beside(engagement.id):
        after = back_to_the_whole(without, world)
    else:
        renewed = session_code(world.chance)
        after = replace(without, place=Place.SENT, engagement=whole_of(engagement.id), session=renewed)
    thanks = Say(_thanks(draft, mode, receipt, engagement))
    effect = AmendResponse(response) if draft.amends else SubmitResponse(response)
    return Heard(after, says=(thanks,), effects=(effect,))


def _thanks(draft: Draft, mode: Mode, receipt: str | None, engagement: Engagement) -> Text:
    if stands_beside(engagement.id):
        return (paragraph(Bold(words("check-sent"))),)
    return _change_taken(mode, receipt) if draft.amends else _taken(receipt, engagement)


def _taken(receipt: str | None, engagement: Engagement) -> Text:
    kept = (words("check-your-receipt"), Code(receipt)) if receipt else (words("check-no-receipt"),)
    return (paragraph(Bold(words("check-sent"))), paragraph(*kept), *what_can_change(engagement))


def _change_taken(mode: Mode, receipt: str | None) -> Text:
    kept = (paragraph(words("check-same-receipt"), Code(receipt)),) if receipt else ()
    return (
        paragraph(Bold(words("check-change-sent"))),
        paragraph(words(f"check-change-made-{mode}")),
        *kept,
    )
