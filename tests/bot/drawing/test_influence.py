"""The picture of how much influence an engagement offers."""

from io import BytesIO

import pytest
from PIL import Image

from bot.drawing.influence import (
    EDGE,
    HEIGHT,
    PAPER,
    WIDTH,
    Colour,
    influence_card,
    written,
)
from engagements.language import Language, Voice
from engagements.levels import Level
from locales.words import say

# WCAG 2.2, AA: of text, and of the edges of what is no text
TEXT, EDGES = 4.5, 3.0

ALL = pytest.mark.parametrize(("level", "language"), [(level, each) for level in Level for each in Language])


def contrast(one: Colour, other: Colour) -> float:
    """Give the ratio of the lightness of two colours, as WCAG counts it: 1 to 21."""
    dark, light = sorted(map(luminance, (one, other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: Colour) -> float:
    """Give how light a colour is: 0 to 1."""
    red, green, blue = (each / 255 for each in colour)
    red, green, blue = (
        each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in (red, green, blue)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@ALL
def test_a_card_is_a_small_picture(level: Level, language: Language) -> None:
    """A participant on a slow connection sees the card at once."""
    drawn = influence_card(level, language)

    with Image.open(BytesIO(drawn)) as picture:
        assert ("PNG", (WIDTH, HEIGHT)) == (picture.format, picture.size)
    assert len(drawn) < 40_000


def test_every_card_is_another() -> None:
    """A participant is shown the card of the level and language that they are in."""
    cards = {influence_card(level, language) for level in Level for language in Language}

    assert len(Level) * len(Language) == len(cards)


@ALL
def test_a_card_says_where_we_are_in_words(level: Level, language: Language) -> None:
    """A participant who sees no colours reads the four steps, the mark beside one, and who decides."""
    voice = Voice(language)
    found = written(level, language)
    texts = [each.text for each in found]
    marked = next(each for each in found if each.text == say(voice, f"picture-step-{level}"))
    mark = next(each for each in found if each.text == say(voice, "picture-here"))

    steps = [say(voice, f"picture-step-{each}") for each in Level]
    assert steps == [text for text in texts if text in steps]
    assert (marked.middle, True) == (mark.middle, mark.left > marked.right)
    decides = "picture-both-decide" if level is Level.CO_PRODUCTION else "picture-service-decides"
    assert [say(voice, f"picture-means-{level}"), say(voice, decides)] == texts[-2:]


@ALL
def test_all_words_stand_in_their_room(level: Level, language: Language) -> None:
    """A participant reads every word whole: none runs out of its step or off the picture."""
    outside = [
        each.text
        for each in written(level, language)
        if each.left < each.room.left or each.right > each.room.right or each.room.right > WIDTH
    ]

    assert [] == outside


@ALL
def test_words_can_be_read_on_a_phone(level: Level, language: Language) -> None:
    """A participant reads the card on a screen 360 points wide: no letter is smaller than 12 points."""
    assert min(each.size for each in written(level, language)) * 360 / WIDTH >= 12


@ALL
def test_words_stand_out(level: Level, language: Language) -> None:
    """A participant who sees little can tell every word from what it stands on."""
    assert min(contrast(each.colour, each.on) for each in written(level, language)) >= TEXT


def test_steps_stand_out() -> None:
    """A participant who sees little can tell the edge of every step from the paper."""
    assert contrast(EDGE, PAPER) >= EDGES


@ALL
def test_the_alternative_text_says_what_the_picture_shows(level: Level, language: Language) -> None:
    """A participant who cannot see the picture hears the steps, which one it is, and who decides."""
    voice = Voice(language)
    told = say(voice, f"picture-influence-{level}")

    named = [say(voice, f"picture-step-{each}") for each in Level]
    assert [] == [each for each in named if each.lower() not in told]
    assert [] == [each.text for each in written(level, language)[-2:] if each.text not in told]


def test_contrast_is_counted_as_wcag_does() -> None:
    """Whoever changes a colour can trust the figures: black on white is 21, this grey 4.54."""
    assert (21, 4.54) == (contrast((0, 0, 0), PAPER), round(contrast((118, 118, 118), PAPER), 2))
