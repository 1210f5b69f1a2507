"""Chi and ti, and formal and everyday forms, kept apart."""

from collections.abc import Iterator

from proofreading.mutation import like
from proofreading.rules.rule import Doubt, rule
from proofreading.sentence import Sentence, Word

_CHI = {"chi": "ti", "chithau": "tithau", "eich": "dy", "'ch": "'th"}
_TI = {ti: chi for chi, ti in _CHI.items()} | {
    "di": "chi",
    "wyt": "ydych",
    "rwyt": "rydych",
    "oeddet": "oeddech",
}


def _second_person(word: Word, number: str) -> bool:
    """Tell whether a verb can be nothing but you, to one friend or to others."""
    verbs = [each for each in word.readings if each.finite]
    sure = bool(verbs) and len(verbs) == len(word.readings)
    return (
        sure
        and word.low not in _NOT_VERBS
        and all(each.has("Person=2", f"Number={number}") for each in verbs)
    )


_NOT_VERBS = frozenset({"os", "sych"})


@rule(
    wrong={"Pwysa dy fotwm": "eich", "Beth wyt yn ei feddwl": "ydych", "Mae i ti": "chi"},
    right=("Pwyswch eich botwm", "Beth ydych chi'n ei feddwl", "Mae'r tŷ yma"),
)
def ti_where_chi_is_spoken(sentence: Sentence) -> Iterator[Doubt]:
    """Ti and its forms, in a text that says chi."""
    for word in sentence:
        if word.low in _TI and not (word.low == "di" and word.tag != "PRON"):
            yield Doubt(word, _TI[word.low])


@rule(
    wrong={"Pwysa eich botwm": "dy", "Mae i chi": "ti", "Dewiswch un": ""},
    right=("Pwysa dy fotwm", "Beth wyt ti'n ei feddwl", "Mae'r blwch ar gau", "Edrych ar hyn"),
)
def chi_where_ti_is_spoken(sentence: Sentence) -> Iterator[Doubt]:
    """Chi and its forms, in a text that says ti."""
    for word in sentence:
        if word.low in _CHI:
            yield Doubt(word, _CHI[word.low])
        elif word.acts and _second_person(word, "Plur"):
            yield Doubt(word, "")


_FORMAL = {"rydym": "rydyn", "ydym": "ydyn", "ydynt": "ydyn", "maent": "maen", "byddant": "byddan"} | {
    "roeddem": "roedden",
    "oeddem": "oedden",
    "roeddynt": "roedden",
    "gallant": "gallan",
    "dylem": "dylen",
    "dylent": "dylen",
    "gallem": "gallen",
}
_EVERYDAY = frozenset(_FORMAL.values()) | {"dydy", "dyw", "dydyn", "dydych", "dydw", "doedd", "does"}


@rule(
    wrong={"Rydym yn gofyn, ond dydyn ni ddim yn gwybod": "Rydyn"},
    right=("Rydyn ni'n gofyn, ond dydyn ni ddim yn gwybod", "Rydym yn gofyn, ac nid ydym yn gwybod"),
)
def formal_among_everyday(sentence: Sentence) -> Iterator[Doubt]:
    """A formal form of a verb where everyday forms are used too: rydym beside dydyn ni."""
    everyday = any(word.low in _EVERYDAY for word in sentence)
    for word in sentence:
        if everyday and word.low in _FORMAL:
            yield Doubt(word, like(word.text, _FORMAL[word.low]))


REGISTER_CHI = (ti_where_chi_is_spoken,)
REGISTER_TI = (chi_where_ti_is_spoken,)
FORMALITY = (formal_among_everyday,)
