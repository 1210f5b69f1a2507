"""The files that ship with the program."""

from pathlib import Path

import pytest

from engagements.file import is_feedback, read_engagement, read_feedback
from tests.examples import EXAMPLES

ENGAGEMENTS = sorted(EXAMPLES.glob("*.yaml"))
FEEDBACK = sorted((EXAMPLES / "feedback").glob("*.yaml"))


def test_two_engagements_and_four_outcomes_ship() -> None:
    """An officer who opens the examples finds both engagements, and all that happened next with one."""
    names = [file.stem for file in (*ENGAGEMENTS, *FEEDBACK)]

    assert [
        "powys-recycling",
        "young-voices",
        "powys-recycling-1-decided",
        "powys-recycling-2-heard",
        "powys-recycling-3-decided",
        "powys-recycling-4-done",
    ] == names


@pytest.mark.parametrize("file", ENGAGEMENTS, ids=lambda file: file.stem)
def test_a_shipped_engagement_can_be_published(file: Path) -> None:
    """An officer copies an example and finds it sound, under the name of its file."""
    read = read_engagement(file.read_text(encoding="utf-8"))

    assert file.stem == read.id


@pytest.mark.parametrize("file", FEEDBACK, ids=lambda file: file.stem)
def test_shipped_feedback_can_be_stored(file: Path) -> None:
    """An officer finds each example of feedback sound, at the stage that its file is named for."""
    read = read_feedback(file.read_text(encoding="utf-8"))

    assert file.stem.rsplit("-", 1)[1] == read.stage


@pytest.mark.parametrize("file", FEEDBACK, ids=lambda file: file.stem)
def test_shipped_feedback_is_about_a_shipped_engagement(file: Path) -> None:
    """A follower of an example hears what happened next with that example."""
    read = read_feedback(file.read_text(encoding="utf-8"))

    assert read.engagement in {each.stem for each in ENGAGEMENTS}


@pytest.mark.parametrize(
    ("file", "expected"),
    [*((file, False) for file in ENGAGEMENTS), *((file, True) for file in FEEDBACK)],
    ids=lambda each: each.stem if isinstance(each, Path) else "",
)
def test_a_file_says_itself_which_of_the_two_it_is(file: Path, expected: bool) -> None:
    """An officer checks any file with one command and need not say what kind it is."""
    found = is_feedback(file.read_text(encoding="utf-8"))

    assert expected == found


def test_feedback_comes_in_the_order_of_its_files() -> None:
    """A follower hears of the first outcome first and of the last one last."""
    times = [read_feedback(file.read_text(encoding="utf-8")).send_at for file in FEEDBACK]

    assert sorted(times) == times
