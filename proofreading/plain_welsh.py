"""Rules of clear Welsh that are about a whole text: how it is written rather than how it mutates."""

import re
from collections.abc import Iterator

from engagements.limits import BUTTON_LABEL
from proofreading.finding import Finding, found
from proofreading.lengths_of_sentences import measured
from proofreading.passages import Passage
from proofreading.rules.passage_rule import passage_rule
from proofreading.tokens import GAP

LONG, TOO_LONG, TOO_LONG_EASY = 20, 25, 15
WIDEST_LABEL = 40
EASY = ".easy"

# The words that mutate what follows, and the article, which would have to know its first letter.
_MUTATING = "am|ar|at|dan|dros|drwy|trwy|gan|heb|hyd|i|wrth|dy|fy|neu|dyma|dyna|y|yr|â|gyda|a|ei|yn|ym|yng|pa"
_BEFORE_GAP = re.compile(rf"(?:\b(?:{_MUTATING})|['’][rwi])\s+(?={GAP})", re.IGNORECASE)


@passage_rule(
    wrong={"Cwestiwn & ateb": "a, ac", "Powys & Gwent": "a, ac"},
    right=("Cwestiwn ac ateb",),
)
def ampersand(passage: Passage) -> Iterator[Finding]:
    """And is written as a word, in both languages."""
    for sign in re.finditer("&", passage.text):
        instead = "a, ac" if passage.language == "cy" else "and"
        yield found(ampersand.name, passage, sign.start(), sign.end(), instead)


@passage_rule(
    wrong={" ".join(["gair"] * 21): ""},
    right=(" ".join(["gair"] * 20), f"{' '.join(['gair'] * 15)}. {' '.join(['gair'] * 15)}."),
)
def long_sentence(passage: Passage) -> Iterator[Finding]:
    """A Welsh sentence of more than 20 words: consider parting it. Welsh has no formula of readability."""
    for sentence in measured(passage.text):
        if LONG < sentence.words <= TOO_LONG:
            yield found(long_sentence.name, passage, sentence.start, sentence.end)


@passage_rule(
    wrong={" ".join(["gair"] * 26): ""},
    right=(" ".join(["gair"] * 25),),
)
def sentence_too_long(passage: Passage) -> Iterator[Finding]:
    """A Welsh sentence of more than 25 words, or of more than 15 in easy read."""
    most = TOO_LONG_EASY if passage.name.endswith(EASY) else TOO_LONG
    for sentence in measured(passage.text):
        if sentence.words > most:
            yield found(sentence_too_long.name, passage, sentence.start, sentence.end)


@passage_rule(
    wrong={f"Ymateb i {GAP}": "", f"yr {GAP} hwn": "", f"a'r {GAP}": "", f"eich barn ar {GAP}": ""},
    right=(
        f"Ymgynghoriad: {GAP}",
        f"'{GAP}'",
        f"Cwestiwn {GAP} o 5",
        f"yn ardal {GAP}",
        f"Ar agor tan {GAP}",
    ),
)
def mutating_word_before_variable(passage: Passage) -> Iterator[Finding]:
    """A word before a variable that would have to change it, or change with it: the article, a preposition.

    Tan and o stand before dates and numbers only, which are written in figures.
    """
    for before in _BEFORE_GAP.finditer(passage.text):
        yield found(mutating_word_before_variable.name, passage, before.start(), before.end() + 1)


@passage_rule(
    wrong={},
    right=("Anfon",),
)
def label_too_long(passage: Passage) -> Iterator[Finding]:
    """A label that a phone would cut: over 40 signs on a button of ours, over 28 on an author's."""
    most = BUTTON_LABEL if passage.file.endswith((".yaml", ".yml")) else WIDEST_LABEL
    if passage.label and len(passage.text) > most:
        yield found(label_too_long.name, passage, 0, len(passage.text))


PLAIN_WELSH = (ampersand, long_sentence, sentence_too_long, mutating_word_before_variable, label_too_long)
IN_BOTH_LANGUAGES = (ampersand, label_too_long)
WARNINGS = frozenset({long_sentence.name})
