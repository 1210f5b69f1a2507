"""How to see whether Welsh says chi or ti, and which of the words in a reply are the product's own."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from dialogs.text import Words
from engagements.language import Voice
from locales.words import say

# Endings of the second person plural; the words that end so by nature stand first.
CHI = re.compile(
    r"\b(?:chi|chithau|eich)\b|[’']ch\b|\b(?!(?:blwch|diogelwch|flwch|edrych|sych|uwch)\b)\w+(?:wch|och|ych|ech)\b",
    re.IGNORECASE,
)
TI = re.compile(
    r"\b(?:ti|di|thi|tithau|dy|[rd]?wyt|gelli|elli|cei|paid|rho|\w+aist|pwysa|dewisa|ysgrifenna|edrycha|darllena"
    r"|cadwa|copïa|byrha|ateba|anfona|defnyddia|anghofia|gofynna|cliria)\b",
    re.IGNORECASE,
)


def own_words(said: object, voice: Voice) -> Iterator[str]:
    """Say every message of the product's own in a tree, without what authors and participants wrote in it."""
    if isinstance(said, Words):
        yield say(voice, said.id, {name: of if isinstance(of, int) else "" for name, of in said.args})
        yield from own_words(tuple(value for _, value in said.args), voice)
    elif isinstance(said, tuple):
        for each in said:
            yield from own_words(each, voice)
    elif is_dataclass(said):
        for field in fields(said):
            yield from own_words(getattr(said, field.name), voice)
