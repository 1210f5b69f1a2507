"""What can be read of an engagement file that has faults, so that an author hears of the others too."""

from contextlib import suppress
from dataclasses import MISSING, fields
from typing import Any

from pydantic import TypeAdapter, ValidationError

from engagements.engagement import Engagement
from engagements.known_keys import nearest
from engagements.yaml_tree import Tree

_FIELDS = {field.name: field for field in fields(Engagement)}
_ADAPTERS: dict[str, TypeAdapter[Any]] = {name: TypeAdapter(field.type) for name, field in _FIELDS.items()}


def partly_read(tree: Tree) -> Engagement:
    """Read every field that has no fault.

    The others are not there: what asks for one of them raises AttributeError. So does what a mistyped key
    may have meant, because nobody knows what it would say.
    """
    read = object.__new__(Engagement)
    written = tree if isinstance(tree, dict) else {}
    mistyped = {nearest(name, _FIELDS) for name in written if name not in _FIELDS}
    for name, field in _FIELDS.items():
        if name in written:
            with suppress(ValidationError):
                object.__setattr__(read, name, _ADAPTERS[name].validate_python(written[name]))
        elif name not in mistyped and field.default is not MISSING:
            object.__setattr__(read, name, field.default)
    return read
