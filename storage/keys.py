"""The key directory: outside the database and outside its backups.

secret.key                         made at the first start, where DRWS_SECRET_KEY is not set
drafts/2026-11-21.key              seals the drafts of a day; destroyed when they end
engagements/SLUG/nullifier.key     marks who has answered; destroyed at the close
engagements/SLUG/epoch-1.key       opens the ballot box; destroyed when it has been opened
engagements/SLUG/data.key          released answers at rest
engagements/SLUG/team.key          who sent what in confidence
"""

import os
import time
from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from datetime import date, timedelta
from pathlib import Path
from secrets import token_bytes, token_hex

from engagements import limits
from storage.errors import KeyMissing, UnsafeStorage
from storage.sealing import KEY_BYTES, derived, marked, new_private_key

_PRIVATE_DIRECTORY = 0o700
_PRIVATE_FILE = 0o600
# A key that was being written so long ago was cut off by a kill; a younger one may be on its way.
_CUT_OFF_SECONDS = 3600


class Keys:
    """Every key, and the marks and seals that are made with the lasting one."""

    def __init__(self, directory: Path, secret: bytes | None) -> None:
        try:
            _make_private(directory)
        except OSError:
            raise UnsafeStorage(f"mkdir {directory}") from None
        if directory.stat().st_mode & 0o077:
            raise UnsafeStorage(f"chmod 700 {directory}")
        for left in directory.rglob("*.new"):
            if _was_cut_off(left):
                _destroy(left)
        self._directory = directory
        lasting = secret or self._made(directory / "secret.key", token_bytes(KEY_BYTES))
        self._check = derived(lasting, "installation")
        self._lookup = derived(lasting, "contact-lookup")
        self._receipts = derived(lasting, "receipt")
        self.contacts = derived(lasting, "contact-seal")

    @property
    def secret_check(self) -> bytes:
        """A mark of the lasting secret, by which a database knows the one that it was made with."""
        return self._check

    def missing(self, engagement: str, epoch: int) -> tuple[str, ...]:
        """Name the keys that an open engagement needs and the directory does not have."""
        names = ("nullifier", "data", "team", f"epoch-{epoch}")
        return tuple(f"{engagement}/{name}" for name in names if not self._path(engagement, name).exists())

    def contact(self, chat: int) -> bytes:
        """Give the mark under which a chat is found, without naming it."""
        return marked(self._lookup, str(chat))

    def receipt(self, code: str) -> bytes:
        """Give the only trace of a receipt that is kept."""
        return marked(self._receipts, code)

    def day(self, day: date) -> bytes:
        """Give the key of a day, made when it is first needed."""
        return self._made(self._directory / "drafts" / f"{day}.key", token_bytes(KEY_BYTES))

    def days(self) -> tuple[bytes, ...]:
        """Give the keys of all days that have one, the newest first."""
        files = sorted((self._directory / "drafts").glob("*.key"), reverse=True)
        read = (_read_whole(file) for file in files)
        return tuple(key for key in read if key is not None)

    def end_drafts(self, today: date) -> int:
        """Destroy the keys of days whose drafts have ended; what they sealed can never be read again."""
        last = today - timedelta(days=limits.DRAFT_DAYS)
        ended = [
            file
            for file in (self._directory / "drafts").glob("*.key")
            if date.fromisoformat(file.stem) < last
        ]
        for file in ended:
            _destroy(file)
        return len(ended)

    def make_for(self, engagement: str) -> bytes:
        """Make the keys of an engagement, the first epoch's too, and give that one."""
        for name in ("nullifier", "data"):
            self._made(self._path(engagement, name), token_bytes(KEY_BYTES))
        self._made(self._path(engagement, "team"), new_private_key())
        return self.new_epoch(engagement, 1)

    def nullifier(self, engagement: str, chat: int) -> bytes | None:
        """Give the mark that a chat has answered; None once the key is destroyed."""
        file = self._path(engagement, "nullifier")
        return marked(_read(file), engagement, str(chat)) if file.exists() else None

    def data(self, engagement: str) -> bytes:
        """Give the key of an engagement's answers at rest."""
        return self._kept(engagement, "data")

    def team(self, engagement: str) -> bytes:
        """Give the private key to who answered in confidence."""
        return self._kept(engagement, "team")

    def epoch(self, engagement: str, number: int) -> bytes:
        """Give the private key of an epoch."""
        return self._kept(engagement, f"epoch-{number}")

    def new_epoch(self, engagement: str, number: int) -> bytes:
        """Make the private key of an epoch; it is on the disk when this returns.

        A key left by a count that never committed has sealed nothing, so it serves again.
        """
        return self._made(self._path(engagement, f"epoch-{number}"), new_private_key())

    def destroy_epochs(self, engagement: str, needed: int | None) -> int:
        """Destroy an engagement's epoch keys, all but the one still needed."""
        kept = f"epoch-{needed}.key"
        files = (self._directory / "engagements" / engagement).glob("epoch-*.key")
        unneeded = [file for file in files if file.name != kept]
        for file in unneeded:
            _destroy(file)
        return len(unneeded)

    def destroy_nullifier(self, engagement: str) -> None:
        """Destroy the key that could tell whether a chat has answered."""
        _destroy(self._path(engagement, "nullifier"))

    def _kept(self, engagement: str, name: str) -> bytes:
        file = self._path(engagement, name)
        if not file.exists():
            raise KeyMissing(f"{engagement}: {name}")
        return _read(file)

    def _path(self, engagement: str, name: str) -> Path:
        return self._directory / "engagements" / engagement / f"{name}.key"

    def _made(self, file: Path, fresh: bytes) -> bytes:
        """Keep a fresh key, unless another process was first; then theirs holds."""
        _make_private(file.parent)
        if file.exists():
            return _read(file)
        written = file.with_suffix(f".{token_hex(8)}.new")
        written.touch(mode=_PRIVATE_FILE, exist_ok=False)
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
        return _read(file)


def _read(file: Path) -> bytes:
    return b64decode(file.read_bytes())


def _read_whole(file: Path) -> bytes | None:
    """Read a key that another process may be destroying, or that a crash left half destroyed."""
    try:
        key = b64decode(file.read_bytes(), validate=True)
    except (FileNotFoundError, NotBase64):
        return None
    return key if len(key) == KEY_BYTES else None


def _was_cut_off(file: Path) -> bool:
    try:
        return file.stat().st_mtime < time.time() - _CUT_OFF_SECONDS
    except FileNotFoundError:
        return False


def _make_private(folder: Path) -> None:
    if not folder.exists():
        _make_private(folder.parent)
        folder.mkdir(mode=_PRIVATE_DIRECTORY, exist_ok=True)


def _destroy(file: Path) -> None:
    if not file.exists():
        return
    with file.open("r+b") as opened:
        opened.write(token_bytes(file.stat().st_size))
        opened.flush()
        os.fsync(opened.fileno())
    file.unlink()
    _sync(file.parent)


def _sync(directory: Path) -> None:
    handle = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
