"""The files that Telegram keeps: each with its id, its path, and the shape in which messages show it."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePosixPath
from typing import Any, Final

from sandbox import pictures

Media = dict[str, Any]
"""What a message shows besides words, in the Bot API's shape: {'photo': […]}, {'voice': {…}} and so on."""


class FileKind(StrEnum):
    """What a file is sent as."""

    PHOTO = "photo"
    VOICE = "voice"
    DOCUMENT = "document"

    @property
    def in_refusals(self) -> str:
        """Return the name that Telegram gives it when one kind is sent as another."""
        return "VoiceNote" if self is FileKind.VOICE else self.value.capitalize()


VOICE_TYPES: Final = {"audio/ogg": ".oga", "audio/mpeg": ".mp3", "audio/mp4": ".m4a"}
"""What a voice message can be, and how its path then ends."""

_FOLDERS: Final = {FileKind.PHOTO: "photos", FileKind.VOICE: "voice", FileKind.DOCUMENT: "documents"}
_PREFIXES: Final = {
    FileKind.PHOTO: "AgACAgQAAxkBAAIB",
    FileKind.VOICE: "AwACAgQAAxkBAAIB",
    FileKind.DOCUMENT: "BQACAgQAAxkBAAIB",
}


@dataclass(frozen=True, slots=True)
class StoredFile:
    """One file as getFile tells of it."""

    kind: FileKind
    file_id: str
    unique_id: str
    path: str
    data: bytes

    def ids(self) -> Media:
        """Return what every shape of a file begins with."""
        return {"file_id": self.file_id, "file_unique_id": self.unique_id, "file_size": len(self.data)}


class Files:
    """Every file that was sent, by people or by the bot."""

    def __init__(self) -> None:
        self._by_id: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}
        self._media: dict[str, Media] = {}

    def find(self, file_id: str) -> StoredFile | None:
        """Return the file with this id, if there is one."""
        return self._by_id.get(file_id)

    def at(self, path: str) -> StoredFile | None:
        """Return the file at this path, if there is one."""
        return self._by_path.get(path)

    def media(self, file_id: str) -> Media:
        """Return the whole shape that a file belongs to; KeyError when it is not known."""
        return self._media[file_id]

    def photo(self, data: bytes) -> Media:
        """Keep a photo in all its sizes. Raises NotAPicture or WrongDimensions."""
        shapes = []
        for picture in pictures.sizes(data):
            stored = self._keep(FileKind.PHOTO, picture.data, ".jpg")
            shapes.append({**stored.ids(), "width": picture.width, "height": picture.height})
        return self._show({"photo": shapes}, *(shape["file_id"] for shape in shapes))

    def voice(self, data: bytes, duration: int, mime_type: str) -> Media:
        """Keep a voice message that lasts so many seconds."""
        stored = self._keep(FileKind.VOICE, data, VOICE_TYPES.get(mime_type, ".oga"))
        shape = {**stored.ids(), "duration": duration, "mime_type": mime_type}
        return self._show({"voice": shape}, stored.file_id)

    def document(self, data: bytes, name: str, mime_type: str) -> Media:
        """Keep a file as it is."""
        stored = self._keep(FileKind.DOCUMENT, data, PurePosixPath(name).suffix)
        shape = {**stored.ids(), "file_name": name, "mime_type": mime_type}
        return self._show({"document": shape}, stored.file_id)

    def _keep(self, kind: FileKind, data: bytes, ending: str) -> StoredFile:
        number = len(self._by_id)
        stored = StoredFile(
            kind=kind,
            file_id=f"{_PREFIXES[kind]}{number:06}",
            unique_id=f"AQADAgAD{number:06}",
            path=f"{_FOLDERS[kind]}/file_{number}{ending}",
            data=data,
        )
        self._by_id[stored.file_id] = self._by_path[stored.path] = stored
        return stored

    def _show(self, media: Media, *file_ids: str) -> Media:
        self._media.update(dict.fromkeys(file_ids, media))
        return media


def shown_file(media: Media) -> str | None:
    """Return the id of the file that a message shows, a photo's largest; None when it shows none."""
    for kind in FileKind:
        shape = media.get(kind)
        if shape is not None:
            return str((shape[-1] if isinstance(shape, list) else shape)["file_id"])
    return None
