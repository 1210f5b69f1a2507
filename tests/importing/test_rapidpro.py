"""Flows of RapidPro, as an officer finds them again in the draft."""

import json
from typing import Any

import pytest

from engagements.questions import Choice, Number, Photo, Text
from importing.draft import Lost
from tests.importing.questionnaires import FLOW, Tree, codes, drafted, engagement, lost


def flow() -> Tree:
    """Give the flow about parks, to be changed."""
    tree: Tree = json.loads(FLOW)
    return tree


def wait(kind: str, *arguments: str, **more: Any) -> Tree:
    """Write a flow that asks one thing, and sorts the answers into a group and the rest."""
    node = {
        "uuid": "ask",
        "actions": [{"uuid": "say", "type": "send_msg", "text": "What?"}],
        "router": {
            "type": "switch",
            "wait": {"type": "msg"} | more,
            "result_name": "Answer",
            "default_category_uuid": "rest",
            "categories": [{"uuid": "group", "name": "Group"}, {"uuid": "rest", "name": "Other"}],
            "cases": [{"type": kind, "arguments": list(arguments), "category_uuid": "group"}],
        },
        "exits": [],
    }
    return {"uuid": "f", "name": "One", "language": "eng", "nodes": [node]}


def translated(tree: Tree) -> Tree:
    """Give the flow with all its Welsh."""
    flow = tree["flows"][0]
    flow["localization"]["cym"]["ask-photo"] = {"text": ["Anfonwch lun."]}
    return tree


def with_a_welsh_title(text: str) -> str:
    """Write the Welsh of the title, which RapidPro does not have."""
    return text.replace("title:\n", "title:\n  cy: Parciau\n")


def test_a_flow_becomes_questions_of_their_kinds() -> None:
    """An officer finds a choice, a number, words and a photo, in the order of the flow."""
    made = drafted(translated(flow()))
    made = type(made)(with_a_welsh_title(made.text), made.questions, made.lost)

    assert [("visits", Choice), ("minutes", Number), ("why", Text), ("photo", Photo)] == [
        (each.id, type(each)) for each in engagement(made).questions
    ]


def test_options_are_the_groups_that_have_names() -> None:
    """A participant chooses what somebody named, in either language, and not 'Other' or silence."""
    text = drafted(flow()).text

    assert "cy: Yn aml\n          en: Often\n" in text
    assert "cy: Byth\n          en: Never\n" in text
    assert "Other" not in text
    assert "No Response" not in text


@pytest.mark.parametrize("code", ["cym", "cy", "wel"])
def test_welsh_is_found_under_each_of_its_codes(code: str) -> None:
    """An officer gets the Welsh, however the flow calls the language."""
    tree = flow()
    tree["flows"][0]["localization"] = {code: tree["flows"][0]["localization"]["cym"]}

    assert "cy: Ydych chi'n mynd i'r parc?" in drafted(tree).text


def test_a_flow_may_be_welsh_at_heart() -> None:
    """An officer whose flow was written in Welsh gets its own words as the Welsh."""
    tree = wait("has_text")
    tree |= {"language": "cym", "localization": {"eng": {"say": {"text": ["Which?"]}}}}

    assert "cy: What?\n      en: Which?\n" in drafted(tree).text


def test_only_those_whom_the_flow_leads_there_are_asked() -> None:
    """A participant who never goes to the park is not asked how long it takes."""
    text = drafted(flow()).text

    assert "      question: visits\n      is:\n        - often\n" in text
    assert 1 == text.count("ask_if")


def test_a_way_that_ends_early_spares_the_rest() -> None:
    """A participant who says never is asked nothing more, where the flow ends there."""
    tree = flow()
    tree["flows"][0]["nodes"][1]["exits"][1]["destination_uuid"] = None
    made = drafted(tree)

    assert 3 == made.text.count("      question: visits\n      is:\n        - often\n")
    assert "condition" not in codes(made)


def choice(name: str, often: str | None, never: str | None) -> Tree:
    """Write a node that asks to choose, and leads on by the answer."""
    router = json.loads(FLOW)["flows"][0]["nodes"][1]["router"] | {"result_name": name}
    exits = [{"uuid": "x-often", "destination_uuid": often}, {"uuid": "x-never", "destination_uuid": never}]
    said = [{"uuid": f"say-{name}", "type": "send_msg", "text": f"{name}?"}]
    return {"uuid": name, "actions": said, "router": router, "exits": exits}


def of_nodes(*nodes: Tree) -> Tree:
    """Write a flow of some nodes, and of one at the end that asks for words."""
    end = wait("has_text")["nodes"][0]
    end["router"]["result_name"] = "end"
    return {"uuid": "f", "name": "One", "language": "eng", "nodes": [*nodes, end | {"uuid": "end"}]}


def test_a_choice_after_a_choice_decides_alone() -> None:
    """A participant is asked the last question where both answers before it led there."""
    made = drafted(of_nodes(choice("one", "two", None), choice("two", None, "end")))

    assert "question: one\n      is:\n        - often\n" in made.text
    assert "question: two\n      is:\n        - never\n" in made.text
    assert "condition" not in codes(made)


def test_a_choice_that_some_never_meet_decides_of_nobody() -> None:
    """A participant who came another way is asked all the same, and an officer is told to look."""
    made = drafted(of_nodes(choice("one", "end", "two"), choice("two", "end", None)))

    assert 1 == made.text.count("ask_if")
    assert [Lost("condition", "nodes[3] (end)")] == lost(made, "condition")


