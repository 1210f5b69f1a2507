"""Nobody can work a small number out from all the figures that were ever shown."""

from collections import defaultdict
from dataclasses import replace
from itertools import product
from random import Random

import pytest

from benchmarks.attacks.engagements import story
from benchmarks.attacks.tables import SEED, on_ours, on_weaker, total
from engagements.engagement import Engagement
from engagements.language import Language
from engagements.questions import AskIf, Choice, Text
from storage.disclosure import HIDDEN
from storage.published import Edition, Given, Published, Table, completed, published
from storage.tally import Count, Tally
from tests.dialogs.kinds import AREAS
from tests.examples import both, engagement, option, yes_or_no

BLOCKS, IN_A_BLOCK = 8, 25


@pytest.mark.parametrize("block", range(BLOCKS))
def test_no_hidden_number_can_be_worked_out(block: int) -> None:
    """An attacker who has kept every table has three values or more left for each hidden number."""
    seeds = range(SEED + block * IN_A_BLOCK, SEED + (block + 1) * IN_A_BLOCK)

    found = total(on_ours(story(Random(seed)))[0] for seed in seeds)  # noqa: S311

    assert (True, 0) == (found.hidden > 100, found.fewer_than_promised)


def test_the_attack_breaks_a_weaker_rule() -> None:
    """An officer sees why exact totals are not shown: the same attacker finds many hidden numbers by them."""
    found = total(on_weaker(story(Random(SEED + n))) for n in range(40))  # noqa: S311

    assert found.recovered > found.hidden / 3


def asked(options: int) -> Engagement:
    """Give one question with so many options."""
    return engagement(Choice(id="q", text=both("q"), options=tuple(option(f"o{n}") for n in range(options))))


def exactly(responses: int, languages: tuple[int, ...], *questions: Count) -> Tally:
    """Give exact counts of which nobody had help."""
    return Tally(responses, languages, (*questions, Count(0, ())))


def counted(*counts: int) -> Tally:
    """Give so many who chose each option, all in English."""
    whole = sum(counts)
    return exactly(whole, (0, whole), Count(whole, counts))


def shown(*counts: int, before: tuple[Given, ...] = ()) -> list[str]:
    """Give what is shown of one question: how many answered, and each option."""
    made = published(asked(len(counts)), counted(*counts), before)
    assert made is not None
    return told(made.edition, "q")


def told(edition: Edition, question: str) -> list[str]:
    """Give what an edition shows of a question."""
    table = edition.tables[question]
    return [table.answered, *(each.shown for each in table.figures)]


@pytest.mark.parametrize(("options", "most"), [(2, 46), (3, 34)])
def test_knowing_the_program_does_not_help(options: int, most: int) -> None:
    """An attacker who runs this program on every possible table finds three that are shown alike, or more.

    So what is hidden, and how much of it, tells as little as the numbers beside it.
    """
    alike: dict[tuple[str, ...], list[tuple[int, ...]]] = defaultdict(list)
    for counts in product(range(most + 1), repeat=options):
        if sum(counts) <= most:
            alike[tuple(shown(*counts))].append(counts)

    exposed = [
        figures
        for figures, tables in alike.items()
        for place, figure in enumerate(figures[1:])
        if figure == HIDDEN and len({counts[place] for counts in tables}) < 3
    ]
    assert (True, []) == (len(alike) > 20, exposed)


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        # 38 to 42 answered and 38 to 42 chose the first: each of the four others would be one person
        ((38, 1, 1, 1, 1), ["40", "*", "*", "*", "*", "*"]),
        # two figures rounded up leave room for one person only; which of them was hidden would tell
        ((23, 18, 1), ["40", "*", "*", "*"]),
        # there is room enough: nothing more is hidden
        ((39, 20, 4), ["65", "40", "20", "*"]),
        # of two options the larger gives the smaller
        ((48, 2), ["50", "*", "*"]),
        # nobody is nobody's secret
        ((30, 20, 0), ["50", "30", "20", "0"]),
        # but among stars a nought would tell that the others are none
        ((48, 2, 0), ["50", "*", "*", "*"]),
    ],
    ids=str,
)
def test_a_table_is_hidden_where_a_small_number_would_follow(
    counts: tuple[int, ...], expected: list[str]
) -> None:
    """An attacker cannot add the rounded figures up and take them from the rounded whole."""
    assert expected == shown(*counts)


def test_a_later_edition_does_not_uncover_an_earlier_one() -> None:
    """An attacker who kept a table of stars cannot fill it in from a later one, if numbers only grow."""
    before = published(asked(2), counted(36, 4), ())
    assert before is not None
    alone = shown(60, 0)

    after = shown(60, 0, before=before.given)

    assert ["40", "*", "*"] == told(before.edition, "q")
    assert (["60", "60", "0"], ["60", "*", "*"]) == (alone, after)


def conditional(first: tuple[int, int], after: tuple[int, int]) -> Edition:
    """Give what is shown of a question, and of one that is asked of those who chose its first option."""
    both_asked = engagement(
        yes_or_no("q", required=True), yes_or_no("after", ask_if=AskIf("q", ("yes",)), required=True)
    )
    whole = sum(first)
    questions = (Count(whole, first), Count(sum(after), after))
    made = published(both_asked, exactly(whole, (0, whole), *questions), ())
    assert made is not None
    return made.edition


