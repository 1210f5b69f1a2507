"""Which messages the templates of the staff pages say, read from their syntax tree."""

from collections.abc import Iterator
from pathlib import Path

from jinja2 import Environment, nodes

from console.application import SIGNED_OUT, Trouble
from console.desk import Done, Standing
from console.refusals import NOT_RECOGNISED, NOTHING_DONE, WORDS
from tests.locales.sayings import ROOT, CannotTell

TEMPLATES = sorted((ROOT / "console" / "templates").glob("*.html"))

# Functions that say a message, and where among the arguments its name stands.
_SAYERS = {"say": 0, "say_in": 1}
# What stands for the gap in a name that is put together.
FAMILIES: dict[str, list[str]] = {
    "console-done-": [*Done],
    "console-promise-": [*Standing],
    "console-trouble-": [*Trouble],
}
_HANDED_ON = {"refused": {*WORDS.values(), NOT_RECOGNISED, NOTHING_DONE, SIGNED_OUT}}


def said_by(template: Path) -> set[str]:
    """Give every name that a template says. Raises CannotTell where one cannot be worked out."""
    tree = Environment(autoescape=True).parse(template.read_text(encoding="utf-8"))
    return {name for call in tree.find_all(nodes.Call) for name in _said(call, template)}


def _said(call: nodes.Call, template: Path) -> Iterator[str]:
    if not isinstance(call.node, nodes.Name) or call.node.name not in _SAYERS:
        return
    match call.args[_SAYERS[call.node.name]]:
        case nodes.Const(value=name):
            yield name
        case nodes.Concat(nodes=[nodes.Const(value=begin), _]) if begin in FAMILIES:
            yield from (f"{begin}{end}" for end in FAMILIES[begin])
        case nodes.Name(name=name) if name in _HANDED_ON:
            yield from _HANDED_ON[name]
        case _:
            raise CannotTell(f"{template.name}:{call.lineno}")
