"""Welsh has six forms after a number, and a number must be one to choose among them."""

from collections.abc import Iterator

import pytest
from fluent.runtime import FluentBundle, FluentResource

from engagements.language import Language, Voice
from locales import words
from locales.counting import counted_by, words_for_numbers
from locales.words import MissingWords, say

SIX = """\
asked = { $n ->
    [zero] dim cwestiwn
    [one] { $n } cwestiwn
    [two] { $n } gwestiwn
    [few] { $n } chwestiwn
    [many] { $n } chwestiwn
   *[other] { $n } cwestiwn
 } gan { $who }
"""


def bundle(text: str) -> FluentBundle:
    """Read messages as the program reads them."""
    made = FluentBundle([Language.CY], use_isolating=False)
    made.add_resource(FluentResource(text))
    return made


@pytest.fixture
def _six_forms(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let the words of the program be one message with six forms."""
    made = bundle(SIX)
    monkeypatch.setattr(words, "_bundle", lambda *_: made)
    words._pattern.cache_clear()
    yield
    words._pattern.cache_clear()


@pytest.mark.usefixtures("_six_forms")
@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (0, "dim cwestiwn"),
        (1, "1 cwestiwn"),
        (2, "2 gwestiwn"),
        (3, "3 chwestiwn"),
        (6, "6 chwestiwn"),
        (7, "7 cwestiwn"),
    ],
)
def test_a_number_chooses_its_own_form(number: int, expected: str) -> None:
    """A participant reads dau gwestiwn and tri chwestiwn as Welsh has them."""
    said = say(Voice(Language.CY), "asked", {"n": number, "who": "3"})

    assert f"{expected} gan 3" == said


@pytest.mark.usefixtures("_six_forms")
def test_a_number_that_came_as_a_word_is_an_error() -> None:
    """A participant is never shown '3 cwestiwn' because somebody wrote "3" in place of 3."""
    with pytest.raises(MissingWords):
        say(Voice(Language.CY), "asked", {"n": "3", "who": "3"})


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("a = { $n ->\n    [one] x\n   *[other] y\n }", ("n",)),  # a form of number
        ("a = { $n ->\n    [0] x\n   *[other] y\n }", ("n",)),  # a number itself
        ("a = { NUMBER($n) ->\n    [two] x\n   *[other] y\n }", ("n",)),  # a number by name
        ("a = { $w ->\n   *[other] { $n ->\n    [few] x\n   *[other] y\n }\n }", ("n",)),  # one in another
        ("a = { $w ->\n    [none] x\n   *[other] y\n } { $n }", ()),  # a choice by a word
        ("a = { $n } o atebion", ()),  # shown, and nothing chosen by it
        ("a = dim", ()),
    ],
    ids=["form", "literal", "function", "nested", "word", "shown", "plain"],
)
def test_only_what_counts_must_be_a_number(message: str, expected: tuple[str, ...]) -> None:
    """A figure that is hidden may come as *, where nothing depends on it."""
    counted = counted_by(bundle(message).get_message("a").value)

    assert expected == words_for_numbers(counted, {"n": "3", "w": "none"})
    assert () == words_for_numbers(counted, {"n": 3, "w": "none"})


@pytest.mark.parametrize("language", Language)
def test_thousands_are_parted_alike_in_both_languages(language: Language) -> None:
    """A participant reads 1,250 in Welsh as in English."""
    assert "1,250" in say(Voice(language), "cli-set-aside", {"count": 1250})
