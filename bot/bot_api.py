"""How a message is written for the Bot API, by whichever way it goes out."""

from collections.abc import Mapping
from functools import lru_cache

from bot.rendering import Key, Message

# The parameters of a call by their names.
Content = Mapping[str, object]

HTML_MODE = "HTML"


def written(message: Message) -> Content:
    """Write a message as the Bot API takes it."""
    content = {"text": message.text, "parse_mode": HTML_MODE}
    return {**content, "reply_markup": _markup(message.keyboard)} if message.keyboard else content


@lru_cache(maxsize=64)
def _markup(keyboard: tuple[tuple[Key, ...], ...]) -> Content:
    """Write the buttons under a message: the same ones for all who are told the same."""
    rows = [[{"text": key.label, "callback_data": key.token} for key in row] for row in keyboard]
    return {"inline_keyboard": rows}
