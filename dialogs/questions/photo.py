"""A photo, or words for what it would show."""

from dialogs.events import Sent
from dialogs.questions.kind import (
    Answered,
    Complaint,
    Kind,
    Lines,
    Outcome,
    Standing,
    TokenFor,
    Wanted,
    not_that,
)
from dialogs.questions.own_words import as_written, shortened
from dialogs.replies import Row
from dialogs.text import Inline, Line, words
from engagements import limits
from engagements.lengths import units
from engagements.questions import Photo, values
from engagements.questions.values import Value


def hints(question: Photo, standing: Standing) -> Lines:
    """Say how to send one, what becomes of it, and that words will do."""
    return (words("asking-photo"), words("asking-photo-painted"), words("asking-photo-words"))


def rows(question: Photo, standing: Standing, token_for: TokenFor) -> tuple[Row, ...]:
    """Offer nothing to press: a photo is sent."""
    return ()


def pressed(question: Photo, standing: Standing, option: str) -> Outcome:
    """Ask for a photo; no screen of this kind has such a button."""
    return Complaint(words("asking-photo"))


def wrote(question: Photo, standing: Standing, typed: str) -> Outcome:
    """Take words for what a photo would show."""
    return as_written(typed, limits.TEXT_ANSWER)


def sent(question: Photo, standing: Standing, sent: Sent | None) -> Outcome:
    """Take a photo."""
    return Answered(sent) if isinstance(sent, values.Photo) else not_that()


def summary(question: Photo, value: Value) -> Inline | Line:
    """Say that there is one, or show the words."""
    return words("asking-a-photo") if isinstance(value, values.Photo) else shortened(str(value))


def allows(question: Photo, value: Value) -> bool:
    """Accept a photo, or words within the limit."""
    if isinstance(value, str):
        return 0 < units(value) <= limits.TEXT_ANSWER
    return isinstance(value, values.Photo) and len(value.jpeg) <= limits.FILE_KEPT_BYTES


def wants(question: Photo, standing: Standing) -> Wanted | None:
    """Ask for a photo."""
    return Wanted.PHOTO


KIND = Kind(hints, rows, pressed, wrote, summary, allows, sent, wants)
