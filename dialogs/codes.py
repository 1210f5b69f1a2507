"""Short codes made from chance: session tokens for buttons, and receipts for responses.

Crockford's base 32 leaves out I, L, O and U, so that a code can be read aloud and typed again.
"""

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
RECEIPT_BITS = 80
SESSION_BITS = 30


def session_code(chance: bytes) -> str:
    """Make the code that ties buttons to one session: six characters."""
    return _base32(int.from_bytes(chance[10:14]), SESSION_BITS // 5).lower()


def receipt_code(chance: bytes) -> str:
    """Make a receipt: 80 random bits in four groups of four characters."""
    code = _base32(int.from_bytes(chance[:10]), RECEIPT_BITS // 5)
    return "-".join(code[n : n + 4] for n in range(0, len(code), 4))


def _base32(number: int, length: int) -> str:
    return "".join(ALPHABET[number >> 5 * n & 31] for n in reversed(range(length)))
