"""Any number of several options: ticked one by one, then confirmed."""

from dialogs.answers import Value
from dialogs.questions.kind import Answered, Complaint, Kind, Lines, Outcome, Ticked, TokenFor
from dialogs.questions.options import labels, listed, named
from dialogs.replies import Button, Row
from dialogs.text import Author, Inline, Line, Words, words
from engagements.language import Bilingual
from engagements.questions import Choices

_DONE = "done"


def hints(question: Choices) -> Lines:
    """Say that several may be chosen."""
    return (*listed(question), words("asking-choose-several"))


def rows(question: Choices, ticked: tuple[str, ...], token_for: TokenFor) -> tuple[Row, ...]:
    """Give each option a button that shows its tick, and one to confirm once something is ticked."""
    options = tuple(
        (Button(_ticked(option.button) if option.id in ticked else Author(option.button), token_for(str(n))),)
        for n, option in enumerate(question.options)
    )
    done = ((Button(words("asking-done"), token_for(_DONE)),),) if ticked else ()
    return (*options, *done)


def pressed(question: Choices, ticked: tuple[str, ...], option: str) -> Outcome:
    """Tick or untick an option, or take what is ticked."""
    if option == _DONE:
        return Answered(ticked)
    chosen = question.options[int(option)].id
    return Ticked(_toggled(question, ticked, chosen))


def wrote(question: Choices, typed: str) -> Outcome:
    """Take options typed with commas between them."""
    options = [named(question, part) for part in typed.split(",")]
    chosen = {option.id for option in options if option is not None}
    if None in options or not chosen:
        return Complaint(words("asking-choose-some"))
    return Answered(tuple(each.id for each in question.options if each.id in chosen))


def summary(question: Choices, value: Value) -> Inline | Line:
    """Show what was chosen."""
    return labels(question, value if isinstance(value, tuple) else ())


def allows(question: Choices, value: Value) -> bool:
    """Accept options that are offered, each once."""
    offered = {each.id for each in question.options}
    return isinstance(value, tuple) and 0 < len(value) == len(set(value) & offered)


def _ticked(label: Bilingual) -> Words:
    return words("asking-ticked", label=label)


def _toggled(question: Choices, ticked: tuple[str, ...], option: str) -> tuple[str, ...]:
    now_ticked = set(ticked) ^ {option}
    return tuple(each.id for each in question.options if each.id in now_ticked)


KIND = Kind(hints, rows, pressed, wrote, summary, allows)
