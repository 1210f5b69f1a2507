"""What a reader can work out from published figures: bounds of what is hidden, narrowed as far as they go.

A reader knows the rounding, that options add up to those who answered, that nobody answers more questions
than there are responses, and that figures only grow. Each of these is a rule that the parts of one side are
together no more than the parts of the other.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

UNKNOWN = 10**9

# Two more than are promised: what narrows each count by itself misses what only all together give.
ENOUGH_VALUES = 5

Bounds = tuple[int, int]


@dataclass(frozen=True, slots=True)
class AtMost:
    """The counts named on the left are together at most those on the right."""

    left: tuple[str, ...]
    right: tuple[str, ...]


def equal(left: tuple[str, ...], right: tuple[str, ...]) -> tuple[AtMost, AtMost]:
    """Say that both sides are the same."""
    return AtMost(left, right), AtMost(right, left)


def deduced(known: Mapping[str, Bounds], rules: Iterable[AtMost]) -> dict[str, Bounds]:
    """Narrow what is known of each count until the rules give no more.

    A rule that contradicts what is known tells a reader only that it does not hold here: somebody withdrew.
    """
    bounds = dict(known)
    standing = tuple(rules)
    narrower = True
    while narrower:
        # All of them in each round: any() alone would stop at the first.
        narrower = sum(_applied(bounds, rule) for rule in standing) > 0
    return bounds


def _applied(bounds: dict[str, Bounds], rule: AtMost) -> bool:
    """Apply one rule. Returns whether anything became narrower."""
    least = sum(bounds[name][0] for name in rule.left)
    most = sum(bounds[name][1] for name in rule.right)
    narrower = False
    if least > most:
        return False
    for name in rule.left:
        lowest, highest = bounds[name]
        narrower |= _set(bounds, name, (lowest, min(highest, most - (least - lowest))))
    for name in rule.right:
        lowest, highest = bounds[name]
        narrower |= _set(bounds, name, (max(lowest, least - (most - highest)), highest))
    return narrower


def _set(bounds: dict[str, Bounds], name: str, narrowed: Bounds) -> bool:
    changed = bounds[name] != narrowed
    bounds[name] = narrowed
    return changed


def narrow(bounds: Bounds) -> bool:
    """Tell whether so few values are left that a reader as good as knows which."""
    lowest, highest = bounds
    return highest - lowest + 1 < ENOUGH_VALUES
