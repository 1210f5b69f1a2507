"""Identifiers that an engagement file takes, made of what the source has."""

import re
from unicodedata import normalize

from engagements import limits

_HEX = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}|[0-9a-f]{12}")


def slug(text: str) -> str:
    """Make an identifier of some words, cut between words; empty where nothing can be made of them."""
    plain = normalize("NFKD", text).encode("ascii", "ignore").decode().lower().replace("'", "")
    made = "-".join(re.findall(r"[a-z0-9]+", plain))
    if len(made) <= limits.IDENTIFIER:
        return made
    return made[: limits.IDENTIFIER].rpartition("-")[0] or made[: limits.IDENTIFIER]


def speaks(identifier: str) -> bool:
    """Tell whether an identifier of the source says something to a person: long rows of digits do not."""
    return 0 < len(identifier) <= limits.IDENTIFIER and not _HEX.search(identifier.lower())


class Names:
    """Gives every name once."""

    def __init__(self) -> None:
        self._given: set[str] = set()

    def new(self, *wished: str) -> str:
        """Give the first wish of which an identifier can be made, with a number behind it if it is taken."""
        made = next(filter(None, map(slug, wished)), "n")
        name, n = made, 1
        while name in self._given:
            n += 1
            end = f"-{n}"
            name = f"{made[: limits.IDENTIFIER - len(end)].rstrip('-')}{end}"
        self._given.add(name)
        return name
