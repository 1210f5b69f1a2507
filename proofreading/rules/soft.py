"""Where a soft mutation (treiglad meddal) is due and is not there."""

from collections.abc import Iterator
from itertools import pairwise

from proofreading.mutation import ARTICLES, TWOS, Mutation, these
from proofreading.rules.rule import Doubt, rule
from proofreading.sentence import Sentence, Word, pairs, should_be

_SOFT = Mutation.SOFT
_NOT_LL_RH = frozenset({"ll", "rh"})
_PREPOSITIONS = these("am ar at dan tan dros drwy trwy gan heb hyd i o wrth")


def due(word: Word, but: frozenset[str] = frozenset()) -> Iterator[Doubt]:
    """Doubt a word that is not softened, where it has to be."""
    expected = should_be(word, _SOFT, but)
    if expected is not None:
        yield Doubt(word, expected)


@rule(
    wrong={"am cyfarfod": "gyfarfod", "i tref": "dref", "o botymau": "fotymau", "drwy pwyso": "bwyso"},
    right=(
        "am gyfarfod",
        "i dref",
        "o fotymau",
        "ydw i bob dydd",
        "i mewn",
        "o dan",
        "i ble",
        "diolch am barcio",
    ),
)
def soft_after_preposition(sentence: Sentence) -> Iterator[Doubt]:
    """After am, ar, at, dan, tan, dros, drwy, trwy, gan, heb, hyd, i, o and wrth."""
    for before, word in pairs(sentence):
        if before.low in _PREPOSITIONS and before.tag in ("ADP", "SCONJ") and not word.named:
            yield from due(word)


@rule(wrong={"dy barn": "farn", "a'th brawd": "frawd"}, right=("dy farn", "a'th frawd", "dy ateb"))
def soft_after_your(sentence: Sentence) -> Iterator[Doubt]:
    """After dy and 'th."""
    for before, word in pairs(sentence):
        if before.low in ("dy", "'th"):
            yield from due(word)


@rule(
    wrong={
        "ei tad": "dad, thad",
        "ei barn o": "farn",
        "gweld ei tŷ hi": "thŷ",
        "gweld ei dŷ hi": "thŷ",
        "ei tŷ ef": "dŷ",
        "Aeth hi â'i teulu": "deulu, theulu",
    },
    right=(
        "ei dad",
        "ei thad",
        "i'w cadw nhw",
        "ei barn hi",
        "ei gilydd",
        "ei drwsio",
        "ei thŷ hi",
        "ei dŷ o",
        "fe'i cynhaliwyd",
        "a'i theulu",
    ),
)
def soft_after_his(sentence: Sentence) -> Iterator[Doubt]:
    """After ei: p, t and c change whether it is his or hers, the rest if it is his.

    Whose it is can be known by the pronoun that follows: ei dŷ ef, ei thŷ hi.
    """
    for n, (before, word) in enumerate(pairwise(sentence)):
        object_of_verb = before.low == "'i" and word.finite
        if before.low not in ("ei", "'i") or object_of_verb or word.parted:
            continue
        echo = sentence[n + 2].low if n + 2 < len(sentence) and not sentence[n + 2].parted else ""
        if echo == "hi":
            yield from _of_hers(word)
        elif not word.carries(Mutation.ASPIRATE):
            his = echo in ("ef", "fe", "fo") or (echo == "o" and n + 3 == len(sentence))
            if his or word.low[:1] in "ptc":
                yield from _of_his(word, or_hers=not his)


def _of_his(word: Word, *, or_hers: bool) -> Iterator[Doubt]:
    his, hers = should_be(word, _SOFT), should_be(word, Mutation.ASPIRATE)
    if his is not None:
        yield Doubt(word, f"{his}, {hers}" if or_hers and hers else his)


def _of_hers(word: Word) -> Iterator[Doubt]:
    hers = should_be(word, Mutation.ASPIRATE)
    if hers is not None:
        yield Doubt(word, hers)


@rule(
    wrong={"dau cwestiwn": "gwestiwn", "dwy pont": "bont", "ddau blwch": "flwch"},
    right=("dau gwestiwn", "dwy bont", "dau opsiwn"),
)
def soft_after_two(sentence: Sentence) -> Iterator[Doubt]:
    """After dau and dwy."""
    for before, word in pairs(sentence):
        if before.low in TWOS:
            yield from due(word)


