"""A photo, or words for what it would show."""

from dialogs.events import Sent
from dialogs.questions.kind import (
    Answered,
    Kind,
    Lines,
    Outcome,
    Standing,
    Wanted,
    not_that,
)
from dialogs.questions.own_words import instead, shortened, words_allowed
from dialogs.text import Inline, Line, words
from engagements import limits
from engagements.questions import Photo, values
from engagements.questions.values import Value


def hints(question: Photo, standing: Standing) -> Lines:
    """Say how to send one, what becomes of it, and that words will do."""
    return (words("asking-photo"), words("asking-photo-painted"), words("asking-photo-words"))


def sent(question: Photo, standing: Standing, sent: Sent | None) -> Outcome:
    """Take a photo."""
    return Answered(sent) if isinstance(sent, values.Photo) else not_that()


def summary(question: Photo, value: Value) -> Inline | Line:
    """Say that there is one, or show the words."""
    return words("asking-a-photo") if isinstance(value, values.Photo) else shortened(str(value))


def allows(question: Photo, value: Value) -> bool:
    """Accept a photo, or words within the limit."""
    if isinstance(value, str):
        return words_allowed(value)
    return isinstance(value, values.Photo) and len(value.jpeg) <= limits.FILE_KEPT_BYTES


def wants(question: Photo, standing: Standing) -> Wanted | None:
    """Ask for a photo."""
    return Wanted.PHOTO


KIND = Kind(hints, instead, summary, allows, sent=sent, wants=wants)
