"""The check of all words: it brings texts and rules together, and gives what they found in reading order."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from engagements.faults import Fault, FaultyFile
from engagements.language import Language, Register
from proofreading import parity
from proofreading.finding import Finding, found
from proofreading.halves import of_halves
from proofreading.mutation import Mutation, mutated
from proofreading.passages import Passage, labels_of, of_authors, of_fluent, of_page
from proofreading.plain_english import PLAIN_ENGLISH
from proofreading.plain_welsh import IN_BOTH_LANGUAGES, PLAIN_WELSH, WARNINGS
from proofreading.rules import MUTATION_RULES
from proofreading.rules.agreement import AGREEMENT
from proofreading.rules.article import ARTICLE
from proofreading.rules.passage_rule import PassageRule
from proofreading.rules.register import FORMALITY, REGISTER_CHI, REGISTER_TI
from proofreading.rules.rule import Rule
from proofreading.rules.spelling import IN_AUTHORS_TEXTS, SPELLING, spelling
from proofreading.sentence import Sentence, analysed
from proofreading.terms import NAME as TERM
from proofreading.terms import other_term

_WELSH_OF_ANY_REGISTER = (*MUTATION_RULES, *AGREEMENT, *ARTICLE, *FORMALITY, *SPELLING)
WELSH_RULES: dict[Register, tuple[Rule, ...]] = {
    Register.CHI: (*_WELSH_OF_ANY_REGISTER, *REGISTER_CHI),
    Register.TI: (*_WELSH_OF_ANY_REGISTER, *REGISTER_TI),
}
PASSAGE_RULES: dict[Language, tuple[PassageRule, ...]] = {
    Language.CY: PLAIN_WELSH,
    Language.EN: (*PLAIN_ENGLISH, *IN_BOTH_LANGUAGES),
}
LOCALES = Path(__file__).parent.parent / "locales"
EXAMPLES = Path(__file__).parent.parent / "examples"
BESIDE = Path(__file__).parent.parent / "bot" / "beside"
OWN_WORDS = "own_words.tsv"
PAGE = Path(__file__).parent.parent / "sandbox" / "page" / "words.json"
DROPPED = "dropped-by-fluent"
# Words that an author vouches for, in small letters, by the file that they stand beside.
OwnWords = Mapping[str, frozenset[str]]
_FOLDERS = {
    "cy": (Language.CY, Register.CHI),
    "cy-ti": (Language.CY, Register.TI),
    "en": (Language.EN, Register.CHI),
}


def rule_names() -> tuple[str, ...]:
    """Name every rule there is: each has its explanation in locales."""
    of_words = (*_WELSH_OF_ANY_REGISTER, *REGISTER_CHI, *REGISTER_TI, *IN_AUTHORS_TEXTS)
    of_texts = dict.fromkeys(rule.name for rules in PASSAGE_RULES.values() for rule in rules)
    of_messages = map(parity.name_of, parity.RULES)
    return (*(rule.name for rule in of_words), *of_texts, TERM, DROPPED, *of_messages)


def shipped_files() -> tuple[Path, ...]:
    """Give every file with words that this checkout ships."""
    messages = (file for folder in _FOLDERS for file in sorted((LOCALES / folder).glob("*.ftl")))
    return (*messages, *sorted(EXAMPLES.rglob("*.yaml")), *sorted(BESIDE.rglob("*.yaml")), PAGE)


def check(files: Iterable[Path]) -> tuple[Finding, ...]:
    """Check files of messages and of engagements. Raises FaultyFile where one is no YAML."""
    chosen = tuple(files)
    passages = [passage for file in chosen for passage in passages_of(file)]
    beside = [passage for file in chosen for passage in _english_beside(file)]
    own = {shown(file): own_words_beside(file) for file in chosen}
    findings = [*_of_passages(passages, beside, own), *(each for file in chosen for each in _parity(file))]
    order = {shown(file): n for n, file in enumerate(chosen)}
    return tuple(sorted(findings, key=lambda each: (order[each.file], each.line)))


def own_words_beside(file: Path) -> frozenset[str]:
    """Give the words of an own_words.tsv in the folder of a file, with their mutated forms.

    Each stands first in its line; what follows after a tab is for its author to note.
    """
    try:
        lines = (file.parent / OWN_WORDS).read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError):
        return frozenset()
    words = [line.partition("\t")[0].strip().lower().replace("’", "'") for line in lines]
    forms = ((word, *(mutated(word, each) for each in Mutation)) for word in words if word)
    return frozenset(form for each in forms for form in each if form is not None)


def is_warning(finding: Finding) -> bool:
    """Tell whether a finding is for thought only, and fails nothing."""
    return finding.rule in WARNINGS


def passages_of(file: Path) -> tuple[Passage, ...]:
    """Give the texts of one file: messages, or an engagement or feedback. Raises FaultyFile."""
    if file == PAGE:
        return tuple(of_page(file, shown(file)))
    if file.suffix != ".ftl":
        return tuple(of_authors(file.read_text(encoding="utf-8"), shown(file)))
    if file.parent.name not in _FOLDERS:
        raise FaultyFile((Fault("folder-of-words", "", 0, (("offered", ", ".join(_FOLDERS)),)),))
    language, register = _FOLDERS[file.parent.name]
    english = file.parent.parent / "en" / file.name
    labels = labels_of(english) if english.exists() else frozenset()
    return tuple(of_fluent(file, shown(file), language, register, labels))


def shown(file: Path) -> str:
    """Write the path of a file as a reader in the checkout would, or one in the working folder."""
    near = next((each for each in (LOCALES.parent, Path.cwd()) if file.is_relative_to(each)), None)
    return str(file.relative_to(near)) if near else str(file)


def _english_beside(file: Path) -> tuple[Passage, ...]:
    """Give the English of a file of messages, though it was not itself to be checked."""
    english = file.parent.parent / "en" / file.name
    return passages_of(english) if file.suffix == ".ftl" and english.exists() else ()


def _of_passages(passages: list[Passage], beside: list[Passage], own: OwnWords) -> Iterator[Finding]:
    welsh = [passage for passage in passages if passage.language is Language.CY]
    read = list(zip(welsh, analysed([each.text for each in welsh]), strict=True))
    for passage, sentences in read:
        yield from _doubts(passage, sentences, own[passage.file])
    for passage in passages:
        for rule in PASSAGE_RULES[passage.language]:
            yield from rule.find(passage)
    yield from _of_pairs(passages, beside, dict(read))


def _of_pairs(
    passages: list[Passage], beside: list[Passage], read: dict[Passage, tuple[Sentence, ...]]
) -> Iterator[Finding]:
    """Compare each Welsh text with its English, all the branches of one with all of the other's."""
    english = _grouped(each for each in (*beside, *passages) if each.language is Language.EN)
    for (file, text), welsh in _grouped(read).items():
        said = english.get((_beside(file), text), ())
        if said:
            sentences = tuple(sentence for each in welsh for sentence in read[each])
            yield from other_term(_joined(welsh), sentences, _joined(said))
    yield from of_halves([each for each in passages if not each.file.endswith(".ftl")])


