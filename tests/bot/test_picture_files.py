"""The pictures that an author names: what is told where one is not there, before anything is published."""

from pathlib import Path

import pytest

from engagements.language import Language, Voice
from locales.words import say
from tests.bot.command_line import Captured, moved, run
from tests.engagements.files import DECENT, changed

pytestmark = pytest.mark.usefixtures("settled")


@pytest.fixture
def pictured(tmp_path: Path) -> str:
    """Write an engagement whose two cards show the same picture."""
    card = "{text: {cy: a, en: b}, picture: {file: site.png, alt: {cy: c, en: d}}}"
    text = changed(
        moved(DECENT), "level: consultation\n", f"level: consultation\ncards:\n  - {card}\n  - {card}\n"
    )
    (tmp_path / "pictured.yaml").write_text(text, encoding="utf-8")
    return "pictured.yaml"


@pytest.mark.parametrize("command", ["check", "publish", "play"])
@pytest.mark.parametrize("language", Language)
def test_a_picture_that_is_not_there_is_told_with_its_lines(
    capsys: Captured, pictured: str, command: str, language: Language
) -> None:
    """An officer who forgot a picture is led to each line that names it, by whichever command comes first."""
    said = run(capsys, "--language", language, command, pictured)

    fault = say(Voice(language), "fault-picture-missing", {"name": "site.png"})
    lines = [f"pictured.yaml:{3 + n}: cards[{n}].picture.file: {fault}" for n in (1, 2)]
    assert (1, [], lines) == said


def test_a_file_that_is_no_picture_is_told_with_its_line(
    capsys: Captured, tmp_path: Path, pictured: str
) -> None:
    """An officer whose picture cannot be read is led to the line that names it."""
    (tmp_path / "site.png").write_text("no picture")

    _, _, complaints = run(capsys, "check", pictured)

    fault = say(Voice(Language.EN), "fault-picture-unreadable", {"name": "site.png"})
    assert f"pictured.yaml:4: cards[1].picture.file: {fault}" == complaints[0]
