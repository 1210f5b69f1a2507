"""What an author is told of a faulty file: which fault, at which place, on which line."""

import ast
from dataclasses import fields
from datetime import timedelta
from pathlib import Path

import pytest

from engagements import limits, rules, validation
from engagements.engagement import Engagement
from engagements.faults import Fault, FaultyFile
from engagements.file import read_engagement, read_feedback
from tests.engagements.faulty import ENGAGEMENT_FAULTS, FAR, FEEDBACK_FAULTS
from tests.engagements.files import ENGAGEMENT, FEEDBACK, changed


def faults_of(text: str) -> tuple[Fault, ...]:
    """Give every fault of an engagement file."""
    with pytest.raises(FaultyFile) as raised:
        read_engagement(text)
    return raised.value.faults


def feedback_faults_of(text: str) -> tuple[Fault, ...]:
    """Give every fault of a feedback file."""
    with pytest.raises(FaultyFile) as raised:
        read_feedback(text)
    return raised.value.faults


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    ENGAGEMENT_FAULTS,
    ids=[f"{row[2][0]}-{row[2][1]}" for row in ENGAGEMENT_FAULTS],
)
def test_a_fault_is_named_with_its_place_and_line(old: str, new: str, expected: tuple[str, str, int]) -> None:
    """An author is told of the one fault, where it stands, and on which line of the file."""
    found = [(fault.code, fault.place, fault.line) for fault in faults_of(changed(ENGAGEMENT, old, new))]

    assert [expected] == found


@pytest.mark.parametrize(
    ("old", "new", "expected"), FEEDBACK_FAULTS, ids=[f"{row[2][0]}-{row[2][1]}" for row in FEEDBACK_FAULTS]
)
def test_a_fault_of_feedback_is_named_with_its_place_and_line(
    old: str, new: str, expected: tuple[str, str, int]
) -> None:
    """An author of feedback is told of the one fault in the same way."""
    found = [
        (fault.code, fault.place, fault.line) for fault in feedback_faults_of(changed(FEEDBACK, old, new))
    ]

    assert [expected] == found


def test_a_consultation_that_asks_nothing_is_refused() -> None:
    """An author who forgot the questions is told so before anybody is invited."""
    found = faults_of(ENGAGEMENT[: ENGAGEMENT.index("questions:")])

    assert [("nothing-asked", "questions", 1)] == [(fault.code, fault.place, fault.line) for fault in found]


def test_a_draw_that_nobody_can_enter_is_refused() -> None:
    """An author who informs and offers a prize is told that nobody could win it."""
    text = changed(ENGAGEMENT, "level: consultation", "level: information\ndraw: true")
    found = faults_of(text[: text.index("questions:")])

    assert [("draw-without-answers", 3)] == [(fault.code, fault.line) for fault in found]


def test_information_may_be_given_after_the_decision() -> None:
    """An author who only informs is not told that nobody could influence the decision."""
    text = changed(ENGAGEMENT, "level: consultation", "level: information")
    text = changed(text, "2027-02-09", "2026-10-01")

    assert "small" == read_engagement(text[: text.index("questions:")]).id


def test_a_file_whose_time_is_over_is_refused() -> None:
    """An author who forgot to move the dates is told so from the very closing time on."""
    closing = read_engagement(ENGAGEMENT).closes_at
    read_engagement(ENGAGEMENT, closing - timedelta(seconds=1))

    with pytest.raises(FaultyFile) as raised:
        read_engagement(ENGAGEMENT, closing)

    assert [("closed-already", 17)] == [(fault.code, fault.line) for fault in raised.value.faults]


@pytest.mark.parametrize("same", ["Rhywle arall", "rhywle Arall"])
def test_an_area_is_not_called_what_the_last_button_says(same: str) -> None:
    """A participant who is asked for a place does not find 'somewhere else' there twice."""
    named = FAR.replace("b cy", same)
    question = f"  - {{id: p, kind: place, text: {{cy: a, en: b}}, options: [{named}]}}\n"
    found = faults_of(changed(ENGAGEMENT, "questions:\n", f"questions:\n{question}"))

    assert [("label-twice", same)] == [(fault.code, dict(fault.args)["what"]) for fault in found]


