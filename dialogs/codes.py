"""Short codes made from chance: session tokens for buttons, and receipts for responses.

Crockford's base 32 leaves out I, L, O and U, so that a code can be read aloud and typed again.
"""

import re

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
RECEIPT_BITS = 80
SESSION_BITS = 30
HANDLE_BITS = 40
_GROUP = 4

_MISREAD = str.maketrans("OIL", "011")
_HANDLE = re.compile(rf"[{ALPHABET}]{{{HANDLE_BITS // 5}}}")
_WHOLE = re.compile(rf"[{ALPHABET}]{{{RECEIPT_BITS // 5}}}")
# Groups of four with any dash between them, among other words.
_AMONG_WORDS = re.compile(r"\b\w{4}(?:\s*[-\u2010-\u2015\u2212]\s*\w{4}){3}\b")


def session_code(chance: bytes) -> str:
    """Make the code that ties buttons to one session: six characters."""
    return _base32(int.from_bytes(chance[10:14]), SESSION_BITS // 5).lower()


def receipt_code(chance: bytes) -> str:
    """Make a receipt: 80 random bits in four groups of four characters."""
    return _in_groups(_base32(int.from_bytes(chance[:10]), RECEIPT_BITS // 5))


def read_receipt(typed: str) -> str | None:
    """Read a receipt however it was typed, in the form in which it was given; None where there is none.

    Capitals, spaces, dashes and dots do not matter, O may stand for 0 and I or L for 1. Other words may
    stand around a receipt that is typed with its dashes. A sentence of sixteen letters is none: nobody types
    a receipt in groups of other sizes without a single digit.
    """
    among_words = _AMONG_WORDS.search(typed)
    candidate = among_words.group() if among_words else typed
    groups = "".join(each if each.isalnum() else " " for each in candidate).split()
    spoken = len(groups) > 1 and "".join(groups).isalpha() and any(len(each) != _GROUP for each in groups)
    code = "".join(groups).upper().translate(_MISREAD)
    return _in_groups(code) if _WHOLE.fullmatch(code) and not spoken else None


def handle_code(mark: bytes) -> str:
    """Make the handle of a text from a mark of it: two groups of four characters."""
    return _in_groups(_base32(int.from_bytes(mark[: HANDLE_BITS // 8]), HANDLE_BITS // 5))


def read_handle(typed: str) -> str | None:
    """Read a handle however it was typed; None where there is none."""
    code = "".join(each for each in typed if each.isalnum()).upper().translate(_MISREAD)
    return _in_groups(code) if _HANDLE.fullmatch(code) else None


def _in_groups(code: str) -> str:
    return "-".join(code[n : n + _GROUP] for n in range(0, len(code), _GROUP))


def _base32(number: int, length: int) -> str:
    return "".join(ALPHABET[number >> 5 * n & 31] for n in reversed(range(length)))
