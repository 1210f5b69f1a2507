"""JSON of an unknown hand: what is not of the kind that it should be is taken as empty."""

import json
from typing import Any

from importing.errors import NotJson, UnknownQuestionnaire

Json = Any


def read_json(text: str, name: str) -> dict[str, Json]:
    """Read the mapping in a JSON file. Raises NotJson, or UnknownQuestionnaire where it is no mapping."""
    try:
        tree = json.loads(text, parse_constant=_no_number)
    except (ValueError, RecursionError):
        raise NotJson(name) from None
    if not isinstance(tree, dict):
        raise UnknownQuestionnaire(name)
    return tree


def _no_number(name: str) -> None:
    raise ValueError(name)


def mapping(value: Json) -> dict[str, Json]:
    """Give a mapping, or an empty one."""
    return value if isinstance(value, dict) else {}


def listed(value: Json) -> list[Json]:
    """Give a list, or an empty one."""
    return value if isinstance(value, list) else []


def string(value: Json) -> str:
    """Give a text, or an empty one."""
    return value if isinstance(value, str) else ""


def whole(value: Json) -> int | None:
    """Give a whole number, or none; true and false are no numbers."""
    return value if isinstance(value, int) and not isinstance(value, bool) else None
