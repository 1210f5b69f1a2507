"""One of several options."""

from dialogs.questions.kind import Answered, Complaint, Kind, Lines, Outcome, Standing
from dialogs.questions.options import labels, listed, named, plain_rows, pressed_option
from dialogs.text import Inline, Line, words
from engagements.questions import Choice
from engagements.questions.values import Value


def hints(question: Choice, standing: Standing) -> Lines:
    """Write out the options."""
    return listed(question, standing)


def wrote(question: Choice, standing: Standing, typed: str) -> Outcome:
    """Take the option that was typed."""
    option = named(question, typed)
    return Answered((option.id,)) if option else Complaint(words("asking-choose-one"))


def summary(question: Choice, value: Value) -> Inline | Line:
    """Show what was chosen."""
    return labels(question, value)


def allows(question: Choice, value: Value) -> bool:
    """Accept exactly one option that is offered."""
    return isinstance(value, tuple) and len(value) == 1 and value[0] in question.names


KIND = Kind(hints, wrote, summary, allows, plain_rows, pressed_option)