def test_a_file_that_is_too_large_is_refused() -> None:
    """Somebody who hands in a huge file is told the limit, and nothing of it is parsed."""
    found = faults_of(f"{ENGAGEMENT}#{'x' * limits.FILE_BYTES}")

    assert (Fault("file-too-large", "", 1, (("limit", 256),)),) == found


def test_a_file_at_the_limit_is_read() -> None:
    """An author with a very long comment is let through up to the very limit."""
    room = limits.FILE_BYTES - len(ENGAGEMENT.encode()) - 1

    read = read_engagement(f"{ENGAGEMENT}#{'x' * room}")

    assert "small" == read.id


def test_a_file_that_is_nested_without_end_is_refused() -> None:
    """Somebody who hands in three thousand brackets is told that this is no YAML, and nothing falls over."""
    found = faults_of("[" * 3_000)

    assert ["yaml-form"] == [fault.code for fault in found]


@pytest.mark.parametrize("escape", ["\\U00110000", "\\UFFFFFFFF"])
def test_an_escape_that_names_no_character_is_refused(escape: str) -> None:
    """An author who copied a broken escape is told its line."""
    found = faults_of(changed(ENGAGEMENT, "{cy: Teitl,", f'{{cy: "{escape}",'))

    assert [("yaml-form", 4)] == [(fault.code, fault.line) for fault in found]


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("opens_at: 2026-11-02T09:00", "opens_at: 0001-01-01T00:00+14:00", "opens_at"),
        ("closes_at: 2027-01-25T17:00", "closes_at: 9999-12-31T23:59-12:00", "closes_at"),
    ],
    ids=["before the first year", "after the last"],
)
def test_a_time_outside_the_calendar_is_refused(old: str, new: str, place: str) -> None:
    """An author who wrote a time at the end of the calendar is told that it is no date."""
    found = faults_of(changed(ENGAGEMENT, old, new))

    assert [("not-a-date", place)] == [(fault.code, fault.place) for fault in found]


@pytest.mark.parametrize("written", ["20261102", "2026", "soon"])
def test_a_time_that_is_not_written_out_is_refused(written: str) -> None:
    """An author who wrote 20261102 does not open in 1970, and nobody closes at the first moment of a day."""
    with pytest.raises(FaultyFile) as raised:
        read_engagement(changed(ENGAGEMENT, "opens_at: 2026-11-02T09:00", f"opens_at: {written}"))

    assert ["not-a-date"] == [fault.code for fault in raised.value.faults]


@pytest.mark.parametrize("text", ["", "- a\n- b\n", "only words"], ids=["empty", "a list", "words"])
def test_a_file_that_is_no_mapping_is_refused(text: str) -> None:
    """An author who hands in something quite else is told what was expected."""
    found = faults_of(text)

    assert (Fault("not-a-mapping", "", 1),) == found


def test_all_faults_come_at_once_in_the_order_of_the_file() -> None:
    """An author mends everything in one go, from the top of the file to its end."""
    text = ENGAGEMENT
    for old, new in (
        ("    to: 5", "    to: 50"),
        ("level: consultation", "level: chatting"),
        ("feedback_by: 2027-04-19", "feedback_by: never"),
        ("{cy: Teitl, en: Title}", "{cy: Teitl}"),
    ):
        text = changed(text, old, new)

    found = [(fault.line, fault.code) for fault in faults_of(text)]

    assert [(2, "not-offered"), (4, "missing"), (18, "not-a-date"), (33, "number-too-large")] == found


