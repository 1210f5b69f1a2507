"""A QR code as a terminal shows it, for what a phone is to take up and nobody wants to type."""

from io import StringIO

import segno

# Dark squares on light ones, whichever colours the terminal has: a phone may not read them the other way.
_ON_BLACK, _AS_BEFORE = "\x1b[97;40m", "\x1b[0m"


def terminal_code(content: str) -> str:
    """Draw a QR code in lines of half blocks, with the white that it needs around it."""
    drawn = StringIO()
    segno.make_qr(content, error="l").terminal(drawn, compact=True)
    return "\n".join(f"{_ON_BLACK}{row}{_AS_BEFORE}" for row in drawn.getvalue().splitlines())
