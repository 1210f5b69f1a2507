"""Where a mutation stands on a word whose place in the clause calls for none: a subject, say."""

from collections.abc import Iterator
from itertools import pairwise

from proofreading.mutation import TWOS, these
from proofreading.rules.needless import may_be_feminine
from proofreading.rules.rule import Doubt, rule
from proofreading.rules.soft_around_verbs import ends_its_subject
from proofreading.sentence import Sentence, Word, pairs, should_be_plain


@rule(
    wrong={"botwm goch": "coch", "cwestiynau bwysig": "pwysig", "atebion ddienw": "dienw"},
    right=("botwm coch", "pont fawr", "atebion dienw", "hen bethau", "mae llyfr da"),
)
def plain_adjective_after_masculine_or_plural(sentence: Sentence) -> Iterator[Doubt]:
    """An adjective after a masculine noun or a plural."""
    for n, (before, word) in enumerate(pairwise(sentence)):
        earlier = sentence[n - 1] if n > 0 and not before.parted else None
        after_two = earlier is not None and (
            earlier.low in TWOS or (earlier.is_("NOUN") and may_be_feminine(earlier))
        )
        sure = before.only("NOUN") and not before.verbnoun and not may_be_feminine(before)
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
        if word.parted or a_command or not before.only("NOUN") or before.verbnoun or may_be_feminine(before):
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


NEEDLESS_BY_PLACE = (
    plain_adjective_after_masculine_or_plural,
    plain_object_of_verbnoun,
    plain_command,
    plain_subject,
    plain_at_the_beginning,
    plain_noun_after_noun,
)
