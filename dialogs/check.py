"""A look over all answers before they are sent: change any of them, or send."""

from dataclasses import replace

from dialogs.answers import asked
from dialogs.asking import at
from dialogs.events import Event, Pressed
from dialogs.looking_over import looked_over
from dialogs.replies import Ask, Button, Replies, Row
from dialogs.sending import sent
from dialogs.state import Draft, Place, State
from dialogs.text import Bold, Code, Paragraph, Text, paragraph, words
from dialogs.tokens import option_of, token
from dialogs.turn import Heard
from dialogs.world import World
from engagements.engagement import Engagement, Mode
from engagements.questions import AnyQuestion

_BUTTONS_IN_A_ROW = 5


def show(state: State, world: World) -> Replies:
    """Show every answer with its number, the receipt, and what sending means."""
    engagement, draft = world.engagement(state.engagement), state.draft
    if engagement is None or draft is None or draft.mode is None or draft.receipt is None:
        return ()
    questions = asked(engagement, draft.answers)
    text = (
        paragraph(Bold(words("check-look-over"))),
        *looked_over(questions, draft.answers),
        paragraph(words("check-to-change")),
        paragraph(words(f"check-sending-{draft.mode}")),
        *_few(draft, engagement, world),
        _about_the_receipt(draft, draft.mode, draft.receipt),
    )
    return (Ask(text, _rows(state, draft, engagement, questions)),)


def hear(state: State, event: Event, world: World) -> Heard:
    """Change one answer, choose what is done with few, or send them all."""
    engagement, draft = world.engagement(state.engagement), state.draft
    if engagement is None or draft is None or draft.mode is None:
        return Heard(replace(state, place=Place.ABOUT))
    if not isinstance(event, Pressed):
        return Heard(state, note=(paragraph(words("check-press-send")),))
    match option_of(event.token):
        case "send":
            return sent(state, draft, draft.mode, draft.receipt, engagement, world)
        case "bare":
            return Heard(replace(state, place=Place.DECLINING))
        case "even":
            return Heard(state.with_draft(replace(draft, even_so=not draft.even_so)), in_place=True)
        case number:
            question = engagement.questions[int(number)]
            return Heard(replace(state.with_draft(at(draft, question.id)), place=Place.ASKING))


def _few(draft: Draft, engagement: Engagement, world: World) -> Text:
    """Tell what becomes of anonymous answers where few answer: in all, or in this language.

    Of a change that was decided when the response was sent.
    """
    if draft.mode is not Mode.ANONYMOUS or draft.amends:
        return ()
    smallest = engagement.privacy.smallest_group
    told = [paragraph(words("check-few", smallest=smallest))]
    if engagement.id in world.smaller_language:
        told.append(paragraph(words("check-few-in-language")))
    return tuple(told)


def _about_the_receipt(draft: Draft, mode: Mode, receipt: str) -> Paragraph:
    if draft.amends:
        return paragraph(words("check-replaces"))
    return paragraph(words(f"check-receipt-{mode}"), Code(receipt))


def _rows(
    state: State, draft: Draft, engagement: Engagement, questions: tuple[AnyQuestion, ...]
) -> tuple[Row, ...]:
    numbers = [
        Button(
            words("check-change", number=str(n)),
            token(state, "check", str(engagement.questions.index(question))),
        )
        for n, question in enumerate(questions, start=1)
    ]
    starts = range(0, len(numbers), _BUTTONS_IN_A_ROW)
    wish = words("check-even-so-chosen") if draft.even_so else words("check-even-so")
    decides = draft.mode is Mode.ANONYMOUS and not draft.amends
    even_so = ((Button(wish, token(state, "check", "even")),),) if decides else ()
    bare = (Button(words("check-send-bare"), token(state, "check", "bare")),)
    return (
        *(tuple(numbers[start : start + _BUTTONS_IN_A_ROW]) for start in starts),
        *even_so,
        (Button(words("check-send"), token(state, "check", "send")),),
        *(() if draft.amends else (bare,)),
    )
