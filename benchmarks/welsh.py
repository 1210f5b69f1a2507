"""How many mutation errors the check of Welsh finds, and how often it cries out at good Welsh.

    python -m benchmarks.welsh [TEXT…]

Errors are planted, one at a time, in sentences that are taken to be right: the messages and examples
of this program, the Welsh that comes with the packages of the check, and `good_welsh.txt`, sentences
such as a council writes, which were written before the rules had seen them. Each TEXT is measured on
its own: a plain file with a sentence on each line, or a language pack of Firefox (.xpi).

Three kinds are planted, the same number of each: a mutation left out, one put in where none belongs,
and one taken for another. Sentences of which more than a quarter is in no lexicon are passed over:
they are not Welsh. No error is planted where the sentence may still be right: after ei, which is
his and hers, and at a verb that begins a sentence, which people soften or not.
"""

import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import distribution
from itertools import pairwise
from pathlib import Path
from zipfile import ZipFile

from engagements.language import Language
from proofreading.check import passages_of, shipped_files
from proofreading.mutation import Mutation, mutated
from proofreading.passages import fluent_texts
from proofreading.rules import MUTATION_RULES
from proofreading.rules.second_opinion import second_opinion
from proofreading.sentence import Sentence, Word, analysed, radical_of

OF_EACH_KIND = 600
SEED = 20261122
KINDS = ("left out", "put in", "another")
_FEWEST_WORDS = 5
_CONTENT = frozenset({"NOUN", "ADJ", "VERB", "PROPN", "NUM"})


@dataclass(frozen=True, slots=True)
class Planted:
    """A text with one error in it, from `start` to `end`."""

    kind: str
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Measure:
    """What the rules did on one text. `finders` names for each planted error the rules that saw it."""

    words: int
    alarms: Counter[str]
    alarmed: int
    planted: tuple[Planted, ...]
    finders: tuple[tuple[str, ...], ...]

    @property
    def alarms_per_1000(self) -> float:
        """How many words in 1,000 were doubted though nothing was planted."""
        return 1000 * self.alarmed / self.words

    def recall(self, *kinds: str, rule: str | None = None) -> float:
        """The share of the planted errors of these kinds that one rule saw, or any."""
        seen = [
            rule in finders if rule else bool(finders)
            for each, finders in zip(self.planted, self.finders, strict=True)
            if each.kind in kinds
        ]
        return sum(seen) / max(1, len(seen))


def measure(texts: Sequence[str], of_each_kind: int = OF_EACH_KIND) -> Measure:
    """Look at a text as it is, and then at its sentences with errors planted in them."""
    sentences = [
        (text, each)
        for text, whole in zip(texts, analysed(texts), strict=True)
        for each in whole
        if _welsh(each)
    ]
    doubts = [
        (rule.name, n, doubt.word.start)
        for n, (_, sentence) in enumerate(sentences)
        for rule in MUTATION_RULES
        for doubt in rule.find(sentence)
    ]
    planted = tuple(_planted(sentences, of_each_kind))
    with_errors = analysed([each.text for each in planted])
    return Measure(
        words=sum(len(sentence) for _, sentence in sentences),
        alarms=Counter(name for name, _, _ in doubts),
        alarmed=len({(n, start) for _, n, start in doubts}),
        planted=planted,
        finders=tuple(_finders(each, text) for each, text in zip(planted, with_errors, strict=True)),
    )


def own_texts() -> list[str]:
    """Give the Welsh messages and examples of this program, but for those that explain the rules."""
    files = (file for file in shipped_files() if file.name != "rules.ftl")
    passages = (passage for file in files for passage in passages_of(file))
    return list(dict.fromkeys(each.text for each in passages if each.language is Language.CY))


def good_texts() -> list[str]:
    """Give the sentences of good_welsh.txt."""
    return given_texts(Path(__file__).with_name("good_welsh.txt"))


def packaged_texts() -> list[str]:
    """Give the Welsh paragraphs of the package cymraeg-mcp about itself."""
    about = distribution("cymraeg-mcp").read_text("METADATA") or ""
    welsh = about.partition("## Cymraeg")[2].partition("## English")[0]
    return [line.replace("*", "") for line in welsh.splitlines() if len(line.split()) >= _FEWEST_WORDS]


