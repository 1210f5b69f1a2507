"""What an author is told of a file that may be published and could be better."""

import ast
from pathlib import Path

import pytest

from engagements import advice, asked_before
from engagements.advice import of_engagement
from engagements.file import in_file, read_engagement
from engagements.yaml_tree import spell
from tests.engagements.files import DECENT, EFFECTS_CY, EFFECTS_EN, changed
from tests.examples import EXAMPLES, engagement, yes_or_no

TEXT = "kind: text, example: {cy: a, en: b}"
PICTURE = "picture: {file: a.png, alt: {cy: a, en: b}}"
SHARED = """\
level: co-production
shared_decision: {between: {cy: a, en: b}, evidence: {cy: c, en: d}}
"""


def told(text: str) -> list[tuple[str, str, int]]:
    """Give the advice on a file: its code, place and line."""
    found = in_file(text, of_engagement(read_engagement(text)))
    return [(each.code, spell(each.place), line) for line, each in found]


def asked(kind: str, count: int) -> str:
    """Write so many more questions of a kind, in easy read too."""
    text = "{cy: a, en: b, easy: {cy: c, en: d}}"
    return "questions:\n" + "".join(f"  - {{id: q{n}, {kind}, text: {text}}}\n" for n in range(count))


def places(*norths: float) -> str:
    """Write a question for a place with areas so far north, on one line."""
    areas = ", ".join(
        f"{{id: a{n}, label: {{cy: a{n}, en: b{n}}}, at: {{latitude: {north}, longitude: -3.3}}}}"
        for n, north in enumerate(norths)
    )
    text = "{cy: a, en: b, easy: {cy: c, en: d}}"
    return f"questions:\n  - {{id: p, kind: place, text: {text}, options: [{areas}]}}\n"


# What is changed in a decent file, and the one piece of advice that its author is then given.
ADVICE = [
    # a day less than twelve weeks
    ("opens_at: 2026-11-02T09:00", "opens_at: 2026-11-03T09:00", ("short-time", "closes_at", 17)),
    # thirteen days to read everything
    ("2027-02-09", "2027-02-07", ("little-to-weigh", "influence.decided_on", 14)),
    # told after twelve weeks and a day
    ("feedback_by: 2027-04-19", "feedback_by: 2027-04-20", ("late-feedback", "feedback_by", 18)),
    # words that leave nothing to say, each where it stands
    ("en: Title", "en: We have decided", ("sounds-decided", "title.en", 4)),
    ("cy: Pwrpas", "cy: Rydyn ni wedi penderfynu cau", ("sounds-decided", "purpose.cy", 6)),
    ("en: How much", "en: One site will be closed", ("sounds-decided", "questions[2].text.en", 31)),
    # effects on Welsh in a few words
    (EFFECTS_EN, "Fewer hours, fewer chances.", ("stock-welsh-effects", "welsh_language_effects.en", 15)),
    # effects on Welsh that could stand in any file
    (
        f'"{EFFECTS_CY}"',
        '"Fydd dim effaith negyddol ar y Gymraeg. Bydd popeth ar gael yn Gymraeg ac yn Saesneg, '
        "yn unol â Safonau'r Gymraeg.\"",
        ("stock-welsh-effects", "welsh_language_effects.cy", 15),
    ),
    # nobody is asked what it would do to Welsh
    (
        "{cy: Effaith ar y Gymraeg, en: Effects on the Welsh language,",
        "{cy: Effaith, en: Effects,",
        ("welsh-effects-not-asked", "questions", 21),
    ),
    # what is not said before anybody answers
    ("joint_answers: {cy: Un ateb, en: One answer}\n", "", ("no-joint-answers", "joint_answers", 1)),
    ("accountable: {cy: Y cyfarwyddwr, en: The director}\n", "", ("no-accountable", "accountable", 1)),
    ("meant_to_reach: [{cy: Gyrwyr, en: Drivers}]\n", "", ("no-meant-to-reach", "meant_to_reach", 1)),
    ("links: [{id: library, name: {cy: Y llyfrgell, en: The library}}]\n", "", ("no-links", "links", 1)),
    # a way to take part in one language only
    ("cy: Ffoniwch 01632 960147", "cy: Ffoniwch ni", ("contact-no-way", "contact.cy", 20)),
    # one word for every yes
    (
        "{cy: Ie, en: It is}}\n      - {id: no, label: {cy: Nage, en: It is not}}",
        '{cy: Ie, en: "Yes"}}\n      - {id: no, label: {cy: Na, en: "No"}}',
        ("yes-no", "questions[1].options", 26),
    ),
    # a photo that nobody may leave out
    (
        "questions:\n",
        asked("kind: photo, required: true", 1),
        ("file-required", "questions[1].required", 22),
    ),
    # a voice that nobody may leave out
    (
        "questions:\n",
        asked("kind: voice, required: true", 1),
        ("file-required", "questions[1].required", 22),
    ),
    # more than half that nobody may leave out
    ("questions:\n", asked(f"{TEXT}, required: true", 4), ("many-required", "questions", 21)),
    # a list that nobody reads to its end
    ("questions:\n", asked(TEXT, 9), ("many-questions", "questions", 21)),
    # an empty page
    ("    example: {cy: Pell, en: Far}\n", "", ("no-example", "questions[3].example", 36)),
    # a question in hard words
    (
        "{cy: Pam, en: Why, easy: {cy: Hawdd, en: Easy}}",
        "{cy: Pam, en: Why}",
        ("no-easy-read", "questions[3].text.easy", 38),
    ),
    # one language, written twice
    (
        "{cy: Y llyfrgell, en: The library}",
        "{cy: The library in Newtown., en: The library in Newtown.}",
        ("same-words", "links[1].name.cy", 50),
    ),
    # one option that is seen, and one that is not
    ("en: It is}}", f"en: It is}}, {PICTURE}}}", ("some-pictures", "questions[1].options", 26)),
    # areas that lie within one square of the map
    ("questions:\n", places(52.52, 52.56), ("areas-close", "questions[1].options[2]", 22)),
    # an area whose middle moves into the next one
    ("questions:\n", places(52.479, 52.5249), ("areas-close", "questions[1].options[2]", 22)),
    # shared, and nothing to show for it
    (
        "level: consultation\n",
        f"{SHARED}phase: design\n",
        ("shared-on-paper", "phase", 4),
    ),
]


