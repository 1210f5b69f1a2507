"""The check of words, as a translator or an officer calls it."""

import sys
from pathlib import Path

import pytest

from engagements.language import Language
from tests.bot.command_line import Captured, run, told

FAULTY = "title:\n  cy: Eich farn am y llyfrgell\n  en: Your views on the library\n"
ODD = "title:\n  cy: Eich barn am flodwinio\n  en: Your views on our festival\n"
SOUND = "title:\n  cy: Eich barn am y llyfrgell\n  en: Your views on the library\n"


@pytest.fixture
def folder(settled: None, tmp_path: Path) -> Path:
    """Work in an empty folder, in an English terminal."""
    return tmp_path


def test_a_finding_says_where_what_why_and_what_instead(folder: Path, capsys: Captured) -> None:
    """An officer reads the place, the word, the rule and the right form; the command fails."""
    (folder / "mine.yaml").write_text(FAULTY, encoding="utf-8")
    code, lines, _ = run(capsys, "words", "check", "mine.yaml")

    assert (1, "To mend: 1. To think about: 0") == (code, lines[1])
    assert lines[0].startswith("mine.yaml:2: title.cy: Eich [farn] am y llyfrgell — ")
    assert lines[0].endswith("[plain-after-your-our-their] Instead: barn")


def test_the_same_is_said_in_welsh(folder: Path, capsys: Captured) -> None:
    """A Welsh-speaking officer reads why in Welsh."""
    (folder / "mine.yaml").write_text(FAULTY, encoding="utf-8")
    code, lines, _ = run(capsys, "--language", "cy", "words", "check", "mine.yaml")

    assert (1, "I'w trwsio: 1. I feddwl amdanyn nhw: 0") == (code, lines[1])
    assert lines[0].endswith("[plain-after-your-our-their] Yn lle hynny: barn")
    assert "Does dim treiglad meddal ar ôl eich" in lines[0]


@pytest.mark.parametrize("language", Language)
def test_a_sound_file_succeeds_and_says_what_was_read(
    folder: Path, capsys: Captured, language: Language
) -> None:
    """An officer reads what was looked at in their own file and what not, and nothing of our messages."""
    (folder / "mine.yaml").write_text(SOUND, encoding="utf-8")
    code, lines, _ = run(capsys, "--language", language, "words", "check", "mine.yaml")

    assert (0, [told("words-found", language, faults=0, warnings=0), told("words-reads", language)]) == (
        code,
        lines,
    )


def test_a_word_of_the_officers_own_is_let_be(folder: Path, capsys: Captured) -> None:
    """An officer whose word is in no list is told where to put it, and is not told of it again."""
    (folder / "mine.yaml").write_text(ODD, encoding="utf-8")
    _, before, _ = run(capsys, "words", "check", "mine.yaml")
    (folder / "own_words.tsv").write_text("blodwinio\tour festival\n", encoding="utf-8")
    code, after, _ = run(capsys, "words", "check", "mine.yaml")

    assert ["[spelling]" in before[0], "own_words.tsv in the same folder" in before[0]] == [True, True]
    assert (0, "To mend: 0. To think about: 0") == (code, after[0])


def test_everything_that_ships_is_checked_where_no_file_is_named(capsys: Captured) -> None:
    """A translator who runs it before a commit learns that all is well, and how much nobody has read yet."""
    code, lines, _ = run(capsys, "words", "check")

    assert (0, "To mend: 0. To think about: 0") == (code, lines[-2])
    assert lines[-1].startswith("Welsh messages that no reader has read yet: ")


def test_files_that_cannot_be_read_are_told_of_and_the_others_checked(folder: Path, capsys: Captured) -> None:
    """One bad file of several hides nothing of the rest."""
    (folder / "mine.yaml").write_text(FAULTY, encoding="utf-8")
    (folder / "odd.yaml").write_bytes(b"title: \xff")
    (folder / "broken.yaml").write_text("title: [", encoding="utf-8")
    code, lines, _ = run(capsys, "words", "check", "nowhere.yaml", "odd.yaml", "broken.yaml", "mine.yaml")

    assert (1, "To mend: 4. To think about: 0") == (code, lines[-2])
    assert ["nowhere.yaml:", "odd.yaml:1:", "broken.yaml:1:", "mine.yaml:2:"] == [
        line.split()[0] for line in lines[:-2]
    ]


def test_messages_outside_the_folders_of_languages_are_refused(folder: Path, capsys: Captured) -> None:
    """A translator is told in which folders messages are looked for."""
    (folder / "mine.ftl").write_text("a = Ateb\n", encoding="utf-8")
    code, lines, _ = run(capsys, "words", "check", "mine.ftl")

    assert (1, "mine.ftl: Files of messages are checked in one of these folders: cy, cy-ti, en") == (
        code,
        lines[0],
    )


def test_figures_stand_with_the_hardest_first(capsys: Captured) -> None:
    """A writer sees at once which English message to make plainer."""
    code, lines, _ = run(capsys, "words", "figures")
    grades = [float(line.split()[0]) for line in lines[1:]]

    assert 0 == code
    assert len(grades) > 100
    assert sorted(grades, reverse=True) == grades


def test_without_the_dictionaries_it_says_how_to_get_them(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where only the bot is installed, an officer is told what to do and sees no traceback."""
    monkeypatch.setitem(sys.modules, "spylls", None)
    code, _, lines = run(capsys, "words", "check")

    assert (
        1,
        ["The check of words needs packages that are not installed here. To install them: make words"],
    ) == (
        code,
        lines,
    )
