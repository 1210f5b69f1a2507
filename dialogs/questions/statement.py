"""A statement to agree or disagree with, or to pass on."""

from dialogs.questions.kind import Answered, Complaint, Kind, Lines, Outcome, Standing, TokenFor
from dialogs.replies import Button, Row
from dialogs.text import Author, Inline, Line, words
from engagements.language import Language
from engagements.questions import Statement
from engagements.questions.statement import VOTES
from engagements.questions.values import Value


def hints(question: Statement, standing: Standing) -> Lines:
    """Say that it is one view, and that there is no wrong vote."""
    return (words("asking-statement"),)


def rows(question: Statement, standing: Standing, token_for: TokenFor) -> tuple[Row, ...]:
    """Give each vote a button."""
    return tuple((Button(Author(label), token_for(vote)),) for vote, label in VOTES)


def pressed(question: Statement, standing: Standing, option: str) -> Outcome:
    """Take the vote whose button was pressed."""
    return Answered((option,))


def wrote(question: Statement, standing: Standing, typed: str) -> Outcome:
    """Take the vote that was typed, by its words in either language or by its number."""
    wanted = typed.strip().rstrip(".").casefold()
    for n, (vote, label) in enumerate(VOTES, start=1):
        if wanted in {str(n), *(label.within(language).casefold() for language in Language)}:
            return Answered((vote,))
    return Complaint(words("asking-vote"))


def summary(question: Statement, value: Value) -> Inline | Line:
    """Show the vote."""
    return next((Author(label) for vote, label in VOTES if (vote,) == value), words("asking-skipped"))


def allows(question: Statement, value: Value) -> bool:
    """Accept one of the votes."""
    return value in {(vote,) for vote, _ in VOTES}


KIND = Kind(hints, wrote, summary, allows, rows, pressed)
