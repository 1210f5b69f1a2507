"""What the rules of cymraeg-mcp find, which come from another hand.

They are under the MIT licence, and the dictionary they use, of Bangor University, under the LGPL.
"""

from collections.abc import Iterator
from functools import cache

from cymraeg_mcp.mutations import MutationEngine
from cymraeg_mcp.paths import mutation_rules_path

from proofreading.rules.rule import Doubt, rule
from proofreading.rules.spelling import known_to_dictionary
from proofreading.sentence import STEADFAST, Sentence


@rule(
    wrong={"mynd i Caerdydd": "Gaerdydd", "yn Nghaerdydd": "yng Nghaerdydd", "pum blynedd": "mlynedd"},
    right=("mynd i Gaerdydd", "yng Nghaerdydd", "pum mlynedd", "bara a chaws"),
)
def second_opinion(sentence: Sentence) -> Iterator[Doubt]:
    """Mutations after simple prepositions, possessives, numbers and yn, by another set of rules.

    Verbs with a person are left out: those rules do not tell them from nouns.
    """
    text, places = _written(sentence)
    for found in _engine().check_text(text):
        word = next((sentence[n] for n, place in enumerate(places) if place >= found.start), None)
        of_yn = found.mutation == "form-agreement"
        if (
            word is None
            or not word.known
            or word.acts
            or found.trigger in _OF_TWO_MINDS
            or word.low in STEADFAST
            or (word.carries(None) if of_yn else word.named)
        ):
            continue
        yield Doubt(word, found.suggestions[0])


# hyd is a noun as often, and neu goes before verbs too; our own rules know which.
_OF_TWO_MINDS = frozenset({"hyd", "neu"})


def _written(sentence: Sentence) -> tuple[str, list[int]]:
    """Write a sentence down again, and say where each of its words begins."""
    text, places = "", []
    for word in sentence:
        gap = "" if not text or word.text.startswith("'") else ", " if word.parted else " "
        places.append(len(text) + len(gap))
        text += gap + word.text
    return text, places


@cache
def _engine() -> MutationEngine:
    return MutationEngine(mutation_rules_path(), known_to_dictionary)


SECOND_OPINION = (second_opinion,)
