"""The file of helplines that an officer writes: how it is read, and what is told of its faults."""

import re
from pathlib import Path

import pytest

from bot.settings import helplines_of, load_settings
from engagements.language import Language, Voice
from locales.words import say
from tests.bot.command_line import Captured, run, told
from tests.engagements.files import changed

pytestmark = pytest.mark.usefixtures("settled")

PAGE = (Path(__file__).parents[2] / "docs" / "engagement-files.md").read_text(encoding="utf-8")
# What the page on files shows, as an officer copies it.
SHOWN = "".join(
    line[4:] + "\n" for line in re.findall(r"^ {4}(?:helplines:| {2}[- ] ).*$", PAGE, re.MULTILINE)
)
EXAMPLE = SHOWN[SHOWN.index("helplines:") :]


@pytest.fixture
def helplines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Name a file of helplines in the settings."""
    file = tmp_path / "help.yaml"
    monkeypatch.setenv("DRWS_HELPLINES", "help.yaml")
    return file


def test_the_example_in_the_docs_is_read(helplines: Path) -> None:
    """An officer who copies the example has a helpline that people are shown."""
    helplines.write_text(EXAMPLE, encoding="utf-8")

    assert 1 == len(helplines_of(load_settings()))


@pytest.mark.parametrize("language", Language)
def test_a_fault_is_told_with_its_line(capsys: Captured, helplines: Path, language: Language) -> None:
    """An officer reads which file, which line and which key are wrong, and in which setting it is named."""
    text = changed(EXAMPLE, "    reach:", "    rech:")
    helplines.write_text(text, encoding="utf-8")

    said = run(capsys, "--language", language, "list")

    missing = say(Voice(language), "fault-missing", {"name": "reach"})
    unknown = say(Voice(language), "fault-unknown-key", {"name": "rech", "nearest": "reach"})
    assert (
        1,
        [],
        [
            f"DRWS_HELPLINES: {told('setting-helplines', language)}",
            f"help.yaml:2: helplines[1].reach: {missing}",
            f"help.yaml:3: helplines[1].rech: {unknown}",
        ],
    ) == said


def test_a_file_of_helplines_that_is_not_there_is_told(capsys: Captured, helplines: Path) -> None:
    """An officer who mistyped the path is told that the file cannot be opened."""
    said = run(capsys, "list")

    name = f"DRWS_HELPLINES: {told('setting-helplines')}"
    assert (1, [], [name, f"help.yaml: {told('fault-no-file')}"]) == said
