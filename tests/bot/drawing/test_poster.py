"""Posters: what they say, that all of it fits, and that their codes open the chat."""

from dataclasses import replace
from io import BytesIO
from itertools import combinations

import pytest
import zxingcpp
from PIL import Image, ImageOps
from pypdf import PdfReader

from bot.drawing.errors import DoesNotFit, LettersMissing
from bot.drawing.layout import HEIGHT, MARGIN, QUIET, WIDTH, Line, Sheet
from bot.drawing.notices import Notice, notice
from bot.drawing.painting import PIXELS_OF_A_POINT, as_pdf, as_png
from bot.drawing.poster import poster
from engagements import limits
from engagements.engagement import Engagement, Link
from engagements.file import read_engagement
from engagements.language import Bilingual, Language
from engagements.services import Service
from tests.engagements.files import ENGAGEMENT, changed

ADDRESS = "t.me/PowysDrwsBot?start=small_library"
LIBRARY = Link(id="library", name=Bilingual(cy="Llyfrgell y Drenewydd", en="Newtown library"))
POSTERS = pytest.mark.parametrize(
    "languages",
    [(Language.CY,), (Language.EN,), (Language.CY, Language.EN)],
    ids=lambda languages: "-".join(languages),
)
# How high capitals are, as a part of the size; how long a point is
CAPITALS, MILLIMETRES = 0.66, 25.4 / 72
# The widest letters, and Welsh as it is written
WIDE = "Www mmm mwmw WM wwwwwwww Mmmmmm " * 9
WELSH = (
    "Dyfodol gwasanaethau ailgylchu a llyfrgelloedd yng nghymunedau gwledig y canolbarth. Rydyn ni am glywed "
    "gan bawb sy'n eu defnyddio, a chan y rhai nad ydyn nhw, cyn i'r Cyngor benderfynu beth i'w newid nesaf."
)


def small(**texts: str) -> Engagement:
    """Give the small engagement with other English texts."""
    told = ENGAGEMENT
    for old, new in texts.items():
        told = changed(told, f"en: {old}}}", f"en: {new}}}")
    return read_engagement(told)


def of(engagement: Engagement, languages: tuple[Language, ...]) -> Sheet:
    """Lay out the poster of the library."""
    return poster(tuple(notice(engagement, LIBRARY, each) for each in languages), ADDRESS)


def full(language: Language, text: str = WIDE) -> Notice:
    """Give a notice in which everything is as long as an author may make it."""
    return Notice(
        language=language,
        service=text[: limits.SERVICE],
        title=text[: limits.TITLE],
        about=text[: limits.ABOUT],
        open_until="Ar agor tan 25 Rhagfyr 2027, 17:00",
        scan="Pwyntiwch gamera eich ffôn at y cod.",
        opens="Mae'n agor sgwrs yn Telegram, yn Gymraeg neu yn Saesneg.",
        by_hand="Neu drwy'r cyfeiriad hwn:",
        contact_label="Ffordd arall o gymryd rhan",
        contact=text[: limits.CONTACT],
        place=text[: limits.SERVICE],
    )


LONGEST = f"t.me/{'W' * 32}?start={'m' * limits.IDENTIFIER}_{'m' * limits.LINK}"


def overlap(one: Line, other: Line) -> bool:
    """Tell whether two lines touch."""
    apart = one.right <= other.left or other.right <= one.left
    return not apart and one.top < other.bottom - 0.01 and other.top < one.bottom - 0.01


@POSTERS
@pytest.mark.parametrize("long", [True, False])
def test_everything_fits_on_the_sheet(languages: tuple[Language, ...], long: bool) -> None:
    """A passer-by reads every word whole, on no other word, beside a code with white around it."""
    notices = tuple(map(full, languages))
    sheet = poster(notices, LONGEST) if long else of(small(), languages)
    code = sheet.code
    around = QUIET * code.square - 0.01

    assert [] == [
        line.text
        for line in sheet.lines
        if line.left < MARGIN
        or line.right > WIDTH - MARGIN
        or line.top < MARGIN
        or line.bottom > HEIGHT - MARGIN + 0.01
    ]
    assert [] == [(a.text, b.text) for a, b in combinations(sheet.lines, 2) if overlap(a, b)]
    assert [] == [
        line.text
        for line in sheet.lines
        if line.left < code.left + code.side + around
        and line.bottom > code.top - around
        and line.top < code.top + code.side + around
    ]
    assert MARGIN >= around


@POSTERS
def test_the_picture_keeps_to_the_sheet(languages: tuple[Language, ...]) -> None:
    """A passer-by finds white all around the longest words, as they are painted."""
    with Image.open(BytesIO(as_png(poster(tuple(map(full, languages)), LONGEST)))) as picture:
        left, top, right, bottom = ImageOps.invert(picture).getbbox() or (0, 0, 0, 0)

    margin = MARGIN * PIXELS_OF_A_POINT
    assert min(left, top, picture.width - right, picture.height - bottom) >= margin - 1


