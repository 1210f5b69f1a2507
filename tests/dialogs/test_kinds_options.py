"""What questions with options can do: pages, pictures, and options that stand alone; and votes."""

import pytest

from dialogs.events import Commanded, Wrote
from dialogs.questions import kind_of
from dialogs.questions.kind import Answered, Complaint, Outcome, Standing, Ticked
from dialogs.replies import Ask, Show
from dialogs.text import words
from engagements import limits
from engagements.questions import AnyQuestion, Budget, Choice, Choices, Option, Place, Ranking, Statement
from engagements.questions.place import Area, At
from tests.dialogs.kinds import answers_of, at, draft_of, options, pictured, pictures_of
from tests.dialogs.walking import Walk
from tests.examples import both, option, yes_or_no

ALONE = Choices(
    id="some",
    text=both("some"),
    options=(
        option("a"),
        option("b"),
        Option("none", both("none"), exclusive=True),
        Option("unsure", both("unsure"), exclusive=True),
    ),
)
MANY = Choices(id="many", text=both("many"), options=options(20))
AREAS = tuple(Area(id=f"o{n}", label=both(f"o{n}"), at=At(52.0, -3.0 - n / 10)) for n in range(1, 21))
PAGED: tuple[AnyQuestion, ...] = (
    Choice(id="many", text=both("many"), options=options(20)),
    MANY,
    Ranking(id="many", text=both("many"), options=options(20), top=2),
    Budget(id="many", text=both("many"), options=options(20)),
    Place(id="many", text=both("many"), options=AREAS),
)
SEEN = Choices(
    id="seen", text=both("seen"), options=(*map(pictured, "ab"), option("c"), *options(6), pictured("z"))
)
STATEMENT = Statement(id="said", text=both("said"))
NEXT = yes_or_no("next")


@pytest.mark.parametrize(
    ("ticked", "pressed", "left"),
    [
        (("a", "b"), "2", ("none",)),
        (("none",), "0", ("a",)),
        (("none",), "3", ("unsure",)),
        (("none",), "2", ()),
        (("a",), "1", ("a", "b")),
    ],
)
def test_what_stands_alone_leaves_nothing_beside_it(
    ticked: tuple[str, ...], pressed: str, left: tuple[str, ...]
) -> None:
    """A participant who presses 'none of these' has nothing else ticked, and the other way round."""
    assert Ticked(left) == kind_of(ALONE).pressed(ALONE, Standing(ticked), pressed)


@pytest.mark.parametrize(
    ("typed", "outcome"),
    [
        ("3", Answered(("none",))),
        ("1, 2", Answered(("a", "b"))),
        ("1, 3", Complaint(words("asking-stands-alone"))),
        ("3, 4", Complaint(words("asking-stands-alone"))),
    ],
)
def test_what_stands_alone_cannot_be_typed_beside_others(typed: str, outcome: Outcome) -> None:
    """A participant who types it beside others is asked which of the two they mean."""
    assert outcome == kind_of(ALONE).wrote(ALONE, Standing(), typed)


def test_what_stands_alone_beside_others_is_no_answer() -> None:
    """When an option comes to stand alone, an earlier answer that has it beside others is asked again."""
    assert not kind_of(ALONE).allows(ALONE, ("a", "none"))


@pytest.mark.parametrize(
    ("labels", "typed", "chosen"),
    [
        (("2", "1"), "1", "second"),
        (("2", "1"), "2", "first"),
        (("Tŷ, gardd", "Fflat"), "tŷ, gardd", "first"),
        (("Tŷ, gardd", "Fflat"), "2", "second"),
    ],
)
@pytest.mark.parametrize("kind", [Choice, Choices])
def test_an_options_own_words_come_before_its_number(
    kind: type[Choice | Choices], labels: tuple[str, str], typed: str, chosen: str
) -> None:
    """A participant who writes exactly what stands on a button is taken at their word."""
    offered = tuple(
        Option(name, both(label).__class__(cy=label, en=label))
        for name, label in zip(("first", "second"), labels, strict=True)
    )
    question = kind(id="one", text=both("one"), options=offered)

    assert Answered((chosen,)) == kind_of(question).wrote(question, Standing(), typed)


@pytest.mark.parametrize("question", PAGED, ids=lambda each: each.kind)
def test_many_options_stand_on_pages(question: AnyQuestion) -> None:
    """A participant meets eight options at a time, and turns to the others and back."""
    walk = at(question)
    first = walk.labels
    walk.press("q0.page!1")
    second = walk.labels
    walk.press("q0.page!2")

    assert ["o1", "o8", False] == [_bare(first[0]), _bare(first[7]), "← Earlier ones" in first]
    assert ["o9", "o16"] == [_bare(second[0]), _bare(second[7])]
    assert ("← Earlier ones", "More (3 of 3) →") == tuple(second[8:10])
    assert ["o17", "o20"] == [_bare(walk.labels[0]), _bare(walk.labels[3])]
    assert "← Earlier ones" in walk.labels


def _bare(label: str) -> str:
    return label.removeprefix("0: ").removesuffix(" (en)")


def test_a_page_is_turned_in_place() -> None:
    """A participant who turns a page has one message that changes, and no new one."""
    walk = at(MANY)
    walk.press("q0.page!1")

    assert walk.turn is not None
    assert [True] == [each.in_place for each in walk.turn.replies if isinstance(each, Ask)]


def test_ticks_survive_turning() -> None:
    """A participant ticks on two pages, and all of it is their answer."""
    walk = at(MANY)
    walk.press("q0.0", "q0.page!1", "q0.8", "q0.page!0")
    ticked = walk.labels[0]
    walk.press("q0.done")

    assert ("✓ o1 (en)", {"many": ("o1", "o9")}) == (ticked, answers_of(walk))


