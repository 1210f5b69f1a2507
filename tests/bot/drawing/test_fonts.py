"""The letters of pictures and posters."""

import pytest

from bot.drawing.fonts import Weight, undrawable, width, wrapped

WELSH = "ŵŷâêîôûïáéíóúàèìòùäëöüẃẁẅẁýỳÿ"


@pytest.mark.parametrize("letters", [WELSH, WELSH.upper(), "£€–—‘’“”…·•½0123456789@?&/_-:'"])
def test_every_welsh_letter_is_drawn(letters: str) -> None:
    """A reader of Welsh meets tŷ, dŵr and môr on a poster, and never a box where a letter should be."""
    assert "" == undrawable(letters)


def test_letters_that_cannot_be_drawn_are_named_once() -> None:
    """An officer is told which letters to write in another way."""
    assert "語☂" == undrawable("tŷ 語☂語 \n tŷ")


@pytest.mark.parametrize("weight", Weight)
def test_lines_keep_to_their_width(weight: Weight) -> None:
    """A reader finds every word whole inside the paper, in its order."""
    text = "Mae gan Bowys bum safle lle gall pobl fynd ag ailgylchu a gwastraff o'r cartref."

    lines = wrapped(text, weight, 20, 150)

    assert len(lines) > 1
    assert max(width(line, weight, 20) for line in lines) <= 150
    assert text == " ".join(lines)


def test_a_word_without_end_is_broken() -> None:
    """A reader finds a very long word whole, on more than one line."""
    word = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"

    lines = wrapped(word, Weight.BOLD, 50, 300)

    assert max(width(line, Weight.BOLD, 50) for line in lines) <= 300
    assert word == "".join(lines)
