"""Options in the participant's own order: pressed one after another, the first the one that matters most."""

from dialogs.questions.kind import Answered, Complaint, Kind, Lines, Outcome, Standing, Ticked, TokenFor
from dialogs.questions.options import all_named, listed, number_of, option_rows
from dialogs.replies import Button, Row
from dialogs.text import Author, Inline, Line, Verbatim, line, words
from engagements.questions import Option, Ranking
from engagements.questions.values import Value

_DONE, _AGAIN = "done", "again"


def hints(question: Ranking, standing: Standing) -> Lines:
    """Say how many to put in order, and show the order so far."""
    order = _order(question, standing.ticked)
    return (
        *listed(question, standing),
        words("asking-rank", count=question.places),
        # By their buttons, for so many labels would fill more than a message.
        *(line(Verbatim(f"{n}."), Author(option.button)) for n, option in enumerate(order, start=1)),
        words("asking-rank-type"),
    )


def rows(question: Ranking, standing: Standing, token_for: TokenFor) -> tuple[Row, ...]:
    """Give each option a button that shows its place, one to begin again and one to confirm the whole."""

    def button(option: Option) -> Button:
        token = token_for(number_of(question, option))
        if option.id not in standing.ticked:
            return Button(Author(option.button), token)
        place = str(standing.ticked.index(option.id) + 1)
        return Button(words("asking-ranked", place=place, label=option.button), token)

    full = len(standing.ticked) == question.places
    done = ((Button(words("asking-done"), token_for(_DONE)),),) if full else ()
    again = ((Button(words("asking-rank-again"), token_for(_AGAIN)),),) if standing.ticked else ()
    return (*option_rows(question, standing, token_for, button), *again, *done)


def pressed(question: Ranking, standing: Standing, option: str) -> Outcome:
    """Put an option next in order, take it out again, begin anew, or take the order as it stands."""
    if option == _AGAIN:
        return Ticked(())
    if option == _DONE:
        return _taken(question, standing.ticked)
    chosen = question.options[int(option)].id
    if chosen in standing.ticked:
        return Ticked(tuple(each for each in standing.ticked if each != chosen))
    if len(standing.ticked) >= question.places:
        return Complaint(words("asking-rank-full", count=question.places))
    return Ticked((*standing.ticked, chosen))


def wrote(question: Ranking, standing: Standing, typed: str) -> Outcome:
    """Take options typed in their order with commas between them."""
    return _taken(question, tuple(option.id for option in all_named(question, typed)))


def summary(question: Ranking, value: Value) -> Inline | Line:
    """Show the order."""
    order = _order(question, value if isinstance(value, tuple) else ())
    numbered = ((Verbatim(f"{n}."), Author(option.label)) for n, option in enumerate(order, start=1))
    return line(*(part for each in numbered for part in each))


def allows(question: Ranking, value: Value) -> bool:
    """Accept as many options as are to be put in order, each once."""
    return isinstance(value, tuple) and question.places == len(value) == len(set(value) & question.names)


def _taken(question: Ranking, order: tuple[str, ...]) -> Outcome:
    if not allows(question, order):
        return Complaint(words("asking-rank-all", count=question.places))
    return Answered(order)


def _order(question: Ranking, value: tuple[object, ...]) -> tuple[Option, ...]:
    options = {option.id: option for option in question.options}
    return tuple(options[each] for each in value if isinstance(each, str) and each in options)


KIND = Kind(hints, wrote, summary, allows, rows, pressed)
