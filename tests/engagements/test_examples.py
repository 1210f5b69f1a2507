"""The files that ship with the program."""

from dataclasses import fields
from pathlib import Path
from typing import get_args

import pytest

from bot.picture_files import pictures_beside
from engagements.advice import of_engagement as advice
from engagements.file import is_feedback, read_engagement, read_feedback
from engagements.levels import Level
from engagements.questions import AnyQuestion, Question
from tests.examples import EXAMPLES

LARGEST_PICTURE = 60_000

ENGAGEMENTS = sorted(EXAMPLES.glob("*.yaml"))
FEEDBACK = sorted((EXAMPLES / "feedback").glob("*.yaml"))


def test_engagements_and_what_came_of_them_ship() -> None:
    """An officer who opens the examples finds each engagement, and what happened next with every level."""
    names = [file.stem for file in (*ENGAGEMENTS, *FEEDBACK)]

    assert [
        "dyfi-transport",
        "gwydir-forest",
        "powys-recycling",
        "young-voices-together",
        "young-voices",
        "dyfi-transport-1-decided",
        "gwydir-forest-1-heard",
        "powys-recycling-1-decided",
        "powys-recycling-2-heard",
        "powys-recycling-3-decided",
        "powys-recycling-4-done",
        "young-voices-together-1-heard",
    ] == names


def test_there_is_an_example_of_each_level_and_each_kind_of_question() -> None:
    """An officer finds a level, or a kind of question, to copy from, whichever they need."""
    shipped = [read_engagement(file.read_text(encoding="utf-8")) for file in ENGAGEMENTS]
    kinds = {question.kind for each in shipped for question in each.questions}

    assert {*Level} == {each.level for each in shipped}
    assert {_default(kind, "kind") for kind in get_args(get_args(AnyQuestion)[0])} == kinds


def _default(kind: type[Question], name: str) -> object:
    return next(field.default for field in fields(kind) if field.name == name)


@pytest.mark.parametrize("file", ENGAGEMENTS, ids=lambda file: file.stem)
def test_a_shipped_engagement_has_nothing_to_think_about(file: Path) -> None:
    """An officer who copies an example starts from one about which the check has no advice."""
    engagement = read_engagement(file.read_text(encoding="utf-8"))

    assert [] == [each.code for each in advice(engagement)]


@pytest.mark.parametrize("file", ENGAGEMENTS, ids=lambda file: file.stem)
def test_the_pictures_of_an_example_lie_beside_it(file: Path) -> None:
    """A participant sees every picture of an example, small enough for a slow connection."""
    engagement = read_engagement(file.read_text(encoding="utf-8"))
    sizes = [(file.parent / picture.file).stat().st_size for picture in engagement.pictures]

    assert set(pictures_beside(file, engagement)) == {picture.file for picture in engagement.pictures}
    assert all(size < LARGEST_PICTURE for size in sizes)


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
    outcomes = [read_feedback(file.read_text(encoding="utf-8")) for file in FEEDBACK]

    assert outcomes == sorted(outcomes, key=lambda each: (each.engagement, each.send_at))
