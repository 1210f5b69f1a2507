"""How long a broadcast takes, as an officer is told before it leaves."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.estimate import begins, ends
from bot.quiet import QuietHours

NIGHT = QuietHours(21, 8)
NOON = datetime(2027, 1, 25, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("send_at", "expected"),
    [
        # what is due in the morning begins at its time
        (NOON - 2 * HOUR, NOON - 2 * HOUR),
        # in the evening the quiet hours put it off until eight
        (NOON + 10 * HOUR, NOON + 20 * HOUR),
    ],
)
def test_quiet_hours_put_the_beginning_off(send_at: datetime, expected: datetime) -> None:
    """An officer who chose the night is told that it begins in the morning."""
    assert expected == begins(send_at, NOON - 3 * HOUR, NIGHT)


def test_what_is_overdue_begins_now() -> None:
    """An officer who plans for yesterday is told that it begins at once."""
    assert NOON == begins(NOON - 24 * HOUR, NOON, NIGHT)


def test_a_broadcast_takes_as_long_as_its_pace() -> None:
    """25 a second are 90,000 an hour."""
    assert NOON + HOUR == ends(NOON, 90_000, 25, NIGHT)


@pytest.mark.parametrize(("hours", "expected"), [(9, NOON + 9 * HOUR), (10, NOON + 21 * HOUR)])
def test_a_broadcast_rests_in_quiet_hours(hours: int, expected: datetime) -> None:
    """What is not out by nine in the evening goes on at eight the next morning."""
    assert expected == ends(NOON, hours * 90_000, 25, NIGHT)


def test_quiet_hours_follow_the_clock_on_the_wall() -> None:
    """On the evening before the clocks go forward there is an hour less of quiet."""
    saturday = datetime(2027, 3, 27, 20, tzinfo=UTC)

    assert datetime(2027, 3, 28, 8, tzinfo=UTC) == ends(saturday, 2 * 90_000, 25, NIGHT)


def test_without_quiet_hours_it_goes_through_the_night() -> None:
    """An installation that has no quiet hours is told of none."""
    assert NOON + 24 * HOUR == ends(NOON, 24 * 90_000, 25, None)
