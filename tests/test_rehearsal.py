"""The rehearsal's own time, and the folder in which it keeps everything."""

import os
import stat
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot import rehearsal_folder as folders
from bot.demo import example, example_feedback, first_day, rehearsal_settings
from bot.rehearsal import Beside, Rehearsal
from bot.rehearsal_clock import RehearsalClock
from bot.rehearsal_folder import folder_of, rehearsal_folder
from bot.settings import UnusableSettings
from bot.storing import operating
from engagements.dates import LONDON
from engagements.feedback import Feedback
from engagements.language import Language
from locales.dates import long_date
from tests.demo_process import demo, free_port
from tests.examples import shipped

OFFERED = ("powys-recycling", "gwydir-forest", "young-voices-together", "dyfi-transport")


class Hand:
    """A watch whose hand a test moves."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        """Tell how many seconds have gone."""
        return self.seconds


def test_the_clock_goes_on_by_itself_and_is_never_put_back() -> None:
    """A newcomer who waits sees the time go on, and what is over does not come again."""
    hand = Hand()
    clock = RehearsalClock(datetime(2026, 11, 17, 9, tzinfo=LONDON), hand)
    hand.seconds = 60
    later = clock.now()
    clock.put_forward(datetime(2027, 1, 25, 17, tzinfo=LONDON))
    hand.seconds = 90
    clock.put_forward(datetime(2026, 12, 1, tzinfo=LONDON))

    assert datetime(2026, 11, 17, 9, 1, tzinfo=UTC) == later
    assert datetime(2027, 1, 25, 17, 0, 30, tzinfo=UTC) == clock.now()


def test_everything_is_open_on_the_first_day_by_its_own_dates() -> None:
    """A newcomer finds each example open, with the days that its own texts name."""
    shown = tuple(example(name) for name in OFFERED)
    first = first_day(shown)

    assert [name for name in OFFERED if not example(name).opens_at < first < example(name).closes_at] == []
    for each in shown:
        assert each == replace(shipped(each.id), privacy=each.privacy)


async def test_every_feedback_is_told_on_its_own_day(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever follows an example hears of it on the day that its feedback names, whatever today is."""
    clock = RehearsalClock(first_day(tuple(example(name) for name in OFFERED)))
    beside: tuple[Beside, ...] = tuple((example(name), {}) for name in OFFERED[1:])
    rehearsal = Rehearsal(clock, example(), example_feedback(), beside)
    told: list[tuple[str, timedelta]] = []
    async with operating(rehearsal_settings(tmp_path, "http://127.0.0.1:1"), clock.now) as operations:
        stored = operations.store_feedback

        async def noted(feedback: Feedback) -> bool:
            told.append((feedback.engagement, clock.now() - feedback.send_at))
            return await stored(feedback)

        monkeypatch.setattr(operations, "store_feedback", noted)
        await rehearsal.begin(operations)
        days = [(await rehearsal.look()).today.en]
        captions = []
        for _ in range(5):
            captions.append((await rehearsal.let_time_pass()).en)
            days.append((await rehearsal.look()).today.en)
        waiting = await operations.feedback_waiting()
        closed = [await operations.is_closed(name) for name in OFFERED]

    stops = [
        example().closes_at,
        *(each.send_at for each in example_feedback() if each.engagement == example().id),
    ]
    dates = [long_date(stop.date(), Language.EN) for stop in stops]
    assert [each.engagement for each in example_feedback()] == [slug for slug, _ in told]
    assert all(timedelta(0) <= late < timedelta(seconds=30) for _, late in told)
    assert [f"Today in this rehearsal: {day}" for day in ("17 November 2026", *dates)] == days
    assert dates == [caption.split(".")[0] for caption in captions]
    assert ([True] * 4, ()) == (closed, waiting)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the folder of a rehearsal on port 8400, where nobody has rehearsed."""
    monkeypatch.setattr(folders, "gettempdir", lambda: str(tmp_path))
    return folder_of(8400)


def test_nobody_else_can_read_what_a_rehearsal_keeps(folder: Path) -> None:
    """Another user of the machine cannot look into the rehearsal's folder, which is gone afterwards."""
    with rehearsal_folder(8400) as made:
        mode = stat.S_IMODE(made.stat().st_mode)
        (made / "drws.db").touch()

    assert (0o700, folder, False) == (mode, made, folder.exists())


def test_what_a_killed_rehearsal_left_is_deleted(folder: Path) -> None:
    """Whoever rehearses again on the same port finds nothing of the rehearsal that was killed."""
    (folder / "keys").mkdir(parents=True)
    (folder / "keys" / "secret").touch()
    with rehearsal_folder(8400) as made:
        assert [] == list(made.iterdir())


def test_a_folder_that_leads_elsewhere_is_refused(folder: Path, tmp_path: Path) -> None:
    """Another user who puts a link in the way has nothing deleted, and nothing written where they like."""
    theirs = tmp_path / "theirs"
    theirs.mkdir()
    (theirs / "kept").touch()
    folder.symlink_to(theirs)
    with pytest.raises(UnusableSettings) as refused, rehearsal_folder(8400):
        pass

    assert ["folder-not-ours"] == [fault.code for fault in refused.value.faults]
    assert ["kept"] == [file.name for file in theirs.iterdir()]


def test_a_folder_of_somebody_else_is_refused(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A rehearsal keeps nothing in a folder that somebody else has made for it."""
    folder.mkdir()
    made_by = os.geteuid()
    monkeypatch.setattr(folders, "folder_of", lambda port: folder)
    monkeypatch.setattr(os, "geteuid", lambda: made_by + 1)
    with pytest.raises(UnusableSettings), rehearsal_folder(8400):
        pass

    assert folder.exists()


def test_the_next_rehearsal_clears_away_one_that_was_killed() -> None:
    """A newcomer whose terminal was killed, and who begins again, leaves nothing of either on the machine."""
    port = free_port()
    with demo(port) as (process, _):
        process.kill()
        process.wait()
    left = (folder_of(port) / "keys").exists()
    with demo(port):
        pass

    assert (True, False) == (left, folder_of(port).exists())