def given_texts(path: Path) -> list[str]:
    """Read the lines of a plain file, or the messages of a language pack of Firefox."""
    texts = _of_firefox(path) if path.suffix == ".xpi" else path.read_text(encoding="utf-8").splitlines()
    return [text for text in dict.fromkeys(texts) if len(text.split()) >= _FEWEST_WORDS]


def _of_firefox(path: Path) -> Iterator[str]:
    with ZipFile(path) as pack:
        for name in pack.namelist():
            if name.endswith(".ftl"):
                yield from fluent_texts(pack.read(name).decode("utf-8"))


def _welsh(sentence: Sentence) -> bool:
    words = [word for word in sentence if not word.gap]
    return 4 * sum(word.known for word in words) >= 3 * len(words)


def _finders(planted: Planted, text: tuple[Sentence, ...]) -> tuple[str, ...]:
    near = range(planted.start, planted.end)
    return tuple(
        rule.name
        for rule in MUTATION_RULES
        if any(doubt.word.start in near for sentence in text for doubt in rule.find(sentence))
    )


def _planted(sentences: list[tuple[str, Sentence]], of_each_kind: int) -> Iterator[Planted]:
    chance = random.Random(SEED)  # noqa: S311 - a draw that anybody can repeat
    sites: dict[str, list[Planted]] = {kind: [] for kind in KINDS}
    for text, sentence in sentences:
        for kind, word, instead in _errors(sentence):
            changed = f"{text[: word.start]}{instead}{text[word.end :]}"
            sites[kind].append(Planted(kind, changed, word.start, word.start + len(instead)))
    for kind in KINDS:
        yield from chance.sample(sites[kind], min(of_each_kind, len(sites[kind])))


def _errors(sentence: Sentence) -> Iterator[tuple[str, Word, str]]:
    if not sentence[0].finite:
        yield from ((kind, sentence[0], instead) for kind, instead in _errors_at(sentence[0]))
    for before, word in pairwise(sentence):
        if before.low not in ("ei", "'i", "'w"):
            yield from ((kind, word, instead) for kind, instead in _errors_at(word))


def _errors_at(word: Word) -> Iterator[tuple[str, str]]:
    """Give the errors that can be made at a noun, an adjective, a verb, a name or a number."""
    radical = radical_of(word)
    if radical is None or not word.known or any(each.kind not in _CONTENT for each in word.readings):
        return
    now = {each.mutation for each in word.likely}
    if None not in now:
        yield "left out", radical
    elif now == {None} and (soft := mutated(word.text, Mutation.SOFT)):
        yield "put in", soft
    for mutation in (Mutation.SOFT, Mutation.NASAL, Mutation.ASPIRATE):
        other = mutated(radical, mutation)
        if None not in now and mutation not in now and other is not None and not word.acts:
            yield "another", other


def report(name: str, measured: Measure) -> None:
    """Print what was found of each kind, and what each rule found and doubted."""
    print(f"{name}: {measured.words:,} words")
    print(f"  false alarms      {measured.alarms_per_1000:6.2f} in 1,000 words")
    for kinds in (*((kind,) for kind in KINDS), KINDS[:2], KINDS):
        planted = sum(each.kind in kinds for each in measured.planted)
        ours, theirs = (100 * measured.recall(*kinds, rule=rule) for rule in (None, second_opinion.name))
        found = f"{ours:6.1f} % found, {theirs:5.1f} % by cymraeg-mcp alone"
        print(f"  {' + '.join(kinds):<28}{planted:>5} planted {found}")
    hits = Counter(name for finders in measured.finders for name in finders)
    alone = Counter(finders[0] for finders in measured.finders if len(finders) == 1)
    print(f"  {'rule':<44}{'found':>7}{'alone':>7}{'alarms':>8}")
    for rule in MUTATION_RULES:
        row = (hits[rule.name], alone[rule.name], measured.alarms[rule.name])
        print(f"  {rule.name:<44}{row[0]:>7}{row[1]:>7}{row[2]:>8}")
    print()


def main(arguments: Sequence[str]) -> None:
    """Measure the given texts, or those that come with the program and its packages."""
    if not arguments:
        report("Messages and examples of this program", measure(own_texts()))
        report("Sentences such as a council writes", measure(good_texts()))
        report("Texts of the packages", measure(packaged_texts()))
    for each in arguments:
        report(Path(each).name, measure(given_texts(Path(each))))


if __name__ == "__main__":
    main(sys.argv[1:])
