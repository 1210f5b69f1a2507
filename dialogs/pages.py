"""Lists that are longer than a screen: one page of them, and a row to turn the pages."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from dialogs.replies import Button, Row
from dialogs.text import words
from engagements import limits

# An exclamation mark stands in no identifier, so no page is taken for something that is listed.
_PAGE = "page!"

Entry = TypeVar("Entry")


def on_page(entries: Sequence[Entry], page: int) -> tuple[Entry, ...]:
    """Give the entries of a page, counted from 0; of the last one where there are not so many."""
    first = min(page, _last(entries)) * limits.OPTIONS_ON_A_PAGE
    return tuple(entries[first : first + limits.OPTIONS_ON_A_PAGE])


def turning(entries: Sequence[object], page: int, token_for: Callable[[str], str]) -> tuple[Row, ...]:
    """Give the row that turns the pages; none where all entries stand on one."""
    last = _last(entries)
    if not last:
        return ()
    here = min(page, last)
    before = (Button(words("asking-page-before"), token_for(f"{_PAGE}{here - 1}")),)
    told = words("asking-page-after", page=str(here + 2), pages=str(last + 1))
    after = (Button(told, token_for(f"{_PAGE}{here + 1}")),)
    return ((*(before if here else ()), *(after if here < last else ())),)


def page_asked(option: str) -> int | None:
    """Read which page a button asks for; None where it asks for none."""
    number = option.removeprefix(_PAGE)
    return int(number) if option.startswith(_PAGE) and number.isdecimal() else None


def _last(entries: Sequence[object]) -> int:
    return max(0, len(entries) - 1) // limits.OPTIONS_ON_A_PAGE
