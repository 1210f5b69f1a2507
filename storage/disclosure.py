"""Figures that leave the team: rounded so that nobody can be worked out from them.

0 stays 0, 1 to 7 become *, the rest the nearest 5. Percentages come only from rounded figures and from a
base of 40 or more. Nothing is told where one option holds almost all of a small group. Where counts add up
to a whole that is told elsewhere, a small one hides the others too.
"""

from dataclasses import dataclass

HIDDEN = "*"
_HIDDEN_UP_TO = 7
_NEAREST = 5
_BASE_FOR_PERCENT = 40
_ALMOST_ALL = 0.9


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


def almost_all(counts: tuple[int, ...], base: int) -> bool:
    """Tell whether one count holds almost all of a small group: to tell it would tell of each of them."""
    return 0 < base < _BASE_FOR_PERCENT and max(counts, default=0) >= _ALMOST_ALL * base


def parts(counts: tuple[int, ...]) -> tuple[str, ...]:
    """Write counts that add up to a whole which is told elsewhere.

    Where one of them must be hidden, all are but noughts: the whole less the others would give it.
    """
    hidden = any(rounded(count) is None for count in counts)
    return tuple(HIDDEN if hidden and count else shown(count) for count in counts)


def table(counts: tuple[int, ...], base: int) -> tuple[Figure, ...]:
    """Write the counts of one question, given how many answered it."""
    if almost_all(counts, base):
        return tuple(Figure(HIDDEN, None) for _ in counts)
    whole = rounded(base)
    percent_allowed = whole is not None and base >= _BASE_FOR_PERCENT
    figures: list[Figure] = []
    for count in counts:
        figure = rounded(count)
        percent = round(100 * figure / whole) if percent_allowed and figure is not None and whole else None
        figures.append(Figure(shown(count), percent))
    return tuple(figures)
