"""A backup on the command line, as an officer makes it and puts it back."""

import asyncio
from pathlib import Path
from stat import S_IMODE

import pytest
from sqlalchemy import insert

from bot import backup_commands
from bot.settings import load_settings
from bot.storing import storage_of
from engagements.language import Language
from storage.deliveries import BroadcastState
from storage.passphrases import Cost
from storage.tables import broadcast
from storage.team import PASSPHRASE_CHARACTERS
from tests.bot.command_line import Captured, moved, run, told

FILE = "drws.backup"


@pytest.fixture(autouse=True)
def _given(settled: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give the passphrase as a timer does, and make it cheap to try."""
    monkeypatch.setattr(backup_commands, "COST", Cost(1, 8192))
    monkeypatch.setenv("DRWS_BACKUP_PASSPHRASE", "ceffyl cywir batri")


def test_what_was_backed_up_is_asked_for_in_a_new_place(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """An officer backs up, loses the database, restores into a new one, and asks for the results."""
    Path("small.yaml").write_text(moved(), encoding="utf-8")
    assert 0 == run(capsys, "publish", "small.yaml")[0]
    before = run(capsys, "results", "small")
    made = run(capsys, "backup", FILE)
    monkeypatch.setenv("DRWS_DATA_DIR", str(tmp_path / "new"))
    restored = run(capsys, "restore", FILE)
    after = run(capsys, "results", "small")

    assert (0, [told("backup-made", file=FILE)], []) == made
    assert (0, told("backup-next")) == (restored[0], restored[1][-1])
    assert (0, before) == (after[0], after)
    assert 0o600 == S_IMODE(Path(FILE).stat().st_mode)


@pytest.mark.parametrize("language", Language)
def test_what_was_cancelled_is_counted_for_the_officer(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, language: Language
) -> None:
    """An officer who restores what was still being planned reads that it goes to nobody else."""

    async def begun() -> None:
        async with storage_of(load_settings()) as (database, _), database.transaction() as tx:
            planning = {"feedback": "told", "state": BroadcastState.PLANNING.value}
            await tx.execute(insert(broadcast).values(planning))

    asyncio.run(begun())
    run(capsys, "backup", FILE)
    monkeypatch.setenv("DRWS_DATA_DIR", str(tmp_path / "new"))
    restored = run(capsys, "--language", language, "restore", FILE)

    assert told("backup-cancelled", language, count=1) in restored[1]


def test_a_backup_is_not_written_over_another(capsys: Captured) -> None:
    """An officer who gives yesterday's name again keeps yesterday's backup."""
    Path(FILE).write_bytes(b"yesterday")
    code, _, complaints = run(capsys, "backup", FILE)

    assert (1, [told("refused-file-there", what=FILE)]) == (code, complaints)
    assert b"yesterday" == Path(FILE).read_bytes()


def test_a_wrong_passphrase_is_told(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """An officer who has the wrong passphrase reads so, and nothing is begun."""
    run(capsys, "backup", FILE)
    monkeypatch.setenv("DRWS_BACKUP_PASSPHRASE", "another one altogether")
    monkeypatch.setenv("DRWS_DATA_DIR", str(tmp_path / "new"))

    assert (1, [], [told("refused-passphrase")]) == run(capsys, "restore", FILE)


def test_a_new_backup_wants_a_passphrase_as_long_as_a_typed_one(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An officer whose timer has a short passphrase reads so, and no file is made that is easy to open."""
    monkeypatch.setenv("DRWS_BACKUP_PASSPHRASE", "a")
    said = run(capsys, "backup", FILE)

    assert (1, [], [told("refused-short-passphrase", what=PASSPHRASE_CHARACTERS)]) == said
    assert not Path(FILE).exists()


@pytest.mark.parametrize("file", ["/dev/null/x", "a" * 253, "a" * 300])
def test_a_backup_that_cannot_be_written_there_is_told(capsys: Captured, file: str) -> None:
    """An officer who mistypes the folder, or gives too long a name, reads that it cannot be written."""
    assert (1, [], [told("refused-cannot-write", what=file)]) == run(capsys, "backup", file)
