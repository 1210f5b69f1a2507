"""Words of the participant's own."""

from dialogs.questions.kind import Kind, Lines, Outcome, Standing
from dialogs.questions.own_words import as_written, shortened
from dialogs.text import Inline, Line, words
from engagements.lengths import units
from engagements.questions import Text
from engagements.questions.values import Value


def hints(question: Text, standing: Standing) -> Lines:
    """Say that any words will do, with an example where the author gave one."""
    example = (words("asking-example", example=question.example),) if question.example else ()
    return (*example, words("asking-write"))


def wrote(question: Text, standing: Standing, typed: str) -> Outcome:
    """Take the words exactly as they were written, if they are not too many."""
    return as_written(typed, question.max_length)


def summary(question: Text, value: Value) -> Inline | Line:
    """Show the words as they were written; of very many, the first."""
    return shortened(str(value))


def allows(question: Text, value: Value) -> bool:
    """Accept words within the limit."""
    return isinstance(value, str) and 0 < units(value) <= question.max_length


KIND = Kind(hints, wrote, summary, allows)
