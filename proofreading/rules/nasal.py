"""Where a nasal mutation (treiglad trwynol) is due and is not there, or is there and is not due."""

from collections.abc import Iterator

from locales.mutation import first_letter
from proofreading.mutation import ARTICLES, Mutation, like, mutated, these
from proofreading.rules.rule import Doubt, rule
from proofreading.rules.soft import SOFTENING, feminine
from proofreading.sentence import Sentence, pairs, radical_of, should_be
from proofreading.tokens import GAP

_NASAL = Mutation.NASAL


@rule(wrong={"fy tad": "nhad", "fy barn i": "marn"}, right=("fy nhad", "fy marn i", "fy ateb", "fy mod"))
def nasal_after_my(sentence: Sentence) -> Iterator[Doubt]:
    """After fy."""
    for before, word in pairs(sentence):
        if before.low == "fy" and (expected := should_be(word, _NASAL)):
            yield Doubt(word, expected)


@rule(
    wrong={"yn Powys": "ym Mhowys", "yn Gaerdydd": "yng Nghaerdydd", "yn canol y dref": "yng nghanol"},
    right=("ym Mhowys", "yng Nghaerdydd", "yng nghanol y dref", "yn Gymraeg", "yn Aberystwyth", "yn cael"),
)
def nasal_after_in(sentence: Sentence) -> Iterator[Doubt]:
    """After yn that says where, the name of a place and a few nouns: yng Nghymru, yng nghanol, ym mhob."""
    for before, word in pairs(sentence):
        place = word.is_("PROPN", "NameType=Geo") and word.text[:1].isupper() and not _language(word.low)
        if before.low == "yn" and (place or word.low in _NOUNS) and (expected := should_be(word, _NASAL)):
            yield Doubt(word, f"{like(before.text, in_before(expected))} {expected}")


def in_before(word: str) -> str:
    """Give the form that yn takes before a word: ym before m and mh, yng before ng and ngh."""
    return {"m": "ym", "mh": "ym", "ng": "yng", "ngh": "yng"}.get(first_letter(word), "yn")


_NOUNS = these("canol cyd-destun cartref pob mhlith cysgod pen golwg gwyneb")


def _language(low: str) -> bool:
    return low in ("gymraeg", "gymreig", "cymraeg")


@rule(
    wrong={"ym fis Mai": "mis", "yng ganol y dref": "nghanol"},
    right=("ym mis Mai", "yng nghartref", "yng Ngwynedd"),
)
def nasal_after_ym_and_yng(sentence: Sentence) -> Iterator[Doubt]:
    """After ym and yng."""
    for before, word in pairs(sentence):
        if before.low in ("ym", "yng") and word.known and not word.carries(None):
            radical = radical_of(word)
            if radical and not word.carries(_NASAL):
                yield Doubt(word, mutated(radical, _NASAL) or radical)


@rule(
    wrong={"i Nghymru": "Gymru", "y ngharreg": "garreg", "dau nghi": "gi", "eich nghyfeiriad": "cyfeiriad"},
    right=("yng Nghymru", "fy ngharreg", "pum mlynedd", "am ddeng mlynedd", "y nod", "ers blynyddoedd"),
)
def nasal_without_cause(sentence: Sentence) -> Iterator[Doubt]:
    """A nasal mutation comes only after fy, yn, ym, yng and some numbers."""
    for n, word in enumerate(sentence):
        before = sentence[n - 1].low if n > 0 else ""
        after = sentence[n + 1].low if n + 1 < len(sentence) else ""
        nasal = word.known and all(each.mutation is _NASAL for each in word.readings)
        counted = before == GAP or before.isdigit()
        if nasal and not counted and before not in _CAUSES and after not in ("i", "innau", "fi"):
            radical = radical_of(word)
            soft = (
                mutated(radical, Mutation.SOFT) if radical and n > 0 and _softens(sentence, n - 1) else None
            )
            yield Doubt(word, soft or radical or "")


def _softens(sentence: Sentence, n: int) -> bool:
    """Tell whether the word at this place softens the noun after it."""
    before, noun = sentence[n], sentence[n + 1]
    return before.low in SOFTENING or (before.low in {*ARTICLES, "un"} and feminine(noun))


_CAUSES = these(
    "fy yn ym yng 'n 'm can deng ddeng naw wyth saith pum un deuddeng pymtheng ugain hugain chan bum ngham"
)


NASAL = (nasal_after_my, nasal_after_in, nasal_after_ym_and_yng, nasal_without_cause)
