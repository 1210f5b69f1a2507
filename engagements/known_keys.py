"""Which keys may stand at a place of a file, for 'did you mean'."""

from collections.abc import Iterable
from difflib import get_close_matches
from functools import cache
from typing import Any

from pydantic import TypeAdapter

Location = tuple[int | str, ...]


def keys_of(adapter: TypeAdapter[Any], location: Location) -> frozenset[str]:
    """Give the keys that may stand in what a validation path leads to."""
    return frozenset(_at(adapter, location).get("properties", ()))


def kinds_with(adapter: TypeAdapter[Any], location: Location) -> tuple[str, ...]:
    """Name the kinds of question that have the key at the end of a path; none where it is in no question."""
    around = _at(adapter, location[:-2]) if len(location) > 1 else {}
    kinds = around.get("discriminator", {}).get("mapping", ())
    return tuple(kind for kind in kinds if location[-1] in keys_of(adapter, (*location[:-2], kind)))


def nearest(name: str, known: Iterable[str]) -> str | None:
    """Give the known name that is most like a mistyped one; None where none is like it."""
    return next(iter(get_close_matches(name.lower(), sorted(known), n=1)), None)


@cache
def _schema(adapter: TypeAdapter[Any]) -> dict[str, Any]:
    return adapter.json_schema()


def _at(adapter: TypeAdapter[Any], location: Location) -> dict[str, Any]:
    here = _schema(adapter)
    for part in location:
        if isinstance(part, int):
            here = here["items"]
        elif "discriminator" in here:
            here = {"$ref": here["discriminator"]["mapping"][part]}
        else:
            here = here["properties"][part]
        here = _meant(here, adapter)
    return here


def _meant(here: dict[str, Any], adapter: TypeAdapter[Any]) -> dict[str, Any]:
    """Follow to what is written elsewhere, and past 'or nothing at all'."""
    if "anyOf" in here:
        return _meant(here["anyOf"][0], adapter)
    if "$ref" in here:
        definitions: dict[str, dict[str, Any]] = _schema(adapter)["$defs"]
        return definitions[here["$ref"].rpartition("/")[2]]
    return here
