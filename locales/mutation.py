"""The initial mutations of Welsh: what each makes of the first letter of a word.

Source of the tables: any grammar of Welsh; D. Geraint Lewis, Y Treigladur, sets them out whole.
"""

# Two letters that are one letter in Welsh; the longest are looked for first.
_LETTERS = ("ngh", "mh", "nh", "ch", "dd", "ff", "ng", "ll", "ph", "rh", "th")

SOFT = {"p": "b", "t": "d", "c": "g", "b": "f", "d": "dd", "g": "", "m": "f", "ll": "l", "rh": "r"}
NASAL = {"p": "mh", "t": "nh", "c": "ngh", "b": "m", "d": "n", "g": "ng"}
ASPIRATE = {"p": "ph", "t": "th", "c": "ch"}


def first_letter(word: str) -> str:
    """Give the first letter of a word as Welsh counts letters, small: `ll` of `Lle`."""
    low = word.lower()
    return next((letter for letter in _LETTERS if low.startswith(letter)), low[:1])
