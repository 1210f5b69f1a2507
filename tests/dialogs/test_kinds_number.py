"""Questions that ask for a whole number."""

import pytest

from dialogs.questions import kind_of
from dialogs.questions.kind import Answered, Complaint, Standing
from dialogs.text import words
from engagements.questions import Number
from tests.dialogs.kinds import KILOMETRES, answers_of, at
from tests.examples import both

DEGREES = Number(id="cold", text=both("cold"), from_=-20, to=20, unit="°C")
POUNDS = Number(id="cost", text=both("cost"), from_=-500, to=2_000_000, unit="£")
MINUTES = Number(id="long", text=both("long"), to=120, unit="min")
BARE = Number(id="bare", text=both("bare"), to=9)


@pytest.mark.parametrize(
    ("question", "typed", "number"),
    [
        (KILOMETRES, "12", 12),
        (KILOMETRES, " 12 km ", 12),
        (KILOMETRES, "12KM.", 12),
        (KILOMETRES, "1,250", 1250),
        (KILOMETRES, "1 250 km", 1250),
        (KILOMETRES, "1\u202f250", 1250),
        (KILOMETRES, "0", 0),
        (KILOMETRES, "007", 7),
        (KILOMETRES, "5000", 5000),
        (DEGREES, "-5", -5),
        (DEGREES, "\u22125°C", -5),
        (DEGREES, "-20 °c", -20),
        (POUNDS, "£1,250,000", 1_250_000),
        (POUNDS, "-£50", -50),
        (POUNDS, "£-50", -50),
        (POUNDS, "50£", 50),
        (MINUTES, "20 minutes", 20),
        (MINUTES, "20 min.", 20),
        (BARE, "9", 9),
    ],
)
def test_a_number_is_understood_as_people_write_it(question: Number, typed: str, number: int) -> None:
    """A participant may write the unit or leave it out, part the thousands, and use either minus."""
    assert Answered(number) == kind_of(question).wrote(question, Standing(), typed)


@pytest.mark.parametrize(
    "typed",
    ["", "km", "twelve", "12.5", "1,2", "12,34", "5001", "-1", "1e3", "٣", "²", "12 13", "12 miles", "--1"],
)
def test_what_is_no_such_number_is_kindly_refused(typed: str) -> None:
    """A participant who writes something else reads between which numbers it may be."""
    complaint = Complaint(words("asking-choose-number", lowest="0 km", highest="5,000 km"))

    assert complaint == kind_of(KILOMETRES).wrote(KILOMETRES, Standing(), typed)


@pytest.mark.parametrize(
    ("question", "number", "shown"),
    [
        (KILOMETRES, 1250, "1,250 km"),
        (DEGREES, -5, "-5°C"),
        (POUNDS, 2000, "£2,000"),
        (POUNDS, -50, "-£50"),
        (BARE, 3, "3"),
    ],
)
def test_a_number_is_shown_with_its_unit(question: Number, number: int, shown: str) -> None:
    """A participant reads their answer as it is written on paper: money before it, all else behind."""
    walk = at(question)

    assert f"✓ {shown}" in walk.write(str(number))


def test_a_number_is_asked_for_with_its_ends() -> None:
    """A participant reads before they write between which numbers it may be."""
    assert "from 0 km to 5,000 km" in at(KILOMETRES).said


@pytest.mark.parametrize(
    ("number", "band"), [(0, "0"), (9, "0"), (10, "10"), (49, "10"), (50, "50"), (5000, "50")]
)
def test_a_number_is_counted_in_its_band(number: int, band: str) -> None:
    """An officer finds each number in the band that begins at it or below."""
    assert (band,) == KILOMETRES.entries(number)


def test_bands_are_named_by_their_ends() -> None:
    """An officer reads where each band begins and ends, without a gap between two."""
    assert [("0", "0–9"), ("10", "10–49"), ("50", "50–5,000")] == [
        (name, label.en) for name, label in KILOMETRES.table
    ]


@pytest.mark.parametrize(
    ("lowest", "highest", "bands"),
    [
        (0, 100, ["0–19", "20–39", "40–59", "60–79", "80–100"]),
        (1, 3, ["1", "2", "3"]),
        (-20, 20, ["-20 … -13", "-12 … -5", "-4 … 3", "4–11", "12–20"]),
    ],
)
def test_bands_are_made_where_the_author_gives_none(lowest: int, highest: int, bands: list[str]) -> None:
    """An officer whose author gave no bands finds five that are about as wide, or one for each number."""
    question = Number(id="bare", text=both("bare"), from_=lowest, to=highest)

    assert bands == [label.cy for _, label in question.table]


def test_every_number_lies_in_one_band() -> None:
    """An officer can add the bands up: nobody is counted twice or in none."""
    question = Number(id="bare", text=both("bare"), from_=-7, to=31)
    names = [name for name, _ in question.table]

    assert all(names.count(*question.entries(n)) == 1 for n in range(-7, 32))


def test_a_number_can_be_changed_on_the_way() -> None:
    """A participant who goes back and writes another number is counted with the later one."""
    walk = at(BARE, KILOMETRES)
    walk.write("3")
    walk.press("q1.back")
    walk.write("4")

    assert {"bare": 4} == answers_of(walk)
