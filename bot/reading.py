"""What an update says that a participant did.

Nearly all updates are a message in writing or a press on a button, of a private chat. Those are read here;
aiogram, which builds and checks an object for every part of an update, reads all others, and whatever is
written in another way than Telegram's own.
"""

from collections.abc import Mapping
from typing import Any, TypeGuard

from aiogram.enums import ChatMemberStatus, ChatType
from aiogram.types import CallbackQuery, ChatMemberUpdated, Update
from aiogram.types import Message as TelegramMessage

from bot.calls import Press
from bot.fetching import attached_to
from bot.turns import Incoming
from dialogs.events import Commanded, Edited, Event, Left, Pressed, SentOther, SentThing, Started, Wrote
from engagements import limits
from engagements.questions.values import Spot

_PRIVATE = "private"
_IN_WRITING = frozenset({"message_id", "from", "chat", "date", "text", "entities"})
_OF_A_PRESS = frozenset({"id", "from", "message", "chat_instance", "data"})
# The last second that Telegram's 32 bits can tell.
_LAST_DATE = 2**31


def incoming_of(raw: Mapping[str, Any]) -> Incoming | None:
    """Read what a participant did; None where an update is nothing that anyone did in a private chat.

    Raises ValidationError where it cannot be read.
    """
    return at_once(raw) or by_aiogram(raw)


def at_once(raw: Mapping[str, Any]) -> Incoming | None:
    """Read a message in writing, or a press; None leaves an update to aiogram.

    What nothing is made of is not looked at: nobody's words are set aside for a fault in another place.
    """
    update_id = raw.get("update_id")
    if type(update_id) is not int or len(raw) != 2:
        return None
    if "message" in raw:
        return _in_writing(update_id, raw["message"])
    return _of_a_press(update_id, raw["callback_query"]) if "callback_query" in raw else None


def _in_writing(update_id: int, message: Any) -> Incoming | None:
    if type(message) is not dict or not message.keys() <= _IN_WRITING:
        return None
    text = message.get("text")
    if not (_is_in_private(message) and _is_text(text) and _are_entities(message.get("entities"))):
        return None
    return Incoming(update_id, message["chat"]["id"], _written(text), message=message["message_id"])


def _of_a_press(update_id: int, query: Any) -> Incoming | None:
    if type(query) is not dict or query.keys() != _OF_A_PRESS:
        return None
    person, message, number, data = query["from"], query["message"], query["id"], query["data"]
    told = _is_person(person) and _is_text(number) and _is_text(query["chat_instance"]) and _is_text(data)
    if not told or type(message) is not dict or not _is_in_private(message):
        return None
    return Incoming(update_id, person["id"], Pressed(data), Press(number, message["message_id"]))


def _is_in_private(message: dict[str, Any]) -> bool:
    """Tell whether a message has what every message of a private chat has."""
    chat, date = message.get("chat"), message.get("date")
    return (
        type(message.get("message_id")) is int
        and type(date) is int
        and 0 <= date < _LAST_DATE
        and type(chat) is dict
        and chat.get("type") == _PRIVATE
        and type(chat.get("id")) is int
    )


def _is_person(person: Any) -> bool:
    return (
        type(person) is dict
        and type(person.get("id")) is int
        and type(person.get("is_bot")) is bool
        and _is_text(person.get("first_name"))
    )


def _is_text(text: Any) -> TypeGuard[str]:
    """Tell whether something is a text that can be written down: half a surrogate pair cannot."""
    if type(text) is not str:
        return False
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _are_entities(entities: Any) -> bool:
    return entities is None or (
        type(entities) is list
        and all(
            type(each) is dict
            and type(each.get("offset")) is int
            and type(each.get("length")) is int
            and type(each.get("type")) is str
            for each in entities
        )
    )


def by_aiogram(raw: Mapping[str, Any]) -> Incoming | None:
    """Read any update. Raises ValidationError where it cannot be read."""
    update = Update.model_validate(raw)
    if update.message is not None and update.message.chat.type == ChatType.PRIVATE:
        said = update.message
        return Incoming(
            update.update_id,
            said.chat.id,
            _said(said),
            message=said.message_id,
            attached=attached_to(said),
        )
    if update.edited_message is not None and update.edited_message.chat.type == ChatType.PRIVATE:
        return Incoming(update.update_id, update.edited_message.chat.id, Edited())
    if update.callback_query is not None:
        return _pressed(update.update_id, update.callback_query)
    if update.my_chat_member is not None:
        return _membership(update.update_id, update.my_chat_member)
    return None


def _said(message: TelegramMessage) -> Event:
    if message.location is not None:
        return SentThing(Spot(message.location.latitude, message.location.longitude))
    return SentOther() if message.text is None else _written(message.text)


def _written(text: str) -> Event:
    if not text.startswith("/"):
        return Wrote(text)
    command, *rest = text[1:].split(maxsplit=1) or [""]
    name = command.partition("@")[0].casefold()
    payload = rest[0].strip() if rest else ""
    return Started(payload[: limits.START_PAYLOAD]) if name == "start" else Commanded(name)


def _pressed(update_id: int, query: CallbackQuery) -> Incoming | None:
    message = query.message
    if message is not None and message.chat.type != ChatType.PRIVATE:
        return None
    press = Press(query.id, message.message_id if message is not None else None)
    return Incoming(update_id, query.from_user.id, Pressed(query.data or ""), press)


def _membership(update_id: int, change: ChatMemberUpdated) -> Incoming | None:
    if change.chat.type != ChatType.PRIVATE or change.new_chat_member.status != ChatMemberStatus.KICKED:
        return None
    return Incoming(update_id, change.chat.id, Left())