def test_all_broken_rules_come_at_once_in_the_order_of_the_file() -> None:
    """An author whose dates are all wrong is told of each of them at once."""
    text = changed(ENGAGEMENT, "closes_at: 2027-01-25T17:00", "closes_at: 2029-01-25T17:00")

    found = [(fault.line, fault.code) for fault in faults_of(text)]

    assert [(14, "decided-before-closing"), (18, "feedback-before-closing")] == found


def test_broken_rules_come_with_the_faults_of_what_else_stands_there() -> None:
    """An author hears at once of an unknown key, a double name and a late promise, whatever comes first."""
    text = ENGAGEMENT
    for old, new in (
        ("level: consultation", "level: consultation\nraffle: true"),
        ("feedback_by: 2027-04-19", "feedback_by: 2027-01-24"),
        ("id: why", "id: which"),
    ):
        text = changed(text, old, new)

    found = [(fault.line, fault.code) for fault in faults_of(text)]

    assert [(3, "unknown-key"), (19, "feedback-before-closing"), (37, "name-twice")] == found


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        # a level that says nothing about questions, and questions that cannot be counted
        ("level: consultation", "level: informatio", "not-offered"),
        ("    to: 5", "    to: 50", "number-too-large"),
        # a close that nothing can be compared with
        ("closes_at: 2027-01-25T17:00", "closes_at: 2027-01-25", "no-time"),
        # something that the level needs, and whose key was mistyped
        (
            "level: consultation",
            "level: co-production\nphse: plan\n"
            "shared_decision: {between: {cy: a, en: b}, evidence: {cy: c, en: d}}",
            "unknown-key",
        ),
    ],
    ids=["level", "questions", "close", "mistyped"],
)
def test_no_rule_complains_of_what_cannot_be_read(old: str, new: str, code: str) -> None:
    """An author with one fault is told of one: nothing is said that follows from it alone."""
    assert [code] == [fault.code for fault in faults_of(changed(ENGAGEMENT, old, new))]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("{id: no, label: {cy: Nage,", "{id: no, label: {cy: ' ',", "empty"),
        ("[anonymous, confidential]", "[anon]", "not-offered"),
    ],
    ids=["options", "modes"],
)
def test_a_list_is_not_called_short_for_what_is_wrong_in_it(old: str, new: str, code: str) -> None:
    """An author whose one option has a fault is not told that there are too few of them."""
    assert [code] == [fault.code for fault in faults_of(changed(ENGAGEMENT, old, new))]


def test_every_key_written_twice_is_named() -> None:
    """An author who copied a block is told of every key that now stands there twice."""
    found = [fault.place for fault in faults_of("id: a\nid: b\nlevel: c\nlevel: d\n")]

    assert ["id", "level"] == found


@pytest.mark.parametrize(
    ("before", "written", "nearest"),
    [
        ("{id: no, ", "lable: a, ", "label"),  # of an option
        ("{cy: Teitl, ", "esy: a, ", "easy"),  # what may be left out
        ("level: ", "welsh_language_effect: a\n", "welsh_language_effects"),  # of an engagement
        ("level: ", "Title: a\n", "title"),  # a capital
        ("    max_length", "    ask-if: a\n", "ask_if"),  # a hyphen for an underscore
        ("    from_label", "    fro: a\n", "from"),  # a name that Python keeps for itself
        ("    required", "    txt: a\n", "text"),  # what every question has
        ("level: ", "lable: a\n", "none"),  # what may stand elsewhere
        ("level: ", "raffle: a\n", "none"),  # nothing like it
    ],
)
def test_an_unknown_key_suggests_the_nearest_that_may_stand_there(
    before: str, written: str, nearest: str
) -> None:
    """An author who mistyped a key is told which one they may have meant, of those that can stand there."""
    inside = before.startswith("{")
    (fault,) = faults_of(changed(ENGAGEMENT, before, before + written if inside else written + before))

    found = dict(fault.args)
    assert (written.strip().partition(":")[0], nearest) == (found["name"], found["nearest"])


