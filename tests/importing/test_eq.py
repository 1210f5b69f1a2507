"""Questionnaires of eQ, as an officer finds them again in the draft."""

import pytest

from engagements.language import Bilingual
from engagements.questions import AskIf, Choice, Choices, Number, Text
from importing.draft import Lost
from tests.importing.questionnaires import (
    BUSES_CY,
    BUSES_EN,
    answer,
    block,
    choosing,
    codes,
    drafted,
    engagement,
    lost,
    options,
    questionnaire,
)


def test_two_files_make_one_sound_engagement() -> None:
    """An officer with both language versions gets a draft whose questions need no more work."""
    made = drafted(BUSES_EN, BUSES_CY)

    read = engagement(made)

    assert Bilingual(cy="Bysiau yn y cwm", en="Buses in the valley") == read.title
    assert [
        ("rides", Choice),
        ("stops", Choices),
        ("other-stop", Text),
        ("distance", Number),
        ("wish", Text),
    ] == [(each.id, type(each)) for each in read.questions]
    assert 5 == made.questions


def test_markup_is_taken_out_and_what_is_short_is_joined() -> None:
    """An officer reads plain words, with the explanation under its question, in both languages."""
    rides = engagement(drafted(BUSES_EN, BUSES_CY)).questions[0]

    expected = Bilingual(
        cy="Ydych chi'n mynd ar y bws?\nMae unrhyw fws yn cyfrif.", en="Do you take the bus?\nAny bus counts."
    )
    assert (expected, True) == (rides.text, rides.required)


def test_each_option_keeps_its_pair_of_words() -> None:
    """An officer finds Welsh and English of one option side by side, whatever its value is called."""
    rides = engagement(drafted(BUSES_EN, BUSES_CY)).questions[0]

    assert isinstance(rides, Choice)
    assert [("yes", "Ydw", "I do"), ("no", "Nac ydw", "I don’t")] == [
        (each.id, each.label.cy, each.label.en) for each in rides.options
    ]


def test_what_excludes_the_others_still_does() -> None:
    """A participant who ticks 'none of these' ticks nothing else, as in the source."""
    stops = engagement(drafted(BUSES_EN, BUSES_CY)).questions[1]

    assert isinstance(stops, Choices)
    assert [("market", False), ("other", False), ("none", True)] == [
        (each.id, each.exclusive) for each in stops.options
    ]


def test_a_field_beside_an_option_is_a_question_of_its_own() -> None:
    """A participant who chose 'another one' is asked which, and nobody else is."""
    other = engagement(drafted(BUSES_EN, BUSES_CY)).questions[2]

    assert ("Which other stop?", AskIf("stops", ("other",))) == (other.text.en, other.ask_if)


def test_numbers_keep_their_ends_and_their_unit() -> None:
    """A participant is asked for whole kilometres below 100, and the officer hears of the decimals."""
    made = drafted(BUSES_EN, BUSES_CY)
    distance = engagement(made).questions[3]

    assert isinstance(distance, Number)
    assert (0, 99, "km") == (distance.from_, distance.to, distance.unit)
    assert [Lost("decimals", "distance / distance-answer")] == lost(made, "decimals")


def test_what_stays_behind_is_listed_with_its_place() -> None:
    """An officer reads where in the source the page, the date, the summary and the long answer stood."""
    made = drafted(BUSES_EN, BUSES_CY)

    assert (
        Lost("page", "start"),
        Lost("decimals", "distance / distance-answer"),
        Lost("kind", "distance / since-answer", (("what", "Date"),)),
        Lost("shorter", "wish / wish-answer", (("limit", 3000),)),
        Lost("summary", "summary"),
    ) == made.lost


def test_a_welsh_file_alone_leaves_the_english_out() -> None:
    """An officer with only the Welsh gets the Welsh, and is told how many English texts are wanted."""
    made = drafted(BUSES_CY)

    assert "cy: Nac ydw" in made.text
    assert "en: " not in made.text
    assert [Lost("no-english", "", (("count", 11),))] == lost(made, "no-english")


def test_several_answers_are_several_questions() -> None:
    """A participant is asked one thing at a time, each time with the title above it."""
    made = drafted(
        questionnaire(
            block("home", [answer("a", "TextField", label="Street"), answer("b", "TextArea", label="Why")])
        )
    )

    assert "About home?\n        Street" in made.text
    assert "About home?\n        Why" in made.text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ({"text": "Hello {name}", "placeholders": [{"placeholder": "name"}]}, "piped"),
        ({"text_plural": {"forms": {"one": "One dog", "other": "Dogs"}}, "placeholders": []}, "plural"),
    ],
)
def test_texts_that_change_are_listed(text: object, expected: str) -> None:
    """An officer is told which texts have a gap, or a form, for one person alone."""
    made = drafted(questionnaire(block("who", [answer("who", "TextField")], question={"title": text})))

    assert expected in codes(made)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("CalculatedSummary", "summary"),
        ("ListCollector", "list"),
        ("RelationshipCollector", "list"),
        ("Interstitial", "page"),
        ("ConfirmationQuestion", "block"),
    ],
)
def test_blocks_that_do_not_simply_ask_are_listed(kind: str, expected: str) -> None:
    """An officer is told of every page that asks nothing, or asks in a way that a chat cannot."""
    made = drafted(questionnaire(choosing("first", "a", "b"), {"id": "other", "type": kind}))

    assert [(expected, "other")] == [(each.code, each.place) for each in made.lost if each.place == "other"]


