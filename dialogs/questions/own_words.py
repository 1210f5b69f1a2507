"""Words of a participant's own, where they are the answer or stand for one."""

from typing import Any

from dialogs.questions.kind import Answered, Complaint, Outcome, Standing
from dialogs.text import Verbatim, words
from engagements import limits
from engagements.lengths import units

# So that a look over thirty answers stays a look, and one paragraph always fits one message.
_SHOWN = 500


def as_written(typed: str, most: int) -> Outcome:
    """Take words exactly as they were written, if there are any and not too many."""
    if not typed.strip():
        return Complaint(words("asking-write"))
    if units(typed) > most:
        return Complaint(words("asking-too-long", length=units(typed), limit=most))
    return Answered(typed)


def instead(question: Any, standing: Standing, typed: str) -> Outcome:
    """Take words where the question asks for something that is sent."""
    return as_written(typed, limits.TEXT_ANSWER)


def words_allowed(written: str) -> bool:
    """Tell whether words can stand where something was to be sent."""
    return 0 < units(written) <= limits.TEXT_ANSWER


def shortened(written: str) -> Verbatim:
    """Show words as they were written; of very many, the first."""
    return Verbatim(written if len(written) <= _SHOWN else f"{written[:_SHOWN].rstrip()}…")
