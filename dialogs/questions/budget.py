"""An amount shared out among options, step by step, until nothing is left."""

import re

from dialogs.questions.kind import Answered, Complaint, Kind, Lines, Outcome, Standing, Ticked, TokenFor
from dialogs.questions.number import whole, with_unit
from dialogs.questions.options import listed, number_of, option_rows
from dialogs.replies import Button, Row
from dialogs.text import Author, Inline, Line, Verbatim, line, words
from engagements.questions import Budget, Option
from engagements.questions.values import Share, Value

_DONE, _AGAIN, _LESS = "done", "again", "less"
# A comma, or where commas stand in the amounts themselves, one with a space behind it.
_BETWEEN = (re.compile(","), re.compile(r",\s+|;|\n"))


def hints(question: Budget, standing: Standing) -> Lines:
    """Say how much there is, how much is left, and how it can be typed."""
    left = question.total - sum(_amounts(question, standing.ticked).values())
    return (
        *listed(question, standing),
        words(
            "asking-budget",
            sum=with_unit(question.total, question.unit),
            step=with_unit(question.step, question.unit),
        ),
        words("asking-budget-left", left=with_unit(left, question.unit)),
        words("asking-budget-type", count=len(question.options)),
    )


def rows(question: Budget, standing: Standing, token_for: TokenFor) -> tuple[Row, ...]:
    """Give each option a button that shows what it has and adds a step."""
    amounts = _amounts(question, standing.ticked)

    def button(option: Option) -> Button:
        amount = with_unit(amounts[option.id], question.unit)
        return Button(
            words("asking-budget-option", amount=amount, label=option.button),
            token_for(number_of(question, option)),
        )

    shared = sum(amounts.values())
    step = with_unit(question.step, question.unit)
    less = Button(words("asking-budget-less", step=step), token_for(_LESS))
    again = Button(words("asking-rank-again"), token_for(_AGAIN))
    done = Button(words("asking-done"), token_for(_DONE))
    return (
        *option_rows(question, standing, token_for, button),
        *(((less, again),) if standing.ticked else ()),
        *(((done,),) if shared == question.total else ()),
    )


def pressed(question: Budget, standing: Standing, option: str) -> Outcome:
    """Add a step, take the last one away, begin anew, or take it as it stands."""
    if option == _AGAIN:
        return Ticked(())
    if option == _LESS:
        return Ticked(standing.ticked[:-1])
    if option == _DONE:
        return _taken(question, _amounts(question, standing.ticked))
    if (len(standing.ticked) + 1) * question.step > question.total:
        return Complaint(words("asking-budget-none-left"))
    return Ticked((*standing.ticked, question.options[int(option)].id))


def wrote(question: Budget, standing: Standing, typed: str) -> Outcome:
    """Take amounts typed in the order of the options, with commas between them."""
    for between in _BETWEEN:
        amounts = [whole(part, question.unit) for part in between.split(typed)]
        read = [each for each in amounts if each is not None and each >= 0]
        if len(question.options) == len(amounts) == len(read):
            names = (each.id for each in question.options)
            return _taken(question, dict(zip(names, read, strict=True)))
    return Complaint(words("asking-choose-budget", count=len(question.options)))


def summary(question: Budget, value: Value) -> Inline | Line:
    """Show what each option got, but those that got nothing."""
    got = {each.option: each.amount for each in _shares(value)}
    parts: list[Author | Verbatim] = []
    for option in question.options:
        if got.get(option.id):
            dot = (Verbatim("·"),) if parts else ()
            parts += (*dot, Verbatim(with_unit(got[option.id], question.unit)), Author(option.label))
    return line(*parts)


def allows(question: Budget, value: Value) -> bool:
    """Accept what gives all of the amount to options that are offered, each once."""
    shares = _shares(value)
    names = {each.option for each in shares}
    adds_up = sum(each.amount for each in shares) == question.total
    once = len(names) == len(shares) and names <= question.names
    return adds_up and once and all(each.amount > 0 for each in shares)


def _shares(value: Value) -> tuple[Share, ...]:
    return tuple(each for each in value if isinstance(each, Share)) if isinstance(value, tuple) else ()


def _taken(question: Budget, amounts: dict[str, int]) -> Outcome:
    shares = tuple(Share(option, amount) for option, amount in amounts.items() if amount)
    if allows(question, shares):
        return Answered(shares)
    total, shared = (with_unit(each, question.unit) for each in (question.total, sum(amounts.values())))
    return Complaint(words("asking-budget-all", sum=total, shared=shared))


def _amounts(question: Budget, ticked: tuple[str, ...]) -> dict[str, int]:
    """Give what each option has: a step for each time that it was pressed."""
    return {option.id: ticked.count(option.id) * question.step for option in question.options}


KIND = Kind(hints, wrote, summary, allows, rows, pressed)