@pytest.mark.parametrize(
    ("old", "new", "expected"), ADVICE, ids=[f"{row[2][0]}-{row[2][1]}" for row in ADVICE]
)
def test_advice_is_given_with_its_place_and_line(old: str, new: str, expected: tuple[str, str, int]) -> None:
    """An author is told of the one thing that could be better, where it stands, and on which line."""
    assert [expected] == told(changed(DECENT, old, new))


def test_a_decent_file_is_left_alone() -> None:
    """An author who has thought of everything hears nothing."""
    assert [] == told(DECENT)


@pytest.mark.parametrize("file", sorted(EXAMPLES.glob("*.yaml")), ids=lambda file: file.stem)
def test_what_ships_is_decent(file: Path) -> None:
    """An author who begins with an example begins with something decent."""
    assert [] == told(file.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("opens", "more", "expected"),
    [
        ("2027-01-05", "", ["one-short-round"]),  # twenty days
        ("2027-01-04", "", []),  # three weeks
        ("2027-01-05", "continues: before\n", []),  # one of several
    ],
    ids=["short", "three weeks", "second round"],
)
def test_one_short_round_is_no_talk(opens: str, more: str, expected: list[str]) -> None:
    """An author who leaves people and service three weeks, or another round, to talk is left alone."""
    text = changed(DECENT, "level: consultation\n", "level: participation\nshort_because: {cy: a, en: b}\n")
    text = changed(text, "opens_at: 2026-11-02", f"{more}opens_at: {opens}")

    assert expected == [code for code, _, _ in told(text)]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("2027-02-09", "2027-02-08"),  # two weeks to the day
        ("questions:\n", asked(TEXT, 8)),  # twelve questions
        (
            "    kind: scale\n    text: {cy: Faint",
            "    kind: scale\n    required: true\n    text: {cy: Faint",
        ),
    ],
    ids=["two weeks to weigh", "twelve questions", "half are required"],
)
def test_what_is_just_enough_is_decent(old: str, new: str) -> None:
    """An author who keeps to the very limit is left alone."""
    assert [] == told(changed(DECENT, old, new))


