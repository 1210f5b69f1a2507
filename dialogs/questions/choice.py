"""One of several options."""

from dialogs.questions.kind import Answered, Complaint, Kind, Lines, Outcome, Standing, TokenFor
from dialogs.questions.options import labels, listed, named, number_of, option_rows
from dialogs.replies import Button, Row
from dialogs.text import Author, Inline, Line, words
from engagements.questions import Choice
from engagements.questions.values import Value


def hints(question: Choice, standing: Standing) -> Lines:
    """Write out the options."""
    return listed(question, standing)


def rows(question: Choice, standing: Standing, token_for: TokenFor) -> tuple[Row, ...]:
    """Give each option a button."""
    return option_rows(
        question,
        standing,
        token_for,
        lambda option: Button(Author(option.button), token_for(number_of(question, option))),
    )


def pressed(question: Choice, standing: Standing, option: str) -> Outcome:
    """Take the option whose button was pressed."""
    return Answered((question.options[int(option)].id,))


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


KIND = Kind(hints, rows, pressed, wrote, summary, allows)
