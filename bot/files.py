"""Files that staff name: read as text, or written whole and for their owner alone."""

import os
import shutil
from pathlib import Path

from engagements.errors import DrwsError
from engagements.faults import Fault, FaultyFile

_PRIVATE = 0o600


class FileThere(DrwsError):
    """A file of that name is there already, and is not written over."""


class CannotWrite(DrwsError):
    """A file cannot be written where it was asked for."""


def free_bytes(folder: Path) -> int:
    """Tell how much room there is on the disk of a folder, or on which it would be made."""
    named = folder.absolute()
    there = next(each for each in (named, *named.parents) if each.exists())
    return shutil.disk_usage(there).free


def read_text(path: Path) -> str:
    """Read a text file. Raises FaultyFile where there is none, or no text in it."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise FaultyFile((Fault("not-utf-8", "", 1),)) from None
    except OSError:
        raise FaultyFile((Fault("no-file", "", 0),)) from None


def write_new(path: Path, content: bytes) -> None:
    """Write a new file. Raises FileThere or CannotWrite, and then leaves nothing behind."""
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _PRIVATE)
    except FileExistsError:
        raise FileThere(str(path)) from None
    except OSError:
        raise CannotWrite(str(path)) from None
    try:
        with os.fdopen(handle, "wb") as opened:
            opened.write(content)
            opened.flush()
            os.fsync(opened.fileno())
    except BaseException as error:
        path.unlink()
        raise CannotWrite(str(path)) from None if isinstance(error, OSError) else error
