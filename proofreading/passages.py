"""What there is to read: each text with its place, so that whoever mends it finds it at once."""

import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from fluent.syntax import FluentParser, ast

from engagements.language import Language, Register
from engagements.yaml_tree import Document, Place, Tree, read_yaml, spell
from proofreading.mutation import these
from proofreading.tokens import GAP


@dataclass(frozen=True, slots=True)
class Passage:
    """A text in one language. `file`, `line` and `name` say where it stands; GAP stands for a variable.

    `label` tells that it stands on a button.
    """

    file: str
    line: int
    name: str
    language: Language
    register: Register
    text: str
    label: bool = False


# Variables that come in as figures: numbers, and dates, which begin with one. 0 stands for them.
FIGURES = these(
    "number total count limit length lowest highest smallest pool point questions closes opens time "
    "day when feedback faults warnings unread messages shown"
)

FIGURE = "0"
_ONE_WAY = {ord("\u00ad"): None} | dict.fromkeys(map(ord, "‘’ʼ"), "'")
_PLACEHOLDER = re.compile(r"\{(\w+)\}")


def of_fluent(
    path: Path, shown_as: str, language: Language, register: Register, labels: frozenset[str] = frozenset()
) -> Iterator[Passage]:
    """Read the messages of a Fluent file; each branch of a choice is a text of its own.

    `labels` names the messages that stand on buttons.
    """
    content = path.read_text(encoding="utf-8")
    for entry in FluentParser().parse(content).body:
        if not isinstance(entry, ast.Message | ast.Term):
            continue
        named = [("", entry.value), *((f".{each.id.name}", each.value) for each in entry.attributes)]
        for attribute, pattern in named:
            for text in texts(pattern) if pattern is not None else ():
                start = entry.id.span.start if entry.id.span else 0
                line = content.count("\n", 0, start) + 1
                name = f"{entry.id.name}{attribute}"
                yield Passage(shown_as, line, name, language, register, text, name in labels)


def fluent_texts(content: str) -> Iterator[str]:
    """Give the texts of a Fluent file, without their places."""
    for entry in FluentParser(with_spans=False).parse(content).body:
        if isinstance(entry, ast.Message | ast.Term) and entry.value is not None:
            yield from texts(entry.value)


def labels_of(path: Path) -> frozenset[str]:
    """Name the messages of an English file that stand on a button: the comment above each says so."""
    body = FluentParser(with_spans=False).parse(path.read_text(encoding="utf-8")).body
    messages = (each for each in body if isinstance(each, ast.Message))
    return frozenset(
        each.id.name
        for each in messages
        if each.comment and (each.comment.content or "").startswith("button")
    )


def texts(pattern: ast.Pattern) -> tuple[str, ...]:
    """Write out a pattern once for every choice that its branches allow."""
    parts = (tuple(_alternatives(each)) for each in pattern.elements)
    return tuple(_legible("".join(chosen)) for chosen in product(*parts))


def _alternatives(element: ast.TextElement | ast.Placeable) -> Iterator[str]:
    """Give what can stand in one place of a pattern.

    A term or another message holds the forms that its place needs: a pause stands for it.
    """
    if isinstance(element, ast.TextElement):
        yield element.value
        return
    match element.expression:
        case ast.SelectExpression(variants=variants):
            yield from (text for variant in variants for text in texts(variant.value))
        case ast.VariableReference(id=variable):
            yield _stands_for(variable.name)
        case ast.StringLiteral() | ast.NumberLiteral() as literal:
            yield str(literal.parse()["value"])
        case ast.FunctionReference():
            yield FIGURE
        case _:
            yield "…"


def _stands_for(variable: str) -> str:
    return FIGURE if variable in FIGURES else GAP


def _legible(text: str) -> str:
    """Write a text in one way: letters with their accents joined, no soft hyphens, one apostrophe."""
    return unicodedata.normalize("NFC", text).translate(_ONE_WAY)


def of_page(path: Path, shown_as: str) -> Iterator[Passage]:
    """Read the words of the rehearsal's page: each has its name and both languages."""
    content = path.read_text(encoding="utf-8")
    lines = content.splitlines()
    for name, words in json.loads(content).items():
        line = next(n for n, line in enumerate(lines, start=1) if f'"{name}":' in line)
        for language in Language:
            text = _legible(_PLACEHOLDER.sub(lambda found: _stands_for(found[1]), words[language]))
            yield Passage(shown_as, line, f"{name}.{language}", language, Register.CHI, text)


def of_authors(text: str, shown_as: str) -> Iterator[Passage]:
    """Read the texts of an engagement or feedback file: every place that has either language."""
    document = read_yaml(text)
    register = Register.CHI
    if isinstance(document.tree, dict) and document.tree.get("register") == Register.TI:
        register = Register.TI
    for place, words in _bilingual(document.tree, ()):
        yield from _in_each_language(document, place, words, shown_as, register)


def _in_each_language(
    document: Document, place: Place, words: dict[str, Tree], shown_as: str, register: Register
) -> Iterator[Passage]:
    for language in Language:
        said = words.get(language)
        if not isinstance(said, str) or not said.strip():
            continue
        here, text = (*place, language.value), _legible(said.strip())
        register_here = register if language is Language.CY else Register.CHI
        line, label = document.line(here), _on_button(document, place)
        yield Passage(shown_as, line, spell(here), language, register_here, text, label)


def _on_button(document: Document, place: Place) -> bool:
    """Tell whether an author's text stands on a button: the short label of an option, or else its label."""
    has_short = (*place[:-1], "short") in document.lines
    return "options" in place and (place[-1] == "short" or (place[-1] == "label" and not has_short))


def _bilingual(tree: Tree, place: Place) -> Iterator[tuple[Place, dict[str, Tree]]]:
    if isinstance(tree, dict) and any(isinstance(tree.get(each), str) for each in Language):
        yield place, tree
    elif isinstance(tree, dict):
        for key, value in tree.items():
            yield from _bilingual(value, (*place, key))
    elif isinstance(tree, list):
        for n, value in enumerate(tree):
            yield from _bilingual(value, (*place, n))
