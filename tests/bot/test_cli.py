"""The command line, as an officer uses it, in both languages."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot.cli import main
from engagements.language import Language, Voice
from locales.words import say
from tests.bot.children import ROOT
from tests.bot.command_line import Captured, in_days, run, told
from tests.engagements.files import FEEDBACK, changed

pytestmark = pytest.mark.usefixtures("settled")


@pytest.mark.parametrize("language", Language)
def test_an_empty_list_says_how_to_begin(capsys: Captured, language: Language) -> None:
    """An officer who has published nothing is told how to."""
    said = run(capsys, "--language", language, "list")

    assert (0, [told("cli-none-listed", language)], []) == said


@pytest.mark.parametrize(("language", "title"), [(Language.CY, "Teitl"), (Language.EN, "Title")])
def test_the_list_names_what_is_open(
    capsys: Captured, engagement: str, language: Language, title: str
) -> None:
    """An officer sees each engagement by its name: title, closing time, level and service."""
    run(capsys, "publish", engagement)

    code, (line, about), complaints = run(capsys, "--language", language, "list")

    until = {"cy": "Ar agor tan", "en": "Open until"}[language]
    level = {
        "cy": "  Ymgynghoriad. Gwasanaeth: Gwasanaeth",
        "en": "  Consultation. Service: Service",
    }[language]
    assert (0, True, True, level, []) == (
        code,
        line.startswith(f"small: {title}. {until} "),
        "17:00" in line,
        about,
        complaints,
    )


@pytest.mark.parametrize(("language", "opens"), [(Language.CY, "Yn agor"), (Language.EN, "Opens")])
def test_the_list_names_what_has_not_opened(
    capsys: Captured, engagement: str, tmp_path: Path, language: Language, opens: str
) -> None:
    """An officer reads of what nobody can answer yet when it opens, and not that it is open."""
    text = (tmp_path / engagement).read_text(encoding="utf-8")
    (tmp_path / engagement).write_text(changed(text, in_days(-7), in_days(3)), encoding="utf-8")
    run(capsys, "publish", engagement)

    _, (line, _), _ = run(capsys, "--language", language, "list")

    assert f". {opens} " in line


@pytest.mark.parametrize(
    ("language", "when"), [(Language.CY, "10 Chwefror 2099, 10:00"), (Language.EN, "10 February 2099, 10:00")]
)
def test_the_list_names_feedback_that_waits(
    capsys: Captured, engagement: str, feedback: str, language: Language, when: str
) -> None:
    """An officer reads in the list when the feedback that is stored will be sent."""
    run(capsys, "publish", engagement)
    run(capsys, "feedback", feedback)

    _, lines, _ = run(capsys, "--language", language, "list")

    assert told("cli-feedback-waits", language, when=when) == lines[-1]


def test_the_list_names_what_has_closed(capsys: Captured, engagement: str) -> None:
    """An officer sees in the list that an engagement has closed."""
    run(capsys, "publish", engagement)
    run(capsys, "close", "small", "--yes")

    _, (line, _), _ = run(capsys, "list")

    assert line.startswith("small: Title. Closed: ")


@pytest.mark.parametrize(
    ("language", "when"), [(Language.CY, "10 Chwefror 2099, 10:00"), (Language.EN, "10 February 2099, 10:00")]
)
def test_feedback_is_stored_until_its_time(
    capsys: Captured, engagement: str, feedback: str, language: Language, when: str
) -> None:
    """An officer stores feedback, and reads in their language when it will go out."""
    run(capsys, "publish", engagement)

    said = run(capsys, "--language", language, "feedback", feedback)

    assert (0, [told("cli-feedback-stored", language, slug="small", when=when)], []) == said


def test_feedback_that_could_reach_nobody_is_refused(
    capsys: Captured, engagement: str, tmp_path: Path
) -> None:
    """An officer who plans feedback for after the last promised day is told which day that is."""
    run(capsys, "publish", engagement)
    (tmp_path / "late.yaml").write_text(changed(FEEDBACK, "2027-02-10T10:00", "2199-02-10T10:00"))

    code, said, complained = run(capsys, "feedback", "late.yaml")

    assert (1, [], True) == (code, said, in_days(36_500) in complained[0])


def test_feedback_is_stored_once(capsys: Captured, engagement: str, feedback: str) -> None:
    """An officer who stores the same feedback twice is told that followers will hear it once."""
    run(capsys, "publish", engagement)
    run(capsys, "feedback", feedback)

    said = run(capsys, "feedback", feedback)

    when = "10 February 2099, 10:00"
    assert (0, [told("cli-feedback-before", slug="small", when=when)], []) == said


def test_feedback_on_nothing_is_refused(capsys: Captured, feedback: str) -> None:
    """An officer who tells followers of an engagement that was never published is told its name."""
    said = run(capsys, "feedback", feedback)

    assert (1, [], [told("refused-unknown", what="small")]) == said


@pytest.mark.parametrize("command", ["results", "close", "count"])
@pytest.mark.parametrize("language", Language)
def test_a_name_that_was_never_published_is_refused(
    capsys: Captured, command: str, language: Language
) -> None:
    """An officer who mistyped a name is told where to see the names."""
    said = run(capsys, "--language", language, command, "smal")

    assert (1, [], [told("refused-unknown", language, what="smal")]) == said


@pytest.mark.parametrize(
    ("language", "question", "option"), [(Language.CY, "Pa un", "Ie"), (Language.EN, "Which", "It is")]
)
def test_results_are_shown(
    capsys: Captured, engagement: str, language: Language, question: str, option: str
) -> None:
    """An officer sees every question with its options in their language, and rounded figures."""
    run(capsys, "publish", engagement)

    code, lines, complaints = run(capsys, "--language", language, "results", "small")

    expected = {
        told("results-responses", language, count="0"),
        told("results-waiting", language, count="0"),
        told("results-followers", language, count="0"),
        f"  {told('results-language-cy', language, count='0')}",
        f"  {told('results-language-en', language, count='0')}",
        told("results-rounding", language),
        told("results-languages", language),
        question,
        f"           0  {option}",
        f"  {told('results-no-deliveries', language)}",
    }
    assert (0, set(), []) == (code, expected - set(lines), complaints)


def test_a_box_with_too_little_in_it_stays_shut(capsys: Captured, engagement: str) -> None:
    """An officer who counts too soon is told that there is not enough in the box."""
    run(capsys, "publish", engagement)

    said = run(capsys, "count", "small")

    assert (0, [told("cli-not-counted", slug="small")], []) == said


def test_another_key_directory_is_noticed(
    capsys: Captured, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, engagement: str
) -> None:
    """An officer who set another key directory is told so, before anything is marked with other keys."""
    run(capsys, "publish", engagement)
    monkeypatch.setenv("DRWS_KEY_DIR", str(tmp_path / "other"))

    said = run(capsys, "results", "small")

    assert (1, [], [told("refused-unsafe", what="DRWS_SECRET_KEY, DRWS_KEY_DIR")]) == said


def test_an_open_key_directory_is_refused(capsys: Captured, tmp_path: Path) -> None:
    """An officer whose keys others could read is told the command that mends it."""
    (tmp_path / "keys").mkdir()
    (tmp_path / "keys").chmod(0o755)

    said = run(capsys, "list")

    assert (1, [], [told("refused-unsafe", what=f"chmod 700 {tmp_path / 'keys'}")]) == said


def test_a_database_that_cannot_be_opened_is_told(capsys: Captured, tmp_path: Path) -> None:
    """An officer whose disk holds something else is told what to check."""
    (tmp_path / "data" / "drws.db").write_bytes(b"not a database at all" * 100)

    said = run(capsys, "list")

    assert (1, [], [told("refused-storage-down")]) == said


@pytest.mark.parametrize("language", Language)
def test_an_unsafe_setting_is_told(
    capsys: Captured, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: Language
) -> None:
    """An officer is told in their language which setting is unsafe and how to mend it."""
    monkeypatch.setenv("DRWS_KEY_DIR", str(tmp_path / "data" / "keys"))

    said = run(capsys, "--language", language, "list")

    assert (1, [], [f"DRWS_KEY_DIR: {told('setting-keys-beside-data', language)}"]) == said


def test_serving_without_a_token_is_refused(capsys: Captured) -> None:
    """An officer who starts the bot without a token is told where to get one."""
    code, _, complaints = run(capsys, "serve")

    assert (1, f"DRWS_TELEGRAM_TOKEN: {told('setting-no-token')}") == (code, complaints[-1])


@pytest.mark.parametrize(
    ("terminal", "language"),
    [("cy_GB.UTF-8", Language.CY), ("en_GB.UTF-8", Language.EN), ("C", Language.EN), ("", Language.EN)],
)
def test_the_language_is_that_of_the_terminal(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch, terminal: str, language: Language
) -> None:
    """An officer with a Welsh terminal is spoken to in Welsh without asking for it."""
    monkeypatch.setenv("LC_ALL", terminal)
    monkeypatch.delenv("LANG", raising=False)

    said = run(capsys, "list")

    assert (0, [told("cli-none-listed", language)], []) == said


@pytest.mark.parametrize("terminal", ["cy_GB.UTF-8", "en_GB.UTF-8"])
def test_help_is_in_the_language_of_the_terminal(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch, terminal: str
) -> None:
    """An officer reads what each command does in the language of their terminal."""
    monkeypatch.setenv("LC_ALL", terminal)
    monkeypatch.setenv("COLUMNS", "200")

    with pytest.raises(SystemExit) as ended:
        main(["--help"])

    described = say(Voice(Language(terminal[:2])), "cli-publish")
    assert (0, True) == (ended.value.code, described in capsys.readouterr().out)


MISREAD = [
    ([], "cli-misread-missing", "command", "python -m bot"),
    (["team"], "cli-misread-missing", "command", "python -m bot team"),
    (["export", "small"], "cli-misread-missing", "file", "python -m bot export"),
    (["team", "remove", "small", "Siân"], "cli-misread-missing", "--by", "python -m bot team remove"),
    (["paint"], "cli-misread-unknown", "paint", "python -m bot"),
    (["list", "extra"], "cli-misread-unknown", "extra", "python -m bot list"),
    (["audit", "list", "small", "more"], "cli-misread-unknown", "more", "python -m bot audit list"),
    (["--language", "fr", "list"], "cli-misread-unknown", "fr", "python -m bot"),
    (["audit", "verify", "--head", "zz"], "cli-misread-unknown", "zz", "python -m bot audit verify"),
    (["audit", "verify", "--head"], "cli-misread-value", "--head", "python -m bot audit verify"),
]


@pytest.mark.parametrize(("arguments", "name", "what", "program"), MISREAD, ids=str)
def test_a_misread_command_says_which_word_is_wrong(
    capsys: Captured, arguments: list[str], name: str, what: str, program: str
) -> None:
    """An officer who mistyped a command reads which word is missing or unknown, and how it is written."""
    with pytest.raises(SystemExit) as ended:
        main(arguments)

    usage, *_, why, how = capsys.readouterr().err.splitlines()
    assert (2, told(name, what=what), told("cli-misread", program=program)) == (ended.value.code, why, how)
    assert usage.startswith(f"usage: {program} ")


def test_what_is_missing_is_named_in_welsh(capsys: Captured) -> None:
    """An officer who works in Welsh reads in Welsh which word is missing."""
    with pytest.raises(SystemExit):
        main(["--language", "cy", "export", "small"])

    assert told("cli-misread-missing", Language.CY, what="ffeil") == capsys.readouterr().err.splitlines()[1]


def test_a_reader_who_has_had_enough_ends_it_quietly() -> None:
    """An officer who looks at the first lines with head reads no traceback after them."""
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "bot", "schema"]
    done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, cwd=ROOT, check=False)  # noqa: S603
    os.close(writing)

    assert (141, b"") == (done.returncode, done.stderr)
