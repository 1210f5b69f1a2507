"""Figures that leave the team."""

import pytest

from storage.disclosure import Figure, parts, shown, table

STARS = Figure("*", None)


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (0, "0"),  # nobody, and no harm in saying so
        *((few, "*") for few in range(1, 8)),  # few enough to be known
        (8, "10"),  # the first that is told
        (12, "10"),  # the nearest below
        (13, "15"),  # the nearest above
        (17, "15"),
        (18, "20"),
        (40, "40"),  # exactly
        (42, "40"),
        (43, "45"),
        (1002, "1,000"),
        (1248, "1,250"),  # as Welsh and English both write it
    ],
    ids=str,
)
def test_a_count_is_rounded(count: int, expected: str) -> None:
    """A reader of published figures cannot work out one person from them."""
    assert expected == shown(count)


@pytest.mark.parametrize(
    ("counts", "base", "expected"),
    [
        # nobody answered
        ((0, 0), 0, (Figure("0", None), Figure("0", None))),
        # too few for percentages
        ((20, 19), 39, (Figure("20", None), Figure("20", None))),
        # from forty on there are some, from the rounded figures
        ((20, 20), 40, (Figure("20", 50), Figure("20", 50))),
        ((23, 19), 42, (Figure("25", 62), Figure("20", 50))),
        # what is hidden has no percentage either
        ((38, 2), 40, (Figure("40", 100), STARS)),
        # nought stays nought
        ((40, 0), 40, (Figure("40", 100), Figure("0", 0))),
        # one option holds almost all of a small group
        ((9, 1), 10, (STARS, STARS)),
        # all of it
        ((10, 0), 10, (STARS, STARS)),
        # just under almost all
        ((8, 2), 10, (Figure("10", None), STARS)),
        # the largest small group
        ((36, 3), 39, (STARS, STARS)),
        ((35, 4), 39, (Figure("35", None), STARS)),
        # one person
        ((1, 0), 1, (STARS, STARS)),
        # a question of words has no options
        ((), 12, ()),
    ],
    ids=str,
)
def test_a_table_tells_nothing_of_a_small_group(
    counts: tuple[int, ...], base: int, expected: tuple[Figure, ...]
) -> None:
    """A reader learns what most people chose, and nothing of anyone in a small group."""
    assert expected == table(counts, base)


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ((0, 0), ("0", "0")),
        ((8, 52), ("10", "50")),
        # a small one hides the other: the whole less the other would give it
        ((1, 99), ("*", "*")),
        ((30, 7), ("*", "*")),
        ((3, 3), ("*", "*")),
        # nobody is nobody's secret
        ((0, 40), ("0", "40")),
        ((0, 3), ("0", "*")),
    ],
    ids=str,
)
def test_parts_of_a_whole_cannot_be_had_by_subtracting(
    counts: tuple[int, ...], expected: tuple[str, ...]
) -> None:
    """A reader who knows the whole learns no small part of it from the others."""
    assert expected == parts(counts)
