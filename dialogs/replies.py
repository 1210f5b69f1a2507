"""What Drws answers, as intents. How a channel shows them is the channel's affair."""

from dataclasses import dataclass

from dialogs.text import Author, Text, Verbatim, Words

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
class Confirm:
    """A short word on a press, shown in passing."""

    words: Words


Reply = Say | Ask | Confirm
Replies = tuple[Reply, ...]


def tokens(replies: Replies) -> frozenset[str]:
    """Collect every token that these replies let a participant press."""
    asks = (reply for reply in replies if isinstance(reply, Ask))
    return frozenset(button.token for ask in asks for row in ask.rows for button in row)
