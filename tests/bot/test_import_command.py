"""The command that imports a questionnaire, as an officer uses it, in both languages."""

import json
from pathlib import Path

import pytest

from engagements import limits
from engagements.language import Language
from tests.bot.command_line import Captured, run, told
from tests.importing.questionnaires import BUSES_CY, BUSES_EN


@pytest.fixture(autouse=True)
def _in_a_folder(settled: None) -> None:
    """Put both versions of the questionnaire where the officer is."""
    Path("en.json").write_text(BUSES_EN, encoding="utf-8")
    Path("cy.json").write_text(BUSES_CY, encoding="utf-8")


@pytest.mark.parametrize("language", Language)
def test_a_draft_is_written_and_what_is_missing_told(capsys: Captured, language: Language) -> None:
    """An officer reads how many questions came along, what did not and where, and what to do next."""
    code, lines, complaints = run(
        capsys, "--language", language, "import", "en.json", "--welsh", "cy.json", "draft.yaml"
    )

    assert (0, []) == (code, complaints)
    assert lines == [
        told("import-written", language, file="draft.yaml", questions=5),
        told("import-lost", language, count=5),
        f"  start: {told('lost-page', language)}",
        f"  distance / distance-answer: {told('lost-decimals', language)}",
        f"  distance / since-answer: {told('lost-kind', language, what='Date')}",
        f"  wish / wish-answer: {told('lost-shorter', language, limit=3000)}",
        f"  summary: {told('lost-summary', language)}",
        told("import-check", language, file="draft.yaml"),
    ]
    assert told("draft-contact", language, limit=limits.CONTACT) in Path("draft.yaml").read_text(
        encoding="utf-8"
    )


def test_nothing_lost_is_not_told_of(capsys: Captured) -> None:
    """An officer whose questionnaire came along whole reads two lines."""
    Path("small.json").write_text(json.dumps(json.loads(BUSES_EN), ensure_ascii=False), encoding="utf-8")
    blocks = "sections", 0, "groups", 0, "blocks"
    for name in ("en.json", "cy.json"):
        tree = json.loads(Path(name).read_text(encoding="utf-8"))
        here = tree
        for key in blocks:
            here = here[key]
        del here[2:], here[0]
        Path(name).write_text(json.dumps(tree), encoding="utf-8")

    said = run(capsys, "import", "en.json", "--welsh", "cy.json", "draft.yaml")

    lines = [told("import-written", file="draft.yaml", questions=1), told("import-check", file="draft.yaml")]
    assert (0, lines, []) == said


def test_no_file_is_written_over(capsys: Captured) -> None:
    """An officer who names a file that is there keeps it as it was."""
    Path("draft.yaml").write_text("mine", encoding="utf-8")

    said = run(capsys, "import", "en.json", "draft.yaml")

    assert (1, [], [told("refused-file-there", what="draft.yaml")]) == said
    assert "mine" == Path("draft.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    ("content", "refusal", "what"),
    [
        (b"{", "refused-not-json", "asked.json"),
        (b"{}", "refused-questionnaire-unknown", "asked.json"),
        (b"\xff", "refused-questionnaire-unreadable", "asked.json"),
        (b'{"nodes": [{"uuid": "a"}]}', "refused-nothing-to-carry", "asked.json"),
        (b" " * (limits.FILE_BYTES * 8 + 1), "refused-questionnaire-large", "2048 KB"),
    ],
    ids=["no-json", "no-format", "no-text", "no-question", "too-large"],
)
def test_what_cannot_be_imported_is_refused(
    capsys: Captured, content: bytes, refusal: str, what: str, language: Language
) -> None:
    """An officer is told in their language what is wrong with the file, and nothing is written."""
    Path("asked.json").write_bytes(content)

    said = run(capsys, "--language", language, "import", "asked.json", "draft.yaml")

    assert (1, [], [told(refusal, language, what=what)]) == said
    assert not Path("draft.yaml").exists()


def test_the_file_that_is_not_there_is_named(capsys: Captured) -> None:
    """An officer who mistyped one of two paths is told which."""
    said = run(capsys, "import", "en.json", "--welsh", "nowhere.json", "draft.yaml")

    assert (1, [], [told("refused-questionnaire-unreadable", what="nowhere.json")]) == said


def test_a_second_file_that_is_not_the_welsh_is_named(capsys: Captured) -> None:
    """An officer who names the English twice is told so."""
    said = run(capsys, "import", "en.json", "--welsh", "en.json", "draft.yaml")

    assert (1, [], [told("refused-not-its-welsh", what="en.json")]) == said


def test_a_mark_at_the_beginning_is_no_fault(capsys: Captured) -> None:
    """An officer whose editor marks UTF-8 files can import them."""
    Path("marked.json").write_text(BUSES_EN, encoding="utf-8-sig")

    code, _, complaints = run(capsys, "import", "marked.json", "draft.yaml")

    assert (0, []) == (code, complaints)
