"""Where a soft mutation (treiglad meddal) is due around a verb: its subject, its object, its verb-noun."""

from collections.abc import Iterator
from itertools import pairwise

from proofreading.mutation import ARTICLES, Mutation, these
from proofreading.rules.rule import Doubt, rule
from proofreading.rules.soft import due
from proofreading.sentence import Sentence, Word, pairs, should_be

_SOFT = Mutation.SOFT
_PRONOUNS = these("i fi ti e o fe fo ef hi ni chi nhw")


@rule(
    wrong={"gallwch chi dewis un": "ddewis", "dylen ni gwybod": "wybod", "i chi cael gweld": "gael"},
    right=(
        "gallwch chi ddewis un",
        "dylen ni wybod",
        "i chi gael gweld",
        "rydych chi wedi ateb",
        "eich barn chi",
    ),
)
def soft_verbnoun_after_subject(sentence: Sentence) -> Iterator[Doubt]:
    """A verb-noun after a pronoun that is the subject: gallwch chi ddewis, i chi gael."""
    for verb, subject, word in zip(sentence, sentence[1:], sentence[2:], strict=False):
        carried = verb.finite or verb.low == "i" or verb.is_("ADP", "Person=2")
        if (
            subject.low in _PRONOUNS
            and subject.tag == "PRON"
            and carried
            and not (word.parted or subject.parted)
        ):
            able = any(each.lemma in _ABLE for each in verb.readings if each.finite)
            if word.verbnoun and (able or word.tag == "VERB" or not word.is_("NOUN")):
                yield from due(word)


_ABLE = these("gallu dylu hoffi cael medru")


@rule(
    wrong={"beth ddylai digwydd": "ddigwydd", "pwy gaiff gwybod": "wybod"},
    right=("beth ddylai ddigwydd", "pwy gaiff wybod", "beth all newid"),
)
def soft_verbnoun_after_modal(sentence: Sentence) -> Iterator[Doubt]:
    """After all, ddylai and gaiff with who or what before them, the verb-noun."""
    for before, word in pairs(sentence):
        if (
            before.low in ("all", "allai", "ddylai", "gaiff", "hoffai")
            and word.verbnoun
            and not word.is_("NOUN")
        ):
            yield from due(word)


@rule(
    wrong={"beth digwyddodd": "ddigwyddodd", "pwy gwelodd hyn": "welodd"},
    right=("beth ddigwyddodd", "beth mae'n ei wneud", "beth yw hyn", "beth bynnag", "beth bydd pawb"),
)
def soft_after_who_and_what(sentence: Sentence) -> Iterator[Doubt]:
    """After beth and pwy, a verb with a person; bydd and byddai are heard both ways."""
    for before, word in pairs(sentence):
        third = word.known and all(each.finite and each.has("Person=3") for each in word.readings)
        to_be = any(each.lemma == "bod" for each in word.readings)
        if (
            before.low in ("beth", "pwy")
            and third
            and not to_be
            and (expected := should_be(word, _SOFT, finite=True))
        ):
            yield Doubt(word, expected)


@rule(
    wrong={"Pwyswch botwm": "fotwm", "gallwch dewis": "ddewis", "hoffwn gwybod": "wybod"},
    right=("Pwyswch fotwm", "gallwch ddewis", "Byddwch barod", "dylid dewis", "mae cath"),
)
def soft_object_of_verb(sentence: Sentence) -> Iterator[Doubt]:
    """What follows a verb in the first or second person is its object: pwyswch fotwm, gallwch ddewis."""
    for before, word in pairs(sentence):
        if ends_its_subject(before) and not word.named and (word.is_("NOUN") or word.verbnoun):
            yield from due(word)


def ends_its_subject(verb: Word) -> bool:
    """Tell whether a verb's own ending says I, we or you, so that no subject follows it."""
    endings = ("wch", "och", "wn", "af", "ais")
    persons = [each for each in verb.readings if each.finite]
    spoken = bool(persons) and all(each.has("Person=2") or each.has("Person=1") for each in persons)
    return (
        spoken
        and not verb.is_("NOUN")
        and verb.low.endswith(endings)
        and not any(each.lemma == "bod" for each in persons)
    )


