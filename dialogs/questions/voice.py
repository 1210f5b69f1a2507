"""A voice message, or words instead of one."""

from dialogs.events import Sent
from dialogs.questions.kind import (
    Answered,
    Complaint,
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
from engagements.engagement import Mode
from engagements.questions import Voice
from engagements.questions.values import Recording, Value


def hints(question: Voice, standing: Standing) -> Lines:
    """Say how long it may be and that a voice tells whose it is; or, where it is not taken, to write."""
    if not _is_heard(question, standing.mode):
        return (words("asking-voice-written"),)
    how_long = words("asking-voice", count=question.seconds)
    return (how_long, words("asking-voice-tells"), words("asking-voice-words"))


def sent(question: Voice, standing: Standing, sent: Sent | None) -> Outcome:
    """Take a voice message that is not too long, where a voice does not break the promise."""
    # Why a voice is not taken under this promise is said with the question, which is asked once more.
    if not _is_heard(question, standing.mode) or not isinstance(sent, Recording):
        return not_that()
    if sent.seconds > question.seconds:
        return Complaint(words("asking-voice-too-long", count=question.seconds))
    return Answered(sent)


def summary(question: Voice, value: Value) -> Inline | Line:
    """Say how long it is, or show the words."""
    if isinstance(value, Recording):
        return words("asking-a-recording", count=value.seconds)
    return shortened(str(value))


def allows(question: Voice, value: Value) -> bool:
    """Accept a voice message that is not too long, or words within the limit."""
    if isinstance(value, str):
        return words_allowed(value)
    short = isinstance(value, Recording) and value.seconds <= question.seconds
    return isinstance(value, Recording) and short and len(value.ogg) <= limits.FILE_KEPT_BYTES


def wants(question: Voice, standing: Standing) -> Wanted | None:
    """Ask for a voice message, where a voice does not break the promise."""
    return Wanted.VOICE if _is_heard(question, standing.mode) else None


def under(question: Voice, value: Value, mode: Mode) -> Value:
    """Keep no voice under a promise that it would break."""
    return None if isinstance(value, Recording) and not _is_heard(question, mode) else value


def _is_heard(question: Voice, mode: Mode | None) -> bool:
    """Tell whether a voice is taken: it tells whose it is, so not where nobody is to be known."""
    return question.even_anonymous or mode is not Mode.ANONYMOUS


KIND = Kind(hints, instead, summary, allows, sent=sent, wants=wants, under=under)
