"""What is wrong with the form of a file, in codes that the words of locales know."""

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from engagements.faults import Fault, FaultyFile
from engagements.known_keys import keys_of, kinds_with, nearest
from engagements.language import Bilingual, EasyRead, Language
from engagements.rules import BrokenRule
from engagements.services import Service
from engagements.yaml_tree import Document, Place, Tree, spell

T = TypeVar("T")
Args = dict[str, str | int]

# What the library calls a fault, and what we call it.
CODES = {
    "missing": "missing",
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
    "date_without_time": "no-time",
    "date_left_out": "time-left-out",
    "date_twice": "time-twice",
    "date_from_datetime_inexact": "only-a-day",
}
# The codes of faults of which the library knows less than we do.
OF_MORE = {"unknown-key", "other-kind", "comma", "not-both-languages", "not-a-date", "wrong-value"}
_UNKNOWN = "unexpected_keyword_argument"
_IN_BOTH_LANGUAGES = {each.__name__ for each in (Bilingual, EasyRead, Service)}


def validated(adapter: TypeAdapter[T], document: Document) -> T:
    """Read a document as one kind of file. Raises FaultyFile with every fault of its form."""
    try:
        return adapter.validate_python(document.tree)
    except ValidationError as error:
        found = error.errors(include_url=False)
        faults = (_fault(each, adapter, document) for each in found if not _follows(each, document))
        raise FaultyFile(in_file_order(faults)) from None


def on_their_lines(broken: Iterable[BrokenRule], document: Document) -> Iterator[Fault]:
    """Give each broken rule the line of the file that it is about."""
    for rule in broken:
        yield Fault(rule.code, spell(rule.place), document.line(rule.place), rule.args)


def in_file_order(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    """Put faults in the order in which an author finds them in the file."""
    return tuple(sorted(faults, key=lambda fault: fault.line))


def _follows(error: ErrorDetails, document: Document) -> bool:
    """Tell whether a list is short only because of the faults of what stands in it."""
    if error["type"] != "too_short":
        return False
    here: Tree | None = document.tree
    for part in _written_place(error["loc"], document.tree):
        here = _child(here, part)
    return isinstance(here, list) and len(here) >= error["ctx"]["min_length"]


def _fault(error: ErrorDetails, adapter: TypeAdapter[Any], document: Document) -> Fault:
    place = _written_place(error["loc"], document.tree)
    args: Args = {"name": str(place[-1]) if place else "", **_limits(error)}
    code = _of_unknown(error["loc"], adapter, args) if error["type"] == _UNKNOWN else _code(error)
    return Fault(code, spell(place), document.line(place), tuple(sorted(args.items())))


def _code(error: ErrorDetails) -> str:
    kind = error["type"]
    if kind == "dataclass_type" and error["ctx"]["class_name"] in _IN_BOTH_LANGUAGES:
        return "not-both-languages"
    return CODES.get(kind, "not-a-date" if kind.startswith("date") else "wrong-value")


def _of_unknown(location: tuple[int | str, ...], adapter: TypeAdapter[Any], args: Args) -> str:
    """Tell of an unknown key what it may be: that of another kind of question, or a slip of the pen."""
    name = str(location[-1])
    if kinds := kinds_with(adapter, location):
        args["offered"] = ", ".join(kinds)
        return "other-kind"
    known = keys_of(adapter, location[:-1])
    args["nearest"] = nearest(name, known) or "none"
    # What a comma in a text cuts off looks like a key.
    return "comma" if args["nearest"] == "none" and known >= {*Language} else "unknown-key"


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


def _limits(error: ErrorDetails) -> Args:
    context = error.get("ctx", {})
    args: Args = {}
    for ours, theirs in (
        ("limit", ("limit", "max_length", "min_length", "ge", "le")),
        ("length", ("length", "actual_length")),
        ("language", ("language",)),
        ("offered", ("expected", "expected_tags")),
    ):
        for name in theirs:
            if name in context:
                args[ours] = _plain(context[name])
    return args


def _plain(value: Any) -> str | int:
    """Write a whole number without a point, and names with commas alone: the library joins them with 'or'."""
    if isinstance(value, int):
        return value
    if isinstance(value, float):
        return f"{value:g}"
    return str(value).replace("'", "").replace(" or ", ", ")
