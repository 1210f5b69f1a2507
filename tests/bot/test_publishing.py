"""The commands that check and publish what an author wrote, as an officer types them, in both languages."""

import json
from datetime import timedelta
from pathlib import Path

import pytest

from engagements.language import Language, Voice
from engagements.schema import Kind, schema_of
from locales.dates import long_date
from locales.words import say
from tests.bot.command_line import TODAY, Captured, in_days, moved, run, told
from tests.engagements.files import DECENT, ENGAGEMENT, FEEDBACK, changed

pytestmark = pytest.mark.usefixtures("settled")


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


@pytest.mark.usefixtures("bare")
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
    run(capsys, "close", "before", "--yes")
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
    """An officer who would change what people answered reads each field as it stands and as they have it."""
    run(capsys, "publish", engagement)
    text = changed(moved(DECENT), "en: Title", "en: Another")
    text = changed(text, f"{in_days(80)}T17", f"{in_days(79)}T16")
    text = changed(text, "{id: yes, label: {cy: Ie,", "{id: yes, label: {cy: Oes,")
    (tmp_path / "small.yaml").write_text(text, encoding="utf-8")

    said = run(capsys, "publish", engagement)

    assert (
        1,
        [],
        [
            told("refused-harmful", what="title, closes_at, questions"),
            "  title.en: Title → Another",
            f"  closes_at: {in_days(80)}T17:00 → {in_days(79)}T16:00",
            "  questions[1].options[1].label.cy: Ie → Oes",
        ],
    ) == said


NUMBER = """\
  - id: far
    kind: number
    text: {cy: Pellter, en: Distance}
    from: 0
    to: 9
accountable:"""


@pytest.mark.parametrize("language", Language)
def test_what_was_not_said_before_is_told_as_nothing(
    capsys: Captured, tmp_path: Path, language: Language
) -> None:
    """An officer who adds a unit reads that there was none, and only the beginning of a long title."""
    text = changed(moved(DECENT), "accountable:", NUMBER)
    (tmp_path / "small.yaml").write_text(text, encoding="utf-8")
    run(capsys, "publish", "small.yaml")
    text = changed(changed(text, "en: Title", f"en: {'a' * 70}"), "to: 9", "to: 9\n    unit: km")
    (tmp_path / "small.yaml").write_text(text, encoding="utf-8")

    _, _, said = run(capsys, "--language", language, "publish", "small.yaml")

    assert [
        told("refused-harmful", language, what="title, questions"),
        f"  title.en: Title → {'a' * 60}…",
        f"  questions[5].unit: {told('cli-change-nothing', language)} → km",
    ] == said


@pytest.mark.parametrize("language", Language)
def test_more_time_says_who_will_be_told(
    capsys: Captured, tmp_path: Path, engagement: str, language: Language
) -> None:
    """An officer who gives more time reads that everybody who follows will hear of it; once."""
    run(capsys, "publish", engagement)
    longer = changed(moved(DECENT), in_days(80), in_days(81))
    (tmp_path / "small.yaml").write_text(longer, encoding="utf-8")

    first, second = (run(capsys, "--language", language, "publish", engagement) for _ in range(2))

    until = f"{long_date(TODAY + timedelta(days=81), language)}, 17:00"
    assert (
        0,
        [
            told("cli-published", language, slug="small"),
            told("cli-more-time", language, closes=until, count="0"),
        ],
        [],
    ) == first
    assert (0, [told("cli-published-before", language, slug="small")], []) == second


def test_what_has_closed_is_not_published_again(capsys: Captured, tmp_path: Path, engagement: str) -> None:
    """An officer who would open again what has closed is told to give it a new name."""
    run(capsys, "publish", engagement)
    run(capsys, "close", "small", "--yes")
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
