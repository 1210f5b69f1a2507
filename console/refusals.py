"""Why something could not be done: the message that says so."""

from engagements.errors import DrwsError
from storage.errors import CodeUsed, DelayOver, OtherTeam, RefusedTry, SamePerson

# Of whoever is not in: which names there are, and what was wrong, is not told.
NOT_RECOGNISED = "console-not-recognised"
NOTHING_DONE = "console-done-nothing"
WORDS: dict[type[DrwsError], str] = {
    CodeUsed: "console-code-used",
    RefusedTry: "console-not-recognised-again",
    SamePerson: "console-same-person",
    DelayOver: "console-delay-over",
    OtherTeam: "console-other-team",
}


def refusal(error: DrwsError) -> str:
    """Name the message of the nearest kind of error that has one."""
    return next((WORDS[kind] for kind in type(error).__mro__ if kind in WORDS), NOTHING_DONE)
