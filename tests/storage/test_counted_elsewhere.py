"""Where a process of its own counts, whoever answers people leaves engagements and their keys to it."""

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

import pytest

from bot.operations import Operations
from dialogs.state import State
from storage import counting, drafts
from storage.counting import Counted
from storage.database import Database
from storage.errors import KeyMissing
from storage.keys import Keys
from storage.tables import draft, response
from tests.examples import NOW
from tests.storage.given import EN, SMALL, filled, published, rows

NOBODY = 65534
AFTER_THE_PROMISE = NOW + timedelta(days=800)


@pytest.fixture
def elsewhere(keys: Keys) -> Keys:
    """Open the key directory as whoever may not read what opens the boxes."""
    keys.counted_elsewhere = True
    return keys


async def ended(database: Database, keys: Keys) -> None:
    """Let an engagement take answers, and close it."""
    await published(database, keys)
    await filled(database, keys, EN, 1, 2, 3)
    await counting.close(database, keys, SMALL, NOW)


def after(database: Database, keys: Keys) -> Operations:
    """Give what is done after the last day that was promised."""
    return Operations(database, keys, lambda: AFTER_THE_PROMISE)


async def test_tidying_leaves_the_answers_to_the_count(database: Database, elsewhere: Keys) -> None:
    """Whoever answers people deletes no answer: the server would not let them, and nothing fails."""
    await ended(database, elsewhere)

    await after(database, elsewhere).tidy()

    assert 3 == await rows(database, response)


async def test_tidying_leaves_the_keys_to_the_count(database: Database, elsewhere: Keys) -> None:
    """Whoever answers people destroys no key of an engagement, though nothing needs it any more."""
    await published(database, elsewhere)
    elsewhere.new_epoch("small", 7)

    await after(database, elsewhere).tidy()

    assert elsewhere.has_epoch("small", 7)


async def test_tidying_ends_drafts_there_too(database: Database, elsewhere: Keys) -> None:
    """A participant's half-written answer is gone after a week, whoever counts."""
    async with database.transaction() as tx:
        await drafts.keep(tx, elsewhere, elsewhere.contact(1), State(EN), NOW)

    await after(database, elsewhere).tidy()

    assert 0 == await rows(database, draft)


async def test_tidying_lets_go_of_everything_where_nobody_else_counts(database: Database, keys: Keys) -> None:
    """In a small installation the one process keeps the whole promise."""
    await ended(database, keys)

    await after(database, keys).tidy()

    assert 0 == await rows(database, response)


async def test_the_count_lets_go_of_answers_and_keys(database: Database, keys: Keys, tmp_path: Path) -> None:
    """The day after the last one promised, the answers are gone, and so is every key to a backup of them."""
    await ended(database, keys)

    deleted = await after(database, keys).let_go()

    assert (("small",), 0) == (deleted, await rows(database, response))
    assert [] == [*(tmp_path / "keys" / "engagements" / "small").iterdir()]


async def test_the_count_destroys_a_key_that_a_kill_left(database: Database, keys: Keys) -> None:
    """An attacker finds no key of a box that was emptied, though the process before was killed."""
    await published(database, keys)
    keys.new_epoch("small", 7)

    await Operations(database, keys, lambda: NOW).let_go()

    assert (True, False) == (keys.has_epoch("small", 1), keys.has_epoch("small", 7))


async def test_a_box_that_cannot_be_opened_holds_up_no_other(
    database: Database, keys: Keys, tmp_path: Path
) -> None:
    """Participants of one engagement are counted though the key of another is gone, and that is told."""
    await published(database, keys, replace(SMALL, id="another"))
    await published(database, keys)
    await filled(database, keys, EN, *range(5))
    (tmp_path / "keys" / "engagements" / "another" / "epoch-1.key").unlink()

    with pytest.raises(KeyMissing):
        await Operations(database, keys, lambda: NOW).count_due()

    assert 3 == await rows(database, response)


async def test_what_is_due_is_closed_and_the_rest_counted(database: Database, keys: Keys) -> None:
    """A timer names no engagement: each is closed or counted, as its time has come."""
    await published(database, keys, replace(SMALL, id="another", closes_at=AFTER_THE_PROMISE))
    await published(database, keys)
    await filled(database, keys, EN, *range(5))

    done = await Operations(database, keys, lambda: SMALL.closes_at).count_due()

    assert (("another", Counted(0, 0)), ("small", Counted(5, 0))) == done


@pytest.fixture
def installed() -> Iterator[Path]:
    """Make the directories for keys as docs/postgresql.md says, and publish with a facilitator's key."""
    folder = Path(mkdtemp())
    folder.chmod(0o755)
    for name, mode in (("keys", 0o3770), ("keys/engagements", 0o2750)):
        (folder / name).mkdir()
        os.chown(folder / name, 0, NOBODY)
        (folder / name).chmod(mode)
    counter = Keys(folder / "keys", None, folder / "box")
    counter.make_for("small")
    counter.entrust("small", b"k" * 32, {})
    counter.new_epoch("small", 1)
    yield folder
    rmtree(folder)


def as_nobody(work: Callable[[], object]) -> bool:
    """Do something as another user, of the group of the shared keys. Returns whether it was permitted."""
    child = os.fork()
    if child == 0:
        os._exit(_tried(work))
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    assert code in (0, 1)
    return code == 0


def _tried(work: Callable[[], object]) -> int:
    try:
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)
        work()
    except PermissionError:
        return 1
    except BaseException:
        return 2
    return 0


def theirs(folder: Path) -> Keys:
    """Open the keys as whoever answers people."""
    return Keys(folder / "keys", None, folder / "box")


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can be somebody else")
def test_the_door_has_the_keys_that_it_needs(installed: Path) -> None:
    """A participant is answered: the keys of engagements are read, and those of days are made and ended."""
    (installed / "keys" / "engagements" / "small" / "cut-off.new").touch()
    os.utime(installed / "keys" / "engagements" / "small" / "cut-off.new", (0, 0))

    def serve() -> None:
        keys = theirs(installed)
        keys.nullifier("small", 7), keys.data("small"), keys.owner("small", 7)
        keys.day(NOW.date())
        keys.end_drafts(AFTER_THE_PROMISE.date())

    assert as_nobody(serve)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can be somebody else")
@pytest.mark.parametrize(
    "attack",
    [
        lambda folder: theirs(folder).epoch("small", 1),
        lambda folder: theirs(folder).destroy_nullifier("small"),
        lambda folder: (folder / "keys" / "engagements" / "small" / "recovery.key").write_bytes(b"mine"),
        lambda folder: (folder / "keys" / "engagements" / "small" / "recovery.key").unlink(),
        lambda folder: (folder / "keys" / "engagements").rename(folder / "keys" / "aside"),
    ],
    ids=[
        "open the box",
        "let people answer twice",
        "be the facilitator",
        "leave no facilitator",
        "put others in their place",
    ],
)
def test_the_door_cannot_open_or_change_keys(installed: Path, attack: Callable[[Path], object]) -> None:
    """An attacker who has taken over what answers people cannot have the next box sealed to their own key."""
    assert not as_nobody(lambda: attack(installed))
