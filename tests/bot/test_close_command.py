"""Closing an engagement, as an officer types it: it cannot be undone, so it is asked about first."""

from datetime import timedelta
from pathlib import Path

import pytest

from engagements.language import Language
from locales.dates import long_date
from tests.bot.command_line import TODAY, Captured, in_days, moved, run, told
from tests.engagements.files import changed

pytestmark = pytest.mark.usefixtures("settled")
BOTH = pytest.mark.parametrize("language", Language)


@pytest.fixture
def asked(capsys: Captured, engagement: str) -> list[str]:
    """Publish an engagement, and give what the officer will be asked."""
    run(capsys, "publish", engagement)
    return []


def types(monkeypatch: pytest.MonkeyPatch, asked: list[str], typed: str) -> None:
    """Sit an officer down at a terminal who types this."""

    def answer(question: str) -> str:
        asked.append(question)
        return typed

    monkeypatch.setattr("builtins.input", answer)


def gone(question: str) -> str:
    """Be no terminal."""
    raise EOFError


def still_open(capsys: Captured) -> bool:
    """Tell whether the list says that it is open."""
    return "Open until" in run(capsys, "list")[1][0]


@BOTH
def test_it_closes_once_its_name_is_typed_again(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch, asked: list[str], language: Language
) -> None:
    """An officer sees which one it is, its closing time and how many have answered before it closes."""
    types(monkeypatch, asked, " small ")

    said = run(capsys, "--language", language, "close", "small")

    title = {"cy": "Teitl", "en": "Title"}[language]
    shown = asked[0].splitlines()
    assert (0, [told("cli-closed", language, slug="small")], []) == said
    assert [title, "17:00"] == [shown[0], shown[1][-5:]]
    assert [
        told("results-responses", language, count="0"),
        told("results-waiting", language, count="0"),
        f"{told('cli-close-sure', language)} ",
    ] == shown[2:]


@BOTH
@pytest.mark.parametrize("typed", ["", "smal", "yes", "y"])
def test_another_name_closes_nothing(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch, asked: list[str], language: Language, typed: str
) -> None:
    """An officer who took the wrong name, or typed on in haste, has closed nothing."""
    types(monkeypatch, asked, typed)

    said = run(capsys, "--language", language, "close", "small")

    assert (1, [], [told("refused-not-typed-again", language, what="small")]) == said
    assert still_open(capsys)


@BOTH
def test_without_a_terminal_it_closes_nothing(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch, asked: list[str], language: Language
) -> None:
    """A script that cannot be asked is told of --yes, and has closed nothing."""
    monkeypatch.setattr("builtins.input", gone)

    said = run(capsys, "--language", language, "close", "small")

    assert (1, [], [told("refused-not-typed-again", language, what="small")]) == said
    assert still_open(capsys)


def test_whoever_says_yes_is_not_asked(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch, asked: list[str]
) -> None:
    """A script closes with --yes; the second time it reads that this was closed, and is not asked either."""
    types(monkeypatch, asked, "")

    first, second = run(capsys, "close", "small", "--yes"), run(capsys, "close", "small")

    assert [
        (0, [told("cli-closed", slug="small")], []),
        (0, [told("cli-closed-before", slug="small")], []),
    ] == [first, second]
    assert [] == asked


@BOTH
@pytest.mark.parametrize("sure", [True, False])
def test_one_that_has_not_opened_is_told_so(
    capsys: Captured,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    language: Language,
    sure: bool,
) -> None:
    """An officer who closes what nobody could answer yet reads when it was to open."""
    path = tmp_path / "small.yaml"
    asked: list[str] = []
    path.write_text(changed(moved(), in_days(-7), in_days(3)), encoding="utf-8")
    run(capsys, "publish", "small.yaml")
    types(monkeypatch, asked, "small")

    _, lines, _ = run(capsys, "--language", language, "close", "small", *(["--yes"] if sure else []))

    opens = long_date(TODAY + timedelta(days=3), language)
    told_of = [line for each in (*asked, *lines) for line in each.splitlines() if opens in line]
    assert [told("cli-close-early", language, opens=f"{opens}, 09:00")] == told_of


def test_a_part_is_not_closed_by_itself(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch, asked: list[str]
) -> None:
    """An officer who names a part is told to name the whole, and asked nothing."""
    types(monkeypatch, asked, "small+equality")

    said = run(capsys, "close", "small+equality")

    assert ((1, [], [told("refused-part", what="small")]), []) == (said, asked)
