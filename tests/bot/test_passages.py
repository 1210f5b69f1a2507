"""Where a long text of an author is parted: between paragraphs, then sentences, and never within a word."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.passages import passages
from bot.rendering import HTML, messages
from dialogs.replies import Ask, Button
from dialogs.text import Author, Bold, Verbatim, paragraph
from engagements import limits
from engagements.language import Bilingual, Language, Voice
from engagements.lengths import units
from sandbox.markup import parse_html
from tests.examples import both

WELSH, ENGLISH = (Voice(language) for language in Language)
SENTENCE = "Dyma frawddeg o ugain gair. "
PARAGRAPH = (SENTENCE * 30).strip()
MADE_OF = some.text(
    some.sampled_from(["a", "ŵ", "🐉", ".", " ", "\n", "?", "&", "<"]), min_size=1, max_size=300
)


def parts(text: str, at_most: int = limits.MESSAGE) -> list[str]:
    """Give the parts of a text."""
    return [each.text for each in passages(text, at_most)]


def sent(text: Bilingual, voice: Voice | None = WELSH) -> list[str]:
    """Give the messages of a text with a title and a button, as a phone shows them."""
    told = (paragraph(Bold(Author(both("Teitl")))), paragraph(Author(text)))
    said = messages(Ask(told, ((Button(Verbatim("x"), "t"),),)), voice, HTML)
    assert [0] * (len(said) - 1) + [1] == [len(each.keyboard) for each in said]
    return [parse_html(each.text)[0] for each in said]


def test_a_long_text_is_parted_between_paragraphs() -> None:
    """A reader of an update in several messages finds whole paragraphs in each, and the button at the end."""
    text = "\n\n".join([PARAGRAPH] * 12)
    told = sent(Bilingual(text, text))

    assert len(told) > 1
    assert {PARAGRAPH} == {each for message in told for each in message.split("\n\n")} - {"Teitl (cy)"}


def test_a_long_paragraph_is_parted_between_sentences() -> None:
    """Where one paragraph fills more than a message, no sentence is torn."""
    text = (SENTENCE * 200).strip()
    told = sent(Bilingual(text, text))

    assert len(told) > 1
    assert all(message.endswith("gair.") for message in told)


def test_an_address_is_never_torn() -> None:
    """A link can be pressed wherever the text is parted: the points in it end no sentence."""
    address = "https://llyw.cymru/ymgyngoriadau/a.b?c=d"
    text = f"Gweler {address} am fwy. " * 150

    assert all(each.count("https") == each.count(address) for each in parts(text))


@pytest.mark.parametrize("quote", ["'", "”", ")"])
def test_what_closes_a_quotation_stays_with_it(quote: str) -> None:
    """A reader does not find a message that begins with a quotation mark."""
    text = f"Fe ddywedodd 'Iawn.{quote} " * 300

    assert all(each.startswith("Fe") for each in parts(text))


def test_both_languages_are_parted_in_one_run() -> None:
    """Whoever has chosen no language reads all of the Welsh and then all of the English."""
    cy, en = ("\n\n".join([f"{letter * 900}."] * 6) for letter in "wz")
    told = "".join(sent(Bilingual(cy, en), None))

    assert (6 * 900, 6 * 900) == (told.count("w"), told.count("z"))
    assert told.rindex("w") < told.index("z")


@given(MADE_OF, some.integers(2, 40))
def test_every_part_fits_and_nothing_is_lost(text: str, at_most: int) -> None:
    """Whatever an author writes, each part is within the limit, and together they are the text."""
    parted = parts(text, at_most)

    assert all(units(each) <= at_most for each in parted)
    assert "".join("".join(parted).split()) == "".join(text.split())


def test_a_short_text_stays_whole() -> None:
    """A text that fits one message is one, with its blank line."""
    assert ["Teitl (en)\n\nOne.\n\nTwo."] == sent(Bilingual("Un.", "One.\n\nTwo."), ENGLISH)
