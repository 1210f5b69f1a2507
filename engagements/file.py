"""Engagement and feedback files: text in, a value or every fault out."""

from collections.abc import Iterable
from difflib import get_close_matches
from functools import cache
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from engagements import rules
from engagements.advice import Advice
from engagements.engagement import Engagement
from engagements.faults import Fault, FaultyFile
from engagements.feedback import Feedback
from engagements.follow_up import AskedBack
from engagements.yaml_tree import Document, Place, Tree, read_yaml, spell

ENGAGEMENT = TypeAdapter(Engagement)
FEEDBACK = TypeAdapter(Feedback)
FOLLOW_UP = TypeAdapter(AskedBack)

T = TypeVar("T")

_CODES = {
    "missing": "missing",
    "unexpected_keyword_argument": "unknown-key",
    "words_too_long": "words-too-long",
    "string_too_short": "empty",
    "string_too_long": "text-too-long",
    "string_pattern_mismatch": "identifier",
    "string_type": "not-text",
    "union_tag_invalid": "unknown-kind",
    "union_tag_not_found": "no-kind",
    "enum": "not-offered",
    "literal_error": "not-offered",
    "too_short": "too-few",
    "too_long": "too-many",
    "bool_parsing": "not-true-or-false",
    "int_parsing": "not-a-number",
    "greater_than_equal": "number-too-small",
    "less_than_equal": "number-too-large",
    "tuple_type": "not-a-list",
    "dataclass_type": "not-a-mapping",
    "picture_name": "picture-name",
}


def read_engagement(text: str) -> Engagement:
    """Read an engagement file, or raise FaultyFile."""
    document = read_yaml(text)
    engagement = _validated(ENGAGEMENT, document)
    _refuse(rules.of_engagement(engagement), document)
    return engagement


def read_feedback(text: str) -> Feedback:
    """Read a feedback file, or raise FaultyFile."""
    document = read_yaml(text)
    feedback = _validated(FEEDBACK, document)
    _refuse(rules.of_feedback(feedback), document)
    return feedback


def read_follow_up(text: str) -> AskedBack:
    """Read the file of a follow-up question, or raise FaultyFile."""
    return _validated(FOLLOW_UP, read_yaml(text))


def is_feedback(text: str) -> bool:
    """Tell whether a file means to be feedback: it names an engagement instead of being one."""
    tree = read_yaml(text).tree
    return isinstance(tree, dict) and "engagement" in tree


def is_engagement(text: str) -> bool:
    """Tell whether a file means to be an engagement: it has a level, and names no other engagement."""
    tree = read_yaml(text).tree
    return isinstance(tree, dict) and "level" in tree and "engagement" not in tree


def in_file(text: str, found: Iterable[Advice]) -> tuple[tuple[int, Advice], ...]:
    """Give each piece of advice the line of the file that it is about, in the order of the file."""
    document = read_yaml(text)
    lines = ((document.line(each.place), each) for each in found)
    return tuple(sorted(lines, key=lambda told: told[0]))


def _validated(adapter: TypeAdapter[T], document: Document) -> T:
    try:
        return adapter.validate_python(document.tree)
    except ValidationError as error:
        faults = (_fault(each, document) for each in error.errors(include_url=False))
        raise FaultyFile(_in_file_order(faults)) from None


def _refuse(broken: "rules.Broken", document: Document) -> None:
    faults = [Fault(rule.code, spell(rule.place), document.line(rule.place), rule.args) for rule in broken]
    if faults:
        raise FaultyFile(_in_file_order(faults))


def _in_file_order(faults: Any) -> tuple[Fault, ...]:
    return tuple(sorted(faults, key=lambda fault: fault.line))


def _fault(error: ErrorDetails, document: Document) -> Fault:
    place = _written_place(error["loc"], document.tree)
    kind = error["type"]
    code = _CODES.get(kind, "not-a-date" if kind.startswith("date") else "wrong-value")
    return Fault(code, spell(place), document.line(place), _args(error, place, document))


def _written_place(location: tuple[int | str, ...], tree: Tree) -> Place:
    """Turn a validation path into the path in the file: the kind of a question is no place in it."""
    place: list[str | int] = []
    here: Tree | None = tree
    for n, part in enumerate(location):
        of_union = isinstance(here, dict) and n > 0 and isinstance(location[n - 1], int)
        if of_union and isinstance(here, dict) and part == here.get("kind"):
            continue
        place.append(part)
        here = _child(here, part)
    return tuple(place)


def _child(tree: Tree | None, part: str | int) -> Tree | None:
    if isinstance(tree, dict):
        return tree.get(str(part))
    if isinstance(tree, list) and isinstance(part, int) and part < len(tree):
        return tree[part]
    return None


def _args(error: ErrorDetails, place: Place, document: Document) -> tuple[tuple[str, str | int], ...]:
    context = error.get("ctx", {})
    args: dict[str, str | int] = {"name": str(place[-1]) if place else ""}
    for ours, theirs in (
        ("limit", ("limit", "max_length", "min_length", "ge", "le")),
        ("length", ("length", "actual_length")),
        ("language", ("language",)),
        ("offered", ("expected", "expected_tags")),
    ):
        for name in theirs:
            if name in context:
                value = context[name]
                args[ours] = value if isinstance(value, int) else _in_no_language(str(value))
    if error["type"] == "unexpected_keyword_argument":
        args["nearest"] = _nearest(str(place[-1]))
    return tuple(sorted(args.items()))


def _in_no_language(names: str) -> str:
    """Write names as a list with commas alone: the library joins them in English, with 'or'."""
    return names.replace("'", "").replace(" or ", ", ")


def _nearest(name: str) -> str:
    return next(iter(get_close_matches(name, _known_keys(), n=1)), "none")


@cache
def _known_keys() -> frozenset[str]:
    """Give every key that may stand in a file, for 'did you mean'."""
    schemas = (ENGAGEMENT.json_schema(), FEEDBACK.json_schema())
    kinds = [kind for schema in schemas for kind in (schema, *schema.get("$defs", {}).values())]
    return frozenset(key for kind in kinds for key in kind.get("properties", ()))
