"""A point on a scale."""

from dialogs.questions.kind import Answered, Complaint, Kind, Lines, Outcome, Standing, TokenFor
from dialogs.replies import Button, Row
from dialogs.text import Inline, Line, Verbatim, words
from engagements.questions import Scale
from engagements.questions.values import Value

_BUTTONS_IN_A_ROW = 5


def hints(question: Scale, standing: Standing) -> Lines:
    """Say what the two ends mean."""
    return (
        words("asking-scale-end", point=str(question.from_), label=question.from_label),
        words("asking-scale-end", point=str(question.to), label=question.to_label),
    )


def rows(question: Scale, standing: Standing, token_for: TokenFor) -> tuple[Row, ...]:
    """Give each point a button."""
    buttons = [Button(Verbatim(str(point)), token_for(str(point))) for point in question.points]
    starts = range(0, len(buttons), _BUTTONS_IN_A_ROW)
    return tuple(tuple(buttons[start : start + _BUTTONS_IN_A_ROW]) for start in starts)


def pressed(question: Scale, standing: Standing, option: str) -> Outcome:
    """Take the point whose button was pressed."""
    return Answered(int(option))


def wrote(question: Scale, standing: Standing, typed: str) -> Outcome:
    """Take the point that was typed."""
    point = typed.strip()
    if point not in {str(each) for each in question.points}:
        return Complaint(words("asking-choose-point", lowest=str(question.from_), highest=str(question.to)))
    return Answered(int(point))


def summary(question: Scale, value: Value) -> Inline | Line:
    """Show the point and how far the scale goes."""
    return words("asking-point", point=str(value), highest=str(question.to))


def allows(question: Scale, value: Value) -> bool:
    """Accept a point of the scale."""
    return isinstance(value, int) and value in question.points


KIND = Kind(hints, wrote, summary, allows, rows, pressed)
