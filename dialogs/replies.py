"""What Drws answers, as intents. How a channel shows them is the channel's affair."""

from dataclasses import dataclass

from dialogs.text import Author, Text, Verbatim, Words
from engagements.levels import Level

Label = Words | Author | Verbatim


@dataclass(frozen=True, slots=True)
class Button:
    """Something to press. The token says what was pressed, and of which question."""

    label: Label
    token: str


Row = tuple[Button, ...]


@dataclass(frozen=True, slots=True)
class Say:
    """Tell something and wait for nothing."""

    text: Text


@dataclass(frozen=True, slots=True)
class Ask:
    """Show where the conversation stands, with what may be pressed.

    `in_place`: the same question again with something ticked; a channel that can, changes the
    message that was pressed instead of sending another.
    """

    text: Text
    rows: tuple[Row, ...] = ()
    in_place: bool = False


@dataclass(frozen=True, slots=True)
class InfluencePicture:
    """The spectrum of engagement, with a mark at one level: you are here."""

    level: Level


@dataclass(frozen=True, slots=True)
class AuthorsPicture:
    """A picture that belongs to an engagement, by the name of its file."""

    engagement: str
    file: str


@dataclass(frozen=True, slots=True)
class Show:
    """Show a picture, with words for those who cannot see it."""

    picture: InfluencePicture | AuthorsPicture
    alt: Text


@dataclass(frozen=True, slots=True)
class Speak:
    """Say a text aloud. It holds an author's words and ours, and never a participant's."""

    text: Text


@dataclass(frozen=True, slots=True)
class Confirm:
    """A short word on a press, shown in passing."""

    words: Words


Reply = Say | Ask | Show | Speak | Confirm
Replies = tuple[Reply, ...]


def tokens(replies: Replies) -> frozenset[str]:
    """Collect every token that these replies let a participant press."""
    asks = (reply for reply in replies if isinstance(reply, Ask))
    return frozenset(button.token for ask in asks for row in ask.rows for button in row)
