"""Telegram's documented limits, as of Bot API 10."""

from typing import Final

TEXT_UNITS: Final = 4096
"""Length of a message after entities, in UTF-16 units as Telegram counts them."""
CAPTION_UNITS: Final = 1024
CALLBACK_DATA_BYTES: Final = 64
CALLBACK_ANSWER: Final = 200
BUTTONS: Final = 100
BUTTONS_IN_A_ROW: Final = 8

COMMANDS: Final = 100
COMMAND_DESCRIPTION: Final = 256
NAME: Final = 64
DESCRIPTION: Final = 512
SHORT_DESCRIPTION: Final = 120

UPDATES_AT_ONCE: Final = 100
LONG_POLL_SECONDS: Final = 50
SECRET_TOKEN: Final = 256

UPLOAD_BYTES: Final = 50 * 2**20
PHOTO_BYTES: Final = 10 * 2**20
PHOTO_SIDES: Final = 10_000
"""Width and height of a photo together, in pixels."""
PHOTO_RATIO: Final = 20
VOICE_SECONDS: Final = 24 * 3600
DOWNLOAD_BYTES: Final = 20 * 2**20
FARTHEST_METRES: Final = 1500
"""How far from a place somebody may be who sends it."""

QUERY_SECONDS: Final = 150
"""For so long a press can be answered, and waits for a bot that does not listen."""
UPDATE_SECONDS: Final = 24 * 3600
DELETE_SECONDS: Final = 48 * 3600
DELETED_AT_ONCE: Final = 100


def utf16_units(text: str) -> int:
    """Return the length of a text as Telegram counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
