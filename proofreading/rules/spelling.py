"""Words that neither the lexicon nor the dictionary nor our own list knows."""

import warnings
from collections.abc import Iterator
from functools import cache
from itertools import islice

from cymraeg_mcp.paths import dictionary_base
from spylls.hunspell import Dictionary

from proofreading.rules.rule import Doubt, rule
from proofreading.sentence import Sentence


@rule(
    wrong={"Mae'r ymgynghoiad ar agor": "ymgynghoriad, ymgynghorai, ymgynghori"},
    right=(
        "Mae'r ymgynghoriad ar agor",
        "Cysylltwch â Mererid Gwenllian",
        "DRWS_PORT",
        "Ymgyngoriadau'r cyngor",
        "Wi-Fi am ddim",
        "Mae'r wi-fi yn dda",
    ),
)
def spelling(sentence: Sentence) -> Iterator[Doubt]:
    """A word that is in no list. Names are left alone: words with a capital inside a sentence or a word."""
    for word in sentence:
        capital_inside = any(part[:1].isupper() for part in word.text.split("-")[1:])
        begins_with_one = word.text[:1].isupper() and word is not sentence[0]
        name = begins_with_one or capital_inside or word.text.isupper()
        no_word = word.gap or word.text[0].isdigit() or word.low.startswith("'")
        if not (no_word or name or word.known or known_to_dictionary(word.text)):
            yield Doubt(word, ", ".join(islice(_dictionary().suggest(word.text), 3)))


@cache
def known_to_dictionary(text: str) -> bool:
    """Tell whether hunspell's dictionary knows a word, however it is written."""
    return any(_dictionary().lookup(each) for each in (text, text.lower(), text.capitalize()))


@cache
def _dictionary() -> Dictionary:
    # The library leaves its files to be closed when nobody holds them any more.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        return Dictionary.from_files(str(dictionary_base()))


@rule(
    wrong={"Dyma'r results": ""},
    right=("Dyma'r canlyniadau", "Ysgrifennwch at rywun", "Mae'r bot yma"),
)
def word_to_type(sentence: Sentence) -> Iterator[Doubt]:
    """A word of our commands and files, in a text that is not about them: it is English there."""
    for word in sentence:
        if word.only("X", "Typed"):
            yield Doubt(word, "")


SPELLING = (spelling,)
IN_AUTHORS_TEXTS = (word_to_type,)
