"""What a phone can send besides words, in the Bot API's shapes."""

from typing import Any, Final

from sandbox.files import Files, Media
from sandbox.ogg import silence
from sandbox.pictures import sample_photo

SAMPLE_SECONDS: Final = 4
SAMPLE_PLACE: Final = (52.513, -3.314)
"""Newtown in Powys: latitude and longitude in degrees."""
_SAMPLE_LETTER: Final = "Annwyl bawb, / Dear all,\n"

_STICKER: Final[dict[str, Any]] = {
    "file_id": "CAACAgQAAxkBAAIB",
    "file_unique_id": "AQADAgADr8cx",
    "type": "regular",
    "width": 512,
    "height": 512,
    "is_animated": False,
    "is_video": False,
    "emoji": "👋",
    "set_name": "sandbox",
    "file_size": 18_400,
}

KINDS: Final = ("sticker", "photo", "voice", "document", "location", "contact", "forward")

FORWARDED_TEXT: Final = "Neges a ddaeth gan rywun arall. / A message that came from someone else."


def sample(kind: str, files: Files, date: int) -> tuple[str, Media]:
    """Return the text and the media of a message of this kind."""
    match kind:
        case "photo":
            return "", files.photo(sample_photo())
        case "voice":
            return "", files.voice(silence(SAMPLE_SECONDS), SAMPLE_SECONDS, "audio/ogg")
        case "document":
            return "", files.document(_SAMPLE_LETTER.encode(), "llythyr.txt", "text/plain")
        case "location":
            return "", place(*SAMPLE_PLACE)
        case "contact":
            return "", {"contact": {"phone_number": "+441632960001", "first_name": "Ffôn"}}
        case "forward":
            origin = {"type": "hidden_user", "sender_user_name": "Rhywun", "date": date}
            return FORWARDED_TEXT, {"forward_origin": origin}
    return "", {"sticker": _STICKER}


def place(latitude: float, longitude: float, accuracy: float | None = None) -> Media:
    """Return a place, in degrees; `accuracy` is the radius around it in metres."""
    location = {"latitude": round(latitude, 6), "longitude": round(longitude, 6)}
    if accuracy is not None:
        location["horizontal_accuracy"] = accuracy
    return {"location": location}


def about(media: Media) -> dict[str, Any]:
    """Return what the phone page needs to draw it: a file's name, a picture's size, a place's degrees."""
    match media:
        case {"photo": [*_, largest]}:
            return {"width": largest["width"], "height": largest["height"]}
        case {"document": document}:
            return {"label": document["file_name"]}
        case {"location": location}:
            return {"label": f"{location['latitude']}, {location['longitude']}"}
    return {}
