"""Any number of several options: ticked one by one, then confirmed."""

from dialogs.questions.kind import Answered, Complaint, Kind, Lines, Outcome, Standing, Ticked, TokenFor
from dialogs.questions.options import all_named, labels, listed, number_of, option_rows
from dialogs.replies import Button, Row
from dialogs.text import Author, Inline, Line, Words, words
from engagements.language import Bilingual
from engagements.questions import Choices, Option
from engagements.questions.values import Value

_DONE = "done"


def hints(question: Choices, standing: Standing) -> Lines:
    """Say that several may be chosen."""
    return (*listed(question, standing), words("asking-choose-several"))


def rows(question: Choices, standing: Standing, token_for: TokenFor) -> tuple[Row, ...]:
    """Give each option a button that shows its tick, and one to confirm once something is ticked."""

    def button(option: Option) -> Button:
        ticked = option.id in standing.ticked
        label = _ticked(option.button) if ticked else Author(option.button)
        return Button(label, token_for(number_of(question, option)))

    done = ((Button(words("asking-done"), token_for(_DONE)),),) if standing.ticked else ()
    return (*option_rows(question, standing, token_for, button), *done)


def pressed(question: Choices, standing: Standing, option: str) -> Outcome:
    """Tick or untick an option, or take what is ticked."""
    if option == _DONE:
        return Answered(standing.ticked)
    return Ticked(_toggled(question, standing.ticked, question.options[int(option)]))


def wrote(question: Choices, standing: Standing, typed: str) -> Outcome:
    """Take options typed with commas between them."""
    options = all_named(question, typed)
    chosen = {option.id for option in options}
    if not chosen:
        return Complaint(words("asking-choose-some"))
    if len(chosen) > 1 and any(option.exclusive for option in options):
        return Complaint(words("asking-stands-alone"))
    return Answered(tuple(each.id for each in question.options if each.id in chosen))


def summary(question: Choices, value: Value) -> Inline | Line:
    """Show what was chosen."""
    return labels(question, value)


def allows(question: Choices, value: Value) -> bool:
    """Accept options that are offered, each once, and alone those that stand alone."""
    if not isinstance(value, tuple) or not 0 < len(value) == len(set(value) & question.names):
        return False
    return len(value) == 1 or not any(each.exclusive for each in question.options if each.id in value)


def _ticked(label: Bilingual) -> Words:
    return words("asking-ticked", label=label)


def _toggled(question: Choices, ticked: tuple[str, ...], option: Option) -> tuple[str, ...]:
    """Tick or untick: one that stands alone leaves nothing else ticked, and goes when another is."""
    if option.id in ticked:
        return tuple(each for each in ticked if each != option.id)
    beside = () if option.exclusive else ticked
    stays = {option.id, *(each.id for each in question.options if each.id in beside and not each.exclusive)}
    return tuple(each.id for each in question.options if each.id in stays)


KIND = Kind(hints, wrote, summary, allows, rows, pressed)
