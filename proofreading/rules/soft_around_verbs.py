"""Where a soft mutation (treiglad meddal) is due around a verb: its subject, its object, its verb-noun."""

from collections.abc import Iterator

from proofreading.mutation import Mutation, these
from proofreading.rules.rule import Doubt, rule
from proofreading.rules.soft import ARTICLE, due
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
    after_article = rest[1:] if rest and rest[0].low in ARTICLE else rest
    if len(after_article) < 2:
        return None, None
    subject, word = after_article[:2]
    return subject, word if word.verbnoun and word.tag == "VERB" and not word.parted else None


_BEFORE_I = these("rhaid cyn ôl mwyn nes angen rhag oherwydd drwy modd am wrth")


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


SOFT_AROUND_VERBS = (
    soft_verbnoun_after_i_and_noun,
    soft_verbnoun_after_modal_and_subject,
    soft_verbnoun_after_subject,
    soft_verbnoun_after_modal,
    soft_after_who_and_what,
    soft_object_of_verb,
    soft_after_verbal_particle,
)
