"""What `check` says of a file that `publish` would not take as it is."""

from pathlib import Path

import pytest

from engagements.language import Language, Voice
from locales.words import say
from tests.bot.command_line import Captured, in_days, moved, run, told
from tests.engagements.files import DECENT, changed

pytestmark = pytest.mark.usefixtures("settled")


@pytest.mark.parametrize("language", Language)
def test_a_file_whose_time_is_over_is_not_ready(capsys: Captured, tmp_path: Path, language: Language) -> None:
    """An officer who forgot to move the dates is told so by the check, and not only on the day."""
    text = changed(changed(moved(DECENT), in_days(-7), in_days(-90)), in_days(80), in_days(-1))
    (tmp_path / "past.yaml").write_text(text, encoding="utf-8")

    said = run(capsys, "--language", language, "check", "past.yaml")

    assert (1, [], [f"past.yaml:17: closes_at: {told('fault-closed-already', language)}"]) == said


@pytest.mark.parametrize("language", Language)
def test_a_sealed_box_needs_its_key_first(capsys: Captured, tmp_path: Path, language: Language) -> None:
    """An officer whose box stays sealed until the close reads how to make its key before publishing."""
    text = changed(moved(DECENT), "kept_until:", "release: sealed, kept_until:")
    (tmp_path / "sealed.yaml").write_text(text, encoding="utf-8")

    said = run(capsys, "--language", language, "check", "sealed.yaml")

    ready = told("cli-sound-engagement", language, slug="small", questions=4)
    assert (0, [ready, told("cli-sound-sealed", language, slug="small")], []) == said


@pytest.mark.parametrize("language", Language)
def test_a_follow_up_question_is_checked(capsys: Captured, tmp_path: Path, language: Language) -> None:
    """A member who checks what they would ask back is told that it can be asked, and how."""
    (tmp_path / "asked.yaml").write_text("question: {cy: Pa fws, en: Which bus}\n", encoding="utf-8")

    said = run(capsys, "--language", language, "check", "asked.yaml")

    assert (0, [told("cli-sound-follow-up", language)], []) == said


def test_a_fault_of_a_follow_up_question_is_told(capsys: Captured, tmp_path: Path) -> None:
    """A member who wrote one language alone is told so, and not what an engagement would need."""
    (tmp_path / "asked.yaml").write_text("question: {en: Which bus}\n", encoding="utf-8")

    said = run(capsys, "check", "asked.yaml")

    missing = say(Voice(Language.EN), "fault-missing", {"name": "cy"})
    assert (1, [], [f"asked.yaml:1: question.cy: {missing}"]) == said
