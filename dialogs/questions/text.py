"""Words of the participant's own."""

from dialogs.answers import Value
from dialogs.questions.kind import Answered, Complaint, Kind, Lines, Outcome, TokenFor
from dialogs.replies import Row
from dialogs.text import Inline, Line, Verbatim, words
from engagements.lengths import units
from engagements.questions import Text

# So that a look over thirty answers stays a look, and one paragraph always fits one message.
_SHOWN = 500


def hints(question: Text) -> Lines:
    """Say that any words will do, with an example where the author gave one."""
    example = (words("asking-example", example=question.example),) if question.example else ()
    return (*example, words("asking-write"))


def rows(question: Text, ticked: tuple[str, ...], token_for: TokenFor) -> tuple[Row, ...]:
    """Offer nothing to press: the answer is typed."""
    return ()


def pressed(question: Text, ticked: tuple[str, ...], option: str) -> Outcome:
    """Ask for words; no screen of this kind has such a button."""
    return Complaint(words("asking-write"))


def wrote(question: Text, typed: str) -> Outcome:
    """Take the words exactly as they were written, if they are not too many."""
    if not typed.strip():
        return Complaint(words("asking-write"))
    if units(typed) > question.max_length:
        return Complaint(words("asking-too-long", length=units(typed), limit=question.max_length))
    return Answered(typed)


def summary(question: Text, value: Value) -> Inline | Line:
    """Show the words as they were written; of very many, the first."""
    written = str(value)
    return Verbatim(written if len(written) <= _SHOWN else f"{written[:_SHOWN].rstrip()}…")


def allows(question: Text, value: Value) -> bool:
    """Accept words within the limit."""
    return isinstance(value, str) and 0 < units(value) <= question.max_length


KIND = Kind(hints, rows, pressed, wrote, summary, allows)
