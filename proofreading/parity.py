"""What must hold between the Welsh and the English messages, read from the Fluent syntax tree.

Each rule is one function. It takes the messages it is about and gives what is wrong with them.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from fluent.syntax import FluentParser, FluentSerializer, ast, visitor

from proofreading.passages import texts

# The six forms of Welsh: 0, 1, 2, 3, 6 and the rest.
WELSH_FORMS = {"zero", "one", "two", "few", "many", "other"}

# A shape with nothing in it that could be said differently in Welsh.
ALIKE_BY_NATURE = {"asking-ticked", "asking-ranked", "asking-budget-option", "asking-scale-end"}
ALIKE_BY_NATURE |= {"check-question", "check-change"}

TO_DO = ("todo", "fixme", "xxx", "placeholder", "tbc", "tbd", "cyfieithu yma", "lorem ipsum")
SHORTEST_COMPARED = 30
LEAST_RATIO, GREATEST_RATIO = 0.6, 1.8
REVIEWED = "reviewed:"


@dataclass(frozen=True, slots=True)
class Entry:
    """A message or a term of one language."""

    id: str
    node: ast.Message | ast.Term

    @property
    def patterns(self) -> dict[str, ast.Pattern]:
        """Give its value and its attributes, each under its name."""
        named = {f".{each.id.name}": each.value for each in self.node.attributes}
        return named | ({"": self.node.value} if self.node.value is not None else {})


Entries = dict[str, Entry]
Rule = Callable[[Entries, Entries], Iterator[str]]


def junk(text: str) -> list[tuple[int, str]]:
    """Give what Fluent could not read, and messages that stand in a file twice, each with its line."""
    found: list[tuple[int, str]] = []
    names: set[str] = set()
    for each in FluentParser().parse(text).body:
        line = text.count("\n", 0, each.span.start if each.span else 0) + 1
        if isinstance(each, ast.Junk):
            found.append((line, (each.content or "").strip()))
        elif isinstance(each, ast.Message | ast.Term):
            if each.id.name in names:
                found.append((line, f"{each.id.name}: twice"))
            names.add(each.id.name)
    return found


def entries(text: str) -> Entries:
    """Read the messages and terms of a Fluent text."""
    body = FluentParser(with_spans=False).parse(text).body
    found = [each for each in body if isinstance(each, ast.Message | ast.Term)]
    return {_name(each): Entry(_name(each), each) for each in found}


def entries_of(files: Iterable[Path]) -> Entries:
    """Read the messages and terms of all files of a language."""
    return entries("\n".join(file.read_text(encoding="utf-8") for file in files))


def note_to_writer(text: str) -> str | None:
    """Find a word that tells a writer to come back to a text."""
    return next((word for word in TO_DO if re.search(rf"\b{word}\b", text, re.IGNORECASE)), None)


def unlike_lengths(welsh: str, english: str) -> str | None:
    """Tell by how much a text is longer or shorter than its other half should be."""
    lengths = len(welsh), len(english)
    ratio = lengths[0] / lengths[1]
    if max(lengths) < SHORTEST_COMPARED or LEAST_RATIO <= ratio <= GREATEST_RATIO:
        return None
    return f"{ratio:.2f} times as long in Welsh"


def same_messages(welsh: Entries, english: Entries) -> Iterator[str]:
    """Neither language may have a message, or an attribute of one, that the other lacks."""
    for name in sorted(welsh.keys() ^ english.keys()):
        yield f"{name}: in one language only"
    for name, ours, theirs in _pairs(welsh, english):
        for attribute in sorted(ours.patterns.keys() ^ theirs.patterns.keys()):
            yield f"{name}{attribute}: in one language only"


def same_references(welsh: Entries, english: Entries) -> Iterator[str]:
    """Both languages use the same variables, functions, terms and messages."""
    for name, ours, theirs in _pairs(welsh, english):
        different = references(ours) ^ references(theirs)
        if different:
            yield f"{name}: {', '.join(sorted(different))} in one language only"


def six_forms(welsh: Entries, _english: Entries) -> Iterator[str]:
    """Where Welsh chooses by number, it has all six forms."""
    for name, entry in welsh.items():
        for selection in _selections(entry):
            keys = {
                key.name for variant in selection.variants if isinstance(key := variant.key, ast.Identifier)
            }
            literal = any(isinstance(variant.key, ast.NumberLiteral) for variant in selection.variants)
            by_number = literal or _is_number(selection.selector) or (keys & WELSH_FORMS) - {"other"}
            if by_number and keys != WELSH_FORMS:
                yield f"{name}: lacks {', '.join(sorted(WELSH_FORMS - keys)) or 'nothing but has others'}"


def not_left_in_english(welsh: Entries, english: Entries) -> Iterator[str]:
    """No Welsh text is its English, unless it is listed as alike by nature."""
    for name, ours, theirs in _pairs(welsh, english):
        for attribute in ours.patterns.keys() & theirs.patterns.keys():
            alike = written(ours.patterns[attribute]) == written(theirs.patterns[attribute])
            if alike and name not in ALIKE_BY_NATURE:
                yield f"{name}{attribute}: the same in both languages"


def nothing_to_do(welsh: Entries, english: Entries) -> Iterator[str]:
    """No message is a note to its writer."""
    for language in (welsh, english):
        for name, text in _written_texts(language):
            if note := note_to_writer(text):
                yield f"{name}: {note}"


def of_like_length(welsh: Entries, english: Entries) -> Iterator[str]:
    """A text much shorter or longer than its other half has lost or gained something."""
    for name, ours, theirs in _pairs(welsh, english):
        for attribute in ours.patterns.keys() & theirs.patterns.keys():
            longest = (max(texts(each.patterns[attribute]), key=len) for each in (ours, theirs))
            unlike = unlike_lengths(*longest)
            if unlike:
                yield f"{name}{attribute}: {unlike}"


def says_who_read_it(welsh: Entries, _english: Entries) -> Iterator[str]:
    """Every Welsh message says who has read it, or that nobody has yet."""
    for name, entry in welsh.items():
        if not _comment(entry).startswith(REVIEWED):
            yield f"{name}: no '# {REVIEWED}' above it"


RULES: tuple[Rule, ...] = (
    same_messages,
    same_references,
    six_forms,
    not_left_in_english,
    nothing_to_do,
    of_like_length,
    says_who_read_it,
)


# What must hold between the two sets of Welsh messages, of which one says ti and the other chi.
BETWEEN_REGISTERS: tuple[Rule, ...] = (
    same_messages,
    same_references,
    six_forms,
    nothing_to_do,
    of_like_length,
    says_who_read_it,
)


def name_of(rule: Rule) -> str:
    """Name a rule as people see it."""
    return rule.__name__.replace("_", "-")


def line_of(file: Path, name: str) -> int:
    """Give the line on which a message begins, or 1 where it does not stand in the file."""
    message = name.partition(".")[0]
    lines = file.read_text(encoding="utf-8").splitlines()
    return next((n for n, line in enumerate(lines, start=1) if line.startswith(f"{message} =")), 1)


def unread(welsh: Entries) -> list[str]:
    """Name the Welsh messages that no reader has read yet."""
    return [name for name, entry in welsh.items() if _comment(entry) == REVIEWED]


def references(entry: Entry) -> set[str]:
    """Give every variable, function, term and message that an entry refers to."""
    collected: set[str] = set()

    class Collector(visitor.Visitor):
        def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
            collected.add(f"${node.id.name}")

        def visit_FunctionReference(self, node: ast.FunctionReference) -> None:  # noqa: N802
            collected.add(f"{node.id.name}()")
            self.generic_visit(node)

        def visit_TermReference(self, node: ast.TermReference) -> None:  # noqa: N802
            collected.add(f"-{node.id.name}")
            self.generic_visit(node)

        def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802
            collected.add(node.id.name)

    Collector().visit(entry.node)
    return collected


def written(pattern: ast.Pattern) -> str:
    """Write a pattern as it stands in its file."""
    message = ast.Message(ast.Identifier("x"), value=pattern)
    return FluentSerializer().serialize_entry(message).removeprefix("x =").strip()


def _selections(entry: Entry) -> list[ast.SelectExpression]:
    collected: list[ast.SelectExpression] = []

    class Collector(visitor.Visitor):
        def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802
            collected.append(node)
            self.generic_visit(node)

    Collector().visit(entry.node)
    return collected


def _is_number(selector: object) -> bool:
    return isinstance(selector, ast.FunctionReference) and selector.id.name == "NUMBER"


def _pairs(welsh: Entries, english: Entries) -> Iterator[tuple[str, Entry, Entry]]:
    for name in welsh.keys() & english.keys():
        yield name, welsh[name], english[name]


def _written_texts(language: Entries) -> Iterator[tuple[str, str]]:
    for name, entry in language.items():
        for attribute, pattern in entry.patterns.items():
            yield f"{name}{attribute}", written(pattern)


def _comment(entry: Entry) -> str:
    comment = entry.node.comment
    return (comment.content or "").strip() if comment is not None else ""


def _name(node: ast.Message | ast.Term) -> str:
    return f"-{node.id.name}" if isinstance(node, ast.Term) else node.id.name


def unread_and_all(locales: Path) -> tuple[int, int]:
    """Count the Welsh messages that no reader has read yet, and all of them, in both registers."""
    sets = [entries_of(sorted((locales / folder).glob("*.ftl"))) for folder in ("cy", "cy-ti")]
    return sum(len(unread(each)) for each in sets), sum(map(len, sets))