def test_a_key_of_another_kind_of_question_names_that_kind() -> None:
    """An author who gives a scale an example is told that examples belong to questions for words."""
    (fault,) = faults_of(changed(ENGAGEMENT, "    to: 5", "    to: 5\n    example: {cy: a, en: b}"))

    assert ("other-kind", "text") == (fault.code, dict(fault.args)["offered"])


def test_a_follow_up_question_is_no_engagement() -> None:
    """An author who took the file of a follow-up question is told so, and not of all that it lacks."""
    found = faults_of("question: {cy: Pa fws, en: Which bus}\n")

    assert (Fault("is-follow-up", "", 1),) == found


def test_a_limit_is_written_as_its_author_would() -> None:
    """An author who swapped two figures of a place reads '180', and not '180.0'."""
    named = FAR.replace("-3.3", "520.5", 1)
    question = f"  - {{id: p, kind: place, text: {{cy: a, en: b}}, options: [{named}]}}\n"

    (fault,) = faults_of(changed(ENGAGEMENT, "questions:\n", f"questions:\n{question}"))

    assert ("number-too-large", "180") == (fault.code, dict(fault.args)["limit"])


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        # how long it is, how long it may be, and in which language
        (
            "{cy: Teitl, en: Title}",
            f"{{cy: {'t' * 71}, en: Title}}",
            {"language": "cy", "length": 71, "limit": 70},
        ),
        # what may stand there instead, in plain words
        (
            "level: consultation",
            "level: chatting",
            {"offered": "information, consultation, participation, co-production"},
        ),
        # which kinds there are
        (
            "kind: scale",
            "kind: hologram",
            {
                "offered": "choice, choices, scale, text, number, ranking, budget, photo, voice, place, "
                "statement"
            },
        ),
        # how many there may be
        ("[anonymous, confidential]", "[]", {"length": 0, "limit": 1}),
        # how small and how large
        ("max_length: 100", "max_length: 1", {"limit": 20}),
        ("max_length: 100", "max_length: 3001", {"limit": 3000}),
    ],
    ids=["too long", "not offered", "unknown kind", "too few", "too small", "too large"],
)
def test_a_fault_carries_what_would_mend_it(old: str, new: str, expected: dict[str, str | int]) -> None:
    """An author reads the limit or the choice in the complaint and need not look it up."""
    (fault,) = faults_of(changed(ENGAGEMENT, old, new))

    assert expected == {name: value for name, value in fault.args if name != "name"}


def test_people_and_service_cannot_talk_in_boxes_alone() -> None:
    """An author who calls it participation, and leaves nobody room for a word, is told so."""
    talking = changed(ENGAGEMENT, "level: consultation", "level: participation")
    boxed = talking[: talking.index("  - id: why")]

    assert ["only-boxes"] == [fault.code for fault in faults_of(boxed)]


def test_every_code_has_a_file_in_these_tables() -> None:
    """Whoever adds a fault without a file that shows it is told so."""
    shown = {row[2][0] for row in (*ENGAGEMENT_FAULTS, *FEEDBACK_FAULTS)}
    alone = {"nothing-asked", "file-too-large"}

    assert {*validation.CODES.values(), *validation.OF_MORE} <= shown | alone


def test_every_rule_has_a_file_in_these_tables() -> None:
    """Whoever adds a rule without a file that breaks it is told so."""
    shown = {row[2][0] for row in (*ENGAGEMENT_FAULTS, *FEEDBACK_FAULTS)}
    shown |= {"nothing-asked", "only-boxes", "closed-already", "draw-without-answers"}
    source = Path(rules.__file__).read_text(encoding="utf-8")
    codes = {
        call.args[0].value
        for call in ast.walk(ast.parse(source))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id == "BrokenRule"
        and isinstance(call.args[0], ast.Constant)
    }

    assert (39, set()) == (len(codes), codes - shown)


def test_every_field_of_an_engagement_is_a_known_key() -> None:
    """An author's slip in any key at all finds the right one among the known ones."""
    names = {field.name for field in fields(Engagement)}

    assert names <= {field.name for field in fields(Engagement)}
