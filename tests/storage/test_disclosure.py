"""Figures that leave the team."""

import pytest

from storage.disclosure import Figure, almost_all, parts, readable, shown, table

STAR = Figure("*", None)


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


@pytest.mark.parametrize("count", range(1, 60))
def test_a_reader_knows_a_count_no_better_than_it_is_shown(count: int) -> None:
    """A reader who knows the rounding has every count left that is shown alike, and no other."""
    alike = [each for each in range(1, 70) if shown(each) == shown(count)]

    assert (min(alike), max(alike)) == readable(count)


@pytest.mark.parametrize(
    ("counts", "base", "expected"),
    [
        # nobody answered
        ((0, 0), 0, (Figure("0", None), Figure("0", None))),
        # shown as 40 it may be 38, too few for percentages
        ((20, 19), 39, (Figure("20", None), Figure("20", None))),
        ((23, 19), 42, (Figure("25", None), Figure("20", None))),
        # from there on there are some, from the rounded figures
        ((23, 20), 43, (Figure("25", 56), Figure("20", 44))),
        # what is hidden has no percentage either
        ((48, 2), 50, (Figure("50", 100), STAR)),
        # nought stays nought
        ((50, 0), 50, (Figure("50", 100), Figure("0", 0))),
        # a question of words has no options
        ((), 12, ()),
    ],
    ids=str,
)
def test_percentages_come_from_rounded_figures_of_many(
    counts: tuple[int, ...], base: int, expected: tuple[Figure, ...]
) -> None:
    """A reader learns what most people chose, and no percentage that is finer than the figures."""
    assert expected == table(counts, base)


@pytest.mark.parametrize(
    ("counts", "base", "expected"),
    [
        # nine of ten, and all of ten
        ((9, 1), 10, True),
        ((10, 0), 10, True),
        # eight of ten are shown as nine of ten are
        ((8, 2), 10, True),
        ((6, 4), 10, False),
        # 35 of 40 may be 37 of 38
        ((35, 4), 39, True),
        ((30, 9), 39, False),
        # in a large group it tells of nobody
        ((43, 0), 43, False),
        # a group that is shown as a * is told nothing of
        ((4, 3), 7, True),
        ((0, 0), 0, False),
    ],
    ids=str,
)
def test_almost_all_of_a_small_group_is_no_figure(counts: tuple[int, ...], base: int, expected: bool) -> None:
    """A reader cannot conclude from a small group what each of its members said."""
    assert expected is almost_all(counts, base)


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