def test_the_only_question_may_be_required() -> None:
    """An author who asks one thing alone may ask for an answer to it."""
    only = engagement(yes_or_no("one", required=True))

    assert "many-required" not in {each.code for each in of_engagement(only)}


def test_what_people_said_is_neither_counted_nor_put_in_easy_words() -> None:
    """An author may put many statements to a vote, each in the words in which it was said."""
    said = "".join(f"  - {{id: s{n}, kind: statement, text: {{cy: a, en: b}}}}\n" for n in range(13))
    text = changed(DECENT, "level: consultation\n", f"{SHARED}phase: plan\n")

    assert [] == told(changed(text, "questions:\n", f"questions:\n{said}"))


def test_a_reason_makes_less_time_decent() -> None:
    """An author who says why there is less time is not told again."""
    text = changed(DECENT, "opens_at: 2026-11-02", "short_because: {cy: a, en: b}\nopens_at: 2026-12-02")

    assert [] == told(text)


@pytest.mark.parametrize(
    "kept",
    [
        "agenda: [{item: {cy: a, en: b}}]\n",
        "decisions: [{on: 2026-12-01, decided: {cy: a, en: b}, decided_by: {cy: c, en: d}, "
        "acts: {cy: e, en: f}}]\n",
    ],
    ids=["agenda", "decisions"],
)
def test_shared_work_with_something_to_show_is_decent(kept: str) -> None:
    """An author whose group has an agenda or a decision is left alone."""
    text = changed(DECENT, "level: consultation\n", f"{SHARED}phase: deliver\n{kept}")

    assert [] == told(text)


def test_shared_work_may_begin_with_a_plan() -> None:
    """An author whose group has only begun has nothing to show yet."""
    assert [] == told(changed(DECENT, "level: consultation\n", f"{SHARED}phase: plan\n"))


def test_what_asks_nothing_hears_nothing_about_asking() -> None:
    """An author who only informs is not told of answers, votes or time to reply."""
    text = DECENT[: DECENT.index("questions:")] + DECENT[DECENT.index("accountable:") :]
    text = changed(text, "level: consultation", "level: information")
    for old, new in (
        ("opens_at: 2026-11-02", "opens_at: 2027-01-02"),
        ("2027-02-09", "2027-01-25"),
        ("en: Title", "en: We have decided"),
        ("joint_answers: {cy: Un ateb, en: One answer}\n", ""),
    ):
        text = changed(text, old, new)

    assert [] == told(text)


def test_a_picture_for_none_of_these_is_not_asked_for() -> None:
    """An author whose options all have a picture, but for 'none of these', is left alone."""
    text = changed(DECENT, "kind: choice\n", "kind: choices\n")
    text = changed(text, "en: It is}}", f"en: It is}}, {PICTURE}}}")

    assert [] == told(changed(text, "en: It is not}}", "en: It is not}, exclusive: true}"))


@pytest.mark.parametrize("same", ["Canolfan Owain Glyndŵr", "Senedd 2026 - 2030", "1, 2, 3, 4, 5"])
def test_a_name_or_a_number_may_be_the_same_in_both_languages(same: str) -> None:
    """An author whose place has one name, or who gives numbers alone, is left alone."""
    text = changed(DECENT, "{cy: Y llyfrgell, en: The library}", f'{{cy: "{same}", en: "{same}"}}')

    assert [] == told(text)


def test_every_code_has_a_file_in_these_tests() -> None:
    """Whoever adds advice without a file that shows it is told so."""
    sources = (Path(str(each.__file__)).read_text(encoding="utf-8") for each in (advice, asked_before))
    codes = {
        call.args[0].value
        for source in sources
        for call in ast.walk(ast.parse(source))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id == "Advice"
        and isinstance(call.args[0], ast.Constant)
    }
    alone = {"one-short-round", "asked-before", "continues-unknown"}

    assert (24, set()) == (len(codes), codes - {row[2][0] for row in ADVICE} - alone)
