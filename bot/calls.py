"""What a turn's replies come to in one chat: messages to send, one to change, a press to confirm."""

from dataclasses import dataclass

from pydantic import TypeAdapter

from bot.rendering import HTML, PLAIN, Message, messages, notice, voices
from dialogs.replies import Ask, AuthorsPicture, Confirm, InfluencePicture, Say, Show, Speak
from dialogs.turn import Turn
from engagements import limits
from engagements.language import Language, Voice


@dataclass(frozen=True, slots=True)
class Press:
    """The press that a turn began with: how to confirm it, and on which message it was."""

    query: str
    message: int | None


@dataclass(frozen=True, slots=True)
class SendMessage:
    """A new message."""

    message: Message


@dataclass(frozen=True, slots=True)
class ChangeMessage:
    """The message that was pressed, as it is now."""

    id: int
    message: Message


@dataclass(frozen=True, slots=True)
class DeleteMessages:
    """Messages to take off the phone, as many at once as Telegram takes."""

    ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ConfirmPress:
    """The end of a press, with a short word or none."""

    query: str
    text: str


@dataclass(frozen=True, slots=True)
class SendPicture:
    """A picture with its words. Only its name is noted; it is drawn, or fetched, when it is sent."""

    picture: InfluencePicture | AuthorsPicture
    language: Language
    caption: str


@dataclass(frozen=True, slots=True)
class SendSpoken:
    """Words to be said aloud, in the language that they are written in."""

    text: str
    language: Language


Call = SendMessage | ChangeMessage | SendPicture | SendSpoken | DeleteMessages | ConfirmPress


@dataclass(frozen=True, slots=True)
class Calls:
    """Everything one turn says in one chat, in its order."""

    chat: int
    calls: tuple[Call, ...]


CALLS = TypeAdapter(Calls)


def calls_of(turn: Turn, chat: int, press: Press | None, cleared: tuple[int, ...] = ()) -> Calls:
    """Render a turn's replies. Every press is confirmed, so that no phone is left waiting.

    What is `cleared` goes before anything is said, so that what is said stays.
    """
    made: list[Call] = []
    if press is not None:
        words = next((notice(each, turn.voice) for each in turn.replies if isinstance(each, Confirm)), "")
        made.append(ConfirmPress(press.query, words))
    at_once = limits.DELETED_AT_ONCE
    made += (DeleteMessages(cleared[n : n + at_once]) for n in range(0, len(cleared), at_once))
    for reply in turn.replies:
        match reply:
            case Say() | Ask():
                made.extend(_said(reply, turn.voice, press))
            case Show():
                made.extend(
                    SendPicture(reply.picture, each.language, messages(reply, each, HTML)[0].text)
                    for each in voices(turn.voice)
                )
            case Speak():
                made.extend(
                    SendSpoken(message.text, each.language)
                    for each in voices(turn.voice)
                    for message in messages(reply, each, PLAIN)
                )
            case Confirm():
                pass
    return Calls(chat, tuple(made))


def _said(reply: Say | Ask, voice: Voice | None, press: Press | None) -> tuple[Call, ...]:
    """Say something, in the place of the message that was pressed where it is wished and fits in there."""
    said = messages(reply, voice, HTML)
    pressed = press.message if press else None
    if isinstance(reply, Ask) and reply.in_place and pressed is not None and len(said) == 1:
        return (ChangeMessage(pressed, said[0]),)
    return tuple(SendMessage(each) for each in said)
