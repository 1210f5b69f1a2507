"""The command line, as an officer uses it, in both languages."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.cli import main
from engagements.language import Language, Voice
from engagements.schema import Kind, schema_of
from locales.words import say
from tests.engagements.files import DECENT, ENGAGEMENT, FEEDBACK, changed

Captured = pytest.CaptureFixture[str]
TODAY = datetime.now(UTC).date()


@pytest.fixture(autouse=True)
def _settled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep everything of one test in its own folder, with an English terminal."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DRWS_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("DRWS_KEY_DIR", str(tmp_path / "keys"))
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")


def in_days(days: int) -> str:
    """Write the day that is so many days from today."""
    return str(TODAY + timedelta(days=days))


def moved(text: str = ENGAGEMENT) -> str:
    """Write the small engagement so that it is open today."""
    for old, days in (
        ("2026-11-02", -7),
        ("2027-01-25", 80),
        ("2027-02-09", 100),
        ("2027-04-19", 150),
        ("2028-03-31", 36_500),
    ):
        text = changed(text, old, in_days(days))
    return text


@pytest.fixture
def engagement(tmp_path: Path) -> str:
    """Write an engagement file that can be published today, and could not be better."""
    (tmp_path / "small.yaml").write_text(moved(DECENT), encoding="utf-8")
    return "small.yaml"


@pytest.fixture
def feedback(tmp_path: Path) -> str:
    """Write a feedback file for next year."""
    (tmp_path / "told.yaml").write_text(changed(FEEDBACK, "2027-02-10T10:00", "2099-02-10T10:00"))
    return "told.yaml"


def run(capsys: Captured, *arguments: str) -> tuple[int, list[str], list[str]]:
    """Run a command, and give its exit code, what it said and what it complained of."""
    code = main(arguments)
    written = capsys.readouterr()
    return code, written.out.splitlines(), written.err.splitlines()


def told(name: str, language: Language = Language.EN, **args: str | int) -> str:
    """Give a message."""
    return say(Voice(language), name, args)


@pytest.mark.parametrize("language", Language)
def test_a_sound_engagement_is_ready(capsys: Captured, engagement: str, language: Language) -> None:
    """An officer who checks a sound file is told in their language that it can be published."""
    said = run(capsys, "--language", language, "check", engagement)

    assert (0, [told("cli-sound-engagement", language, slug="small", questions=4)], []) == said


@pytest.mark.parametrize("language", Language)
def test_sound_feedback_is_ready(capsys: Captured, feedback: str, language: Language) -> None:
    """An officer who checks sound feedback is told in their language which engagement it is for."""
    said = run(capsys, "--language", language, "check", feedback)

    assert (0, [told("cli-sound-feedback", language, slug="small")], []) == said


def test_checking_keeps_nothing(capsys: Captured, tmp_path: Path, engagement: str) -> None:
    """An officer can check a file on any machine, and no database or key appears."""
    run(capsys, "check", engagement)

    assert (False, False) == ((tmp_path / "data").exists(), (tmp_path / "keys").exists())


@pytest.mark.parametrize("command", ["check", "publish"])
def test_each_fault_of_a_file_is_named_with_its_line(capsys: Captured, tmp_path: Path, command: str) -> None:
    """An officer's editor jumps from each complaint to its line, and nothing is published."""
    text = changed(changed(ENGAGEMENT, "level: consultation", "level: chat"), "    to: 5", "    to: 50")
    (tmp_path / "broken.yaml").write_text(text, encoding="utf-8")

    said = run(capsys, command, "broken.yaml")

    offered = "information, consultation, participation, co-production"
    assert (
        1,
        [],
        [
            f"broken.yaml:2: level: {told('fault-not-offered', offered=offered)}",
            f"broken.yaml:33: questions[2].to: {told('fault-number-too-large', limit=10)}",
        ],
    ) == said


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    ("command", "done", "args"),
    [("check", "cli-sound-engagement", {"questions": 4}), ("publish", "cli-published", {})],
)
def test_what_could_be_better_is_told_with_its_line(
    capsys: Captured, tmp_path: Path, language: Language, command: str, done: str, args: dict[str, int]
) -> None:
    """An officer reads in their language what is allowed and not decent, and can publish all the same."""
    text = changed(changed(moved(DECENT), in_days(80), in_days(70)), "en: Title", "en: We have decided")
    (tmp_path / "hasty.yaml").write_text(text, encoding="utf-8")

    said = run(capsys, "--language", language, command, "hasty.yaml")

    assert (
        0,
        [
            told("advice-heading", language, count=2),
            f"hasty.yaml:4: title.en: {told('advice-sounds-decided', language, what='we have decided')}",
            f"hasty.yaml:17: closes_at: {told('advice-short-time', language)}",
            told(done, language, slug="small", **args),
        ],
        [],
    ) == said


