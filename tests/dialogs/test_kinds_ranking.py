"""Questions whose options are put in order."""

import pytest

from dialogs.questions import kind_of
from dialogs.questions.kind import Answered, Complaint, Outcome, Standing, Ticked
from dialogs.text import words
from engagements.questions import Option, Ranking
from tests.dialogs.kinds import after, answers_of, at, options
from tests.examples import both

ALL = Ranking(id="order", text=both("order"), options=options(3))
TOP = Ranking(id="order", text=both("order"), options=options(4), top=2)
COMMAS = Ranking(id="order", text=both("order"), top=1, options=(Option("a", both("x, y")), *options(2)))


@pytest.mark.parametrize(
    ("question", "presses", "outcome"),
    [
        (ALL, ["2"], Ticked(("o3",))),
        (ALL, ["2", "0"], Ticked(("o3", "o1"))),
        (ALL, ["2", "0", "2"], Ticked(("o1",))),
        (ALL, ["2", "0", "2", "2"], Ticked(("o1", "o3"))),
        (ALL, ["2", "again"], Ticked(())),
        (ALL, ["2", "0", "1", "done"], Answered(("o3", "o1", "o2"))),
        (TOP, ["3", "1", "done"], Answered(("o4", "o2"))),
        (TOP, ["3", "1", "0"], Complaint(words("asking-rank-full", count=2))),
        (TOP, ["3", "1", "3", "0"], Ticked(("o2", "o1"))),
    ],
)
def test_options_are_put_in_the_order_of_the_presses(
    question: Ranking, presses: list[str], outcome: Outcome
) -> None:
    """A participant presses the most important first, takes one out again, or begins anew."""
    assert outcome == after(question, presses)


@pytest.mark.parametrize(
    ("question", "typed", "outcome"),
    [
        (ALL, "3, 1, 2", Answered(("o3", "o1", "o2"))),
        (ALL, "O2 (en), 3, o1 (cy).", Answered(("o2", "o3", "o1"))),
        (TOP, "4,1", Answered(("o4", "o1"))),
        (COMMAS, "x, y (en)", Answered(("a",))),
        *(
            (ALL, typed, Complaint(words("asking-rank-all", count=3)))
            for typed in ("", "3, 1", "3, 1, 1", "1, 2, 4", "3 1 2")
        ),
        (TOP, "1, 2, 3", Complaint(words("asking-rank-all", count=2))),
    ],
)
def test_an_order_can_be_typed(question: Ranking, typed: str, outcome: Outcome) -> None:
    """A participant who writes the numbers in their order needs no button."""
    assert outcome == kind_of(question).wrote(question, Standing(), typed)


def test_buttons_show_the_places() -> None:
    """A participant sees on each button which place it has, and the order so far above."""
    walk = at(ALL)
    said = walk.press("q0.2", "q0.0")

    assert ["2. o1 (en)", "o2 (en)", "1. o3 (en)"] == walk.labels[:3]
    assert "1. o3 (en)\n2. o1 (en)\n" in said


def test_an_order_can_be_confirmed_once_it_is_whole() -> None:
    """A participant is offered to be done when as many are in order as are asked for, and not before."""
    walk = at(TOP)
    walk.press("q0.3")
    half = walk.labels
    walk.press("q0.1")

    assert (False, True) == ("Done choosing" in half, "Done choosing" in walk.labels)


def test_an_order_is_shown_again_to_be_changed() -> None:
    """A participant who goes back finds their order as it was, and can change it by pressing."""
    walk = at(TOP, ALL.__class__(id="next", text=both("next"), options=options(2)))
    walk.press("q0.3", "q0.1", "q0.done")
    walk.press("q1.back", "q0.3", "q0.0", "q0.done")

    assert {"order": ("o2", "o1")} == answers_of(walk)


def test_more_places_than_options_are_all_of_them() -> None:
    """A participant is never asked for more than there are."""
    question = Ranking(id="order", text=both("order"), options=options(2), top=5)

    assert Answered(("o2", "o1")) == kind_of(question).wrote(question, Standing(), "2, 1")


@pytest.mark.parametrize("value", [(), ("o1",), ("o1", "o1"), ("o1", "o9"), ("o1", "o2", "o3"), "o1", 2])
def test_what_is_no_whole_order_is_none(value: object) -> None:
    """When questions change, a participant's earlier order stays only if it still is one."""
    assert not kind_of(TOP).allows(TOP, value)  # type: ignore[arg-type]


def test_the_first_place_is_counted() -> None:
    """An officer reads how many put each option first."""
    assert ("o4",) == TOP.entries(("o4", "o2"))
