"""Where the words and the code of a poster stand, as large as fits.

A poster in one language is to be read from two metres. One in both has the Welsh first, and both alike.
"""

from dataclasses import dataclass
from math import floor

import segno

from bot.drawing.errors import DoesNotFit
from bot.drawing.fonts import Weight, width
from bot.drawing.layout import HEIGHT, MARGIN, QUIET, WIDTH, Code, Column, Line, Rule, Sheet, moved
from bot.drawing.notices import Notice

_ACROSS = WIDTH - 2 * MARGIN
_GUTTER = 24
# Sides of the code, in points: a phone reads it from about ten times as far.
_LARGEST, _SMALLEST = 290, 215
_LARGEST_OF_TWO, _SMALLEST_OF_TWO = 230, 165
# Where a point has three pixels, a square is a whole number of them.
_PIXELS_OF_A_POINT = 3
# Where there are many words all letters are set smaller, step by step.
_SCALES = tuple(n / 20 for n in range(20, 7, -1))
_ADDRESS_SIZES = tuple(n / 2 for n in range(40, 17, -1))
_PLACE_SIZE = 11

Rows = tuple[tuple[bool, ...], ...]
Rules = tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class Foot:
    """What stands below the code, laid out from 0 downwards."""

    lines: tuple[Line, ...]
    rule: Rule
    bottom: float


def poster(notices: tuple[Notice, ...], address: str) -> Sheet:
    """Lay out a poster in one language or in both. `address` has no scheme. Raises DoesNotFit."""
    rows = code_of(f"https://{address}")
    lay_out = _in_one if len(notices) == 1 else _in_both
    for scale in _SCALES:
        sheet = lay_out(notices, rows, address, scale)
        if sheet:
            return sheet
    raise DoesNotFit(address)


def code_of(address: str) -> Rows:
    """Give the squares of the QR code of an address; it is read even with a seventh of it spoilt."""
    return tuple(tuple(map(bool, row)) for row in segno.make_qr(address, error="m").matrix)


def _in_one(notices: tuple[Notice, ...], rows: Rows, address: str, scale: float) -> Sheet | None:
    (told,) = notices
    head = _head(told, Column(MARGIN, _ACROSS, MARGIN), (20, 48, 22), scale)
    foot = _foot(notices, address, 16 * scale)
    top = head.bottom + 26
    code = _code(rows, top, HEIGHT - MARGIN - foot.bottom - top, (_SMALLEST, _LARGEST))
    if code is None:
        return None
    beside = _beside(told, _right_of(code), scale)
    if beside.bottom > code.top + code.side:
        return None
    return _sheet(head.lines, code, beside.lines, foot)


def _in_both(notices: tuple[Notice, ...], rows: Rows, address: str, scale: float) -> Sheet | None:
    column = Column(MARGIN, _ACROSS, MARGIN)
    rules: list[Rule] = []
    for told in notices:
        column = _head(told, column, (16, 33, 17), scale).space(10)
        column = column.text(told.open_until, 17 * scale, told.language, Weight.BOLD).space(12)
        rules.append(Rule(column.bottom))
        column = column.space(14)
    foot = _foot(notices, address, 12.5 * scale)
    top = column.bottom
    code = _code(rows, top, HEIGHT - MARGIN - foot.bottom - top, (_SMALLEST_OF_TWO, _LARGEST_OF_TWO))
    if code is None:
        return None
    beside = _right_of(code)
    for told in notices:
        beside = beside.text(told.scan, 19 * scale, told.language, Weight.BOLD).space(3)
        beside = beside.text(told.opens, 15 * scale, told.language).space(12)
    if beside.bottom > code.top + code.side:
        return None
    return _sheet(column.lines, code, beside.lines, foot, tuple(rules))


def _head(told: Notice, column: Column, sizes: tuple[float, float, float], scale: float) -> Column:
    service, title, about = (size * scale for size in sizes)
    column = column.text(told.service, service, told.language).space(service / 4)
    column = column.text(told.title, title, told.language, Weight.BOLD).space(title / 4)
    return column.text(told.about, about, told.language)


def _beside(told: Notice, column: Column, scale: float) -> Column:
    column = column.text(told.scan, 26 * scale, told.language, Weight.BOLD).space(10)
    column = column.text(told.opens, 20 * scale, told.language).space(16)
    return column.text(told.open_until, 23 * scale, told.language, Weight.BOLD)


def _code(rows: Rows, top: float, room: float, sides: tuple[float, float]) -> Code | None:
    """Draw the code as large as the room lets it be, or not at all where that is too small."""
    smallest, largest = sides
    squares = len(rows)
    pixels = floor(min(room * squares / (squares + QUIET), largest) / squares * _PIXELS_OF_A_POINT)
    square = pixels / _PIXELS_OF_A_POINT
    spare = room - square * (squares + QUIET)
    if square * squares < smallest:
        return None
    return Code(rows, MARGIN, round(top + max(0, spare) / 2), square)


def _right_of(code: Code) -> Column:
    left = code.left + code.side + max(_GUTTER, QUIET * code.square)
    return Column(left, WIDTH - MARGIN - left, code.top)


def _foot(notices: tuple[Notice, ...], address: str, size: float) -> Foot:
    """Lay out what stands below the code: the address, other ways to take part, and the place."""
    column = Column(MARGIN, _ACROSS, 0)
    for told in notices:
        column = column.text(told.by_hand, size, told.language)
    above = _address(address, column.bottom)
    rule = Rule(above[-1].bottom + 10)
    across = (_ACROSS - _GUTTER * (len(notices) - 1)) / len(notices)
    columns = [
        Column(MARGIN + n * (across + _GUTTER), across, rule.top + 12)
        .text(told.contact_label, size, told.language, Weight.BOLD)
        .text(told.contact, size, told.language)
        .space(8)
        .text(told.place, _PLACE_SIZE, told.language)
        for n, told in enumerate(notices)
    ]
    lines = (*column.lines, *above, *(line for each in columns for line in each.lines))
    return Foot(lines, rule, max(each.bottom for each in columns))


def _address(address: str, top: float) -> tuple[Line, ...]:
    """Write the address for those who copy it: in one line, or parted where its second half begins."""
    host, mark, rest = address.partition("?")
    for parts in ((address,), (host, mark + rest)):
        for size in _ADDRESS_SIZES:
            if all(width(part, Weight.BOLD, size) <= _ACROSS for part in parts):
                return Column(MARGIN, _ACROSS, top).each(parts, size, Weight.BOLD).lines
    raise DoesNotFit(address)


def _sheet(
    head: tuple[Line, ...], code: Code, beside: tuple[Line, ...], foot: Foot, rules: Rules = ()
) -> Sheet:
    """Put the parts together, in the order in which they are read, with the foot at the lower edge."""
    down = HEIGHT - MARGIN - foot.bottom
    below = moved(foot.lines, down)
    return Sheet((*head, *beside, *below), code, (*rules, Rule(foot.rule.top + down)))
