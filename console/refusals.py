"""Why something could not be done: the message that says so."""

from engagements.errors import DrwsError
from storage.errors import CodeUsed, DelayOver, RefusedTry, SamePerson

# Which names there are, and what was wrong, is nobody's business who is not in.
NOT_RECOGNISED = "console-not-recognised"
NOTHING_DONE = "console-done-nothing"
WORDS: dict[type[DrwsError], str] = {
    CodeUsed: "console-code-used",
    RefusedTry: "console-not-recognised-again",
    SamePerson: "console-same-person",
    DelayOver: "console-delay-over",
}


def refusal(error: DrwsError) -> str:
    """Name the message of the nearest kind of error that has one."""
    return next((WORDS[kind] for kind in type(error).__mro__ if kind in WORDS), NOTHING_DONE)


def refused_sign_in(error: DrwsError) -> str:
    """Name the message for somebody who was not let in."""
    return WORDS[CodeUsed] if isinstance(error, CodeUsed) else NOT_RECOGNISED