@rule(
    wrong={"pan bydd y blwch yn agor": "fydd", "fe dywedoch chi": "ddywedoch"},
    right=("pan fydd y blwch yn agor", "fe ddywedoch chi", "pan oedd"),
)
def soft_after_verbal_particle(sentence: Sentence) -> Iterator[Doubt]:
    """After pan, and after fe and mi before a verb."""
    for before, word in pairs(sentence):
        particle = before.low == "pan" or (before.low in ("fe", "mi") and before.tag == "PART")
        if (
            particle
            and word.low not in _NEVER_AFTER_PAN
            and (expected := should_be(word, _SOFT, finite=True))
        ):
            yield Doubt(word, expected)


_NEVER_AFTER_PAN = frozenset({"mae", "maen", "maent"})


@rule(
    wrong={"rhaid i'r tîm gweld": "weld", "cyn i bobl gadael": "adael"},
    right=("rhaid i'r tîm weld", "cyn i'r cabinet benderfynu", "i'r tîm cyfathrebu", "rhaid i chi ateb"),
)
def soft_verbnoun_after_i_and_noun(sentence: Sentence) -> Iterator[Doubt]:
    """After rhaid i, cyn i, er mwyn i and their like, the verb-noun that follows the noun."""
    for n, word in enumerate(sentence):
        if word.low != "i" or n == 0 or sentence[n - 1].low not in _BEFORE_I:
            continue
        subject, verbnoun = _subject_and_verbnoun(sentence[n + 1 :])
        if subject is not None and verbnoun is not None and subject.only("NOUN"):
            yield from due(verbnoun)


def _subject_and_verbnoun(rest: Sentence) -> tuple[Word | None, Word | None]:
    """Give a noun or pronoun, its article left out, and the verb-noun right after it."""
    after_article = rest[1:] if rest and rest[0].low in ARTICLES else rest
    if len(after_article) < 2:
        return None, None
    subject, word = after_article[:2]
    return subject, word if word.verbnoun and word.tag == "VERB" and not word.parted else None


_BEFORE_I = these("rhaid wedi cyn ôl mwyn nes angen rhag oherwydd drwy modd am wrth")


@rule(
    wrong={"gall y tîm gweld": "weld", "dylai pobl cael": "gael", "caiff pawb gweld": "weld"},
    right=("gall y tîm weld", "dylai'r bobl gael", "gall hyn fod", "all neb weld"),
)
def soft_verbnoun_after_modal_and_subject(sentence: Sentence) -> Iterator[Doubt]:
    """After gall, dylai and caiff with their subject, the verb-noun."""
    for n, word in enumerate(sentence):
        if word.low not in _MODALS:
            continue
        subject, verbnoun = _subject_and_verbnoun(sentence[n + 1 :])
        if subject is None or verbnoun is None or subject.verbnoun or subject.low == "ddim":
            continue
        if subject.is_("NOUN") or subject.is_("PRON"):
            yield from due(verbnoun)


_MODALS = these("gall all gallai allai dylai ddylai caiff gaiff cafodd gafodd")


@rule(
    wrong={"Ni gallwn ateb": "allwn", "ni dylai neb": "ddylai", "mae'n siŵr na gwelodd neb": "welodd"},
    right=("Ni allwn ateb", "ni ddylai neb", "mae ein tîm ni bob amser", "ni bydd", "llai na gwerth"),
)
def soft_after_not(sentence: Sentence) -> Iterator[Doubt]:
    """After ni and na that say no, a verb in b, d, g, m, ll or rh. Ni bydd is written too."""
    for n, (before, word) in enumerate(pairwise(sentence)):
        particle = before.tag == "PART" or (n == 0 and before.low == "ni") or before.low == "na"
        verb = word.known and all(each.finite and each.lemma != "bod" for each in word.readings)
        if before.low in ("ni", "na", "oni") and particle and verb and word.acts and not word.parted:
            expected = should_be(word, _SOFT, _ASPIRATED, finite=True)
            if expected:
                yield Doubt(word, expected)


