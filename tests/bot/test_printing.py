"""What commands print, where it depends on more than one engagement or on many messages."""

import pytest

from bot import printing
from bot.operations import Listing
from engagements.faults import Fault, FaultyFile
from engagements.language import Bilingual, Language, Voice
from locales.words import say
from storage.deliveries import DeliveryState
from storage.results import Results
from storage.shelf import Shelved
from tests.examples import NOW, engagement


def shelved(name: str, welsh: str, english: str, closed: bool = False) -> Shelved:
    """Give a published engagement by its id and title."""
    return Shelved(engagement(id=name, title=Bilingual(cy=welsh, en=english)), closed)


@pytest.mark.parametrize(
    ("language", "expected"),
    [(Language.CY, ["d", "b", "a", "e", "c"]), (Language.EN, ["b", "a", "d", "e", "c"])],
)
def test_the_list_stands_in_the_order_of_its_language(language: Language, expected: list[str]) -> None:
    """An officer finds what is open before what has closed, and each by its title in its alphabet."""
    listed = Listing(
        (
            shelved("a", "Llyfrgelloedd", "Libraries"),
            shelved("b", "Lwfansau", "Allowances"),
            shelved("c", "Chwaraeon", "Sport", closed=True),
            shelved("d", "Cŵn", "Walking dogs"),
            shelved("e", "Cylchoedd", "Circles", closed=True),
        ),
        set_aside=0,
    )

    lines = printing.listing(listed, (), NOW, language)

    assert expected == [line.partition(":")[0] for line in lines if not line.startswith(" ")]


@pytest.mark.parametrize("language", Language)
def test_a_terminal_obeys_no_file(language: Language) -> None:
    """An officer who checks a file from elsewhere finds the window's name and colours as they were."""
    name = "\x1b]0;x\x07\u202etitle"
    fault = Fault("unknown-key", name, 3, (("name", name), ("nearest", "title")))

    (line,) = printing.refusal(FaultyFile((fault,)), "a.yaml", language)

    assert [] == [each for each in line if each in "\x1b\x07\u202e"]


@pytest.mark.parametrize("language", Language)
def test_results_are_written_alike_in_both_languages(language: Language) -> None:
    """An officer reads deliveries in the order in which they happen, and thousands parted by a comma."""
    deliveries = {DeliveryState.GONE: "10", DeliveryState.SENT: "12,500", DeliveryState.PENDING: "0"}
    languages = {Language.CY: "1,250", Language.EN: "11,000"}
    counted = Results("12,500", languages, "0", "12,500", (), deliveries)

    lines = printing.results(engagement(), counted, language)

    figures = [line.rpartition(": ")[2] for line in lines]
    assert ["12,500", "1,250", "11,000"] == figures[1:4]
    assert ["0", "12,500", "10"] == figures[-3:]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    ("closed", "never_shown", "expected"),
    [(False, False, [True, False]), (True, False, [False, False]), (True, True, [False, True])],
)
def test_results_say_what_they_do_not_count(
    language: Language, closed: bool, never_shown: bool, expected: list[bool]
) -> None:
    """An officer reads when the figures change, and after the close that the last few are not in them."""
    counted = Results("40", dict.fromkeys(Language, "20"), "0", "40", (), {}, closed, never_shown)

    lines = printing.results(engagement(), counted, language)

    steps = say(Voice(language), "results-steps", {"smallest": 3})
    assert expected == [steps in lines, say(Voice(language), "results-never-shown") in lines]
