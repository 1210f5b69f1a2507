"""Whether feedback was fair, with one tap under it; and why, in a few words, if somebody wishes.

The two lie in boxes of their own, so nobody can lay the words beside the tap, or either beside the answers.
"""

from dialogs import afterwards
from dialogs.answers import Answer, Response
from dialogs.effects import SubmitResponse
from dialogs.replies import Ask, Button, Row, Say
from dialogs.state import State
from dialogs.text import paragraph, words
from dialogs.tokens import FAIR, NOT_FAIR, SAY_NO_MORE, SAY_WHY, StandingOrder, standing_token
from dialogs.turn import Heard
from dialogs.world import World
from engagements.engagement import Engagement, Mode
from engagements.language import Language
from engagements.parts import Part, part_of, why_of

ORDERS = (FAIR, NOT_FAIR, SAY_WHY, SAY_NO_MORE)

_SAID = {FAIR: "fair", NOT_FAIR: "not-fair"}


def row(box: str) -> Row:
    """Offer to say, with one tap, whether feedback was fair."""
    return (
        Button(words("fair-was"), standing_token(FAIR, box)),
        Button(words("fair-was-not"), standing_token(NOT_FAIR, box)),
    )


def heard(state: State, order: StandingOrder, world: World) -> Heard:
    """Count a tap, ask why, or take a no for an answer; say so where the time for it is over."""
    box = _box(order, world)
    if order.verb == SAY_NO_MORE:
        return _kindly(state, "fair-no-more")
    if box is None or not box.is_open(world.now):
        return _kindly(state, "fair-over")
    if box.id in world.answered:
        return _kindly(state, "fair-counted-already" if order.verb in _SAID else "fair-why-already")
    if order.verb == SAY_WHY:
        return afterwards.opened(state, box, world)
    return _counted(state, box, _SAID[order.verb], world)


def _box(order: StandingOrder, world: World) -> Engagement | None:
    """Find the box that an order is about. A token can be made by hand, so it may name another."""
    part = Part.FAIR if order.verb in _SAID else Part.WHY
    found = world.engagement(order.engagement)
    return found if found is not None and part_of(found.id) is part else None


def _counted(state: State, box: Engagement, said: str, world: World) -> Heard:
    """Take the tap in, and offer to say why, unless that has been said."""
    answer = Answer(box.questions[0].id, (said,))
    language = state.language or Language.CY
    submitted = SubmitResponse(Response(box.id, Mode.ANONYMOUS, language, (answer,), None))
    thanks = paragraph(words("fair-counted"))
    why = world.engagement(why_of(box.id))
    if why is None or not why.is_open(world.now) or why.id in world.answered:
        return Heard(state, says=(Say((thanks,)),), effects=(submitted,), shows=False)
    rows = (
        (
            Button(words("fair-say-why"), standing_token(SAY_WHY, why.id)),
            Button(words("asking-skip"), standing_token(SAY_NO_MORE, why.id)),
        ),
    )
    asked = Ask((thanks, paragraph(words("fair-why"))), rows)
    return Heard(state, says=(asked,), effects=(submitted,), shows=False)


def _kindly(state: State, name: str) -> Heard:
    return Heard(state, says=(Say((paragraph(words(name)),)),), shows=False)
