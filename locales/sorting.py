"""The order of the alphabet, in Welsh and in English (docs/decisions/0007-sorting-in-welsh.md)."""

import re
from string import ascii_lowercase, digits
from unicodedata import category, normalize

from engagements.language import Language

# The letters that Welsh has beside those of English, each by the one that it follows. The five that Welsh
# borrows, k, q, v, x and z, stand where English has them.
_WELSH_ONLY = {"c": "ch", "d": "dd", "f": "ff", "g": "ng", "l": "ll", "p": "ph", "r": "rh", "t": "th"}
_ALPHABETS = {
    Language.CY: [each for a in ascii_lowercase for each in (a, _WELSH_ONLY.get(a)) if each],
    Language.EN: [*ascii_lowercase],
}

# In Bangor and in a place named for its llan or its pen (Llangollen, Pengam), n and g are two letters,
# and in parhau r and h are.
_WELSH_LETTER = re.compile(
    r"ch|dd|ff|ll|ph|(?<!\bpa)rh|th|(?!(?<=\bba)ngor)(?<!\blla)(?<!\bpe)ng|.", re.DOTALL
)
_ENGLISH_LETTER = re.compile(r".", re.DOTALL)

_LETTERS = {Language.CY: _WELSH_LETTER, Language.EN: _ENGLISH_LETTER}
_RANKS = {
    language: {letter: rank for rank, letter in enumerate([" ", *digits, *alphabet])}
    for language, alphabet in _ALPHABETS.items()
}
_AFTER_THE_ALPHABET = 100

SortKey = tuple[tuple[int, ...], str, str]


def sort_key(text: str, language: Language) -> SortKey:
    """Give what a text is sorted by: its letters, then its accents, then its capitals.

    A space stands before every letter and a figure too; apostrophes and other marks count only between
    texts that are the same without them.
    """
    plain = normalize("NFD", text.casefold())
    ranks = _RANKS[language]
    letters = (each for each in _LETTERS[language].findall(plain) if _counts(each))
    return tuple(ranks.get(each, _AFTER_THE_ALPHABET + ord(each[0])) for each in letters), plain, text


def _counts(letter: str) -> bool:
    return len(letter) > 1 or letter == " " or category(letter)[0] in "LN"
