"""Which edition of an engagement's questions a draft answers."""

from dataclasses import replace
from zlib import crc32

from dialogs.answers import Answer, answer_to
from dialogs.questions import kind_of
from dialogs.state import Draft
from engagements.engagement import Engagement, Mode
from engagements.questions import AnyQuestion
from engagements.questions.helped import HELPED

# The fingerprints of the engagements that were asked about last, each beside the one that it is of. To look
# for one that is equal would take longer than to make its fingerprint.
_MADE: dict[int, tuple[Engagement, int]] = {}
_MOST_MADE = 1024


def edition_of(engagement: Engagement) -> int:
    """Give the fingerprint of the questions and promises: it changes when any of them does."""
    known, made = _MADE.get(id(engagement), (None, 0))
    if known is engagement:
        return made
    if len(_MADE) >= _MOST_MADE:
        _MADE.clear()
    made = crc32(repr((engagement.questions, engagement.privacy.modes)).encode())
    _MADE[id(engagement)] = engagement, made
    return made


def revised(draft: Draft, engagement: Engagement) -> Draft:
    """Carry a draft over to changed questions: every answer that was taken and still is one is kept."""
    promised = draft.amends or draft.mode in engagement.privacy.modes
    return replace(
        draft,
        edition=edition_of(engagement),
        mode=draft.mode if promised else None,
        files=engagement.files,
        page=0,
        answers=still_answering(draft.answers, engagement),
        ticked=(),
        step=None,
        receipt=draft.receipt if draft.amends else None,
        pending=None,
    )


def still_answering(answers: tuple[Answer, ...], engagement: Engagement) -> tuple[Answer, ...]:
    """Give those answers that are still answers to the questions as they stand now."""
    return tuple(each for each in answers if _still_answers(each, engagement))


def promised_under(mode: Mode, answers: tuple[Answer, ...], engagement: Engagement) -> tuple[Answer, ...]:
    """Give what may be kept of answers under a promise; what may not is asked again."""
    kept: list[Answer] = []
    for each in answers:
        question = engagement.question(each.question)
        value = each.value if question is None else kind_of(question).under(question, each.value, mode)
        if value is not None or each.value is None:
            kept.append(Answer(each.question, value))
    return tuple(kept)


def _still_answers(answer: Answer, engagement: Engagement) -> bool:
    if answer.question == HELPED.id:
        return True
    question: AnyQuestion | None = engagement.question(answer.question)
    if question is None:
        return False
    if answer.value is None:
        return not question.required
    return kind_of(question).allows(question, answer.value)


def next_step(draft: Draft, questions: tuple[AnyQuestion, ...]) -> str | None:
    """Find the first question that has been neither answered nor skipped; None at the end."""
    return next((each.id for each in questions if answer_to(draft.answers, each.id) is None), None)
