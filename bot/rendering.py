"""Replies become messages: words in the participant's voice, marked up, escaped and split.

Lengths are counted as Telegram counts them, in UTF-16 units after the markup has been read.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, time
from functools import lru_cache
from html import escape

from bot.passages import passages
from dialogs.replies import Ask, Confirm, Label, Say, Show, Speak
from dialogs.text import Arg, Author, Bold, Bullet, Code, Inline, Line, Paragraph, Text, Verbatim, Words
from engagements import limits
from engagements.language import Bilingual, Language, Voice
from engagements.lengths import units
from locales.dates import clock_time, long_date
from locales.words import say

_BULLET = "• "
# So many of our messages, with numbers, dates or an author's words in them, are remembered as they were said.
_KEPT = 2048


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
    if voice is not None:
        return _rendered(shown, voice, PLAIN)[0]
    return " / ".join(dict.fromkeys(_rendered(shown, each, PLAIN)[0] for each in voices(None)))


def plain(shown: Inline | Line, voice: Voice) -> str:
    """Render a line without any markup."""
    parts = shown.parts if isinstance(shown, Line) else (shown,)
    return " ".join(_rendered(part, voice, PLAIN)[0] for part in parts)


Spoken = tuple[Paragraph, Voice]


def voices(voice: Voice | None) -> tuple[Voice, ...]:
    """Give the voice in which to speak, or both languages where none was chosen."""
    return (voice,) if voice else tuple(Voice(language) for language in Language)


def _in_voices(text: Text, voice: Voice | None) -> Iterator[Spoken]:
    for each in voices(voice):
        for paragraph in text:
            yield paragraph, each


# A part of a text that is never parted: what stands before it, itself, and its length without markup.
_Piece = tuple[str, str, int]


def _split(paragraphs: Iterator[Spoken], markup: Markup) -> Iterator[str]:
    """Put paragraphs together into as few messages as hold them; a longer one is parted within."""
    pending, length = "", 0
    for paragraph, voice in paragraphs:
        pieces = list(_pieces(paragraph, voice, markup))
        whole = sum([len(gap) + size for gap, _, size in pieces])
        fresh_start = length + whole > limits.MESSAGE >= whole
        for before, marked_up, size in pieces:
            if pending and (fresh_start or length + len(before) + size > limits.MESSAGE):
                yield pending
                pending, length = "", 0
            fresh_start = False
            gap = before if pending else ""
            pending += f"{gap}{marked_up}"
            length += len(gap) + size
    yield pending


def _pieces(paragraph: Paragraph, voice: Voice, markup: Markup) -> Iterator[_Piece]:
    for n, each in enumerate(paragraph.lines):
        parts = each.parts if isinstance(each, Line) else (each,)
        for m, part in enumerate(parts):
            gap = " " if m else "\n" if n else "\n\n"
            if isinstance(part, Author):
                yield from _passages(part, gap, voice, markup)
                continue
            marked_up, size = _rendered(part, voice, markup)
            yield gap, marked_up, size


def _passages(said: Author, gap: str, voice: Voice, markup: Markup) -> Iterator[_Piece]:
    """Part what an author wrote where a message may end: an update can be longer than one."""
    for n, each in enumerate(passages(said.words.spoken(voice), limits.MESSAGE)):
        yield each.gap if n else gap, markup.escape(each.text), units(each.text)


def _rendered(shown: Inline | Bullet, voice: Voice, markup: Markup) -> tuple[str, int]:
    """Render a part, and measure it without its markup."""
    if isinstance(shown, Bullet):
        marked_up, size = _rendered(shown.inner, voice, markup)
        return f"{_BULLET}{marked_up}", len(_BULLET) + size
    inner = shown.inner if isinstance(shown, Bold) else shown
    if isinstance(inner, Words) and _is_everybodys(inner):
        return _rendered_once(shown, voice, markup)
    return _rendered_anew(shown, voice, markup)


def _is_everybodys(shown: Words) -> bool:
    """Tell whether nothing in a message can be a participant's words: those are kept nowhere."""
    return not any(isinstance(value, str | Words) for _, value in shown.args)


def _rendered_anew(shown: Inline, voice: Voice, markup: Markup) -> tuple[str, int]:
    said = _said(shown.inner if isinstance(shown, Bold) else shown, voice)
    return _marked_up(shown, said, markup), units(said)


_rendered_once = lru_cache(maxsize=_KEPT)(_rendered_anew)


def _marked_up(shown: Inline, said: str, markup: Markup) -> str:
    match shown:
        case Bold():
            return markup.bold(markup.escape(said))
        case Code():
            return markup.code(markup.escape(said))
        case _:
            return markup.escape(said)


def _said(shown: Words | Author | Verbatim | Code, voice: Voice) -> str:
    match shown:
        case Words():
            return _worded(shown, voice)
        case Author(words):
            return words.spoken(voice)
        case Verbatim(text) | Code(text):
            return text


def _worded(shown: Words, voice: Voice) -> str:
    return say(voice, shown.id, {key: _arg(value, voice) for key, value in shown.args})


def _arg(value: Arg, voice: Voice) -> str | int:
    match value:
        case Bilingual():
            return value.spoken(voice)
        case date():
            return long_date(value, voice.language)
        case time():
            return clock_time(value)
        case Words():
            return _worded(value, voice)
        case _:
            return value
