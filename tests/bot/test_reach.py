"""Whom an engagement was meant to reach, and through which links people came, as an officer reads it."""

import pytest

from bot.printing import results as printed
from bot.reach import reach
from engagements.engagement import Link
from engagements.language import Language, Voice
from engagements.services import Service
from locales.words import say
from storage.results import Results
from tests.examples import both, engagement

LINKS = (Link("library", both("library")), Link("school", both("school")))
FIGURES: dict[str | None, str] = {None: "20", "library": "*", "school": "1,250"}


@pytest.mark.parametrize("language", Language)
def test_figures_stand_beside_the_groups(language: Language) -> None:
    """An officer reads whom they meant to reach, and under it how many came through each link."""
    voice = Voice(language)
    about = engagement(links=LINKS, meant_to_reach=(both("young carers"),))

    lines = reach(about, FIGURES, language)

    assert [
        "",
        say(voice, "reach-heading"),
        say(voice, "reach-meant"),
        f"  • young carers ({language})",
        say(voice, "reach-opened"),
        f"           *  library ({language})",
        f"       1,250  school ({language})",
        f"          20  {say(voice, 'reach-elsewhere')}",
        say(voice, "reach-groups"),
    ] == [*lines]


def test_without_figures_it_says_so() -> None:
    """An officer who asks too early reads that nothing is counted yet, and no noughts."""
    lines = reach(engagement(links=LINKS), {}, Language.EN)

    assert f"  {say(Voice(Language.EN), 'reach-not-yet')}" == lines[-1]
    assert not [line for line in lines if "library" in line]


def test_where_nobody_was_named_and_nothing_handed_out_nothing_is_said() -> None:
    """An officer of an engagement without links or groups reads no empty heading."""
    assert () == reach(engagement(), {None: "20"}, Language.EN)


@pytest.mark.parametrize("language", Language)
def test_results_name_every_service(language: Language) -> None:
    """An officer reads under the title with whom the engagement is run."""
    counted = Results("40", dict.fromkeys(Language, "20"), "0", "40", (), {})
    joint = (Service("Iechyd", "Health"), Service("Heddlu", "Police"))

    lines = printed(engagement(joint_with=joint), counted, language)

    names = ", ".join(each.within(language) for each in joint)
    assert say(Voice(language), "results-together", {"service": names}) == lines[1]
