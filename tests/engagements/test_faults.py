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


def many(count: int) -> str:
    """Write so many options in a row."""
    return ", ".join(f"{{id: o{n}, label: {{cy: D{n}, en: O{n}}}}}" for n in range(count))


AREAS = ", ".join(
    f"{{id: {name}, label: {{cy: {name} cy, en: {name} en}}, at: {{latitude: {north}, longitude: -3.3}}}}"
    for name, north in (("a", 52.5), ("somewhere-else", 52.7))
)
FAR = AREAS.replace("somewhere-else", "b")
OPTIONS = """
      - {id: yes, label: {cy: Ie, en: It is}}
      - {id: no, label: {cy: Nage, en: It is not}}"""

# What is changed in a sound file, and the one fault that an author is then told of: code, place, line.
ENGAGEMENT_FAULTS = [
    # a field that must be there
    ("title: {cy: Teitl, en: Title}\n", "", ("missing", "title", 1)),
    # one language alone
    ("title: {cy: Teitl, en: Title}", "title: {en: Title}", ("missing", "title.cy", 4)),
    # a field of a question
    ("    from_label: {cy: Isel, en: Low}\n", "", ("missing", "questions[2].from_label", 29)),
    # a slip of the pen in a key
    ("purpose:", "purpos: {cy: a, en: b}\npurpose:", ("unknown-key", "purpos", 6)),
    # a key that another kind of question has
    ("    max_length: 100", "    max_length: 100\n    to: 3", ("other-kind", "questions[3].to", 40)),
    # more than the first card holds
    (
        "{cy: Teitl, en: Title}",
        f"{{cy: Teitl, en: {'t' * (limits.TITLE + 1)}}}",
        ("words-too-long", "title", 4),
    ),
    # more than the first card holds, though no part of it is too long
    (
        "about: {cy: Amdano, en: About}",
        f"accountable: {{cy: A, en: {'a' * limits.ROLE}}}\nabout: {{cy: A, en: {'a' * limits.ABOUT}}}",
        ("first-card-long", "about", 6),
    ),
    # a language that is there and says nothing
    ("{cy: Teitl, en: Title}", "{cy: ' ', en: Title}", ("empty", "title.cy", 4)),
    # a name that fits no deep link
    ("id: small", f"id: {'s' * (limits.IDENTIFIER + 1)}", ("text-too-long", "id", 1)),
    # capitals in a name
    ("id: how-much", "id: How-Much", ("identifier", "questions[2].id", 29)),
    # a list where one text belongs
    ("{cy: Teitl, en: Title}", "{cy: [Teitl], en: Title}", ("not-text", "title.cy", 4)),
    # a kind that no version has
    ("kind: scale", "kind: hologram", ("unknown-kind", "questions[2]", 29)),
    # a question of no kind
    ("    kind: scale\n", "", ("no-kind", "questions[2]", 29)),
    # a level that is not on the spectrum
    ("level: consultation", "level: chatting", ("not-offered", "level", 2)),
    # a register that Welsh does not have
    ("level: consultation", "level: consultation\nregister: you", ("not-offered", "register", 3)),
    # a way of releasing that is not there yet
    (
        "kept_until: 2028-03-31",
        "kept_until: 2028-03-31, release: never",
        ("not-offered", "privacy.release", 19),
    ),
    # a choice of one
    (OPTIONS, f"\n      - {many(1)}", ("too-few", "questions[1].options", 26)),
    # no promise at all
    ("[anonymous, confidential]", "[]", ("too-few", "privacy.modes", 19)),
    # more buttons than a person reads
    (OPTIONS, f" [{many(limits.OPTIONS + 1)}]", ("too-many", "questions[1].options", 26)),
    # neither true nor false
    ("required: true", "required: perhaps", ("not-true-or-false", "questions[1].required", 24)),
    # words where a number belongs
    ("max_length: 100", "max_length: long", ("not-a-number", "questions[3].max_length", 39)),
    # no room for a sentence
    ("max_length: 100", "max_length: 19", ("number-too-small", "questions[3].max_length", 39)),
    # more points than buttons in two rows
    ("    to: 5", "    to: 11", ("number-too-large", "questions[2].to", 33)),
    # one promise where a list belongs
    ("[anonymous, confidential]", "anonymous", ("not-a-list", "privacy.modes", 19)),
    # one text where both languages belong
    ("{cy: Teitl, en: Title}", "Teitl", ("not-both-languages", "title", 4)),
    # one text where names and values belong
    (
        "{modes: [anonymous, confidential], kept_until: 2028-03-31}",
        "anonymous",
        ("not-a-mapping", "privacy", 19),
    ),
    # a comma that cuts a text in two
    ("{cy: Teitl, en: Title}", "{cy: Teitl, mawr, en: Title}", ("comma", "title.mawr", 4)),
    # a day that no calendar has
    ("feedback_by: 2027-04-19", "feedback_by: 2027-02-30", ("not-a-date", "feedback_by", 18)),
    # a day written another way
    ("closes_at: 2027-01-25T17:00", "closes_at: 25 January", ("not-a-date", "closes_at", 17)),
    # a close without its time of day, and a day with one
    ("closes_at: 2027-01-25T17:00", "closes_at: 2027-01-25", ("no-time", "closes_at", 17)),
    ("feedback_by: 2027-04-19", "feedback_by: 2027-04-19T10:00", ("only-a-day", "feedback_by", 18)),
    # a close on a day that no calendar has, without its time
    ("closes_at: 2027-01-25T17:00", "closes_at: 2027-02-30", ("not-a-date", "closes_at", 17)),
    # a mapping where a number belongs: nothing better can be said of it
    ("max_length: 100", "max_length: {a: b}", ("wrong-value", "questions[3].max_length", 39)),
    # co-production with nothing that shows it
    (
        "level: consultation",
        "level: co-production\nphase: plan",
        ("no-shared-decision", "level", 2),
    ),
    # co-production that is nowhere on its way
    (
        "level: consultation",
        "level: co-production\nshared_decision: {between: {cy: a, en: b}, evidence: {cy: c, en: d}}",
        ("no-phase", "level", 2),
    ),
    # a phase where nothing is shared
    ("level: consultation", "level: consultation\nphase: plan", ("shares-nothing", "phase", 3)),
    # a vote where nothing is shared
    (
        "questions:\n",
        "questions:\n  - {id: s, kind: statement, text: {cy: a, en: b}}\n",
        ("votes-elsewhere", "questions[1]", 22),
    ),
    # more photos than a box has room for
    (
        "questions:\n",
        "questions:\n"
        + "".join(f"  - {{id: p{n}, kind: photo, text: {{cy: a, en: b}}}}\n" for n in range(3)),
        ("too-many-files", "questions", 21),
    ),
    # a number whose ends are the wrong way round
    (
        "questions:\n",
        "questions:\n  - {id: n, kind: number, from: 5, to: 3, text: {cy: a, en: b}}\n",
        ("number-order", "questions[1]", 22),
    ),
    # an amount that steps cannot make up
    (
        "questions:\n",
        f"questions:\n  - {{id: b, kind: budget, step: 30, text: {{cy: a, en: b}}, options: [{many(2)}]}}\n",
        ("budget-steps", "questions[1].step", 22),
    ),
    # an area that a square of the map does not fit into
    (
        "questions:\n",
        f"questions:\n  - {{id: p, kind: place, reach: 5, text: {{cy: a, en: b}}, options: [{FAR}]}}\n",
        ("reach-too-short", "questions[1].reach", 22),
    ),
    # an area that reaches nowhere
    (
        "questions:\n",
        f"questions:\n  - {{id: p, kind: place, reach: 0, text: {{cy: a, en: b}}, options: [{FAR}]}}\n",
        ("number-too-small", "questions[1].reach", 22),
    ),
    # an area that is as large as all of Wales
    (
        "questions:\n",
        f"questions:\n  - {{id: p, kind: place, reach: 201, text: {{cy: a, en: b}}, options: [{FAR}]}}\n",
        ("number-too-large", "questions[1].reach", 22),
    ),
    # an area that is named like what lies outside all of them
    (
        "questions:\n",
        f"questions:\n  - {{id: p, kind: place, text: {{cy: a, en: b}}, options: [{AREAS}]}}\n",
        ("name-twice", "questions[1].options[2].id", 22),
    ),
    # two links of one name
    (
        "questions:\n",
        "links: [{id: l, name: {cy: a, en: b}}, {id: l, name: {cy: c, en: d}}]\nquestions:\n",
        ("name-twice", "links[2].id", 21),
    ),
    # a picture that lies somewhere else
    (
        "questions:\n",
        "picture: {file: ../secret.png, alt: {cy: a, en: b}}\nquestions:\n",
        ("picture-name", "picture.file", 21),
    ),
    # information with an answer box
    ("level: consultation", "level: information", ("information-asks", "questions", 21)),
    # a consultation that cannot change anything
    (
        "  can_change:\n    - {cy: Oriau, en: Hours}\n",
        "",
        ("nothing-can-change", "influence.can_change", 8),
    ),
    # an end before the beginning
    ("opens_at: 2026-11-02", "opens_at: 2027-01-26", ("closes-before-opening", "closes_at", 17)),
    # an end at the beginning
    ("opens_at: 2026-11-02T09:00", "opens_at: 2027-01-25T17:00", ("closes-before-opening", "closes_at", 17)),
    # decided while people still answer
    ("2027-02-09", "2027-01-24", ("decided-before-closing", "influence.decided_on", 14)),
    # a promise before there is anything to tell
    ("feedback_by: 2027-04-19", "feedback_by: 2027-01-24", ("feedback-before-closing", "feedback_by", 18)),
    # forgotten before it is told
    ("kept_until: 2028-03-31", "kept_until: 2027-04-18", ("kept-too-short", "privacy.kept_until", 19)),
    # one promise twice
    ("[anonymous, confidential]", "[anonymous, anonymous]", ("mode-twice", "privacy.modes", 19)),
    # a pool that could never come out
    (
        "kept_until: 2028-03-31",
        "kept_until: 2028-03-31, smallest_group: 5, pool: 4",
        ("pool-too-small", "privacy.pool", 19),
    ),
    # two questions of one name
    ("id: why", "id: which", ("name-twice", "questions[3].id", 36)),
    # two options of one name
    ("{id: no,", "{id: yes,", ("name-twice", "questions[1].options[2].id", 28)),
    # a label too long for its button
    ("en: It is not", f"en: {'n' * 29}", ("needs-short", "questions[1].options[2].label", 28)),
    # a condition on a question that comes later
    ("{question: which", "{question: why", ("ask-if-question", "questions[3].ask_if.question", 40)),
    # a condition on a point that the scale does not have
    (
        "{question: which, is: [yes]",
        '{question: how-much, is: ["6"]',
        ("ask-if-option", "questions[3].ask_if.is", 40),
    ),
    # a condition on an option that is not offered
    ("is: [yes]", "is: [maybe]", ("ask-if-option", "questions[3].ask_if.is", 40)),
    # two buttons that say the same in one of the languages
    ("cy: Nage", "cy: ie", ("label-twice", "questions[1].options[2]", 28)),
    # two buttons that say the same in easy read alone
    (
        OPTIONS,
        """
      - {id: yes, label: {cy: Ie, en: It is, easy: {cy: Da, en: Good}}}
      - {id: no, label: {cy: Nage, en: It is not, easy: {cy: Drwg, en: Good}}}""",
        ("label-twice", "questions[1].options[2]", 28),
    ),
    # an option that stands alone where only one is chosen
    ("{id: no,", "{id: no, exclusive: true,", ("other-kind", "questions[1].options[2].exclusive", 28)),
    # more places than there are options
    (
        "kind: choice\n    required: true",
        "kind: ranking\n    top: 3",
        ("number-too-large", "questions[1].top", 24),
    ),
    # the same service twice, by its name and by its id
    (
        "level: consultation",
        "level: consultation\njoint_with: [{cy: Arall, en: Other}, {id: service, cy: Arall, en: Another}]",
        ("service-twice", "joint_with[2]", 3),
    ),
    # a round that comes before itself
    ("level: consultation", "level: consultation\ncontinues: small", ("continues-itself", "continues", 3)),
    # a key written twice
    ("level: consultation", "level: consultation\nlevel: information", ("key-twice", "level", 3)),
    # a key written twice, deep inside
    ("{cy: Teitl,", "{cy: Teitl, cy: Arall,", ("key-twice", "title.cy", 4)),
    # a key written twice in an entry of a list
    ("{id: no,", "{id: no, id: nay,", ("key-twice", "questions[1].options[2].id", 28)),
    # an alias, which could unfold into gigabytes
    ("{cy: Teitl, en: Title}", "{cy: &t Teitl, en: *t}", ("yaml-alias", "", 4)),
    # a bracket that is never closed
    ("{cy: Teitl, en: Title}", "{cy: Teitl, en: Title", ("yaml-form", "", 5)),
    # a tab, which looks like spaces
    ("  decided_on:", "\tdecided_on:", ("yaml-tab", "", 14)),
    # a character that no file may hold
    ("en: Title}", "en: Title\x07}", ("yaml-form", "", 1)),
]

