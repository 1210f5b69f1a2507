"""A whole number."""

import re
from unicodedata import category

from dialogs.questions.kind import Answered, Complaint, Kind, Lines, Outcome, Standing
from dialogs.text import Inline, Line, Verbatim, Words, words
from engagements.questions import Number
from engagements.questions.values import Value

# As Unicode sorts its characters.
_SIGN_OF_MONEY = "Sc"
_MINUS = ("-", "\u2212")
# Digits with spaces or commas for the thousands, as both languages write them.
_TYPED = re.compile(r"[-\u2212]?\d{1,3}(?:[ ,\u00a0\u202f]?\d{3})*", re.ASCII)
_BETWEEN = str.maketrans({",": "", " ": "", "\u00a0": "", "\u202f": "", "\u2212": "-"})


def hints(question: Number, standing: Standing) -> Lines:
    """Say between which numbers it lies."""
    return (_between("asking-number", question),)


def wrote(question: Number, standing: Standing, typed: str) -> Outcome:
    """Take a number with or without its unit, if it lies where it should."""
    number = whole(typed, question.unit)
    if not allows(question, number):
        return Complaint(_between("asking-choose-number", question))
    return Answered(number)


def summary(question: Number, value: Value) -> Inline | Line:
    """Show the number with its unit."""
    return Verbatim(with_unit(value, question.unit))


def allows(question: Number, value: Value) -> bool:
    """Accept a whole number between the ends."""
    return isinstance(value, int) and question.from_ <= value <= question.to


def whole(typed: str, unit: str | None) -> int | None:
    """Read a whole number, with or without its unit; None where it is none."""
    bare = typed.strip().rstrip(".").casefold()
    minus = bare[:1] if bare[:1] in _MINUS else ""
    bare = bare.removeprefix(minus)
    if unit is not None:
        bare = _without(bare, unit.casefold())
    found = _TYPED.fullmatch(f"{minus}{bare.strip()}")
    return int(found[0].translate(_BETWEEN)) if found else None


def _without(typed: str, unit: str) -> str:
    """Take a unit away, before the number or after it, there also where its word is written out."""
    *number, last = typed.split(" ") if " " in typed else ("", typed)
    if number != [""] and last.startswith(unit) and last.isalpha():
        return " ".join(number)
    return typed.removeprefix(unit).removesuffix(unit)


def with_unit(value: Value, unit: str | None) -> str:
    """Write an amount with its unit: money before it, all else behind it."""
    written = f"{value:,}" if isinstance(value, int) else str(value)
    if unit is None:
        return written
    if category(unit[0]) == _SIGN_OF_MONEY:
        return f"-{unit}{written[1:]}" if written.startswith("-") else f"{unit}{written}"
    return f"{written}{' ' if unit[0].isalpha() else ''}{unit}"


def _between(name: str, question: Number) -> Words:
    lowest, highest = (with_unit(each, question.unit) for each in (question.from_, question.to))
    return words(name, lowest=lowest, highest=highest)


KIND = Kind(hints, wrote, summary, allows)
