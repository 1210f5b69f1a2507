"""The key directory: what is in it, who can read it, and that what is destroyed is gone."""

import multiprocessing
import os
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from stat import S_IMODE

import pytest

from engagements.limits import DRAFT_DAYS
from storage.errors import KeyMissing, UnsafeStorage
from storage.keys import Keys
from storage.sealing import KEY_BYTES, public_half

TODAY = date(2026, 11, 21)


def modes(folder: Path) -> dict[str, str]:
    """Give what everybody may do with each file and folder."""
    return {
        str(path.relative_to(folder)): oct(S_IMODE(path.stat().st_mode)) for path in sorted(folder.rglob("*"))
    }


def all_bytes(folder: Path) -> bytes:
    """Give everything that stands in the files of a folder."""
    return b"".join(file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file())


def test_an_engagement_gets_a_key_for_each_promise(keys: Keys, tmp_path: Path) -> None:
    """An officer who publishes has a key for each promise, and one for the box."""
    keys.make_for("small")
    keys.new_epoch("small", 1)

    assert [
        "data.key",
        "epoch-1.key",
        "nullifier.key",
        "owner.key",
        "team.key",
    ] == sorted(file.name for file in (tmp_path / "keys" / "engagements" / "small").iterdir())


def test_no_two_keys_are_the_same(keys: Keys) -> None:
    """An attacker who gets one key has no other."""
    for slug in ("small", "other"):
        keys.make_for(slug)
        keys.new_epoch(slug, 1)

    made = [keys.data("small"), keys.team("small"), keys.epoch("small", 1), keys.data("other"), keys.contacts]

    assert 5 == len(set(made))


def test_a_key_is_made_once(keys: Keys, tmp_path: Path) -> None:
    """A participant's answer can be opened by the key that was there when it was sealed."""
    keys.make_for("small")
    before = (keys.new_epoch("small", 1), keys.data("small"))

    again = Keys(tmp_path / "keys", None)
    again.make_for("small")

    assert before == (again.new_epoch("small", 1), again.data("small"))


def test_files_of_keys_are_private(keys: Keys, tmp_path: Path) -> None:
    """Another user of the machine cannot read a key."""
    keys.make_for("small")
    keys.day(TODAY)

    files = {mode for name, mode in modes(tmp_path / "keys").items() if name.endswith(".key")}

    assert {"0o600"} == files


@pytest.mark.parametrize(
    "folder",
    [
        ".",
        "drafts",
        "engagements/small",
        "engagements",
    ],
)
def test_folders_of_keys_are_private(keys: Keys, tmp_path: Path, folder: str) -> None:
    """Another user of the machine cannot even see which keys there are."""
    keys.make_for("small")
    keys.day(TODAY)

    assert 0o700 == S_IMODE((tmp_path / "keys" / folder).stat().st_mode)


def test_nothing_but_keys_is_left_in_the_directory(keys: Keys, tmp_path: Path) -> None:
    """A thief of the directory finds no second copy of a key under another name."""
    keys.make_for("small")
    keys.day(TODAY)

    assert [] == [file.name for file in (tmp_path / "keys").rglob("*.new")]


@pytest.mark.parametrize("mode", [0o750, 0o705, 0o701, 0o777], ids=oct)
def test_a_directory_that_others_can_enter_is_refused(tmp_path: Path, mode: int) -> None:
    """An officer who made the directory with the wrong rights is told the command that mends it."""
    folder = tmp_path / "keys"
    folder.mkdir()
    folder.chmod(mode)

    with pytest.raises(UnsafeStorage) as raised:
        Keys(folder, None)

    assert f"chmod 700 {folder}" == str(raised.value)


def test_a_secret_that_is_set_is_not_written_down(tmp_path: Path) -> None:
    """An officer who keeps the lasting secret elsewhere finds no copy of it beside the keys."""
    Keys(tmp_path / "keys", b"s" * KEY_BYTES)

    assert {} == modes(tmp_path / "keys")


