"""`python -m bot count` without a name, as a timer runs it once a day."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot import staff, storing
from engagements.language import Language, Voice
from locales.words import say
from tests.bot.command_line import Captured, moved, run
from tests.engagements.files import ENGAGEMENT, changed

pytestmark = pytest.mark.usefixtures("settled")

YEARS = timedelta(days=40_000)


@pytest.fixture
def closed(capsys: Captured) -> str:
    """Publish an engagement, and close it."""
    publish(capsys, ENGAGEMENT)
    run(capsys, "close", "small", "--yes")
    return "small"


def years_go_by(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the last day go by on which the answers were to be kept."""

    def years_later() -> datetime:
        return datetime.now(UTC) + YEARS

    monkeypatch.setattr(staff, "operating", lambda settings: storing.operating(settings, years_later))


def publish(capsys: Captured, text: str) -> None:
    """Publish an engagement that is open today."""
    Path("one.yaml").write_text(moved(text), encoding="utf-8")
    assert 0 == run(capsys, "publish", "one.yaml")[0]


def deleted(slug: str) -> str:
    """Say in English that the answers have been deleted."""
    return say(Voice(Language.EN), "cli-answers-deleted", {"slug": slug})


def test_the_timer_deletes_what_was_promised(
    closed: str, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An officer reads in the journal which answers were deleted, once."""
    years_go_by(monkeypatch)

    first = run(capsys, "count")

    assert (0, [deleted(closed)], []) == first
    assert (0, [say(Voice(Language.EN), "cli-none-open")], []) == run(capsys, "count")


def test_the_timer_deletes_nothing_too_early(closed: str, capsys: Captured) -> None:
    """A team can read the answers until the day that was promised."""
    assert [say(Voice(Language.EN), "cli-none-open")] == run(capsys, "count")[1]


def test_the_timer_deletes_though_a_box_cannot_be_opened(
    closed: str, tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The promise to delete is kept though the key of another box is gone; the timer fails, and says why."""
    publish(capsys, changed(ENGAGEMENT, "id: small", "id: other"))
    (tmp_path / "keys" / "engagements" / "other" / "epoch-1.key").unlink()
    years_go_by(monkeypatch)

    code, _, complained = run(capsys, "count")

    assert (1, True) == (code, "other: epoch-1" in complained[0])
    assert not any((tmp_path / "keys" / "engagements" / closed).iterdir())
