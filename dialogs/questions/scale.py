"""A point on a scale."""

from dialogs.answers import Value
from dialogs.questions.kind import Answered, Complaint, Kind, Lines, Outcome, TokenFor
from dialogs.replies import Button, Row
from dialogs.text import Inline, Line, Verbatim, words
from engagements.questions import Scale

_BUTTONS_IN_A_ROW = 5


def hints(question: Scale) -> Lines:
    """Say what the two ends mean."""
    return (
        words("asking-scale-end", point=str(question.from_), label=question.from_label),
        words("asking-scale-end", point=str(question.to), label=question.to_label),
    )


def rows(question: Scale, ticked: tuple[str, ...], token_for: TokenFor) -> tuple[Row, ...]:
    """Give each point a button."""
    buttons = [Button(Verbatim(str(point)), token_for(str(point))) for point in _points(question)]
    starts = range(0, len(buttons), _BUTTONS_IN_A_ROW)
    return tuple(tuple(buttons[start : start + _BUTTONS_IN_A_ROW]) for start in starts)


def pressed(question: Scale, ticked: tuple[str, ...], option: str) -> Outcome:
    """Take the point whose button was pressed."""
    return Answered(int(option))


def wrote(question: Scale, typed: str) -> Outcome:
    """Take the point that was typed."""
    point = typed.strip()
    if point not in {str(each) for each in _points(question)}:
        return Complaint(words("asking-choose-point", lowest=str(question.from_), highest=str(question.to)))
    return Answered(int(point))


def summary(question: Scale, value: Value) -> Inline | Line:
    """Show the point and how far the scale goes."""
    return words("asking-point", point=str(value), highest=str(question.to))


def allows(question: Scale, value: Value) -> bool:
    """Accept a point of the scale."""
    return isinstance(value, int) and value in _points(question)


def _points(question: Scale) -> range:
    return range(question.from_, question.to + 1)


KIND = Kind(hints, rows, pressed, wrote, summary, allows)
