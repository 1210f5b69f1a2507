"""What a phone can send besides words, in the Bot API's shapes."""

from typing import Any, Final

_FILE: Final[dict[str, Any]] = {"file_id": "AgACAgQAAxkBAAIB", "file_unique_id": "AQADAgADr8cx"}

_PHOTO: Final[list[dict[str, Any]]] = [
    _FILE
    | {"file_id": f"AgACAgQAAxkBAAIB{size}", "width": size, "height": size * 3 // 4, "file_size": size * 90}
    for size in (90, 320, 800, 1280)
]

_STICKER: Final[dict[str, Any]] = _FILE | {
    "type": "regular",
    "width": 512,
    "height": 512,
    "is_animated": False,
    "is_video": False,
    "emoji": "👋",
    "set_name": "sandbox",
    "file_size": 18_400,
}

_SAMPLES: Final[dict[str, dict[str, Any]]] = {
    "sticker": {"sticker": _STICKER},
    "photo": {"photo": _PHOTO},
    "voice": {"voice": _FILE | {"duration": 4, "mime_type": "audio/ogg", "file_size": 15_100}},
    "location": {"location": {"latitude": 52.2420, "longitude": -3.3784}},
    "contact": {"contact": {"phone_number": "+441632960001", "first_name": "Ffôn"}},
}

KINDS: Final = (*_SAMPLES, "forward")

FORWARDED_TEXT: Final = "Neges a ddaeth gan rywun arall. / A message that came from someone else."


def sample(kind: str, date: int) -> tuple[str, dict[str, Any]]:
    """Return the text and the media of a message of this kind."""
    if kind == "forward":
        origin = {"type": "hidden_user", "sender_user_name": "Rhywun", "date": date}
        return FORWARDED_TEXT, {"forward_origin": origin}
    return "", _SAMPLES[kind]
