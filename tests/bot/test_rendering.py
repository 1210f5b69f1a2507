"""Replies as messages: escaped, split where they are too long, and in both languages before a choice."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.rendering import HTML, PLAIN, Message, label, messages
from dialogs.replies import Ask, Button, Say
from dialogs.text import Author, Bold, Bullet, Code, Verbatim, line, paragraph, words
from engagements import limits
from engagements.language import Language, Voice
from locales.words import say
from sandbox.limits import utf16_units
from sandbox.markup import parse_html
from tests.examples import both

WELSH, ENGLISH = Voice(Language.CY), Voice(Language.EN)


def shown(message: Message) -> str:
    """Give a message as a phone shows it."""
    return parse_html(message.text)[0]


@pytest.mark.parametrize("typed", ["<b>x</b>", "a & b", "&lt;", "</code>", "1 < 2 > 0", "\"q\" 's'"])
def test_what_people_typed_is_shown_as_they_typed_it(typed: str) -> None:
    """Nothing that a person writes is taken for markup."""
    [message] = messages(Say((paragraph(Verbatim(typed), Bold(Verbatim(typed)), Code(typed)),)), WELSH, HTML)

    assert "\n".join([typed] * 3) == shown(message)


@given(some.text(some.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_no_text_at_all_breaks_the_markup(typed: str) -> None:
    """Whatever the letters, the markup that Telegram reads gives the same letters back."""
    [message] = messages(Say((paragraph(Code(typed), Bold(Verbatim(typed))),)), ENGLISH, HTML)

    assert f"{typed}\n{typed}" == shown(message)


def test_a_bilingual_text_speaks_one_language() -> None:
    """After the choice only that language is shown."""
    [message] = messages(Say((paragraph(Author(both("x"))),)), ENGLISH, HTML)

    assert "x (en)" == message.text


def test_before_a_choice_welsh_comes_first_and_english_after_it() -> None:
    """Before the choice the whole text is said in Welsh and then in English."""
    [message] = messages(Say((paragraph(Author(both("x"))), paragraph(Author(both("y"))))), None, HTML)

    assert "x (cy)\n\ny (cy)\n\nx (en)\n\ny (en)" == message.text


def test_a_button_before_a_choice_says_both() -> None:
    """Before the choice a button carries both languages side by side."""
    assert "x (cy) / x (en)" == label(Author(both("x")), None)


def test_a_button_that_is_the_same_in_both_says_it_once() -> None:
    """A number on a button is not said twice."""
    assert "4" == label(Verbatim("4"), None)


@pytest.mark.parametrize("letter", ["a", "ŵ", "🐉", "&", "<"])
def test_a_long_text_is_split_within_the_limit(letter: str) -> None:
    """However long a text is and whatever it is made of, every part fits into one message."""
    parts = messages(Say((paragraph(Verbatim(letter * 500)),) * 30), WELSH, HTML)

    assert all(utf16_units(shown(part)) <= limits.MESSAGE for part in parts)


@pytest.mark.parametrize("letter", ["a", "🐉", "&"])
def test_nothing_is_lost_where_a_text_is_split(letter: str) -> None:
    """Every paragraph of a long text is in one of its parts."""
    parts = messages(Say((paragraph(Verbatim(letter * 500)),) * 30), WELSH, HTML)

    assert 30 * 500 == sum(shown(part).count(letter) for part in parts)


def test_a_text_that_just_fits_is_one_message() -> None:
    """A text of exactly the limit is not split."""
    parts = messages(Say((paragraph(Verbatim("🐉" * 2048)),)), WELSH, HTML)

    assert 1 == len(parts)


@pytest.mark.parametrize("letter", ["a", "🐉"])
def test_one_very_long_paragraph_is_split_too(letter: str) -> None:
    """A paragraph that fits no message, such as many long options, is still shown whole."""
    rows = [line(Verbatim(f"{n}."), Verbatim(letter * 200)) for n in range(1, 21)]
    long = paragraph(*rows, words("asking-choose-several"))
    parts = messages(Say((long,)), WELSH, HTML)

    assert all(utf16_units(shown(part)) <= limits.MESSAGE for part in parts)


def test_buttons_stand_under_the_last_part() -> None:
    """A question in two messages has its buttons under the second."""
    question = Ask((paragraph(Verbatim("a" * 3000)),) * 2, ((Button(Verbatim("4"), "t"),),))
    parts = messages(question, WELSH, HTML)

    assert [0, 1] == [len(part.keyboard) for part in parts]


@pytest.mark.parametrize(
    ("language", "wanted"), [(Language.CY, "1 Mawrth 2027"), (Language.EN, "1 March 2027")]
)
def test_a_date_is_said_in_the_language(language: Language, wanted: str) -> None:
    """Dates are words, in the language of the text around them."""
    [message] = messages(
        Say((paragraph(words("about-decided-on", day=date(2027, 3, 1))),)), Voice(language), HTML
    )

    assert wanted in message.text


def test_a_variable_is_escaped_like_everything_else() -> None:
    """An author's name for whoever decides may contain an ampersand."""
    decided = paragraph(words("about-decided-by", who=both("A & <B>")))
    [message] = messages(Say((decided,)), ENGLISH, HTML)

    assert say(ENGLISH, "about-decided-by", {"who": "A & <B> (en)"}) == shown(message)


def test_a_list_has_bullets_and_lines() -> None:
    """A list is one entry on each line."""
    [message] = messages(Say((paragraph(Bullet(Verbatim("a")), Bullet(Verbatim("b"))),)), WELSH, PLAIN)

    assert "• a\n• b" == message.text
