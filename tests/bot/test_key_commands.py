"""The facilitator's key on the command line, as an officer and a facilitator use it."""

import asyncio
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path
from shutil import rmtree
from stat import S_IMODE
from tempfile import mkdtemp

import pytest

from bot import key_commands, terminal
from bot.operations import Operations
from storage.counting import Counted
from storage.database import Database
from storage.keys import Keys
from storage.passphrases import Cost
from tests.bot.command_line import TODAY, Captured, moved, run
from tests.engagements.files import ENGAGEMENT, changed
from tests.storage.given import EN, address, response, submitted

PASSPHRASE = "ceffyl cywir batri"
FILE = "small.key.json"
NOBODY = 65534
SEALED = changed(ENGAGEMENT, "kept_until", "release: sealed, kept_until")


@pytest.fixture(autouse=True)
def _cheap(settled: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make passphrases of keys cheap to try."""
    monkeypatch.setattr(key_commands, "COST", Cost(1, 8192))


@pytest.fixture
def typing(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Type these words at a terminal, one after the other, or the passphrase where there are none left."""
    typed: list[str] = []
    monkeypatch.setattr(terminal, "getpass", lambda _: typed.pop(0) if typed else PASSPHRASE)
    return typed


@pytest.fixture
def made(typing: list[str], capsys: Captured) -> Path:
    """Make a facilitator's key."""
    assert 0 == run(capsys, "keys", "new", "small", FILE)[0]
    return Path(FILE)


def publish(capsys: Captured, text: str = SEALED) -> None:
    """Publish an engagement that is open today."""
    Path("small.yaml").write_text(moved(text), encoding="utf-8")
    assert 0 == run(capsys, "publish", "small.yaml")[0]


def answer(folder: Path, *chats: int) -> None:
    """Let these chats answer."""

    async def answering() -> None:
        database = await Database.opened(address(folder))
        for chat in chats:
            await submitted(database, Keys(folder / "keys", None), chat, response("x", EN))
        await database.close()

    asyncio.run(answering())


def test_an_officer_makes_a_key_for_a_facilitator(made: Path) -> None:
    """A facilitator gets a file that only its owner can read, with nothing readable in it."""
    assert (0o600, False) == (S_IMODE(made.stat().st_mode), PASSPHRASE in made.read_text())


def test_a_sealed_box_without_a_facilitator_is_refused(capsys: Captured) -> None:
    """An officer who promises a sealed box first is told what to do before it."""
    Path("small.yaml").write_text(moved(SEALED), encoding="utf-8")

    code, _, complained = run(capsys, "publish", "small.yaml")

    assert (1, True) == (code, "keys new" in complained[0])


def test_a_file_is_never_written_over(made: Path, capsys: Captured) -> None:
    """A facilitator who mistypes a name loses no other key."""
    before = made.read_bytes()

    code, _, _ = run(capsys, "keys", "new", "small", FILE)

    assert (1, before) == (code, made.read_bytes())


def test_a_second_facilitator_is_refused_and_no_file_is_left(made: Path, capsys: Captured) -> None:
    """An officer who tries to make a second key gets no file that would seem to be one."""
    code, _, _ = run(capsys, "keys", "new", "small", "other.json")

    assert (1, False) == (code, Path("other.json").exists())


@pytest.mark.parametrize("name", ["../small", "Small", "a b", ""])
def test_a_name_that_no_engagement_could_have_is_refused(
    typing: list[str], capsys: Captured, name: str
) -> None:
    """An officer cannot make a key outside the key directory by its name."""
    assert 1 == run(capsys, "keys", "new", name, FILE)[0]
    assert not Path(FILE).exists()


def test_a_facilitator_opens_the_box_after_the_close(made: Path, tmp_path: Path, capsys: Captured) -> None:
    """A facilitator brings file and passphrase; the box is opened, and the file is no more."""
    publish(capsys)
    answer(tmp_path, *range(10))
    run(capsys, "close", "small", "--yes")

    code, said, _ = run(capsys, "keys", "unlock", "small", FILE)

    assert (0, True, False) == (code, "destroyed" in said[0], made.exists())


def test_a_box_that_its_facilitator_keeps_shut_cannot_be_counted(made: Path, capsys: Captured) -> None:
    """An officer whose script counts a sealed box sees that it failed, and whose key is needed."""
    publish(capsys)

    code, said, complained = run(capsys, "count", "small")

    assert (1, True, []) == (code, "keys unlock small" in said[0], complained)


def test_a_timer_passes_by_a_box_that_is_kept_shut(made: Path, capsys: Captured) -> None:
    """An officer whose timer looks into every box is not woken by one that is sealed as promised."""
    publish(capsys)

    assert 0 == run(capsys, "count")[0]


def test_a_facilitator_who_comes_too_early_keeps_the_file(
    made: Path, tmp_path: Path, capsys: Captured
) -> None:
    """A facilitator who comes before the close is told so, and loses nothing."""
    publish(capsys)
    answer(tmp_path, *range(10))

    code, said, _ = run(capsys, "keys", "unlock", "small", FILE)

    assert (0, True, True) == (code, "not yet" in said[0], made.exists())


def test_a_wrong_passphrase_opens_nothing(
    made: Path, typing: list[str], tmp_path: Path, capsys: Captured
) -> None:
    """A thief with the file alone is refused, and the file is still there for its owner."""
    publish(capsys)
    run(capsys, "close", "small", "--yes")
    typing.append("ceffyl anghywir arall")

    code, _, complained = run(capsys, "keys", "unlock", "small", FILE)

    assert (1, True, True) == (code, "passphrase" in complained[0], made.exists())


def test_closing_a_sealed_box_says_who_must_come(made: Path, capsys: Captured) -> None:
    """An officer who closes is told that the facilitator's key is needed."""
    publish(capsys)

    _, said, _ = run(capsys, "close", "small", "--yes")

    assert "keys unlock" in said[1]


def test_after_a_restart_the_key_is_put_back(
    made: Path, tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A facilitator unlocks a box whose key was lost from memory, and keeps the file for the next time."""
    monkeypatch.setenv("DRWS_BOX_KEY_DIR", str(tmp_path / "memory"))
    publish(capsys, ENGAGEMENT)
    for file in (tmp_path / "memory").rglob("*.key"):
        file.unlink()

    _, before, _ = run(capsys, "count", "small")
    run(capsys, "keys", "unlock", "small", FILE)
    _, after, _ = run(capsys, "count", "small")

    assert (True, True, True) == ("facilitator" in before[0], "not enough" in after[0], made.exists())


def test_count_looks_into_every_box(tmp_path: Path, capsys: Captured) -> None:
    """A timer that counts once a day names no engagement."""
    publish(capsys, ENGAGEMENT)
    Path("other.yaml").write_text(moved(changed(ENGAGEMENT, "id: small", "id: other")), encoding="utf-8")
    run(capsys, "publish", "other.yaml")

    _, said, _ = run(capsys, "count")

    assert ["other", "small"] == [line.rpartition(" ")[2] for line in said]


def test_count_closes_what_is_due(tmp_path: Path, capsys: Captured) -> None:
    """Where a process of its own counts, it also opens the boxes for the last time."""
    publish(capsys, ENGAGEMENT)
    answer(tmp_path, *range(10))

    async def next_year() -> tuple[tuple[str, Counted | None], ...]:
        database = await Database.opened(address(tmp_path))
        later = datetime.now(UTC) + timedelta(days=365)
        done = await Operations(database, Keys(tmp_path / "keys", None), lambda: later).count_due()
        await database.close()
        return done

    assert (("small", Counted(10, 0)),) == asyncio.run(next_year())


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can be somebody else")
def test_whoever_answers_people_cannot_open_the_box() -> None:
    """An attacker who takes over what answers people finds no key of a box: another user counts."""
    folder = Path(mkdtemp())
    folder.chmod(0o755)
    shared = folder / "keys"
    shared.mkdir()
    os.chown(shared, 0, NOBODY)
    shared.chmod(0o2770)
    counter = Keys(shared, None, folder / "box")
    counter.make_for("small")
    counter.new_epoch("small", 1)

    answering = os.fork()
    if answering == 0:
        os._exit(_as_nobody(shared, folder / "box"))
    _, status = os.waitpid(answering, 0)
    rmtree(folder)

    assert 0 == os.waitstatus_to_exitcode(status)


def _as_nobody(shared: Path, box: Path) -> int:
    """Be another user, of the group of the shared keys. Returns 0 where all is as promised."""
    try:
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)
        keys = Keys(shared, None, box)
        served = keys.nullifier("small", 7) is not None and keys.missing("small", 1) == ()
        keys.day(TODAY)
        try:
            keys.epoch("small", 1)
        except PermissionError:
            return 0 if served and keys.counted_elsewhere else 1
    except BaseException:
        return 2
    return 3
