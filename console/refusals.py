"""Why something could not be done: the message that says so."""

from engagements.errors import DrwsError
from storage.errors import CodeUsed, DelayOver, NotWaiting, RefusedTry, SamePerson

NOTHING_CHANGED = "console-done-nothing"
WORDS: dict[type[DrwsError], str] = {
    CodeUsed: "refused-code-used",
    # Which names there are, and what was wrong, is nobody's business who is not in.
    RefusedTry: "console-not-recognised",
    SamePerson: "refused-same-person",
    NotWaiting: "refused-not-waiting",
    DelayOver: "refused-delay-over",
}


def refusal(error: DrwsError) -> str:
    """Name the message of the nearest kind of error that has one; each can be told `what` it is about."""
    return next((WORDS[kind] for kind in type(error).__mro__ if kind in WORDS), NOTHING_CHANGED)
