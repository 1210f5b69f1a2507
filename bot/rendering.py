"""Replies become messages: words in the participant's voice, marked up, escaped and split.

Lengths are counted as Telegram counts them, in UTF-16 units after the markup has been read.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, time
from html import escape

from dialogs.replies import Ask, Confirm, Label, Say, Show, Speak
from dialogs.text import Arg, Author, Bold, Bullet, Code, Inline, Line, Paragraph, Text, Verbatim, Words
from engagements import limits
from engagements.language import Bilingual, Language, Voice
from engagements.lengths import units
from locales.dates import clock_time, long_date
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


def messages(reply: Say | Ask | Show | Speak, voice: Voice | None, markup: Markup) -> tuple[Message, ...]:
    """Render a reply; None speaks both languages, Welsh first. What may be pressed stands on the last.

    A picture is rendered as the words that stand for it, and what is said aloud as it is written.
    """
    said = reply.alt if isinstance(reply, Show) else reply.text
    texts = list(_split(_in_voices(said, voice), markup))
    rows = reply.rows if isinstance(reply, Ask) else ()
    keyboard = tuple(tuple(Key(label(each.label, voice), each.token) for each in row) for row in rows)
    return (*(Message(text) for text in texts[:-1]), Message(texts[-1], keyboard))


def notice(reply: Confirm, voice: Voice | None) -> str:
    """Render a short word on a press."""
    return label(reply.words, voice)


def label(shown: Label, voice: Voice | None) -> str:
    """Render the words of a button, in both languages side by side where none was chosen."""
    return " / ".join(dict.fromkeys(_inline(shown, each, PLAIN) for each in voices(voice)))


def plain(shown: Inline | Line, voice: Voice) -> str:
    """Render a line without any markup."""
    parts = shown.parts if isinstance(shown, Line) else (shown,)
    return " ".join(_inline(part, voice, PLAIN) for part in parts)


Spoken = tuple[Paragraph, Voice]


def voices(voice: Voice | None) -> tuple[Voice, ...]:
    """Give the voice in which to speak, or both languages where none was chosen."""
    return (voice,) if voice else tuple(Voice(language) for language in Language)


def _in_voices(text: Text, voice: Voice | None) -> Iterator[Spoken]:
    for each in voices(voice):
        for paragraph in text:
            yield paragraph, each


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of a text that is never parted, what stands before it, and its length without markup."""

    gap: str
    marked_up: str
    size: int


def _split(paragraphs: Iterator[Spoken], markup: Markup) -> Iterator[str]:
    """Put paragraphs together into as few messages as hold them; a longer one is parted at its lines."""
    pending, length = "", 0
    for paragraph, voice in paragraphs:
        pieces = tuple(_pieces(paragraph, voice, markup))
        whole = sum(len(piece.gap) + piece.size for piece in pieces)
        fresh_start = length + whole > limits.MESSAGE >= whole
        for n, piece in enumerate(pieces):
            starts_anew = (fresh_start and n == 0) or length + len(piece.gap) + piece.size > limits.MESSAGE
            if pending and starts_anew:
                yield pending
                pending, length = "", 0
            gap = piece.gap if pending else ""
            pending += f"{gap}{piece.marked_up}"
            length += len(gap) + piece.size
    yield pending


def _pieces(paragraph: Paragraph, voice: Voice, markup: Markup) -> Iterator[_Piece]:
    for n, each in enumerate(paragraph.lines):
        parts = each.parts if isinstance(each, Line) else (each,)
        for m, part in enumerate(parts):
            gap = " " if m else "\n" if n else "\n\n"
            yield _Piece(gap, _rendered(part, voice, markup), units(_rendered(part, voice, PLAIN)))


def _rendered(shown: Inline | Bullet, voice: Voice, markup: Markup) -> str:
    if isinstance(shown, Bullet):
        return f"• {_inline(shown.inner, voice, markup)}"
    return _inline(shown, voice, markup)


def _inline(shown: Inline, voice: Voice, markup: Markup) -> str:
    match shown:
        case Words(name, args):
            return markup.escape(say(voice, name, {key: _arg(value, voice) for key, value in args}))
        case Author(words):
            return markup.escape(words.spoken(voice))
        case Verbatim(text):
            return markup.escape(text)
        case Bold(inner):
            return markup.bold(_inline(inner, voice, markup))
        case Code(text):
            return markup.code(markup.escape(text))


def _arg(value: Arg, voice: Voice) -> str | int:
    match value:
        case Bilingual():
            return value.spoken(voice)
        case date():
            return long_date(value, voice.language)
        case time():
            return clock_time(value)
        case Words(name, args):
            return say(voice, name, {key: _arg(each, voice) for key, each in args})
        case _:
            return value
