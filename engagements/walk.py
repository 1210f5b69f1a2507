"""Everything of one type that stands in a value, with its place in the file."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import TypeVar

from engagements.yaml_tree import Place

T = TypeVar("T")


def all_in(value: object, wanted: type[T], place: Place = ()) -> Iterator[tuple[Place, T]]:
    """Give all values of a type that a value holds, in the order of its fields, and nothing within them."""
    if isinstance(value, wanted):
        yield place, value
    elif isinstance(value, tuple):
        for n, each in enumerate(value):
            yield from all_in(each, wanted, (*place, n))
    elif is_dataclass(value):
        for field in fields(value):
            yield from all_in(getattr(value, field.name), wanted, (*place, field.name))
