"""The initial mutations of Welsh: what each does to the first letter of a word, and how it is undone."""

from collections.abc import Iterator
from enum import StrEnum

from locales.mutation import ASPIRATE, NASAL, SOFT, first_letter


class Mutation(StrEnum):
    """A mutation, named as the Bangor lexicon names it."""

    SOFT = "SM"
    NASAL = "NM"
    ASPIRATE = "AM"
    H = "HM"


VOWELS = frozenset("aeiouwyâêîôûŵŷäëïöüáéíóúàèìòùẁỳ")

TABLES: dict[Mutation, dict[str, str]] = {
    Mutation.SOFT: SOFT,
    Mutation.NASAL: NASAL,
    Mutation.ASPIRATE: ASPIRATE,
    Mutation.H: {vowel: f"h{vowel}" for vowel in sorted(VOWELS)},
}


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