def test_a_secret_that_is_set_gives_the_same_marks_everywhere(tmp_path: Path) -> None:
    """A participant is found again on another machine that has the same lasting secret."""
    one, other = (Keys(tmp_path / name, b"s" * KEY_BYTES) for name in ("one", "other"))

    assert (one.contact(7), one.receipt("x"), one.contacts) == (
        other.contact(7),
        other.receipt("x"),
        other.contacts,
    )


def test_the_lasting_secret_outlives_a_restart(tmp_path: Path) -> None:
    """A participant is found again after a restart."""
    before = Keys(tmp_path / "keys", None).contact(7)

    assert before == Keys(tmp_path / "keys", None).contact(7)


def test_marks_of_two_chats_differ(keys: Keys) -> None:
    """Two participants are never taken for one."""
    assert keys.contact(7) != keys.contact(8)


def test_marks_of_one_chat_in_two_engagements_differ(keys: Keys) -> None:
    """An attacker cannot tell from marks that one person answered two engagements."""
    keys.make_for("small")
    keys.make_for("other")

    assert keys.nullifier("small", 7) != keys.nullifier("other", 7)


def test_a_contact_and_an_answer_have_different_marks(keys: Keys) -> None:
    """An attacker cannot find a contact by the mark that it has answered."""
    keys.make_for("small")

    assert keys.contact(7) != keys.nullifier("small", 7)


@pytest.mark.parametrize("name", ["data", "team", "epoch"])
def test_a_key_that_is_not_there_is_missing(keys: Keys, name: str) -> None:
    """An officer with the wrong key directory is told which key is missing."""
    ask: dict[str, Callable[[str], bytes]] = {
        "data": keys.data,
        "team": keys.team,
        "epoch": lambda engagement: keys.epoch(engagement, 1),
    }

    with pytest.raises(KeyMissing) as raised:
        ask[name]("small")

    assert str(raised.value).startswith(f"small: {name}")


def test_without_its_key_nobody_can_be_marked(keys: Keys) -> None:
    """After the close nobody can work out who has answered, whatever they hold."""
    keys.make_for("small")

    keys.destroy_nullifier("small")

    assert keys.nullifier("small", 7) is None


def test_destroying_leaves_the_key_that_is_needed(keys: Keys) -> None:
    """An answer that waits can still be opened after the count has destroyed the old key."""
    keys.new_epoch("small", 1)
    needed = keys.new_epoch("small", 2)

    destroyed = keys.destroy_epochs("small", 2)

    assert (1, needed) == (destroyed, keys.epoch("small", 2))


def test_a_destroyed_key_is_missing(keys: Keys) -> None:
    """An attacker who comes after the count cannot open what was sealed before it."""
    keys.new_epoch("small", 1)

    keys.destroy_epochs("small", None)

    with pytest.raises(KeyMissing):
        keys.epoch("small", 1)


def test_a_key_is_overwritten_before_it_is_unlinked(keys: Keys, tmp_path: Path) -> None:
    """A thief who kept a second name of a destroyed key reads nothing of use in it."""
    keys.new_epoch("small", 1)
    file = tmp_path / "keys" / "engagements" / "small" / "epoch-1.key"
    kept = tmp_path / "kept"
    kept.hardlink_to(file)
    before = kept.read_bytes()

    keys.destroy_epochs("small", None)

    assert (len(before), True) == (len(kept.read_bytes()), before != kept.read_bytes())


def test_destroying_twice_is_no_mistake(keys: Keys) -> None:
    """A restart in the middle of destroying carries on without complaint."""
    keys.new_epoch("small", 1)
    keys.destroy_epochs("small", None)
    keys.destroy_nullifier("small")
    keys.destroy_nullifier("small")

    assert 0 == keys.destroy_epochs("small", None)


def test_a_key_left_by_a_count_that_never_committed_serves_again(keys: Keys) -> None:
    """A count that was cut off can be done again."""
    left = keys.new_epoch("small", 2)

    assert left == keys.new_epoch("small", 2)


def test_the_public_half_belongs_to_the_private_one(keys: Keys) -> None:
    """What is sealed for the box can be opened by the box."""
    made = keys.new_epoch("small", 1)

    assert public_half(made) == public_half(keys.epoch("small", 1))


