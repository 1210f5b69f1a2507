"""Questions that are asked only of some: by what they chose, named, ranked, shared out or voted."""

import pytest

from dialogs.answers import Answer, asked
from engagements.questions import AnyQuestion, AskIf, Budget, Choice, Number, Ranking, Scale, Statement
from engagements.questions.values import Share, Spot, Value
from tests.dialogs.kinds import AREAS, KILOMETRES, options
from tests.examples import both, engagement, yes_or_no

CHOICE = Choice(id="first", text=both("first"), options=options(3))
SCALE = Scale(id="first", text=both("first"), from_label=both("low"), to_label=both("high"))
RANKING = Ranking(id="first", text=both("first"), options=options(3))
BUDGET = Budget(id="first", text=both("first"), options=options(3))
STATEMENT = Statement(id="first", text=both("first"))


@pytest.mark.parametrize(
    ("question", "names", "value", "follows"),
    [
        (CHOICE, ("o2", "o3"), ("o2",), True),
        (CHOICE, ("o2", "o3"), ("o1",), False),
        (SCALE, ("4", "5"), 4, True),
        (SCALE, ("4", "5"), 3, False),
        (KILOMETRES, ("10",), 10, True),
        (KILOMETRES, ("10",), 49, True),
        (KILOMETRES, ("10",), 50, False),
        (KILOMETRES, ("0",), 9, True),
        (AREAS, ("brecon",), ("brecon",), True),
        (AREAS, ("brecon",), Spot(51.9, -3.4), True),
        (AREAS, ("brecon",), Spot(52.5, -3.3), False),
        (AREAS, ("brecon",), Spot(51.5, -0.1), False),
        (AREAS, ("somewhere-else",), Spot(51.5, -0.1), True),
        (AREAS, ("somewhere-else",), ("somewhere-else",), True),
        (AREAS, ("somewhere-else",), Spot(52.5, -3.3), False),
        (RANKING, ("o3",), ("o3", "o1", "o2"), True),
        (RANKING, ("o3",), ("o1", "o3", "o2"), False),
        (BUDGET, ("o1",), (Share("o1", 60), Share("o2", 40)), True),
        (BUDGET, ("o2",), (Share("o1", 60), Share("o2", 40)), False),
        (STATEMENT, ("disagree", "pass"), ("pass",), True),
        (STATEMENT, ("disagree", "pass"), ("agree",), False),
        (CHOICE, ("o1",), None, False),
    ],
    ids=str,
)
def test_a_condition_holds_for_what_an_answer_counts_for(
    question: AnyQuestion, names: tuple[str, ...], value: Value, follows: bool
) -> None:
    """A participant is asked what follows exactly where their answer counts for what the author named."""
    about = engagement(question, yes_or_no("after", ask_if=AskIf(question.id, names)))
    answers = (Answer(question.id, value),)

    assert follows == ("after" in [each.id for each in asked(about, answers)])


def test_bands_made_by_the_program_can_be_named() -> None:
    """An author who gives no bands can still ask of the numbers from the first of one."""
    question = Number(id="first", text=both("first"), to=100)
    about = engagement(question, yes_or_no("after", ask_if=AskIf("first", ("80",))))

    assert 2 == len(asked(about, (Answer("first", 100),)))
