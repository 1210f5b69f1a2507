"""Keys as files: private to one user, whole on the disk before they are used, overwritten before they go."""

import os
import time
from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from binascii import a2b_base64
from collections.abc import Iterable
from contextlib import suppress
from errno import ENOSPC
from pathlib import Path
from secrets import token_bytes, token_hex
from stat import S_ISGID

from storage.errors import StorageDown, UnsafeStorage
from storage.sealing import KEY_BYTES

_PRIVATE_DIRECTORY = 0o700
_PRIVATE_FILE = 0o600
_NO_DATE = (0, 0)
# Longer than any key as it is written.
_LONGEST = 256
# A key that was being written so long ago was cut off by a kill; a younger one may be on its way.
_CUT_OFF_SECONDS = 3600
_KEY = ".key"
# A file system tells of two changes within one tick of its clock as of one.
_SETTLED_NANOSECONDS = 1_000_000_000
_ONE_LOOK_SECONDS = 0.01


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


class KeyFolder:
    """Keys that lie in one folder, by their names.

    They are read anew when the folder has changed: a copy in memory does not outlive the next look at it, nor
    what this process destroys itself.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._where = str(folder)
        self._keys: dict[str, bytes] = {}
        self._read_at_change: int | None = None
        self._looked_at = 0.0

    def all(self) -> tuple[bytes, ...]:
        """Give every key, the last by name first."""
        return tuple(self._looked().values())

    def made(self, name: str) -> bytes:
        """Give a key by its name, made when it is first needed."""
        # A turn looks once and seals several times: what it has just seen there is there.
        just_looked = time.monotonic() - self._looked_at < _ONE_LOOK_SECONDS
        found = (self._keys if just_looked else self._looked()).get(name)
        return found or made(self.file(name), token_bytes(KEY_BYTES))

    def destroy(self, name: str) -> None:
        """Destroy a key, on the disk and in memory."""
        self._forget()
        destroy(self.file(name))

    def file(self, name: str) -> Path:
        """Tell where a key lies."""
        return self._folder / f"{name}{_KEY}"

    def _looked(self) -> dict[str, bytes]:
        try:
            changed = os.stat(self._where).st_mtime_ns  # noqa: PTH116 - a path takes as long again
        except FileNotFoundError:
            self._forget()
            return {}
        self._looked_at = time.monotonic()
        if changed != self._read_at_change:
            settled = time.time_ns() - changed > _SETTLED_NANOSECONDS
            files = sorted(self._folder.glob(f"*{_KEY}"), reverse=True)
            read = ((file.name.removesuffix(_KEY), read_whole(file, KEY_BYTES)) for file in files)
            self._keys = {name: key for name, key in read if key is not None}
            self._read_at_change = changed if settled else None
        return self._keys

    def _forget(self) -> None:
        self._keys, self._read_at_change, self._looked_at = {}, None, 0.0


def made(file: Path, fresh: bytes) -> bytes:
    """Keep a fresh key, on the disk when this returns. Where another process was first, theirs holds.

    Raises StorageDown where the disk takes no more.
    """
    written = file.with_suffix(f".{token_hex(8)}.new")
    try:
        _make_private(file.parent)
        if not file.exists():
            try:
                _write(written, fresh)
                with suppress(FileExistsError):
                    file.hardlink_to(written)
            finally:
                written.unlink(missing_ok=True)
            _sync(file.parent)
        return read(file)
    except OSError as error:
        raise StorageDown(type(error).__name__) from None


def _write(file: Path, key: bytes) -> None:
    file.touch(mode=_PRIVATE_FILE, exist_ok=False)
    file.chmod(_PRIVATE_FILE | (_group_of(file.parent) & 0o060))
    with file.open("wb") as opened:
        opened.write(b64encode(key))
        opened.flush()
        os.fsync(opened.fileno())


def written(folder: str, name: str, key: bytes) -> None:
    """Write a key under a name that no other process looks for yet. It lasts once it is `settled`.

    It bears no date. One that a kill cuts off is read by nobody, for it is too short. Raises StorageDown
    where the disk takes no more, and leaves nothing then.
    """
    file = f"{folder}/{name}"
    try:
        _make_private(Path(folder))
        opened = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, _PRIVATE_FILE)
        try:
            os.fchmod(opened, _PRIVATE_FILE | (_group_of(Path(folder)) & 0o060))
            text = b64encode(key)
            if os.write(opened, text) < len(text):
                raise OSError(ENOSPC, "cut off")
            os.utime(opened, _NO_DATE)
        except OSError:
            os.unlink(file)  # noqa: PTH108 - a path takes as long again
            raise
        finally:
            os.close(opened)
    except OSError as error:
        raise StorageDown(type(error).__name__) from None


def settled(folder: str, names: Iterable[str]) -> None:
    """Have keys that were written, and are there still, on the disk when this returns. Raises StorageDown."""
    try:
        for name in names:
            with suppress(FileNotFoundError):
                _sync(f"{folder}/{name}")
        _sync(folder)
    except OSError as error:
        raise StorageDown(type(error).__name__) from None


def read(file: Path) -> bytes:
    """Read a key."""
    return b64decode(file.read_bytes())


def read_whole(file: Path | str, length: int) -> bytes | None:
    """Read a key that another process may be destroying, or that a crash left half destroyed."""
    try:
        opened = os.open(file, os.O_RDONLY | os.O_CLOEXEC)
    except FileNotFoundError:
        return None
    try:
        written = os.read(opened, _LONGEST)
    finally:
        os.close(opened)
    try:
        key = a2b_base64(written, strict_mode=True)
    except NotBase64:
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


def _sync(written: Path | str) -> None:
    handle = os.open(written, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
