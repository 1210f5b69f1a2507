"""What `backup` and `restore` do: all that is kept, in one sealed file, and back into an empty database."""

import os
from pathlib import Path

from bot import terminal
from bot.files import CannotWrite, FileThere
from bot.settings import Settings
from bot.storing import utc_now
from engagements.language import Language, Voice
from locales.words import say
from storage.backup import pieces_of, restore
from storage.database import Database
from storage.errors import NotABackup
from storage.passphrases import MODERATE
from storage.sealed_stream import read_sealed, write_sealed
from storage.team import assert_long_enough

Lines = tuple[str, ...]

COST = MODERATE
_PRIVATE = 0o600


async def backup(settings: Settings, file: Path, language: Language) -> Lines:
    """Write all that a backup holds into a new file, sealed under a passphrase.

    Raises FileThere or CannotWrite; ShortPassphrase, whether it is typed or set.
    """
    _assert_new(file)
    passphrase = _passphrase_of(settings) or terminal.new_passphrase(file.name, language)
    assert_long_enough(passphrase)
    # Opened once as always: an unsafe database is refused, and its tables are of this version.
    await (await Database.opened(settings.database)).close()
    try:
        _write(file, settings.database, passphrase)
    except OSError:
        raise CannotWrite(str(file)) from None
    return (say(Voice(language), "backup-made", {"file": str(file)}),)


async def put_back(settings: Settings, file: Path, language: Language) -> Lines:
    """Put a backup into an empty database, whole or not at all."""
    _assert_there(file)
    question = say(Voice(language), "team-ask-passphrase", {"who": file.name})
    passphrase = _passphrase_of(settings) or terminal.secret(question)
    database = await Database.opened(settings.database)
    try:
        with file.open("rb") as opened:
            async with database.transaction() as tx:
                restored = await restore(tx, read_sealed(opened, passphrase), utc_now())
    finally:
        await database.close()
    voice = Voice(language)
    lines = [say(voice, "backup-restored", {"count": restored.rows})]
    if restored.deliveries or restored.due:
        counts = {"count": restored.deliveries, "total": restored.due}
        lines.append(say(voice, "backup-not-sent-again", counts))
    if restored.cancelled:
        lines.append(say(voice, "backup-cancelled", {"count": restored.cancelled}))
    lines.append(say(voice, "backup-next"))
    return tuple(lines)


def _write(file: Path, database: str, passphrase: str) -> None:
    unfinished = file.with_name(f"{file.name}.part")
    handle = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, _PRIVATE)
    try:
        with os.fdopen(handle, "wb") as opened:
            write_sealed(opened, pieces_of(database), passphrase, COST)
            opened.flush()
            os.fsync(opened.fileno())
        unfinished.rename(file)
    finally:
        unfinished.unlink(missing_ok=True)


def _assert_new(file: Path) -> None:
    try:
        there = file.exists()
    except OSError:
        raise CannotWrite(str(file)) from None
    if there:
        raise FileThere(str(file))


def _assert_there(file: Path) -> None:
    if not file.is_file():
        raise NotABackup(str(file))


def _passphrase_of(settings: Settings) -> str | None:
    given = settings.backup_passphrase
    return given.get_secret_value() if given else None