def test_who_asks_again_is_told_when_people_were_asked(capsys: Captured, tmp_path: Path) -> None:
    """An officer who publishes what was asked before is told of it; on a machine that has nothing, not."""
    earlier = changed(changed(moved(DECENT), "id: small", "id: before"), in_days(-7), in_days(-90))
    (tmp_path / "before.yaml").write_text(earlier, encoding="utf-8")
    run(capsys, "publish", "before.yaml")
    run(capsys, "close", "before")
    later = changed(moved(DECENT), in_days(-7), in_days(1))
    (tmp_path / "again.yaml").write_text(changed(later, in_days(80), in_days(90)), encoding="utf-8")

    checked, published = (run(capsys, command, "again.yaml") for command in ("check", "publish"))

    line = f"again.yaml:1: continues: {say(Voice(Language.EN), 'advice-asked-before', {'name': 'before'})}"
    assert ([line in lines for _, lines, _ in (checked, published)]) == [False, True]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    ("command", "text", "fault"),
    [("publish", FEEDBACK, "fault-is-feedback"), ("feedback", ENGAGEMENT, "fault-is-engagement")],
)
def test_a_file_of_the_other_kind_is_named(
    capsys: Captured, tmp_path: Path, language: Language, command: str, text: str, fault: str
) -> None:
    """An officer who took the wrong command is told which file this is, and the command for it."""
    (tmp_path / "other.yaml").write_text(text, encoding="utf-8")

    said = run(capsys, "--language", language, command, "other.yaml")

    assert (1, [], [f"other.yaml:1: {told(fault, language)}"]) == said


@pytest.mark.parametrize(
    ("arguments", "kind"), [(["schema"], "engagement"), (["schema", "feedback"], "feedback")], ids=str
)
def test_the_schema_is_printed(capsys: Captured, arguments: list[str], kind: Kind) -> None:
    """An author writes the schema of either kind of file to a file of their own, as it ships."""
    code, lines, complaints = run(capsys, *arguments)

    assert (0, schema_of(kind), []) == (code, json.loads("\n".join(lines)), complaints)


def test_faults_are_named_in_welsh(capsys: Captured, tmp_path: Path) -> None:
    """An officer who works in Welsh is told in Welsh how to mend a file."""
    (tmp_path / "broken.yaml").write_text("[", encoding="utf-8")

    said = run(capsys, "--language", "cy", "check", "broken.yaml")

    assert (1, [], [f"broken.yaml:1: {told('fault-yaml-form', Language.CY)}"]) == said


@pytest.mark.parametrize("command", ["check", "publish", "feedback"])
@pytest.mark.parametrize("language", Language)
def test_a_file_that_is_not_there_is_named(capsys: Captured, command: str, language: Language) -> None:
    """An officer who mistyped a path is told so in their language."""
    said = run(capsys, "--language", language, command, "nowhere.yaml")

    assert (1, [], [f"nowhere.yaml: {told('fault-no-file', language)}"]) == said


def test_a_folder_is_no_file(capsys: Captured, tmp_path: Path) -> None:
    """An officer who named a folder is told that it cannot be opened."""
    said = run(capsys, "check", str(tmp_path))

    assert (1, [], [f"{tmp_path}: {told('fault-no-file')}"]) == said


def test_a_file_in_another_encoding_is_refused(capsys: Captured, tmp_path: Path) -> None:
    """An officer whose editor wrote Latin-1 is told to save it as UTF-8."""
    (tmp_path / "latin.yaml").write_bytes("id: t\xfd\n".encode("latin-1"))

    said = run(capsys, "check", "latin.yaml")

    assert (1, [], [f"latin.yaml:1: {told('fault-not-utf-8')}"]) == said


