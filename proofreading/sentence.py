"""A Welsh sentence whose words are known: what each can be, and what the sentence around makes of it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from itertools import pairwise

from techiaith.g2p.pos_tagger import PosTagger

from proofreading.lexicon import Reading, Readings, read
from proofreading.mutation import Mutation, like, mutated, radicals, these
from proofreading.tokens import GAP, Token, sentences


@dataclass(frozen=True, slots=True)
class Word:
    """A word in its sentence.

    `tag` is what a tagger takes it for here (universal part-of-speech tags). `readings` is all that
    it can be; `likely` leaves out the verbs with a person where the tagger sees no verb.
    """

    text: str
    start: int
    parted: bool
    tag: str
    readings: tuple[Reading, ...]
    likely: tuple[Reading, ...]

    @property
    def low(self) -> str:
        """The word in small letters."""
        return self.text.lower()

    @property
    def gap(self) -> bool:
        """Whether a variable stands here."""
        return self.text == GAP

    @property
    def known(self) -> bool:
        """Whether the lexicon has it."""
        return bool(self.readings)

    @property
    def named(self) -> bool:
        """Whether it has a capital and is no place: a name, which many people leave as it is."""
        return self.text[:1].isupper() and not self.is_("PROPN", "NameType=Geo")

    @property
    def end(self) -> int:
        """Where the word ends in its text."""
        return self.start + len(self.text)

    def is_(self, kind: str, *features: str) -> bool:
        """Tell whether it can be of this kind with all these features."""
        return any(each.kind == kind and each.has(*features) for each in self.likely)

    def only(self, kind: str, *features: str) -> bool:
        """Tell whether it is likely to be nothing else than this."""
        return self.known and all(each.kind == kind and each.has(*features) for each in self.likely)

    @property
    def finite(self) -> bool:
        """Whether it can be a verb with a person."""
        return any(each.finite for each in self.readings)

    @property
    def acts(self) -> bool:
        """Whether it is a verb with a person here."""
        return self.finite and self.tag in ("VERB", "AUX")

    @property
    def verbnoun(self) -> bool:
        """Whether it can be a verb-noun."""
        return self.is_("VERB", "VerbForm=Vnoun")

    @property
    def nominal(self) -> bool:
        """Whether it is likely to be a noun or a verb-noun, and nothing else."""
        others = [each for each in self.likely if not each.finite and not each.has("Position=Prenom")]
        return bool(others) and all(each.kind == "NOUN" or each.kind == "VERB" for each in others)

    def carries(self, mutation: Mutation | None) -> bool:
        """Tell whether it is likely to be a form with this mutation, or with none."""
        return any(each.mutation is mutation for each in self.likely)


Sentence = tuple[Word, ...]


def analysed(texts: Iterable[str]) -> tuple[tuple[Sentence, ...], ...]:
    """Part texts into sentences of words that are looked up and tagged; one entry for each text."""
    tokenised = [tuple(sentences(text)) for text in texts]
    written = {token.text for text in tokenised for tokens in text for token in tokens}
    radicals_of_all = {each for word in written for _, each in _possible_radicals(word.lower())}
    formal = {each for word in written for _, each in _possible_formal_forms(word.lower())}
    readings = read(written | radicals_of_all | formal)
    return tuple(tuple(_sentence(tokens, readings) for tokens in text) for text in tokenised)


def _sentence(tokens: tuple[Token, ...], readings: Readings) -> Sentence:
    tags = _tagger().tag([token.text.lower() for token in tokens])
    return tuple(_word(token, tag, readings) for token, tag in zip(tokens, tags, strict=True))


def _word(token: Token, tag: str, readings: Readings) -> Word:
    low, as_written = readings.get(token.text.lower(), ()), readings.get(token.text, ())
    listed = (*as_written, *low, *_not_listed(token.text.lower(), low, readings))
    every = tuple(dict.fromkeys(listed or _everyday(token.text.lower(), readings)))
    # Nobody writes the subjunctive any more but in set phrases, and it looks like the verb-noun.
    found = tuple(each for each in every if not each.has("Mood=Sub")) or every
    nominal = tuple(each for each in found if not each.finite)
    likely = found if tag in ("VERB", "AUX") or not nominal else nominal
    return Word(token.text, token.start, token.parted, tag, found, likely)


def _not_listed(word: str, listed: tuple[Reading, ...], readings: Readings) -> Iterator[Reading]:
    """Give the mutated forms that the lexicon leaves out though it has the word that they come from."""
    known = {(each.lemma, each.mutation) for each in listed if not each.finite}
    for mutation, radical in _possible_radicals(word):
        for each in readings.get(radical, ()):
            if _mutable(each) and each.mutation is None and (each.lemma, mutation) not in known:
                yield Reading(each.lemma, each.kind, each.features | {f"Mutation={mutation}"})


def _everyday(word: str, readings: Readings) -> Iterator[Reading]:
    """Give the everyday forms of we and they that the lexicon leaves out: hoffen, beside hoffem, hoffent."""
    for person, formal in _possible_formal_forms(word):
        for each in readings.get(formal, ()):
            if each.finite and each.has(person, "Number=Plur"):
                yield Reading(each.lemma, each.kind, each.features | {"Style=Coll"})


def _possible_formal_forms(word: str) -> Iterator[tuple[str, str]]:
    if word.endswith(("en", "on")):
        yield "Person=1", f"{word[:-1]}m"
    if word.endswith(("en", "on", "an")):
        yield "Person=3", f"{word}t"


def _possible_radicals(word: str) -> Iterator[tuple[Mutation, str]]:
    for mutation in (Mutation.SOFT, Mutation.NASAL, Mutation.ASPIRATE):
        for radical in radicals(word, mutation):
            yield mutation, radical


@cache
def _tagger() -> PosTagger:
    with as_file(files("techiaith.g2p").joinpath("data/pos/pos_cy.bin")) as model:
        return PosTagger(model)


def pairs(sentence: Sentence) -> Iterator[tuple[Word, Word]]:
    """Give each word with the one before it, where nothing parts them."""
    for before, word in pairwise(sentence):
        if not word.parted:
            yield before, word


# Words that keep their first letter where others would change it.
# braf, byth, pan: any grammar. Loans in g keep it: gêm, grŵp, garej (Y Treigladur).
STEADFAST = these(
    "braf byth pan mor fel mai mae maen mi ti fi fe fo hi ni chi nhw hwy dy dan dros drwy gan ger "
    "ddoe cyn lle bob tua tuag mewn mwyn gilydd gêm gemau grŵp grwpiau garej golff gôl garej gram "
    "graff graffiau giât giatiau gig gigs tan dim pwy pryd ble beth pam gyda ynteu minnau tithau trwy do "
    "dyna dyma er bron"
)
_MUTABLE = these("NOUN ADJ NUM PROPN DET")


def _mutable(reading: Reading) -> bool:
    return reading.kind in _MUTABLE or (reading.kind == "VERB" and not reading.finite)


def should_be(
    word: Word, mutation: Mutation, but: frozenset[str] = frozenset(), *, finite: bool = False
) -> str | None:
    """Say how a word should look under a mutation. None where it does, or where that cannot be known.

    `but` are first letters that this use of the mutation leaves alone; `finite` says that it changes
    verbs with a person, and not the other words.
    """
    if word.low in STEADFAST or not word.known or word.carries(mutation) or _is_acronym(word):
        return None
    if not any(reading.finite if finite else _mutable(reading) for reading in word.likely):
        return None
    radical = radical_of(word)
    if radical is None or any(radical.lower().startswith(letter) for letter in but):
        return None
    expected = mutated(radical, mutation)
    return expected if expected and expected.lower() != word.low else None


def should_be_plain(word: Word) -> str | None:
    """Say how a mutated word looks without its mutation. None where it has none, or may have none."""
    if word.low in STEADFAST or word.low == "fod" or not word.known or word.carries(None):
        return None
    return radical_of(word)


def radical_of(word: Word) -> str | None:
    """Give a word without its mutation: the one that begins as its lemma does."""
    if word.carries(None):
        return word.text
    for reading in word.likely:
        if reading.mutation is not None:
            candidates = list(radicals(word.low, reading.mutation))
            fitting = [each for each in candidates if each[:1] == reading.lemma[:1].lower()]
            if fitting or len(candidates) == 1:
                return like(word.text, (fitting or candidates)[0])
    return None


def _is_acronym(word: Word) -> bool:
    return len(word.text) > 1 and word.text.isupper()
