"""YAML read into plain values, with the line of every place kept.

All scalars are read as text, so that an option called `yes` or `no` stays a word; the types of the
fields say later what is a date and what a number. Aliases are refused: a few of them can unfold into
gigabytes.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from engagements import limits
from engagements.faults import Fault, FaultyFile

Place = tuple[str | int, ...]
Tree = str | list["Tree"] | dict[str, "Tree"]

# How the library names the character that it did not expect.
_TAB = repr("\t")


@dataclass(frozen=True, slots=True)
class Document:
    """The values of one file and the line on which each place begins."""

    tree: Tree
    lines: dict[Place, int]

    def line(self, place: Place) -> int:
        """Give the line of a place, or of the nearest place around it that exists."""
        while place not in self.lines:
            place = place[:-1]
        return self.lines[place]


def read_yaml(text: str) -> Document:
    """Read one YAML document, or raise FaultyFile with every fault of its form."""
    if len(text.encode()) > limits.FILE_BYTES:
        raise FaultyFile((Fault("file-too-large", "", 1, (("limit", limits.FILE_BYTES // 1024),)),))
    try:
        _refuse_aliases(text)
        node = yaml.compose(text, Loader=yaml.BaseLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        if _TAB in (error.problem or ""):
            raise FaultyFile((Fault("yaml-tab", "", line),)) from None
        raise FaultyFile((Fault("yaml-form", "", line),)) from None
    except (yaml.YAMLError, RecursionError):
        raise FaultyFile((Fault("yaml-form", "", 1),)) from None
    if not isinstance(node, yaml.MappingNode):
        raise FaultyFile((Fault("not-a-mapping", "", 1),))
    lines: dict[Place, int] = {}
    twice = tuple(_twice(node, ()))
    if twice:
        raise FaultyFile(twice)
    return Document(_plain(node, (), lines), lines)


def _refuse_aliases(text: str) -> None:
    line = 1
    try:
        for token in yaml.scan(text, Loader=yaml.BaseLoader):
            line = token.end_mark.line + 1
            if isinstance(token, yaml.AliasToken):
                raise FaultyFile((Fault("yaml-alias", "", line),))
    except (ValueError, OverflowError):
        # PyYAML makes a character of any number that an escape names.
        raise FaultyFile((Fault("yaml-form", "", line),)) from None


def _plain(node: yaml.Node, place: Place, lines: dict[Place, int]) -> Tree:
    lines[place] = node.start_mark.line + 1
    if isinstance(node, yaml.MappingNode):
        tree: dict[str, Tree] = {}
        for key, value in node.value:
            tree[str(key.value)] = _plain(value, (*place, str(key.value)), lines)
            lines[(*place, str(key.value))] = key.start_mark.line + 1
        return tree
    if isinstance(node, yaml.SequenceNode):
        return [_plain(each, (*place, n), lines) for n, each in enumerate(node.value)]
    return str(node.value)


def _twice(node: yaml.Node, place: Place) -> Iterator[Fault]:
    if isinstance(node, yaml.SequenceNode):
        for n, each in enumerate(node.value):
            yield from _twice(each, (*place, n))
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                yield Fault("yaml-form", spell(place), key.start_mark.line + 1)
                continue
            name = str(key.value)
            if name in seen:
                yield Fault("key-twice", spell((*place, name)), key.start_mark.line + 1, (("name", name),))
            seen.add(name)
            yield from _twice(value, (*place, name))


def spell(place: Place) -> str:
    """Write a place as an author would: questions[2].options[1].label.cy, counting from 1."""
    spelled = ""
    for part in place:
        if isinstance(part, int):
            spelled += f"[{part + 1}]"
        else:
            spelled += f".{part}" if spelled else part
    return spelled