@rule(
    wrong={"un pont": "bont", "un merch": "ferch"},
    right=("un bont", "un cwestiwn", "un llaw", "un diwrnod"),
)
def soft_after_one(sentence: Sentence) -> Iterator[Doubt]:
    """After un, a feminine noun. Not ll and rh."""
    for before, word in pairs(sentence):
        if before.low == "un" and feminine(word):
            yield from due(word, _NOT_LL_RH)


@rule(
    wrong={"te neu coffi": "goffi", "enw neu rhif": "rif", "dweud neu gwneud": "wneud"},
    right=("te neu goffi", "enw neu rif", "pwyswch fotwm neu cadwch y ffeil"),
)
def soft_after_or(sentence: Sentence) -> Iterator[Doubt]:
    """After neu, but for verbs with a person."""
    for before, word in pairs(sentence):
        if (before.low == "neu" and not word.named and word.tag not in ("VERB", "AUX")) or (
            before.low == "neu" and word.verbnoun and not word.finite
        ):
            yield from due(word)


@rule(
    wrong={"mor pwysig": "bwysig", "rhy mawr": "fawr", "gweddol da": "dda"},
    right=("mor bwysig", "rhy fawr", "mor llawn", "rhy rhad"),
)
def soft_after_so(sentence: Sentence) -> Iterator[Doubt]:
    """After mor, rhy, go and gweddol. Of ll and rh people differ, so they are left alone."""
    for before, word in pairs(sentence):
        if before.low in ("mor", "rhy", "go", "gweddol") and word.is_("ADJ"):
            yield from due(word, _NOT_LL_RH)


@rule(
    wrong={
        "hen tref": "dref",
        "prif bwriad": "fwriad",
        "unrhyw cwestiwn": "gwestiwn",
        "yr unig peth": "beth",
    },
    right=("hen dref", "prif fwriad", "unrhyw gwestiwn", "yr unig beth", "yr holl bobl"),
)
def soft_after_adjective_before_noun(sentence: Sentence) -> Iterator[Doubt]:
    """After adjectives that stand before their noun: hen, prif, holl, unrhyw, ail and their like."""
    for n, (before, word) in enumerate(pairwise(sentence)):
        if word.parted or not (word.is_("NOUN") or word.verbnoun):
            continue
        after_article = n > 0 and sentence[n - 1].low in ARTICLES
        if before.low in _BEFORE_NOUNS or (before.low in ("unig", "gwahanol") and after_article):
            yield from due(word)


_BEFORE_NOUNS = these("hen prif brif holl unrhyw rhyw ryw ambell hoff amryw ail pa ba dirprwy")


@rule(
    wrong={"dyma cyfle": "gyfle", "dyna diwedd y stori": "ddiwedd"},
    right=("dyma gyfle", "dyna ddiwedd y stori", "dyma'r cyfle", "dyma sut"),
)
def soft_after_here_is(sentence: Sentence) -> Iterator[Doubt]:
    """After dyma, dyna and dacw."""
    for before, word in pairs(sentence):
        if before.low in ("dyma", "dyna", "dacw"):
            yield from due(word)


def feminine(word: Word) -> bool:
    """Tell whether a word is sure to be a feminine noun in the singular."""
    nouns = [each for each in word.likely if each.kind == "NOUN"]
    return bool(nouns) and all(each.has("Gender=Fem", "Number=Sing") for each in nouns)


@rule(
    wrong={"y pont": "bont", "i'r tref": "dref", "y barn hon": "farn"},
    right=("y bont", "i'r dref", "y farn hon", "y llaw", "y rhestr", "y botwm", "y pontydd"),
)
def soft_after_article(sentence: Sentence) -> Iterator[Doubt]:
    """After y, yr and 'r, a feminine noun in the singular. Not ll and rh."""
    for before, word in pairs(sentence):
        if before.low in ARTICLES and feminine(word) and not word.verbnoun and not word.is_("ADJ"):
            yield from due(word, _NOT_LL_RH)