def test_ways_that_part_by_words_or_numbers_are_listed() -> None:
    """An officer is told where what people wrote led them different ways."""
    parting = wait("has_number_between", "0", "17")["nodes"][0]
    parting["router"]["categories"][0]["exit_uuid"] = "young"
    parting["router"]["categories"][1]["exit_uuid"] = "rest"
    parting["exits"] = [
        {"uuid": "young", "destination_uuid": "end"},
        {"uuid": "rest", "destination_uuid": None},
    ]

    assert [Lost("routing", "nodes[1] (Answer)")] == lost(drafted(of_nodes(parting)), "routing")


def test_what_stays_behind_is_listed_with_its_place() -> None:
    """An officer reads which messages, actions and gaps of the flow are not in the draft."""
    made = drafted(flow())

    assert {
        Lost("piped", "nodes[5] (Why)", (("what", "@contact.name"),)),
        Lost("message", "nodes[3]"),
        Lost("action", "nodes[5] (Why)", (("what", "set_contact_field"),)),
        Lost("no-welsh", "", (("count", 2),)),
    } == set(made.lost)


@pytest.mark.parametrize(
    ("kind", "arguments", "expected"),
    [
        (
            "has_number_between",
            ("1", "12"),
            "kind: number\n    text:\n      en: What?\n    from: 1\n    to: 12\n",
        ),
        ("has_number", (), "kind: number\n    text:\n      en: What?\n"),
        ("has_text", (), "kind: text\n"),
        ("has_any_word", ("yes",), "kind: text\n"),
    ],
)
def test_the_tests_tell_the_kind(kind: str, arguments: tuple[str, ...], expected: str) -> None:
    """An officer gets a number where the flow wanted one, and words where it took any."""
    assert expected in drafted(wait(kind, *arguments)).text


@pytest.mark.parametrize(
    ("kind", "expected"),
    [("has_number", "no-greatest"), ("has_any_word", "few-options-text")],
)
def test_what_the_tests_leave_open_is_listed(kind: str, expected: str) -> None:
    """An officer is told of numbers without an end, and of a choice of one."""
    assert expected in codes(drafted(wait(kind, "x")))


def two(first: Tree, second: Tree) -> Tree:
    """Put the nodes of two flows into one, so that something is left to ask."""
    renamed = json.loads(json.dumps(second).replace('"ask"', '"ask-too"'))
    return first | {"nodes": [*first["nodes"], *renamed["nodes"]]}


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (wait("has_date"), Lost("kind", "nodes[2] (Answer)", (("what", "has_date"),))),
        (wait("has_text", hint={"type": "location"}), Lost("areas", "nodes[2] (Answer)")),
        (wait("has_text", hint={"type": "video"}), Lost("kind", "nodes[2] (Answer)", (("what", "video"),))),
    ],
)
def test_what_the_chat_cannot_ask_is_listed(asked: Tree, expected: Lost) -> None:
    """An officer is told which questions of a flow are not in the draft."""
    made = drafted(two(wait("has_text"), asked))

    assert (1, True) == (made.questions, expected in made.lost)


@pytest.mark.parametrize(("hint", "kind"), [("image", "photo"), ("audio", "voice")])
def test_hints_make_photos_and_voices(hint: str, kind: str) -> None:
    """A participant is asked for a photo or a recording where the flow waited for one."""
    assert f"kind: {kind}\n" in drafted(wait("has_text", hint={"type": hint})).text


def test_other_flows_of_the_file_are_listed() -> None:
    """An officer is told that one flow makes one engagement, and which others are in the file."""
    tree = flow()
    tree["flows"].append(wait("has_text"))

    assert [Lost("flow", "One")] == lost(drafted(tree), "flow")


def test_a_split_by_what_is_known_is_listed() -> None:
    """An officer is told where the flow treats people by what it knows of them."""
    tree = wait("has_text")
    tree["nodes"].append({"uuid": "split", "router": {"type": "switch", "operand": "@contact.groups"}})

    assert [Lost("split", "nodes[2]")] == lost(drafted(tree), "split")


def test_a_file_may_be_one_flow() -> None:
    """An officer can import a flow that was taken out of its export."""
    assert 1 == drafted(wait("has_text")).questions


@pytest.mark.parametrize(
    ("more", "expected"),
    [({"attachments": ["image:x"]}, "attachment"), ({"quick_replies": ["Yes"]}, "quick-replies")],
)
def test_what_a_message_brings_is_listed(more: Tree, expected: str) -> None:
    """An officer is told of pictures and of quick replies that stay behind."""
    tree = wait("has_text")
    tree["nodes"][0]["actions"][0] |= more

    assert [Lost(expected, "nodes[1] (Answer)")] == lost(drafted(tree), expected)


def test_groups_of_numbers_and_other_tests_are_listed() -> None:
    """An officer is told where numbers fell into groups, and where words were found another way."""
    numbers, words = wait("has_number_between", "0", "17"), wait("has_text")
    older = {"type": "has_number_between", "arguments": ["18", "99"], "category_uuid": "older"}
    numbers["nodes"][0]["router"]["cases"].append(older)
    words["nodes"][0]["router"]["cases"].append({"type": "has_email", "category_uuid": "group"})
    made = drafted(two(numbers, words))

    assert [Lost("groups", "nodes[1] (Answer)")] == lost(made, "groups")
    assert [Lost("test", "nodes[2] (Answer)", (("what", "has_email"),))] == lost(made, "test")
    assert "    from: 0\n    to: 99\n" in made.text
