"""A key for each conversation, which goes when its answers are sent or it is forgotten.

MARK.….key    with the key of the day it seals the drafts of one chat; what is between is chance

Whoever seizes the key directory later, with every page that the database ever wrote, cannot read what was
drafted before it was sent. All lie in one directory and bear one date: a folder of a chat's own, older than
the key in it, would tell that this chat has sent something, and a date when. Some file systems can still be
asked when a key was made; whether that was after sending or at the first word, they cannot tell.
"""

import os
from collections import OrderedDict
from collections.abc import Iterator
from pathlib import Path
from secrets import choice, token_bytes

from storage.errors import NoRoomForKeys
from storage.key_files import destroy, read_whole, settled, written
from storage.sealing import KEY_BYTES

# So many of one chat are there at once only after turns that storage could not keep.
_PLACES = "01234567"
# Of so many chats it is remembered where their key was seen.
_REMEMBERED = 4096


class ConversationKeys:
    """The keys of all conversations. Of a chat there are two only while one takes the place of the other."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory
        self._folder = str(directory)
        # Turns and the threads that settle may meet here: each step of a dictionary is whole.
        self._unsettled: dict[str, None] = {}
        # Where the key of a chat was seen last: never a key, which would outlive what destroys it.
        self._seen: OrderedDict[bytes, str] = OrderedDict()

    def current(self, mark: bytes) -> bytes:
        """Give a key that seals the drafts of a chat, made when it is first needed: see `fresh`."""
        return next(self.each(mark), None) or self.fresh(mark)

    def fresh(self, mark: bytes) -> bytes:
        """Make another key for the drafts of a chat. What it seals may be kept when it is `settled`.

        Raises StorageDown, and NoRoomForKeys where turns that could not be kept have left too many.
        """
        free = [each for each in _names(mark) if not self._is_there(each)]
        if not free:
            raise NoRoomForKeys
        name = choice(free)
        key = token_bytes(KEY_BYTES)
        written(self._folder, name, key)
        self._unsettled[name] = None
        return key

    def settle(self) -> None:
        """Have the keys that were made on the disk when this returns. Raises StorageDown."""
        made = tuple(self._unsettled)
        if made:
            settled(self._folder, made)
        for name in made:
            self._unsettled.pop(name, None)

    def each(self, mark: bytes) -> Iterator[bytes]:
        """Give the keys of a chat one after another, first the one that was asked for last before."""
        seen = self._seen.get(mark)
        if seen is not None and (key := self._read(seen)) is not None:
            yield key
        for name in _names(mark):
            if name != seen and self._is_there(name) and (key := self._read(name)) is not None:
                self._see(mark, name)
                yield key

    def all(self, mark: bytes) -> tuple[bytes, ...]:
        """Give the keys of a chat."""
        return tuple(self.each(mark))

    def marks(self) -> Iterator[bytes]:
        """Name the chats that have a key."""
        names = {file.name.partition(".")[0] for file in self._directory.glob("*.key")}
        return (bytes.fromhex(name) for name in sorted(names))

    def end(self, mark: bytes, but: bytes | None = None) -> None:
        """Destroy the keys of a chat, all but one that is still needed."""
        self._seen.pop(mark, None)
        for name in _names(mark):
            if self._is_there(name) and (but is None or self._read(name) != but):
                destroy(self._directory / name)

    def _see(self, mark: bytes, name: str) -> None:
        self._seen[mark] = name
        if len(self._seen) > _REMEMBERED:
            self._seen.popitem(last=False)

    def _is_there(self, name: str) -> bool:
        return os.access(f"{self._folder}/{name}", os.F_OK)

    def _read(self, name: str) -> bytes | None:
        return read_whole(f"{self._folder}/{name}", KEY_BYTES)


def _names(mark: bytes) -> list[str]:
    chat = mark.hex()
    return [f"{chat}.{place}.key" for place in _PLACES]
