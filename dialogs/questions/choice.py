"""One of several options."""

from dialogs.answers import Value
from dialogs.questions.kind import Answered, Complaint, Kind, Lines, Outcome, TokenFor
from dialogs.questions.options import labels, listed, named
from dialogs.replies import Button, Row
from dialogs.text import Author, Inline, Line, words
from engagements.questions import Choice


def hints(question: Choice) -> Lines:
    """Write out the options."""
    return listed(question)


def rows(question: Choice, ticked: tuple[str, ...], token_for: TokenFor) -> tuple[Row, ...]:
    """Give each option a button."""
    return tuple(
        (Button(Author(option.button), token_for(str(n))),) for n, option in enumerate(question.options)
    )


def pressed(question: Choice, ticked: tuple[str, ...], option: str) -> Outcome:
    """Take the option whose button was pressed."""
    return Answered((question.options[int(option)].id,))


def wrote(question: Choice, typed: str) -> Outcome:
    """Take the option that was typed."""
    option = named(question, typed)
    return Answered((option.id,)) if option else Complaint(words("asking-choose-one"))


def summary(question: Choice, value: Value) -> Inline | Line:
    """Show what was chosen."""
    return labels(question, value if isinstance(value, tuple) else ())


def allows(question: Choice, value: Value) -> bool:
    """Accept exactly one option that is offered."""
    return isinstance(value, tuple) and len(value) == 1 and value[0] in {each.id for each in question.options}


KIND = Kind(hints, rows, pressed, wrote, summary, allows)