@rule(wrong={"y dau blwch": "ddau", "i'r dwy ferch": "ddwy"}, right=("y ddau flwch", "i'r ddwy ferch"))
def soft_of_two_after_article(sentence: Sentence) -> Iterator[Doubt]:
    """After the article, dau and dwy."""
    for before, word in pairs(sentence):
        if before.low in ARTICLES and word.low in ("dau", "dwy"):
            yield Doubt(word, f"d{word.text}")


@rule(
    wrong={
        "barn gwahanol": "wahanol",
        "y bont mawr": "fawr",
        "sgwrs dwyieithog": "ddwyieithog",
        "ffordd da": "dda",
    },
    right=("barn wahanol", "y bont fawr", "Nos da", "ewyllys da", "cwestiwn gwahanol", "atebion gwahanol"),
)
def soft_adjective_after_feminine_noun(sentence: Sentence) -> Iterator[Doubt]:
    """An adjective after a feminine noun in the singular."""
    for n, (before, word) in enumerate(pairwise(sentence)):
        of_another = n > 0 and not before.parted and sentence[n - 1].is_("NOUN")
        adjective = word.only("ADJ", "Degree=Pos") or word.low in _NOUNS_TOO
        if before.low in ("nos", "ewyllys") and word.low == "da":
            continue
        plain_adjective = adjective and word.tag == "ADJ" and not word.text[:1].isupper()
        if feminine(before) and before.only("NOUN") and plain_adjective and not (word.parted or of_another):
            yield from due(word)


# Adjectives that the lexicon has as nouns too.
_NOUNS_TOO = these("da coch du gwyn glas gwyrdd melyn gwag cyffredin cyflawn cyfan drwg caled meddal main")


@rule(
    wrong={"mae hyn yn pwysig": "bwysig", "mae'n da": "dda", "yn cyflym iawn": "gyflym"},
    right=("mae hyn yn bwysig", "mae'n dda", "yn llawn", "yn rhad", "yn braf", "rydyn ni'n gofyn"),
)
def soft_after_yn(sentence: Sentence) -> Iterator[Doubt]:
    """After yn, an adjective. Not ll and rh, and not a verb-noun."""
    for before, word in pairs(sentence):
        if (
            before.low in ("yn", "'n")
            and not word.verbnoun
            and word.is_("ADJ")
            and not word.text[:1].isupper()
        ):
            yield from due(word, _NOT_LL_RH)


@rule(
    wrong={"mae hyn yn problem fawr": "broblem", "mae'n cyfle i bawb": "gyfle"},
    right=(
        "mae hyn yn broblem fawr",
        "yn nhref y Barri",
        "yng nghanol",
        "yn cael",
        "yn teipio",
        "o'n casgliad",
    ),
)
def soft_noun_after_yn(sentence: Sentence) -> Iterator[Doubt]:
    """After yn, a noun that tells what something is: mae hyn yn broblem. Not where it may say the place.

    A place has the article or another noun after it: yn nhref y Barri.
    """
    for n, (before, word) in enumerate(pairwise(sentence)):
        rest = sentence[n + 2] if n + 2 < len(sentence) else None
        indefinite = (
            rest is None
            or rest.parted
            or (rest.known and rest.tag in ("ADJ", "ADP"))
            or rest.low in ("sy", "sydd")
        )
        noun = word.only("NOUN", "Number=Sing") and not word.finite and word.text.islower()
        ours = n > 0 and sentence[n - 1].low in _BEFORE_OUR
        if (
            before.low in ("yn", "'n")
            and noun
            and indefinite
            and word.carries(None)
            and not (word.parted or ours)
        ):
            yield from due(word, _NOT_LL_RH)


# After these 'n is ein: i'n tref.
_BEFORE_OUR = these("i o a â gyda na")


# All words that soften whatever noun comes after them.
SOFTENING = _PREPOSITIONS | TWOS | _BEFORE_NOUNS | these("dy 'th ei 'i 'w neu dyma dyna dacw")

SOFT = (
    soft_after_preposition,
    soft_after_your,
    soft_after_his,
    soft_after_two,
    soft_after_one,
    soft_after_or,
    soft_after_so,
    soft_after_adjective_before_noun,
    soft_after_here_is,
    soft_after_article,
    soft_of_two_after_article,
    soft_adjective_after_feminine_noun,
    soft_after_yn,
    soft_noun_after_yn,
)
