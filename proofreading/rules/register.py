"""Chi and ti, and formal and everyday forms, kept apart."""

from collections.abc import Iterator

from proofreading.mutation import Mutation, like, mutated, these
from proofreading.rules.rule import Doubt, rule
from proofreading.sentence import Sentence, Word

_CHI = {"chi": "ti", "chithau": "tithau", "eich": "dy", "'ch": "'th"}
_TI = {ti: chi for chi, ti in _CHI.items()} | {
    "di": "chi",
    "wyt": "ydych",
    "rwyt": "rydych",
    "oeddet": "oeddech",
}
# Commands to a friend: they look like "he chooses" too, which nobody writes now.
_COMMANDS = {
    f"{stem}a": f"{stem}wch"
    for stem in these(
        "pwys dewis anfon ysgrifenn cofi gofynn ateb edrych darllen defnyddi cysyllt cychwynn teipi gwasg"
    )
} | {"cadwa": "cadwch", "paid": "peidiwch", "rho": "rhowch"}
_VERBS = {
    "gelli": "gallwch",
    "galli": "gallwch",
    "byddi": "byddwch",
    "cei": "cewch",
    "gwnei": "gwnewch",
    "gwyddost": "gwyddoch",
    "dylet": "dylech",
    "hoffet": "hoffech",
    "gallet": "gallech",
    "byddet": "byddech",
    "cest": "cawsoch",
}
_VERBS |= {
    str(mutated(ti, Mutation.SOFT)): str(mutated(chi, Mutation.SOFT))
    for ti, chi in _VERBS.items()
    if mutated(ti, Mutation.SOFT)
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


def _to_a_friend(word: Word) -> str | None:
    """Give what a verb would be in chi, or nothing where that is for the writer; None where it is no ti."""
    if word.low in _COMMANDS:
        return _COMMANDS[word.low]
    if word.acts and (word.low in _VERBS or _second_person(word, "Sing")):
        return _VERBS.get(word.low, "")
    return None


@rule(
    wrong={
        "Pwysa": "Pwyswch",
        "dy fotwm": "eich",
        "Beth wyt yn ei feddwl": "ydych",
        "Wyt yn iawn?": "Ydych",
        "Mae i ti": "chi",
        "Beth elli ei wneud?": "allwch",
        "Byddi yn gweld": "Byddwch",
        "Paid poeni": "Peidiwch",
    },
    right=("Pwyswch eich botwm", "Beth ydych chi'n ei feddwl", "Mae'r tŷ yma", "Os cewch chi'r cei"),
)
def ti_where_chi_is_spoken(sentence: Sentence) -> Iterator[Doubt]:
    """Ti and its forms, in a text that says chi."""
    for word in sentence:
        if word.low in _TI and not (word.low == "di" and word.tag != "PRON"):
            yield Doubt(word, like(word.text, _TI[word.low]))
        elif (chi := _to_a_friend(word)) is not None:
            yield Doubt(word, like(word.text, chi))


@rule(
    wrong={"Pwysa eich botwm": "dy", "Mae i chi": "ti", "Dewiswch un": ""},
    right=("Pwysa dy fotwm", "Beth wyt ti'n ei feddwl", "Mae'r blwch ar gau", "Edrych ar hyn"),
)
def chi_where_ti_is_spoken(sentence: Sentence) -> Iterator[Doubt]:
    """Chi and its forms, in a text that says ti."""
    for word in sentence:
        if word.low in _CHI:
            yield Doubt(word, like(word.text, _CHI[word.low]))
        elif word.acts and _second_person(word, "Plur"):
            yield Doubt(word, "")


_WE = {
    "rydym": "rydyn",
    "ydym": "ydyn",
    "roeddem": "roedden",
    "oeddem": "oedden",
    "dylem": "dylen",
    "gallem": "gallen",
}
_THEY = {
    "ydynt": "ydyn",
    "maent": "maen",
    "byddant": "byddan",
    "roeddynt": "roedden",
    "gallant": "gallan",
    "dylent": "dylen",
}
_EVERYDAY = frozenset({*_WE.values(), *_THEY.values()}) | these("dydy dyw dydyn dydych dydw doedd does")


@rule(
    wrong={
        "Rydym yn gofyn, ond dydyn ni ddim yn gwybod": "Rydyn ni'n",
        "Rydym ni'n gofyn, ond dydyn ni ddim yn gwybod": "Rydyn",
        "dydyn nhw ddim yma, ond maent wedi ateb": "maen nhw",
    },
    right=("Rydyn ni'n gofyn, ond dydyn ni ddim yn gwybod", "Rydym yn gofyn, ac nid ydym yn gwybod"),
)
def formal_among_everyday(sentence: Sentence) -> Iterator[Doubt]:
    """A formal form of a verb where everyday forms are used too: rydym beside dydyn ni.

    It sees one sentence at a time: a text that changes from one sentence to the next is not told of.
    The suggestion takes in yn where it follows: rydym yn, rydyn ni'n.
    """
    everyday = any(word.low in _EVERYDAY for word in sentence)
    for word, after in zip(sentence, (*sentence[1:], None), strict=True):
        for pronoun, forms in (("ni", _WE), ("nhw", _THEY)):
            if everyday and word.low in forms:
                yield Doubt(word, _spoken(like(word.text, forms[word.low]), pronoun, after))


def _spoken(verb: str, pronoun: str, after: Word | None) -> str:
    """Give an everyday verb its pronoun, unless that stands there already."""
    if after is None or after.parted:
        return f"{verb} {pronoun}"
    if after.low in ("ni", "nhw"):
        return verb
    return f"{verb} {pronoun}'n" if after.low == "yn" else f"{verb} {pronoun}"


REGISTER_CHI = (ti_where_chi_is_spoken,)
REGISTER_TI = (chi_where_ti_is_spoken,)
FORMALITY = (formal_among_everyday,)
