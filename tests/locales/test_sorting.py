"""Lists stand in the order of the reader's own alphabet."""

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engagements.language import Language
from locales.sorting import sort_key

WELSH = partial(sort_key, language=Language.CY)
ENGLISH = partial(sort_key, language=Language.EN)

# The letters as Welsh counts them, with the five that it borrows at their usual places.
ALPHABET = [
    *("a", "b", "c", "ch", "d", "dd", "e", "f", "ff", "g", "ng", "h", "i", "j", "k", "l", "ll", "m"),
    *("n", "o", "p", "ph", "q", "r", "rh", "s", "t", "th", "u", "v", "w", "x", "y", "z"),
]
WORDS = st.lists(st.sampled_from(ALPHABET), max_size=6)


@pytest.mark.parametrize(
    ("welsh", "english"),
    [
        (["cyw", "chwarae"], ["chwarae", "cyw"]),
        (["dyn", "ddoe"], ["ddoe", "dyn"]),
        (["fyny", "ffon"], ["ffon", "fyny"]),
        (["gwyn", "ngardd", "haf"], ["gwyn", "haf", "ngardd"]),
        (["lwcus", "llan"], ["llan", "lwcus"]),
        (["pysgod", "phen"], ["phen", "pysgod"]),
        (["rwy", "rhaid"], ["rhaid", "rwy"]),
        (["tywydd", "theatr"], ["theatr", "tywydd"]),
        # the usual example: the second letter of a word decides
        (["Llandudno", "Llanelli", "Llanfair", "Llanrwst", "Llanrhymni"], None),
        (["acw", "achos", "ad", "addas", "aelod"], ["achos", "acw", "ad", "addas", "aelod"]),
        # n and g side by side, as they are in Bangor and in a place named for its llan
        (["Bala", "ban", "Bangor", "banhadl"], ["Bala", "ban", "Bangor", "banhadl"]),
        (["Llandysul", "Llangefni", "Llangollen", "Llanidloes"], None),
        (["Pencoed", "Penfro", "Pengam", "Pennal"], None),
        # r and h side by side
        (["parc", "parhau", "parod"], None),
        # a hyphen parts what would be one letter
        (["Llan-dafal", "Llan-gain", "Llanidloes"], None),
        # borrowed letters
        (["jam", "kiwi", "lôn"], ["jam", "kiwi", "lôn"]),
        (["pêl", "quiz", "radio"], ["pêl", "quiz", "radio"]),
        (["uwd", "video", "wal", "xylem", "ynys", "zinc"], None),
        # an accent after the plain letter, and before the next one
        (["tan", "tân", "tap"], ["tan", "tân", "tap"]),
        (["wy", "ŵy", "wylo"], ["wy", "ŵy", "wylo"]),
        # capitals make no difference
        (["afal", "Bara", "caws"], ["afal", "Bara", "caws"]),
        # neither do apostrophes
        (["o'i", "oir", "o'r"], ["o'i", "oir", "o'r"]),
        # word by word, and figures first
        (["20 milltir", "Y Bala", "Y Fenni", "ymlaen"], ["20 milltir", "Y Bala", "Y Fenni", "ymlaen"]),
    ],
    ids=lambda words: " ".join(words) if words else "the same",
)
def test_words_are_sorted_as_in_a_dictionary(welsh: list[str], english: list[str] | None) -> None:
    """A reader finds a title where a Welsh, or an English, dictionary would have it."""
    mixed = welsh[::-1]

    assert welsh == sorted(mixed, key=WELSH)
    assert english is None or english == sorted(mixed, key=ENGLISH)


@given(st.lists(WORDS, max_size=8))
def test_welsh_words_are_sorted_letter_by_letter(words: list[list[str]]) -> None:
    """A reader finds any words in the order of their letters, ch after c and ll after l."""
    spelt = {_spelt(word): [ALPHABET.index(letter) for letter in word] for word in words}

    assert sorted(spelt, key=spelt.__getitem__) == sorted(spelt, key=WELSH)


def _spelt(letters: list[str]) -> str:
    """Write letters with the invisible mark between them that keeps n and g, or c and h, apart."""
    return "\N{COMBINING GRAPHEME JOINER}".join(letters)


@given(st.text("ABCXYZabcxyz", max_size=8), st.text("ABCXYZabcxyz", max_size=8))
def test_english_is_sorted_without_capitals(one: str, other: str) -> None:
    """A reader of English finds words in the order of the alphabet, whatever is a capital."""
    order = (ENGLISH(one) > ENGLISH(other)) - (ENGLISH(one) < ENGLISH(other))

    assert one.casefold() == other.casefold() or order == (one.casefold() > other.casefold()) * 2 - 1


@given(st.text(), st.text(), st.sampled_from(Language))
def test_any_text_has_its_own_place(one: str, other: str, language: Language) -> None:
    """A list has one order, whatever stands in it: two texts share a place only if they are the same."""
    assert (one == other) == (sort_key(one, language) == sort_key(other, language))
