"""A key for each conversation, which goes when its answers are sent or it is forgotten.

MARK/….key    with the key of the day it seals the drafts of one chat; its name is chance

Whoever seizes the key directory later, with every page that the database ever wrote, cannot read what was
drafted before it was sent.
"""

from collections.abc import Iterator
from pathlib import Path
from secrets import token_bytes, token_hex

from storage.key_files import destroy, made, read_whole
from storage.sealing import KEY_BYTES


class ConversationKeys:
    """The keys of all conversations. Of a chat there are two only while one takes the place of the other."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory

    def current(self, mark: bytes) -> bytes:
        """Give a key that seals the drafts of a chat, made when it is first needed."""
        there = self.all(mark)
        return there[0] if there else self.fresh(mark)

    def fresh(self, mark: bytes) -> bytes:
        """Make another key for the drafts of a chat. It is on the disk when this returns."""
        return made(self._directory / mark.hex() / f"{token_hex(8)}.key", token_bytes(KEY_BYTES))

    def all(self, mark: bytes) -> tuple[bytes, ...]:
        """Give the keys of a chat."""
        files = sorted((self._directory / mark.hex()).glob("*.key"))
        keys = (read_whole(file, KEY_BYTES) for file in files)
        return tuple(key for key in keys if key is not None)

    def marks(self) -> Iterator[bytes]:
        """Name the chats that have a key."""
        return (bytes.fromhex(folder.name) for folder in sorted(self._directory.glob("*")))

    def end(self, mark: bytes, but: bytes | None = None) -> None:
        """Destroy the keys of a chat, all but one that is still needed, and what a kill left half written."""
        folder = self._directory / mark.hex()
        for file in folder.glob("*"):
            if but is None or read_whole(file, KEY_BYTES) != but:
                destroy(file)
        if but is None and folder.exists():
            folder.rmdir()
