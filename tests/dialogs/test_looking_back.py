"""Looking back at an answer: it stays unless somebody says that it is to go."""

import pytest

from dialogs.answers import Answer, answer_to
from dialogs.world import World
from engagements.questions import AnyQuestion, Budget, Choices, Ranking, Text
from tests.dialogs.walking import Walk
from tests.examples import NOW, both, engagement, option, yes_or_no

SOME = tuple(map(option, "abc"))
WORDS = Text(id="words", text=both("words"))
CHOICES = Choices(id="choices", text=both("choices"), options=SOME)
RANKING = Ranking(id="ranking", text=both("ranking"), options=SOME)
BUDGET = Budget(id="budget", text=both("budget"), options=SOME)


def answering(*questions: AnyQuestion) -> Walk:
    """Give somebody at the first of these questions."""
    walk = Walk(World(NOW, b"", (engagement(*questions, yes_or_no("last")),)))
    walk.start("small")
    walk.press("begin", "anonymous")
    return walk


def given(walk: Walk, question: str) -> Answer | None:
    """Give the answer that stands."""
    assert walk.state.draft is not None
    return answer_to(walk.state.draft.answers, question)


def test_going_on_keeps_the_answer() -> None:
    """A participant who only looked back at their words goes on, and the words are still there."""
    walk = answering(WORDS)
    walk.write("Mwy o fysiau.")

    walk.press("q1.back", "q0.on")

    assert Answer("words", "Mwy o fysiau.") == given(walk, "words")
    assert walk.state.draft is not None
    assert "last" == walk.state.draft.step


def test_a_button_that_deletes_says_so() -> None:
    """A participant finds no 'skip' beside an answer: what takes it away is called deleting."""
    walk = answering(WORDS)
    walk.write("Mwy o fysiau.")

    walk.press("q1.back")

    assert {"Keep this answer →", "Delete this answer"} <= set(walk.labels)
    assert "Skip →" not in walk.labels
    walk.press("q0.skip")
    assert Answer("words", None) == given(walk, "words")


def test_what_must_be_answered_can_be_kept_and_not_deleted() -> None:
    """A participant who looks back at a question that needs an answer can only keep or change it."""
    walk = answering(yes_or_no("first", required=True))

    walk.press("q0.0", "q1.back")

    assert "Keep this answer →" in walk.labels
    assert "Delete this answer" not in walk.labels


@pytest.mark.parametrize(
    ("question", "presses"),
    [(CHOICES, ("q0.0", "q0.done")), (RANKING, ("q0.0", "q0.1", "q0.2", "q0.done"))],
    ids=["choices", "ranking"],
)
def test_what_is_ticked_anew_stands_alone(question: AnyQuestion, presses: tuple[str, ...]) -> None:
    """A participant who ticks something else does not read the old answer beside it."""
    walk = answering(question)
    walk.press(*presses)
    before = walk.press("q1.back")

    ticked = walk.press("q0.0")

    assert "Your answer so far" in before
    assert "Your answer so far" not in ticked
    assert "Keep this answer →" not in walk.labels


def test_a_budget_that_was_shared_out_can_be_kept() -> None:
    """A participant who looks back at a budget goes on with it as it was."""
    walk = answering(BUDGET)
    walk.write("50, 30, 20")
    shared = given(walk, BUDGET.id)

    walk.press("q1.back", "q0.on")

    assert shared is not None
    assert shared == given(walk, BUDGET.id)


def test_why_something_is_no_answer_stands_beside_the_buttons() -> None:
    """A participant who wrote something else reads last, just above the buttons, what would be an answer."""
    walk = answering(yes_or_no("first"))

    said = walk.write("banana")

    text = said.partition("\n[")[0].rstrip()
    assert text.endswith("or write the words on it.")
