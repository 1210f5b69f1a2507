"""What an attacker holds, read into one form whichever database it came from."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

Value = bytes | str | int | None

TABLES = ("contact", "draft", "envelope", "following", "nullifier", "response")


@dataclass(frozen=True, slots=True)
class Written:
    """One row, as the log says that it was written."""

    table: str
    values: Mapping[str, Value]


Transaction = tuple[Written, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """The whole log, how the responses lie in the files at the end, and the keys that still exist.

    `keys` is the key directory; `lying` gives the ids of the responses in their physical order.
    """

    log: tuple[Transaction, ...]
    lying: tuple[bytes, ...]
    keys: Path


def blob(row: Written, name: str) -> bytes:
    """Give a column that holds bytes."""
    value = row.values[name]
    if not isinstance(value, bytes):
        raise TypeError(name)
    return value
