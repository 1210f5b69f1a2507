"""Replies become messages: words in the participant's language, marked up, escaped and split.

Lengths are counted as Telegram counts them, in UTF-16 units after the markup has been read.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from html import escape

from dialogs.replies import Ask, Confirm, Label, Say
from dialogs.text import Arg, Author, Bold, Bullet, Code, Inline, Line, Paragraph, Text, Verbatim, Words
from engagements import limits
from engagements.language import Bilingual, Language
from locales.dates import long_date
from locales.words import say


@dataclass(frozen=True, slots=True)
class Markup:
    """How a channel writes what stands out."""

    escape: Callable[[str], str]
    bold: Callable[[str], str]
    code: Callable[[str], str]


PLAIN = Markup(escape=str, bold=str, code=str)
HTML = Markup(
    escape=lambda text: escape(text, quote=False),
    bold=lambda text: f"<b>{text}</b>",
    code=lambda text: f"<code>{text}</code>",
)


@dataclass(frozen=True, slots=True)
class Key:
    """A button as a channel needs it."""

    label: str
    token: str


@dataclass(frozen=True, slots=True)
class Message:
    """One message to one chat."""

    text: str
    keyboard: tuple[tuple[Key, ...], ...] = ()


def messages(reply: Say | Ask, language: Language | None, markup: Markup) -> tuple[Message, ...]:
    """Render a reply; None speaks both languages, Welsh first. What may be pressed stands on the last."""
    texts = list(_split(_in_languages(reply.text, language), markup))
    rows = reply.rows if isinstance(reply, Ask) else ()
    keyboard = tuple(tuple(Key(label(each.label, language), each.token) for each in row) for row in rows)
    return (*(Message(text) for text in texts[:-1]), Message(texts[-1], keyboard))


def notice(reply: Confirm, language: Language | None) -> str:
    """Render a short word on a press."""
    return label(reply.words, language)


def label(shown: Label, language: Language | None) -> str:
    """Render the words of a button, in both languages side by side where none was chosen."""
    spoken = (language,) if language else tuple(Language)
    return " / ".join(dict.fromkeys(_inline(shown, each, PLAIN) for each in spoken))


Spoken = tuple[Paragraph, Language]


def _in_languages(text: Text, language: Language | None) -> Iterator[Spoken]:
    for each in (language,) if language else tuple(Language):
        for paragraph in text:
            yield paragraph, each


def _split(paragraphs: Iterator[Spoken], markup: Markup) -> Iterator[str]:
    """Put paragraphs together into as few messages as hold them."""
    pending, length = "", 0
    for paragraph, language in paragraphs:
        marked_up = _paragraph(paragraph, language, markup)
        size = _units(_paragraph(paragraph, language, PLAIN))
        if pending and length + 2 + size > limits.MESSAGE:
            yield pending
            pending, length = "", 0
        length += size + (2 if pending else 0)
        pending = f"{pending}\n\n{marked_up}" if pending else marked_up
    yield pending


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _paragraph(paragraph: Paragraph, language: Language, markup: Markup) -> str:
    return "\n".join(_line(each, language, markup) for each in paragraph.lines)


def _line(shown: Inline | Line | Bullet, language: Language, markup: Markup) -> str:
    match shown:
        case Line(parts):
            return " ".join(_inline(part, language, markup) for part in parts)
        case Bullet(inner):
            return f"• {_inline(inner, language, markup)}"
        case _:
            return _inline(shown, language, markup)


def _inline(shown: Inline, language: Language, markup: Markup) -> str:
    match shown:
        case Words(name, args):
            return markup.escape(say(language, name, {key: _arg(value, language) for key, value in args}))
        case Author(words):
            return markup.escape(words.within(language))
        case Verbatim(text):
            return markup.escape(text)
        case Bold(inner):
            return markup.bold(_inline(inner, language, markup))
        case Code(text):
            return markup.code(markup.escape(text))


def _arg(value: Arg, language: Language) -> str | int:
    match value:
        case Bilingual():
            return value.within(language)
        case date():
            return long_date(value, language)
        case Words(name, args):
            return say(language, name, {key: _arg(each, language) for key, each in args})
        case _:
            return value
