"""Where a mutation stands after a word that causes none, or causes another."""

from collections.abc import Iterator
from itertools import pairwise

from proofreading.mutation import ARTICLES, Mutation, mutated, these
from proofreading.rules.rule import Doubt, rule
from proofreading.sentence import Sentence, Word, pairs, radical_of, should_be_plain


@rule(
    wrong={
        "y flwch": "blwch",
        "i'r bobol, y bontydd": "pontydd",
        "y lyfrgell": "llyfrgell",
        "yr atebion a'r gwestiynau": "cwestiynau",
    },
    right=("y blwch", "y bont", "y ddau flwch", "y gweddill", "y llyfrgell", "y lleill", "i'r bobl"),
)
def plain_after_article(sentence: Sentence) -> Iterator[Doubt]:
    """After y, yr and 'r, a masculine noun and a plural keep their first letter; ll and rh always do."""
    for before, word in pairs(sentence):
        if before.low not in ARTICLES or word.acts:
            continue
        plain = should_be_plain(word)
        softens = may_be_feminine(word) and plain is not None and not plain.lower().startswith(("ll", "rh"))
        if plain is not None and word.nominal and not softens:
            yield Doubt(word, plain)


def may_be_feminine(word: Word) -> bool:
    """Tell whether a word can be a noun in the singular that is not sure to be masculine."""
    return any(
        each.kind == "NOUN" and each.has("Number=Sing") and not each.has("Gender=Masc")
        for each in word.likely
    )


@rule(
    wrong={
        "eich farn": "barn",
        "eu gwestiynau": "cwestiynau",
        "ein dîm": "tîm",
        "a'ch gyfeiriad": "cyfeiriad",
        "eu ardd": "gardd",
    },
    right=("eich barn", "eu cwestiynau", "ein hymateb", "eich bod", "eich ateb"),
)
def plain_after_your_our_their(sentence: Sentence) -> Iterator[Doubt]:
    """After eich, ein and eu."""
    for before, word in pairs(sentence):
        if before.low in ("eich", "'ch", "ein", "eu", "'u") and not word.carries(Mutation.H):
            plain = should_be_plain(word)
            if plain is not None:
                yield Doubt(word, plain)


@rule(
    wrong={"rydyn ni'n ofyn": "gofyn", "mae hyn yn weithio": "gweithio", "yn ddweud": "dweud"},
    right=("rydyn ni'n gofyn", "yn gweithio", "yn dda", "yn gyflym", "yn ddienw"),
)
def plain_verbnoun_after_yn(sentence: Sentence) -> Iterator[Doubt]:
    """After yn, a verb-noun."""
    for before, word in pairs(sentence):
        others = [each for each in word.readings if not each.finite]
        soft = all(each.mutation is Mutation.SOFT and each.kind in ("VERB", "NOUN") for each in others)
        verbnoun = word.tag == "VERB" and word.verbnoun
        if before.low in ("yn", "'n") and verbnoun and soft and (plain := radical_of(word)):
            yield Doubt(word, plain)


@rule(
    wrong={
        "mewn gyfarfod": "cyfarfod",
        "wedi wneud": "gwneud",
        "cyn benderfynu": "penderfynu",
        "pob gwestiwn": "cwestiwn",
        "pedwar gwestiwn": "cwestiwn",
    },
    right=("mewn cyfarfod", "wedi gwneud", "cyn gynted", "pob cwestiwn", "wedi ei wneud", "pedwar cwestiwn"),
)
def plain_after_words_that_never_mutate(sentence: Sentence) -> Iterator[Doubt]:
    """After mewn, wedi, pob, sawl, rhwng, cyn with a verb-noun, and their like."""
    for n, (before, word) in enumerate(pairwise(sentence)):
        compound = n > 0 and (sentence[n - 1].low, before.low) in _COMPOUND
        of_years = word.carries(Mutation.NASAL)
        if word.parted or of_years or not (compound or before.low in _NEVER) or not word.nominal:
            continue
        plain = should_be_plain(word)
        if plain is not None and not word.is_("ADP") and not word.acts:
            yield Doubt(word, plain)


_NEVER = these(
    "mewn wedi pob bob sawl rhwng cyn er erbyn ers ynghylch ger ymhlith heblaw efo tair pedwar "
    "pedair pum saith naw deg rhai fesul"
)
_COMPOUND = frozenset(
    {
        ("ar", "gyfer"),
        ("ar", "draws"),
        ("ar", "ôl"),
        ("yn", "ystod"),
        ("yn", "erbyn"),
        ("yn", "ymyl"),
        ("o", "amgylch"),
        ("o", "blaid"),
        ("er", "mwyn"),
        ("gan", "gynnwys"),
    }
)


