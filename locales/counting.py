"""Which variables a message chooses its form by: each of them must come in as a whole number.

Fluent takes "3" for a word like any other, matches it with none of the six forms of Welsh, and silently says
the last: '3 cwestiwn' where it should have been 'tri chwestiwn'.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from fluent.syntax import ast

# The six forms of Welsh: 0, 1, 2, 3, 6 and the rest. A choice by a word has `other` too.
_FORMS = frozenset({"zero", "one", "two", "few", "many"})


def counted_by(pattern: Any) -> frozenset[str]:
    """Name the variables that a pattern counts by."""
    return frozenset(_counted(pattern))


def words_for_numbers(counted: frozenset[str], args: Mapping[str, str | int]) -> tuple[str, ...]:
    """Name those of the variables counted by that came in as something else than a number."""
    return tuple(sorted([name for name in counted if not isinstance(args.get(name, 0), int)]))


def _counted(node: Any) -> Iterator[str]:
    if isinstance(node, ast.SelectExpression) and any(_is_a_form(each.key) for each in node.variants):
        yield from _variables(node.selector)
    for part in _parts(node):
        yield from _counted(part)


def _variables(node: Any) -> Iterator[str]:
    if isinstance(node, ast.VariableReference):
        yield node.id.name
    for part in _parts(node):
        yield from _variables(part)


def _parts(node: Any) -> Iterator[Any]:
    for value in vars(node).values():
        parts = value if isinstance(value, list) else [value]
        yield from (each for each in parts if isinstance(each, ast.BaseNode))


def _is_a_form(key: ast.Identifier | ast.NumberLiteral) -> bool:
    return isinstance(key, ast.NumberLiteral) or key.name in _FORMS
