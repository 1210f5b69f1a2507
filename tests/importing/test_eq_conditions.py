"""Who is asked what, carried over from the conditions of eQ."""

import pytest

from importing.draft import Lost
from tests.importing.questionnaires import answer, block, choosing, codes, drafted, lost, questionnaire

ASKED = {"source": "answers", "identifier": "first-answer"}


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ({"==": [ASKED, "a"]}, ["b", "c"]),
        ({"!=": [ASKED, "a"]}, ["a"]),
        ({"in": [ASKED, ["a", "b"]]}, ["c"]),
        ({"not": [{"==": [ASKED, "a"]}]}, ["a"]),
        ({"or": [{"==": [ASKED, "a"]}, {"==": [ASKED, "c"]}]}, ["b"]),
        ({"and": [{"==": [ASKED, "a"]}, {"==": [ASKED, "c"]}]}, None),
        ({"==": [{"source": "answers", "identifier": "later-answer"}, "a"]}, None),
        ({"==": [ASKED, "z"]}, None),
        ({"==": [ASKED, None]}, None),
        ({"==": [{"source": "metadata", "identifier": "region"}, "a"]}, None),
        ({">": [ASKED, 3]}, None),
    ],
)
def test_who_skips_is_said_as_who_is_asked(when: object, expected: list[str] | None) -> None:
    """A participant is asked as in the source, or an officer is told of a condition that cannot be said."""
    made = drafted(
        questionnaire(
            choosing("first", "a", "b", "c", mandatory=True),
            block("then", [answer("then", "TextField")], skip_conditions={"when": when}),
        )
    )

    found = "ask_if:" in made.text
    assert (expected is not None, expected is None) == (found, "condition" in codes(made))
    if expected is not None:
        listed = "".join(f"        - {each}\n" for each in expected)
        assert f"      question: first\n      is:\n{listed}" in made.text


@pytest.mark.parametrize(
    ("condition", "value", "expected"),
    [("equals", "a", "b"), ("not equals", "a", "a"), ("contains", "a", "b"), ("greater than", 3, None)],
)
def test_conditions_are_read_as_they_were_once_written(
    condition: str, value: object, expected: str | None
) -> None:
    """An officer with an old questionnaire gets its conditions too."""
    old = [{"when": [{"id": "first-answer", "condition": condition, "value": value}]}]
    made = drafted(
        questionnaire(
            choosing("first", "a", "b", mandatory=True),
            block("then", [answer("then", "TextField")], skip_conditions=old),
        )
    )

    assert (expected is None) == ("condition" in codes(made))
    assert expected is None or f"is:\n        - {expected}\n" in made.text


def test_a_section_for_some_asks_only_them() -> None:
    """A participant is spared a whole section that the source has for others."""
    tree = questionnaire(block("then", [answer("then", "TextField")]), enabled={"when": {"==": [ASKED, "b"]}})
    tree["sections"].insert(0, questionnaire(choosing("first", "a", "b"))["sections"][0])

    assert "question: first\n      is:\n        - b\n" in drafted(tree).text


def test_none_of_several_cannot_be_asked_for() -> None:
    """An officer is told where the source asks those who did not tick something: the chat cannot say so."""
    made = drafted(
        questionnaire(
            choosing("first", "a", "b", kind="Checkbox"),
            block("then", [answer("then", "TextField")], skip_conditions={"when": {"in": ["a", ASKED]}}),
        )
    )

    assert [Lost("condition", "then / then-answer")] == lost(made, "condition")


def test_those_who_skip_are_thought_of() -> None:
    """An officer is told that whoever skips the first question is now not asked the second."""
    made = drafted(
        questionnaire(
            choosing("first", "a", "b"),
            block("then", [answer("then", "TextField")], skip_conditions={"when": {"==": [ASKED, "a"]}}),
        )
    )

    assert [Lost("skippers", "then / then-answer", (("name", "first"),))] == lost(made, "skippers")


def test_several_conditions_are_one_and_listed() -> None:
    """An officer is told where the source has two conditions and the draft only one."""
    tree = questionnaire(
        choosing("first", "a", "b", mandatory=True),
        block("then", [answer("then", "TextField")], skip_conditions={"when": {"==": [ASKED, "a"]}}),
    )
    group = tree["sections"][0]["groups"][0]
    later = {
        "id": "later",
        "blocks": [group["blocks"].pop()],
        "skip_conditions": {"when": {"==": [ASKED, "b"]}},
    }
    tree["sections"][0]["groups"].append(later)

    assert [Lost("conditions", "then / then-answer")] == lost(drafted(tree), "conditions")
