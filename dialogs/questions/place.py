"""A place: a pin on the map, one of the areas by its name, or somewhere else."""

from dialogs.events import Sent
from dialogs.questions.kind import Answered, Complaint, Kind, Lines, Outcome, Standing, not_that
from dialogs.questions.options import labels, listed, named, plain_rows, pressed_option
from dialogs.text import Inline, Line, words
from engagements.engagement import Mode
from engagements.questions import Place
from engagements.questions.place import ELSEWHERE
from engagements.questions.values import Spot, Value


def hints(question: Place, standing: Standing) -> Lines:
    """Say how to send a pin, how exactly it is kept, and that an area will do."""
    kept = words("asking-place-coarse") if standing.mode is Mode.ANONYMOUS else words("asking-place-kept")
    return (*listed(question, standing), words("asking-place-area"), words("asking-place-pin"), kept)


def wrote(question: Place, standing: Standing, typed: str) -> Outcome:
    """Take the area that was typed, or that it is none of them."""
    area = named(question, typed)
    if area is None:
        return Complaint(words("asking-choose-area", place=ELSEWHERE.label))
    return Answered((area.id,))


def sent(question: Place, standing: Standing, sent: Sent | None) -> Outcome:
    """Take a pin, no more exactly than the promise allows."""
    if not isinstance(sent, Spot):
        return not_that()
    return Answered(sent.coarse() if standing.mode is Mode.ANONYMOUS else sent.rounded())


def under(question: Place, value: Value, mode: Mode) -> Value:
    """Keep a pin no more exactly than a promise allows."""
    return value.coarse() if isinstance(value, Spot) and mode is Mode.ANONYMOUS else value


def summary(question: Place, value: Value) -> Inline | Line:
    """Name the area, or the one that a pin lies in, or say that it is none of them."""
    if question.entries(value) == (ELSEWHERE.id,):
        return words("asking-place-elsewhere")
    if isinstance(value, Spot):
        return words("asking-near", place=question.around(value).label)
    return labels(question, value)


def allows(question: Place, value: Value) -> bool:
    """Accept a pin, or exactly one of what is offered."""
    if isinstance(value, Spot):
        return True
    return isinstance(value, tuple) and len(value) == 1 and value[0] in question.names


KIND = Kind(hints, wrote, summary, allows, plain_rows, pressed_option, sent, under=under)
