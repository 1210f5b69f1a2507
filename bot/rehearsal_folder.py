"""Where a rehearsal keeps its database and its keys: only as long as it runs."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import rmtree
from tempfile import gettempdir

from bot.settings import SettingFault, UnusableSettings


def folder_of(port: int) -> Path:
    """Name the folder of whoever rehearses on this port: the same one each time."""
    return Path(gettempdir()) / f"drws-rehearsal-{os.geteuid()}-{port}"


@contextmanager
def rehearsal_folder(port: int) -> Iterator[Path]:
    """Give an empty folder that nobody else can read, and delete it afterwards with all that is in it.

    What a rehearsal that was killed has left there is deleted first. Whoever asks must hold the port, so
    that no rehearsal on it is running. Raises UnusableSettings where somebody else's stands in its place.
    """
    folder = folder_of(port)
    _clear(folder)
    try:
        folder.mkdir(mode=0o700)
    except FileExistsError:
        raise _not_ours(folder) from None
    try:
        yield folder
    finally:
        rmtree(folder)


def _clear(folder: Path) -> None:
    try:
        found = folder.lstat()
    except FileNotFoundError:
        return
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.geteuid():
        raise _not_ours(folder)
    rmtree(folder)


def _not_ours(folder: Path) -> UnusableSettings:
    return UnusableSettings((SettingFault("folder-not-ours", str(folder)),))
