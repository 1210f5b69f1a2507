"""A look over all answers before they are sent: change any of them, or send."""

from dataclasses import replace

from dialogs.about import influence
from dialogs.answers import Response, answer_to, asked, counted
from dialogs.asking import at, summary
from dialogs.codes import session_code
from dialogs.effects import SubmitResponse
from dialogs.events import Event, Pressed
from dialogs.replies import Ask, Button, Replies, Row, Say
from dialogs.state import Draft, Place, State
from dialogs.text import Bold, Code, Line, Paragraph, line, paragraph, words
from dialogs.tokens import option_of, token
from dialogs.turn import Heard
from dialogs.world import World
from engagements.engagement import Engagement, Mode
from engagements.language import Bilingual, Language
from engagements.questions import AnyQuestion

_BUTTONS_IN_A_ROW = 5
_QUESTION_SHOWN = 80


def show(state: State, world: World) -> Replies:
    """Show every answer with its number, the receipt, and what sending means."""
    engagement, draft = world.engagement(state.engagement), state.draft
    if engagement is None or draft is None or draft.mode is None or draft.receipt is None:
        return ()
    questions = asked(engagement, draft.answers)
    text = (
        paragraph(Bold(words("check-look-over"))),
        *(_entry(n, question, draft) for n, question in enumerate(questions, start=1)),
        paragraph(words("check-to-change")),
        paragraph(words(f"check-sending-{draft.mode}")),
        paragraph(words(f"check-receipt-{draft.mode}"), Code(draft.receipt)),
    )
    return (Ask(text, _rows(state, engagement, questions)),)


def hear(state: State, event: Event, world: World) -> Heard:
    """Change one answer, or send them all."""
    engagement, draft = world.engagement(state.engagement), state.draft
    if engagement is None or draft is None or draft.mode is None:
        return Heard(replace(state, place=Place.ABOUT))
    if not isinstance(event, Pressed):
        return Heard(state, lead=(paragraph(words("check-press-send")),))
    option = option_of(event.token)
    if option in ("send", "bare"):
        receipt = draft.receipt if option == "send" else None
        return _sent(state, draft, draft.mode, receipt, engagement, world)
    question = engagement.questions[int(option)]
    return Heard(replace(state.with_draft(at(draft, question.id)), place=Place.ASKING))


def _sent(
    state: State, draft: Draft, mode: Mode, receipt: str | None, engagement: Engagement, world: World
) -> Heard:
    response = Response(
        engagement=engagement.id,
        mode=mode,
        language=state.language or Language.CY,
        answers=counted(engagement, draft.answers),
        receipt=receipt,
    )
    after = replace(state.without_draft(engagement.id), place=Place.SENT, session=session_code(world.chance))
    kept = (words("check-your-receipt"), Code(receipt)) if receipt else (words("check-no-receipt"),)
    thanks = Say((paragraph(Bold(words("check-sent"))), paragraph(*kept), *influence(engagement)))
    return Heard(after, says=(thanks,), effects=(SubmitResponse(response),))


def _entry(number: int, question: AnyQuestion, draft: Draft) -> Paragraph:
    shown = summary(question, answer_to(draft.answers, question.id))
    answered = shown.parts if isinstance(shown, Line) else (shown,)
    return paragraph(
        Bold(words("check-question", number=str(number), question=_shortened(question.text))), line(*answered)
    )


def _shortened(question: Bilingual) -> Bilingual:
    def of(text: str) -> str:
        return text if len(text) <= _QUESTION_SHOWN else f"{text[:_QUESTION_SHOWN].rsplit(' ', 1)[0]}…"

    return Bilingual(cy=of(question.cy), en=of(question.en))


def _rows(state: State, engagement: Engagement, questions: tuple[AnyQuestion, ...]) -> tuple[Row, ...]:
    numbers = [
        Button(
            words("check-change", number=str(n)),
            token(state, "check", str(engagement.questions.index(question))),
        )
        for n, question in enumerate(questions, start=1)
    ]
    starts = range(0, len(numbers), _BUTTONS_IN_A_ROW)
    return (
        *(tuple(numbers[start : start + _BUTTONS_IN_A_ROW]) for start in starts),
        (Button(words("check-send"), token(state, "check", "send")),),
        (Button(words("check-send-bare"), token(state, "check", "bare")),),
    )
