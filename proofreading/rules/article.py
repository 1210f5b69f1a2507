"""The forms of the article and of small words that change before vowels."""

from collections.abc import Iterator
from itertools import pairwise

from locales.mutation import first_letter
from proofreading.mutation import VOWELS, Mutation, like, these
from proofreading.rules.rule import Doubt, rule
from proofreading.sentence import Sentence, Word, pairs

# Before w and before i it takes an ear to say whether they are vowels.
_SURE_VOWELS = VOWELS - set("wŵi")


def _begins_with_vowel(word: Word) -> bool:
    return word.known and len(word.text) > 1 and word.low[:1] in _SURE_VOWELS


def _begins_with_consonant(word: Word) -> bool:
    return word.known and word.low[:1] not in VOWELS and first_letter(word.low) != "h"


@rule(
    wrong={"y ateb": "yr", "yr blwch": "y", "y hyn": "yr", "yr cyngor": "y"},
    right=("yr ateb", "y blwch", "yr hyn", "y wefan", "yr wythnos", "yr iaith", "y mae", "yr oedd"),
)
def article_before_vowel(sentence: Sentence) -> Iterator[Doubt]:
    """Yr before a vowel and h, y before a consonant."""
    for before, word in pairs(sentence):
        a_letter = before.text.isupper() and before is not sentence[0]
        spelled_out = word.text.isupper() or a_letter
        if (
            before.low == "y"
            and not spelled_out
            and (_begins_with_vowel(word) or (word.known and word.low[0] == "h"))
        ):
            yield Doubt(before, like(before.text, "yr"))
        elif before.low == "yr" and not spelled_out and _begins_with_consonant(word):
            yield Doubt(before, like(before.text, "y"))


@rule(
    wrong={
        "i y dref": "i'r",
        "o yr ardal": "o'r",
        "gyda y tîm": "gyda'r",
        "mae y blwch": "mae'r",
        "cau yr ysgol": "cau'r",
        "llenwi y ffurflen": "llenwi'r",
    },
    right=(
        "i'r dref",
        "o'r ardal",
        "gyda'r tîm",
        "mae'r blwch",
        "dw i yn y dref",
        "cau'r ysgol",
        "y lle gorau yr oedd",
        "dyna le y mae",
        "yma y bydd",
        "yr ysgol a'r tŷ",
    ),
)
def article_after_vowel(sentence: Sentence) -> Iterator[Doubt]:
    """After a vowel the article is 'r. Before a verb, y and yr are another word, and stay."""
    for n, (before, word) in enumerate(pairwise(sentence)):
        if word.low not in ("y", "yr") or word.parted:
            continue
        after = sentence[n + 2] if n + 2 < len(sentence) else None
        noun = after is not None and not after.parted and _may_take_article(after)
        open_end = before.known and before.low[-1] in VOWELS and before.low not in _NOT_BEFORE_ARTICLE
        if before.low in _OPEN or (noun and open_end and word.text.islower() and not before.text.isupper()):
            yield Doubt(before, f"{before.text}'r")


def _may_take_article(word: Word) -> bool:
    """Tell whether y and yr before a word can be nothing but the article."""
    small = word.low in ("y", "yr") or word.low.startswith("'")
    return word.known and not (word.finite or small or word.low in _AT_A_TIME)


# What begins with them can be an adverb, which needs no word before it: y tro nesaf, y tu hwnt, yr un fath.
_AT_A_TIME = these("un tu tro wythnos flwyddyn mis bore prynhawn noson diwrnod dydd pryd")
_NOT_BEFORE_ARTICLE = these("y lle ble le pa po")
_OPEN = these("i o a â gyda na neu drwy trwy mae")


@rule(
    wrong={"enw a ardal": "ac", "te ac coffi": "a", "dŵr ac hefyd te": "a", "pethau a atebion": "ac"},
    right=(
        "enw ac ardal",
        "te a choffi",
        "a hefyd",
        "yr hyn a anfonwyd",
        "ac mae",
        "ac felly",
        "ac yn",
        "a wnewch",
    ),
)
def and_before_vowel(sentence: Sentence) -> Iterator[Doubt]:
    """Ac before a vowel, a before a consonant and h; before mae, fel, felly, nid and their like it is ac."""
    for before, word in pairs(sentence):
        if before.low == "a" and before.tag == "CCONJ" and not _only_verb(word) and _begins_with_vowel(word):
            yield Doubt(before, like(before.text, "ac"))
        elif before.low == "ac" and word.low not in _AC and word.known and not _vowel_like(word):
            yield Doubt(before, like(before.text, "a"))


def _vowel_like(word: Word) -> bool:
    return word.low[:1] in VOWELS


def _only_verb(word: Word) -> bool:
    return word.acts or all(each.finite for each in word.readings)


_AC = these(
    "mae maen maent fel felly nid ni na nac nad mi mor megis meddai meddant roedd roeddwn roeddet "
    "roedden roeddech rydw rydych rydyn rydym rwyt rwyf rwy dydy dyw dydyn dydw sydd sy mewn dim "
    "ddim fe bydd byddwn bu"
)


@rule(
    wrong={"enw na ateb": "nac", "gyda anghenion": "gydag", "â ateb": "ag"},
    right=("enw nac ateb", "gydag anghenion", "ag ateb", "na allwch chi ddim", "gyda hyn", "na chyfeiriad"),
)
def with_and_nor_before_vowel(sentence: Sentence) -> Iterator[Doubt]:
    """Nac, gydag and ag before a vowel."""
    longer = {"na": "nac", "gyda": "gydag", "â": "ag"}
    for before, word in pairs(sentence):
        from_g = word.carries(Mutation.SOFT)
        if before.low in longer and _begins_with_vowel(word) and not word.acts and not from_g:
            yield Doubt(before, like(before.text, longer[before.low]))


ARTICLE = (article_before_vowel, article_after_vowel, and_before_vowel, with_and_nor_before_vowel)
