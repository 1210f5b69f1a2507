"""A sheet as a picture and as a PDF: the same words in the same places, black on white.

Neither holds a time, so that the same sheet gives the same bytes.
"""

from collections.abc import Iterator
from io import BytesIO

from PIL import Image, ImageDraw
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from bot.drawing import fonts
from bot.drawing.fonts import Weight, file
from bot.drawing.layout import HEIGHT, MARGIN, WIDTH, Code, Line, Sheet

PIXELS_OF_A_POINT = 3
DPI = 72 * PIXELS_OF_A_POINT
_BLACK, _WHITE = 0, 255
_RULE = 1


def as_png(sheet: Sheet) -> bytes:
    """Paint a sheet as a picture, 216 dots to the inch."""
    picture = Image.new("L", (WIDTH * PIXELS_OF_A_POINT, HEIGHT * PIXELS_OF_A_POINT), _WHITE)
    draw = ImageDraw.Draw(picture)
    for line in sheet.lines:
        place = (line.left * PIXELS_OF_A_POINT, line.baseline * PIXELS_OF_A_POINT)
        fonts.draw(draw, place, line.text, line.weight, line.size * PIXELS_OF_A_POINT, _BLACK)
    for left, top, width in _runs(sheet.code):
        _fill(draw, left, top, width, sheet.code.square)
    for rule in sheet.rules:
        _fill(draw, MARGIN, rule.top, WIDTH - 2 * MARGIN, _RULE)
    painted = BytesIO()
    picture.save(painted, "PNG", dpi=(DPI, DPI))
    return painted.getvalue()


def _fill(draw: ImageDraw.ImageDraw, left: float, top: float, width: float, height: float) -> None:
    corners = (left, top, left + width, top + height)
    x, y, right, bottom = (round(each * PIXELS_OF_A_POINT) for each in corners)
    draw.rectangle((x, y, right - 1, bottom - 1), _BLACK)


def as_pdf(sheet: Sheet, title: str, language: str) -> bytes:
    """Write a sheet as a PDF whose words can be read aloud, each in its language."""
    for weight in Weight:
        pdfmetrics.registerFont(TTFont(_name(weight), file(weight)))
    written = BytesIO()
    canvas = Canvas(written, pagesize=(WIDTH, HEIGHT), invariant=1, lang=language)
    canvas.setTitle(title)
    canvas.setAuthor("")
    canvas.setCreator("")
    canvas.setSubject("")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    for line in sheet.lines:
        _write(canvas, line)
    squares = canvas.beginPath()
    for left, top, width in _runs(sheet.code):
        squares.rect(left, HEIGHT - top - sheet.code.square, width, sheet.code.square)
    canvas.drawPath(squares, stroke=0, fill=1)
    for rule in sheet.rules:
        canvas.rect(MARGIN, HEIGHT - rule.top - _RULE, WIDTH - 2 * MARGIN, _RULE, stroke=0, fill=1)
    canvas.showPage()
    canvas.save()
    return written.getvalue()


def _write(canvas: Canvas, line: Line) -> None:
    if line.language:
        canvas.addLiteral(f"/Span <</Lang ({line.language})>> BDC")
    canvas.setFont(_name(line.weight), line.size)
    canvas.drawString(line.left, HEIGHT - line.baseline, line.text)
    if line.language:
        canvas.addLiteral("EMC")


def _name(weight: Weight) -> str:
    return f"Drws-{weight}"


def _runs(code: Code) -> Iterator[tuple[float, float, float]]:
    """Give the dark squares of a code that stand side by side, as one: left, top, width."""
    for n, row in enumerate(code.rows):
        start: int | None = None
        for m, dark in enumerate((*row, False)):
            if dark and start is None:
                start = m
            elif not dark and start is not None:
                yield code.left + start * code.square, code.top + n * code.square, (m - start) * code.square
                start = None
