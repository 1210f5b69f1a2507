"""The initial mutations of Welsh: what each does to the first letter of a word, and how it is undone.

Source of the tables: any grammar of Welsh; D. Geraint Lewis, Y Treigladur, sets them out whole.
"""

from collections.abc import Iterator
from enum import StrEnum


class Mutation(StrEnum):
    """A mutation, named as the Bangor lexicon names it."""

    SOFT = "SM"
    NASAL = "NM"
    ASPIRATE = "AM"
    H = "HM"


# Two letters that are one letter in Welsh; the longest are looked for first.
_LETTERS = ("ngh", "mh", "nh", "ch", "dd", "ff", "ng", "ll", "ph", "rh", "th")
VOWELS = frozenset("aeiouwyâêîôûŵŷäëïöüáéíóúàèìòùẁỳ")

TABLES: dict[Mutation, dict[str, str]] = {
    Mutation.SOFT: {
        "p": "b",
        "t": "d",
        "c": "g",
        "b": "f",
        "d": "dd",
        "g": "",
        "m": "f",
        "ll": "l",
        "rh": "r",
    },
    Mutation.NASAL: {"p": "mh", "t": "nh", "c": "ngh", "b": "m", "d": "n", "g": "ng"},
    Mutation.ASPIRATE: {"p": "ph", "t": "th", "c": "ch"},
    Mutation.H: {vowel: f"h{vowel}" for vowel in sorted(VOWELS)},
}


def first_letter(word: str) -> str:
    """Give the first letter of a word as Welsh counts letters: `ll` of `lle`."""
    low = word.lower()
    return next((letter for letter in _LETTERS if low.startswith(letter)), low[:1])


def mutated(word: str, mutation: Mutation) -> str | None:
    """Mutate a word, or give None where its first letter does not change."""
    letter = first_letter(word)
    changed = TABLES[mutation].get(letter)
    if changed is None or len(word) == len(letter):
        return None
    return (
        like(word, changed + word[len(letter) :].lower())
        if word[:1].isupper()
        else changed + word[len(letter) :]
    )


def radicals(word: str, mutation: Mutation) -> Iterator[str]:
    """Give every word that a mutation could have made into this one, known words or not."""
    letter = first_letter(word)
    if mutation is Mutation.H and letter == "h":
        yield like(word, word[1:])
    for before, after in TABLES[mutation].items():
        if after == letter:
            yield like(word, before + word[len(letter) :])
        elif after == "" and letter in VOWELS | {"l", "n", "r"}:
            yield like(word, before + word)


def like(model: str, word: str) -> str:
    """Write a word with a capital where its model has one."""
    return word[:1].upper() + word[1:].lower() if model[:1].isupper() else word


def these(words: str) -> frozenset[str]:
    """Write a set of words as a line of words, to be read."""
    return frozenset(words.split())


# Words that several rules ask for.
ARTICLES = these("y yr 'r")
TWOS = these("dau dwy ddau ddwy")
