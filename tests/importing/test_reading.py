"""What an officer is spared whatever the file holds, and what the check of a draft then asks for."""

import json
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.import_command import EXPLAINED
from engagements.engagement import Engagement
from engagements.errors import DrwsError
from engagements.faults import FaultyFile
from engagements.file import read_engagement
from engagements.language import Language
from engagements.yaml_tree import read_yaml
from importing.draft import Lost
from importing.errors import NothingToCarry, NotItsWelsh, NotJson, UnknownQuestionnaire
from tests.importing.questionnaires import (
    BUSES_CY,
    BUSES_EN,
    FLOW,
    Tree,
    answer,
    block,
    choosing,
    drafted,
    filled,
    lost,
    questionnaire,
)


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("", NotJson),
        ("{", NotJson),
        ("[" * 100_000, NotJson),
        ('{"maximum": NaN}', NotJson),
        ("[]", UnknownQuestionnaire),
        ("{}", UnknownQuestionnaire),
        ('{"sections": [{"id": "s"}]}', UnknownQuestionnaire),
        ('{"action_sets": [], "base_language": "eng"}', UnknownQuestionnaire),
        (json.dumps(questionnaire()), NothingToCarry),
        (json.dumps(questionnaire(block("when", [answer("when", "Date")]))), NothingToCarry),
        ('{"nodes": [{"uuid": "a"}]}', NothingToCarry),
    ],
)
def test_what_cannot_be_imported_is_refused(text: str, error: type[DrwsError]) -> None:
    """An officer is told which file it is that cannot be used, and why."""
    with pytest.raises(error) as refused:
        drafted(text)

    assert "asked.json" == str(refused.value)


@pytest.mark.parametrize(
    ("text", "welsh"), [(BUSES_EN, BUSES_EN), (BUSES_EN, FLOW), (BUSES_CY, BUSES_CY), (FLOW, FLOW)]
)
def test_a_second_file_has_to_be_the_welsh_of_the_first(text: str, welsh: str) -> None:
    """An officer who mixes files up is told which one is not the Welsh."""
    with pytest.raises(NotItsWelsh) as refused:
        drafted(text, welsh)

    assert "welsh.json" == str(refused.value)


def faults(text: str) -> list[tuple[str, str]]:
    """Give what the check finds wrong with a file."""
    with pytest.raises(FaultyFile) as found:
        read_engagement(text)
    return [(fault.code, fault.place) for fault in found.value.faults]


def test_the_check_asks_for_all_that_a_questionnaire_has_not() -> None:
    """An officer finds a line in the draft for everything that the check says is missing."""
    made = drafted(BUSES_EN, BUSES_CY)

    missing = [place for code, place in faults(made.text) if code == "missing"]
    commented = [
        line[2:].split(":")[0] for line in made.text.splitlines() if line.startswith("# ") and ": <" in line
    ]
    assert missing == commented
    assert set(missing) <= set(EXPLAINED)


@pytest.mark.parametrize("tree", [BUSES_EN, BUSES_CY, FLOW])
def test_the_check_names_each_missing_language(tree: str) -> None:
    """An officer is shown every gap in either language, as many as the list said."""
    made = drafted(tree)

    named = [place for code, place in faults(filled(made)) if code == "missing"]
    gaps = (*lost(made, "no-welsh"), *lost(made, "no-english"))
    counted = sum(int(count) for each in gaps for _, count in each.args)
    assert (counted, set()) == (len(named), {each.rpartition(".")[2] for each in named} - {*Language})


WORDS = st.text(
    alphabet=st.one_of(st.characters(), st.sampled_from(" \n\t:#'\"-{}[]&*!|>%@`,?\u2028\x85\ufeff"))
)


@given(st.lists(WORDS, min_size=2, max_size=4))
def test_no_words_can_break_the_draft(texts: list[str]) -> None:
    """An officer's check reads every draft, whatever characters its texts are made of."""
    blocks = [block(text, [answer(text, "TextField")], question={"title": text}) for text in texts]
    made = drafted(questionnaire(choosing("first", *texts), *blocks))

    tree = read_yaml(made.text).tree
    assert isinstance(tree, dict)
    assert made.questions == len(tree["questions"])
    assert made.text.encode()


LEAVES = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False, allow_infinity=False), st.text()
)
ANYTHING = st.recursive(LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner))


def places(tree: object, place: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Give the way to every value in a tree."""
    yield place
    pairs = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    for key, value in pairs:
        yield from places(value, (*place, key))


@given(st.sampled_from([BUSES_EN, FLOW]), st.data())
def test_no_file_makes_it_stumble(text: str, data: st.DataObject) -> None:
    """An officer with a file that was changed by hand gets a draft or a refusal, never a fault of ours."""
    tree: Tree = json.loads(text)
    for _ in range(data.draw(st.integers(1, 4))):
        *way, last = data.draw(st.sampled_from([each for each in places(tree) if each]))
        here: object = tree
        for key in way:
            here = here[key]  # type: ignore[index]
        here[last] = data.draw(ANYTHING)  # type: ignore[index]

    try:
        made = drafted(tree)
    except DrwsError:
        return
    assert isinstance(read_yaml(made.text).tree, dict)


def test_what_the_source_calls_things_cannot_act_on_a_terminal() -> None:
    """An officer's terminal shows names from the file, and does nothing that they say."""
    asked = choosing("first", "a", "b")
    made = drafted(questionnaire(asked, {"id": "x\x1b[2Jy\nz", "type": "\x1b]0;k\x07"}))

    assert [Lost("block", "x[2Jy z", (("what", "]0;k"),))] == lost(made, "block")


def test_the_name_is_made_of_the_title() -> None:
    """An officer finds a name for the link that is short and says what it is about."""
    long = questionnaire(choosing("first", "a", "b")) | {
        "title": "Café for the young people of Aberystwyth and beyond"
    }

    assert drafted(long).text.splitlines()[2] == "id: cafe-for-the-young-people-of"


def test_a_draft_without_a_title_asks_for_one() -> None:
    """An officer is told to write the title where the source has none."""
    made = drafted({**questionnaire(choosing("first", "a", "b")), "title": ""})

    assert "\n# title: <title>\n" in made.text


def test_engagements_have_the_fields_that_are_explained() -> None:
    """An officer is never asked to write at a key that the check does not know."""
    assert set(EXPLAINED) - {"head"} <= set(Engagement.__dataclass_fields__)
