"""Where an aspirate mutation (treiglad llaes), or the h before a vowel, is due or is not."""

from collections.abc import Iterator
from itertools import pairwise

from proofreading.mutation import Mutation, these
from proofreading.rules.rule import Doubt, rule
from proofreading.sentence import Sentence, Word, pairs, radical_of, should_be
from proofreading.tokens import GAP

_ASPIRATE = Mutation.ASPIRATE


@rule(
    wrong={"bara a caws": "chaws", "gweld a teipio": "theipio", "enw a gyfeiriad": "chyfeiriad"},
    right=("bara a chaws", "y rhai a gafodd ateb", "pethau a barn", "a phan", "dau a phedwar"),
)
def aspirate_after_and(sentence: Sentence) -> Iterator[Doubt]:
    """After a that means and. Before a verb with a person it is another word, and softens."""
    for before, word in pairs(sentence):
        if before.low == "a" and before.tag == "CCONJ" and _nominal(word) and not word.named:
            expected = should_be(word, _ASPIRATE)
            if expected:
                yield Doubt(word, expected)


def _nominal(word: Word) -> bool:
    return word.known and not word.acts


@rule(
    wrong={"gyda cymorth": "chymorth", "gyda dîm": "thîm", "tua pump": "phump"},
    right=("gyda chymorth", "â pherson", "gyda'r tîm", "gyda golwg", "â phensil"),
)
def aspirate_after_with(sentence: Sentence) -> Iterator[Doubt]:
    """After â, gyda and tua."""
    for before, word in pairs(sentence):
        if before.low in ("â", "gyda", "tua") and not word.named and (expected := should_be(word, _ASPIRATE)):
            yield Doubt(word, expected)


@rule(
    wrong={"tri cwestiwn": "chwestiwn", "chwe pont": "phont"},
    right=("tri chwestiwn", "chwe phont", "tri diwrnod", "tri deg"),
)
def aspirate_after_three_and_six(sentence: Sentence) -> Iterator[Doubt]:
    """After tri and chwe."""
    for before, word in pairs(sentence):
        if before.low in ("tri", "thri", "dri", "chwe") and (expected := should_be(word, _ASPIRATE)):
            yield Doubt(word, expected)


@rule(
    wrong={"ni cafodd neb ateb": "chafodd", "ni gafodd neb ateb": "chafodd"},
    right=("ni chafodd neb ateb", "mae ein tîm ni bob amser", "ni fydd"),
)
def aspirate_after_not(sentence: Sentence) -> Iterator[Doubt]:
    """After ni and na that say no, a verb in p, t or c."""
    for before, word in pairs(sentence):
        if (
            before.low in ("ni", "na", "oni")
            and before.tag == "PART"
            and word.finite
            and word.tag in ("VERB", "AUX")
        ):
            expected = should_be(word, _ASPIRATE, finite=True)
            if expected:
                yield Doubt(word, expected)


@rule(
    wrong={"y chath": "cath", "mewn phentref": "pentref"},
    right=("a chath", "gyda phentref", "ei chath hi", "chefais i ddim", "y chwaer"),
)
def aspirate_without_cause(sentence: Sentence) -> Iterator[Doubt]:
    """An aspirate mutation comes only after a, â, gyda, tua, ei, na, tri, chwe and their like.

    After a variable or a figure it is left alone: the figure may be 3 or 6.
    """
    for n, word in enumerate(sentence):
        before = sentence[n - 1].low if n > 0 else ""
        if before == GAP or before.isdigit():
            continue
        aspirate = word.known and all(each.mutation is _ASPIRATE for each in word.readings)
        if aspirate and before not in _CAUSES and not word.finite:
            radical = radical_of(word)
            if radical:
                yield Doubt(word, radical)


_CAUSES = these("a â gyda tua ei 'i 'w na ni oni tri thri dri chwe efo ac ag no gan")


@rule(
    wrong={"eu ateb": "hateb", "ein ymateb": "hymateb", "i'w agor nhw": "hagor"},
    right=("eu hateb", "ein hymateb", "eich ateb", "i'w agor", "eu barn"),
)
def h_after_their_and_our(sentence: Sentence) -> Iterator[Doubt]:
    """After eu, ein and 'u, a vowel takes an h."""
    for n, (before, word) in enumerate(pairwise(sentence)):
        after = sentence[n + 2].low if n + 2 < len(sentence) else ""
        theirs = before.low in ("eu", "ein", "'u") or (before.low == "'w" and after == "nhw")
        if theirs and not word.parted and (expected := should_be(word, Mutation.H)):
            yield Doubt(word, expected)


ASPIRATE = (
    aspirate_after_and,
    aspirate_after_with,
    aspirate_after_three_and_six,
    aspirate_after_not,
    aspirate_without_cause,
    h_after_their_and_our,
)
