"""Quiet hours: when nothing is pushed, by the wall clock of Wales, whatever the clocks do."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.quiet import QuietHours, quiet_hours, quiet_until
from engagements.dates import LONDON

NIGHT = QuietHours(21, 8)
# The Sundays on which the clocks go forward and back in 2027, at one o'clock in the morning UTC.
FORWARD, BACK = datetime(2027, 3, 28, 1, tzinfo=UTC), datetime(2027, 10, 31, 1, tzinfo=UTC)


def in_wales(day: int, hour: int, minute: int = 0, month: int = 11) -> datetime:
    """Give a moment by the wall clock of Wales."""
    return datetime(2026, month, day, hour, minute, tzinfo=LONDON).astimezone(UTC)


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        (in_wales(21, 20, 59), None),
        (in_wales(21, 21), in_wales(22, 8)),
        (in_wales(21, 23, 59), in_wales(22, 8)),
        (in_wales(22, 0), in_wales(22, 8)),
        (in_wales(22, 7, 59), in_wales(22, 8)),
        (in_wales(22, 8), None),
        (in_wales(22, 12), None),
        (in_wales(21, 20, 59, month=7), None),
        (in_wales(21, 21, month=7), in_wales(22, 8, month=7)),
    ],
    ids=str,
)
def test_the_night_ends_at_eight(moment: datetime, expected: datetime | None) -> None:
    """A follower is woken by nothing from nine in the evening until eight, summer or winter."""
    assert expected == quiet_until(moment, NIGHT)


@pytest.mark.parametrize(
    ("moment", "expected"),
    [(in_wales(21, 12), None), (in_wales(21, 13), in_wales(21, 14)), (in_wales(21, 14), None)],
    ids=str,
)
def test_hours_within_a_day_end_on_that_day(moment: datetime, expected: datetime | None) -> None:
    """An officer may set hours that are not over midnight."""
    assert expected == quiet_until(moment, QuietHours(13, 14))


def test_without_quiet_hours_nothing_waits() -> None:
    """An officer who switches them off has feedback leave at any hour."""
    assert quiet_until(in_wales(22, 3), None) is None


@pytest.mark.parametrize(
    ("moment", "hours"),
    [(FORWARD - timedelta(hours=2), 9), (BACK - timedelta(hours=3), 11)],
    ids=["forward", "back"],
)
def test_the_night_of_a_change_ends_at_eight_by_the_clock_on_the_wall(moment: datetime, hours: int) -> None:
    """On the Sunday of the change a follower sleeps until eight by their own clock: an hour less, or more."""
    until = quiet_until(moment, NIGHT)

    assert until is not None
    assert (8, 0) == (until.astimezone(LONDON).hour, until.astimezone(LONDON).minute)
    assert until - moment <= timedelta(hours=hours)


@given(
    around=st.sampled_from([FORWARD, BACK]),
    minutes=st.integers(-48 * 60, 48 * 60),
    begin=st.integers(0, 23),
    length=st.integers(1, 23),
)
def test_what_waits_leaves_at_the_first_moment_that_is_not_quiet(
    around: datetime, minutes: int, begin: int, length: int
) -> None:
    """Over both changes of the clocks, whatever the hours are, what waits leaves as soon as they end."""
    hours = QuietHours(begin, (begin + length) % 24)
    moment = around + timedelta(minutes=minutes)
    until = quiet_until(moment, hours)
    if until is None:
        assert not hours.holds(moment.astimezone(LONDON).hour)
        return

    step = timedelta(minutes=10)
    waited = [moment + step * n for n in range(int((until - moment) / step) + 1) if moment + step * n < until]
    assert moment < until
    assert all(hours.holds(each.astimezone(LONDON).hour) for each in waited)
    assert quiet_until(until, hours) is None


@pytest.mark.parametrize(
    ("written", "expected"),
    [("21-8", NIGHT), ("none", None), ("0-23", QuietHours(0, 23)), ("09-17", QuietHours(9, 17))],
)
def test_hours_are_read_as_they_are_written(written: str, expected: QuietHours | None) -> None:
    """An officer writes two full hours, or none."""
    assert expected == quiet_hours(written)


@pytest.mark.parametrize(
    "written", ["", "21", "8-8", "21-24", "21:00-08:00", "-1-8", "None", "21-8 ", "٢١-٨"]
)
def test_what_are_no_hours_is_refused(written: str) -> None:
    """An officer who writes anything else is told, and nothing is guessed."""
    with pytest.raises(ValueError, match=rf"^{written}$"):
        quiet_hours(written)
