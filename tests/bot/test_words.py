"""The check of words, as a translator or an officer calls it."""

import sys
from pathlib import Path

import pytest

from tests.bot.test_cli import Captured, run

FAULTY = "title:\n  cy: Eich farn am y llyfrgell\n  en: Your views on the library\n"
SOUND = "title:\n  cy: Eich barn am y llyfrgell\n  en: Your views on the library\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in an empty folder, in an English terminal."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    return tmp_path


def test_a_finding_says_where_what_why_and_what_instead(folder: Path, capsys: Captured) -> None:
    """An officer reads the place, the word, the rule and the right form; the command fails."""
    (folder / "mine.yaml").write_text(FAULTY, encoding="utf-8")
    code, told, _ = run(capsys, "words", "check", "mine.yaml")

    assert (1, "To mend: 1. To think about: 0") == (code, told[1])
    assert told[0].startswith("mine.yaml:2: title.cy: Eich [farn] am y llyfrgell — ")
    assert told[0].endswith("[plain-after-your-our-their] Instead: barn")


def test_the_same_is_said_in_welsh(folder: Path, capsys: Captured) -> None:
    """A Welsh-speaking officer reads why in Welsh."""
    (folder / "mine.yaml").write_text(FAULTY, encoding="utf-8")
    code, told, _ = run(capsys, "--language", "cy", "words", "check", "mine.yaml")

    assert (1, "I'w trwsio: 1. I feddwl amdanyn nhw: 0") == (code, told[1])
    assert told[0].endswith("[plain-after-your-our-their] Yn lle hynny: barn")
    assert "Does dim treiglad meddal ar ôl eich" in told[0]


def test_a_sound_file_succeeds_and_the_unread_are_counted(folder: Path, capsys: Captured) -> None:
    """Whoever checks is always told how many messages no reader has read."""
    (folder / "mine.yaml").write_text(SOUND, encoding="utf-8")
    code, told, _ = run(capsys, "words", "check", "mine.yaml")

    assert (0, "To mend: 0. To think about: 0") == (code, told[0])
    assert told[1].startswith("Welsh messages that no reader has read yet: ")


def test_everything_that_ships_is_checked_where_no_file_is_named(capsys: Captured) -> None:
    """A translator who runs it before a commit learns that all is well."""
    code, told, _ = run(capsys, "words", "check")

    assert (0, "To mend: 0. To think about: 0") == (code, told[-2])


def test_files_that_cannot_be_read_are_told_of_and_the_others_checked(folder: Path, capsys: Captured) -> None:
    """One bad file of several hides nothing of the rest."""
    (folder / "mine.yaml").write_text(FAULTY, encoding="utf-8")
    (folder / "odd.yaml").write_bytes(b"title: \xff")
    (folder / "broken.yaml").write_text("title: [", encoding="utf-8")
    code, told, _ = run(capsys, "words", "check", "nowhere.yaml", "odd.yaml", "broken.yaml", "mine.yaml")

    assert (1, "To mend: 4. To think about: 0") == (code, told[-2])
    assert ["nowhere.yaml:", "odd.yaml:1:", "broken.yaml:1:", "mine.yaml:2:"] == [
        line.split()[0] for line in told[:-2]
    ]


def test_messages_outside_the_folders_of_languages_are_refused(folder: Path, capsys: Captured) -> None:
    """A translator is told in which folders messages are looked for."""
    (folder / "mine.ftl").write_text("a = Ateb\n", encoding="utf-8")
    code, told, _ = run(capsys, "words", "check", "mine.ftl")

    assert (1, "mine.ftl: Files of messages are checked in one of these folders: cy, cy-ti, en") == (
        code,
        told[0],
    )


def test_figures_stand_with_the_hardest_first(capsys: Captured) -> None:
    """A writer sees at once which English message to make plainer."""
    code, told, _ = run(capsys, "words", "figures")
    grades = [float(line.split()[0]) for line in told[1:]]

    assert 0 == code
    assert len(grades) > 100
    assert sorted(grades, reverse=True) == grades


def test_without_the_dictionaries_it_says_how_to_get_them(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where only the bot is installed, an officer is told what to do and sees no traceback."""
    monkeypatch.setitem(sys.modules, "spylls", None)
    code, _, told = run(capsys, "words", "check")

    assert (
        1,
        ["The check of words needs packages that are not installed here. To install them: make words"],
    ) == (
        code,
        told,
    )
