"""A voice message, or words instead of one."""

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
    not_this,
)
from dialogs.questions.own_words import as_written, shortened
from dialogs.replies import Row
from dialogs.text import Inline, Line, words
from engagements import limits
from engagements.engagement import Mode
from engagements.lengths import units
from engagements.questions import Voice
from engagements.questions.values import Recording, Value


def hints(question: Voice, standing: Standing) -> Lines:
    """Say how long it may be and that a voice tells whose it is; or, where it is not taken, to write."""
    if not _is_heard(question, standing):
        return (words("asking-voice-written"),)
    how_long = words("asking-voice", count=question.seconds)
    return (how_long, words("asking-voice-tells"), words("asking-voice-words"))


def rows(question: Voice, standing: Standing, token_for: TokenFor) -> tuple[Row, ...]:
    """Offer nothing to press: it is spoken or typed."""
    return ()


def pressed(question: Voice, standing: Standing, option: str) -> Outcome:
    """Ask for words; no screen of this kind has such a button."""
    return Complaint(words("asking-write"))


def wrote(question: Voice, standing: Standing, typed: str) -> Outcome:
    """Take words instead."""
    return as_written(typed, limits.TEXT_ANSWER)


def sent(question: Voice, standing: Standing, sent: Sent) -> Outcome:
    """Take a voice message that is not too long, where a voice does not break the promise."""
    if not isinstance(sent, Recording):
        return not_this(question, standing, sent)
    if not _is_heard(question, standing):
        return Complaint(words("asking-voice-written"))
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
        return 0 < units(value) <= limits.TEXT_ANSWER
    short = isinstance(value, Recording) and value.seconds <= question.seconds
    return isinstance(value, Recording) and short and len(value.ogg) <= limits.FILE_KEPT_BYTES


def _is_heard(question: Voice, standing: Standing) -> bool:
    """Tell whether a voice is taken: it tells whose it is, so not where nobody is to be known."""
    return question.even_anonymous or standing.mode is not Mode.ANONYMOUS


def wants(question: Voice, standing: Standing) -> Wanted | None:
    """Ask for a voice message, where a voice does not break the promise."""
    return Wanted.VOICE if _is_heard(question, standing) else None


KIND = Kind(hints, rows, pressed, wrote, summary, allows, sent, wants)