def test_each_day_has_a_key_of_its_own(keys: Keys) -> None:
    """An attacker who gets the key of today cannot read what rested since yesterday."""
    assert keys.day(TODAY) != keys.day(TODAY - timedelta(days=1))


def test_keys_of_days_come_newest_first(keys: Keys) -> None:
    """A participant's draft is opened at the first try where it is from today."""
    made = [keys.day(TODAY - timedelta(days=days)) for days in range(3)]

    assert tuple(made) == keys.days()


def test_keys_of_drafts_end_after_seven_days(keys: Keys) -> None:
    """A participant who was promised seven days has all of seven, and not an eighth."""
    made = [keys.day(TODAY - timedelta(days=days)) for days in range(10)]

    ended = keys.end_drafts(TODAY)

    assert (2, tuple(made[: DRAFT_DAYS + 1])) == (ended, keys.days())


def make_one(folder: str, go: object, out: object) -> None:
    """Wait for the start, make the key of one epoch, and tell which it is."""
    go.wait()  # type: ignore[attr-defined]
    out.put(Keys(Path(folder), b"s" * KEY_BYTES).new_epoch("small", 1))  # type: ignore[attr-defined]


def test_processes_that_make_the_same_key_get_one(tmp_path: Path) -> None:
    """A participant's answer is not sealed to a key that a second process has just lost."""
    (tmp_path / "keys").mkdir(mode=0o700)
    context = multiprocessing.get_context("fork")
    made: list[bytes] = []
    for n in range(10):
        go, out = context.Event(), context.Queue()
        folder = tmp_path / "keys" / str(n)
        racing = [context.Process(target=make_one, args=(str(folder), go, out)) for _ in range(4)]
        for process in racing:
            process.start()
        go.set()
        made.append(b"".join({out.get() for _ in racing}))
        for process in racing:
            process.join()

    assert [KEY_BYTES] * 10 == [len(each) for each in made]


def test_a_key_whose_destruction_was_cut_off_stops_nobody(keys: Keys, tmp_path: Path) -> None:
    """A participant can write on after a crash in the very moment in which an old key was overwritten."""
    today = keys.day(TODAY)
    keys.day(TODAY - timedelta(days=8))
    (tmp_path / "keys" / "drafts" / "2026-11-13.key").write_bytes(b"\x07A" * 22)

    found = keys.days()

    assert today in found


def long_unchanged(folder: Path) -> None:
    """Let a folder look as if it had not been changed for long, so that what was read of it is kept."""
    os.utime(folder, (1_000_000_000, 1_000_000_000))


def test_a_key_that_another_process_makes_is_found_at_once(keys: Keys, tmp_path: Path) -> None:
    """A participant who is answered by two processes in turn goes on where they were, at midnight too."""
    yesterday = keys.day(TODAY - timedelta(days=1))
    long_unchanged(tmp_path / "keys" / "drafts")
    before = keys.days()
    fresh = Keys(tmp_path / "keys", None).day(TODAY)

    assert ((yesterday,), (fresh, yesterday), fresh) == (before, keys.days(), keys.day(TODAY))


def test_a_key_that_another_process_destroys_is_forgotten(keys: Keys, tmp_path: Path) -> None:
    """An attacker finds no key in the memory of a program that has looked since it was destroyed."""
    keys.day(TODAY - timedelta(days=DRAFT_DAYS + 1))
    today = keys.day(TODAY)
    long_unchanged(tmp_path / "keys" / "drafts")
    before = len(keys.days())
    Keys(tmp_path / "keys", None).end_drafts(TODAY)

    assert (2, (today,)) == (before, keys.days())


def test_two_changes_in_one_tick_of_the_clock_are_both_seen(keys: Keys, tmp_path: Path) -> None:
    """A participant loses no draft because two processes made keys at the same moment."""
    folder = tmp_path / "keys" / "drafts"
    one = keys.day(TODAY)
    at = folder.stat().st_mtime_ns
    before = keys.days()
    other = Keys(tmp_path / "keys", None).day(TODAY - timedelta(days=1))
    os.utime(folder, ns=(at, at))

    assert ((one,), (one, other)) == (before, keys.days())
