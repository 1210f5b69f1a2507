"""What an author wrote, as it is read."""

from datetime import UTC, datetime

import pytest

from engagements.engagement import Engagement, Mode
from engagements.file import ENGAGEMENT as ADAPTER
from engagements.file import FEEDBACK as FEEDBACK_ADAPTER
from engagements.file import is_feedback, read_engagement, read_feedback
from engagements.language import Register
from engagements.levels import Level
from engagements.questions import AskIf, Choice, Scale
from tests.engagements.files import ENGAGEMENT, FEEDBACK, changed
from tests.examples import engagement, shipped


def read(old: str = "id: small", new: str = "id: small") -> Engagement:
    """Read the sound file with one thing in it changed."""
    return read_engagement(changed(ENGAGEMENT, old, new))


def test_yes_and_no_stay_words() -> None:
    """A participant may choose an option that its author called yes or no."""
    question = read().question("which")

    assert isinstance(question, Choice)
    assert ["yes", "no"] == [option.id for option in question.options]


@pytest.mark.parametrize("name", ["on", "off", "null", "true", "2026-11-21", "0123", "1e5"])
def test_a_name_that_yaml_would_take_for_something_else_stays_a_name(name: str) -> None:
    """An author may call an engagement by a word or number that YAML usually takes for a value."""
    found = read("id: small", f"id: {name}").id

    assert name == found


def test_a_condition_is_read_from_its_own_words() -> None:
    """A participant is asked a follow-up only after the answer that its author named."""
    question = read().question("why")

    assert question is not None
    assert AskIf("which", ("yes",)) == question.ask_if


def test_a_scale_is_read_from_its_own_words() -> None:
    """A participant sees the scale begin where its author wrote from."""
    question = read("    from: 1", "    from: 0").question("how-much")

    assert isinstance(question, Scale)
    assert (0, 5) == (question.from_, question.to)


def test_what_is_left_out_has_its_default() -> None:
    """An author who leaves the ballot box alone gets the ten and ten of the privacy design."""
    privacy = read().privacy

    assert ("rolling", 10, 10) == (privacy.release, privacy.smallest_group, privacy.pool)


def test_an_engagement_says_chi_unless_its_author_chose_ti() -> None:
    """A participant is spoken to as the author wrote, and politely where the author said nothing."""
    registers = [read().register, read("id: small", "id: small\nregister: ti").register]

    assert [Register.CHI, Register.TI] == registers


def test_promises_keep_the_order_of_the_file() -> None:
    """A participant is shown the promises in the order in which the author wrote them."""
    modes = read("[anonymous, confidential]", "[confidential, anonymous]").privacy.modes

    assert (Mode.CONFIDENTIAL, Mode.ANONYMOUS) == modes


def test_information_without_questions_is_sound() -> None:
    """An officer who only informs writes no questions and nothing that can change."""
    text = changed(ENGAGEMENT, "level: consultation", "level: information")
    text = changed(text, "  can_change:\n    - {cy: Oriau, en: Hours}\n", "")

    found = read_engagement(text[: text.index("questions:")])

    assert Level.INFORMATION == found.level


def test_spaces_around_words_are_taken_off() -> None:
    """A participant sees no stray spaces where an author folded a text."""
    found = read("{cy: Teitl,", '{cy: "  Teitl  ",').title.cy

    assert "Teitl" == found


def test_a_byte_order_mark_is_no_part_of_the_file() -> None:
    """An officer whose editor puts a mark before the first letter can publish all the same."""
    found = read_engagement(f"\ufeff{ENGAGEMENT}").id

    assert "small" == found


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        # winter: the clocks of Wales show UTC
        ("2027-01-25T17:00", datetime(2027, 1, 25, 17, tzinfo=UTC)),
        # summer: they are an hour ahead of it
        ("2027-07-25T17:00", datetime(2027, 7, 25, 16, tzinfo=UTC)),
        # the last hour of winter time
        ("2027-03-28T00:59", datetime(2027, 3, 28, 0, 59, tzinfo=UTC)),
        # the first hour of summer time
        ("2027-03-28T02:00", datetime(2027, 3, 28, 1, tzinfo=UTC)),
        # with a zone of its own
        ("2027-07-25T17:00+00:00", datetime(2027, 7, 25, 17, tzinfo=UTC)),
        # on the other side of the world
        ("2027-07-25T17:00-08:00", datetime(2027, 7, 26, 1, tzinfo=UTC)),
    ],
    ids=["winter", "summer", "before the change", "after the change", "utc", "west"],
)
def test_a_time_is_read_on_the_clocks_of_wales(written: str, expected: datetime) -> None:
    """An officer who writes 17:00 means 17:00 on the wall, in winter and in summer."""
    found = read_feedback(changed(FEEDBACK, "2027-02-10T10:00", written)).send_at

    assert expected == found.astimezone(UTC)


def test_a_time_with_a_zone_is_shown_on_the_clocks_of_wales() -> None:
    """A participant reads every closing time as their own clock will show it."""
    found = read_feedback(changed(FEEDBACK, "2027-02-10T10:00", "2027-07-25T17:00+00:00")).send_at

    assert "2027-07-25T18:00:00+01:00" == found.isoformat()


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (datetime(2026, 11, 2, 8, 59, 59, tzinfo=UTC), False),  # a second before it opens
        (datetime(2026, 11, 2, 9, tzinfo=UTC), True),  # as it opens
        (datetime(2027, 1, 25, 16, 59, 59, tzinfo=UTC), True),  # the last second
        (datetime(2027, 1, 25, 17, tzinfo=UTC), False),  # as it closes
    ],
    ids=["before", "opening", "last second", "closing"],
)
def test_answers_are_taken_from_opening_to_closing(now: datetime, expected: bool) -> None:
    """A participant can answer from the very opening until just before the closing time."""
    found = read().is_open(now)

    assert expected == found


def test_a_question_that_does_not_exist_is_not_found() -> None:
    """A participant with an old draft is not asked a question that was taken out."""
    found = read().question("gone")

    assert found is None


@pytest.mark.parametrize(
    "kept",
    [read(), engagement(), shipped("powys-recycling"), shipped("young-voices")],
    ids=["file", "every kind", "powys-recycling", "young-voices"],
)
def test_an_engagement_comes_back_from_storage_as_it_was(kept: Engagement) -> None:
    """A participant is asked exactly what the author wrote, after storing it too."""
    again = ADAPTER.validate_json(ADAPTER.dump_json(kept, by_alias=True))

    assert kept == again


def test_feedback_comes_back_from_storage_as_it_was() -> None:
    """A follower reads exactly what the author of the feedback wrote, after storing it too."""
    kept = read_feedback(FEEDBACK)

    assert kept == FEEDBACK_ADAPTER.validate_json(FEEDBACK_ADAPTER.dump_json(kept, by_alias=True))


def test_a_file_that_names_no_engagement_is_not_feedback() -> None:
    """An officer who checks an engagement is told of its own faults, not of those of feedback."""
    found = is_feedback("id: a\n")

    assert found is False