@rule(
    wrong={"ac ardd": "gardd", "a farn": "barn", "papur a fwrdd": "bwrdd"},
    right=("a barn", "a fydd", "yr hyn a ddaw", "a dweud", "a llawer"),
)
def plain_after_and(sentence: Sentence) -> Iterator[Doubt]:
    """After a that means and, letters other than p, t and c."""
    for before, word in pairs(sentence):
        if before.low in ("a", "ac") and not word.acts and word.nominal:
            plain = should_be_plain(word)
            if (
                plain is not None
                and not plain.lower().startswith(("p", "t", "c"))
                and word.carries(Mutation.SOFT)
            ):
                yield Doubt(word, plain)


@rule(
    wrong={"gellir ddewis": "dewis", "anfonwyd neges, gofynnwyd gwestiwn": "cwestiwn"},
    right=("gellir dewis", "gofynnwyd cwestiwn", "gwelir bod"),
)
def plain_after_impersonal(sentence: Sentence) -> Iterator[Doubt]:
    """After a verb without a person: gellir, dylid, gofynnwyd."""
    for before, word in pairs(sentence):
        persons = [each for each in before.readings if each.finite]
        if persons and all(each.has("Person=0") for each in persons) and before.only("VERB"):
            plain = should_be_plain(word)
            if plain is not None and word.nominal:
                yield Doubt(word, plain)


@rule(
    wrong={"llai na werth y tir": "gwerth", "mwy na gath": "chath"},
    right=("llai na gwerth", "mwy na chant", "na fydd", "dim enw na chyfeiriad"),
)
def plain_after_than(sentence: Sentence) -> Iterator[Doubt]:
    """After na that means than or nor, a noun is aspirated in p, t and c, and otherwise plain."""
    for before, word in pairs(sentence):
        if before.low == "na" and word.nominal and not word.acts and word.carries(Mutation.SOFT):
            plain = should_be_plain(word)
            if plain is not None:
                yield Doubt(word, mutated(plain, Mutation.ASPIRATE) or plain)


@rule(
    wrong={"fel y ofynnoch chi": "gofynnoch", "os fydd rhywun": "bydd", "y fyddai": "byddai"},
    right=("fel y gofynnoch chi", "os bydd rhywun", "y ddau", "os gwelwch yn dda", "y rhai fydd"),
)
def plain_verb_after_y_and_os(sentence: Sentence) -> Iterator[Doubt]:
    """After y that goes before a verb, and after os, a verb with a person."""
    for before, word in pairs(sentence):
        verb_only = word.known and all(
            each.finite and each.mutation is Mutation.SOFT for each in word.readings
        )
        if before.low in ("y", "yr", "os") and verb_only and (plain := radical_of(word)):
            yield Doubt(word, plain)


@rule(
    wrong={"gyda fwlch": "bwlch", "sydd â reolaeth": "rheolaeth", "tri ddiwrnod": "diwrnod"},
    right=("gyda bwlch", "sydd â rheolaeth", "tri diwrnod", "gyda golwg", "chwe deg"),
)
def plain_after_words_that_aspirate(sentence: Sentence) -> Iterator[Doubt]:
    """After â, gyda, tua, tri and chwe, letters other than p, t and c keep as they are."""
    for before, word in pairs(sentence):
        if before.low in ("â", "gyda", "tua", "tri", "chwe", "thri") and word.carries(Mutation.SOFT):
            plain = should_be_plain(word)
            if plain is not None and plain.lower()[:1] not in ("p", "t", "c"):
                yield Doubt(word, plain)


@rule(wrong={"yn lythrennau": "llythrennau", "yn rad": "rhad"}, right=("yn llythrennau", "yn rhad", "yn lân"))
def plain_ll_and_rh_after_yn(sentence: Sentence) -> Iterator[Doubt]:
    """After yn, ll and rh."""
    for before, word in pairs(sentence):
        if before.low in ("yn", "'n"):
            plain = should_be_plain(word)
            if plain is not None and plain.lower().startswith(("ll", "rh")) and not word.acts:
                yield Doubt(word, plain)


NEEDLESS = (
    plain_after_article,
    plain_after_your_our_their,
    plain_verbnoun_after_yn,
    plain_after_words_that_never_mutate,
    plain_after_and,
    plain_after_impersonal,
    plain_verb_after_y_and_os,
    plain_after_words_that_aspirate,
    plain_ll_and_rh_after_yn,
    plain_after_than,
)
