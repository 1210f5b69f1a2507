"""Inline keyboards, with the limits Telegram sets."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from sandbox.errors import bad_request
from sandbox.limits import BUTTONS, BUTTONS_IN_A_ROW, CALLBACK_DATA_BYTES


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a message: it either presses (data) or opens a page (url)."""

    text: str
    data: str | None = None
    url: str | None = None

    def as_json(self) -> dict[str, str | None]:
        """Return the button as the phone page draws it."""
        return {"text": self.text, "data": self.data, "url": self.url}

    def as_telegram(self) -> dict[str, str]:
        """Return the button in the Bot API's shape."""
        if self.data is not None:
            return {"text": self.text, "callback_data": self.data}
        return {"text": self.text, "url": self.url or ""}


Keyboard = tuple[tuple[Button, ...], ...]


def as_markup(keyboard: Keyboard) -> dict[str, Any]:
    """Return a keyboard in the Bot API's shape."""
    return {"inline_keyboard": [[button.as_telegram() for button in row] for row in keyboard]}


def read_keyboard(markup: object) -> Keyboard:
    """Read a `reply_markup`, or refuse it as Telegram does."""
    if markup is None or markup == {}:
        return ()
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" not in markup:
        raise bad_request("the sandbox shows inline keyboards only")
    rows = markup["inline_keyboard"]
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays')
    keyboard = tuple(tuple(_read_button(button) for button in row) for row in rows if row)
    if sum(map(len, keyboard)) > BUTTONS or any(len(row) > BUTTONS_IN_A_ROW for row in keyboard):
        raise bad_request("reply markup is too long")
    return keyboard


def _read_button(raw: object) -> Button:
    problem = "can't parse inline keyboard button: "
    if not isinstance(raw, dict):
        raise bad_request(problem + "InlineKeyboardButton must be an Object")
    text = raw.get("text")
    if not isinstance(text, str):
        raise bad_request(problem + 'Field "text" must be of type String')
    if not text.strip():
        raise bad_request("inline keyboard button text must be non-empty")
    data, url = raw.get("callback_data"), raw.get("url")
    if isinstance(data, str) and url is None:
        if not 1 <= len(data.encode()) <= CALLBACK_DATA_BYTES:
            raise bad_request("BUTTON_DATA_INVALID")
        return Button(text, data=data)
    if isinstance(url, str) and data is None:
        _check_url(url)
        return Button(text, url=url)
    raise bad_request(problem + "Text buttons are unallowed in the inline keyboard")


def _check_url(url: str) -> None:
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https", "tg") or not parts.netloc:
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")