def test_a_letter_in_two_parts_is_drawn_as_one() -> None:
    """A passer-by reads dŵr, though its author's keyboard wrote the roof of the w by itself."""
    told = notice(small(Title="dw\u0302r"), None, Language.EN)

    assert "dŵr" == told.title


@POSTERS
def test_every_service_of_a_joint_engagement_is_named(languages: tuple[Language, ...]) -> None:
    """A passer-by reads the name of each service that asks, however many they are."""
    welsh, english = (
        "Bwrdd Iechyd a Gofal Cymunedol y Canolbarth",
        "Mid Wales Health and Care Board",
    )
    joint = tuple(Service(f"{welsh} {n}", f"{english} {n}") for n in range(limits.OWNERS))

    sheet = of(replace(small(), joint_with=joint), languages)

    shown = " ".join(line.text for line in sheet.lines)
    missing = [each.within(one) for each in joint for one in languages if each.within(one) not in shown]
    assert [] == missing


@POSTERS
def test_no_word_is_lost(languages: tuple[Language, ...]) -> None:
    """A passer-by reads all that the author wrote, however long it is."""
    notices = tuple(map(full, languages))

    shown = " ".join(line.text for line in poster(notices, LONGEST).lines)

    for told in notices:
        assert " ".join(told.title.split()) in shown
        assert " ".join(told.about.split()) in shown


@POSTERS
def test_the_title_can_be_read_from_two_metres(languages: tuple[Language, ...]) -> None:
    """A passer-by reads even the longest title from where they stand: its capitals are 5 mm high and more."""
    sheet = poster(tuple(full(each, WELSH) for each in languages), LONGEST)
    title = max(line.size for line in sheet.lines)

    assert title * CAPITALS * MILLIMETRES >= 5


def test_the_code_can_be_read_from_near_and_from_further_off() -> None:
    """A passer-by points a phone at the code from 70 cm, however much is written beside it."""
    sheet = poster((full(Language.CY),), LONGEST)

    assert sheet.code.side * MILLIMETRES * 10 >= 700


@POSTERS
@pytest.mark.parametrize("size", [1, 0.3])
def test_the_code_opens_the_chat(languages: tuple[Language, ...], size: float) -> None:
    """A phone reads the address from the picture, near and far, and it is the one that is written beneath."""
    sheet = of(small(), languages)
    with Image.open(BytesIO(as_png(sheet))) as picture:
        seen = picture.convert("L").resize((round(picture.width * size), round(picture.height * size)))

    assert [f"https://{ADDRESS}"] == [found.text for found in zxingcpp.read_barcodes(seen)]
    assert ADDRESS in [line.text for line in sheet.lines]


@POSTERS
def test_the_pdf_can_be_read_aloud(languages: tuple[Language, ...]) -> None:
    """Whoever cannot see a poster hears its words in their order, each in its language."""
    sheet = of(small(), languages)

    read = PdfReader(BytesIO(as_pdf(sheet, "Teitl", languages[0])))

    assert [line.text for line in sheet.lines] == read.pages[0].extract_text().splitlines()
    assert ["Teitl", str(languages[0])] == [
        read.metadata and read.metadata.title,
        str(read.root_object["/Lang"]),
    ]
    content = read.pages[0].get_contents()
    assert content is not None
    assert {language for language in languages if f"/Lang ({language})".encode() in content.get_data()} == {
        *languages
    }


def test_a_poster_in_both_languages_has_the_welsh_first() -> None:
    """A passer-by reads Welsh before English, in letters of the same size."""
    lines = of(small(), (Language.CY, Language.EN)).lines
    welsh, english = (next(line for line in lines if line.text == text) for text in ("Teitl", "Title"))

    assert (True, welsh.size) == (welsh.top < english.top, english.size)


@POSTERS
def test_the_same_poster_has_the_same_bytes(languages: tuple[Language, ...]) -> None:
    """An officer who draws a poster again sees that nothing has changed."""
    sheet, again = (of(small(), languages) for _ in range(2))

    assert as_png(sheet) == as_png(again)
    assert as_pdf(sheet, "Teitl", "cy") == as_pdf(again, "Teitl", "cy")


def test_the_sheet_is_a4() -> None:
    """An officer prints a poster on A4, at its own size."""
    sheet = of(small(), (Language.CY,))
    with Image.open(BytesIO(as_png(sheet))) as picture:
        dots = picture.info["dpi"][0]
        inches = [side / dots * 25.4 for side in picture.size]
    page = PdfReader(BytesIO(as_pdf(sheet, "Teitl", "cy"))).pages[0].mediabox

    points = [float(page.width) / 72 * 25.4, float(page.height) / 72 * 25.4]
    assert [(210, 297), (210, 297)] == [tuple(map(round, each)) for each in (inches, points)]


def test_letters_that_cannot_be_drawn_are_refused() -> None:
    """An officer is told of letters that would be boxes on the poster."""
    with pytest.raises(LettersMissing, match="☂"):
        notice(small(Title="☂"), None, Language.EN)


def test_what_cannot_fit_is_refused() -> None:
    """An officer is never handed a poster from which words are missing."""
    with pytest.raises(DoesNotFit):
        poster((full(Language.CY),), f"t.me/{'W' * 500}")
