"""Figures that leave the team: rounded so that nobody can be worked out from them.

0 stays 0, 1 to 7 become *, the rest the nearest 5. Percentages come only from rounded figures and from a
base of 40 or more. Nothing is told where one option may hold almost all of a small group. Where counts add
up to a whole that is told elsewhere, a small one hides the others too.

Every decision here follows from the rounded figures alone, so whether something is told or hidden tells a
reader nothing that the figures do not.
"""

from dataclasses import dataclass

HIDDEN = "*"
_HIDDEN_UP_TO = 7
_NEAREST = 5
_ALMOST_ALL = 0.9

SMALL = (1, _HIDDEN_UP_TO)
# Shown as 40, it may be 38: from 45 on it is certainly 40 or more.
_SMALL_GROUP = 40


@dataclass(frozen=True, slots=True)
class Figure:
    """One count as it may be shown; `percent` only where the base is large enough."""

    shown: str
    percent: int | None


def rounded(count: int) -> int | None:
    """Round a count to the nearest 5; None where it must be hidden."""
    if count == 0:
        return 0
    if count <= _HIDDEN_UP_TO:
        return None
    return _NEAREST * ((2 * count + _NEAREST) // (2 * _NEAREST))


def shown(count: int) -> str:
    """Write a count as it may leave the team. Welsh and English both write thousands as 1,250."""
    figure = rounded(count)
    return HIDDEN if figure is None else f"{figure:,}"


def readable(count: int) -> tuple[int, int]:
    """Give the smallest and the largest count that would be shown as this one is."""
    figure = rounded(count)
    if figure is None:
        return SMALL
    if figure == 0:
        return 0, 0
    return max(figure - _NEAREST // 2, _HIDDEN_UP_TO + 1), figure + _NEAREST // 2


def almost_all(counts: tuple[int, ...], base: int) -> bool:
    """Tell whether one count may hold almost all of a small group: to tell it would tell of each of them.

    A group that is shown as * is told nothing of.
    """
    fewest, _ = readable(base)
    most = max((readable(count)[1] for count in counts), default=0)
    return base > 0 and not large(base) and (most >= _ALMOST_ALL * fewest or rounded(base) is None)


def large(base: int) -> bool:
    """Tell whether a group is shown as so large that it has 40 or more for certain."""
    return (rounded(base) or 0) > _SMALL_GROUP


def parts(counts: tuple[int, ...]) -> tuple[str, ...]:
    """Write counts that add up to a whole which is told elsewhere.

    Where one of them must be hidden, all are but noughts: the whole less the others would give it.
    """
    hidden = any(rounded(count) is None for count in counts)
    return tuple(HIDDEN if hidden and count else shown(count) for count in counts)


def table(counts: tuple[int, ...], base: int) -> tuple[Figure, ...]:
    """Write the counts of one question, given how many answered it, where any may be told."""
    return tuple(Figure(shown(count), _percent(count, base)) for count in counts)


def hidden(options: int) -> tuple[Figure, ...]:
    """Write a table that tells nothing."""
    return (Figure(HIDDEN, None),) * options


def _percent(count: int, base: int) -> int | None:
    figure, whole = rounded(count), rounded(base)
    return round(100 * figure / whole) if figure is not None and whole and large(base) else None