_ASPIRATED = frozenset("ptc")


@rule(
    wrong={"Y bobl a cafodd ateb": "gafodd", "y tîm a gwelodd hyn": "welodd"},
    right=("Y bobl a gafodd ateb", "Daeth y bobl a gwelodd pawb y tîm", "te a choffi", "y ddau a bara"),
)
def soft_after_who_did(sentence: Sentence) -> Iterator[Doubt]:
    """After a that means who or which, a verb: y bobl a gafodd. With a verb before it, a may mean and."""
    for n, (before, word) in enumerate(pairwise(sentence)):
        if before.low != "a" or n == 0 or word.parted or before.parted:
            continue
        third = word.known and all(
            each.finite and (each.has("Person=3") or each.has("Person=0")) for each in word.readings
        )
        who = sentence[n - 1].is_("NOUN") or sentence[n - 1].low in ("hyn", "hynny", "rhai", "un")
        if third and who and not any(each.acts or each.tag in ("VERB", "AUX") for each in sentence[:n]):
            expected = should_be(word, _SOFT, finite=True)
            if expected:
                yield Doubt(word, expected)


@rule(
    wrong={
        "Oes gennych chi cwestiwn?": "gwestiwn",
        "Mae gen i plant": "blant",
        "Mae gan y cyngor cynllun i helpu": "gynllun",
        "Mae yma cyfle i ddweud": "gyfle",
    },
    right=(
        "Oes gennych chi gwestiwn?",
        "Mae gan y cyngor gynllun i helpu",
        "Mae yma gyfle",
        "Mae gan y tîm cyfathrebu gynllun",
        "Pwyswch yma botwm",
        "mae croeso i chi yma bob dydd",
    ),
)
def soft_after_have_and_there(sentence: Sentence) -> Iterator[Doubt]:
    """What somebody has, and what there is here or there: mae gennych chi gwestiwn, mae yma gyfle."""
    for n, word in enumerate(sentence):
        rest = sentence[n + 1] if n + 1 < len(sentence) else None
        ends = rest is None or rest.parted or rest.tag == "ADP"
        noun = word.is_("NOUN") and not word.verbnoun and not word.named and not word.parted
        if noun and (_after_owner(sentence[:n]) or (ends and _after_owning_noun(sentence[:n]))):
            yield from due(word)


def _after_owner(before: Sentence) -> bool:
    """Tell whether gennych chi, gen i and the like come right before, or mae yma."""
    bare = before[:-1] if before and before[-1].low in _PRONOUNS else before
    if not bare or before[-1].parted:
        return False
    there = bare[-1].low in ("yma", "yna") and len(bare) > 1 and _is_to_be(bare[-2])
    return bare[-1].low in _OWN or there


def _after_owning_noun(before: Sentence) -> bool:
    """Tell whether mae gan y cyngor comes right before: to be, gan, an article and one noun."""
    return (
        len(before) > 3
        and _is_to_be(before[-4])
        and before[-3].low == "gan"
        and before[-2].low in ARTICLES
        and before[-1].is_("NOUN")
    )


def _is_to_be(verb: Word) -> bool:
    return verb.low == "oes" or any(each.finite and each.lemma == "bod" for each in verb.readings)


_OWN = these(
    "gen gennyf gennych gennyt gennym ganddo ganddi ganddyn ganddynt gynnoch gynnon gynno gynni gynnyn"
)


SOFT_AROUND_VERBS = (
    soft_after_not,
    soft_after_who_did,
    soft_after_have_and_there,
    soft_verbnoun_after_i_and_noun,
    soft_verbnoun_after_modal_and_subject,
    soft_verbnoun_after_subject,
    soft_verbnoun_after_modal,
    soft_after_who_and_what,
    soft_object_of_verb,
    soft_after_verbal_particle,
)