FEEDBACK_FAULTS = [
    # a part in one language alone
    ("said: {cy: Dywedoch chi, en: You said}", "said: {en: You said}", ("missing", "said.cy", 4)),
    ("did: {cy: Gwnaethon ni, en: We did}", "did: {cy: Gwnaethon ni, en: ' '}", ("empty", "did.en", 5)),
    # nothing that was done, and no reason
    ("did: {cy: Gwnaethon ni, en: We did}\n", "", ("did-or-why-not", "", 1)),
    # both at once
    ("send_at", "why_not: {cy: a, en: b}\nsend_at", ("did-or-why-not", "", 1)),
    # an outcome that leaves something that people said without an answer
    (
        "stage: decided",
        "stage: done\nthemes: [{theme: {cy: a, en: b}}]",
        ("theme-unanswered", "themes[1]", 3),
    ),
    # an answer that gives no reason
    (
        "stage: decided",
        "stage: decided\nthemes: [{theme: {cy: a, en: b}, outcome: partly}]",
        ("theme-without-why", "themes[1]", 3),
    ),
    # a stage that is none
    ("stage: decided", "stage: forgotten", ("not-offered", "stage", 2)),
    # words that one message cannot hold beside the others
    (
        "en: You said",
        f"en: {'s' * (limits.FEEDBACK_PART + 1)}",
        ("words-too-long", "said", 4),
    ),
    # a time that is none
    ("2027-02-10T10:00", "soon", ("not-a-date", "send_at", 6)),
    # something that belongs to an engagement
    ("stage: decided", "stage: decided\nlevel: consultation", ("unknown-key", "level", 3)),
]


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

    assert (36, set()) == (len(codes), codes - shown)


def test_every_field_of_an_engagement_is_a_known_key() -> None:
    """An author's slip in any key at all finds the right one among the known ones."""
    names = {field.name for field in fields(Engagement)}

    assert names <= {field.name for field in fields(Engagement)}
