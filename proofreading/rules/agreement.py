"""Where a number or a demonstrative does not agree with its noun."""

from collections.abc import Iterator
from itertools import pairwise

from proofreading.mutation import ARTICLES, Mutation, like, mutated, these
from proofreading.rules.rule import Doubt, rule
from proofreading.sentence import Sentence, Word, pairs, radical_of

_MASCULINE = {
    "dau": "dwy",
    "ddau": "ddwy",
    "tri": "tair",
    "thri": "thair",
    "dri": "dair",
    "pedwar": "pedair",
} | {
    "phedwar": "phedair",
    "bedwar": "bedair",
    "trydydd": "trydedd",
    "pedwerydd": "pedwaredd",
}
_FEMININE = {feminine: masculine for masculine, feminine in _MASCULINE.items()}
_NUMBERS = these(
    "un dau ddau dwy ddwy tri dri thri tair dair thair pedwar bedwar phedwar pedair bedair "
    "phedair pum bum phum pump bump phump chwe chwech saith wyth naw deg ddeg deuddeg ddeuddeg ugain"
)


@rule(
    wrong={"dau ferch": "dwy", "dwy opsiwn": "dau", "tri neges": "tair", "pedair cwestiwn": "pedwar"},
    right=("dwy ferch", "dau gôl", "dau opsiwn", "tair neges", "pedwar cwestiwn", "y trydydd tro"),
)
def number_of_the_wrong_gender(sentence: Sentence) -> Iterator[Doubt]:
    """Dau, tri and pedwar go with masculine nouns, dwy, tair and pedair with feminine ones."""
    for before, word in pairs(sentence):
        if before.low in _MASCULINE and _gender(word) == {"Fem"}:
            yield Doubt(before, like(before.text, _MASCULINE[before.low]))
        elif before.low in _FEMININE and _gender(word) == {"Masc"}:
            yield Doubt(before, like(before.text, _FEMININE[before.low]))


# The lexicon says that they are feminine only (Geiriadur Prifysgol Cymru: both).
_OF_EITHER_GENDER = frozenset({"gôl"})


def _gender(word: Word) -> set[str]:
    """Give the genders that a noun in the singular can have; none where it may be something else."""
    if word.low in _OF_EITHER_GENDER or not word.only("NOUN", "Number=Sing"):
        return set()
    named = [
        each.partition("=")[2] for noun in word.likely for each in noun.features if each.startswith("Gender")
    ]
    return {gender for each in named for gender in each.split(",")}


@rule(
    wrong={"tri chwestiynau": "cwestiwn, o gwestiynau", "7 cwestiynau": "o gwestiynau", "5 pobl": "o bobl"},
    right=("tri chwestiwn", "7 o gwestiynau", "tri o bobl", "yn 2026 atebion oedd", "pum mlynedd"),
)
def plural_after_number(sentence: Sentence) -> Iterator[Doubt]:
    """After a number stands the singular, or o and the plural."""
    for n, (before, word) in enumerate(pairwise(sentence)):
        figure = before.text.isdigit() and len(before.text) < 4
        the_same = before.low == "un" and n > 0 and sentence[n - 1].low in ARTICLES
        if word.parted or the_same:
            continue
        if figure and before.text != "1" and word.low in ("pobl", "bobl", "phobl"):
            yield Doubt(word, "o bobl")
        if (figure or before.low in _NUMBERS) and word.only("NOUN", "Number=Plur"):
            radical = radical_of(word) or word.low
            of_them = f"o {mutated(radical, Mutation.SOFT) or radical}"
            yield Doubt(word, of_them if figure else f"{word.likely[0].lemma}, {of_them}")


@rule(
    wrong={"chwech cwestiwn": "chwe", "Pump neges": "Pum", "o fewn pump diwrnod": "pum"},
    right=(
        "chwe chwestiwn",
        "pum neges",
        "pump o bobl",
        "cwestiwn pump",
        "pump neu chwech",
        "am bump bob dydd",
    ),
)
def five_and_six_before_noun(sentence: Sentence) -> Iterator[Doubt]:
    """Pump and chwech lose their last letter before a noun: pum neges, chwe chwestiwn."""
    for n, (before, word) in enumerate(pairwise(sentence)):
        numbered = n > 0 and sentence[n - 1].is_("NOUN") and not before.parted
        counted = word.only("NOUN") and word.tag == "NOUN" and not word.named and word.low not in _NOT_COUNTED
        if before.low in _SHORTER and counted and not numbered and not word.parted:
            yield Doubt(before, like(before.text, _SHORTER[before.low]))


_SHORTER = {"pump": "pum", "bump": "bum", "phump": "phum", "chwech": "chwe"}
_NOT_COUNTED = these("bob bore prynhawn nos munud")


@rule(
    wrong={
        "y cwestiwn hon": "hwn",
        "y neges hwn": "hon",
        "y cwestiynau hwn": "hyn",
        "yr ardal hwnnw": "honno",
    },
    right=("y cwestiwn hwn", "y neges hon", "y cwestiynau hyn", "enw'r ffeil hwn", "yr ardal honno"),
)
def this_of_the_wrong_gender(sentence: Sentence) -> Iterator[Doubt]:
    """Hwn and hwnnw go with masculine nouns, hon and honno with feminine ones, hyn and hynny with plurals."""
    for n, word in enumerate(sentence):
        if word.low not in _THIS or n < 2 or word.parted or sentence[n - 2].low not in ARTICLES:
            continue
        noun, head = sentence[n - 1], sentence[n - 3] if n > 2 else None
        if head is not None and head.is_("NOUN"):
            continue
        right = _right_this(noun, word.low)
        if right is not None and right != word.low:
            yield Doubt(word, right)


_NEAR = {"Masc": "hwn", "Fem": "hon", "Plur": "hyn"}
_FAR = {"Masc": "hwnnw", "Fem": "honno", "Plur": "hynny"}
_THIS = frozenset({*_NEAR.values(), *_FAR.values()})


def _right_this(noun: Word, said: str) -> str | None:
    forms = _NEAR if said in _NEAR.values() else _FAR
    if noun.only("NOUN", "Number=Plur"):
        return forms["Plur"]
    gender = _gender(noun)
    return forms[gender.pop()] if len(gender) == 1 else None


AGREEMENT = (
    number_of_the_wrong_gender,
    plural_after_number,
    five_and_six_before_noun,
    this_of_the_wrong_gender,
)
