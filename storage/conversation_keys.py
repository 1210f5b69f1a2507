"""A key for each conversation, which goes when its answers are sent or it is forgotten.

MARK.….key    with the key of the day it seals the drafts of one chat; what is between is chance

Whoever seizes the key directory later, with every page that the database ever wrote, cannot read what was
drafted before it was sent. All lie in one directory and bear one date: a folder of a chat's own, older than
the key in it, would tell that this chat has sent something, and a date when. Some file systems can still be
asked when a key was made; whether that was after sending or at the first word, they cannot tell.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from secrets import choice, token_bytes

from storage.key_files import destroy, made, read_whole
from storage.sealing import KEY_BYTES

# So many of one chat are never there at once: each start clears away what a kill has left.
_PLACES = "01234567"
_ONE_DATE = (0, 0)


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
        file = self._directory / _name(mark, choice([each for each in _PLACES if not self._has(mark, each)]))
        key = made(file, token_bytes(KEY_BYTES))
        os.utime(file, _ONE_DATE)
        return key

    def all(self, mark: bytes) -> tuple[bytes, ...]:
        """Give the keys of a chat."""
        keys = (read_whole(file, KEY_BYTES) for file in self._files(mark))
        return tuple(key for key in keys if key is not None)

    def marks(self) -> Iterator[bytes]:
        """Name the chats that have a key."""
        names = {file.name.partition(".")[0] for file in self._directory.glob("*.key")}
        return (bytes.fromhex(name) for name in sorted(names))

    def end(self, mark: bytes, but: bytes | None = None) -> None:
        """Destroy the keys of a chat, all but one that is still needed."""
        for file in self._files(mark):
            if but is None or read_whole(file, KEY_BYTES) != but:
                destroy(file)

    def _files(self, mark: bytes) -> tuple[Path, ...]:
        return tuple(self._directory / _name(mark, each) for each in _PLACES if self._has(mark, each))

    def _has(self, mark: bytes, place: str) -> bool:
        return (self._directory / _name(mark, place)).exists()


def _name(mark: bytes, place: str) -> str:
    return f"{mark.hex()}.{place}.key"
