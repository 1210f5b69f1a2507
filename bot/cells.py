"""Words as they may stand in a spreadsheet: inert, and without what nobody can see.

A spreadsheet runs a cell that begins with one of a few characters (OWASP, 'CSV Injection'); an apostrophe in
front makes it words. Some programs look past spaces and quotes, and read full-width characters as the plain
ones. Where the comma stands in decimals, a spreadsheet begins a new cell after each semicolon.
"""

import re
import unicodedata

_RUN = frozenset("=+-@")
_QUOTES = frozenset("'\"")
_BLANK = {"Zs", "Zl", "Zp", "Cf", "Cc"}
_BROKEN_LINES = re.compile(r"[\t\r\n\v\f\u0085\u2028\u2029]+")
# Marks that turn the direction of what follows, in other cells too, and characters that are none.
_UNSEEN = re.compile(r"[\u202a-\u202e\u2066-\u2069\ufffe\uffff]")
_RUN_FIRST = ("\t", "\r", "\n")


def cleaned(words: str) -> str:
    """Take out control characters; what breaks a line becomes a space."""
    joined = _UNSEEN.sub("", _BROKEN_LINES.sub(" ", words))
    return "".join(each for each in joined if unicodedata.category(each) not in {"Cc", "Cs"})


def inert(words: str) -> str:
    """Write words so that no spreadsheet runs them."""
    clean = ";".join(f"'{each}" if _runs(each) else each for each in cleaned(words).split(";"))
    return f"'{clean}" if words.startswith(_RUN_FIRST) and not clean.startswith("'") else clean


def _runs(cell: str) -> bool:
    first = next((each for each in cell if not _looked_past(each)), "")
    return unicodedata.normalize("NFKC", first)[:1] in _RUN or first == "\u2212"


def _looked_past(each: str) -> bool:
    return each in _QUOTES or unicodedata.category(each) in _BLANK
