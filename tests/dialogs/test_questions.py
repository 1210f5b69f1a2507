import pytest

from dialogs.answers import Answer, asked, counted, fits_the_envelope
from dialogs.questions import kind_of
from dialogs.questions.kind import Answered, Complaint, Outcome, Standing, Ticked
from dialogs.text import words
from engagements.questions import AnyQuestion, AskIf, Choice, Choices, Scale, Text
from tests.examples import both, engagement, option, yes_or_no

CHOICE = Choice(id="one", text=both("one"), options=(option("a"), option("b")))
CHOICES = Choices(id="some", text=both("some"), options=(option("a"), option("b"), option("c")))
SCALE = Scale(id="point", text=both("point"), from_=0, to=10, from_label=both("low"), to_label=both("high"))
TEXT = Text(id="words", text=both("words"), max_length=20)


@pytest.mark.parametrize(
    ("question", "typed", "outcome"),
    [
        (CHOICE, "2", Answered(("b",))),
        (CHOICE, " B (CY) ", Answered(("b",))),
        (CHOICE, "a (en).", Answered(("a",))),
        (CHOICE, "3", Complaint(words("asking-choose-one"))),
        (CHOICES, "c (cy), 1", Answered(("a", "c"))),
        (CHOICES, "1, 1", Answered(("a",))),
        (CHOICES, "1, 9", Complaint(words("asking-choose-some"))),
        (CHOICES, "", Complaint(words("asking-choose-some"))),
        (SCALE, "10", Answered(10)),
        (SCALE, "11", Complaint(words("asking-choose-point", lowest="0", highest="10"))),
        (SCALE, "⁵", Complaint(words("asking-choose-point", lowest="0", highest="10"))),
        (TEXT, "  Iawn  ", Answered("  Iawn  ")),
        (TEXT, " \n ", Complaint(words("asking-write"))),
        (TEXT, "x" * 20, Answered("x" * 20)),
        (TEXT, "x" * 21, Complaint(words("asking-too-long", length=21, limit=20))),
    ],
)
def test_what_is_typed_is_taken_or_kindly_refused(
    question: AnyQuestion, typed: str, outcome: Outcome
) -> None:
    """A participant who types instead of pressing is understood, or told what would be."""
    assert outcome == kind_of(question).wrote(question, Standing(), typed)


@pytest.mark.parametrize(
    ("question", "ticked", "pressed", "outcome"),
    [
        (CHOICE, (), "1", Answered(("b",))),
        (CHOICES, (), "2", Ticked(("c",))),
        (CHOICES, ("c",), "0", Ticked(("a", "c"))),
        (CHOICES, ("a", "c"), "2", Ticked(("a",))),
        (CHOICES, ("a", "c"), "done", Answered(("a", "c"))),
        (SCALE, (), "0", Answered(0)),
    ],
)
def test_a_press_ticks_or_answers(
    question: AnyQuestion, ticked: tuple[str, ...], pressed: str, outcome: Outcome
) -> None:
    """A participant's press chooses an option, or ticks one of several, in the author's order."""
    assert outcome == kind_of(question).pressed(question, Standing(ticked), pressed)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        (CHOICE, ("c",)),
        (CHOICE, ("a", "b")),
        (CHOICES, ()),
        (CHOICES, ("a", "a")),
        (SCALE, 11),
        (TEXT, ""),
        (TEXT, 5),
    ],
)
def test_a_value_that_is_no_answer_is_not_carried_over(question: AnyQuestion, value: object) -> None:
    """When questions change, a participant's earlier answer stays only if it still is one."""
    assert not kind_of(question).allows(question, value)  # type: ignore[arg-type]


def test_a_question_is_asked_only_where_its_condition_holds() -> None:
    """A participant who says no is not asked what only concerns those who say yes, nor what follows."""
    chain = engagement(
        yes_or_no("heard"),
        yes_or_no("have-one", ask_if=AskIf("heard", ("yes",))),
        yes_or_no("know-it", ask_if=AskIf("have-one", ("yes",))),
    )
    answers = (Answer("heard", ("no",)), Answer("have-one", ("yes",)))

    assert ["heard"] == [question.id for question in asked(chain, answers)]


def test_answers_to_questions_that_fell_away_are_not_sent() -> None:
    """A participant who changes yes to no sends only the answers to what they are still asked."""
    chain = engagement(yes_or_no("heard"), yes_or_no("have-one", ask_if=AskIf("heard", ("yes",))))
    changed = (Answer("heard", ("no",)), Answer("have-one", ("yes",)))

    assert (Answer("heard", ("no",)),) == counted(chain, changed)


def test_an_answer_that_cannot_be_sealed_is_refused_before_it_is_kept() -> None:
    """A flood of emoji is refused while it can still be shortened, not lost when it is sealed."""
    assert fits_the_envelope((Answer("a", "👪" * 600), Answer("b", "👪" * 600)))
    assert not fits_the_envelope((Answer("a", "👪" * 1000), Answer("b", "👪" * 1000)))
