"""Questions that share an amount out among options."""

import pytest

from dialogs.questions import kind_of
from dialogs.questions.kind import Answered, Complaint, Outcome, Standing, Ticked
from dialogs.text import words
from engagements.questions import Budget
from engagements.questions.values import Share
from tests.dialogs.kinds import after, answers_of, at, draft_of, options
from tests.examples import both

POINTS = Budget(id="share", text=both("share"), options=options(3), total=100, step=50)
MONEY = Budget(id="share", text=both("share"), options=options(2), total=3000, step=500, unit="£")
HOW = Complaint(words("asking-choose-budget", count=3))


@pytest.mark.parametrize(
    ("presses", "outcome"),
    [
        (["1"], Ticked(("o2",))),
        (["1", "1"], Ticked(("o2", "o2"))),
        (["1", "0", "less"], Ticked(("o2",))),
        (["1", "0", "again"], Ticked(())),
        (["1", "0", "2"], Complaint(words("asking-budget-none-left"))),
        (["1", "0", "less", "2", "done"], Answered((Share("o2", 50), Share("o3", 50)))),
        (["1", "1", "done"], Answered((Share("o2", 100),))),
        (["1", "done"], Complaint(words("asking-budget-all", sum="100", shared="50"))),
    ],
)
def test_each_press_gives_a_step(presses: list[str], outcome: Outcome) -> None:
    """A participant gives step by step, takes the last one back, and is told when nothing is left."""
    assert outcome == after(POINTS, presses)


@pytest.mark.parametrize(
    ("question", "typed", "outcome"),
    [
        (POINTS, "50, 30, 20", Answered((Share("o1", 50), Share("o2", 30), Share("o3", 20)))),
        (POINTS, "0,100,0", Answered((Share("o2", 100),))),
        (POINTS, "50; 50; 0", Answered((Share("o1", 50), Share("o2", 50)))),
        (POINTS, "50\n50\n0", Answered((Share("o1", 50), Share("o2", 50)))),
        (MONEY, "£1000, £2000", Answered((Share("o1", 1000), Share("o2", 2000)))),
        (MONEY, "£1,000, £2,000", Answered((Share("o1", 1000), Share("o2", 2000)))),
        (MONEY, "3000£, 0", Answered((Share("o1", 3000),))),
        (POINTS, "50, 50", HOW),
        (POINTS, "", HOW),
        (POINTS, "half, 50, 0", HOW),
        (POINTS, "150, -50, 0", HOW),
        (POINTS, "50, 40, 0", Complaint(words("asking-budget-all", sum="100", shared="90"))),
        (POINTS, "50, 60, 0", Complaint(words("asking-budget-all", sum="100", shared="110"))),
        (MONEY, "£1, £2", Complaint(words("asking-budget-all", sum="£3,000", shared="£3"))),
    ],
)
def test_amounts_can_be_typed(question: Budget, typed: str, outcome: Outcome) -> None:
    """A participant writes all amounts in order, as people write money, and hears if they do not add up."""
    assert outcome == kind_of(question).wrote(question, Standing(), typed)


def test_buttons_show_what_each_has_and_the_text_what_is_left() -> None:
    """A participant sees what each option has, and how much is still to share."""
    walk = at(MONEY)
    said = walk.press("q0.0", "q0.0", "q0.1")

    assert ["£1,000: o1 (en)", "£500: o2 (en)"] == walk.labels[:2]
    assert "Still to share: £1,500" in said


def test_a_budget_can_be_confirmed_once_all_is_shared() -> None:
    """A participant is offered to be done when nothing is left, and not before."""
    walk = at(POINTS)
    walk.press("q0.0")
    half = walk.labels
    walk.press("q0.0")

    assert (False, True) == ("Done choosing" in half, "Done choosing" in walk.labels)


def test_nothing_can_be_undone_where_nothing_was_given() -> None:
    """A participant who has given nothing is offered nothing to undo."""
    assert "Undo the last one" not in " ".join(at(POINTS).labels)


def test_none_left_is_told_and_keeps_what_was_given() -> None:
    """A participant who presses once too often reads so, and all that they gave stays."""
    walk = at(POINTS)
    said = walk.press("q0.0", "q0.1", "q0.1")

    assert "There is nothing left to share." in said
    assert ("o1", "o2") == draft_of(walk).ticked


def test_what_each_got_is_shown() -> None:
    """A participant reads their answer: what each option got, and not those that got nothing."""
    walk = at(MONEY)

    assert "✓ £3,000 o2 (en)\n" in walk.write("0, 3000") + "\n"
    assert {"share": (Share("o2", 3000),)} == answers_of(walk)


@pytest.mark.parametrize(
    "value",
    [
        (),
        (Share("o1", 90),),
        (Share("o1", 50), Share("o1", 50)),
        (Share("o1", 110), Share("o2", -10)),
        (Share("o1", 100), Share("o2", 0)),
        (Share("o9", 100),),
        ("o1",),
        100,
    ],
)
def test_what_does_not_share_all_of_it_is_no_answer(value: object) -> None:
    """When questions change, a participant's earlier budget stays only if it still adds up."""
    assert not kind_of(POINTS).allows(POINTS, value)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("shares", "most"),
    [
        ((Share("o1", 20), Share("o2", 80)), ("o2",)),
        ((Share("o1", 50), Share("o3", 50)), ("o1", "o3")),
    ],
)
def test_who_got_the_most_is_counted(shares: tuple[Share, ...], most: tuple[str, ...]) -> None:
    """An officer reads how many gave each option the most, or as much as any other."""
    assert most == POINTS.entries(shares)
