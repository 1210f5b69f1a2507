"""Where a mutation stands after a word that causes none, or causes another."""

from collections.abc import Iterator
from itertools import pairwise

from proofreading.mutation import Mutation, mutated, these
from proofreading.rules.rule import Doubt, rule
from proofreading.rules.soft_around_verbs import ends_its_subject
from proofreading.sentence import Sentence, Word, pairs, radical_of, should_be_plain

_ARTICLE = frozenset({"y", "yr", "'r"})


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
        if before.low not in _ARTICLE or word.acts:
            continue
        plain = should_be_plain(word)
        softens = _feminine(word) and plain is not None and not plain.lower().startswith(("ll", "rh"))
        if plain is not None and word.nominal and not softens:
            yield Doubt(word, plain)


def _feminine(word: Word) -> bool:
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
    wrong={"botwm goch": "coch", "cwestiynau bwysig": "pwysig", "atebion ddienw": "dienw"},
    right=("botwm coch", "pont fawr", "atebion dienw", "hen bethau", "mae llyfr da"),
)
def plain_adjective_after_masculine_or_plural(sentence: Sentence) -> Iterator[Doubt]:
    """An adjective after a masculine noun or a plural."""
    for n, (before, word) in enumerate(pairwise(sentence)):
        earlier = sentence[n - 1] if n > 0 and not before.parted else None
        after_two = earlier is not None and (
            earlier.low in _TWO or (earlier.is_("NOUN") and _feminine(earlier))
        )
        sure = before.only("NOUN") and not before.verbnoun and not _feminine(before)
        if (
            sure
            and not word.parted
            and not after_two
            and word.only("ADJ", "Degree=Pos")
            and word.tag == "ADJ"
        ):
            plain = should_be_plain(word)
            if plain is not None and not before.gap:
                yield Doubt(word, plain)


_TWO = frozenset({"dau", "dwy", "ddau", "ddwy"})


@rule(
    wrong={"yn gweld gath": "cath", "wedi derbyn gwestiwn": "cwestiwn", "ni'n addo ddweud": "dweud"},
    right=("yn gweld cath", "wedi derbyn cwestiwn", "yn agor bob dydd", "i'r tîm gael barn", "yn addo dweud"),
)
def plain_object_of_verbnoun(sentence: Sentence) -> Iterator[Doubt]:
    """What follows a verb-noun is its object, and keeps its first letter: yn gweld cath."""
    for verbnoun, word in pairs(sentence):
        if verbnoun.verbnoun and verbnoun.tag == "VERB" and not verbnoun.acts and word.nominal:
            plain = should_be_plain(word)
            if plain is not None and plain.lower() not in _TIMES:
                yield Doubt(word, plain)


_TIMES = these("dydd diwrnod mis blwyddyn wythnos bore prynhawn munud tro gwaith diwedd dim")


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
    wrong={"Ddewiswch un": "Dewiswch", "Edrychwch, yna bwyswch Anfon": "pwyswch"},
    right=("Dewiswch un", "Allwch chi weld?", "Welwch chi'r botwm?", "Fyddwch ddim", "os gwelwch yn dda"),
)
def plain_command(sentence: Sentence) -> Iterator[Doubt]:
    """A verb that tells somebody to do something: dewiswch, not ddewiswch, unless chi or ddim follows."""
    for n, word in enumerate(sentence):
        before = sentence[n - 1].low if n > 0 and not word.parted else ""
        after = sentence[n + 1].low if n + 1 < len(sentence) else ""
        only_verb = word.known and all(each.finite for each in word.readings)
        tells = word.low.endswith("wch") and only_verb and before in ("", "yna", "neu", "ac", "felly")
        if tells and after not in ("chi", "ddim", "byth", "fyth", "mo", "mohono"):
            plain = should_be_plain(word)
            if plain is not None and not any(each.lemma == "bod" for each in word.readings):
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
    wrong={"Gwestiwn newydd": "Cwestiwn", "Ddull o weithio": "Dull"},
    right=("Cwestiwn newydd", "Fydd hyn ddim", "Ddim eto", "Ddydd Llun", "Gan bwy?"),
)
def plain_at_the_beginning(sentence: Sentence) -> Iterator[Doubt]:
    """The first word of a sentence, unless it is a verb with a person or tells a time."""
    word = sentence[0]
    plain = should_be_plain(word)
    if (
        plain is not None
        and word.nominal
        and not word.acts
        and plain.lower() not in _TIMES
        and word.text[:1].isupper()
    ):
        yield Doubt(word, plain)


@rule(
    wrong={"blwch ymatebion bobl": "pobl", "tîm gyfathrebu": "cyfathrebu"},
    right=(
        "tîm cyfathrebu",
        "barn pobl",
        "rhoddodd y tîm gyfle i bawb",
        "mae gan y tîm gyfle",
        "siop lyfrau",
    ),
)
def plain_noun_after_noun(sentence: Sentence) -> Iterator[Doubt]:
    """A noun that says whose or of what sort, after a masculine noun or a plural: tîm cyfathrebu."""
    for n, (before, word) in enumerate(pairwise(sentence)):
        a_command = before.low.endswith("wch")
        if word.parted or a_command or not before.only("NOUN") or before.verbnoun or _feminine(before):
            continue
        if _broken_into(sentence[:n]) or (word.verbnoun and any(each.acts for each in sentence[:n])):
            continue
        plain = should_be_plain(word)
        if plain is not None and word.nominal and plain.lower() not in _TIMES:
            yield Doubt(word, plain)


def _broken_into(before: Sentence) -> bool:
    """Tell whether a subject or an aside may stand before: then a noun after a noun can be another part."""
    governed = any(word.low in _ASIDES or word.is_("ADP", "Person=3") for word in before[-3:])
    return governed or any(
        word.acts and not _takes_no_object(word) and not ends_its_subject(word) for word in before
    )


_ASIDES = these("gan i ar wrth at yna yma dau dwy ddau ddwy hynny hwnnw honno")


def _takes_no_object(verb: Word) -> bool:
    """Tell whether a verb is to be, can or should: a noun after it is its subject."""
    return any(each.lemma in ("bod", "gallu", "dylu") for each in verb.readings)


@rule(
    wrong={
        "mae gopïau yn y llyfrgell": "copïau",
        "bydd dîm yn gweld": "tîm",
        "gall bobl weld": "pobl",
        "does dim gwestiynau": "cwestiynau",
    },
    right=("mae copïau yn y llyfrgell", "bydd tîm yn gweld", "all fod", "mae gan bawb", "sydd fwyaf"),
)
def plain_subject(sentence: Sentence) -> Iterator[Doubt]:
    """After to be, can and should in the third person, a noun is the subject and keeps its first letter."""
    for before, word in pairs(sentence):
        third = (
            before.acts
            and _takes_no_object(before)
            and any(each.has("Person=3", "Number=Sing") for each in before.readings)
        )
        if (third or before.low in ("oes", "dim")) and word.nominal and not word.verbnoun and not word.acts:
            plain = should_be_plain(word)
            if plain is not None and plain.lower() not in _TIMES:
                yield Doubt(word, plain)


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
    plain_adjective_after_masculine_or_plural,
    plain_object_of_verbnoun,
    plain_after_impersonal,
    plain_command,
    plain_subject,
    plain_verb_after_y_and_os,
    plain_after_words_that_aspirate,
    plain_ll_and_rh_after_yn,
    plain_after_than,
    plain_at_the_beginning,
    plain_noun_after_noun,
)