def test_routes_variants_and_repetition_are_listed() -> None:
    """An officer is told where the source goes different ways, words things differently, or asks again."""
    asked = block("first", [answer("first", "TextField")])
    asked["question_variants"] = [{"when": {}, "question": asked.pop("question")}] * 2
    asked["routing_rules"] = [{"section": "End", "when": {"==": ["x", "a"]}}, {"block": "next"}]
    made = drafted(questionnaire(asked, repeat={"for_list": "people"}))

    assert {"routing", "variants", "repeats"} <= codes(made)
    assert "About first?" in made.text


@pytest.mark.parametrize("kind", ["Date", "Duration", "Address", "Relationship", "MobileNumber"])
def test_kinds_that_the_chat_has_not_are_listed(kind: str) -> None:
    """An officer is told which questions the chat cannot ask."""
    made = drafted(questionnaire(choosing("first", "a", "b"), block("when", [answer("when", kind)])))

    assert [Lost("kind", "when / when-answer", (("what", kind),))] == lost(made, "kind")
    assert 1 == made.questions


@pytest.mark.parametrize(
    ("kind", "more", "expected"),
    [
        ("Percentage", {}, "    to: 100\n    unit: '%'\n"),
        ("Currency", {"currency": "GBP", "maximum": {"value": 9}}, "    to: 9\n    unit: £\n"),
        (
            "Number",
            {"minimum": {"value": 1, "exclusive": True}, "maximum": {"value": 9.5}},
            "from: 2\n    to: 9\n",
        ),
        ("Number", {"min_value": {"value": 3}, "max_value": {"value": 4}}, "from: 3\n    to: 4\n"),
        ("Number", {"maximum": {"value": 10**30}}, "    to: 1000000000\n"),
    ],
)
def test_numbers_of_every_kind_are_asked_for(kind: str, more: dict[str, object], expected: str) -> None:
    """A participant can give every whole number that the source would take."""
    made = drafted(questionnaire(block("sum", [answer("sum", kind, **more)])))

    assert expected in made.text


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({}, "no-greatest"),
        ({"maximum": {"value": {"source": "answers", "identifier": "x"}}}, "end-elsewhere"),
    ],
)
def test_a_number_without_an_end_is_listed(more: dict[str, object], expected: str) -> None:
    """An officer is told where a greatest number is wanted, and the check of the draft asks for it."""
    made = drafted(questionnaire(block("sum", [answer("sum", "Number", **more)])))

    assert expected in codes(made)
    assert "    to:" not in made.text


def test_what_is_too_long_to_join_is_listed() -> None:
    """An officer is told of guidance that would make a question too long for a phone."""
    guidance = {"contents": [{"description": "word " * 100}, {"list": ["one"]}]}
    made = drafted(
        questionnaire(block("first", [answer("first", "TextField")], question={"guidance": guidance}))
    )

    assert [Lost("aside", "first / first-answer", (("what", "guidance"),))] == lost(made, "aside")
    assert "word word" not in made.text


def test_what_stands_in_one_language_alone_is_not_joined() -> None:
    """A participant never reads more in one language than in the other."""
    with_more = questionnaire(
        block("first", [answer("first", "TextField")], question={"description": ["More"]})
    )
    without = questionnaire(block("first", [answer("first", "TextField")]), language="cy")
    made = drafted(with_more, without)

    assert "More" not in made.text
    assert [Lost("aside", "first / first-answer", (("what", "description"),))] == lost(made, "aside")


def test_long_texts_are_kept_whole_and_listed() -> None:
    """An officer loses no words: what is too long stands in the draft, to be shortened there."""
    title = "Word " * 90
    made = drafted(questionnaire(block("first", [answer("first", "TextField")], question={"title": title})))

    assert 90 == made.text.count("Word")
    args = (("language", "en"), ("length", 449), ("limit", 400))
    assert [Lost("too-long", "first / first-answer", args)] == lost(made, "too-long")


def test_options_that_fill_no_button_are_counted() -> None:
    """An officer is told how many labels need a short form."""
    made = drafted(questionnaire(choosing("first", "a" * 29, "b" * 28)))

    args = (("count", 1), ("limit", 28))
    assert [Lost("short", "first / first-answer", args)] == lost(made, "short")


