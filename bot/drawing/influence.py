"""A picture of how much influence an engagement offers: the four levels as steps, with a mark on its own.

What it shows stands for those who cannot see it in the messages `picture-influence-…`.
"""

from dataclasses import dataclass
from functools import cache
from io import BytesIO

from PIL import Image, ImageDraw

from bot.drawing import fonts
from bot.drawing.fonts import Weight, width
from engagements.language import Language, Voice
from engagements.levels import Level
from locales.words import say

# Pixels
WIDTH, HEIGHT = 1200, 630
_MARGIN = 56
_STEPS_TOP = 110
_STEP_HEIGHT, _STEP_GAP = 82, 12
_NARROWEST, _WIDER = 420, 112
_PADDING, _NUMBER = 26, 58
_FLAG_POINT, _FLAG_AIR = 36, 10
_ROUND, _LINE = 12, 2
_QUESTION_MIDDLE, _MEANS_MIDDLE, _DECIDES_MIDDLE = 60, 524, 580
# Straight lines are drawn larger and made smaller, which smooths their edges.
_FINER = 2

# Sizes of letters, in pixels
_QUESTION, _NAME, _HERE, _MEANING = 46, 52, 42, 44
# How high capitals are, as a part of their size
_CAPITALS = 0.67

Colour = tuple[int, int, int]
PAPER: Colour = (255, 255, 255)
INK: Colour = (16, 36, 62)
STEP: Colour = (233, 239, 246)
EDGE: Colour = (92, 113, 140)
FLAG: Colour = (255, 200, 61)
_COLOURS = 32


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, in pixels from the upper left corner of the picture."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle(self) -> float:
        """Half way down."""
        return (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True)
class Written:
    """Words in the picture: where they begin, how large they are, and the room that they must keep to."""

    text: str
    left: float
    middle: float
    size: float
    colour: Colour
    on: Colour
    room: Box
    weight: Weight = Weight.BOLD

    @property
    def baseline(self) -> float:
        """How far down their letters stand, so that capitals have as much above them as below."""
        return self.middle + self.size * _CAPITALS / 2

    @property
    def right(self) -> float:
        """Where they end."""
        return self.left + width(self.text, self.weight, self.size)


@cache
def influence_card(level: Level, language: Language) -> bytes:
    """Draw the four levels as steps, with a mark on one and what it means below. Gives a PNG."""
    large = Image.new("RGB", (WIDTH * _FINER, HEIGHT * _FINER), PAPER)
    _draw_shapes(ImageDraw.Draw(large), level, language)
    picture = large.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)
    draw = ImageDraw.Draw(picture)
    for each in written(level, language):
        fonts.draw(draw, (each.left, each.baseline), each.text, each.weight, each.size, each.colour)
    drawn = BytesIO()
    picture.quantize(_COLOURS).save(drawn, "PNG", optimize=True)
    return drawn.getvalue()


def written(level: Level, language: Language) -> tuple[Written, ...]:
    """Lay out all words of the picture."""
    voice = Voice(language)
    page = Box(_MARGIN, 0, WIDTH - _MARGIN, HEIGHT)
    question = Written(say(voice, "picture-question"), _MARGIN, _QUESTION_MIDDLE, _QUESTION, INK, PAPER, page)
    flag = _flag(level, language)
    here = Written(say(voice, "picture-here"), flag.left + _FLAG_POINT, flag.middle, _HERE, INK, FLAG, flag)
    steps = [part for each in Level for part in _step(each, each is level, voice)]
    return (question, *steps, here, *_meaning(level, voice, page))


def _step(level: Level, marked: bool, voice: Voice) -> tuple[Written, Written]:
    room = _room(level)
    on = INK if marked else STEP
    colour = PAPER if marked else INK
    left = room.left + _PADDING
    number = str([*Level].index(level) + 1)
    name = say(voice, f"picture-step-{level}")
    return (
        Written(number, left, room.middle, _NAME, colour, on, room),
        Written(name, left + _NUMBER, room.middle, _NAME, colour, on, room),
    )


def _meaning(level: Level, voice: Voice, page: Box) -> tuple[Written, Written]:
    decides = "picture-both-decide" if level is Level.CO_PRODUCTION else "picture-service-decides"
    means = say(voice, f"picture-means-{level}")
    return (
        Written(means, _MARGIN, _MEANS_MIDDLE, _MEANING, INK, PAPER, page, Weight.REGULAR),
        Written(say(voice, decides), _MARGIN, _DECIDES_MIDDLE, _MEANING, INK, PAPER, page),
    )


def _room(level: Level) -> Box:
    """Give the room of a step: the more influence, the longer it is."""
    n = [*Level].index(level)
    top = _STEPS_TOP + n * (_STEP_HEIGHT + _STEP_GAP)
    return Box(_MARGIN, top, _MARGIN + _NARROWEST + n * _WIDER, top + _STEP_HEIGHT)


def _flag(level: Level, language: Language) -> Box:
    step = _room(level)
    left = step.right + _STEP_GAP
    here = say(Voice(language), "picture-here")
    right = left + _FLAG_POINT + width(here, Weight.BOLD, _HERE) + _PADDING
    return Box(left, step.top, right, step.bottom)


def _draw_shapes(draw: ImageDraw.ImageDraw, level: Level, language: Language) -> None:
    for each in Level:
        room = _room(each)
        marked = each is level
        draw.rounded_rectangle(
            _finer(room.left, room.top, room.right, room.bottom),
            radius=_ROUND * _FINER,
            fill=INK if marked else STEP,
            outline=INK if marked else EDGE,
            width=_LINE * _FINER,
        )
    flag = _flag(level, language)
    _draw_flag(draw, flag, INK)
    _draw_flag(
        draw, Box(flag.left + 2 * _LINE, flag.top + _LINE, flag.right - _LINE, flag.bottom - _LINE), FLAG
    )


def _draw_flag(draw: ImageDraw.ImageDraw, flag: Box, colour: Colour) -> None:
    shoulder = flag.left + _FLAG_POINT - _FLAG_AIR
    square = _finer(shoulder, flag.top, flag.right, flag.bottom)
    draw.rounded_rectangle(square, _ROUND * _FINER, colour, corners=(False, True, True, False))
    point = (flag.left, flag.middle, shoulder, flag.top, shoulder, flag.bottom)
    draw.polygon(_finer(*point), colour)


def _finer(*numbers: float) -> list[float]:
    return [each * _FINER for each in numbers]
