"""What each form of a Welsh word can be: its lemma, its part of speech, its gender and its mutation.

The data is Bangor University's lexicon (CC0), as the package techiaith-tts carries it: 829,206 forms.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

from proofreading.mutation import Mutation, mutated

_OWN_WORDS = Path(__file__).with_name("own_words.tsv")
_RESOURCE = ("techiaith.tts.testun.data", "lecsicon_cc0.txt")


@dataclass(frozen=True, slots=True)
class Reading:
    """One thing that a form can be."""

    lemma: str
    kind: str
    features: frozenset[str]

    @property
    def mutation(self) -> Mutation | None:
        """The mutation that this form has, if any."""
        return next((each for each in Mutation if f"Mutation={each}" in self.features), None)

    @property
    def finite(self) -> bool:
        """Whether it is a verb with a person, and not a verb-noun."""
        return self.kind == "VERB" and "VerbForm=Vnoun" not in self.features

    def has(self, *features: str) -> bool:
        """Tell whether it has all of these features, as the lexicon writes them."""
        return self.features.issuperset(features)


Readings = Mapping[str, tuple[Reading, ...]]


def read(wanted: Iterable[str]) -> Readings:
    """Look up some forms, in small letters and with a capital. The file is read through once."""
    forms = {each for word in wanted for each in (word, word.lower(), word.capitalize())}
    found: dict[str, list[Reading]] = {}
    package, name = _RESOURCE
    with files(package).joinpath(name).open(encoding="utf-8-sig") as lines:
        for line in lines:
            if line[: line.index("\t")] in forms:
                form, reading = _entry(line)
                found.setdefault(form, []).append(reading)
    return {**{form: tuple(readings) for form, readings in found.items()}, **own_words()}


@cache
def own_words() -> Readings:
    """Give the words of our own list, with their mutated forms. They stand in place of the lexicon's."""
    lines = _OWN_WORDS.read_text(encoding="utf-8").splitlines()
    entries = [_entry(line.rsplit("\t", 1)[0]) for line in lines if not line.startswith("#")]
    return {form: (reading,) for entry in entries for form, reading in _with_mutations(*entry)}


def _with_mutations(form: str, reading: Reading) -> Iterator[tuple[str, Reading]]:
    yield form, reading
    for mutation in Mutation:
        changed = mutated(form, mutation)
        if changed is not None and not reading.features & {"NameType=Product", "Typed"}:
            features = reading.features | {f"Mutation={mutation}"}
            yield changed, Reading(reading.lemma, reading.kind, features)


def _entry(line: str) -> tuple[str, Reading]:
    form, lemma, kind, features = line.rstrip("\n").split("\t")
    return form, Reading(lemma, kind, frozenset(features.split("|")) - {""})
