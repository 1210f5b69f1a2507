"""What all questions that offer options have in common: their lists, their pages, and how one is named."""

from collections.abc import Callable

from dialogs.pages import on_page, turning
from dialogs.questions.kind import Answered, Lines, Outcome, Standing, TokenFor
from dialogs.replies import Button, Row
from dialogs.text import Author, Line, Verbatim, line
from engagements.language import Bilingual, Language
from engagements.questions import OfOptions, Option
from engagements.questions.values import Value


def listed(question: OfOptions, standing: Standing) -> Lines:
    """Write the options of this page out in full where their buttons carry only a short form."""
    if all(option.short is None for option in question.offered):
        return ()
    shown = shown_options(question, standing)
    return tuple(line(Verbatim(f"{n + 1}."), Author(option.label)) for n, option in shown)


def shown_options(question: OfOptions, standing: Standing) -> tuple[tuple[int, Option], ...]:
    """Give the options of this page, each with its place among all, counted from 0."""
    return on_page(tuple(enumerate(question.offered)), standing.page)


def option_rows(
    question: OfOptions, standing: Standing, token_for: TokenFor, labelled: Callable[[Option], Button]
) -> tuple[Row, ...]:
    """Give each option of this page a button, and a row to turn the pages where there are several."""
    shown = tuple((labelled(option),) for _, option in shown_options(question, standing))
    return (*shown, *turning(question.offered, standing.page, token_for))


def plain_rows(question: OfOptions, standing: Standing, token_for: TokenFor) -> tuple[Row, ...]:
    """Give each option of this page a button with its name."""

    def button(option: Option) -> Button:
        return Button(Author(option.button), token_for(number_of(question, option)))

    return option_rows(question, standing, token_for, button)


def pressed_option(question: OfOptions, standing: Standing, option: str) -> Outcome:
    """Take the option whose button was pressed as the answer."""
    return Answered((question.offered[int(option)].id,))


def number_of(question: OfOptions, option: Option) -> str:
    """Give what the button of an option carries: its place among all."""
    return str(question.offered.index(option))


def named(question: OfOptions, typed: str) -> Option | None:
    """Find the option that a typed text names by its words, in either language, or else by its number."""
    wanted = typed.strip().rstrip(".").casefold()
    numbered = {str(n): option for n, option in enumerate(question.offered, start=1)}
    return next((each for each in question.offered if wanted in _names(each)), numbered.get(wanted))


def all_named(question: OfOptions, typed: str) -> tuple[Option, ...]:
    """Find the options that a text names with commas between them; none where one of them is not known."""
    whole = named(question, typed)
    if whole is not None:
        # Its own words may have a comma in them.
        return (whole,)
    found = [named(question, part) for part in typed.split(",")]
    known = tuple(each for each in found if each is not None)
    return known if len(known) == len(found) else ()


def labels(question: OfOptions, value: Value) -> Line:
    """Show chosen options side by side."""
    chosen = value if isinstance(value, tuple) else ()
    options = [option for option in question.offered if option.id in chosen]
    parts: list[Author | Verbatim] = []
    for option in options:
        parts.extend((Verbatim("·"), Author(option.label)) if parts else (Author(option.label),))
    return line(*parts)


def _names(option: Option) -> set[str]:
    said: tuple[Bilingual, ...] = (option.label, option.button)
    return {words.within(language).rstrip(".").casefold() for words in said for language in Language}
