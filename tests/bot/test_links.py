"""Links that are handed out, and their posters, as an officer asks for them."""

from pathlib import Path

import pytest

from bot.links import addresses, links
from bot.settings import load_settings
from bot.storing import storage_of
from engagements import limits
from engagements.file import read_engagement
from engagements.language import Language
from storage.links import count
from tests.bot.command_line import Captured, moved, run, told
from tests.engagements.files import changed

LINKS = """\
links:
  - {id: library, name: {cy: Y llyfrgell, en: The library}}
  - {id: school, name: {cy: Yr ysgol, en: The school}}
questions:
"""
NAMES = {
    f"{payload}.{languages}.{form}"
    for payload in ("small", "small_library", "small_school")
    for languages in ("cy", "en", "cy-en")
    for form in ("png", "pdf")
}


@pytest.fixture(autouse=True)
def _published(settled: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    """Publish a small engagement with two links, in a folder of its own."""
    monkeypatch.setenv("DRWS_BOT_NAME", "PowysDrwsBot")
    (tmp_path / "small.yaml").write_text(changed(moved(), "questions:\n", LINKS), encoding="utf-8")
    run(capsys, "publish", "small.yaml")


def written(folder: Path) -> set[str]:
    """Give the names of the files in a folder."""
    return {file.name for file in folder.iterdir()} if folder.exists() else set()


@pytest.mark.parametrize(
    ("language", "anywhere", "library", "school"),
    [
        (Language.CY, "unrhyw le", "Y llyfrgell", "Yr ysgol"),
        (Language.EN, "anywhere", "The library", "The school"),
    ],
)
def test_each_link_has_its_address_and_its_posters(
    capsys: Captured, tmp_path: Path, language: Language, anywhere: str, library: str, school: str
) -> None:
    """An officer reads every address in their language, and finds posters in both languages and in each."""
    said = run(capsys, "--language", language, "links", "small", "posters/spring")

    start = "https://t.me/PowysDrwsBot?start="
    assert (
        0,
        [
            told("cli-link", language, place=anywhere, address=f"{start}small"),
            told("cli-link", language, place=library, address=f"{start}small_library"),
            told("cli-link", language, place=school, address=f"{start}small_school"),
            told("cli-posters", language, file="posters/spring"),
        ],
        [],
    ) == said
    assert written(tmp_path / "posters" / "spring") == NAMES


def test_without_a_folder_links_are_only_listed(capsys: Captured, tmp_path: Path) -> None:
    """An officer who looks up an address, or how often it was opened, gets no posters again."""
    before = written(tmp_path)

    code, listed, complaints = run(capsys, "links", "small")

    assert (0, 3, []) == (code, len(listed), complaints)
    assert before == written(tmp_path)


async def test_figures_stand_beside_their_links() -> None:
    """An officer reads how often each link was opened, and beside the engagement's own every other way."""
    async with storage_of(load_settings()) as (database, _), database.transaction() as tx:
        await count(tx, "small", {"library": 11, None: 22})

    lines = await links(load_settings(), "small", None, Language.EN)

    figures = [line.partition("Times opened: ")[2] for line in lines]
    assert ["20", "10", "0"] == figures


@pytest.mark.parametrize("language", Language)
def test_nothing_is_written_over(capsys: Captured, tmp_path: Path, language: Language) -> None:
    """An officer keeps what is in the folder, and gets the posters that are missing; each is named."""
    folder = tmp_path / "posters"
    run(capsys, "links", "small", "posters")
    same = (folder / "small.cy.png").read_bytes()
    for each in NAMES - {"small.cy.png"}:
        (folder / each).unlink()
    (folder / "small_school.en.pdf").write_bytes(b"mine")
    (folder / "small_school.en.png").mkdir()

    code, lines, complaints = run(capsys, "--language", language, "links", "small", "posters")

    assert (0, []) == (code, complaints)
    assert [
        told("cli-posters", language, file="posters"),
        told("cli-posters-there", language, what="small.cy.png"),
        told("cli-posters-other", language, what="small_school.en.png, small_school.en.pdf"),
    ] == lines[3:]
    assert NAMES == written(folder)
    assert (same, b"mine") == (
        (folder / "small.cy.png").read_bytes(),
        (folder / "small_school.en.pdf").read_bytes(),
    )


def test_a_new_folder_has_nothing_to_be_told_of(capsys: Captured) -> None:
    """An officer who draws posters for the first time reads nothing of files that were there."""
    assert told("cli-posters", file="posters") == run(capsys, "links", "small", "posters")[1][-1]


def test_a_folder_that_cannot_be_made_is_named(capsys: Captured, tmp_path: Path) -> None:
    """An officer who names a file as the folder is told so, and the file stays."""
    (tmp_path / "posters").write_text("mine", encoding="utf-8")

    said = run(capsys, "links", "small", "posters")

    assert (1, [], [told("refused-cannot-write", what="posters")]) == said
    assert "mine" == (tmp_path / "posters").read_text(encoding="utf-8")


def test_a_full_disk_leaves_no_half_of_them(
    capsys: Captured, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An officer whose disk is full can try again: no poster is left that would be in the way."""
    monkeypatch.setattr("bot.files.os.fsync", full_after(3))

    said = run(capsys, "links", "small", "posters")

    assert (1, 1) == (said[0], len(said[2]))
    assert set() == written(tmp_path / "posters")


def full_after(writes: int) -> object:
    """Give a disk that has room for so many files."""
    left = iter(range(writes))

    def fsync(handle: int) -> None:
        if next(left, None) is None:
            raise OSError

    return fsync


@pytest.mark.parametrize("language", Language)
def test_without_the_name_of_the_bot_there_are_no_links(
    capsys: Captured, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: Language
) -> None:
    """An officer who has not set the bot's name is told where to put it, and nothing is written."""
    monkeypatch.delenv("DRWS_BOT_NAME")

    said = run(capsys, "--language", language, "links", "small", "posters")

    assert (1, [], [f"DRWS_BOT_NAME: {told('setting-no-bot-name', language)}"]) == said
    assert not (tmp_path / "posters").exists()


def test_an_engagement_that_is_not_there_has_no_links(capsys: Captured, tmp_path: Path) -> None:
    """An officer who mistyped the name is told so, and nothing is written."""
    said = run(capsys, "links", "nobody", "posters")

    assert (1, [], [told("refused-unknown", what="nobody")]) == said
    assert not (tmp_path / "posters").exists()


def test_letters_that_cannot_be_drawn_are_named(capsys: Captured, tmp_path: Path) -> None:
    """An officer whose title has a picture in it is told which letter the posters cannot show."""
    text = changed(changed(moved(), "id: small", "id: drawn"), "en: Title", "en: Title ☂")
    (tmp_path / "drawn.yaml").write_text(text, encoding="utf-8")
    run(capsys, "publish", "drawn.yaml")

    said = run(capsys, "links", "drawn", "posters")

    assert (1, [], [told("refused-letters", what="☂")]) == said
    assert set() == written(tmp_path / "posters")


def test_an_address_is_never_too_long_for_telegram() -> None:
    """A passer-by who opens a link with the longest names reaches the engagement."""
    slug, link = "s" * limits.IDENTIFIER, "l" * limits.LINK
    text = changed(changed(moved(), "id: small", f"id: {slug}"), "questions:\n", LINKS)

    *_, last = addresses(read_engagement(changed(text, "id: school", f"id: {link}")), "PowysDrwsBot")

    assert f"{slug}_{link}" == last.payload
    assert len(last.payload) <= limits.START_PAYLOAD