def test_a_tick_stays_on_its_page() -> None:
    """A participant who ticks on the second page still sees that page."""
    walk = at(MANY)
    walk.press("q0.page!1", "q0.8")

    assert "✓ o9 (en)" == walk.labels[0]


def test_what_is_on_another_page_can_be_typed() -> None:
    """A participant writes the number of an option that they do not see now."""
    walk = at(MANY)
    walk.write("20, 1")

    assert {"many": ("o1", "o20")} == answers_of(walk)


def test_the_next_question_begins_on_its_first_page() -> None:
    """A participant who left a later page of one question sees the first page of the next."""
    walk = at(MANY, Choice(id="next", text=both("next"), options=options(20)))
    walk.press("q0.page!1")
    walk.write("1")

    assert "o1 (en)" == walk.labels[0]


def test_sixty_options_can_all_be_ticked() -> None:
    """A participant who ticks all there is, with long names, one by one, loses none of it."""
    long = tuple(Option(f"{'x' * 36}{n}", both(str(n))) for n in range(10, 10 + limits.OPTIONS))
    walk = at(Choices(id="many", text=both("many"), options=long))
    for n in range(limits.OPTIONS):
        if n and n % limits.OPTIONS_ON_A_PAGE == 0:
            walk.press(f"q0.page!{n // limits.OPTIONS_ON_A_PAGE}")
        walk.press(f"q0.{n}")

    assert limits.OPTIONS == len(draft_of(walk).ticked)


def test_options_are_shown_with_their_pictures_and_words_for_them() -> None:
    """A participant sees each picture with its number, its name and what it shows, before the buttons."""
    walk = at(SEEN)
    assert walk.turn is not None

    assert ["a.png", "b.png"] == pictures_of(walk)
    assert "1. a (en)\na seen (en)" in walk.said
    assert isinstance(walk.turn.replies[-1], Ask)


@pytest.mark.parametrize("event", [Wrote("nothing like it"), Wrote("👋")])
def test_a_complaint_does_not_show_the_pictures_again(event: Wrote) -> None:
    """A participant who writes what is no answer reads so, without all the pictures once more."""
    walk = at(SEEN)
    walk.hear(event)

    assert [] == pictures_of(walk)


def test_a_tick_does_not_show_the_pictures_again() -> None:
    """A participant who ticks sees one message change."""
    walk = at(SEEN)
    walk.press("q0.0")

    assert [] == pictures_of(walk)


def test_a_page_brings_its_own_pictures_and_its_buttons_below_them() -> None:
    """A participant who turns to a page with pictures sees those, and then the buttons, as new messages."""
    walk = at(SEEN)
    walk.press("q0.page!1")
    assert walk.turn is not None

    assert ["z.png"] == pictures_of(walk)
    assert [(Show, None), (Ask, False)] == [
        (type(each), getattr(each, "in_place", None)) for each in walk.turn.replies
    ]


def test_a_page_that_is_turned_back_to_shows_no_picture_again() -> None:
    """A participant who turns back has the pictures above already: the message changes in its place."""
    walk = at(SEEN)
    walk.press("q0.page!1", "q0.page!0")
    assert walk.turn is not None

    assert [] == pictures_of(walk)
    assert [True] == [each.in_place for each in walk.turn.replies if isinstance(each, Ask)]


def test_pictures_come_again_with_the_question() -> None:
    """A participant who was elsewhere and comes back sees the pictures that they are asked about."""
    walk = at(SEEN)
    walk.hear(Commanded("menu"))
    walk.start("small")
    walk.press("about.begin")

    assert ["a.png", "b.png"] == pictures_of(walk)


@pytest.mark.parametrize(
    ("typed", "outcome"),
    [
        ("agree", Answered(("agree",))),
        ("Anghytuno.", Answered(("disagree",))),
        ("Ansicr, neu basio", Answered(("pass",))),
        ("2", Answered(("disagree",))),
        ("4", Complaint(words("asking-vote"))),
        ("maybe", Complaint(words("asking-vote"))),
    ],
)
def test_a_vote_can_be_typed(typed: str, outcome: Outcome) -> None:
    """A participant votes by the word, in either language, or by its number."""
    assert outcome == kind_of(STATEMENT).wrote(STATEMENT, Standing(), typed)


@pytest.mark.parametrize("vote", ["agree", "disagree", "pass"])
def test_a_vote_can_be_pressed(vote: str) -> None:
    """A participant presses one of three votes, to pass among them, and it is counted as such."""
    walk = at(STATEMENT, NEXT)
    walk.press(f"q0.{vote}")

    assert {"said": (vote,)} == answers_of(walk)
    assert (vote,) == STATEMENT.entries((vote,))


def test_a_statement_is_one_view() -> None:
    """A participant reads that it is one view, and that no vote is wrong."""
    assert "This is one view." in at(STATEMENT).said


@pytest.mark.parametrize(
    ("question", "typed"),
    [
        (NEXT, "?"),
        (ALONE, "?"),
        (STATEMENT, "?"),
        (PAGED[2], "?"),
        (PAGED[3], "?"),
        (PAGED[4], "?"),
    ],
    ids=lambda each: getattr(each, "kind", ""),
)
def test_whoever_cannot_press_is_told_what_to_write(question: AnyQuestion, typed: str) -> None:
    """A participant who only types learns from what is said how to answer by typing alone."""
    walk: Walk = at(question)

    assert "write" in walk.said + walk.write(typed)