@pytest.mark.parametrize("language", Language)
def test_an_engagement_is_published(capsys: Captured, engagement: str, language: Language) -> None:
    """An officer publishes, and is told so in their language."""
    said = run(capsys, "--language", language, "publish", engagement)

    assert (0, [told("cli-published", language, slug="small")], []) == said


def test_publishing_again_changes_nothing(capsys: Captured, engagement: str) -> None:
    """An officer who publishes twice is told that nothing has changed."""
    run(capsys, "publish", engagement)

    said = run(capsys, "publish", engagement)

    assert (0, [told("cli-published-before", slug="small")], []) == said


def test_a_harmful_change_is_refused(capsys: Captured, tmp_path: Path, engagement: str) -> None:
    """An officer who would change what people answered is told which fields to put back."""
    run(capsys, "publish", engagement)
    (tmp_path / "small.yaml").write_text(changed(moved(DECENT), "en: Title", "en: Another"), encoding="utf-8")

    said = run(capsys, "publish", engagement)

    assert (1, [], [told("refused-harmful", what="title")]) == said


def test_what_has_closed_is_not_published_again(capsys: Captured, tmp_path: Path, engagement: str) -> None:
    """An officer who would open again what has closed is told to give it a new name."""
    run(capsys, "publish", engagement)
    run(capsys, "close", "small")
    text = changed(moved(DECENT), "en: About", "en: More about")
    (tmp_path / "small.yaml").write_text(text, encoding="utf-8")

    said = run(capsys, "publish", engagement)

    assert (1, [], [told("refused-closed", what="small")]) == said


def test_what_lies_in_the_past_is_not_published(capsys: Captured, tmp_path: Path) -> None:
    """An officer who forgot to move the dates is told so."""
    text = changed(changed(moved(), in_days(-7), in_days(-20)), in_days(80), in_days(-10))
    (tmp_path / "past.yaml").write_text(text, encoding="utf-8")

    said = run(capsys, "publish", "past.yaml")

    assert (1, [], [told("refused-closed", what="small")]) == said


@pytest.mark.parametrize("language", Language)
def test_an_empty_list_says_how_to_begin(capsys: Captured, language: Language) -> None:
    """An officer who has published nothing is told how to."""
    said = run(capsys, "--language", language, "list")

    assert (0, [told("cli-none-listed", language)], []) == said


@pytest.mark.parametrize(("language", "title"), [(Language.CY, "Teitl"), (Language.EN, "Title")])
def test_the_list_names_what_is_open(
    capsys: Captured, engagement: str, language: Language, title: str
) -> None:
    """An officer sees each engagement by its name, with its title and closing time in their language."""
    run(capsys, "publish", engagement)

    code, (line,), complaints = run(capsys, "--language", language, "list")

    until = {"cy": "Ar agor tan", "en": "Open until"}[language]
    assert (0, True, True, []) == (
        code,
        line.startswith(f"small: {title}. {until} "),
        "17:00" in line,
        complaints,
    )


def test_the_list_names_what_has_closed(capsys: Captured, engagement: str) -> None:
    """An officer sees in the list that an engagement has closed."""
    run(capsys, "publish", engagement)
    run(capsys, "close", "small")

    _, (line,), _ = run(capsys, "list")

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


def test_closing_closes_once(capsys: Captured, engagement: str) -> None:
    """An officer closes, and is told the second time that it was closed already."""
    run(capsys, "publish", engagement)

    said = [run(capsys, "close", "small") for _ in range(2)]

    assert [
        (0, [told("cli-closed", slug="small")], []),
        (0, [told("cli-closed-before", slug="small")], []),
    ] == said


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
    (tmp_path / "data").mkdir()
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


@pytest.mark.parametrize("arguments", [[], ["paint"], ["publish"], ["--language", "fr", "list"]], ids=str)
def test_what_is_no_command_is_refused(capsys: Captured, arguments: list[str]) -> None:
    """An officer who mistyped a command is shown how commands are written."""
    with pytest.raises(SystemExit) as ended:
        main(arguments)

    assert (2, True) == (ended.value.code, "usage:" in capsys.readouterr().err)
