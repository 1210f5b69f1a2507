"""A key for each conversation, which goes when its answers are sent or it is forgotten.

MARK/1.key    with the key of the day it seals the drafts of one chat

Whoever seizes the key directory later, with every page that the database ever wrote, cannot read what was
drafted before it was sent.
"""

from collections.abc import Iterator
from pathlib import Path
from secrets import token_bytes

from storage.key_files import destroy, made, read_whole
from storage.sealing import KEY_BYTES


class ConversationKeys:
    """The keys of all conversations. Of a chat there are two only while one takes the place of the other."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory

    def current(self, mark: bytes) -> bytes:
        """Give the key that seals the drafts of a chat now, made when it is first needed."""
        files = self._files(mark)
        return made(files[0] if files else self._file(mark, 1), token_bytes(KEY_BYTES))

    def fresh(self, mark: bytes) -> bytes:
        """Make the key that seals the drafts of a chat from now on. It is on the disk when this returns."""
        files = self._files(mark)
        return made(self._file(mark, _number(files[0]) + 1 if files else 1), token_bytes(KEY_BYTES))

    def all(self, mark: bytes) -> tuple[bytes, ...]:
        """Give the keys of a chat, the newest first."""
        keys = (read_whole(file, KEY_BYTES) for file in self._files(mark))
        return tuple(key for key in keys if key is not None)

    def marks(self) -> Iterator[bytes]:
        """Name the chats that have a key."""
        return (bytes.fromhex(folder.name) for folder in sorted(self._directory.glob("*")))

    def end(self, mark: bytes, but: bytes | None = None) -> None:
        """Destroy the keys of a chat, all but one that is still needed."""
        for file in self._files(mark):
            if but is None or read_whole(file, KEY_BYTES) != but:
                destroy(file)
        folder = self._directory / mark.hex()
        if but is None and folder.exists():
            folder.rmdir()

    def _files(self, mark: bytes) -> list[Path]:
        return sorted((self._directory / mark.hex()).glob("*.key"), key=_number, reverse=True)

    def _file(self, mark: bytes, number: int) -> Path:
        return self._directory / mark.hex() / f"{number}.key"


def _number(file: Path) -> int:
    return int(file.stem)