def test_what_hangs_on_a_hidden_table_is_hidden() -> None:
    """An attacker cannot read from who was asked next what was hidden before."""
    found = conditional((48, 2), (28, 20))

    assert (["50", "*", "*"], ["*", "*", "*"]) == (told(found, "q"), told(found, "after"))


def test_what_hangs_on_a_shown_table_is_shown() -> None:
    """An officer sees who was asked next, where nobody is hidden."""
    found = conditional((40, 20), (25, 15))

    assert (["60", "40", "20"], ["40", "25", "15"]) == (told(found, "q"), told(found, "after"))


def test_a_number_of_texts_is_not_taken_for_a_rounded_one() -> None:
    """An attacker who counts the exported texts knows the whole, and still cannot subtract from it."""
    words = engagement(yes_or_no("q", required=True), Text(id="words", text=both("w"), required=True))
    plain = engagement(yes_or_no("q", required=True))
    exact = Count(50, (43, 7))
    whole = exactly(50, (0, 50), exact, Count(50, ()))

    with_words = published(words, whole, ())
    without = published(plain, exactly(50, (0, 50), exact), ())

    assert with_words is not None
    assert without is not None
    assert (["50", "45", "*"], ["50", "*", "*"]) == (
        told(without.edition, "q"),
        told(with_words.edition, "q"),
    )


def test_both_languages_are_hidden_together() -> None:
    """An attacker cannot take the larger language from the whole."""
    made = published(asked(2), exactly(60, (3, 57), Count(60, (30, 30))), ())

    assert made is not None
    assert {Language.CY: "*", Language.EN: "*"} == made.edition.languages


# Exact counts in Welsh, in English and with no language noted, and what is told of the two languages.
LANGUAGES = [
    ((0, 0, 0), ("0", "0")),
    ((20, 31, 0), ("20", "30")),  # both are groups
    ((20, 31, 12), ("20", "30")),  # what has no language is in neither
    ((0, 0, 12), ("0", "0")),
    ((7, 93, 0), ("*", "*")),  # one is small, so both are hidden
    ((93, 7, 0), ("*", "*")),  # whichever it is
    ((7, 93, 30), ("*", "*")),
    ((0, 60, 0), ("0", "60")),  # nobody, in a large group
    ((0, 39, 0), ("*", "*")),  # all of a small group: it would tell of each of them
    ((1, 1, 0), ("*", "*")),
    ((1250, 2500, 0), ("1,250", "2,500")),
]


@pytest.mark.parametrize(("exact", "expected"), LANGUAGES, ids=str)
def test_each_language_is_counted(exact: tuple[int, int, int], expected: tuple[str, str]) -> None:
    """An officer sees how many answered in Welsh and in English, unless that would tell of a few."""
    assert {Language.CY: expected[0], Language.EN: expected[1]} == languages_shown(*exact)


def test_a_small_language_cannot_be_had_by_subtracting() -> None:
    """Whoever knows exactly how many answered cannot tell from the figures how many of them wrote Welsh."""
    fitting: dict[tuple[int, str, str], set[int]] = defaultdict(set)
    for welsh, english in product(range(8), range(46)):
        found = languages_shown(welsh, english, 0)
        fitting[welsh + english, found[Language.CY], found[Language.EN]].add(welsh)

    hidden = {known: counts for known, counts in fitting.items() if "*" in known[1:]}
    assert [] == [known for known, counts in hidden.items() if len(counts) < 2 and known[0] < 46]


def languages_shown(welsh: int, english: int, unknown: int) -> dict[Language, str]:
    """Give what is shown of so many responses in Welsh, in English and in no known language."""
    whole = welsh + english + unknown
    made = published(asked(2), exactly(whole, (welsh, english), Count(0, (0, 0))), ())
    assert made is not None
    return made.edition.languages


def of_an_early_version(*counts: int) -> Published:
    """Give an edition of a place that was made when there was no row yet for somewhere else."""
    made = published(engagement(AREAS), counted(*counts, 0), ())
    assert made is not None
    table = made.edition.tables["where"]
    tables = made.edition.tables | {"where": Table(table.answered, table.figures[:-1])}
    given = [
        Given({name: bounds for name, bounds in each.known.items() if name != "where/2"}, each.hidden)
        for each in made.given
    ]
    return Published(replace(made.edition, tables=tables), tuple(given))


@pytest.mark.parametrize(
    ("counts", "expected"),
    [((30, 20), ["50", "30", "20", "0"]), ((48, 2), ["50", "*", "*", "*"])],
    ids=str,
)
def test_a_table_of_an_early_version_gets_the_row_that_it_lacks(
    counts: tuple[int, int], expected: list[str]
) -> None:
    """An officer who updates reads the figures of a place as before, and nobody who was somewhere else."""
    made = completed(engagement(AREAS), of_an_early_version(*counts))

    assert expected == told(made.edition, "where")


def test_figures_go_on_where_pins_were_counted_for_an_area() -> None:
    """An officer gets the true figures with the next edition, though an area has fewer than before."""
    before = completed(engagement(AREAS), of_an_early_version(30, 20)).given

    made = published(engagement(AREAS), counted(30, 10, 25), before)

    assert made is not None
    assert ["65", "30", "10", "25"] == told(made.edition, "where")
