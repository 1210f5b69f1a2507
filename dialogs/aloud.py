"""Reading aloud what stands on the screen: an author's words and ours, and never a participant's."""

import re

from dialogs.replies import Ask, Button, Replies, Row, Speak
from dialogs.text import Author, Bold, Bullet, Code, Inline, Line, Paragraph, Verbatim, Words, words
from dialogs.tokens import LISTEN, standing_token
from dialogs.world import World

# What stands word for word and is still ours: numbers and marks.
_NUMBERS = re.compile(r"[\W\d]*")


def offer(world: World) -> tuple[Row, ...]:
    """Offer to read the screen aloud, where there is a voice for both languages."""
    listen = (Button(words("aloud-listen"), standing_token(LISTEN, "")),)
    return (listen,) if world.listens else ()


def spoken(shown: Replies) -> Replies:
    """Give what is shown as something to hear: its words, then what can be pressed."""
    asks = [reply for reply in shown if isinstance(reply, Ask)]
    text = tuple(each for ask in asks for paragraph in ask.text if (each := _heard(paragraph)).lines)
    buttons = (button for ask in asks for row in ask.rows for button in row)
    labels = (each.label for each in buttons if each.token != standing_token(LISTEN, ""))
    pressed = tuple(Bullet(label) for label in labels if isinstance(label, Author | Words))
    return (Speak((*text, *((Paragraph((words("aloud-buttons"), *pressed)),) if pressed else ()))),)


def _heard(paragraph: Paragraph) -> Paragraph:
    kept: list[Inline | Line | Bullet] = []
    for each in paragraph.lines:
        if isinstance(each, Line):
            parts = tuple(part for part in each.parts if _may_be_said(part))
            kept += [Line(parts)] if parts else []
        elif _may_be_said(each.inner if isinstance(each, Bullet) else each):
            kept.append(each)
    return Paragraph(tuple(kept))


def _may_be_said(part: Inline) -> bool:
    """Tell whether words are an author's or ours: what stands word for word may be a participant's."""
    match part:
        case Verbatim(text):
            return _NUMBERS.fullmatch(text) is not None
        case Bold(inner):
            return _may_be_said(inner)
        case Code():
            return False
        case _:
            return True