def _grouped(passages: Iterable[Passage]) -> dict[tuple[str, str], tuple[Passage, ...]]:
    """Put the branches of one text together, under the file and the name that both languages share."""
    groups: dict[tuple[str, str], tuple[Passage, ...]] = {}
    for each in dict.fromkeys(passages):
        name = (each.file, each.name.removesuffix(f".{each.language}"))
        groups[name] = (*groups.get(name, ()), each)
    return groups


def _beside(file: str) -> str:
    """Name the file that has the English of a file with Welsh: the same one, but for messages."""
    path = Path(file)
    return str(path.parent.parent / "en" / path.name) if path.suffix == ".ftl" else file


def _joined(branches: tuple[Passage, ...]) -> Passage:
    return replace(branches[0], text="\n".join(each.text for each in branches))


def _doubts(passage: Passage, sentences: tuple[Sentence, ...], own: frozenset[str]) -> Iterator[Finding]:
    """Give one finding for a word, by the first rule that doubts it. `own` are spelt right."""
    doubted: set[int] = set()
    of_authors_only = () if passage.file.endswith(".ftl") else IN_AUTHORS_TEXTS
    for sentence in sentences:
        for rule in (*WELSH_RULES[passage.register], *of_authors_only):
            for doubt in rule.find(sentence):
                vouched_for = rule.name == spelling.name and doubt.word.low in own
                if doubt.word.start not in doubted and not vouched_for:
                    doubted.add(doubt.word.start)
                    yield found(rule.name, passage, doubt.word.start, doubt.word.end, doubt.suggestion)


def _parity(file: Path) -> Iterator[Finding]:
    """Compare a Welsh file of messages with the one beside it: English, or the Welsh that says chi.

    What Fluent would drop without a word is found in a file of any language.
    """
    if file.suffix == ".ftl":
        for line, broken in parity.junk(file.read_text(encoding="utf-8")):
            yield Finding(DROPPED, shown(file), line, file.name, broken)
    beside = {"cy": "en", "cy-ti": "cy"}.get(file.parent.name)
    other = file.parent.parent / (beside or "") / file.name
    if file.suffix != ".ftl" or beside is None or not other.exists():
        return
    welsh, theirs = (parity.entries(each.read_text(encoding="utf-8")) for each in (file, other))
    rules = parity.RULES if beside == "en" else parity.BETWEEN_REGISTERS
    if beside == "cy":
        theirs = {name: entry for name, entry in theirs.items() if name in welsh}
    for rule in rules:
        for said in rule(welsh, theirs):
            name, _, what = said.partition(": ")
            yield Finding(parity.name_of(rule), shown(file), parity.line_of(file, name), name, what)
