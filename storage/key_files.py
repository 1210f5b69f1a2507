"""Keys as files: private to one user, whole on the disk before they are used, overwritten before they go."""

import os
import time
from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from pathlib import Path
from secrets import token_bytes, token_hex
from stat import S_ISGID

from storage.errors import UnsafeStorage

_PRIVATE_DIRECTORY = 0o700
_PRIVATE_FILE = 0o600
# A key that was being written so long ago was cut off by a kill; a younger one may be on its way.
_CUT_OFF_SECONDS = 3600


def prepare(directory: Path, shared: bool = False) -> None:
    """Make a directory for keys, or refuse one that others can read; clear what a kill left half written.

    One that is `shared` may be open to a group, where its setgid bit says that this is meant: whoever answers
    people and whoever counts.
    """
    try:
        if not directory.exists():
            _make_private(directory)
            directory.chmod(_PRIVATE_DIRECTORY)
    except OSError:
        raise UnsafeStorage(f"mkdir {directory}") from None
    mode = directory.stat().st_mode
    if mode & (0o007 if shared and mode & S_ISGID else 0o077):
        raise UnsafeStorage(f"chmod 700 {directory}")
    for left in directory.rglob("*.new"):
        # What another user left is theirs to clear.
        if _was_cut_off(left) and os.access(left, os.W_OK):
            destroy(left)


def made(file: Path, fresh: bytes) -> bytes:
    """Keep a fresh key, on the disk when this returns. Where another process was first, theirs holds."""
    _make_private(file.parent)
    if file.exists():
        return read(file)
    written = file.with_suffix(f".{token_hex(8)}.new")
    written.touch(mode=_PRIVATE_FILE, exist_ok=False)
    written.chmod(_PRIVATE_FILE | (_group_of(file.parent) & 0o060))
    with written.open("wb") as opened:
        opened.write(b64encode(fresh))
        opened.flush()
        os.fsync(opened.fileno())
    try:
        file.hardlink_to(written)
    except FileExistsError:
        pass
    finally:
        written.unlink()
    _sync(file.parent)
    return read(file)


def read(file: Path) -> bytes:
    """Read a key."""
    return b64decode(file.read_bytes())


def read_whole(file: Path, length: int) -> bytes | None:
    """Read a key that another process may be destroying, or that a crash left half destroyed."""
    try:
        key = b64decode(file.read_bytes(), validate=True)
    except (FileNotFoundError, NotBase64):
        return None
    return key if len(key) == length else None


def destroy(file: Path) -> None:
    """Write over a key, and remove it."""
    if not file.exists():
        return
    with file.open("r+b") as opened:
        opened.write(token_bytes(file.stat().st_size))
        opened.flush()
        os.fsync(opened.fileno())
    file.unlink()
    _sync(file.parent)


def _was_cut_off(file: Path) -> bool:
    try:
        return file.stat().st_mtime < time.time() - _CUT_OFF_SECONDS
    except FileNotFoundError:
        return False


def _make_private(folder: Path) -> None:
    if not folder.exists():
        _make_private(folder.parent)
        folder.mkdir(mode=_PRIVATE_DIRECTORY, exist_ok=True)
        folder.chmod(_PRIVATE_DIRECTORY | _group_of(folder.parent))


def _group_of(folder: Path) -> int:
    """Give what a group may do in a folder that was opened to it on purpose, and everything new with it."""
    mode = folder.stat().st_mode
    return mode & 0o2070 if mode & 0o2007 == 0o2000 else 0


def _sync(directory: Path) -> None:
    handle = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
