"""The tables of mutations, undone and done again."""

import pytest

from locales.mutation import first_letter
from proofreading.mutation import TABLES, Mutation, mutated, radicals
from proofreading.tokens import GAP, sentences


@pytest.mark.parametrize(
    ("word", "mutation", "changed"),
    [
        ("pont", Mutation.SOFT, "bont"),
        ("gardd", Mutation.SOFT, "ardd"),
        ("Llanelli", Mutation.SOFT, "Lanelli"),
        ("rhif", Mutation.SOFT, "rif"),
        ("Caerdydd", Mutation.NASAL, "Nghaerdydd"),
        ("tŷ", Mutation.ASPIRATE, "thŷ"),
        ("ateb", Mutation.H, "hateb"),
        ("chwech", Mutation.SOFT, None),
        ("theatr", Mutation.SOFT, None),
        ("siop", Mutation.SOFT, None),
    ],
)
def test_a_word_is_mutated_as_the_grammar_says(word: str, mutation: Mutation, changed: str | None) -> None:
    """A writer is shown the right form; ch, th and their like are letters of their own and stay."""
    assert changed == mutated(word, mutation)


@pytest.mark.parametrize("mutation", list(Mutation))
def test_what_is_mutated_can_be_undone(mutation: Mutation) -> None:
    """Whatever a mutation makes of a word leads back to that word."""
    words = [f"{letter}nan" for letter in TABLES[mutation]]
    lost = [word for word in words if word not in radicals(mutated(word, mutation) or "", mutation)]

    assert [] == lost


@pytest.mark.parametrize(("word", "letter"), [("Lle", "ll"), ("ngharreg", "ngh"), ("Rhyl", "rh"), ("", "")])
def test_the_first_letter_is_counted_as_welsh_counts(word: str, letter: str) -> None:
    """A linguist finds ll, rh and ngh treated as one letter."""
    assert letter == first_letter(word)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Mae'r tîm yma. Wedi'i gau!", [["Mae", "'r", "tîm", "yma"], ["Wedi", "'i", "gau"]]),
        ("Ysgrifennwch at ni@example.org, neu /cymorth", [["Ysgrifennwch", "at", GAP, "neu", GAP]]),
        (f"Dyddiad cau: {GAP}", [["Dyddiad", "cau"], [GAP]]),
        ("y ddau, a’r rhain", [["y", "ddau", "a", "'r", "rhain"]]),
        ("Pen-y-bont yn 2026", [["Pen-y-bont", "yn", "2026"]]),
    ],
)
def test_a_text_is_parted_as_a_reader_parts_it(text: str, words: list[list[str]]) -> None:
    """Small words that lean on others stand alone, and what is typed rather than read is left out."""
    assert words == [[token.text for token in sentence] for sentence in sentences(text)]
