"""The Bot API's methods, by name."""

from collections.abc import Awaitable, Callable
from typing import Any, Final

from sandbox import methods_media, methods_messages, methods_profile, methods_updates
from sandbox.params import Params
from sandbox.world import World

Method = Callable[[World, Params], Awaitable[Any]]

METHODS: Final[dict[str, Method]] = {
    "getMe": methods_profile.get_me,
    "setMyCommands": methods_profile.set_my_commands,
    "getMyCommands": methods_profile.get_my_commands,
    **methods_profile.TEXT_METHODS,
    "getUpdates": methods_updates.get_updates,
    "setWebhook": methods_updates.set_webhook,
    "deleteWebhook": methods_updates.delete_webhook,
    "getWebhookInfo": methods_updates.get_webhook_info,
    "sendMessage": methods_messages.send_message,
    "sendPhoto": methods_media.send_photo,
    "sendVoice": methods_media.send_voice,
    "getFile": methods_media.get_file,
    "editMessageText": methods_messages.edit_message_text,
    "editMessageReplyMarkup": methods_messages.edit_message_reply_markup,
    "deleteMessage": methods_messages.delete_message,
    "deleteMessages": methods_messages.delete_messages,
    "answerCallbackQuery": methods_messages.answer_callback_query,
}

_CANONICAL: Final = {name.lower(): name for name in METHODS}


def canonical_name(name: str) -> str | None:
    """Return a method's name as documented; Telegram does not mind the case."""
    return _CANONICAL.get(name.lower())