def test_too_many_questions_and_options_are_counted() -> None:
    """An officer is told by how much a questionnaire is too long for a chat."""
    many = [choosing(f"n{n}", "a", "b") for n in range(30)]
    made = drafted(questionnaire(*many, choosing("last", *map(str, range(61)))))

    assert [Lost("too-many-questions", "", (("count", 31), ("limit", 30)))] == lost(
        made, "too-many-questions"
    )
    args = (("count", 61), ("limit", 60))
    assert [Lost("too-many-options", "last / last-answer", args)] == lost(made, "too-many-options")


@pytest.mark.parametrize("kind", ["Radio", "Checkbox", "Dropdown"])
def test_one_option_is_no_choice(kind: str) -> None:
    """An officer is told that a box to tick alone is not asked."""
    made = drafted(questionnaire(choosing("first", "a", "b"), choosing("agree", "a", kind=kind)))

    assert [Lost("few-options", "agree / agree-answer")] == lost(made, "few-options")


def test_an_exclusive_option_beside_a_number_is_left_out() -> None:
    """An officer is told that 'I would rather not say' is what skipping does."""
    asked = block(
        "age",
        [answer("age", "Number"), answer("none", "Checkbox", options=options("Rather not say"))],
        question={"type": "MutuallyExclusive"},
    )
    made = drafted(questionnaire(asked))

    assert [Lost("exclusive", "age / age-answer")] == lost(made, "exclusive")
    assert 1 == made.questions


def test_names_say_something_and_are_unlike() -> None:
    """An officer reads names made of words where the source has rows of digits, and none twice."""
    first = block("x", [{**answer("x", "TextField"), "id": "answerfccc038a-059c-439e-8945-e2c919c914a3"}])
    second = block("x", [{**answer("x", "TextField"), "id": "answer36cf77b4-9d3b-4e2a-ae0a-8462cb35e76a"}])
    made = drafted(questionnaire(first, second))

    assert "  - id: about-x\n" in made.text
    assert "  - id: about-x-2\n" in made.text


def test_words_in_another_language_are_owned_up_to() -> None:
    """An officer is told when the words are neither Welsh nor English."""
    made = drafted(questionnaire(choosing("first", "a", "b"), language="ga"))

    assert [Lost("other-language", "language", (("what", "ga"),))] == lost(made, "other-language")


def test_what_is_about_the_whole_is_listed() -> None:
    """An officer is told of texts that belong to no question."""
    tree = questionnaire(choosing("first", "a", "b")) | {"legal_basis": "An act", "description": "For us"}

    assert [Lost("around", "description"), Lost("around", "legal_basis")] == lost(drafted(tree), "around")


def test_the_welsh_is_found_whatever_its_order() -> None:
    """An officer whose Welsh file has its options in another order still gets each pair of words."""
    english = questionnaire(choosing("first", "a", "b"))
    welsh = questionnaire(choosing("first", "b", "a"), language="cy")
    for each in welsh["sections"][0]["groups"][0]["blocks"][0]["question"]["answers"][0]["options"]:
        each["label"] = f"{each['value']} yn Gymraeg"

    assert "cy: a yn Gymraeg\n          en: a\n" in drafted(english, welsh).text


def test_a_described_option_has_its_label_on_the_button() -> None:
    """A participant reads the description with the option, and the bare label on its button."""
    asked = choosing("first", "a", "b")
    asked["question"]["answers"][0]["options"][0]["description"] = "<ul><li>more</li></ul>"

    text = drafted(questionnaire(asked)).text

    assert "            a\n            • more\n        short:\n          en: a\n" in text


def test_what_has_to_be_answered_one_way_or_another_is_required() -> None:
    """A participant cannot skip a question that the source required, be it by 'none of these'."""
    alone = answer("none", "Checkbox", options=options("None"))
    asked = block(
        "which",
        [answer("which", "Checkbox", options=options("a", "b")), alone],
        question={"type": "MutuallyExclusive", "mandatory": True},
    )

    assert "required: true\n" in drafted(questionnaire(asked)).text


@pytest.mark.parametrize(
    ("given", "question", "expected"),
    [
        (answer("x", "Radio", options=options("a", "b"), dynamic_options={"values": []}), {}, "computed"),
        (answer("x", "TextField"), {"dynamic_answers": {"values": []}}, "computed"),
        (answer("x", "TextField"), {"definitions": [{"title": "Bus"}]}, "aside"),
        (answer("x", "Unit", unit="volume-cubic-foot"), {}, "unit"),
    ],
)
def test_what_is_around_an_answer_is_listed(
    given: dict[str, object], question: dict[str, object], expected: str
) -> None:
    """An officer is told of what is computed, defined elsewhere, or measured in an English unit."""
    made = drafted(questionnaire(block("x", [given], question=question)))

    assert {expected} == codes(made) - {"no-welsh", "no-greatest"}
