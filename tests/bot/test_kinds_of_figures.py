"""The figures of every kind of question, as officers read them on the screen and in files."""

import json

import pytest

from bot import exporting, printing
from bot.exporting import Export, Form
from dialogs.answers import Answer
from engagements.language import Language
from engagements.questions import AnyQuestion, Budget, Ranking, Statement
from engagements.questions.values import Share, Spot, Value
from storage.published import Edition, published
from storage.results import Results, of_questions
from storage.tally import Given, tally
from tests.bot.command_line import told
from tests.bot.test_exporting import read_csv
from tests.dialogs.kinds import AREAS, KILOMETRES, options
from tests.examples import NOW, both, engagement

RANKING = Ranking(id="order", text=both("order"), options=options(2))
BUDGET = Budget(id="share", text=both("share"), options=options(2))
STATEMENT = Statement(id="said", text=both("said"))

# Twenty who answered one thing and thirty who answered another, and what is then counted.
KINDS: dict[str, tuple[AnyQuestion, Value, Value, list[tuple[str, str]]]] = {
    "number": (KILOMETRES, 3, 49, [("0–9", "20"), ("10–49", "30"), ("50–5,000", "0")]),
    "ranking": (RANKING, ("o1", "o2"), ("o2", "o1"), [("o1 (en)", "20"), ("o2 (en)", "30")]),
    "budget": (
        BUDGET,
        (Share("o1", 50), Share("o2", 50)),
        (Share("o2", 100),),
        [("o1 (en)", "20"), ("o2 (en)", "50")],
    ),
    "place": (
        AREAS,
        ("newtown",),
        Spot(51.9, -3.4),
        [("Newtown (en)", "20"), ("Brecon (en)", "30"), ("Somewhere else", "0")],
    ),
    "somewhere else": (
        AREAS,
        ("somewhere-else",),
        Spot(51.5, -0.1),
        [("Newtown (en)", "0"), ("Brecon (en)", "0"), ("Somewhere else", "50")],
    ),
    "statement": (
        STATEMENT,
        ("agree",),
        ("pass",),
        [("Agree", "20"), ("Disagree", "0"), ("Not sure, or pass", "30")],
    ),
}


def edition(question: AnyQuestion, first: Value, second: Value) -> Edition:
    """Count fifty answers to one question."""
    about = engagement(question)
    values = [first] * 20 + [second] * 30
    given = [
        Given(bytes([n]), list(Language)[n % 2], (Answer(question.id, value),))
        for n, value in enumerate(values)
    ]
    made = published(about, tally(about, given), ())
    assert made is not None
    return made.edition


@pytest.mark.parametrize(("question", "first", "second", "expected"), KINDS.values(), ids=KINDS)
def test_each_kind_is_exported_by_what_it_counts(
    question: AnyQuestion, first: Value, second: Value, expected: list[tuple[str, str]]
) -> None:
    """An officer reads bands, first places, the largest shares, areas and votes, each with its figure."""
    export = Export(engagement(question), edition(question, first, second), (), written_on=NOW.date())

    rows = read_csv(exporting.written(Form.CSV, export, Language.EN))

    assert expected == [(row[5], row[6]) for row in rows if row[0] == question.id and row[3]]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("kind", ["ranking", "budget", "statement"])
def test_figures_say_what_they_count(kind: str, language: Language) -> None:
    """An officer reads under a ranking and a budget what is counted, on the screen and in every file."""
    question, first, second, _ = KINDS[kind]
    made, about = edition(question, first, second), engagement(question)
    expected = [] if kind == "statement" else [told(f"results-counts-{kind}", language)]
    shown = Results(made.responses, made.languages, "0", "0", of_questions(about, made), {})
    export = Export(about, made, (), written_on=NOW.date())
    asked = json.loads(exporting.written(Form.JSON, export, language))["questions"][0]
    place = {Language.CY: 4, Language.EN: 5}[language]

    rows = read_csv(exporting.written(Form.CSV, export, language))

    lines = printing.results(about, shown, language)
    assert expected == [line.strip() for line in lines if line.strip() in expected]
    assert expected == [row[place] for row in rows if row[0] == question.id and not row[3] and not row[6]]
    assert expected == ([asked["counted"][language]] if "counted" in asked else [])


@pytest.mark.parametrize(("question", "first", "second", "expected"), KINDS.values(), ids=KINDS)
def test_each_kind_is_shown_by_what_it_counts(
    question: AnyQuestion, first: Value, second: Value, expected: list[tuple[str, str]]
) -> None:
    """An officer reads the same on the screen, in the author's order."""
    made = edition(question, first, second)
    about = engagement(question)
    shown = Results(made.responses, made.languages, "0", "0", of_questions(about, made), {})

    lines = printing.results(about, shown, Language.EN)

    found = [line.split() for line in lines for label, _ in expected if label in line]
    assert [figure for _, figure in expected] == [
        next(each for each in words if each.isdecimal()) for words in found
    ]
