"""Photos and recordings as they leave: in a ZIP with the figures, or copied out for the named team."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from bot import exporting
from bot.exporting import Export, Form
from dialogs.answers import Answer
from engagements.language import Language
from engagements.questions import Photo, Voice
from engagements.questions.values import Photo as Seen
from engagements.questions.values import Recording
from storage.published import published
from storage.tally import Given, tally
from storage.texts import Filed, Written
from tests.bot.command_line import Captured, moved, run, told
from tests.bot.officer import Officer, answered, joined, sent
from tests.engagements.files import ENGAGEMENT
from tests.examples import NOW, both, engagement

pytestmark = pytest.mark.usefixtures("officer")

SHOWN = engagement(Photo(id="photo", text=both("photo")), Voice(id="voice", text=both("voice")))
ASKED = """\
  - {id: photo, kind: photo, text: {cy: Llun, en: Photo}}
  - {id: voice, kind: voice, text: {cy: Llais, en: Voice}}
"""
FILES = (
    Filed("photo", Seen(b"\xff\xd8 one")),
    Filed("photo", Seen(b"\xff\xd8 two")),
    Filed("voice", Recording(b"OggS three", 4)),
)
IN_CONFIDENCE = (Answer("photo", Seen(b"\xff\xd8 mine")), Answer("voice", Recording(b"OggS mine", 3)))


def export() -> Export:
    """Give an export of twenty people, with two photos, one recording, and words instead of a photo."""
    given = [Given(bytes([n]), Language.EN, (Answer("photo", "Pont"),)) for n in range(20)]
    made = published(SHOWN, tally(SHOWN, given), ())
    assert made is not None
    return Export(SHOWN, made.edition, (Written("photo", "Pont"),), FILES, written_on=NOW.date())


def test_a_zip_holds_the_table_and_the_files() -> None:
    """An officer finds the table that a .csv would be, and a folder of photos and recordings by question."""
    with ZipFile(BytesIO(exporting.written(Form.ZIP, export(), Language.EN))) as opened:
        found = {each: opened.read(each) for each in opened.namelist()}

    assert {
        "figures.csv": exporting.written(Form.CSV, export(), Language.EN),
        "photos/photo/0001.jpg": b"\xff\xd8 one",
        "photos/photo/0002.jpg": b"\xff\xd8 two",
        "recordings/voice/0001.ogg": b"OggS three",
    } == found


def test_a_zip_tells_no_time_and_is_for_its_owner() -> None:
    """An attacker cannot tell from a ZIP when it was made; whoever unpacks it gets files for themselves."""
    with ZipFile(BytesIO(exporting.written(Form.ZIP, export(), Language.EN))) as opened:
        about = {(each.date_time, each.external_attr >> 16) for each in opened.infolist()}

    assert {((1980, 1, 1, 0, 0, 0), 0o600)} == about


@pytest.mark.parametrize("form", [Form.CSV, Form.XLSX, Form.JSON])
def test_other_forms_hold_no_file(form: Form) -> None:
    """An officer who asks for a table gets words and figures alone."""
    assert b"\xff\xd8 one" not in exporting.written(form, export(), Language.EN)


def sent_in_confidence(capsys: Captured, *answers: Answer) -> str:
    """Publish an engagement that asks for a photo and a voice, let somebody answer, and name their record."""
    Path("small.yaml").write_text(moved(ENGAGEMENT + ASKED), encoding="utf-8")
    run(capsys, "publish", "small.yaml")
    return sent(*answers)


@pytest.mark.parametrize("language", Language)
def test_a_member_copies_photos_and_recordings_out(
    capsys: Captured, officer: Officer, tmp_path: Path, language: Language
) -> None:
    """An officer of the team finds each record's files in a folder that only they can open."""
    record = sent_in_confidence(capsys, *IN_CONFIDENCE)
    joined(capsys, officer)

    code, lines, _ = run(
        capsys, "--language", language, "responses", "small", "--by", "Siân", "--folder", "copies"
    )

    folder = tmp_path / "copies"
    assert (0, told("team-copied", language, count=2, place="copies")) == (code, lines[-1])
    assert {f"{record}/photo.jpg": b"\xff\xd8 mine", f"{record}/voice.ogg": b"OggS mine"} == {
        str(each.relative_to(folder)): each.read_bytes() for each in folder.rglob("*.*")
    }
    assert {0o700, 0o600} == {each.stat().st_mode & 0o777 for each in (folder, *folder.rglob("*"))}


def test_copying_is_recorded(capsys: Captured, officer: Officer) -> None:
    """An auditor reads that copies were made, and by whom."""
    sent_in_confidence(capsys, *IN_CONFIDENCE)
    joined(capsys, officer)
    run(capsys, "responses", "small", "--by", "Siân", "--folder", "copies")

    _, lines, _ = run(capsys, "audit", "list", "small")

    assert lines[-1].endswith(f"Siân: {told('audit-copy')}")


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("language", Language)
def test_where_nothing_can_be_copied_no_folder_is_made(
    capsys: Captured, officer: Officer, tmp_path: Path, language: Language
) -> None:
    """An officer is told that nobody sent a photo, and finds no empty folder."""
    answered()
    joined(capsys, officer)

    _, lines, _ = run(
        capsys, "--language", language, "responses", "small", "--by", "Siân", "--folder", "copies"
    )

    assert told("team-nothing-to-copy", language, place="copies") == lines[-1]
    assert not (tmp_path / "copies").exists()


def test_a_folder_that_is_there_is_left_alone(capsys: Captured, officer: Officer, tmp_path: Path) -> None:
    """An officer who names a folder of their own is asked for nothing, and finds it as it was."""
    (tmp_path / "mine").mkdir()
    joined_before = len(officer.asked)

    said = run(capsys, "responses", "small", "--by", "Siân", "--folder", "mine")

    assert (1, [], [told("refused-file-there", what="mine")]) == said
    assert (joined_before, []) == (len(officer.asked), [*(tmp_path / "mine").iterdir()])
