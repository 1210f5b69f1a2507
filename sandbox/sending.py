"""What all methods that write to people share: to whom, which words, which buttons."""

from dataclasses import dataclass
from typing import Final

from sandbox.errors import bad_request
from sandbox.keyboards import Keyboard, read_keyboard
from sandbox.limits import CAPTION_UNITS, TEXT_UNITS, utf16_units
from sandbox.markup import Entity, parse_html
from sandbox.messages import Account
from sandbox.params import Params
from sandbox.world import World

Words = tuple[str, tuple[Entity, ...]]


@dataclass(frozen=True, slots=True)
class _Field:
    """A text with its entities: what it is called, its limit, and how a longer one is refused."""

    name: str
    entities: str
    units: int
    too_long: str


_TEXT: Final = _Field("text", "entities", TEXT_UNITS, "message is too long")
_CAPTION: Final = _Field("caption", "caption_entities", CAPTION_UNITS, "message caption is too long")


def recipient(world: World, params: Params) -> Account:
    """Return who is written to, and count the message; refuse whoever cannot be written to."""
    chat_id = params.number("chat_id")
    world.flood.admit(chat_id or 0)
    account = world.account(chat_id)
    account.check_reachable()
    return account


def read_text(params: Params) -> Words:
    """Read the words of a message, or refuse them as Telegram does."""
    text, entities = _read(_TEXT, params)
    if not text.strip():
        raise bad_request("message text is empty")
    _check_length(_TEXT, text)
    return text, entities


def read_caption(params: Params) -> Words:
    """Read the words beneath a photo or a voice message, which may be none."""
    text, entities = _read(_CAPTION, params)
    _check_length(_CAPTION, text)
    return text, entities


def read_markup(params: Params) -> Keyboard:
    """Read the buttons beneath a message."""
    return read_keyboard(params.structure("reply_markup"))


def _check_length(field: _Field, text: str) -> None:
    if utf16_units(text) > field.units:
        raise bad_request(field.too_long)


def _read(field: _Field, params: Params) -> Words:
    text, mode = params.text(field.name), params.text("parse_mode")
    entities: object = params.structure(field.entities) or []
    if mode.lower() == "html":
        text, entities = parse_html(text)
    elif mode:
        raise bad_request("unsupported parse_mode")
    if not isinstance(entities, list):
        raise bad_request("can't parse entities: expected an Array of MessageEntity")
    return text, tuple(entities)
